// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/group_extras.h"

#include "core/report/group_words.h"
#include "core/report/scale_words.h"
#include "core/screening/group_comparison.h"
#include "core/screening/result_reading.h"

#include <algorithm>
#include <cmath>

namespace tingyu::report {
namespace {

using scales::Banding;
using scales::ScaleDefinition;

QString nameOf(const ScaleDefinition &definition, const QString &scoreId, Language language)
{
    const int at = definition.scoreIndex.value(scoreId, -1);
    return at < 0 ? scoreId : wordsIn(language, definition.scores[static_cast<size_t>(at)].name);
}

QString bandName(const ScaleDefinition &definition, const GroupTable &table, const QString &bandId,
                 Language language)
{
    if (const Banding *banding = bandingOf(definition, table)) {
        for (const scales::Band &band : banding->bands) {
            if (band.id == bandId)
                return wordsIn(language, band.label);
        }
    }
    return bandId;
}

Value shareOf(int count, int of)
{
    return of == 0 ? hidden() : Value::of(QStringLiteral("%1%").arg(100.0 * count / of, 0, 'f', 1));
}

class ExtrasMaker
{
public:
    ExtrasMaker(FormValues *values, const ClassSummaryFacts &facts, Language language)
        : m_values(values)
        , m_facts(facts)
        , m_language(language)
        , m_groups(classLines(facts.status.classes))
        , m_lines(m_groups.lines(facts.only))
    {
    }

    void add(const ClassSummaryFacts::Scale &scale, const GroupExtras &extras)
    {
        if (m_facts.only.isValid())
            addBands(scale, extras);
        else
            addDistribution(scale, extras);
        addThemes(scale);
        if (extras.earlier)
            addChanges(scale, *extras.earlier);
    }

private:
    using Line = ClassLines::Line;

    Value nameOfLine(const Line &line) const
    {
        return line.level == Line::Level::All ? word("group", "all") : Value::of(m_groups.label(line));
    }
    Value captionOf(const ScaleDefinition &definition, const QString &scoreId, const Line &line) const
    {
        return Value::join({Value::of(definition.abbr), Value::of(nameOf(definition, scoreId, m_language)),
                            nameOfLine(line)});
    }
    static Table barTable(const Value &caption)
    {
        Table table;
        table.caption = caption;
        for (const char *column : {"range", "band", "count", "share"})
            table.columns.append(Column{QLatin1String(column)});
        return table;
    }
    const GroupTable *tableOf(const GroupFigures &figures, const QString &scoreId) const
    {
        const auto found = std::find_if(figures.tables.cbegin(), figures.tables.cend(),
                                        [&](const GroupTable &one) { return one.scoreId == scoreId; });
        return found == figures.tables.cend() ? nullptr : &*found;
    }

    void addDistribution(const ClassSummaryFacts::Scale &scale, const GroupExtras &extras)
    {
        for (const ScoreDistribution &one : extras.distributions) {
            const GroupTable *table = tableOf(scale.figures, one.scoreId);
            if (table == nullptr)
                continue;
            append(distributionChart(*scale.definition, one, m_language));
            Table twin = barTable(captionOf(*scale.definition, one.scoreId, Line()));
            for (const DistributionBar &bar : one.bars) {
                const bool isTold = !bar.isHidden;
                twin.rows.append({Value::of(one.range(bar)),
                                  Value::of(bandName(*scale.definition, *table, bar.bandId, m_language)),
                                  isTold ? Value::count(bar.count) : hidden(),
                                  isTold && !one.isCountHidden ? shareOf(bar.count, one.counted) : hidden()});
            }
            m_values->grids[QStringLiteral("bars")].append(twin);
        }
    }

    /// Of the class chosen: what the table of bands tells, and nothing finer.
    void addBands(const ClassSummaryFacts::Scale &scale, const GroupExtras &extras)
    {
        for (const ScoreDistribution &one : extras.distributions) {
            const GroupTable *table = tableOf(scale.figures, one.scoreId);
            if (table == nullptr)
                continue;
            const GroupRow &row = table->row(m_lines.first());
            if (row.counted == 0 && !row.countHidden)
                continue;
            append(bandChart(*scale.definition, *table, row, m_language));
            Table twin = barTable(captionOf(*scale.definition, one.scoreId, m_lines.first()));
            const Banding *banding = bandingOf(*scale.definition, *table);
            for (qsizetype band = 0; band < row.bands.size(); ++band) {
                const SmallCell &cell = row.bands[band];
                twin.rows.append(
                    {rangeOf(banding, band),
                     Value::of(bandName(*scale.definition, *table, table->bandIds[band], m_language)),
                     cell.hidden ? hidden() : Value::count(cell.count),
                     cell.hidden || row.countHidden ? hidden() : shareOf(cell.count, row.counted)});
            }
            m_values->grids[QStringLiteral("bars")].append(twin);
        }
    }

