// SPDX-License-Identifier: GPL-3.0-or-later
// The reading part of AppointmentService.
#include "core/base/text.h"
#include "core/room/appointments/appointment_operations.h"
#include "core/room/appointments/appointment_service.h"
#include "core/room/appointments/client_service.h"
#include "core/room/room_repository.h"
#include "core/school/calendar_service.h"
#include "core/school/existing_student.h"
#include "core/school/student_repository.h"

#include <algorithm>

namespace tingyu {
namespace {

bool isRestricted(const Appointment &appointment)
{
    return appointment.client.id.isValid() && appointment.client.kind == ClientKind::Staff;
}

Result<void> checkSpan(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return fail(Errc::BadInput, "appointment.span");
    return {};
}

/// The draft with the ids that clashes are looked for by.
Result<Appointment> withIds(Workplace &place, const Appointment &draft)
{
    Appointment wanted = draft;
    wanted.id = {};
    wanted.roomId = {};
    if (!draft.uid.isNull()) {
        auto known = AppointmentRepository(place.db()).byUid(draft.uid);
        if (!known)
            return known.error();
        if (!*known)
            return fail(Errc::NotFound, "appointment.not_found");
        wanted.id = (*known)->id;
        wanted.members = (*known)->members;
        wanted.leaders = (*known)->leaders;
    }
    auto rooms = RoomRepository(place.db()).rooms();
    if (!rooms)
        return rooms.error();
    const QString name = text::tidy(draft.roomName);
    for (const CounsellingRoom &room : std::as_const(*rooms)) {
        if (draft.roomUid.isNull() ? room.name == name : room.uid == draft.roomUid)
            wanted.roomId = room.id;
    }
    if (!draft.client.uid.isNull()) {
        auto client = ClientRepository(place.db()).byUid(draft.client.uid);
        if (!client)
            return client.error();
        if (*client)
            wanted.client = **client;
    } else if (!draft.client.studentUid.isNull()) {
        auto student = StudentRepository(place.db()).byUid(draft.client.studentUid);
        if (!student)
            return student.error();
        if (*student)
            wanted.client.studentId = (*student)->id;
    }
    return wanted;
}

} // namespace

Appointment asSeenBy(const Workplace &place, Appointment appointment)
{
    if (!isRestricted(appointment) || ClientService::mayReadStaff(place, appointment.counsellorUserId))
        return appointment;
    appointment.client = {};
    appointment.client.kind = ClientKind::Staff;
    appointment.request = {};
    appointment.cancelReason.clear();
    appointment.isFirst = false;
    appointment.isWithheld = true;
    return appointment;
}

Result<QList<Appointment>> AppointmentService::shown(Result<QList<Appointment>> found)
{
    if (!found)
        return found;
    for (Appointment &one : *found)
        one = asSeenBy(m_place, std::move(one));
    return found;
}

Result<QList<RoomPerson>> AppointmentService::people()
{
    if (auto allowed = m_place.allow(op::appointmentView); !allowed)
        return allowed.error();
    return roomPeople(m_place.db());
}

Result<QList<RoomPerson>> AppointmentService::peopleNamed(const QString &text)
{
    auto all = people();
    if (!all)
        return all.error();
    return peopleMeant(*all, text);
}

Result<QList<Clash>> AppointmentService::clashes(const Appointment &draft,
                                                 const std::optional<Repeat> &repeat)
{
    if (auto allowed = m_place.allow(op::appointmentView); !allowed)
        return allowed.error();
    if (auto checked = checkAppointment(draft); !checked)
        return checked.error();
    auto wanted = withIds(m_place, draft);
    if (!wanted)
        return wanted.error();
    if (!repeat)
        return AppointmentBook::clashes(m_place, *wanted);
    auto calendar = CalendarService(m_place).calendar();
    if (!calendar)
        return calendar.error();
    auto days = seriesDays(draft.at.date, *repeat, *calendar);
    if (!days)
        return days.error();
    QList<Clash> found;
    for (const QDate &date : std::as_const(days->held)) {
        wanted->at.date = date;
        auto ofDay = AppointmentBook::clashes(m_place, *wanted);
        if (!ofDay)
            return ofDay.error();
        found += *ofDay;
    }
    return found;
}

Result<QList<Appointment>> AppointmentService::clashing(const QList<Clash> &clashes)
{
    if (auto allowed = m_place.allow(op::appointmentView); !allowed)
        return allowed.error();
    QList<Appointment> found;
    for (const Clash &clash : clashes) {
        const bool isTold = std::any_of(found.cbegin(), found.cend(),
                                        [&](const Appointment &one) { return one.uid == clash.uid; });
        if (clash.kind == ClashKind::Lesson || isTold)
            continue;
        auto one = AppointmentRepository(m_place.db()).byUid(clash.uid);
        if (!one)
            return one.error();
        if (!*one)
            continue;
        (*one)->members.clear();
        found.append(asSeenBy(m_place, std::move(**one)));
    }
    std::sort(found.begin(), found.end(),
              [](const Appointment &a, const Appointment &b) { return a.at < b.at; });
    return found;
}

Result<Appointment> AppointmentService::show(const Uid &uid)
{
    const ObjectRef object{QStringLiteral("appointment"), uid};
    if (auto allowed = m_place.allow(op::appointmentView, {}, object); !allowed)
        return allowed.error();
    auto found = AppointmentRepository(m_place.db()).byUid(uid);
    if (!found)
        return found.error();
    if (!*found)
        return fail(Errc::NotFound, "appointment.not_found");
    const bool restricted = isRestricted(**found);
    auto viewed = m_place.viewed(restricted ? op::staffClientView : op::appointmentView, object,
                                 {{}, (*found)->counsellorUserId});
    if (!viewed)
        return viewed.error();
    (*found)->members.clear();
    return **found;
}

Result<QList<Appointment>> AppointmentService::list(const AppointmentFilter &filter)
{
    if (auto checked = checkSpan(filter.from, filter.to); !checked)
        return checked.error();
    if (auto allowed = m_place.allow(op::appointmentView); !allowed)
        return allowed.error();
    return shown(AppointmentRepository(m_place.db()).list(filter));
}

Result<QList<Appointment>> AppointmentService::registered(QDate from, QDate to)
{
    if (auto checked = checkSpan(from, to); !checked)
        return checked.error();
    if (auto allowed = m_place.allow(op::appointmentView); !allowed)
        return allowed.error();
    return shown(AppointmentRepository(m_place.db()).registered(from, to));
}

Result<BusyCalendar> AppointmentService::busyHours(const BusyHours &wanted)
{
    if (auto checked = checkSpan(wanted.filter.from, wanted.filter.to); !checked)
        return checked.error();
    if (auto allowed = m_place.allow(op::appointmentBusy); !allowed)
        return allowed.error();
    auto found = AppointmentRepository(m_place.db()).list(wanted.filter);
    if (!found)
        return found.error();
    if (auto noted = m_place.note(QLatin1String(op::appointmentBusy.id)); !noted)
        return noted.error();
    return busyCalendar(*found, wanted.title, wanted.withRooms, m_place.clock().nowUtc());
}

Result<QList<Appointment>> AppointmentService::ofClient(const Uid &client)
{
    if (auto allowed = m_place.allow(op::appointmentView, {}, {QStringLiteral("client"), client}); !allowed)
        return allowed.error();
    auto known = ClientRepository(m_place.db()).byUid(client);
    if (!known)
        return known.error();
    if (!*known)
        return fail(Errc::NotFound, "client.not_found");
    auto found = shown(AppointmentRepository(m_place.db()).ofClient((*known)->id));
    // That this person comes is what is withheld, so not even the times of others' hours are told here.
    if (found)
        found->removeIf([](const Appointment &one) { return one.isWithheld; });
    return found;
}

Result<QList<Appointment>> AppointmentService::ofStudent(const Uid &student)
{
    if (auto allowed = m_place.allow(op::appointmentView, {}, {QStringLiteral("student"), student}); !allowed)
        return allowed.error();
    auto known = existingStudent(m_place.db(), student);
    if (!known)
        return known.error();
    return AppointmentRepository(m_place.db()).ofStudent(known->id);
}

Result<QList<Appointment>> AppointmentService::search(const QString &text, int limit)
{
    if (auto allowed = m_place.allow(op::appointmentView); !allowed)
        return allowed.error();
    const QString wanted = text::tidy(text);
    if (wanted.isEmpty())
        return QList<Appointment>();
    const bool isCounsellor = ClientService::mayReadStaff(m_place, m_place.session().userId);
    const UserId reader = isCounsellor ? m_place.session().userId : UserId();
    return AppointmentRepository(m_place.db())
        .search(wanted, reader, ClientService::mayReadStaff(m_place, {}), limit);
}

Result<QList<Appointment>> AppointmentService::overdue(const OverdueQuestion &question)
{
    if (auto allowed = m_place.allow(op::appointmentView); !allowed)
        return allowed.error();
    return shown(AppointmentRepository(m_place.db()).overdue(m_place.clock().nowLocal(), question));
}

Result<OverdueCount> AppointmentService::overdueCount(const std::optional<Uid> &counsellor)
{
    if (auto allowed = m_place.allow(op::appointmentView); !allowed)
        return allowed.error();
    return AppointmentRepository(m_place.db()).overdueCount(m_place.clock().nowLocal(), counsellor);
}

Result<QList<CounsellorDay>> AppointmentService::dayCounts(QDate date)
{
    AppointmentFilter filter;
    filter.from = date;
    filter.to = date;
    auto day = list(filter);
    if (!day)
        return day.error();
    QList<CounsellorDay> counts;
    for (const Appointment &one : std::as_const(*day)) {
        if (one.kind == AppointmentKind::Placeholder || one.at.date != date)
            continue;
        auto at = std::find_if(counts.begin(), counts.end(), [&](const CounsellorDay &known) {
            return known.counsellor.uid == one.counsellor.uid;
        });
        if (at == counts.end())
            at = counts.insert(counts.end(), CounsellorDay{one.counsellor});
        switch (one.state) {
        case AppointmentState::Booked:
            ++at->booked;
            break;
        case AppointmentState::Arrived:
            ++at->arrived;
            break;
        case AppointmentState::NoShow:
            ++at->noShow;
            break;
        case AppointmentState::Cancelled:
            ++at->cancelled;
            break;
        }
    }
    std::sort(counts.begin(), counts.end(), [](const CounsellorDay &a, const CounsellorDay &b) {
        return a.counsellor.name < b.counsellor.name;
    });
    return counts;
}

Result<QList<VisitDay>> AppointmentService::visits(QDate from, QDate to)
{
    if (auto checked = checkSpan(from, to); !checked)
        return checked.error();
    if (auto allowed = m_place.allow(op::appointmentCount); !allowed)
        return allowed.error();
    return AppointmentRepository(m_place.db()).visits(from, to);
}

} // namespace tingyu
