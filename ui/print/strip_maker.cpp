// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/strip_maker.h"

#include "ui/print/chart_painter.h"
#include "ui/print/paper.h"

#include <QTextOption>

#include <algorithm>

namespace tingyu::print {
namespace {

constexpr double labelWidth = 860;
constexpr double headingGap = 110;
constexpr double blockGap = 110;
/// A table of this many rows is set small and close: a whole grade is seen at a glance.
constexpr qsizetype denseRows = 24;

double chunkHeight(const Chunk &chunk)
{
    return chunk.ruled > 0 ? chunk.ruled * ruledHeight : chunk.text.height();
}

double cellHeight(const Cell &cell)
{
    double height = 2 * cell.padY;
    for (const Chunk &chunk : cell.chunks)
        height += chunkHeight(chunk);
    return height;
}

/// Parts a cell's chunks at `room`; true when all of it went into `first`.
bool partCell(const Cell &whole, double room, Cell *first, Cell *rest)
{
    *first = whole;
    *rest = whole;
    first->chunks.clear();
    rest->chunks.clear();
    double left = room - 2 * whole.padY;
    bool full = false;
    for (const Chunk &chunk : whole.chunks) {
        if (!full && chunkHeight(chunk) <= left) {
            left -= chunkHeight(chunk);
            first->chunks.append(chunk);
            continue;
        }
        Chunk head = chunk;
        Chunk tail = chunk;
        if (chunk.ruled > 0) {
            head.ruled = full ? 0 : static_cast<int>(left / ruledHeight);
            tail.ruled = chunk.ruled - head.ruled;
            if (head.ruled > 0)
                first->chunks.append(head);
        } else {
            head.text.count = 0;
            double used = 0;
            while (!full && head.text.count < chunk.text.count) {
                const double line = chunk.text.layout->lineAt(chunk.text.first + head.text.count).height();
                if (used + line > left)
                    break;
                used += line;
                ++head.text.count;
            }
            tail.text.first += head.text.count;
            tail.text.count -= head.text.count;
            if (head.text.count > 0)
                first->chunks.append(head);
        }
        rest->chunks.append(tail);
        full = true;
    }
    return rest->chunks.isEmpty();
}

} // namespace

QFont unitFont(double points, bool semiBold)
{
    QFont font = paperFont(points, semiBold);
    font.setPixelSize(qRound(points * unitsPerPoint));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

double TextRun::height() const
{
    double sum = 0;
    for (int i = 0; i < count; ++i)
        sum += layout->lineAt(first + i).height();
    return sum;
}

void measure(Strip *strip)
{
    double height = 0;
    for (const Cell &cell : strip->cells)
        height = std::max(height, cellHeight(cell));
    strip->height = height;
}

bool partStrip(const Strip &whole, double room, Strip *first, Strip *rest)
{
    *first = whole;
    *rest = whole;
    first->cells.clear();
    rest->cells.clear();
    first->keepWithNext = false;
    rest->gapAbove = 0;
    bool anyText = false;
    for (const Cell &cell : whole.cells) {
        Cell head;
        Cell tail;
        partCell(cell, room, &head, &tail);
        anyText = anyText || (!cell.shaded && !head.chunks.isEmpty() && !tail.chunks.isEmpty());
        if (cell.shaded && tail.chunks.isEmpty())
            tail.chunks = cell.chunks; // the label is said again where its text goes on
        first->cells.append(head);
        rest->cells.append(tail);
    }
    measure(first);
    measure(rest);
    return anyText;
}

StripMaker::StripMaker(StripWords words, const Setting &setting, double width)
    : m_shared(std::move(words)), m_words(*m_shared), m_setting(setting), m_width(width), m_body(unitFont(setting.bodyPoints))
{
}

Chunk StripMaker::textChunk(const QString &text, double width, const QFont &font,
                            Qt::Alignment alignment) const
{
    QString lines = text;
    lines.remove(QLatin1Char('\r'));
    lines.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    auto layout = std::make_shared<QTextLayout>(lines, font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    double y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout->endLayout();
    Chunk chunk;
    chunk.text = {layout, 0, layout->lineCount()};
    return chunk;
}

Cell StripMaker::labelCell(const QString &text, double x, double width) const
{
    Cell cell{x, width, true, true, {}};
    cell.chunks.append(textChunk(text, width - 2 * cellPadX, m_body));
    return cell;
}

QString StripMaker::fieldText(const report::FieldCell &cell, const report::Frame &frame) const
{
    if (frame.blank)
        return m_words.hint(cell.field);
    if (cell.value.kind == report::Value::Kind::ReportNumber)
        return m_words.reportNumber(frame);
    return m_words.valueText(cell.value);
}

QList<Strip> StripMaker::headingStrips(const QString &section, const report::Value &caption) const
{
    QStringList said{m_words.section(section), m_words.valueText(caption)};
    said.removeAll(QString());
    const QString heading = said.join(QStringLiteral(" · "));
    if (heading.isEmpty())
        return {};
    Strip strip;
    Cell cell{0, m_width, false, false, {}};
    cell.chunks.append(textChunk(heading, m_width, unitFont(9.5, true)));
    strip.cells.append(cell);
    measure(&strip);
    strip.gapAbove = headingGap - cellPadY;
    strip.keepWithNext = true;
    return {strip};
}

QList<Strip> StripMaker::withHeading(const QString &section, QList<Strip> strips,
                                     const report::Value &caption) const
{
    QList<Strip> all = headingStrips(section, caption);
    if (!strips.isEmpty() && all.isEmpty())
        strips.first().gapAbove = blockGap;
    return all + strips;
}

QList<Strip> StripMaker::titleStrips(const report::Frame &frame) const
{
    Strip title;
    QFont font = unitFont(16, true);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 32);
    Cell titleCell{0, m_width, false, false, {}};
    titleCell.chunks.append(textChunk(m_words.title(), m_width - 2 * cellPadX, font, Qt::AlignHCenter));
    title.cells.append(titleCell);
    measure(&title);
    title.keepWithNext = true;
    Strip subtitle;
    Cell line{0, m_width, false, false, {}};
    line.chunks.append(
        textChunk(m_words.subtitle(frame), m_width - 2 * cellPadX, unitFont(8.5), Qt::AlignHCenter));
    subtitle.cells.append(line);
    measure(&subtitle);
    subtitle.keepWithNext = true;
    return {title, subtitle};
}

QList<Strip> StripMaker::gridStrips(const report::FieldGrid &grid, const report::Frame &frame) const
{
    QList<Strip> strips;
    for (const QList<report::FieldCell> &row : grid.rows) {
        Strip strip;
        strip.mayTurn = true;
        const double part = row.size() > 1 ? m_width / static_cast<double>(row.size()) : m_width;
        double x = 0;
        for (const report::FieldCell &field : row) {
            strip.cells.append(labelCell(m_words.label(field.field), x, labelWidth));
            Cell cell{x + labelWidth, part - labelWidth, false, true, {}};
            const QString text = fieldText(field, frame);
            if (!text.isEmpty())
                cell.chunks.append(textChunk(text, cell.width - 2 * cellPadX, m_body));
            if (text.isEmpty() || frame.blank)
                cell.chunks.append(Chunk{{}, std::max(1, field.lines)});
            strip.cells.append(cell);
            x += part;
        }
        measure(&strip);
        strips.append(strip);
    }
    return withHeading(grid.section, strips);
}

QList<Strip> StripMaker::tableStrips(const report::Table &table) const
{
    double total = 0;
    for (const report::Column &column : table.columns)
        total += column.width;
    const bool narrow = table.columns.size() > 7;
    const bool dense = table.rows.size() >= denseRows;
    const double points = m_setting.bodyPoints - (dense ? 2 : narrow ? 1.5 : 0);
    const QFont font = unitFont(points);
    const QFont sumFont = unitFont(points, true);
    const double pad = narrow ? cellPadX * 0.6 : cellPadX;
    const auto strip = [&](const std::function<QString(qsizetype)> &text, bool shaded, bool sum = false,
                           int ruled = 1) {
        Strip made;
        double x = 0;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const double width = table.columns[i].width / total * m_width;
            Cell cell{x, width, shaded, true, {}, pad, dense ? cellPadY * 0.4 : cellPadY};
            const Qt::Alignment alignment = table.columns[i].figures ? Qt::AlignRight : Qt::AlignLeft;
            const QString words = text(i);
            if (words.isEmpty())
                cell.chunks.append(Chunk{{}, ruled});
            else
                cell.chunks.append(textChunk(words, width - 2 * pad, sum ? sumFont : font, alignment));
            made.cells.append(cell);
            x += width;
        }
        measure(&made);
        return made;
    };
    const auto heading = [&](qsizetype i) {
        const report::Column &column = table.columns[i];
        return column.title.isEmpty() ? m_words.column(table.section, column.id)
                                      : m_words.valueText(column.title);
    };
    auto head = std::make_shared<Strip>(strip(heading, true));
    QList<Strip> strips{*head};
    strips.first().keepWithNext = true;
    for (qsizetype at = 0; at < table.rows.size(); ++at) {
        const QList<report::Value> &row = table.rows[at];
        Strip made = strip([&](qsizetype i) { return m_words.valueText(row.value(i)); }, false,
                           table.sums.contains(at));
        made.head = head;
        strips.append(made);
    }
    for (int i = 0; i < table.blankRows; ++i) {
        Strip made = strip([](qsizetype) { return QString(); }, false, false, table.blankLines);
        made.head = head;
        strips.append(made);
    }
    return withHeading(table.section, strips, table.caption);
}

QList<Strip> StripMaker::questionStrips(const report::Questions &questions) const
{
    constexpr double numberWidth = 260;
    const double width = m_width - numberWidth;
    QList<Strip> strips;
    for (const report::Question &question : questions.items) {
        Strip strip;
        strip.mayTurn = true;
        Cell number{0, numberWidth, true, true, {}};
        number.chunks.append(textChunk(QString::number(question.number), numberWidth - 2 * cellPadX, m_body,
                                       Qt::AlignHCenter));
        Cell cell{numberWidth, width, false, true, {}};
        if (question.text.isEmpty())
            cell.chunks.append(Chunk{{}, 1});
        else
            cell.chunks.append(textChunk(m_words.valueText(question.text), width - 2 * cellPadX, m_body));
        if (question.answer.isEmpty()) {
            cell.chunks.append(Chunk{{}, std::max(1, m_setting.questionLines)});
        } else {
            const QString answer = m_words.text(QStringLiteral("answer")) + QLatin1Char(':') +
                                   m_words.valueText(question.answer);
            cell.chunks.append(textChunk(answer, width - 2 * cellPadX, m_body));
        }
        strip.cells = {number, cell};
        measure(&strip);
        strips.append(strip);
    }
    return withHeading(questions.section, strips);
}

QList<Strip> StripMaker::chartStrips(const report::Chart &chart) const
{
    Strip strip;
    // What the section is called stands before what is drawn: two drawings of one score never look alike.
    auto drawn = std::make_shared<report::Chart>(chart);
    if (const QString title = m_words.section(chart.section); !title.isEmpty())
        drawn->name = title + QStringLiteral(" · ") + chart.name;
    strip.chart = drawn;
    strip.words = m_shared;
    strip.height = chartHeight(chart) * unitsPerPoint;
    strip.gapAbove = blockGap;
    return {strip};
}

QList<Strip> StripMaker::signatureStrips(const report::Signatures &signatures) const
{
    QList<Strip> strips;
    for (qsizetype i = 0; i < signatures.fields.size(); i += 2) {
        Strip strip;
        const qsizetype count = std::min<qsizetype>(2, signatures.fields.size() - i);
        for (qsizetype k = 0; k < count; ++k) {
            const report::FieldCell &field = signatures.fields[i + k];
            const double x = static_cast<double>(k) * m_width / 2;
            const double width = count == 1 ? m_width : m_width / 2;
            strip.cells.append(labelCell(m_words.label(field.field), x, labelWidth));
            Cell cell{x + labelWidth, width - labelWidth, false, true, {}};
            const double textWidth = cell.width - 2 * cellPadX;
            const QString name = m_words.valueText(field.value);
            cell.chunks.append(textChunk(name.isEmpty() ? QStringLiteral(" ") : name, textWidth, m_body));
            cell.chunks.append(textChunk(QStringLiteral(" "), textWidth, m_body));
            cell.chunks.append(
                textChunk(m_words.text(QStringLiteral("date_blank")), textWidth, m_body, Qt::AlignRight));
            strip.cells.append(cell);
        }
        measure(&strip);
        strips.append(strip);
    }
    return withHeading(signatures.section, strips);
}

/// All the sheet has left under the caption.
QList<Strip> StripMaker::pictureStrips(const report::PagePicture &picture) const
{
    QList<Strip> strips = headingStrips({}, picture.caption);
    const double above = strips.isEmpty() ? 0 : strips.constFirst().height + strips.constFirst().gapAbove;
    Strip strip;
    strip.picture = picture.bytes;
    strip.gapAbove = blockGap;
    strip.height = Sheet{}.bodyBottom() - bodyTop - above - 2 * blockGap;
    strips.append(strip);
    return strips;
}

QList<Strip> StripMaker::wallStrips(const report::WallText &wall) const
{
    Strip strip;
    strip.mayTurn = true;
    strip.gapAbove = blockGap;
    Cell cell{0, m_width, false, false, {}};
    const QString text = m_words.valueText(wall.text);
    if (text.isEmpty())
        cell.chunks.append(Chunk{{}, std::max(1, wall.lines)});
    else
        cell.chunks.append(textChunk(text, m_width - 2 * cellPadX, unitFont(wall.points, wall.centred),
                                     wall.centred ? Qt::AlignHCenter : Qt::AlignLeft));
    strip.cells.append(cell);
    measure(&strip);
    return {strip};
}

QList<Strip> StripMaker::partStrips(const report::FormPart &part) const
{
    Strip strip;
    Cell cell{0, m_width, false, false, {}};
    QFont font = unitFont(14, true);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 20);
    cell.chunks.append(
        textChunk(m_words.valueText(part.title), m_width - 2 * cellPadX, font, Qt::AlignHCenter));
    strip.cells.append(cell);
    measure(&strip);
    strip.keepWithNext = true;
    return {strip};
}

