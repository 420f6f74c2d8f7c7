// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/roster.h"
#include "ui/students/student_words.h"

/// Words of a roster import: its fields, what happens to a row and why.
namespace tingyu::ui {

/// Every field a column can be taken for; "" first: the column is left out.
QList<CodeName> rosterFieldChoices();
QString rosterFieldName(const QString &field);
/// "年级:七年级1班 → 八年级1班"; what was empty before is shown as new alone.
QString rosterDifferenceText(const RosterDifference &difference);
QString rosterProblemText(const RosterProblem &problem);
/// Shape, word and colour of what would become of a row.
ChipContent rosterActionChip(RosterAction action, bool leftOut);

} // namespace tingyu::ui
