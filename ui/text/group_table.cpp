// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/group_table.h"

#include "core/screening/group_comparison.h"
#include "core/screening/result_reading.h"
#include "ui/text/language.h"
#include "ui/text/scale_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tingyu::text {
namespace {

constexpr int longestSheetName = 31; // what a spreadsheet allows

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(GroupTableText)
};

QString scoreName(const scales::ScaleDefinition &definition, const QString &scoreId)
{
    const int place = definition.scoreIndex.value(scoreId, -1);
    return place < 0 ? scoreId : wordsIn(spoken(), definition.scores[static_cast<size_t>(place)].name);
}

const scales::Banding *bandingOf(const scales::ScaleDefinition &definition, const GroupTable &table)
{
    for (const scales::Banding &banding : definition.bandings) {
        if (banding.isDefault && banding.scheme == table.scheme &&
            definition.scores[static_cast<size_t>(banding.score)].id == table.scoreId)
            return &banding;
    }
    return nullptr;
}

GroupColumns::Cell countCell(bool hidden, int count)
{
    if (hidden)
        return {QStringLiteral("*"), std::nullopt, true};
    return {QString::number(count), count, false};
}

GroupColumns::Cell shareCell(bool hidden, int count, int of)
{
    if (hidden || of == 0)
        return {QStringLiteral("*"), std::nullopt, true};
    return {QStringLiteral("%1 (%2 %)").arg(count).arg(std::lround(100.0 * count / of)), count, false};
}

GroupColumns::Cell figureCell(const std::optional<double> &figure)
{
    return figure
               ? GroupColumns::Cell{QString::number(*figure, 'f', 2), std::round(*figure * 100) / 100, false}
               : GroupColumns::Cell{QStringLiteral("–"), std::nullopt, false};
}

GroupColumns::Cell changeCell(const GroupRow *earlier, const GroupRow &later)
{
    const auto change = earlier == nullptr ? std::nullopt : changeOf(*earlier, later);
    if (!change)
        return {QStringLiteral("–"), std::nullopt, false};
    const QString figure = QStringLiteral("%1%2 ± %3")
                               .arg(change->difference >= 0 ? QStringLiteral("+") : QString())
                               .arg(change->difference, 0, 'f', 2)
                               .arg(change->margin, 0, 'f', 2);
    return {change->isClear() ? figure : Words::tr("%1,看不出变化").arg(figure), std::nullopt, false};
}

} // namespace

GroupColumns groupColumns(const scales::ScaleDefinition &definition, const GroupFigures &figures,
                          const GroupTable &table, const std::optional<GroupService::Earlier> &earlier,
                          SchoolClassId only)
{
    GroupColumns columns;
    columns.headings = {Words::tr("班级"), Words::tr("人数")};
    if (const scales::Banding *banding = bandingOf(definition, table)) {
        for (const scales::Band &band : banding->bands)
            columns.headings.append(wordsIn(spoken(), band.label));
    }
    columns.headings += {Words::tr("平均"), Words::tr("标准差"), Words::tr("平均的 95% 区间")};
    if (earlier) {
        columns.headings.append(Words::tr("比上次"));
        columns.since =
            Words::tr(
                "比上次:与“%1”(%2)同一班级、年级的平均相比,± 为 95% 区间;学生有进出,区间按不同的人计算。")
                .arg(earlier->campaign, earlier->from.toString(Qt::ISODate));
    }
    for (const ClassLines::Line &line : figures.groups.lines(only)) {
        const GroupRow &row = table.row(line);
        const QString name = figures.groups.label(line);
        QList<GroupColumns::Cell> cells{{name.isEmpty() ? Words::tr("合计") : name, std::nullopt, false},
                                        countCell(row.countHidden, row.counted)};
        for (const SmallCell &cell : row.bands) {
            cells.append(row.countHidden ? countCell(cell.hidden, cell.count)
                                         : shareCell(cell.hidden, cell.count, row.counted));
        }
        cells += {figureCell(row.mean), figureCell(row.sd)};
        cells.append(row.mean && row.margin ? GroupColumns::Cell{QStringLiteral("%1–%2")
                                                                     .arg(*row.mean - *row.margin, 0, 'f', 2)
                                                                     .arg(*row.mean + *row.margin, 0, 'f', 2),
                                                                 std::nullopt, false}
                                            : GroupColumns::Cell{QStringLiteral("–"), std::nullopt, false});
        if (earlier)
            cells.append(changeCell(sameLine(figures.groups, line, earlier->figures, table.scoreId), row));
        columns.rows.append(cells);
    }
    return columns;
}

QStringList groupThemes(const scales::ScaleDefinition &definition, const GroupFigures &figures,
                        SchoolClassId only)
{
    QStringList lines;
    for (const ClassLines::Line &line : figures.groups.lines(only)) {
        QStringList themes;
        for (const ClassTheme &theme : themesOf(figures, line))
            themes.append(Words::tr("%1 %2 %")
                              .arg(scoreName(definition, theme.scoreId))
                              .arg(std::lround(100 * theme.share)));
        if (themes.isEmpty())
            continue;
        const QString name = figures.groups.label(line);
        lines.append(Words::tr("%1:%2").arg(name.isEmpty() ? Words::tr("合计") : name, listed(themes)));
    }
    return lines;
}

