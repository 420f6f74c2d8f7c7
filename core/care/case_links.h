// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/logs/month_sheet.h"
#include "core/room/sessions/series.h"
#include "core/vault/workplace.h"

/// What the room asks of the cases, inside its own changes. It does not know them: the two are put
/// together in core/services.cpp. Permission was asked for the change itself.
namespace tingyu {

/// A session showed a crisis: the student's open crisis case gets an event with the reason, or one is opened
/// and kept by the person of this session. Gives the case.
Result<Uid> joinCrisisCase(Workplace &place, Change &change, StudentId student, const WallTime &at,
                           const QString &reason);

/// The open cases of one user become another's; says which, for form 21.
Result<QList<HandoverItem>> passOpenCases(Workplace &place, Change &change, UserId from, UserId to);

/// How many are open, were opened and closed, for the month in figures.
Result<CaseCounts> countCases(Workplace &place, QDate from, QDate to);

} // namespace tingyu
