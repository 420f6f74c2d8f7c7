// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/group_figures.h"

#include "core/scales/library.h"
#include "core/screening/queue_rule.h"
#include "core/screening/screening_operations.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace tingyu {
namespace {

struct Pile
{
    QList<int> counts;
    QList<double> values;

    Pile &operator+=(const Pile &other)
    {
        for (qsizetype band = 0; band < counts.size(); ++band)
            counts[band] += other.counts[band];
        values += other.values;
        return *this;
    }
};

GroupRow rowOf(const Pile &pile, const SmallTable::Line &line)
{
    GroupRow row;
    row.counted = static_cast<int>(pile.values.size());
    row.countHidden = line.sum.hidden;
    row.bands = line.cells;
    if (row.counted < minimumGroup || row.countHidden)
        return row;
    double sum = 0;
    for (const double value : pile.values)
        sum += value;
    const double mean = sum / row.counted;
    double squares = 0;
    for (const double value : pile.values)
        squares += (value - mean) * (value - mean);
    row.mean = mean;
    row.sd = std::sqrt(squares / (row.counted - 1));
    row.margin = studentT(row.counted - 1) * *row.sd / std::sqrt(static_cast<double>(row.counted));
    return row;
}

/// A valid sheet, read once for all tables.
struct ReadSheet
{
    SchoolClassId schoolClass;
    ReadResult result;
};

QList<ReadSheet> readSheets(const QList<SheetRepository::ClassResult> &results)
{
    QList<ReadSheet> sheets;
    sheets.reserve(results.size());
    for (const SheetRepository::ClassResult &result : results) {
        if (result.validity != SheetValidity::Invalid)
            sheets.append({result.schoolClass, resultFromJson(result.json)});
    }
    return sheets;
}

QHash<SchoolClassId, Pile> pilesOf(const scales::Banding &banding, const GroupTable &table,
                                   const QList<ReadSheet> &sheets)
{
    QHash<SchoolClassId, Pile> piles;
    for (const ReadSheet &sheet : sheets) {
        const StoredScore *score = sheet.result.score(table.scoreId);
        const StoredBand *band = sheet.result.band(banding.key);
        if (score == nullptr || score->exact.isNull() || band == nullptr)
            continue;
        const qsizetype place = table.bandIds.indexOf(band->id);
        if (place < 0)
            continue;
        Pile &pile = piles[sheet.schoolClass];
        if (pile.counts.isEmpty())
            pile.counts = QList<int>(table.bandIds.size(), 0);
        ++pile.counts[place];
        pile.values.append(score->exact.toDouble());
    }
    return piles;
}

GroupTable tableOf(const scales::Banding &banding, const QString &scoreId, const ClassLines &groups,
                   const QList<ReadSheet> &sheets, Totals totals)
{
    GroupTable table;
    table.scoreId = scoreId;
    table.scheme = banding.scheme;
    table.source = banding.source;
    for (const scales::Band &band : banding.bands) {
        table.bandIds.append(band.id);
        table.isHigh.append(band.attention >= 2);
    }
    const QHash<SchoolClassId, Pile> piles = pilesOf(banding, table, sheets);
    const QList<int> none(table.bandIds.size(), 0);
    // Summed over the classes: a sheet whose student has left the campaign's classes is in no row and no
    // total.
    QList<Pile> rows;
    QList<Pile> grades(groups.grades.size(), Pile{none, {}});
    Pile all{none, {}};
    QList<QList<int>> counts;
    for (qsizetype one = 0; one < groups.classes.size(); ++one) {
        rows.append(piles.value(groups.classes[one], Pile{none, {}}));
        grades[groups.gradeOf[one]] += rows.last();
        all += rows.last();
        counts.append(rows.last().counts);
    }
    if (counts.isEmpty())
        counts.append(none);
    const SmallTable shown =
        hideSmallTable(counts, Sums::Counted,
                       totals == Totals::Exact || rows.isEmpty() ? QList<int>() : groups.gradeOf, totals);
    for (qsizetype i = 0; i < rows.size(); ++i)
        table.classes.append(rowOf(rows[i], shown.lines[i]));
    for (qsizetype i = 0; i < shown.groups.size(); ++i)
        table.grades.append(rowOf(grades[i], shown.groups[i]));
    table.total = rowOf(all, shown.total);
    return table;
}

GroupFigures figuresOf(const scales::ScaleDefinition &definition, const QList<ClassCoverage> &classes,
                       const QList<SheetRepository::ClassResult> &results, Totals totals)
{
    GroupFigures figures;
    figures.scaleId = definition.id;
    figures.groups = classLines(classes);
    figures.sheets = static_cast<int>(results.size());
    for (const SheetRepository::ClassResult &result : results) {
        figures.invalid += result.validity == SheetValidity::Invalid ? 1 : 0;
        figures.incomplete += result.status == SheetStatus::Incomplete ? 1 : 0;
    }
    const QList<ReadSheet> sheets = readSheets(results);
    const QStringList parts = partScores(definition);
    QStringList seen;
    for (const scales::Banding &banding : definition.bandings) {
        const scales::Score &score = definition.scores[static_cast<size_t>(banding.score)];
        if (!banding.isDefault || score.internal || seen.contains(banding.key))
            continue;
        seen.append(banding.key);
        figures.tables.append(tableOf(banding, score.id, figures.groups, sheets, totals));
        figures.tables.last().isPart = parts.contains(score.id);
    }
    return figures;
}

} // namespace

