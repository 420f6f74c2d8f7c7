// SPDX-License-Identifier: GPL-3.0-or-later
// Writing; reading is in appointment_reading.cpp.
#include "core/room/appointments/appointment_service.h"

#include "core/base/text.h"
#include "core/room/appointments/appointment_operations.h"
#include "core/room/appointments/client_service.h"
#include "core/school/calendar_service.h"

#include <algorithm>

namespace tingyu {
namespace {

ObjectRef objectOf(const Uid &uid)
{
    return {QStringLiteral("appointment"), uid};
}

/// The draft as a new one: nothing of what only the book gives.
Appointment newFrom(const Appointment &draft)
{
    Appointment wanted = draft;
    wanted.state = AppointmentState::Booked;
    wanted.arrivedAt.reset();
    wanted.cancelReason.clear();
    wanted.isWalkIn = false;
    wanted.series = {};
    wanted.members.clear();
    wanted.meetingId = {};
    return wanted;
}

/// A series moved to later days goes from its end, so that none meets the next one where it still stands.
QList<Appointment> inMovingOrder(QList<Appointment> all, qint64 days)
{
    if (days > 0)
        std::reverse(all.begin(), all.end());
    return all;
}

} // namespace

Result<void> AppointmentService::mayWrite(const Appointment &appointment)
{
    const bool isRestricted = appointment.client.kind == ClientKind::Staff && appointment.client.id.isValid();
    if (!isRestricted)
        return {};
    return m_place.allow(op::staffClientView, {{}, appointment.counsellorUserId}, objectOf(appointment.uid));
}

Result<QList<Appointment>> AppointmentService::reached(AppointmentBook &book, const Uid &uid,
                                                       SeriesReach reach)
{
    auto known = book.known(uid);
    if (!known)
        return known.error();
    QList<Appointment> all{*known};
    if (reach == SeriesReach::Following && !known->series.isNull()) {
        auto series = AppointmentRepository(m_place.db()).ofSeries(known->series, known->at);
        if (!series)
            return series.error();
        for (const Appointment &other : std::as_const(*series)) {
            if (other.id != known->id)
                all.append(other);
        }
    }
    for (const Appointment &one : std::as_const(all)) {
        if (one.meetingId.isValid())
            return fail(Errc::Conflict, "appointment.of_group");
        if (auto allowed = mayWrite(one); !allowed)
            return allowed.error();
    }
    return all;
}

Result<Booking> AppointmentService::add(const Appointment &draft, OnClash onClash)
{
    if (draft.kind == AppointmentKind::Group)
        return fail(Errc::BadInput, "appointment.kind");
    return m_place.change(op::appointmentWrite, [&](Change &change) -> Result<Booking> {
        AppointmentBook book(m_place, change);
        auto wanted = book.filled(newFrom(draft));
        if (!wanted)
            return wanted.error();
        return book.add(*wanted, onClash);
    });
}

Result<SeriesBooking> AppointmentService::addSeries(const Appointment &draft, const Repeat &repeat,
                                                    OnClash onClash)
{
    if (draft.kind == AppointmentKind::Group)
        return fail(Errc::BadInput, "appointment.kind");
    return m_place.change(op::appointmentWrite, [&](Change &change) -> Result<SeriesBooking> {
        auto calendar = CalendarService(m_place).calendar();
        if (!calendar)
            return calendar.error();
        auto days = seriesDays(draft.at.date, repeat, *calendar);
        if (!days)
            return days.error();
        AppointmentBook book(m_place, change);
        auto wanted = book.filled(newFrom(draft));
        if (!wanted)
            return wanted.error();
        wanted->series = m_place.uids().next();
        SeriesBooking booked{{}, days->skipped};
        QStringList clashing;
        for (const QDate &date : std::as_const(days->held)) {
            wanted->at.date = date;
            auto one = book.add(*wanted, onClash);
            if (!one && one.error().subject == QLatin1String("appointment.clash"))
                clashing += one.error().detail; // all of them are told, not only the first
            else if (!one)
                return one.error();
            else
                booked.bookings.append(*one);
        }
        if (!clashing.isEmpty())
            return fail(Errc::Conflict, "appointment.clash", clashing);
        return booked;
    });
}

Result<Booking> AppointmentService::walkIn(const Appointment &draft)
{
    return m_place.change(op::appointmentWrite, [&](Change &change) -> Result<Booking> {
        Appointment here = newFrom(draft);
        here.kind = AppointmentKind::Client;
        here.at = m_place.clock().nowLocal();
        AppointmentBook book(m_place, change);
        auto wanted = book.filled(here);
        if (!wanted)
            return wanted.error();
        wanted->state = AppointmentState::Arrived;
        wanted->arrivedAt = wanted->at;
        wanted->isWalkIn = true;
        return book.add(*wanted, OnClash::Keep);
    });
}

Result<QList<Booking>> AppointmentService::edit(const Appointment &appointment, SeriesReach reach,
                                                OnClash onClash)
{
    return m_place.change(op::appointmentWrite, [&](Change &change) -> Result<QList<Booking>> {
        AppointmentBook book(m_place, change);
        auto all = reached(book, appointment.uid, reach);
        if (!all)
            return all.error();
        const Appointment &known = all->constFirst();
        Appointment given = appointment;
        given.meetingId = {};
        if (known.kind == AppointmentKind::Group) {
            given.kind = known.kind;
            given.title = known.title;
            given.members = known.members;
        } else if (given.kind == AppointmentKind::Group ||
                   (known.kind == AppointmentKind::Client && given.kind != known.kind)) {
            return fail(Errc::BadInput, "appointment.kind");
        }
        auto wanted = book.filled(given);
        if (!wanted)
            return wanted.error();
        const qint64 days = known.at.date.daysTo(wanted->at.date);
        QList<Booking> bookings;
        for (const Appointment &before : inMovingOrder(*all, days)) {
            Appointment after = *wanted;
            after.at.date = before.at.date.addDays(days);
            auto booked = book.change(before, after, onClash);
            if (!booked)
                return booked.error();
            bookings.append(*booked);
        }
        return bookings;
    });
}

Result<QList<Booking>> AppointmentService::move(const Uid &uid, const AppointmentMove &to, SeriesReach reach,
                                                OnClash onClash)
{
    return m_place.change(op::appointmentWrite, [&](Change &change) -> Result<QList<Booking>> {
        AppointmentBook book(m_place, change);
        auto all = reached(book, uid, reach);
        if (!all)
            return all.error();
        const qint64 days = all->constFirst().at.date.daysTo(to.at.date);
        QList<Booking> bookings;
        for (const Appointment &before : inMovingOrder(*all, days)) {
            AppointmentMove there = to;
            there.at.date = before.at.date.addDays(days);
            auto booked = book.move(before, there, onClash);
            if (!booked)
                return booked.error();
            bookings.append(*booked);
        }
        return bookings;
    });
}

Result<void> AppointmentService::setState(const Uid &uid, AppointmentState state)
{
    return m_place.change(op::appointmentWrite, [&](Change &change) -> Result<void> {
        AppointmentBook book(m_place, change);
        auto one = reached(book, uid, SeriesReach::One);
        if (!one)
            return one.error();
        return book.setState(one->constFirst(), state);
    });
}

Result<void> AppointmentService::arrive(const Uid &uid)
{
    return setState(uid, AppointmentState::Arrived);
}

Result<void> AppointmentService::noShow(const Uid &uid)
{
    return setState(uid, AppointmentState::NoShow);
}

Result<void> AppointmentService::reopen(const Uid &uid)
{
    return setState(uid, AppointmentState::Booked);
}

Result<void> AppointmentService::cancel(const Uid &uid, const QString &reason, SeriesReach reach)
{
    return m_place.change(op::appointmentWrite, [&](Change &change) -> Result<void> {
        AppointmentBook book(m_place, change);
        auto all = reached(book, uid, reach);
        if (!all)
            return all.error();
        for (const Appointment &one : std::as_const(*all)) {
            if (auto set = book.setState(one, AppointmentState::Cancelled, reason); !set)
                return set.error();
        }
        return {};
    });
}

Result<void> AppointmentService::remove(const Uid &uid)
{
    return m_place.change(op::appointmentWrite, [&](Change &change) -> Result<void> {
        AppointmentBook book(m_place, change);
        auto one = reached(book, uid, SeriesReach::One);
        if (!one)
            return one.error();
        return AppointmentRepository::remove(change, one->constFirst().id);
    });
}

} // namespace tingyu
