// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/drill_standing.h"

#include "core/school/calendar_service.h"
#include "core/vault/backup_service.h"

namespace tingyu::keeping {

bool isDrillDue(const QDate &lastOn, const QDate &today, const SchoolCalendar &calendar)
{
    if (const auto term = calendar.termOf(today))
        return !lastOn.isValid() || lastOn < term->from;
    if (!calendar.terms().isEmpty())
        return false;
    return !lastOn.isValid() || usualTerm(lastOn) != usualTerm(today);
}

Result<DrillStanding> drillStanding(Vault &vault)
{
    Workplace &place = vault.workplace();
    const auto last = BackupShelf(vault).lastDrill();
    const auto backup = BackupService(vault).lastVerified();
    const auto calendar = CalendarService(place).calendar();
    if (!last || !backup)
        return last ? backup.error() : last.error();
    if (!calendar)
        return calendar.error();
    DrillStanding standing;
    standing.last = *last;
    const QDate today = place.clock().today();
    const QDate lastOn = *last && (*last)->bySheet ? (*last)->atUtc.toLocalTime().date() : QDate();
    standing.isDue = backup->has_value() && isDrillDue(lastOn, today, *calendar);
    if (const auto term = calendar->termOf(today))
        standing.termFrom = term->from;
    return standing;
}

} // namespace tingyu::keeping