const GroupRow &GroupTable::row(const ClassLines::Line &line) const
{
    switch (line.level) {
    case ClassLines::Line::Level::Class:
        return classes[line.at];
    case ClassLines::Line::Level::Grade:
        return grades[line.at];
    case ClassLines::Line::Level::All:
        return total;
    }
    return total;
}

double studentT(double degrees)
{
    // Hill 1970, CACM 13(10), 619-620: the expansion in powers of 1 / degrees.
    constexpr double z = 1.959963984540054;
    constexpr double z2 = z * z;
    const double v = degrees;
    const double first = z * (z2 + 1) / 4;
    const double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
    const double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    const double fourth = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
    return z + (first + (second + (third + fourth / v) / v) / v) / v;
}

std::optional<GroupChange> changeOf(const GroupRow &earlier, const GroupRow &later)
{
    if (!earlier.mean || !later.mean || !earlier.sd || !later.sd)
        return std::nullopt;
    const double one = *earlier.sd * *earlier.sd / earlier.counted;
    const double other = *later.sd * *later.sd / later.counted;
    GroupChange change;
    change.difference = *later.mean - *earlier.mean;
    const double both = one + other;
    if (both > 0) {
        const double degrees =
            both * both / (one * one / (earlier.counted - 1) + other * other / (later.counted - 1));
        change.margin = studentT(std::max(degrees, 4.0)) * std::sqrt(both);
    }
    return change;
}

QList<ClassTheme> themesOf(const GroupFigures &figures, const ClassLines::Line &line, qsizetype most)
{
    QList<ClassTheme> themes;
    for (const GroupTable &table : figures.tables) {
        if (!table.isPart)
            continue;
        const GroupRow &row = table.row(line);
        if (row.countHidden || row.counted < minimumGroup)
            continue;
        int high = 0;
        bool isTold = true;
        for (qsizetype band = 0; band < row.bands.size(); ++band) {
            if (!table.isHigh[band])
                continue;
            isTold = isTold && !row.bands[band].hidden;
            high += row.bands[band].count;
        }
        const double share = static_cast<double>(high) / row.counted;
        if (isTold && share >= leastThemeShare)
            themes.append({table.scoreId, share});
    }
    std::stable_sort(themes.begin(), themes.end(),
                     [](const ClassTheme &one, const ClassTheme &other) { return one.share > other.share; });
    return themes.mid(0, most);
}

GroupFigures groupFigures(const scales::ScaleDefinition &definition, const QList<ClassCoverage> &classes,
                          const QList<SheetRepository::ClassResult> &results)
{
    return figuresOf(definition, classes, results, Totals::Counted);
}

GroupFigures gradeFigures(const scales::ScaleDefinition &definition, const QList<ClassCoverage> &classes,
                          const QList<SheetRepository::ClassResult> &results)
{
    QList<ClassCoverage> grades;
    QHash<SchoolClassId, SchoolClassId> firstOf;
    for (const ClassCoverage &one : classes) {
        auto grade = std::find_if(grades.begin(), grades.end(), [&one](const ClassCoverage &known) {
            return known.gradeName == one.gradeName;
        });
        if (grade == grades.end()) {
            grades.append(one);
            grade = std::prev(grades.end());
        } else {
            grade->counts += one.counts;
        }
        firstOf.insert(one.id, grade->id);
    }
    QList<SheetRepository::ClassResult> byGrade = results;
    for (SheetRepository::ClassResult &result : byGrade)
        result.schoolClass = firstOf.value(result.schoolClass, result.schoolClass);
    GroupFigures figures = figuresOf(definition, grades, byGrade, Totals::Exact);
    if (grades.size() < 2) {
        for (GroupTable &table : figures.tables)
            table.classes.clear();
    }
    return figures;
}

Result<GroupFigures> GroupService::figures(CampaignId id, const QString &scaleId)
{
    if (auto allowed = m_workplace.allow(op::campaignReport); !allowed)
        return allowed.error();
    CampaignRepository campaigns(m_workplace.db());
    auto campaign = campaigns.byId(id);
    if (!campaign)
        return campaign.error();
    if (!*campaign)
        return fail(Errc::NotFound, "campaign.unknown");
    auto definition = m_library.find(scaleId);
    if (!definition)
        return definition.error();
    auto classes = campaigns.classes(**campaign);
    if (!classes)
        return classes.error();
    auto results = SheetRepository(m_workplace.db()).classResults(id, scaleId);
    if (!results)
        return results.error();
    return groupFigures(**definition, *classes, *results);
}

Result<std::optional<GroupService::Earlier>> GroupService::earlier(CampaignId id, const QString &scaleId)
{
    CampaignRepository repository(m_workplace.db());
    auto campaign = repository.byId(id);
    if (!campaign)
        return campaign.error();
    if (!*campaign)
        return fail(Errc::NotFound, "campaign.unknown");
    auto campaigns = repository.list();
    if (!campaigns)
        return campaigns.error();
    for (const Campaign &other : std::as_const(*campaigns)) { // newest window first
        if (other.id == id || other.from >= (*campaign)->from || !other.scales.contains(scaleId))
            continue;
        auto its = figures(other.id, scaleId);
        if (!its)
            return its.error();
        if (its->sheets > 0)
            return std::optional<Earlier>(Earlier{other.name, other.from, *std::move(its)});
    }
    return std::optional<Earlier>();
}

} // namespace tingyu
