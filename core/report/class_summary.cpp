// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/class_summary.h"

#include "core/screening/result_reading.h"

#include <algorithm>

namespace tingyu::report {
namespace {

using scales::Band;
using scales::Banding;
using scales::ScaleDefinition;
using scales::Score;

/// Columns of the table by class that tell why a sheet is missing or not valid, in the order of the form.
enum Reason
{
    Invalid,
    Incomplete,
    Refused,
    Absent
};

Value hidden()
{
    return Value::code(QStringLiteral("cell"), QStringLiteral("hidden"));
}

Value shown(const SmallCell &cell)
{
    return cell.hidden ? hidden() : Value::count(cell.count);
}

Value shareOf(std::optional<double> share)
{
    return share ? Value::of(QString::number(*share * 100, 'f', 1) + QLatin1Char('%')) : Value();
}

Value decimal(std::optional<double> figure)
{
    return figure ? Value::of(QString::number(*figure, 'f', 2)) : hidden();
}

const Banding *bandingOf(const ScaleDefinition &definition, const GroupTable &table)
{
    const auto found =
        std::find_if(definition.bandings.begin(), definition.bandings.end(), [&](const Banding &banding) {
            return banding.isDefault && banding.scheme == table.scheme &&
                   definition.scores[static_cast<size_t>(banding.score)].id == table.scoreId;
        });
    return found == definition.bandings.end() ? nullptr : &*found;
}

class SummaryMaker
{
public:
    SummaryMaker(const ClassSummaryFacts &facts, Language language) : m_facts(facts), m_language(language) {}

    FormValues values()
    {
        fillHead();
        fillClasses();
        for (const ClassSummaryFacts::Scale &scale : m_facts.scales) {
            for (const GroupTable &table : scale.figures.tables)
                fillFigures(*scale.definition, table);
            fillChart(scale);
        }
        set("made_by", Value::of(m_facts.printer));
        return m_values;
    }

private:
    void set(const char *field, const Value &value) { m_values.fields.insert(QLatin1String(field), value); }
    QString said(const scales::Words &words) const
    {
        return m_language == Language::English && !words.en.isEmpty() ? words.en : words.zh;
    }

    void fillHead()
    {
        const Campaign &campaign = m_facts.campaign;
        set("campaign", Value::of(campaign.name));
        set("window", Value::join({Value::day(campaign.from), Value::day(campaign.to)}));
        QList<Value> scales;
        for (const ClassSummaryFacts::Scale &scale : m_facts.scales)
            scales.append(Value::of(scale.definition->abbr + QLatin1Char(' ') + scale.definition->version));
        set("scales", Value::join(scales));
        const Value count = Value::count(static_cast<int>(m_facts.status.classes.size()));
        set("scope",
            Value::code(QStringLiteral("scope"),
                        campaign.allClasses ? QStringLiteral("all") : QStringLiteral("some"), {count}));
    }

    void fillClasses()
    {
        QList<QList<int>> counts;
        for (const ClassCoverage &one : m_facts.status.classes)
            counts.append({one.counts.invalid, one.counts.incomplete, one.counts.refused, one.counts.absent});
        const SmallTable table = hideSmallTable(counts, Sums::Known);
        auto &rows = m_values.tables[QStringLiteral("classes")];
        for (qsizetype i = 0; i < counts.size(); ++i) {
            const ClassCoverage &one = m_facts.status.classes[i];
            QList<Value> row{Value::of(one.className), Value::count(one.counts.onRoll),
                             Value::count(one.counts.done)};
            for (const SmallCell &cell : table.lines[i].cells)
                row.append(shown(cell));
            row.append(shareOf(one.counts.coverage()));
            rows.append(row);
        }
        const Coverage &total = m_facts.status.total;
        set("on_roll", Value::count(total.onRoll));
        set("done", Value::count(total.done));
        set("coverage", shareOf(total.coverage()));
        if (counts.isEmpty())
            return;
        const QList<SmallCell> &cells = table.total.cells;
        set("invalid", shown(cells[Invalid]));
        set("incomplete", shown(cells[Incomplete]));
        set("refused", shown(cells[Refused]));
        set("absent", shown(cells[Absent]));
        // Those who could be asked are the roll less these two: the share would give a hidden one back.
        const bool tells = cells[Refused].hidden || cells[Absent].hidden;
        set("coverage_asked", tells ? hidden() : shareOf(total.coverageAsked()));
    }

    void fillFigures(const ScaleDefinition &definition, const GroupTable &table)
    {
        const Banding *banding = bandingOf(definition, table);
        const int at = definition.scoreIndex.value(table.scoreId, -1);
        if (banding == nullptr || at < 0)
            return;
        const Score &score = definition.scores[static_cast<size_t>(at)];
        const QString name = definition.abbr + QStringLiteral(" · ") + said(score.name);
        if (&score == summaryScore(definition) && table.rows.size() > 1) {
            for (const GroupRow &row : table.rows)
                addGroup(row, Value::of(row.classLabel), name, *banding);
        }
        const bool single = table.rows.size() == 1;
        addGroup(table.total,
                 single ? Value::of(table.rows.first().classLabel)
                        : Value::code(QStringLiteral("group"), QStringLiteral("all")),
                 name, *banding);
    }

    void addGroup(const GroupRow &row, const Value &group, const QString &score, const Banding &banding)
    {
        if (row.counted == 0)
            return;
        auto &rows = m_values.tables[QStringLiteral("figures")];
        for (qsizetype band = 0; band < row.bands.size(); ++band) {
            const SmallCell &cell = row.bands[band];
            const Value figure = cell.hidden || row.countHidden
                                     ? shown(cell)
                                     : Value::of(QStringLiteral("%1 (%2%)")
                                                     .arg(cell.count)
                                                     .arg(100.0 * cell.count / row.counted, 0, 'f', 1));
            // Said on every row, so that a page that begins in the middle of a group can be read.
            rows.append({group, Value::of(score), row.countHidden ? hidden() : Value::count(row.counted),
                         decimal(row.mean), decimal(row.sd),
                         Value::of(said(banding.bands[static_cast<size_t>(band)].label)), figure});
        }
    }

    void fillChart(const ClassSummaryFacts::Scale &scale)
    {
        const Score *main = summaryScore(*scale.definition);
        Chart chart;
        chart.kind = Chart::Kind::Profile;
        chart.name = scale.definition->abbr;
        for (const GroupTable &table : scale.figures.tables) {
            const int at = scale.definition->scoreIndex.value(table.scoreId, -1);
            if (at < 0 || !table.total.mean || (main != nullptr && table.scoreId == main->id))
                continue;
            const Score &score = scale.definition->scores[static_cast<size_t>(at)];
            chart.points.append({Value::of(said(score.name)), 0, *table.total.mean, -1});
            chart.maximum = std::max(
                {chart.maximum, *table.total.mean, score.rangeHi.isNull() ? 0.0 : score.rangeHi.toDouble()});
            chart.minimum = std::min(chart.minimum, *table.total.mean);
        }
        if (chart.points.size() > 1)
            m_values.charts[QStringLiteral("chart")].append(chart);
    }

    const ClassSummaryFacts &m_facts;
    const Language m_language;
    FormValues m_values;
};

} // namespace

FormValues classSummaryValues(const ClassSummaryFacts &facts, Language language)
{
    return SummaryMaker(facts, language).values();
}

} // namespace tingyu::report
