// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/text_lines.h"

#include "core/base/text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tingyu {
namespace {

struct RawLine
{
    int row = 0;
    QString number; ///< as given; empty: none
    QString text;
};

/// Place of an item by its id or by where it stands; -1: neither.
int placeOf(const scales::ScaleDefinition &definition, const QString &number)
{
    const int byId = definition.itemIndex.value(number, -1);
    if (byId >= 0)
        return byId;
    bool isNumber = false;
    const int at = number.toInt(&isNumber);
    return isNumber && at >= 1 && static_cast<size_t>(at) <= definition.items.size() ? at - 1 : -1;
}

/// "3. text", "(3) text", "3、text" to its number and the rest, where the number is one of the scale's.
void takeNumber(const scales::ScaleDefinition &definition, RawLine &line)
{
    static const QRegularExpression numbered(
        QStringLiteral("^\\(?\\s*([0-9]{1,3}[a-z]?|[a-z][0-9]{1,3})\\s*[.\\x{3001}:)\\x{3002}]\\s*(\\S.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = numbered.match(line.text);
    if (line.number.isEmpty() && match.hasMatch() && placeOf(definition, match.captured(1).toLower()) >= 0) {
        line.number = match.captured(1).toLower();
        line.text = match.captured(2);
    }
}

TextLines inOrder(const scales::ScaleDefinition &definition, QList<RawLine> raw, bool skipFirst)
{
    if (skipFirst && !raw.isEmpty())
        raw.removeFirst();
    TextLines read;
    QHash<QString, int> seen;
    for (qsizetype n = 0; n < raw.size(); ++n) {
        RawLine &line = raw[n];
        takeNumber(definition, line);
        TextLine made{line.row, {}, line.text, {}};
        if (static_cast<size_t>(n) >= definition.items.size()) {
            made.problem = QStringLiteral("extra");
        } else {
            made.item = definition.items[static_cast<size_t>(n)].id;
            if (!line.number.isEmpty() && placeOf(definition, line.number) != n)
                made.problem = QStringLiteral("number");
            else if (seen.contains(made.text))
                made.problem = QStringLiteral("repeated");
        }
        seen.insert(made.text, made.row);
        read.lines.append(made);
    }
    for (size_t n = static_cast<size_t>(raw.size()); n < definition.items.size(); ++n)
        read.missing.append(definition.items[n].id);
    return read;
}

/// The column with the most characters.
qsizetype wordColumn(const Sheet &sheet)
{
    QHash<qsizetype, qsizetype> characters;
    for (const TableRow &row : sheet.rows) {
        for (qsizetype column = 0; column < row.cells.size(); ++column)
            characters[column] += row.cells[column].text.size();
    }
    qsizetype best = 0;
    for (auto one = characters.cbegin(); one != characters.cend(); ++one) {
        if (one.value() > characters.value(best) ||
            (one.value() == characters.value(best) && one.key() < best))
            best = one.key();
    }
    return best;
}

/// The column before it whose cells are numbers of items, most of them; -1: none.
qsizetype numberColumn(const scales::ScaleDefinition &definition, const Sheet &sheet, qsizetype words)
{
    for (qsizetype column = 0; column < words; ++column) {
        const auto fits = std::count_if(sheet.rows.begin(), sheet.rows.end(), [&](const TableRow &row) {
            return placeOf(definition, text::squeezed(row.at(column).text).toLower()) >= 0;
        });
        if (fits * 2 > sheet.rows.size())
            return column;
    }
    return -1;
}

} // namespace

bool TextLines::isGood() const
{
    return missing.isEmpty() && !lines.isEmpty() &&
           std::all_of(lines.begin(), lines.end(),
                       [](const TextLine &line) { return line.problem.isEmpty(); });
}

TextLines textLinesOf(const scales::ScaleDefinition &definition, const QString &given, bool skipFirst)
{
    QList<RawLine> raw;
    int row = 0;
    for (const QString &line : given.split(QLatin1Char('\n'))) {
        ++row;
        const QString words = text::tidy(line);
        if (!words.isEmpty())
            raw.append({row, {}, words});
    }
    return inOrder(definition, raw, skipFirst);
}

TextLines textLinesOf(const scales::ScaleDefinition &definition, const Workbook &workbook, bool skipFirst)
{
    const auto sheet = std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                                    [](const Sheet &one) { return !one.hidden && !one.rows.isEmpty(); });
    if (sheet == workbook.sheets.end())
        return inOrder(definition, {}, false);
    const qsizetype words = wordColumn(*sheet);
    const qsizetype numbers = numberColumn(definition, *sheet, words);
    QList<RawLine> raw;
    for (const TableRow &row : sheet->rows) {
        const QString line = text::tidy(row.at(words).text);
        const QString number = numbers < 0 ? QString() : text::squeezed(row.at(numbers).text).toLower();
        // Above a column of numbers stands a heading, which is no number of an item.
        const bool heading = numbers >= 0 && raw.isEmpty() && placeOf(definition, number) < 0;
        if (!line.isEmpty() && !(heading && !skipFirst))
            raw.append({row.number, number, line});
    }
    return inOrder(definition, raw, skipFirst);
}

} // namespace tingyu
