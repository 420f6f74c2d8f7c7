// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/client_repository.h"
#include "core/room/sessions/series_repository.h"
#include "core/room/sessions/session_attachment_repository.h"
#include "core/room/sessions/session_operations.h"
#include "core/room/sessions/session_rules.h"
#include "core/room/sessions/session_service.h"
#include "core/school/existing_student.h"
#include "core/vault/log_time.h"
#include "core/vault/user_repository.h"

#include <QHash>

#include <algorithm>

namespace tingyu {
namespace {

constexpr qsizetype shortestSearch = 2;
constexpr qsizetype longestSearch = 200;
constexpr qsizetype shownAround = 30; // characters of context on each side of a hit

/// Rows as this person may see them; what the list may not speak of is left out.
class RowMaker
{
public:
    explicit RowMaker(Workplace &place) : m_place(place) {}

    Result<QList<SessionRow>> rows(const QList<SessionOfClient> &all)
    {
        QList<SessionRow> rows;
        for (const SessionOfClient &one : all) {
            if (!mayListClient(m_place, one.client, one.keeperId))
                continue;
            auto may = mayRead(one);
            if (!may)
                return may.error();
            SessionRow row{one.record, one.client, *may};
            if (!row.mayRead)
                row.record.caseUid = {};
            rows.append(row);
        }
        return rows;
    }

private:
    Result<bool> mayRead(const SessionOfClient &one)
    {
        const Session &session = m_place.session();
        if (isAllowed(op::sessionView, session, ownScope(one.record.authorId)))
            return true;
        if (const auto known = m_known.constFind(one.record.seriesId); known != m_known.cend())
            return *known;
        CounsellingSeries series;
        series.id = one.record.seriesId;
        series.keeperId = one.keeperId;
        auto scope = seriesScope(m_place, series);
        if (!scope)
            return scope.error();
        const bool may = isAllowed(op::sessionView, session, *scope);
        m_known.insert(one.record.seriesId, may);
        return may;
    }

