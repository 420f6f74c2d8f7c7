// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/print_order.h"

#include "core/base/text.h"
#include "core/school/calendar_service.h"
#include "core/school/export_log.h"
#include "core/school/school_repository.h"

namespace tingyu::report {
namespace {

constexpr int mostCopies = 99;

/// The role shown for the person who prints.
QString printerRole(const Session &session)
{
    for (const Role role : {Role::Counsellor, Role::Head}) {
        if (session.roles.has(role))
            return roleCode(role);
    }
    return {};
}

} // namespace

Result<Frame> printFrame(Workplace &place, const PrintOrder &order)
{
    auto school = SchoolRepository(place.db()).school();
    if (!school)
        return school.error();
    auto calendar = CalendarService(place).calendar();
    if (!calendar)
        return calendar.error();
    const TermName term = calendar->termNameOf(place.clock().today());
    Frame frame;
    frame.schoolName = *school ? (*school)->name : QString();
    frame.copies = order.copies;
    frame.copy = order.copies > 0 ? 1 : 0;
    frame.schoolYear = term.year;
    frame.term = term.number;
    frame.printerName = place.session().userName;
    frame.printerRole = printerRole(place.session());
    frame.printedAt = place.clock().nowLocal();
    frame.reason = order.reason;
    return frame;
}

Result<int> recordPrint(Workplace &place, const Operation &operation, const QString &kind,
                        const ObjectRef &object, const PrintOrder &order, const AccessScope &scope)
{
    const QString reason = order.reason.trimmed();
    if (reason.isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    if (order.copies < 1 || order.copies > mostCopies)
        return fail(Errc::BadInput, "print.copies");
    return place.change(
        operation,
        [&](Change &change) -> Result<int> {
            auto serial = ExportLog(place.db()).add(change, {kind, object, reason, order.copies});
            if (!serial)
                return serial.error();
            change.mention(object, QLatin1String(printedReason));
            return static_cast<int>(*serial);
        },
        scope);
}

Document copyOf(const Document &document, int copy)
{
    Document other = document;
    other.frame.copy = copy;
    return other;
}

} // namespace tingyu::report
