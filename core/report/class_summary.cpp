// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/class_summary.h"

#include "core/report/group_words.h"
#include "core/report/scale_words.h"
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

Value shown(const SmallCell &cell)
{
    return cell.hidden ? hidden() : Value::count(cell.count);
}

/// One column each, so that no more cells are small: who said no is told apart by nobody, nor who was away.
int notGiven(const Coverage &counts)
{
    return counts.refused + counts.noConsent;
}

int notThere(const Coverage &counts)
{
    return counts.absent + counts.leftOut;
}

Value shareOf(std::optional<double> share)
{
    return share ? Value::of(QString::number(*share * 100, 'f', 1) + QLatin1Char('%')) : Value();
}

/// A cell of a band: how many, and their share of the group.
Value counted(const GroupRow &row, const SmallCell &cell)
{
    if (cell.hidden || row.countHidden || cell.count == 0)
        return shown(cell);
    return Value::of(
        QStringLiteral("%1 (%2%)").arg(cell.count).arg(100.0 * cell.count / row.counted, 0, 'f', 1));
}

class SummaryMaker
{
public:
    SummaryMaker(const ClassSummaryFacts &facts, Language language)
        : m_facts(facts)
        , m_language(language)
        , m_groups(classLines(facts.status.classes))
        , m_lines(m_groups.lines(facts.only))
    {
    }

    FormValues values()
    {
        fillHead();
        fillClasses();
        for (const ClassSummaryFacts::Scale &scale : m_facts.scales) {
            fillFigures(scale);
            fillScores(scale);
            fillChart(scale);
        }
        set("made_by", Value::of(m_facts.printer));
        return m_values;
    }

private:
    using Line = ClassLines::Line;

    void set(const char *field, const Value &value) { m_values.fields.insert(QLatin1String(field), value); }
    QString said(const scales::Words &words) const { return wordsIn(m_language, words); }

    Value nameOf(const Line &line) const
    {
        return line.level == Line::Level::All ? Value::code(QStringLiteral("group"), QStringLiteral("all"))
                                              : Value::of(m_groups.label(line));
    }
    /// What the head, the scores and the chart are of: the class chosen, else all.
    Line subject() const { return m_facts.only.isValid() ? m_lines.first() : Line(); }
    bool isSum(const Line &line) const { return line.level != Line::Level::Class; }

    void fillHead()
    {
        const Campaign &campaign = m_facts.campaign;
        set("campaign", Value::of(campaign.name));
        set("window", Value::join({Value::day(campaign.from), Value::day(campaign.to)}));
        QList<Value> scales;
        for (const ClassSummaryFacts::Scale &scale : m_facts.scales) {
            scales.append(Value::of(scale.definition->abbr + QLatin1Char(' ') + scale.definition->version));
            if (scale.translated)
                scales.append(Value::code(QStringLiteral("note"), QStringLiteral("translation")));
        }
        set("scales", Value::join(scales));
        const Value count = Value::count(static_cast<int>(m_groups.classes.size()));
        if (m_facts.only.isValid())
            set("scope", nameOf(subject()));
        else
            set("scope",
                Value::code(QStringLiteral("scope"),
                            campaign.allClasses ? QStringLiteral("all") : QStringLiteral("some"), {count}));
    }

    /// Counts of a line of the table by class, as they may be shown.
    struct Reached
    {
        Coverage counts;
        QList<SmallCell> cells;
    };

    Reached reached(const SmallTable &table, const Line &line) const
    {
        const QList<ClassCoverage> &classes = m_facts.status.classes;
        Reached made;
        switch (line.level) {
        case Line::Level::Class:
            return {classes[line.at].counts, table.lines[line.at].cells};
        case Line::Level::Grade:
            for (qsizetype one = 0; one < classes.size(); ++one) {
                if (m_groups.gradeOf[one] == line.at)
                    made.counts += classes[one].counts;
            }
            made.cells = table.groups[line.at].cells;
            return made;
        case Line::Level::All:
            return {m_facts.status.total, table.total.cells};
        }
        return made;
    }

    void fillClasses()
    {
        QList<QList<int>> counts;
        for (const ClassCoverage &one : m_facts.status.classes)
            counts.append(
                {one.counts.invalid, one.counts.incomplete, notGiven(one.counts), notThere(one.counts)});
        if (counts.isEmpty())
            return;
        const SmallTable table = hideSmallTable(counts, Sums::Known, m_groups.gradeOf);
        Table grid;
        for (const char *id :
             {"class", "on_roll", "done", "invalid", "incomplete", "refused", "absent", "coverage"})
            grid.columns.append({QLatin1String(id)});
        for (const Line &line : m_lines) {
            const Reached of = reached(table, line);
            QList<Value> row{nameOf(line), Value::count(of.counts.onRoll), Value::count(of.counts.done)};
            for (const SmallCell &cell : of.cells)
                row.append(shown(cell));
            row.append(shareOf(of.counts.coverage()));
            addRow(grid, line, row);
        }
        m_values.grids[QStringLiteral("classes")].append(grid);
        fillReached(reached(table, subject()));
    }

