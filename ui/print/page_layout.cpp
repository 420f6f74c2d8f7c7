// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_layout.h"

#include "core/report/document_walk.h"
#include "ui/print/chart_painter.h"
#include "ui/print/picture_reencoder.h"
#include "ui/print/strip_maker.h"

#include <QPainter>

#include <algorithm>
#include <optional>

namespace tingyu::print {
namespace {

const QColor inkColour(0x11, 0x11, 0x11);
const QColor labelFill(0xF1, 0xF3, 0xF2);
constexpr double hairline = 6; // 0.6 pt = 0.8 px at 96 dpi

/// Fills pages with strips.
class PageFlow
{
public:
    PageFlow(QList<Page> *pages, const Sheet &sheet) : m_pages(pages), m_bottom(sheet.bodyBottom())
    {
        newPage();
    }

    void add(const QList<Strip> &strips)
    {
        for (qsizetype i = 0; i < strips.size();) {
            qsizetype end = i + 1;
            double height = strips[i].height + strips[i].gapAbove;
            while (end < strips.size() && strips[end - 1].keepWithNext) {
                height += strips[end].height + strips[end].gapAbove;
                ++end;
            }
            const Strip &last = strips[end - 1];
            // A tall last strip only needs a few of its lines beside the heading it belongs to.
            if (last.mayTurn && last.height > partStart())
                height += partStart() - last.height;
            if (height > room() && !atTop())
                newPage();
            for (; i < end; ++i)
                place(strips[i]);
        }
    }

    void breakPage()
    {
        if (!atTop())
            newPage();
    }

private:
    double room() const { return m_bottom - m_y; }
    bool atTop() const { return m_pages->last().isEmpty(); }
    double partStart() const { return (m_bottom - bodyTop) * 0.15; }

    void newPage()
    {
        m_pages->append(Page());
        m_y = bodyTop;
    }

    void put(const Strip &strip, double height)
    {
        if (!atTop())
            m_y += strip.gapAbove;
        m_pages->last().append({m_y, strip});
        m_y += height;
    }

    void place(const Strip &strip)
    {
        const double gap = atTop() ? 0 : strip.gapAbove;
        if (strip.height + gap <= room()) {
            withHead(strip);
            return;
        }
        const bool tall = strip.height > m_bottom - bodyTop - (strip.head ? strip.head->height : 0);
        if (strip.mayTurn || tall) {
            part(strip);
            return;
        }
        newPage();
        withHead(strip);
    }

    void withHead(const Strip &strip)
    {
        if (strip.head && atTop())
            put(*strip.head, strip.head->height);
        put(strip, strip.height);
    }

    void part(Strip strip)
    {
        const bool tall = strip.height > (m_bottom - bodyTop) * 0.3;
        if (!tall && !atTop()) {
            newPage();
            withHead(strip);
            return;
        }
        while (strip.height > room()) {
            if (strip.head && atTop())
                put(*strip.head, strip.head->height);
            Strip first;
            Strip rest;
            if (!partStrip(strip, room() - strip.gapAbove, &first, &rest)) {
                if (atTop())
                    break; // not one line fits an empty page: paint it as it is
                newPage();
                continue;
            }
            put(first, first.height);
            newPage();
            strip = rest;
        }
        withHead(strip);
    }

    QList<Page> *m_pages;
    double m_bottom;
    double m_y = bodyTop;
};

/// Large type right above smaller heads it, as an item that is read aloud heads its answers: the two are not
/// parted at the foot of a page.
bool headsNext(const QList<report::Block> &blocks, qsizetype block)
{
    if (block + 1 >= blocks.size())
        return false;
    const auto *wall = std::get_if<report::WallText>(&blocks[block]);
    const auto *next = std::get_if<report::WallText>(&blocks[block + 1]);
    return wall != nullptr && next != nullptr && wall->points > next->points;
}

/// The strips of blocks in their order, indexed places marked.
class BlockStrips
{
public:
    explicit BlockStrips(const report::Document &document) : m_document(document) {}

    QList<Strip> of(const StripMaker &maker, qsizetype block) const
    {
        QList<Strip> strips = maker.stripsOf(m_document.blocks[block], m_document.frame);
        if (!strips.isEmpty() && report::isIndexed(m_document, block)) {
            int place = 0;
            for (qsizetype before = 0; before < block; ++before)
                place += report::isIndexed(m_document, before) ? 1 : 0;
            strips.first().indexedPlace = place;
        }
        if (!strips.isEmpty() && (headsNext(m_document.blocks, block) || isSignedNext(block, strips.last())))
            strips.last().keepWithNext = true;
        return strips;
    }

private:
    /// Signatures do not begin a page alone: what stands right above goes with them, where it is no whole
    /// page of its own.
    bool isSignedNext(qsizetype block, const Strip &last) const
    {
        constexpr double mostHeight = 1500;
        return block + 1 < m_document.blocks.size() && last.height <= mostHeight &&
               std::holds_alternative<report::Signatures>(m_document.blocks[block + 1]);
    }

