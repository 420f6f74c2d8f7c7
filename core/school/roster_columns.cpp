// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/roster_columns.h"

#include "core/base/text.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr int headerRows = 10;
constexpr int longestHeading = 200;

bool isGuardianField(const QString &field)
{
    return field.startsWith(QStringLiteral("guardian_"));
}

/// Text of a heading cell, taken from the merged range it stands in.
QString headingText(const Sheet &sheet, qsizetype row, int column)
{
    const TableRow &line = sheet.rows.at(row);
    const QString own = text::tidy(line.at(column).text.left(longestHeading));
    if (!own.isEmpty())
        return own;
    for (const MergedCells &range : sheet.merged) {
        const bool inside = line.number >= range.firstRow && line.number <= range.lastRow &&
                            column >= range.firstColumn && column <= range.lastColumn;
        if (!inside)
            continue;
        for (qsizetype up = row; up >= 0 && sheet.rows.at(up).number >= range.firstRow; --up) {
            if (sheet.rows.at(up).number == range.firstRow)
                return text::tidy(sheet.rows.at(up).at(range.firstColumn).text.left(longestHeading));
        }
    }
    return {};
}

/// Headings over groups of columns: without merge information, a blank cell belongs to the heading left of
/// it.
QStringList groupTexts(const Sheet &sheet, qsizetype row, qsizetype width)
{
    QStringList groups;
    for (int column = 0; column < width; ++column) {
        const QString own = headingText(sheet, row, column);
        const bool carried = own.isEmpty() && sheet.merged.isEmpty() && !groups.isEmpty();
        groups.append(carried ? groups.last() : own);
    }
    return groups;
}

class ColumnNamer
{
public:
    ColumnNamer(const RosterDictionary &dictionary, const RosterProfile &profile)
        : m_dictionary(dictionary), m_profile(profile)
    {
    }

    QString fieldOf(const RosterHeading &heading) const
    {
        const auto own = m_profile.fields.constFind(profileHeading(heading));
        return own != m_profile.fields.cend() ? *own : m_dictionary.fieldOf(heading);
    }

    /// One heading row, or a group row above it.
    RosterHeader name(const Sheet &sheet, qsizetype row, bool withGroup) const
    {
        RosterHeader header;
        header.row = row;
        const qsizetype width = std::max(sheet.rows.at(row).cells.size(),
                                         withGroup ? sheet.rows.at(row - 1).cells.size() : qsizetype(0));
        const QStringList groups = withGroup ? groupTexts(sheet, row - 1, width) : QStringList();
        for (int column = 0; column < width; ++column) {
            const QString own = text::tidy(sheet.rows.at(row).at(column).text.left(longestHeading));
            const QString group = groups.value(column);
            RosterColumn one = best(column, own, group);
            if (!one.heading.isEmpty())
                header.columns.append(one);
        }
        settleGuardians(header);
        dropRepeats(header);
        for (const RosterColumn &column : std::as_const(header.columns))
            header.recognised += column.field.isEmpty() ? 0 : 1;
        return header;
    }

private:
    RosterColumn best(int column, const QString &own, const QString &group) const
    {
        // 监护人1 over 姓名 is 监护人1姓名 before it is 姓名; 基本信息 over 姓名 is 姓名.
        QStringList tries;
        if (!own.isEmpty() && !group.isEmpty() && group != own)
            tries << group + own;
        if (!own.isEmpty())
            tries << own;
        else
            tries << group;
        RosterColumn one;
        one.index = column;
        one.heading = own.isEmpty() ? group : own;
        for (const QString &text : std::as_const(tries)) {
            const RosterHeading heading = rosterHeading(text);
            const QString field = fieldOf(heading);
            if (field.isEmpty())
                continue;
            one.field = field;
            one.heading = text;
            one.slot = isGuardianField(field) ? heading.slot : 0;
            break;
        }
        return one;
    }

    /// 关系 and 电话 beside a guardian are the guardian's; unnumbered guardians are numbered as they come.
    static void settleGuardians(RosterHeader &header)
    {
        int slot = 0;
        bool beside = false;
        bool ownPhone = false;
        QSet<QString> seen; // of this guardian
        for (const RosterColumn &column : std::as_const(header.columns))
            ownPhone = ownPhone || (column.field == QStringLiteral("phone") && column.slot == 0);
        bool phoneSeen = false;
        for (RosterColumn &column : header.columns) {
            const QString plain = rosterHeading(column.heading).text;
            if (beside && column.field.isEmpty() &&
                (plain == QStringLiteral("关系") || plain == QStringLiteral("称谓")))
                column.field = QStringLiteral("guardian_relation");
            if (column.field == QStringLiteral("phone")) {
                if (beside && phoneSeen && !seen.contains(QStringLiteral("guardian_phone")))
                    column.field = QStringLiteral("guardian_phone");
                phoneSeen = true;
            }
            if (!isGuardianField(column.field)) {
                beside = false;
                continue;
            }
            if (column.slot > 0 ? column.slot != slot : (seen.contains(column.field) || slot == 0)) {
                slot = column.slot > 0 ? column.slot : slot + 1;
                seen.clear();
            }
            column.slot = slot;
            seen.insert(column.field);
            beside = true;
        }
    }

    /// Of two columns for one thing the first counts.
    static void dropRepeats(RosterHeader &header)
    {
        QSet<QString> seen;
        for (RosterColumn &column : header.columns) {
            if (column.field.isEmpty() || column.field == QStringLiteral("not_kept"))
                continue;
            const QString key = column.field % QLatin1Char('#') % QString::number(column.slot);
            if (seen.contains(key))
                column.field.clear();
            seen.insert(key);
        }
    }

    const RosterDictionary &m_dictionary;
    const RosterProfile &m_profile;
};

} // namespace

QString profileHeading(const RosterHeading &heading)
{
    return heading.slot > 0 ? heading.text % QLatin1Char('#') % QString::number(heading.slot) : heading.text;
}

bool RosterHeader::hasName() const
{
    return std::any_of(columns.begin(), columns.end(),
                       [](const RosterColumn &column) { return column.field == QStringLiteral("name"); });
}

RosterHeader findRosterHeader(const Sheet &sheet, const RosterDictionary &dictionary,
                              const RosterProfile &profile)
{
    const ColumnNamer namer(dictionary, profile);
    RosterHeader best;
    for (qsizetype row = 0; row < sheet.rows.size() && row < headerRows; ++row) {
        RosterHeader single = namer.name(sheet, row, false);
        if (single.recognised > best.recognised)
            best = single;
        if (row == 0)
            continue;
        RosterHeader grouped = namer.name(sheet, row, true);
        // The row below must be headings itself, or a first student would be taken for a second heading row.
        const bool ownHeadings = single.recognised > 0 && !single.hasName();
        const bool groupedName = single.hasName() && grouped.hasName();
        if ((ownHeadings || groupedName) && grouped.recognised > best.recognised)
            best = grouped;
    }
    if (best.recognised < 2)
        best.row = -1;
    return best;
}

} // namespace tingyu
