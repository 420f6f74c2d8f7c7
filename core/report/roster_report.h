// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"
#include "core/room/duty/duty.h"

namespace tingyu::report {

/// The duty roster for the wall: a row a week, a column a weekday, in each cell who is in the room when. Of a
/// turn that somebody stands in for it names that one, and no reason. Days outside `from` to `to` stay empty;
/// Saturday and Sunday where somebody comes.
struct DutyRosterFacts
{
    QDate from;
    QDate to;
    QList<DutyTurn> turns;        ///< by time
    QList<CounsellingRoom> rooms; ///< named in the cells where there are several
};
FormValues rosterValues(const DutyRosterFacts &facts);

} // namespace tingyu::report
