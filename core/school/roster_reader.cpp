// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/roster_reader.h"

#include "core/school/roster_columns.h"
#include "core/school/roster_values.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tingyu {
namespace {

/// Which headings stand in a file, whatever their order: the key of its remembered mapping.
QString keyOf(const QList<RosterSheet> &sheets)
{
    QSet<QString> headings;
    for (const RosterSheet &sheet : sheets) {
        for (const RosterColumn &column : sheet.columns)
            headings.insert(profileHeading(rosterHeading(column.heading)));
    }
    QStringList sorted(headings.begin(), headings.end());
    std::sort(sorted.begin(), sorted.end());
    const QByteArray bytes = sorted.join(QLatin1Char('\n')).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(32));
}

/// A row that says nothing of a student: only a running number, or a repeated heading row.
bool isNoise(const TableRow &row, const RosterSheet &sheet)
{
    int filled = 0;
    int headings = 0;
    for (const RosterColumn &column : sheet.columns) {
        const Cell &cell = row.at(column.index);
        if (cell.isBlank() || cell.text.trimmed().isEmpty() || column.field.isEmpty() ||
            column.field == QStringLiteral("not_kept"))
            continue;
        ++filled;
        headings += rosterHeading(cell.text).text == rosterHeading(column.heading).text ? 1 : 0;
    }
    return filled == 0 || (filled > 1 && headings == filled);
}

} // namespace

Result<RosterProfile> RosterProfile::fromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const QJsonObject root = document.object();
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(Errc::BadInput, "roster.bad_profile");
    RosterProfile profile;
    const QJsonObject fields = root[QStringLiteral("fields")].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        profile.fields.insert(profileHeading(rosterHeading(field.key())), field.value().toString());
    if (root.contains(QStringLiteral("taken"))) {
        QSet<QString> taken;
        const QJsonArray list = root[QStringLiteral("taken")].toArray();
        for (const QJsonValue field : list)
            taken.insert(field.toString());
        profile.takenFields = taken;
    }
    return profile;
}

QByteArray RosterProfile::toJson() const
{
    QJsonObject map;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        map.insert(QString(field.key()).replace(QLatin1Char('#'), QString()), field.value());
    QJsonObject root{{QStringLiteral("fields"), map}};
    if (takenFields) {
        QStringList taken(takenFields->begin(), takenFields->end());
        std::sort(taken.begin(), taken.end());
        root.insert(QStringLiteral("taken"), QJsonArray::fromStringList(taken));
    }
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<RosterTable> readRoster(const Workbook &workbook, const RosterDictionary &dictionary,
                               const RosterReadOptions &options, const Progress &progress)
{
    RosterTable table;
    bool headerWithoutName = false;
    bool sheetSeen = false;
    QList<std::pair<const Sheet *, qsizetype>> found; // sheet, row of its headings
    for (const Sheet &sheet : workbook.sheets) {
        const bool asked = options.sheet.isEmpty() ? !sheet.hidden : sheet.name == options.sheet;
        if (!asked)
            continue;
        sheetSeen = true;
        RosterHeader header = findRosterHeader(sheet, dictionary, options.profile);
        if (header.row < 0 || !header.hasName()) {
            headerWithoutName = headerWithoutName || header.row >= 0;
            table.skippedSheets.append(sheet.name);
            continue;
        }
        for (RosterColumn &column : header.columns) {
            column.taken =
                !column.field.isEmpty() && column.field != QStringLiteral("not_kept") &&
                (!options.profile.takenFields || options.profile.takenFields->contains(column.field));
            if (column.taken)
                table.takenFields.insert(column.field);
        }
        table.sheets.append({sheet.name, sheet.rows.at(header.row).number, header.columns});
        found.append({&sheet, header.row});
    }
    if (!sheetSeen && !options.sheet.isEmpty())
        return fail(Errc::NotFound, "roster.no_sheet");
    if (table.sheets.isEmpty())
        return fail(Errc::BadInput, headerWithoutName ? "roster.no_name_column" : "roster.no_header");
    table.headingKey = keyOf(table.sheets);
    RosterRowReader reader(dictionary, options);
    qint64 total = 0;
    for (const auto &[sheet, header] : std::as_const(found))
        total += sheet->rows.size() - header - 1;
    for (qsizetype place = 0; place < found.size(); ++place) {
        const auto &[sheet, header] = found.at(place);
        for (qsizetype i = header + 1; i < sheet->rows.size(); ++i) {
            if (table.rows.size() % 256 == 0 && !keepGoing(progress, table.rows.size(), total))
                return fail(Errc::Cancelled, "tables.cancelled");
            if (isNoise(sheet->rows.at(i), table.sheets.at(place)))
                continue;
            RosterRow row = reader.read(sheet->rows.at(i), table.sheets.at(place), table.problems);
            row.sheet = place;
            table.rows.append(std::move(row));
        }
    }
    return table;
}

std::optional<EntryStage> stageByAge(const RosterTable &table)
{
    // Children enter primary school at about 6, junior at 12, senior at 15; at 14 it may be either.
    static constexpr struct
    {
        EntryStage stage;
        int from;
        int to;
    } ages[] = {{EntryStage::Primary, 5, 8}, {EntryStage::Junior, 11, 13}, {EntryStage::Senior, 15, 17}};
    QHash<EntryStage, int> counts;
    int all = 0;
    for (const RosterRow &row : table.rows) {
        const QDate birth = row.student.birthDate;
        if (!row.schoolClass.grade.cohort || !birth.isValid())
            continue;
        const int age = *row.schoolClass.grade.cohort - birth.year();
        for (const auto &range : ages) {
            if (age < range.from || age > range.to)
                continue;
            ++counts[range.stage];
            ++all;
        }
    }
    for (const auto &range : ages) {
        if (all > 0 && counts.value(range.stage) * 20 >= all * 19)
            return range.stage;
    }
    return std::nullopt;
}

} // namespace tingyu