    Workplace &m_place;
    QHash<SeriesId, bool> m_known;
};

UnsignedFilter unsignedFor(const Workplace &place, bool mineOnly)
{
    const Session &session = place.session();
    UnsignedFilter filter;
    filter.reader = session.userId;
    filter.withStaff = isAllowed(op::staffSessionList, session, {});
    if (mineOnly)
        filter.authorId = session.userId;
    return filter;
}

SessionHit hitIn(const SessionRow &row, const SessionText &text, const QString &wanted)
{
    const qsizetype at = std::max<qsizetype>(0, text.text.indexOf(wanted, 0, Qt::CaseInsensitive));
    const qsizetype from = std::max<qsizetype>(0, at - shownAround);
    return {row, text.field, text.text.mid(from, at - from), text.text.mid(at, wanted.size()),
            text.text.mid(at + wanted.size(), shownAround)};
}

} // namespace

Result<SessionFile> SessionService::show(const Uid &uid)
{
    auto reached = reachSession(m_place, uid);
    if (!reached)
        return reached.error();
    if (auto viewed =
            m_place.viewed(op::sessionView, {QStringLiteral("session_record"), uid}, reached->scope);
        !viewed)
        return viewed.error();
    const SessionRecordId id = reached->record.id;
    SessionRepository sessions(m_place.db());
    SessionFile file;
    file.head = std::move(reached->record);
    file.client = std::move(reached->series.client);
    auto signedClass = sessions.signedClass(id);
    if (!signedClass)
        return signedClass.error();
    file.client.classLabel = signedClass->value_or(file.client.classLabel);
    auto content = sessions.content(id);
    if (!content)
        return content.error();
    file.content = *std::move(content);
    auto addenda = sessions.addenda(id);
    if (!addenda)
        return addenda.error();
    file.addenda = *std::move(addenda);
    auto opinions = sessions.opinions(id);
    if (!opinions)
        return opinions.error();
    file.opinions = *std::move(opinions);
    auto attachments = SessionAttachmentRepository(m_place.db()).list(id);
    if (!attachments)
        return attachments.error();
    file.attachments = *std::move(attachments);
    return file;
}

Result<QList<SessionRow>> SessionService::list(const Question &question)
{
    if (auto allowed = m_place.allow(op::sessionList); !allowed)
        return allowed.error();
    SessionFilter filter;
    filter.from = question.from;
    filter.to = question.to;
    const bool isBounded = question.student || question.series;
    const bool isSpan = question.from.isValid() && question.to.isValid() && question.from <= question.to;
    if (!isSpan && (!isBounded || (question.from.isValid() && question.to.isValid())))
        return fail(Errc::BadInput, "session.span");
    if (question.student) {
        auto student = existingStudent(m_place.db(), *question.student);
        if (!student)
            return student.error();
        filter.studentId = student->id;
    }
    if (question.series) {
        auto series = knownSeries(m_place.db(), *question.series);
        if (!series)
            return series.error();
        filter.seriesId = series->id;
    }
    if (question.mineOnly)
        filter.authorId = m_place.session().userId;
    auto all = SessionRepository(m_place.db()).list(filter);
    if (!all)
        return all.error();
    return RowMaker(m_place).rows(*all);
}

Result<QList<UnsignedSession>> SessionService::unsignedSessions(const UnsignedQuestion &question)
{
    if (auto allowed = m_place.allow(op::sessionList); !allowed)
        return allowed.error();
    auto days = SettingsStore(m_place).number(setting::sessionSignDays);
    if (!days)
        return days.error();
    UnsignedFilter filter = unsignedFor(m_place, question.mineOnly);
    if (question.limit > 0)
        filter.limit = question.limit;
    auto all = SessionRepository(m_place.db()).unsignedOnes(filter);
    if (!all)
        return all.error();
    auto rows = RowMaker(m_place).rows(*all);
    if (!rows)
        return rows.error();
    QList<UnsignedSession> waiting;
    const WallTime now = m_place.clock().nowLocal();
    for (const SessionRow &row : std::as_const(*rows))
        waiting.append({row, isSignedLate(row.record.endsAt(), now, static_cast<int>(*days))});
    return waiting;
}

Result<UnsignedCount> SessionService::unsignedCount(bool mineOnly)
{
    if (auto allowed = m_place.allow(op::sessionList); !allowed)
        return allowed.error();
    auto days = SettingsStore(m_place).number(setting::sessionSignDays);
    if (!days)
        return days.error();
    // As isSignedLate() has it, seen from now.
    const WallTime now = m_place.clock().nowLocal();
    auto sum = SessionRepository(m_place.db())
                   .unsignedSum(unsignedFor(m_place, mineOnly), {now.date.addDays(-*days), now.time});
    if (!sum)
        return sum.error();
    return UnsignedCount{sum->waiting, sum->endedBefore, sum->oldest};
}

Result<QList<SessionRow>> SessionService::awaitingOpinion()
{
    if (auto allowed = m_place.allow(op::sessionList); !allowed)
        return allowed.error();
    auto day = latestDay(m_place.db(), m_place.clock());
    if (!day)
        return day.error();
    auto all = SessionRepository(m_place.db()).awaitingOpinion(m_place.session().userId, *day);
    if (!all)
        return all.error();
    return RowMaker(m_place).rows(*all);
}

Result<QList<LeftDrafts>> SessionService::leftDrafts()
{
    if (auto allowed = m_place.allow(op::sessionList); !allowed)
        return allowed.error();
    auto users = UserRepository(m_place.db()).list();
    if (!users)
        return users.error();
    QList<LeftDrafts> left;
    for (const VaultUser &user : std::as_const(*users)) {
        if (user.enabled)
            continue;
        auto drafts = SeriesRepository(m_place.db()).draftsOf(user.id, sessionDraftForm);
        if (!drafts)
            return drafts.error();
        if (*drafts > 0)
            left.append({user.name, *drafts});
    }
    return left;
}

Result<QList<SessionHit>> SessionService::search(const QString &text, int limit)
{
    SessionSearch going{text, limit};
    for (;;) {
        auto more = search(&going);
        if (!more)
            return more.error();
        if (!*more)
            return going.hits;
    }
}

Result<bool> SessionService::search(SessionSearch *search, int step)
{
    if (auto allowed = m_place.allow(op::sessionSearch); !allowed)
        return allowed.error();
    const QString wanted = search->text.trimmed();
    const int missing = search->limit - static_cast<int>(search->hits.size());
    if (wanted.size() > longestSearch)
        return fail(Errc::BadInput, "session.search_too_long", {QString::number(longestSearch)});
    if (wanted.size() < shortestSearch || missing <= 0)
        return false;
    SessionRepository sessions(m_place.db());
    auto from = sessions.stepBack(search->reached, step);
    if (!from)
        return from.error();
    auto day = latestDay(m_place.db(), m_place.clock());
    if (!day)
        return day.error();
    auto texts = sessions.find(wanted, {m_place.session().userId, *day}, {*from, search->reached}, missing);
    if (!texts)
        return texts.error();
    search->reached = *from;
    QList<SessionRecordId> ids;
    for (const SessionText &one : std::as_const(*texts)) {
        if (!ids.contains(one.session))
            ids.append(one.session);
    }
    auto found = sessions.byIds(ids);
    if (!found)
        return found.error();
    auto rows = RowMaker(m_place).rows(*found);
    if (!rows)
        return rows.error();
    for (const SessionText &one : std::as_const(*texts)) {
        const auto row = std::find_if(rows->cbegin(), rows->cend(), [&one](const SessionRow &candidate) {
            return candidate.record.id == one.session;
        });
        if (row != rows->cend() && row->mayRead)
            search->hits.append(hitIn(*row, one, wanted));
    }
    return from->has_value() && search->hits.size() < search->limit;
}

Result<QList<TimelineEntry>> sessionTimeline(Workplace &place, StudentId student)
{
    SessionFilter filter;
    filter.studentId = student;
    auto all = SessionRepository(place.db()).list(filter);
    if (!all)
        return all.error();
    QList<TimelineEntry> entries;
    for (const SessionOfClient &one : std::as_const(*all))
        entries.append({one.record.at.date,
                        one.record.at.time,
                        QStringLiteral("session.held"),
                        {sessionKindCode(one.record.kind)},
                        {},
                        {QStringLiteral("session_record"), one.record.uid}});
    return entries;
}

} // namespace tingyu
