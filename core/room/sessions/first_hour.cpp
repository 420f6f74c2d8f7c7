// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/first_hour.h"

#include "core/base/text.h"
#include "core/room/sessions/first_hour_repository.h"
#include "core/room/sessions/session_access.h"
#include "core/room/sessions/session_operations.h"
#include "core/room/sessions/session_repository.h"
#include "core/room/sessions/session_rules.h"
#include "core/room/sessions/session_words.h"
#include "core/school/school_repository.h"
#include "core/school/student_repository.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

/// The last tick of an item holds.
int doneOf(const QList<FirstHourTick> &ticks)
{
    const QList<CodedWords> &items = sessionWords().firstHour;
    return static_cast<int>(std::count_if(items.cbegin(), items.cend(), [&](const CodedWords &item) {
        const auto last = std::find_if(ticks.crbegin(), ticks.crend(),
                                       [&](const FirstHourTick &tick) { return tick.item == item.code; });
        return last != ticks.crend() && last->isDone;
    }));
}

/// An empty staff member where the class has no teacher.
Result<Staff> classTeacher(Connection &db, StudentId id)
{
    auto student = StudentRepository(db).byId(id);
    if (!student)
        return student.error();
    SchoolRepository school(db);
    if (!*student || !(*student)->classId.isValid())
        return Staff();
    auto schoolClass = school.classById((*student)->classId);
    if (!schoolClass)
        return schoolClass.error();
    if (!*schoolClass || !(*schoolClass)->teacherId.isValid())
        return Staff();
    auto teacher = school.staffById((*schoolClass)->teacherId);
    if (!teacher)
        return teacher.error();
    return teacher->value_or(Staff());
}

} // namespace

Result<void> FirstHourService::tick(const Uid &session, const QString &item, bool isDone,
                                    const QString &words)
{
    FirstHourTick made;
    made.item = item;
    made.isDone = isDone;
    made.words = text::prose(words);
    if (!sessionWords().isFirstHourItem(item))
        return fail(Errc::BadInput, "first_hour.item", {item});
    if (made.words.size() > longestText)
        return fail(Errc::BadInput, "text.too_long");
    auto reached = reachSession(m_place, session);
    if (!reached)
        return reached.error();
    return m_place.change(
        op::firstHourTick,
        [&](Change &change) -> Result<void> {
            made.at = m_place.clock().nowLocal();
            auto row = FirstHourRepository::add(change, reached->record.id, made);
            return outcomeOf(row);
        },
        reached->scope);
}

Result<QList<FirstHourTick>> FirstHourService::ticks(const Uid &session)
{
    auto reached = reachSession(m_place, session);
    if (!reached)
        return reached.error();
    if (auto viewed =
            m_place.viewed(op::sessionView, {QStringLiteral("session_record"), session}, reached->scope);
        !viewed)
        return viewed.error();
    return FirstHourRepository(m_place.db()).list(reached->record.id);
}

Result<QList<NearPhone>> FirstHourService::phones(const Uid &session)
{
    auto reached = reachSession(m_place, session);
    if (!reached)
        return reached.error();
    if (auto allowed = m_place.allow(op::sessionView, reached->scope); !allowed)
        return allowed.error();
    QList<NearPhone> phones;
    const StudentId student = reached->series.client.studentId;
    if (!student.isValid())
        return phones;
    auto family = StudentRepository(m_place.db()).contacts(student);
    if (!family)
        return family.error();
    const bool hasGuardian =
        std::any_of(family->cbegin(), family->cend(), [](const Contact &one) { return one.isGuardian; });
    for (const Contact &one : std::as_const(*family)) {
        if (!one.phone.isEmpty() && (one.isGuardian || !hasGuardian))
            phones.append({false, one.name, one.phone});
    }
    auto teacher = classTeacher(m_place.db(), student);
    if (!teacher)
        return teacher.error();
    if (!teacher->phone.isEmpty())
        phones.append({true, teacher->name, teacher->phone});
    return phones;
}

Result<QList<OpenFirstHour>> FirstHourService::unfinished(int days)
{
    if (auto allowed = m_place.allow(op::sessionList); !allowed)
        return allowed.error();
    FirstHourRepository repository(m_place.db());
    auto answered = repository.answeredSince(m_place.clock().today().addDays(-days));
    if (!answered)
        return answered.error();
    SessionRepository sessions(m_place.db());
    auto all = sessions.byIds(*answered);
    if (!all)
        return all.error();
    const Session &me = m_place.session();
    QList<OpenFirstHour> open;
    for (const SessionOfClient &one : std::as_const(*all)) {
        auto reached = reachSession(m_place, one.record.uid);
        if (!reached)
            return reached.error();
        const bool mayRead = isAllowed(op::sessionView, me, reached->scope);
        const bool isTold = me.roles.has(Role::Head) && mayListClient(m_place, one.client, one.keeperId);
        if (!mayRead && !isTold)
            continue;
        auto content = sessions.content(one.record.id);
        if (!content)
            return content.error();
        auto ticks = repository.list(one.record.id);
        if (!ticks)
            return ticks.error();
        const int done = doneOf(*ticks);
        if (isCrisis(content->risk) && done < sessionWords().firstHour.size())
            open.append({one.record.uid, one.record.seriesNumber, one.record.at,
                         mayRead ? one.client : Client(), mayRead, done});
    }
    std::stable_sort(open.begin(), open.end(),
                     [](const OpenFirstHour &a, const OpenFirstHour &b) { return b.at < a.at; });
    return open;
}

} // namespace tingyu
