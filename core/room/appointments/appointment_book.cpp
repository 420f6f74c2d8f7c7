// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/appointment_book.h"

#include "core/base/text.h"
#include "core/room/appointments/client_service.h"
#include "core/room/appointments/teaching_period_repository.h"
#include "core/room/room_service.h"
#include "core/school/calendar_service.h"
#include "core/school/school_repository.h"
#include "core/school/student_repository.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

Result<SchoolUnitId> unitOf(Connection &db, StudentId id)
{
    auto student = StudentRepository(db).byId(id);
    if (!student)
        return student.error();
    if (!*student || !(*student)->classId.isValid())
        return SchoolUnitId();
    auto schoolClass = SchoolRepository(db).classById((*student)->classId);
    if (!schoolClass)
        return schoolClass.error();
    return *schoolClass ? (*schoolClass)->unitId : SchoolUnitId();
}

/// Lessons that the students of an appointment miss; each once, however many miss it.
Result<QList<Clash>> lessonsMissed(Workplace &place, const Appointment &wanted)
{
    QList<Clash> missed;
    const QList<StudentId> students = expectedStudents(wanted);
    if (students.isEmpty())
        return missed;
    auto periods = TeachingPeriodRepository(place.db()).list();
    if (!periods)
        return periods.error();
    if (periods->isEmpty())
        return missed;
    auto calendar = CalendarService(place).calendar();
    if (!calendar)
        return calendar.error();
    QList<SchoolUnitId> units;
    for (const StudentId student : students) {
        auto unit = unitOf(place.db(), student);
        if (!unit)
            return unit.error();
        if (!units.contains(*unit))
            units.append(*unit);
    }
    for (QDate date = wanted.at.date; date <= wanted.endsAt().date; date = date.addDays(1)) {
        for (const SchoolUnitId unit : std::as_const(units)) {
            for (const TeachingPeriod &lesson : lessonsOn(*periods, *calendar, date, unit)) {
                const Clash clash{ClashKind::Lesson, lesson.uid};
                if (wanted.at < WallTime{date, lesson.to} && WallTime{date, lesson.from} < wanted.endsAt() &&
                    !missed.contains(clash))
                    missed.append(clash);
            }
        }
    }
    return missed;
}

} // namespace

Result<Appointment> AppointmentBook::known(const Uid &uid)
{
    auto found = AppointmentRepository(m_place.db()).byUid(uid);
    if (!found)
        return found.error();
    if (!*found)
        return fail(Errc::NotFound, "appointment.not_found");
    return **found;
}

Result<Appointment> AppointmentBook::filled(const Appointment &draft)
{
    Appointment wanted = draft;
    const bool isClient = wanted.kind == AppointmentKind::Client;
    wanted.title = isClient ? QString() : text::tidy(wanted.title);
    wanted.request = normalized(wanted.request);
    if (auto checked = checkAppointment(wanted); !checked)
        return checked.error();
    auto person = roomPerson(m_place.db(), draft.counsellor.uid);
    if (!person)
        return person.error();
    wanted.counsellor = *person;
    wanted.roomId = {};
    if (!draft.roomUid.isNull() || !text::tidy(draft.roomName).isEmpty()) {
        auto room = RoomService::ensure(m_place, m_change,
                                        draft.roomUid.isNull() ? draft.roomName : draft.roomUid.toString());
        if (!room)
            return room.error();
        wanted.roomId = room->id;
    }
    wanted.client = {};
    if (isClient) {
        auto client = ClientService::ensure(m_place, m_change, draft.client);
        if (!client)
            return client.error();
        wanted.client = *client;
    }
    return wanted;
}

Result<QList<Clash>> AppointmentBook::clashes(Workplace &place, const Appointment &wanted)
{
    auto others = AppointmentRepository(place.db()).around(wanted);
    if (!others)
        return others.error();
    QList<Clash> found;
    for (const Appointment &other : std::as_const(*others)) {
        for (const ClashKind kind : clashesBetween(wanted, other))
            found.append({kind, other.uid});
    }
    auto lessons = lessonsMissed(place, wanted);
    if (!lessons)
        return lessons.error();
    return found + *lessons;
}

Result<void> AppointmentBook::accept(const QList<Clash> &clashes, OnClash onClash)
{
    QStringList detail;
    for (const Clash &clash : clashes) {
        if (clash.kind != ClashKind::Lesson)
            detail.append(clashKindCode(clash.kind) + u':' + clash.uid.toString());
    }
    if (onClash == OnClash::Keep || detail.isEmpty())
        return {};
    return fail(Errc::Conflict, "appointment.clash", detail);
}

Result<QList<Clash>> AppointmentBook::accepted(const Appointment &wanted, OnClash onClash)
{
    if (!wanted.isHeld())
        return QList<Clash>();
    auto found = clashes(m_place, wanted);
    if (!found)
        return found.error();
    if (auto free = accept(*found, onClash); !free)
        return free.error();
    return found;
}