    const report::Document &m_document;
};

QList<Strip> collect(const StripMaker &maker, const report::Document &document, qsizetype from, qsizetype to)
{
    QList<Strip> strips;
    if (from == 0)
        strips = maker.titleStrips(document.frame);
    for (qsizetype i = from; i < to; ++i)
        strips += BlockStrips(document).of(maker, i);
    return strips;
}

/// The document with its page numbers filled in; nothing where it asks for none.
std::optional<report::Document> withPages(report::Document document, const QList<int> &pages)
{
    bool asked = false;
    report::forEachValue(&document, [&](const QString &, const QString &, report::Value &value) {
        if (value.kind != report::Value::Kind::Page)
            return;
        asked = true;
        value = report::Value::count(pages.value(value.number));
    });
    return asked ? std::optional(std::move(document)) : std::nullopt;
}

qsizetype firstBreak(const report::Document &document)
{
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        if (std::holds_alternative<report::PageBreak>(document.blocks[i]) ||
            std::holds_alternative<report::FormPart>(document.blocks[i]))
            return i;
    }
    return document.blocks.size();
}

bool hasQuestions(const report::Document &document, qsizetype to)
{
    return std::any_of(document.blocks.begin(), document.blocks.begin() + to, [](const report::Block &block) {
        return std::holds_alternative<report::Questions>(block);
    });
}

/// A first part that ends with a break should be one page: as roomy as fits, and no smaller than 8.5 pt.
QList<Strip> firstPart(const StripWords &words, const report::Document &document, qsizetype end,
                       const Sheet &sheet)
{
    static const QList<Setting> settings = {{10, 7}, {10, 6}, {10, 5},  {10, 4}, {10, 3},
                                            {10, 2}, {10, 1}, {9.5, 1}, {9, 1},  {8.5, 1}};
    const bool alone = end < document.blocks.size() && hasQuestions(document, end);
    if (!alone)
        return collect(StripMaker(words, Setting{}, sheet.bodyWidth()), document, 0, end);
    QList<Strip> strips;
    for (const Setting &setting : settings) {
        strips = collect(StripMaker(words, setting, sheet.bodyWidth()), document, 0, end);
        QList<Page> trial;
        PageFlow(&trial, sheet).add(strips);
        if (trial.size() == 1)
            return strips;
    }
    return strips;
}

} // namespace

double Sheet::bodyWidth() const
{
    return width() - 2 * bodyLeft;
}

double Sheet::bodyBottom() const
{
    return height() - bodyFoot;
}

PageSet::PageSet(const report::Document &document, const report::FormWords &words)
    : m_frame(document.frame)
    , m_words(std::make_shared<report::FormWords>(words))
    , m_sheet{document.frame.oneSheet > 0}
{
    readWords(document);
    layOut(document);
    // A figure may take less room than the blank in its place, and move what stands behind; a few passes
    // settle it.
    QList<int> said;
    for (int pass = 0; pass < 4 && said != pagesOfPlaces(); ++pass) {
        said = pagesOfPlaces();
        const auto numbered = withPages(document, said);
        if (!numbered)
            break;
        layOut(*numbered);
    }
}

void PageSet::readWords(const report::Document &document)
{
    for (const report::Block &block : document.blocks) {
        const auto *part = std::get_if<report::FormPart>(&block);
        if (part == nullptr || part->formId == m_words->form().id || m_partWords.contains(part->formId))
            continue;
        if (auto words = report::loadWords(part->formId, m_words->language()))
            m_partWords.insert(part->formId, std::make_shared<report::FormWords>(*std::move(words)));
    }
}

std::shared_ptr<const report::FormWords> PageSet::wordsOf(const report::FormPart &part) const
{
    return m_partWords.value(part.formId, m_words);
}

QList<int> PageSet::pagesOfPlaces() const
{
    QList<int> pages;
    for (qsizetype page = 0; page < m_pages.size(); ++page) {
        for (const PlacedStrip &placed : m_pages[page]) {
            if (placed.strip.indexedPlace == pages.size())
                pages.append(static_cast<int>(page) + 1);
        }
    }
    return pages;
}

void PageSet::layOut(const report::Document &document)
{
    m_pages.clear();
    if (document.frame.oneSheet > 0) {
        layOutOnOneSheet(document);
        return;
    }
    PageFlow flow(&m_pages, m_sheet);
    const qsizetype end = firstBreak(document);
    flow.add(firstPart(m_words, document, end, m_sheet));
    m_lastPageOfFirstPart = static_cast<int>(m_pages.size()) - 1;
    const StripMaker own(m_words, Setting{}, m_sheet.bodyWidth());
    std::optional<StripMaker> ofPart;
    QList<Strip> strips;
    for (qsizetype i = end; i < document.blocks.size(); ++i) {
        const auto *part = std::get_if<report::FormPart>(&document.blocks[i]);
        if (part != nullptr || std::holds_alternative<report::PageBreak>(document.blocks[i])) {
            flow.add(strips);
            strips.clear();
            flow.breakPage();
        }
        // The title of a part is in the words of the booklet.
        strips += BlockStrips(document).of(ofPart && part == nullptr ? *ofPart : own, i);
        if (part != nullptr)
            ofPart.emplace(wordsOf(*part), Setting{}, m_sheet.bodyWidth());
    }
    flow.add(strips);
    if (m_pages.size() > 1 && m_pages.last().isEmpty())
        m_pages.removeLast();
}

