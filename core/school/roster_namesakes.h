// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/roster.h"

namespace tingyu {

/// Somebody of the same name as a child of whom a roll would make a new file.
struct RosterNamesake
{
    qsizetype row = -1; ///< place in RosterPlan::rows; -1: on the roll and not in the file
    QString classLabel; ///< empty where none is known
    bool operator==(const RosterNamesake &) const = default;
};

/// Whom to look at before a plan is carried out, by place in RosterPlan::rows: two children, or one that
/// would get a second file. Only rows that are added have any: one that was found by a number is that very
/// child. Those of the file come first, in its order; rows that are rejected are nobody's namesakes. Pure.
QHash<qsizetype, QList<RosterNamesake>> rosterNamesakes(const RosterTable &table, const RosterPlan &plan);

} // namespace tingyu