GroupColumns distributionColumns(const scales::ScaleDefinition &definition, const GroupFigures &figures,
                                 const ScoreDistribution &distribution, SchoolClassId only)
{
    GroupColumns columns;
    columns.headings = {Words::tr("分数段"), Words::tr("提示"), Words::tr("人数"), Words::tr("比例")};
    const auto table =
        std::find_if(figures.tables.cbegin(), figures.tables.cend(),
                     [&](const GroupTable &one) { return one.scoreId == distribution.scoreId; });
    const scales::Banding *banding = table == figures.tables.cend() ? nullptr : bandingOf(definition, *table);
    if (banding == nullptr)
        return columns;
    const auto add = [&columns](const QString &range, const QString &band, bool isHidden, int count, int of) {
        const bool hasShare = !isHidden && of > 0;
        columns.rows.append(
            {{range, std::nullopt, false},
             {band, std::nullopt, false},
             countCell(isHidden, count),
             hasShare ? GroupColumns::Cell{QStringLiteral("%1 %").arg(100.0 * count / of, 0, 'f', 1),
                                           std::nullopt, false}
                      : GroupColumns::Cell{QStringLiteral("*"), std::nullopt, true}});
    };
    if (only.isValid()) {
        const GroupRow &row = table->row(figures.groups.lines(only).first());
        for (qsizetype band = 0; band < row.bands.size(); ++band) {
            const scales::Band &one = banding->bands[static_cast<size_t>(band)];
            const QString range = one.lo.isNull() && one.hi.isNull()
                                      ? QStringLiteral("–")
                                      : QStringLiteral("%1–%2").arg(figureText(one.lo), figureText(one.hi));
            add(range, wordsIn(spoken(), one.label), row.bands[band].hidden, row.bands[band].count,
                row.countHidden ? 0 : row.counted);
        }
        return columns;
    }
    for (const DistributionBar &bar : distribution.bars) {
        const qsizetype at = table->bandIds.indexOf(bar.bandId);
        const QString band =
            at < 0 ? bar.bandId : wordsIn(spoken(), banding->bands[static_cast<size_t>(at)].label);
        add(distribution.range(bar), band, bar.isHidden, bar.count,
            distribution.isCountHidden ? 0 : distribution.counted);
    }
    return columns;
}

namespace {

class SheetMaker
{
public:
    explicit SheetMaker(const QString &name)
    {
        m_sheet.name = name.left(longestSheetName);
        for (QChar &one : m_sheet.name) {
            if (QStringLiteral("[]:*?/\\").contains(one))
                one = QLatin1Char(' ');
        }
    }
    void add(const QList<Cell> &cells)
    {
        TableRow row;
        row.number = static_cast<int>(m_sheet.rows.size()) + 1;
        row.cells = cells;
        m_sheet.rows.append(row);
    }
    void add(const GroupColumns &columns)
    {
        QList<Cell> head;
        for (const QString &heading : columns.headings)
            head.append(Cell::ofText(heading));
        add(head);
        for (const QList<GroupColumns::Cell> &line : columns.rows) {
            QList<Cell> cells;
            for (const GroupColumns::Cell &cell : line)
                cells.append(cell.number ? Cell::ofNumber(*cell.number) : Cell::ofText(cell.text));
            add(cells);
        }
    }
    const Sheet &sheet() const { return m_sheet; }

private:
    Sheet m_sheet;
};

} // namespace

Workbook groupWorkbook(const QList<GroupScale> &scales)
{
    Workbook book;
    book.format = TableFormat::Xlsx;
    const QList<Cell> note{
        Cell::ofText(Words::tr("* 表示 1 到 4 人或可由合计推出的格子,不显示。结果不可靠的答卷不计入。"))};
    for (const GroupScale &scale : scales) {
        for (const GroupTable &table : scale.figures.tables) {
            const GroupColumns columns = groupColumns(*scale.definition, scale.figures, table, scale.earlier);
            SheetMaker maker(QStringLiteral("%1 %2").arg(scale.definition->abbr,
                                                         scoreName(*scale.definition, table.scoreId)));
            maker.add(columns);
            maker.add(note);
            if (!columns.since.isEmpty())
                maker.add({Cell::ofText(columns.since)});
            book.sheets.append(maker.sheet());
        }
        for (const ScoreDistribution &one : scale.distributions) {
            SheetMaker maker(Words::tr("分布 %1 %2")
                                 .arg(scale.definition->abbr, scoreName(*scale.definition, one.scoreId)));
            maker.add(distributionColumns(*scale.definition, scale.figures, one));
            maker.add(note);
            book.sheets.append(maker.sheet());
        }
        const QStringList themes = groupThemes(*scale.definition, scale.figures);
        if (themes.isEmpty())
            continue;
        SheetMaker maker(Words::tr("班级主题 %1").arg(scale.definition->abbr));
        maker.add({Cell::ofText(Words::tr("偏高的人占该组的比例,可以在班会和心理课上谈"))});
        for (const QString &line : themes)
            maker.add({Cell::ofText(line)});
        book.sheets.append(maker.sheet());
    }
    return book;
}

} // namespace tingyu::text