QList<Strip> StripMaker::stripsOf(const report::Block &block, const report::Frame &frame) const
{
    if (const auto *grid = std::get_if<report::FieldGrid>(&block))
        return gridStrips(*grid, frame);
    if (const auto *table = std::get_if<report::Table>(&block))
        return tableStrips(*table);
    if (const auto *questions = std::get_if<report::Questions>(&block))
        return questionStrips(*questions);
    if (const auto *chart = std::get_if<report::Chart>(&block))
        return chartStrips(*chart);
    if (const auto *signatures = std::get_if<report::Signatures>(&block))
        return signatureStrips(*signatures);
    if (const auto *wall = std::get_if<report::WallText>(&block))
        return wallStrips(*wall);
    if (const auto *picture = std::get_if<report::PagePicture>(&block))
        return pictureStrips(*picture);
    if (const auto *part = std::get_if<report::FormPart>(&block))
        return partStrips(*part);
    if (const auto *fixed = std::get_if<report::FixedText>(&block)) {
        Strip strip;
        Cell cell{0, m_width, false, false, {}};
        cell.chunks.append(textChunk(m_words.text(fixed->text), m_width, unitFont(9)));
        strip.cells.append(cell);
        measure(&strip);
        strip.gapAbove = blockGap / 2;
        return {strip};
    }
    return {};
}

} // namespace tingyu::print