    void fillReached(const Reached &of)
    {
        set("on_roll", Value::count(of.counts.onRoll));
        set("done", Value::count(of.counts.done));
        set("coverage", shareOf(of.counts.coverage()));
        set("invalid", shown(of.cells[Invalid]));
        set("incomplete", shown(of.cells[Incomplete]));
        set("refused", shown(of.cells[Refused]));
        set("absent", shown(of.cells[Absent]));
        // Those who could be asked are the roll less these two: the share would give a hidden one back.
        const bool tells = of.cells[Refused].hidden || of.cells[Absent].hidden;
        set("coverage_asked", tells ? hidden() : shareOf(of.counts.coverageAsked()));
    }

    void addRow(Table &grid, const Line &line, const QList<Value> &row) const
    {
        if (isSum(line))
            grid.sums.append(grid.rows.size());
        grid.rows.append(row);
    }

    /// Number, mean, spread and a column for each band.
    QList<Column> figureColumns(const QString &first, const Banding &banding) const
    {
        QList<Column> columns{
            {first}, {QStringLiteral("n")}, {QStringLiteral("mean")}, {QStringLiteral("sd")}};
        for (const Band &band : banding.bands) {
            Column column{QStringLiteral("band")};
            column.title = Value::of(said(band.label));
            columns.append(column);
        }
        return columns;
    }

    static QList<Value> figures(const Value &first, const GroupRow &row)
    {
        QList<Value> cells{first, row.countHidden ? hidden() : Value::count(row.counted), meanOf(row),
                           decimal(row.sd)};
        for (const SmallCell &cell : row.bands)
            cells.append(counted(row, cell));
        return cells;
    }

    /// A group without one sheet says nothing, unless its nought stands in for another that is hidden.
    static bool tells(const GroupRow &row) { return row.counted > 0 || row.countHidden; }

    /// The score that sums the scale up, line by line.
    void fillFigures(const ClassSummaryFacts::Scale &scale)
    {
        const Score *main = summaryScore(*scale.definition);
        for (const GroupTable &table : scale.figures.tables) {
            const Banding *banding = bandingOf(*scale.definition, table);
            if (main == nullptr || table.scoreId != main->id || banding == nullptr)
                continue;
            Table grid;
            grid.caption = Value::join({Value::of(scale.definition->abbr), Value::of(said(main->name))});
            grid.columns = figureColumns(QStringLiteral("group"), *banding);
            for (const Line &line : m_lines) {
                const GroupRow &row = table.row(line);
                if (tells(row))
                    addRow(grid, line, figures(nameOf(line), row));
            }
            if (!grid.rows.isEmpty())
                m_values.grids[QStringLiteral("figures")].append(grid);
        }
    }

    /// The other scores of the class chosen, else of all; those with the same bands share a table.
    void fillScores(const ClassSummaryFacts::Scale &scale)
    {
        const ScaleDefinition &definition = *scale.definition;
        const Score *main = summaryScore(definition);
        QList<Table> grids;
        for (const GroupTable &table : scale.figures.tables) {
            const Banding *banding = bandingOf(definition, table);
            const int at = definition.scoreIndex.value(table.scoreId, -1);
            const GroupRow &row = table.row(subject());
            if (banding == nullptr || at < 0 || !tells(row) || (main != nullptr && table.scoreId == main->id))
                continue;
            const QList<Column> columns = figureColumns(QStringLiteral("score"), *banding);
            auto grid = std::find_if(grids.begin(), grids.end(),
                                     [&](const Table &one) { return one.columns == columns; });
            if (grid == grids.end()) {
                Table made;
                made.caption = Value::join({Value::of(definition.abbr), nameOf(subject())});
                made.columns = columns;
                grids.append(made);
                grid = grids.end() - 1;
            }
            const Score &score = definition.scores[static_cast<size_t>(at)];
            grid->rows.append(figures(Value::of(said(score.name)), row));
        }
        if (!grids.isEmpty())
            m_values.grids[QStringLiteral("scores")] += grids;
    }

    void fillChart(const ClassSummaryFacts::Scale &scale)
    {
        const Score *main = summaryScore(*scale.definition);
        Chart chart;
        chart.kind = Chart::Kind::Profile;
        chart.name = scale.definition->abbr;
        for (const GroupTable &table : scale.figures.tables) {
            const int at = scale.definition->scoreIndex.value(table.scoreId, -1);
            const GroupRow &row = table.row(subject());
            if (at < 0 || !row.mean || (main != nullptr && table.scoreId == main->id))
                continue;
            const Score &score = scale.definition->scores[static_cast<size_t>(at)];
            chart.points.append({Value::of(said(score.name)), 0, *row.mean, -1});
            chart.maximum =
                std::max({chart.maximum, *row.mean, score.rangeHi.isNull() ? 0.0 : score.rangeHi.toDouble()});
            chart.minimum = std::min(chart.minimum, *row.mean);
        }
        if (chart.points.size() > 1)
            m_values.charts[QStringLiteral("chart")].append(chart);
    }

    const ClassSummaryFacts &m_facts;
    const Language m_language;
    const ClassLines m_groups;
    const QList<Line> m_lines;
    FormValues m_values;
};

} // namespace

FormValues classSummaryValues(const ClassSummaryFacts &facts, Language language)
{
    return SummaryMaker(facts, language).values();
}

} // namespace tingyu::report