    static Value rangeOf(const Banding *banding, qsizetype at)
    {
        if (banding == nullptr)
            return word("cell", "nothing");
        const scales::Band &band = banding->bands[static_cast<size_t>(at)];
        if (band.lo.isNull() && band.hi.isNull())
            return word("cell", "nothing");
        return Value::of(QStringLiteral("%1–%2").arg(figureText(band.lo), figureText(band.hi)));
    }

    void append(const Chart &chart)
    {
        if (!chart.points.isEmpty())
            m_values->charts[QStringLiteral("distribution")].append(chart);
    }

    void addThemes(const ClassSummaryFacts::Scale &scale)
    {
        Table grid;
        grid.caption = Value::of(scale.definition->abbr);
        for (const char *column : {"group", "theme"})
            grid.columns.append(Column{QLatin1String(column)});
        for (const Line &line : m_lines) {
            QList<Value> themes;
            const QList<ClassTheme> of = themesOf(scale.figures, line);
            for (const ClassTheme &theme : of)
                themes.append(word("theme", "share",
                                   {Value::of(nameOf(*scale.definition, theme.scoreId, m_language)),
                                    Value::of(QString::number(std::lround(100 * theme.share)))}));
            if (themes.isEmpty())
                continue;
            if (line.level != Line::Level::Class)
                grid.sums.append(grid.rows.size());
            grid.rows.append({nameOfLine(line), Value::join(themes)});
        }
        if (!grid.rows.isEmpty())
            m_values->grids[QStringLiteral("themes")].append(grid);
    }

    void addChanges(const ClassSummaryFacts::Scale &scale, const GroupService::Earlier &earlier)
    {
        const scales::Score *main = summaryScore(*scale.definition);
        for (const GroupTable &table : scale.figures.tables) {
            if (main != nullptr && table.scoreId != main->id)
                continue;
            Table grid;
            grid.caption = word("since", "campaign",
                                {Value::of(scale.definition->abbr),
                                 Value::of(nameOf(*scale.definition, table.scoreId, m_language)),
                                 Value::of(earlier.campaign), Value::day(earlier.from)});
            for (const char *column : {"group", "before", "now", "change", "reading"})
                grid.columns.append(Column{QLatin1String(column)});
            bool isAnyTold = false;
            for (const Line &line : m_lines) {
                const GroupRow *then = sameLine(m_groups, line, earlier.figures, table.scoreId);
                const GroupRow &now = table.row(line);
                if (then == nullptr)
                    continue;
                const auto change = changeOf(*then, now);
                isAnyTold = isAnyTold || change.has_value();
                if (line.level != Line::Level::Class)
                    grid.sums.append(grid.rows.size());
                grid.rows.append({nameOfLine(line), meanOf(*then), meanOf(now), changeShown(change),
                                  change ? word("change", change->isClear() ? "clear" : "unclear")
                                         : word("change", "untold")});
            }
            if (isAnyTold)
                m_values->grids[QStringLiteral("changes")].append(grid);
        }
    }

    static Value changeShown(const std::optional<GroupChange> &change)
    {
        if (!change)
            return hidden();
        return Value::of(QStringLiteral("%1%2 ± %3")
                             .arg(change->difference > 0 ? QStringLiteral("+") : QString())
                             .arg(change->difference, 0, 'f', 2)
                             .arg(change->margin, 0, 'f', 2));
    }

    FormValues *m_values;
    const ClassSummaryFacts &m_facts;
    const Language m_language;
    const ClassLines m_groups;
    const QList<Line> m_lines;
};

} // namespace

Chart distributionChart(const ScaleDefinition &definition, const ScoreDistribution &distribution,
                        Language language)
{
    Chart chart;
    chart.kind = Chart::Kind::Profile;
    chart.name = definition.abbr + QStringLiteral(" · ") + nameOf(definition, distribution.scoreId, language);
    for (const DistributionBar &bar : distribution.bars) {
        if (bar.isHidden)
            continue;
        chart.points.append({Value::of(distribution.range(bar)), 0, static_cast<double>(bar.count), -1});
        chart.maximum = std::max(chart.maximum, static_cast<double>(bar.count));
    }
    return chart;
}

Chart bandChart(const ScaleDefinition &definition, const GroupTable &table, const GroupRow &row,
                Language language)
{
    Chart chart;
    chart.kind = Chart::Kind::Profile;
    chart.name = definition.abbr + QStringLiteral(" · ") + nameOf(definition, table.scoreId, language);
    for (qsizetype band = 0; band < row.bands.size(); ++band) {
        const SmallCell &cell = row.bands[band];
        if (cell.hidden)
            continue;
        chart.points.append({Value::of(bandName(definition, table, table.bandIds[band], language)), 0,
                             static_cast<double>(cell.count), -1});
        chart.maximum = std::max(chart.maximum, static_cast<double>(cell.count));
    }
    return chart;
}

void addGroupExtras(FormValues *values, const ClassSummaryFacts &facts, const QList<GroupExtras> &extras,
                    Language language)
{
    ExtrasMaker maker(values, facts, language);
    for (qsizetype scale = 0; scale < facts.scales.size() && scale < extras.size(); ++scale)
        maker.add(facts.scales[scale], extras[scale]);
}

} // namespace tingyu::report
