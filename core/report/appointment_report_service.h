// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form_print.h"
#include "core/room/appointments/appointment_service.h"
#include "core/vault/settings_store.h"

namespace tingyu {

namespace setting {

/// A student's slip does without the word 心理, so that nobody reads from it where the student goes.
inline constexpr Setting slipIsPlain{"appointment.slip_plain", Setting::Kind::Boolean, "1"};
/// Where the student is to come, as the slip says it; empty: the room's own name.
inline constexpr Setting slipPlace{"appointment.slip_place", Setting::Kind::Text, "", 0, 60};

} // namespace setting

namespace report {

/// Prints of the appointment book (op::appointmentPrint). What is issued needs a reason ("reason.missing",
/// "print.copies") and is on record. Blank versions come from CaseReportService::blank.
class AppointmentReportService
{
public:
    explicit AppointmentReportService(Workplace &place) : m_place(place) {}

    enum class Register : quint8
    {
        General, ///< staff who come as clients stand in it without name and concern (I20)
        Staff    ///< those alone whom the person may read
    };
    /// Form 2 of what was registered in these days. Errc::BadInput "appointment.span" (backwards, or over 400
    /// days).
    Result<Printed> registerOf(QDate from, QDate to, Register which, const PrintOrder &order, PrintWay way);
    /// Counts as viewed. Errc::NotFound "appointment.not_found"; Errc::BadInput "appointment.no_slip" (nobody
    /// comes).
    Result<Printed> slip(const Uid &appointment, const PrintOrder &order, PrintWay way);
    /// The week that `day` lies in; cancelled and missed ones left out.
    Result<Printed> week(QDate day, const PrintOrder &order, PrintWay way);

private:
    Workplace &m_place;
};

} // namespace report
} // namespace tingyu