Result<void> AppointmentBook::number(Appointment *wanted)
{
    if (wanted->kind != AppointmentKind::Client || wanted->registerNumber > 0)
        return {};
    auto terms = CalendarService(m_place).terms();
    if (!terms)
        return terms.error();
    wanted->registerYear = SchoolCalendar(schoolTerms(*terms), {}).termNameOf(wanted->registeredOn).year;
    auto next = AppointmentRepository(m_place.db()).nextNumber(wanted->registerYear);
    if (!next)
        return next.error();
    wanted->registerNumber = *next;
    return {};
}

Result<Booking> AppointmentBook::add(Appointment wanted, OnClash onClash)
{
    wanted.id = {};
    wanted.uid = {};
    wanted.registerNumber = 0;
    wanted.registeredOn = m_place.clock().today();
    wanted.firstAt.reset();
    wanted.moves = 0;
    auto kept = accepted(wanted, onClash);
    if (!kept)
        return kept.error();
    if (auto numbered = number(&wanted); !numbered)
        return numbered.error();
    auto row = AppointmentRepository::add(m_change, wanted);
    if (!row)
        return row.error();
    if (auto set = setMembers(AppointmentId(row->id), wanted.members); !set)
        return set.error();
    return Booking{row->uid, *kept};
}

Result<Booking> AppointmentBook::change(const Appointment &before, Appointment wanted, OnClash onClash)
{
    wanted.id = before.id;
    wanted.uid = before.uid;
    if (before.kind != AppointmentKind::Group) {
        wanted.state = before.state;
        wanted.cancelReason = before.cancelReason;
        wanted.arrivedAt = before.arrivedAt;
    }
    wanted.isWalkIn = before.isWalkIn;
    wanted.series = before.series;
    wanted.registerYear = before.registerYear;
    wanted.registerNumber = before.registerNumber;
    wanted.registeredOn = before.registeredOn;
    wanted.firstAt = before.firstAt;
    wanted.moves = before.moves;
    if (wanted.at != before.at) {
        wanted.firstAt = before.firstAt.value_or(before.at);
        ++wanted.moves;
    }
    // What stays where it was may go on clashing: it was said to be right before.
    const bool isElsewhere =
        wanted.at != before.at || wanted.minutes != before.minutes || wanted.roomId != before.roomId ||
        wanted.client.id != before.client.id || wanted.counsellor.uid != before.counsellor.uid ||
        wanted.members != before.members || wanted.leaders != before.leaders || !before.isHeld();
    auto kept = isElsewhere ? accepted(wanted, onClash) : QList<Clash>();
    if (!kept)
        return kept.error();
    if (auto numbered = number(&wanted); !numbered)
        return numbered.error();
    auto updated = AppointmentRepository::update(m_change, wanted);
    if (!updated)
        return updated.error();
    if (auto set = setMembers(wanted.id, wanted.members); !set)
        return set.error();
    return Booking{wanted.uid, *kept};
}

Result<Booking> AppointmentBook::move(const Appointment &before, const AppointmentMove &to, OnClash onClash)
{
    if (before.state != AppointmentState::Booked)
        return fail(Errc::Conflict, "appointment.not_booked");
    Appointment wanted = before;
    wanted.at = to.at;
    if (to.minutes != 0)
        wanted.minutes = to.minutes;
    if (!to.roomUid.isNull() || !to.roomName.isEmpty()) {
        wanted.roomUid = to.roomUid;
        wanted.roomName = to.roomName;
    }
    if (!to.counsellor.isNull())
        wanted.counsellor.uid = to.counsellor;
    auto whole = filled(wanted);
    if (!whole)
        return whole.error();
    return change(before, *whole, onClash);
}

Result<void> AppointmentBook::setMembers(AppointmentId id, const QList<StudentId> &members)
{
    return AppointmentRepository(m_place.db()).setMembers(m_change, id, members);
}

Result<void> AppointmentBook::setState(const Appointment &before, AppointmentState state,
                                       const QString &reason)
{
    const bool isBooked = before.state == AppointmentState::Booked;
    if (state == AppointmentState::Booked ? isBooked : !isBooked)
        return fail(Errc::Conflict, isBooked ? "appointment.is_booked" : "appointment.not_booked");
    Appointment wanted = before;
    wanted.state = state;
    wanted.cancelReason = state == AppointmentState::Cancelled ? text::prose(reason) : QString();
    if (wanted.cancelReason.size() > longestText)
        return fail(Errc::BadInput, "reason.too_long");
    wanted.arrivedAt.reset();
    if (state == AppointmentState::Arrived)
        wanted.arrivedAt = m_place.clock().nowLocal();
    if (!before.isHeld()) {
        if (auto free = accepted(wanted, OnClash::Refuse); !free)
            return free.error();
    }
    auto updated = AppointmentRepository::update(m_change, wanted);
    return outcomeOf(updated);
}

} // namespace tingyu
