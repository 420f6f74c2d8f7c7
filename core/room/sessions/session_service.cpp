// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/session_service.h"

#include "core/base/text.h"
#include "core/room/appointments/appointment_operations.h"
#include "core/room/appointments/appointment_repository.h"
#include "core/room/appointments/client_service.h"
#include "core/room/room_repository.h"
#include "core/room/room_service.h"
#include "core/room/sessions/series_repository.h"
#include "core/room/sessions/session_operations.h"
#include "core/room/sessions/session_rules.h"
#include "core/room/sessions/session_words.h"
#include "core/room/signing_time.h"
#include "core/vault/draft_store.h"

namespace tingyu {
namespace {

Result<QString> statement(const QString &text)
{
    QString words = text::prose(text);
    if (words.isEmpty())
        return fail(Errc::BadInput, "text.missing");
    if (words.size() > longestSessionText)
        return fail(Errc::BadInput, "text.too_long");
    return words;
}

/// What is given about a frame goes into the record; whose it is stays.
Result<SessionRecord> framed(Workplace &place, Change &change, const SessionRecord &given,
                             SessionRecord record)
{
    record.kind = given.kind;
    record.at = given.at;
    record.minutes = given.minutes;
    record.place = text::tidy(given.place);
    record.appointmentUid = given.appointmentUid;
    record.roomId = {};
    if (auto checked = checkFrame(record); !checked)
        return checked.error();
    if (!given.roomUid.isNull()) {
        auto room = RoomRepository(place.db()).byUid(given.roomUid);
        if (!room)
            return room.error();
        if (!*room)
            return fail(Errc::NotFound, "room.not_found");
        record.roomId = (*room)->id;
    } else if (!text::tidy(given.roomName).isEmpty()) {
        auto room = RoomService::ensure(place, change, given.roomName);
        if (!room)
            return room.error();
        record.roomId = room->id;
    }
    return record;
}

/// The open series of this client that the caller keeps, made when there is none.
Result<CounsellingSeries> openSeries(Workplace &place, Change &change, const Client &client, QDate on)
{
    SeriesRepository repository(place.db());
    SeriesFilter filter;
    filter.clientId = client.id;
    filter.keeperId = place.session().userId;
    filter.isOpen = true;
    auto open = repository.list(filter);
    if (!open)
        return open.error();
    if (!open->isEmpty())
        return open->constFirst();
    auto number = repository.nextNumber();
    if (!number)
        return number.error();
    CounsellingSeries series;
    series.number = *number;
    series.client = client;
    series.keeperId = place.session().userId;
    series.openedOn = on;
    auto row = SeriesRepository::add(change, series);
    if (!row)
        return row.error();
    series.id = SeriesId(row->id);
    series.uid = row->uid;
    return series;
}

/// An appointment that is linked is one the person may see, of who came or of somebody around the same pupil.
Result<void> checkAppointment(Workplace &place, const Uid &uid, const Client &client, ClientId parent)
{
    if (uid.isNull())
        return {};
    auto found = AppointmentRepository(place.db()).byUid(uid);
    if (!found)
        return found.error();
    if (!*found)
        return fail(Errc::NotFound, "appointment.not_found");
    const Appointment &one = **found;
    if (one.client.kind == ClientKind::Staff) {
        if (auto allowed = place.allow(op::staffClientView, ownScope(one.counsellorUserId),
                                       {QStringLiteral("appointment"), uid});
            !allowed)
            return allowed;
    }
    const bool isSame = one.client.id.isValid() && (one.client.id == client.id || one.client.id == parent);
    const bool isAround = client.studentId.isValid() && one.client.studentId == client.studentId;
    return isSame || isAround ? Result<void>() : Result<void>(fail(Errc::BadInput, "session.appointment"));
}

struct Thread
{
    CounsellingSeries series;
    ClientId parentId; ///< who came, where it was a parent in the child's series
};

/// Where a new record belongs.
Result<Thread> threadOf(Workplace &place, Change &change, const SessionInput &input)
{
    auto came = ClientService::ensure(place, change, input.client);
    if (!came)
        return came.error();
    const bool isParent = came->kind == ClientKind::Parent;
    if (input.series.isNull() && !(isParent && input.joinsChild)) {
        auto series = openSeries(place, change, *came, input.frame.at.date);
        if (!series)
            return series.error();
        return Thread{*std::move(series), {}};
    }
    if (input.series.isNull()) {
        auto child = ClientService::ensureStudent(place, change, came->studentUid);
        if (!child)
            return child.error();
        auto series = openSeries(place, change, *child, input.frame.at.date);
        if (!series)
            return series.error();
        return Thread{*std::move(series), came->id};
    }
    auto series = knownSeries(place.db(), input.series);
    if (!series)
        return series.error();
    if (auto allowed = place.allow(op::sessionWrite, ownScope(series->keeperId)); !allowed)
        return allowed.error();
    if (!series->isOpen)
        return fail(Errc::Conflict, "series.closed");
    if (series->client.id == came->id)
        return Thread{*std::move(series), {}};
    if (!isParent || series->client.studentId != came->studentId)
        return fail(Errc::BadInput, "session.client");
    return Thread{*std::move(series), came->id};
}

/// Whoever is named is who the record is of: its client, the parent who came, or the pupil it is about.
Result<void> mustBeOf(Workplace &place, Change &change, const SessionRecord &record,
                      const CounsellingSeries &series, const SessionInput &input)
{
    if (!input.series.isNull() && input.series != series.uid)
        return fail(Errc::BadInput, "session.client");
    auto named = ClientService::ensure(place, change, input.client);
    if (!named)
        return named.error();
    const bool isPupil = named->kind == ClientKind::Student && named->studentId == series.client.studentId;
    return named->id == series.client.id || named->id == record.parentId || isPupil
               ? Result<void>()
               : Result<void>(fail(Errc::BadInput, "session.client"));
}

} // namespace

/// A check that names intent, plan or means leads to a case in the same step, once. True where one was
/// found out.
Result<bool> SessionService::joinCase(Change &change, const CounsellingSeries &series,
                                      const SessionContent &content, SessionRecord *record)
{
    if (!isCrisis(content.risk))
        return false;
    const Client &client = series.client;
    const bool isStudent = client.kind == ClientKind::Student || client.kind == ClientKind::Code;
    if (!record->caseUid.isNull() || !isStudent || !client.studentId.isValid() || !m_openCase)
        return true;
    auto opened = m_openCase(change, client.studentId, record->at, sessionWords().reasonOf(content.risk));
    if (!opened)
        return opened.error();
    record->caseUid = *opened;
    return true;
}

Result<void> SessionService::dropDraft(const QString &draftKey)
{
    return draftKey.isEmpty() ? Result<void>() : DraftStore(m_place).discard(draftKey, sessionDraftForm);
}

Result<SessionSaved> SessionService::add(const SessionInput &input, const QString &draftKey)
{
    const SessionContent content = normalized(input.content);
    if (auto checked = checkContent(content); !checked)
        return checked.error();
    const UserId me = m_place.session().userId;
    return m_place.change(
        op::sessionWrite,
        [&](Change &change) -> Result<SessionSaved> {
            auto record = framed(m_place, change, input.frame, {});
            if (!record)
                return record.error();
            auto thread = threadOf(m_place, change, input);
            if (!thread)
                return thread.error();
            if (auto fits = checkAppointment(m_place, record->appointmentUid, thread->series.client,
                                             thread->parentId);
                !fits)
                return fits.error();
            SessionRepository sessions(m_place.db());
            auto number = sessions.nextNumber(thread->series.id);
            if (!number)
                return number.error();
            record->seriesId = thread->series.id;
            record->number = *number;
            record->authorId = me;
            record->parentId = thread->parentId;
            auto crisis = joinCase(change, thread->series, content, &*record);
            if (!crisis)
                return crisis.error();
            auto row = sessions.add(change, *record, content.nextOn);
            if (!row)
                return row.error();
            if (auto set = sessions.setContent(change, SessionRecordId(row->id), content); !set)
                return set.error();
            if (auto dropped = dropDraft(draftKey); !dropped)
                return dropped.error();
            return SessionSaved{row->uid, thread->series.uid, record->caseUid, *crisis};
        },
        ownScope(me));
}

Result<SessionSaved> SessionService::edit(const SessionInput &input, const QString &draftKey)
{
    const SessionContent content = normalized(input.content);
    if (auto checked = checkContent(content); !checked)
        return checked.error();
    auto stored = knownSession(m_place.db(), input.frame.uid);
    if (!stored)
        return stored.error();
    return m_place.change(
        op::sessionWrite,
        [&](Change &change) -> Result<SessionSaved> {
            if (auto open = mustBeUnsigned(*stored); !open)
                return open.error();
            auto series = knownSeries(m_place.db(), stored->seriesUid);
            if (!series)
                return series.error();
            if (auto same = mustBeOf(m_place, change, *stored, *series, input); !same)
                return same.error();
            auto record = framed(m_place, change, input.frame, *stored);
            if (!record)
                return record.error();
            if (record->appointmentUid != stored->appointmentUid) {
                if (auto fits =
                        checkAppointment(m_place, record->appointmentUid, series->client, record->parentId);
                    !fits)
                    return fits.error();
            }
            auto crisis = joinCase(change, *series, content, &*record);
            if (!crisis)
                return crisis.error();
            SessionRepository sessions(m_place.db());
            if (auto updated = sessions.update(change, *record, content.nextOn); !updated)
                return updated.error();
            if (auto set = sessions.setContent(change, record->id, content); !set)
                return set.error();
            if (auto dropped = dropDraft(draftKey); !dropped)
                return dropped.error();
            return SessionSaved{record->uid, record->seriesUid, record->caseUid, *crisis};
        },
        ownScope(stored->authorId));
}

Result<void> SessionService::remove(const Uid &uid)
{
    auto record = knownSession(m_place.db(), uid);
    if (!record)
        return record.error();
    return m_place.change(
        op::sessionWrite,
        [&](Change &change) -> Result<void> {
            if (auto open = mustBeUnsigned(*record); !open)
                return open;
            if (!record->caseUid.isNull())
                return fail(Errc::Conflict, "session.has_case");
            return SessionRepository::remove(change, record->id);
        },
        ownScope(record->authorId));
}

Result<void> SessionService::sign(const Uid &uid)
{
    auto record = knownSession(m_place.db(), uid);
    if (!record)
        return record.error();
    return m_place.change(
        op::sessionSign,
        [&](Change &change) -> Result<void> {
            if (auto open = mustBeUnsigned(*record); !open)
                return open;
            if (auto timely = checkSigningTime(m_place, record->at); !timely)
                return timely;
            auto content = SessionRepository(m_place.db()).content(record->id);
            if (!content)
                return content.error();
            const QStringList missing = missingParts(*content);
            if (!missing.isEmpty())
                return fail(Errc::BadInput, "session.missing", missing);
            auto days = SettingsStore(m_place).number(setting::sessionSignDays);
            if (!days)
                return days.error();
            record->signedAt = m_place.clock().nowLocal();
            record->isLate = isSignedLate(record->endsAt(), *record->signedAt, static_cast<int>(*days));
            auto series = knownSeries(m_place.db(), record->seriesUid);
            if (!series)
                return series.error();
            return outcomeOf(SessionRepository::sign(change, *record, series->client.classLabel));
        },
        ownScope(record->authorId));
}

Result<Uid> SessionService::addAddendum(const Uid &uid, const QString &text)
{
    auto words = statement(text);
    if (!words)
        return words.error();
    auto record = knownSession(m_place.db(), uid);
    if (!record)
        return record.error();
    auto series = knownSeries(m_place.db(), record->seriesUid);
    if (!series)
        return series.error();
    const bool isMine = record->authorId == m_place.session().userId;
    return m_place.change(
        op::sessionAddendum,
        [&](Change &change) -> Result<Uid> {
            if (!record->isSigned())
                return fail(Errc::Conflict, "session.not_signed");
            auto row = SessionRepository::addAddendum(change, record->id,
                                                      {{}, m_place.clock().nowLocal(), {}, *words});
            if (!row)
                return row.error();
            return row->uid;
        },
        ownScope(isMine ? record->authorId : series->keeperId));
}

Result<Uid> SessionService::addOpinion(const Uid &uid, const QString &text)
{
    auto words = statement(text);
    if (!words)
        return words.error();
    auto reached = reachSession(m_place, uid);
    if (!reached)
        return reached.error();
    // Nobody supervises himself: without a share for supervision the scope is nobody's.
    const UserId supervisor = reached->isSupervisor ? m_place.session().userId : UserId();
    return m_place.change(
        op::sessionOpinion,
        [&](Change &change) -> Result<Uid> {
            if (!reached->record.isSigned())
                return fail(Errc::Conflict, "session.not_signed");
            auto row = SessionRepository::addOpinion(change, reached->record.id,
                                                     {{}, m_place.clock().nowLocal(), {}, *words});
            if (!row)
                return row.error();
            return row->uid;
        },
        ownScope(supervisor));
}

} // namespace tingyu
