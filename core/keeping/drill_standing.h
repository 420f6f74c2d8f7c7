// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/school_calendar.h"
#include "core/vault/backup_shelf.h"

namespace tingyu::keeping {

struct DrillStanding
{
    std::optional<RestoreDrill> last;
    bool isDue = false;
    QDate termFrom; ///< of the term it is due in, where one is recorded
};

/// A restore drill with the sheet is due once a term (security 2.11): in a recorded term when the last one
/// was before its first day; where no term is recorded at all when the last one was in another of the usual
/// terms. Never in the holidays. `lastOn` is the day of the last one with the sheet, invalid without one.
bool isDrillDue(const QDate &lastOn, const QDate &today, const SchoolCalendar &calendar);

/// Not due before there is a backup to try. Everybody may ask.
Result<DrillStanding> drillStanding(Vault &vault);

} // namespace tingyu::keeping
