// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/appointment_report_service.h"

#include "core/report/appointment_report.h"
#include "core/room/appointments/appointment_operations.h"

namespace tingyu::report {
namespace {

constexpr int longestListDays = 400;

Paper paperOf(const char *form, const QString &variant = {}, const ObjectRef &object = {})
{
    return {op::appointmentPrint, form, form, object, variant};
}

/// Of staff who come as clients the general register says that, and no more.
void leaveOutStaff(QList<Appointment> *entries)
{
    for (Appointment &one : *entries) {
        if (one.client.kind != ClientKind::Staff)
            continue;
        one.client = {};
        one.client.kind = ClientKind::Staff;
        one.request = {};
        one.cancelReason.clear();
    }
}

} // namespace

Result<Printed> AppointmentReportService::registerOf(QDate from, QDate to, Register which,
                                                     const PrintOrder &order, PrintWay way)
{
    if (auto allowed = m_place.allow(op::appointmentPrint); !allowed)
        return allowed.error();
    if (!from.isValid() || !to.isValid() || to < from || from.daysTo(to) > longestListDays)
        return fail(Errc::BadInput, "appointment.span");
    auto entries = AppointmentService(m_place).registered(from, to);
    if (!entries)
        return entries.error();
    if (which == Register::General) {
        leaveOutStaff(&*entries);
    } else {
        entries->removeIf(
            [](const Appointment &one) { return one.isWithheld || one.client.kind != ClientKind::Staff; });
    }
    const AppointmentRegister facts{from, to, *entries, m_place.session().userName};
    return printForm(m_place, paperOf("form02_appointments", registerVariant(facts)), order, way,
                     registerValues(facts));
}

Result<Printed> AppointmentReportService::slip(const Uid &appointment, const PrintOrder &order, PrintWay way)
{
    const ObjectRef object{QStringLiteral("appointment"), appointment};
    if (auto allowed = m_place.allow(op::appointmentPrint, {}, object); !allowed)
        return allowed.error();
    auto one = AppointmentService(m_place).show(appointment);
    if (!one)
        return one.error();
    if (one->kind != AppointmentKind::Client)
        return fail(Errc::BadInput, "appointment.no_slip");
    SettingsStore settings(m_place);
    const auto isPlain = settings.isOn(setting::slipIsPlain);
    if (!isPlain)
        return isPlain.error();
    auto wording = settings.text(setting::slipPlace);
    if (!wording)
        return wording.error();
    QString place = wording->isEmpty() ? one->roomName : *wording;
    if (*isPlain) {
        const auto form = loadForm(QStringLiteral("appointment_slip"));
        if (!form)
            return form.error();
        place = plainPlace(place, form->texts.value(QStringLiteral("left_out")));
    }
    auto printed = printForm(
        m_place, paperOf("appointment_slip", *isPlain ? QString() : QStringLiteral("named"), object), order,
        way, slipValues({*one, place}));
    // The student takes it along: why it was printed stands in the log alone.
    if (printed)
        printed->document.frame.reason.clear();
    return printed;
}

Result<Printed> AppointmentReportService::week(QDate day, const PrintOrder &order, PrintWay way)
{
    if (auto allowed = m_place.allow(op::appointmentPrint); !allowed)
        return allowed.error();
    const QDate monday = mondayOf(day);
    AppointmentFilter filter;
    filter.from = monday;
    filter.to = monday.addDays(6);
    auto appointments = AppointmentService(m_place).list(filter);
    if (!appointments)
        return appointments.error();
    leaveOutStaff(&*appointments);
    return printForm(m_place, paperOf("appointment_week"), order, way, weekValues(monday, *appointments));
}

} // namespace tingyu::report
