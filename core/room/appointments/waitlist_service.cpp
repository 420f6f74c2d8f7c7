// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/waitlist_service.h"

#include "core/base/text.h"
#include "core/room/appointments/appointment_operations.h"
#include "core/room/appointments/client_service.h"
#include "core/room/appointments/waitlist_repository.h"
#include "core/school/student_rules.h"

namespace tingyu {
namespace {

ObjectRef entryObject(const Uid &uid)
{
    return {QStringLiteral("waitlist_entry"), uid};
}

Result<WaitlistEntry> knownEntry(Connection &db, const Uid &uid)
{
    auto entry = WaitlistRepository(db).byUid(uid);
    if (!entry)
        return entry.error();
    if (!*entry)
        return fail(Errc::NotFound, "waitlist.not_found");
    return **entry;
}

/// The operation that reads an entry, staff being restricted.
const Operation &readingOf(const WaitlistEntry &entry)
{
    return entry.client.kind == ClientKind::Staff ? op::staffClientView : op::appointmentView;
}

Result<void> stored(const Result<bool> &updated)
{
    return outcomeOf(updated);
}

} // namespace

QString waitlistStateCode(WaitlistState state)
{
    switch (state) {
    case WaitlistState::Waiting:
        return QStringLiteral("waiting");
    case WaitlistState::Placed:
        return QStringLiteral("placed");
    case WaitlistState::Dropped:
        return QStringLiteral("dropped");
    }
    return {};
}

std::optional<WaitlistState> waitlistStateFromCode(const QString &code)
{
    for (const WaitlistState state :
         {WaitlistState::Waiting, WaitlistState::Placed, WaitlistState::Dropped}) {
        if (code == waitlistStateCode(state))
            return state;
    }
    return std::nullopt;
}

Result<QList<WaitlistEntry>> WaitlistService::shown(Result<QList<WaitlistEntry>> found)
{
    if (!found)
        return found;
    for (WaitlistEntry &entry : *found) {
        if (entry.client.kind != ClientKind::Staff ||
            ClientService::mayReadStaff(m_place, entry.readerUserId))
            continue;
        entry.client = {};
        entry.client.kind = ClientKind::Staff;
        entry.request = {};
        entry.dropReason.clear();
        entry.isWithheld = true;
    }
    return found;
}

Result<QList<WaitlistEntry>> WaitlistService::waiting()
{
    if (auto allowed = m_place.allow(op::appointmentView); !allowed)
        return allowed.error();
    return shown(WaitlistRepository(m_place.db()).waiting());
}

Result<QList<WaitlistEntry>> WaitlistService::closed(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return fail(Errc::BadInput, "appointment.span");
    if (auto allowed = m_place.allow(op::appointmentView); !allowed)
        return allowed.error();
    return shown(WaitlistRepository(m_place.db()).closed(from, to));
}

Result<WaitlistEntry> WaitlistService::show(const Uid &uid)
{
    if (auto allowed = m_place.allow(op::appointmentView, {}, entryObject(uid)); !allowed)
        return allowed.error();
    auto entry = knownEntry(m_place.db(), uid);
    if (!entry)
        return entry.error();
    if (auto viewed = m_place.viewed(readingOf(*entry), entryObject(uid), {{}, entry->readerUserId}); !viewed)
        return viewed.error();
    return *entry;
}

Result<WaitlistEntry> WaitlistService::open(const Uid &uid)
{
    auto entry = knownEntry(m_place.db(), uid);
    if (!entry)
        return entry.error();
    if (auto allowed = m_place.allow(readingOf(*entry), {{}, entry->readerUserId}, entryObject(uid));
        !allowed)
        return allowed.error();
    if (entry->state != WaitlistState::Waiting)
        return fail(Errc::Conflict, "waitlist.closed");
    return *entry;
}

Result<WaitlistEntry> WaitlistService::filled(const WaitlistEntry &given)
{
    WaitlistEntry wanted = given;
    wanted.request = normalized(wanted.request);
    if (auto checked = checkRequest(wanted.request); !checked)
        return checked.error();
    if (given.counsellor) {
        auto person = roomPerson(m_place.db(), given.counsellor->uid);
        if (!person)
            return person.error();
        wanted.counsellor = *person;
    }
    return wanted;
}

Result<Uid> WaitlistService::add(const WaitlistEntry &entry)
{
    return m_place.change(op::waitlistWrite, [&](Change &change) -> Result<Uid> {
        auto wanted = filled(entry);
        if (!wanted)
            return wanted.error();
        auto client = ClientService::ensure(m_place, change, entry.client);
        if (!client)
            return client.error();
        wanted->uid = {};
        wanted->client = *client;
        wanted->enteredOn = m_place.clock().today();
        wanted->state = WaitlistState::Waiting;
        wanted->appointmentId = {};
        wanted->closedOn = {};
        wanted->dropReason.clear();
        auto row = WaitlistRepository::add(change, *wanted);
        if (!row)
            return row.error();
        return row->uid;
    });
}

Result<void> WaitlistService::edit(const WaitlistEntry &entry)
{
    return m_place.change(op::waitlistWrite, [&](Change &change) -> Result<void> {
        auto known = open(entry.uid);
        if (!known)
            return known.error();
        auto wanted = filled(entry);
        if (!wanted)
            return wanted.error();
        known->counsellor = wanted->counsellor;
        known->request = wanted->request;
        return stored(WaitlistRepository::update(change, *known));
    });
}

Result<Booking> WaitlistService::place(const Uid &uid, const Appointment &where, OnClash onClash)
{
    return m_place.change(op::waitlistWrite, [&](Change &change) -> Result<Booking> {
        auto known = open(uid);
        if (!known)
            return known.error();
        Appointment draft;
        draft.counsellor = where.counsellor;
        draft.roomUid = where.roomUid;
        draft.roomName = where.roomName;
        draft.at = where.at;
        draft.minutes = where.minutes;
        draft.client = known->client;
        draft.request = known->request;
        AppointmentBook book(m_place, change);
        auto wanted = book.filled(draft);
        if (!wanted)
            return wanted.error();
        auto booked = book.add(*wanted, onClash);
        if (!booked)
            return booked.error();
        auto appointment = book.known(booked->uid);
        if (!appointment)
            return appointment.error();
        known->state = WaitlistState::Placed;
        known->appointmentId = appointment->id;
        known->closedOn = m_place.clock().today();
        if (auto updated = WaitlistRepository::update(change, *known); !updated)
            return updated.error();
        return booked;
    });
}

Result<void> WaitlistService::drop(const Uid &uid, const QString &reason)
{
    if (auto checked = checkReason(reason); !checked)
        return checked.error();
    return m_place.change(op::waitlistWrite, [&](Change &change) -> Result<void> {
        auto known = open(uid);
        if (!known)
            return known.error();
        known->state = WaitlistState::Dropped;
        known->closedOn = m_place.clock().today();
        known->dropReason = text::prose(reason);
        return stored(WaitlistRepository::update(change, *known));
    });
}

} // namespace tingyu
