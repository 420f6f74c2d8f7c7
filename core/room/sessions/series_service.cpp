// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/series_service.h"

#include "core/base/text.h"
#include "core/room/appointments/client_service.h"
#include "core/room/sessions/series_repository.h"
#include "core/room/sessions/session_operations.h"
#include "core/room/sessions/session_repository.h"
#include "core/room/sessions/session_rules.h"
#include "core/school/existing_student.h"
#include "core/school/student_rules.h"
#include "core/vault/user_repository.h"

#include <algorithm>

namespace tingyu {
namespace {

Result<void> mustBeOpen(const CounsellingSeries &series)
{
    return series.isOpen ? Result<void>() : Result<void>(fail(Errc::Conflict, "series.closed"));
}

/// What a person may write about a series, tidied.
Result<void> takeOver(const CounsellingSeries &given, CounsellingSeries *series, QDate today)
{
    series->goals = text::prose(given.goals);
    series->openedOn = given.openedOn.isValid() ? given.openedOn : today;
    series->assent = given.assent;
    series->assentOn = given.assent == Assent::NotAsked ? QDate() : given.assentOn;
    series->assentNote = text::prose(given.assentNote);
    if (series->goals.size() > longestText || series->assentNote.size() > longestText)
        return fail(Errc::BadInput, "text.too_long");
    if (series->openedOn > today)
        return fail(Errc::BadInput, "date.future");
    return {};
}

Result<SeriesClosing> checkedClosing(SeriesClosing closing)
{
    for (QString *words : {&closing.words, &closing.attainment, &closing.followUp})
        *words = text::prose(*words);
    closing.archivist = text::normalName(closing.archivist);
    const bool needsWords =
        closing.reason == ClosingReason::Interrupted || closing.reason == ClosingReason::Other;
    if (!closing.closedOn.isValid())
        return fail(Errc::BadInput, "date.missing");
    if (needsWords && closing.words.isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    for (const QString *words : {&closing.words, &closing.attainment, &closing.followUp}) {
        if (words->size() > longestText)
            return fail(Errc::BadInput, "text.too_long");
    }
    if (closing.archivist.size() > longestLine)
        return fail(Errc::BadInput, "text.too_long");
    return closing;
}

/// A series is closed on what was written down and signed; what anybody left unsigned, also before it was
/// handed over, must be signed first: a closed series is looked at no more. Only its author signs a record:
/// of one whose account is closed it stays unsigned, and the closing page says so.
Result<void> mustBeRecorded(Workplace &place, const CounsellingSeries &series)
{
    auto sessions = SessionRepository(place.db()).ofSeries(series.id);
    if (!sessions)
        return sessions.error();
    int open = 0;
    QDate first;
    for (const SessionRecord &record : std::as_const(*sessions)) {
        if (record.isSigned())
            continue;
        auto author = UserRepository(place.db()).byId(record.authorId);
        if (!author)
            return author.error();
        if (!*author || !(*author)->enabled)
            continue;
        ++open;
        first = first.isValid() ? std::min(first, record.at.date) : record.at.date;
    }
    if (open > 0)
        return fail(Errc::BadInput, "series.unsigned", {QString::number(open), first.toString(Qt::ISODate)});
    return sessions->isEmpty() ? Result<void>(fail(Errc::BadInput, "series.no_record")) : Result<void>();
}

Result<SeriesRow> rowOf(Workplace &place, const CounsellingSeries &series)
{
    SeriesRow row;
    row.series = series;
    auto scope = seriesScope(place, series);
    if (!scope)
        return scope.error();
    row.mayRead = isAllowed(op::sessionView, place.session(), *scope);
    if (!row.mayRead) {
        row.series.goals.clear();
        row.series.assentNote.clear();
    }
    auto sessions = SessionRepository(place.db()).ofSeries(series.id);
    if (!sessions)
        return sessions.error();
    row.sessions = static_cast<int>(sessions->size());
    for (const SessionRecord &record : std::as_const(*sessions)) {
        row.unsignedSessions += record.isSigned() ? 0 : 1;
        const QDate day = record.at.date;
        row.firstOn = row.firstOn.isValid() ? std::min(row.firstOn, day) : day;
        row.lastOn = row.lastOn.isValid() ? std::max(row.lastOn, day) : day;
    }
    return row;
}

} // namespace

Result<Uid> SeriesService::open(const CounsellingSeries &given)
{
    CounsellingSeries series;
    if (auto taken = takeOver(given, &series, m_place.clock().today()); !taken)
        return taken.error();
    series.keeperId = m_place.session().userId;
    return m_place.change(
        op::seriesWrite,
        [&](Change &change) -> Result<Uid> {
            auto client = ClientService::ensure(m_place, change, given.client);
            if (!client)
                return client.error();
            series.client = *client;
            SeriesRepository repository(m_place.db());
            SeriesFilter same;
            same.clientId = client->id;
            same.keeperId = series.keeperId;
            same.isOpen = true;
            auto others = repository.list(same);
            if (!others)
                return others.error();
            if (!others->isEmpty())
                return fail(Errc::Conflict, "series.open_already");
            auto number = repository.nextNumber();
            if (!number)
                return number.error();
            series.number = *number;
            auto row = SeriesRepository::add(change, series);
            if (!row)
                return row.error();
            return row->uid;
        },
        ownScope(series.keeperId));
}

Result<void> SeriesService::edit(const CounsellingSeries &given)
{
    auto series = knownSeries(m_place.db(), given.uid);
    if (!series)
        return series.error();
    if (auto taken = takeOver(given, &*series, m_place.clock().today()); !taken)
        return taken;
    return m_place.change(
        op::seriesWrite,
        [&](Change &change) -> Result<void> {
            if (auto open = mustBeOpen(*series); !open)
                return open;
            return outcomeOf(SeriesRepository::update(change, *series));
        },
        ownScope(series->keeperId));
}

Result<void> SeriesService::close(const Uid &uid, const SeriesClosing &given)
{
    auto closing = checkedClosing(given);
    if (!closing)
        return closing.error();
    auto series = knownSeries(m_place.db(), uid);
    if (!series)
        return series.error();
    return m_place.change(
        op::seriesClose,
        [&](Change &change) -> Result<void> {
            if (auto open = mustBeOpen(*series); !open)
                return open;
            if (auto recorded = mustBeRecorded(m_place, *series); !recorded)
                return recorded;
            series->isOpen = false;
            if (auto updated = SeriesRepository::update(change, *series); !updated)
                return updated.error();
            return outcomeOf(
                SeriesRepository::addClosing(change, series->id, *closing, m_place.session().userId));
        },
        ownScope(series->keeperId));
}

Result<void> SeriesService::reopen(const Uid &uid, const QString &reason)
{
    const QString why = text::prose(reason);
    if (auto checked = checkReason(why); !checked)
        return checked;
    auto series = knownSeries(m_place.db(), uid);
    if (!series)
        return series.error();
    return m_place.change(
        op::seriesClose,
        [&](Change &change) -> Result<void> {
            if (series->isOpen)
                return fail(Errc::Conflict, "series.open");
            SeriesRepository repository(m_place.db());
            auto closings = repository.closings(series->id);
            if (!closings)
                return closings.error();
            if (!closings->isEmpty()) {
                SeriesClosing last = closings->constLast();
                last.reopenedOn = m_place.clock().today();
                last.reopenReason = why;
                if (auto updated = repository.reopenClosing(change, last); !updated)
                    return updated.error();
            }
            series->isOpen = true;
            return outcomeOf(SeriesRepository::update(change, *series));
        },
        ownScope(series->keeperId));
}

Result<Uid> SeriesService::share(const Uid &uid, const SeriesShare &given)
{
    SeriesShare share = given;
    share.reason = text::prose(given.reason);
    share.from = given.from.isValid() ? given.from : m_place.clock().today();
    if (auto checked = checkReason(share.reason); !checked)
        return checked.error();
    if (share.until.isValid() && share.until < share.from)
        return fail(Errc::BadInput, "date.order");
    auto series = knownSeries(m_place.db(), uid);
    if (!series)
        return series.error();
    return m_place.change(
        op::seriesShare,
        [&](Change &change) -> Result<Uid> {
            if (series->isOfStaff())
                return fail(Errc::BadInput, "series.share_staff");
            auto user = UserRepository(m_place.db()).byUid(given.userUid);
            if (!user)
                return user.error();
            if (!*user || !(*user)->enabled)
                return fail(Errc::NotFound, "user.unknown");
            if ((*user)->id == series->keeperId)
                return fail(Errc::BadInput, "series.share_self");
            if (!(*user)->roles.intersects(op::sessionReaders))
                return fail(Errc::BadInput, "series.share_role");
            share.userId = (*user)->id;
            auto row = SeriesRepository::addShare(change, series->id, share);
            if (!row)
                return row.error();
            return row->uid;
        },
        ownScope(series->keeperId));
}

Result<void> SeriesService::withdraw(const Uid &uid)
{
    SeriesRepository repository(m_place.db());
    auto share = repository.share(uid);
    if (!share)
        return share.error();
    auto series = repository.seriesOfShare(uid);
    if (!series)
        return series.error();
    if (!*share || !*series)
        return fail(Errc::NotFound, "record.not_found");
    return m_place.change(
        op::seriesShare,
        [&](Change &change) -> Result<void> {
            if ((*share)->withdrawnOn.isValid())
                return {};
            return outcomeOf(repository.withdrawShare(change, uid, m_place.clock().today()));
        },
        ownScope((*series)->keeperId));
}

Result<QList<SeriesRow>> SeriesService::list(const Question &question)
{
    if (auto allowed = m_place.allow(op::sessionList); !allowed)
        return allowed.error();
    SeriesFilter filter;
    filter.isOpen = question.isOpen;
    if (question.mineOnly)
        filter.keeperId = m_place.session().userId;
    if (question.student) {
        auto student = existingStudent(m_place.db(), *question.student);
        if (!student)
            return student.error();
        filter.studentId = student->id;
    }
    auto all = SeriesRepository(m_place.db()).list(filter);
    if (!all)
        return all.error();
    QList<SeriesRow> rows;
    for (const CounsellingSeries &series : std::as_const(*all)) {
        if (!mayList(m_place, series))
            continue;
        auto row = rowOf(m_place, series);
        if (!row)
            return row.error();
        rows.append(*std::move(row));
    }
    return rows;
}

Result<QList<DueVisit>> SeriesService::dueVisits(int daysAhead)
{
    if (auto allowed = m_place.allow(op::sessionList); !allowed)
        return allowed.error();
    const QDate today = m_place.clock().today();
    return SeriesRepository(m_place.db())
        .dueVisits(m_place.session().userId, today, today.addDays(daysAhead));
}

namespace {

Result<QList<SeriesEffect>> effectsOf(Connection &db, const QList<SessionRecord> &sessions)
{
    SessionRepository repository(db);
    QList<SeriesEffect> effects;
    for (const SessionRecord &session : sessions) {
        auto content = repository.content(session.id);
        if (!content)
            return content.error();
        const SeriesEffect effect{session.uid, session.number, session.at.date,
                                  content->text(QStringLiteral("effect")),
                                  content->text(QStringLiteral("effect_by_teacher"))};
        if (!effect.words.isEmpty() || !effect.byTeacher.isEmpty())
            effects.append(effect);
    }
    return effects;
}

} // namespace

Result<SeriesFile> SeriesService::show(const Uid &uid)
{
    const ObjectRef object{QStringLiteral("counselling_series"), uid};
    if (auto allowed = m_place.allow(op::sessionList, {}, object); !allowed)
        return allowed.error();
    auto series = knownSeries(m_place.db(), uid);
    if (!series)
        return series.error();
    if (auto others = mustNotBeMine(m_place, series->client, object); !others)
        return others.error();
    auto scope = seriesScope(m_place, *series);
    if (!scope)
        return scope.error();
    if (auto viewed = m_place.viewed(op::sessionView, object, *scope); !viewed)
        return viewed.error();
    SeriesRepository repository(m_place.db());
    SeriesFile file;
    file.series = *std::move(series);
    auto sessions = SessionRepository(m_place.db()).ofSeries(file.series.id);
    if (!sessions)
        return sessions.error();
    file.sessions = *std::move(sessions);
    auto effects = effectsOf(m_place.db(), file.sessions);
    if (!effects)
        return effects.error();
    file.effects = *std::move(effects);
    auto shares = repository.shares(file.series.id);
    if (!shares)
        return shares.error();
    file.shares = *std::move(shares);
    auto closings = repository.closings(file.series.id);
    if (!closings)
        return closings.error();
    file.closings = *std::move(closings);
    return file;
}

} // namespace tingyu