/// As large as fits; what does not fit even small goes on to a second sheet.
void PageSet::layOutOnOneSheet(const report::Document &document)
{
    constexpr double smallestPoints = 6.5;
    constexpr double step = 0.5;
    Setting setting;
    for (setting.bodyPoints = document.frame.oneSheet;; setting.bodyPoints -= step) {
        m_pages.clear();
        const StripMaker maker(m_words, setting, m_sheet.bodyWidth());
        PageFlow(&m_pages, m_sheet).add(collect(maker, document, 0, document.blocks.size()));
        if (m_pages.size() == 1 || setting.bodyPoints - step < smallestPoints)
            break;
    }
    m_lastPageOfFirstPart = 0;
}

void PageSet::paint(QPainter &painter, int index) const
{
    paintFrame(painter, index);
    painter.save();
    painter.translate(bodyLeft, 0);
    for (const PlacedStrip &placed : m_pages[index])
        paintStrip(painter, placed);
    painter.restore();
}

void PageSet::paintFrame(QPainter &painter, int index) const
{
    const double right = bodyLeft + m_sheet.bodyWidth();
    painter.setPen(QPen(inkColour, hairline));
    painter.drawLine(QPointF(bodyLeft, 590), QPointF(right, 590));
    painter.drawLine(QPointF(bodyLeft, m_sheet.height() - 440), QPointF(right, m_sheet.height() - 440));
    painter.setFont(unitFont(8));
    const QRectF header(bodyLeft, 420, m_sheet.bodyWidth(), 140);
    const QRectF footer(bodyLeft, m_sheet.height() - 410, m_sheet.bodyWidth(), 140);
    const int left = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    const int rightwards = static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    painter.drawText(header, left, m_words->headerLeft(m_frame));
    painter.drawText(header, rightwards, m_words->headerRight(m_frame));
    const QString pages = m_words->footerRight(index + 1, count());
    painter.drawText(footer, rightwards, pages);
    // A long reason takes a second line rather than being cut.
    const QFontMetricsF metrics(unitFont(8));
    const QRectF who(bodyLeft, footer.top(), m_sheet.bodyWidth() - metrics.horizontalAdvance(pages) - 200,
                     280);
    painter.drawText(who,
                     static_cast<int>(Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextWrapAnywhere),
                     m_words->footerLeft(m_frame));
}

void PageSet::paintStrip(QPainter &painter, const PlacedStrip &placed) const
{
    const Strip &strip = placed.strip;
    if (strip.chart) {
        ChartLook look;
        look.ink = inkColour;
        look.font = unitFont(8);
        look.unit = unitsPerPoint;
        paintChart(painter, QRectF(0, placed.y, m_sheet.bodyWidth(), strip.height), *strip.chart, look,
                   [&strip](const report::Value &value) { return strip.words->valueText(value); });
        return;
    }
    if (!strip.picture.isEmpty()) {
        if (const auto image = decodedPicture(strip.picture, PictureReencoder::Origin::Person)) {
            const QSizeF room(m_sheet.bodyWidth(), strip.height);
            const QSizeF size = QSizeF(image->size()).scaled(room, Qt::KeepAspectRatio);
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(QRectF(QPointF((room.width() - size.width()) / 2, placed.y), size), *image);
        }
        return;
    }
    for (const Cell &cell : strip.cells) {
        const QRectF rect(cell.x, placed.y, cell.width, strip.height);
        if (cell.shaded)
            painter.fillRect(rect, labelFill);
        if (cell.bordered) {
            painter.setPen(QPen(inkColour, hairline, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect);
        }
        double y = placed.y + cell.padY;
        for (const Chunk &chunk : cell.chunks) {
            if (chunk.ruled > 0) {
                QPen dotted(inkColour, hairline, Qt::SolidLine, Qt::FlatCap);
                dotted.setDashPattern({1, 2});
                painter.setPen(dotted);
                for (int i = 1; i <= chunk.ruled; ++i) {
                    const double at = y + i * ruledHeight - 30;
                    painter.drawLine(QPointF(cell.x + cell.padX, at),
                                     QPointF(cell.x + cell.width - cell.padX, at));
                }
                y += chunk.ruled * ruledHeight;
                continue;
            }
            painter.setPen(inkColour);
            const double origin = y - chunk.text.layout->lineAt(chunk.text.first).y();
            const double indent = (cell.bordered && !cell.chunks.empty()) ? cell.padX : 0;
            const double x = cell.bordered ? cell.x + indent
                                           : cell.x + (cell.width - chunk.text.layout->lineAt(0).width()) / 2;
            for (int i = 0; i < chunk.text.count; ++i)
                chunk.text.layout->lineAt(chunk.text.first + i).draw(&painter, QPointF(x, origin));
            y += chunk.text.height();
        }
    }
}

} // namespace tingyu::print
