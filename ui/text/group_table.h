// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scale_definition.h"
#include "core/screening/score_distribution.h"
#include "core/tables/table.h"

namespace tingyu::text {

/// One score of a group report as words and figures, for the window and for a spreadsheet. What is hidden is
/// a star.
struct GroupColumns
{
    QStringList headings;
    struct Cell
    {
        QString text;
        std::optional<double> number; ///< for a spreadsheet; empty: `text` stands for it
        bool isHidden = false;
    };
    QList<QList<Cell>> rows;
    QString since; ///< what the change is measured against; empty: nothing
};
GroupColumns groupColumns(const scales::ScaleDefinition &definition, const GroupFigures &figures,
                          const GroupTable &table, const std::optional<GroupService::Earlier> &earlier,
                          SchoolClassId only = {});

/// "七年级1班:学习焦虑 52 %, 冲动倾向 31 %", one a line; lines without a theme are left out.
QStringList groupThemes(const scales::ScaleDefinition &definition, const GroupFigures &figures,
                        SchoolClassId only = {});

/// The table of a histogram: range, band, how many, share. Of all classes by steps; with a class chosen, of
/// it by bands.
GroupColumns distributionColumns(const scales::ScaleDefinition &definition, const GroupFigures &figures,
                                 const ScoreDistribution &distribution, SchoolClassId only = {});

/// A sheet for each score, for each distribution, and one with the themes of the classes.
struct GroupScale
{
    const scales::ScaleDefinition *definition = nullptr;
    GroupFigures figures;
    std::optional<GroupService::Earlier> earlier;
    QList<ScoreDistribution> distributions;
};
Workbook groupWorkbook(const QList<GroupScale> &scales);

} // namespace tingyu::text
