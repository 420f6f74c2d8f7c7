// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/answer_table.h"

#include "core/base/chinese_date.h"
#include "core/base/text.h"
#include "core/screening/cell_answer.h"

#include <QSet>

#include <algorithm>

namespace tingyu {
namespace {

using scales::ResponseSet;

bool isEmptyCell(const Cell &cell)
{
    return cell.isBlank() || text::squeezed(cell.text).isEmpty();
}

bool isRead(const CellReading &reading)
{
    return reading.kind != CellReading::Kind::Unread && reading.kind != CellReading::Kind::Ambiguous;
}

} // namespace

AnswerReader::AnswerReader(CodedTable table, const scales::ScaleDefinition &definition, AnswerProfile profile)
    : m_table(std::move(table))
    , m_definition(definition)
    , m_profile(std::move(profile))
    , m_columns(findColumns(m_table, definition, m_profile))
{
    for (qsizetype row = m_columns.headerAt + 1; row < m_table.rowCount(); ++row) {
        bool any = false;
        for (qsizetype column = 0; column < m_columns.columns.size() && !any; ++column)
            any = !isEmptyCell(m_table.at(row, column));
        if (any)
            m_rows.append(row);
    }
    tellStringItems();
    for (qsizetype column = 0; column < m_columns.columns.size(); ++column) {
        ColumnReading reading;
        if (m_columns.columns.at(column).field == AnswerField::Item) {
            reading.coding = codingOf(column);
            reading.byCode = readings(column, reading.coding);
        }
        m_readings.append(reading);
    }
}

/// All items stand in the string, or those that are ticked only.
void AnswerReader::tellStringItems()
{
    QList<int> all;
    QList<int> listed;
    for (size_t i = 0; i < m_definition.items.size(); ++i) {
        all.append(static_cast<int>(i));
        if (m_definition.setOf(m_definition.items[i]).isListed())
            listed.append(static_cast<int>(i));
    }
    m_stringItems = all;
    for (qsizetype column = 0; column < m_columns.columns.size(); ++column) {
        if (m_columns.columns.at(column).field != AnswerField::AllAnswers)
            continue;
        const auto hasLength = [&](qsizetype length) {
            return std::any_of(m_table.distinct(column).begin() + 1, m_table.distinct(column).end(),
                               [length](const Cell &cell) { return cell.text.size() == length; });
        };
        if (listed.size() < all.size() && !hasLength(all.size()) && hasLength(listed.size()))
            m_stringItems = listed;
    }
}

int AnswerReader::headerRow() const
{
    return m_table.rowCount() == 0 ? 0 : m_table.rowNumber(m_columns.headerAt);
}

QStringList AnswerReader::itemsWithoutColumn() const
{
    QSet<int> there;
    for (const AnswerColumn &column : m_columns.columns) {
        if (column.field == AnswerField::Item)
            there.insert(column.item);
        else if (column.field == AnswerField::AllAnswers)
            there.unite(QSet<int>(m_stringItems.begin(), m_stringItems.end()));
    }
    QStringList without;
    for (size_t i = 0; i < m_definition.items.size(); ++i) {
        if (!there.contains(static_cast<int>(i)))
            without.append(m_definition.items[i].id);
    }
    return without;
}

CellReading AnswerReader::read(AnswerCoding coding, int item, const QString &cell) const
{
    return readAnswerCell(m_definition, item, coding, cell, m_profile);
}

/// Labels where the whole column is labels; the way the profile names everywhere else.
AnswerCoding AnswerReader::codingOf(qsizetype column) const
{
    if (m_profile.coding != AnswerCoding::Auto)
        return m_profile.coding;
    const int item = m_columns.columns.at(column).item;
    const ResponseSet &set = m_definition.setOf(m_definition.items[static_cast<size_t>(item)]);
    if (!set.isListed())
        return AnswerCoding::Value;
    const QSet<quint32> used = [&] {
        QSet<quint32> codes;
        for (const qsizetype row : m_rows)
            codes.insert(m_table.code(row, column));
        return codes;
    }();
    bool any = false;
    for (const quint32 code : used) {
        const Cell &cell = m_table.distinct(column).at(code);
        if (isEmptyCell(cell))
            continue;
        any = true;
        if (labelledValue(set, cell.text).isNull())
            return AnswerCoding::Value;
    }
    return any ? AnswerCoding::Label : AnswerCoding::Value;
}

QList<CellReading> AnswerReader::readings(qsizetype column, AnswerCoding coding) const
{
    QList<CellReading> byCode;
    for (const Cell &cell : m_table.distinct(column))
        byCode.append(isEmptyCell(cell) ? CellReading()
                                        : read(coding, m_columns.columns.at(column).item, cell.text));
    return byCode;
}

void AnswerReader::take(AnswerRow &row, int item, const CellReading &reading, const QString &heading) const
{
    const QString &id = m_definition.items[static_cast<size_t>(item)].id;
    switch (reading.kind) {
    case CellReading::Kind::Blank:
        return;
    case CellReading::Kind::Value:
        row.answers.insert(id, reading.value);
        return;
    case CellReading::Kind::Multi:
        row.doubtful.append(id);
        return;
    case CellReading::Kind::Unread:
    case CellReading::Kind::Ambiguous:
        break;
    }
    if (!row.rejected.isEmpty())
        return;
    row.rejected = reading.kind == CellReading::Kind::Unread ? QStringLiteral("value_not_printed")
                                                             : QStringLiteral("score_of_two");
    row.rejectedColumn = heading;
}

CellReading AnswerReader::character(AnswerCoding coding, qsizetype place, QChar mark) const
{
    const QString blanks = m_profile.blankMarks.isEmpty() ? knownBlankMarks() : m_profile.blankMarks;
    const QString multi = m_profile.multiMarks.isEmpty() ? knownMultiMarks() : m_profile.multiMarks;
    if (mark == QLatin1Char(' ') || blanks.contains(mark))
        return {};
    if (multi.contains(mark))
        return {CellReading::Kind::Multi, {}};
    return read(coding, m_stringItems.at(place), QString(mark));
}

void AnswerReader::takeAll(AnswerRow &row, const QString &marks, const QString &heading) const
{
    if (marks.size() != m_stringItems.size()) {
        row.rejected = QStringLiteral("line_length");
        row.rejectedColumn = heading;
        return;
    }
    for (qsizetype i = 0; i < marks.size(); ++i)
        take(row, m_stringItems.at(i), character(m_profile.coding, i, marks.at(i)),
             m_definition.items[static_cast<size_t>(m_stringItems.at(i))].id);
}

AnswerRow AnswerReader::row(qsizetype index) const
{
    const qsizetype at = m_rows.at(index);
    AnswerRow row;
    row.number = m_table.rowNumber(at);
    QString grade;
    for (qsizetype i = 0; i < m_columns.columns.size(); ++i) {
        const AnswerColumn &column = m_columns.columns.at(i);
        if (column.field == AnswerField::Item) {
            take(row, column.item, m_readings.at(i).byCode.at(m_table.code(at, i)), column.heading);
            continue;
        }
        const Cell &cell = m_table.at(at, i);
        if (column.field == AnswerField::None || isEmptyCell(cell))
            continue;
        switch (column.field) {
        case AnswerField::None:
        case AnswerField::Item:
            break;
        case AnswerField::StudentNo:
            row.studentNo = text::squeezed(cell.text);
            break;
        case AnswerField::RollNumber:
            row.rollNumber = text::squeezed(cell.text).toUpper();
            break;
        case AnswerField::Name:
            row.name = text::normalName(cell.text);
            break;
        case AnswerField::Class:
            row.className = text::squeezed(cell.text);
            break;
        case AnswerField::Grade:
            grade = text::squeezed(cell.text);
            break;
        case AnswerField::Date:
            row.date = dateOf(cell);
            break;
        case AnswerField::AllAnswers:
            takeAll(row, cell.text, column.heading);
            break;
        }
    }
    if (!grade.isEmpty() && !row.className.contains(grade))
        row.className.prepend(grade);
    if (row.rejected.isEmpty() && row.answers.isEmpty() && row.doubtful.isEmpty())
        row.rejected = QStringLiteral("no_answers");
    return row;
}

/// By the different cells of each column: what a file of many rows needs no second walk for.
QList<CodingFit> AnswerReader::fits() const
{
    QList<CodingFit> all;
    for (const AnswerCoding coding : answerCodings) {
        CodingFit fit{coding, 0, false};
        const auto count = [&](const CellReading &one, const CellReading &inUse) {
            if (!isRead(one))
                ++fit.unread;
            else if (isRead(inUse) && !(one == inUse))
                fit.differs = true;
        };
        for (qsizetype i = 0; i < m_columns.columns.size(); ++i) {
            const AnswerColumn &column = m_columns.columns.at(i);
            if (column.field == AnswerField::Item) {
                QSet<quint32> used;
                for (const qsizetype row : m_rows)
                    used.insert(m_table.code(row, i));
                const QList<CellReading> now = readings(i, coding);
                for (const quint32 code : std::as_const(used))
                    count(now.at(code), m_readings.at(i).byCode.at(code));
            } else if (column.field == AnswerField::AllAnswers) {
                QSet<std::pair<qsizetype, QChar>> used;
                for (const Cell &cell : m_table.distinct(i)) {
                    for (qsizetype place = 0;
                         cell.text.size() == m_stringItems.size() && place < cell.text.size(); ++place)
                        used.insert({place, cell.text.at(place)});
                }
                for (const auto &[place, mark] : std::as_const(used))
                    count(character(coding, place, mark), character(m_profile.coding, place, mark));
            }
        }
        all.append(fit);
    }
    return all;
}

PreviewStudent AnswerReader::previewOf(qsizetype index) const
{
    const AnswerRow read = row(index);
    const QString number = read.rollNumber.isEmpty() ? read.studentNo : read.rollNumber;
    PreviewStudent student{
        read.number, read.name.isEmpty() ? number : read.name, read.className, read.rejected, {}};
    const qsizetype at = m_rows.at(index);
    for (qsizetype i = 0; i < m_columns.columns.size(); ++i) {
        const AnswerColumn &column = m_columns.columns.at(i);
        const QString &cell = m_table.at(at, i).text;
        if (column.field == AnswerField::Item) {
            student.answers.append({m_definition.items[static_cast<size_t>(column.item)].id, cell,
                                    m_readings.at(i).byCode.at(m_table.code(at, i))});
        } else if (column.field == AnswerField::AllAnswers && cell.size() == m_stringItems.size()) {
            for (qsizetype place = 0; place < cell.size(); ++place)
                student.answers.append({m_definition.items[static_cast<size_t>(m_stringItems.at(place))].id,
                                        cell.mid(place, 1),
                                        character(m_profile.coding, place, cell.at(place))});
        }
    }
    return student;
}

AnswerPreview AnswerReader::preview(int students) const
{
    AnswerPreview preview;
    preview.headerRow = headerRow();
    preview.rows = size();
    preview.columns = m_columns;
    preview.coding = m_profile.coding;
    preview.itemsWithoutColumn = itemsWithoutColumn();
    if (const auto good = check(); !good)
        preview.problem = good.error();
    for (qsizetype column = 0; column < m_columns.columns.size(); ++column) {
        QStringList samples;
        for (qsizetype i = 0; i < m_rows.size() && i < 50 && samples.size() < 3; ++i) {
            const QString cell = m_table.at(m_rows.at(i), column).text;
            if (!cell.isEmpty() && !samples.contains(cell))
                samples.append(cell);
        }
        preview.samples.append(samples);
    }
    preview.fits = fits();
    for (qsizetype i = 0; i < std::min<qsizetype>(students, size()); ++i)
        preview.students.append(previewOf(i));
    return preview;
}

QDate dateOf(const Cell &cell)
{
    const QDate whole = QDate::fromString(cell.text.left(10), Qt::ISODate);
    return cell.kind == CellKind::Date || whole.isValid() ? whole : parseDate(cell.text).value_or(QDate());
}

} // namespace tingyu
