// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scale_definition.h"

#include <QList>

#include <optional>
#include <vector>

/// Which of many instruments: found by what is typed, and whether it is made for those who are to answer.
namespace tingyu::scales {

/// Every word of the query is in its id, short name, name, what it measures or the names of its scores, in
/// either language; Chinese names also by pinyin or initials ("yy" finds 抑郁). An empty query fits all.
bool matches(const ScaleDefinition &definition, const QString &query);

/// Is it made for any of these stages? A school that has no class yet sees all.
bool fitsSchool(const ScaleDefinition &definition, const std::vector<SchoolStage> &stages);

enum class Misfit
{
    Stage, ///< not made for this stage of school
    Age,
    Grade,
};
/// In what a person lies outside what it is made for. What is not known about him is no misfit.
QList<Misfit> misfitsOf(const ScaleDefinition &definition, std::optional<SchoolStage> stage,
                        std::optional<int> age, std::optional<int> grade);

} // namespace tingyu::scales
