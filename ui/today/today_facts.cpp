// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_facts.h"

#include "core/care/care_operations.h"
#include "core/care/student_plan_service.h"
#include "core/exchange/consultation_service.h"
#include "core/exchange/down_service.h"
#include "core/exchange/file_take_over_service.h"
#include "core/follow_up_services.h"
#include "core/keeping/keeping_operations.h"
#include "core/school/school_operations.h"
#include "core/screening/campaign_plan_service.h"
#include "core/screening/screening_operations.h"
#include "core/vault/vault_operations.h"

#include <QSet>

#include <algorithm>

namespace tingyu::ui {
namespace {

bool may(Services &services, const Operation &operation)
{
    return operation.everything.intersects(services.workplace.session().roles);
}

Result<void> readFlags(Services &services, TodayFacts *facts)
{
    auto flags = services.sheets.openFlags();
    if (!flags)
        return flags.error();
    // Two critical items of one sheet ask for one contact.
    QSet<Uid> sheets;
    for (const SheetFlag &one : std::as_const(*flags)) {
        if (!sheets.contains(one.sheetUid))
            facts->flags.append(one);
        sheets.insert(one.sheetUid);
    }
    return {};
}

QDate yearBegin(const SchoolCalendar &calendar, QDate today)
{
    const int year = calendar.termNameOf(today).year;
    for (const SchoolTerm &term : calendar.terms()) {
        if (term.year == year && term.number == 1)
            return term.from;
    }
    return QDate(year, 9, 1); // where no term is recorded
}

/// Past their last day, as the rule of the campaign or a person has it.
Result<void> readOverdue(Services &services, TodayFacts *facts)
{
    if (facts->reviews == 0)
        return {};
    auto rows = services.followUp().desk.rows();
    if (!rows)
        return rows.error();
    const QDate today = services.workplace.clock().today();
    for (const ReviewRow &row : std::as_const(*rows)) {
        if (row.review.state == ReviewState::Decided || !row.plan.due.isValid() || row.plan.due >= today)
            continue;
        ++facts->overdueReviews;
        facts->longestOverdueDays = std::max(facts->longestOverdueDays, row.plan.due.daysTo(today));
        facts->oldestOverdueDays = std::max(facts->oldestOverdueDays, row.review.ageDays(today));
    }
    return {};
}

Result<void> readReviews(Services &services, const SchoolCalendar &calendar, TodayFacts *facts)
{
    QList<Uid> sheets;
    for (const SheetFlag &flag : std::as_const(facts->flags))
        sheets.append(flag.sheetUid);
    auto queue = services.reviews.queue(sheets);
    if (!queue)
        return queue.error();
    const QDate today = services.workplace.clock().today();
    facts->reviewOfSheet = queue->ofSheets;
    facts->reviews = queue->count;
    facts->oldestReviewDays = queue->oldest.isValid() ? queue->oldest.date.daysTo(today) : 0;
    auto days = services.reviews.countsByDay(yearBegin(calendar, today));
    if (!days)
        return days.error();
    facts->weeks = reviewsByWeek(*days, calendar, today);
    return readOverdue(services, facts);
}

Result<void> readHandouts(Services &services, TodayFacts *facts)
{
    auto due = services.followUp().handouts.due();
    if (!due)
        return due.error();
    for (const HandoutDue &one : std::as_const(*due)) {
        auto definition = services.scales.find(one.scaleId);
        facts->handouts.append({one, definition ? (*definition)->abbr : one.scaleId});
    }
    return {};
}

Result<void> readMonitoring(Services &services, TodayFacts *facts)
{
    auto due = services.followUp().monitoring.due();
    if (!due)
        return due.error();
    facts->monitoring = *std::move(due);
    return {};
}

Result<void> readCampaigns(Services &services, TodayFacts *facts)
{
    auto campaigns = services.campaigns.list();
    if (!campaigns)
        return campaigns.error();
    facts->hasCampaigns = !campaigns->isEmpty();
    const QDate today = services.workplace.clock().today();
    for (const Campaign &one : std::as_const(*campaigns)) {
        if (one.closed || one.from > today)
            continue;
        TodayFacts::RunningCampaign running{one.uid, one.name, {}, 0};
        auto status = services.campaigns.status(one.id);
        if (!status)
            return status.error();
        for (const ClassCoverage &of : std::as_const(status->classes)) {
            if (of.counts.open() + of.counts.incomplete > 0)
                running.openClasses.append(of.className);
        }
        auto waiting = services.answerImport.pairingList(one.id);
        if (!waiting)
            return waiting.error();
        running.waitingRows = static_cast<int>(waiting->size());
        facts->campaigns.append(running);
    }
    CampaignPlanService plan(services.workplace, services.scales);
    auto duties = plan.duties();
    if (!duties)
        return duties.error();
    facts->campaignDuties = *duties;
    auto due = plan.due();
    if (!due)
        return due.error();
    facts->dueScreening = *due;
    return readHandouts(services, facts);
}

Result<void> readTags(Services &services, TodayFacts *facts)
{
    const QDate today = services.workplace.clock().today();
    auto tags = services.circumstances.tagsExpiring(today, today.addDays(tagWindowDays));
    if (!tags)
        return tags.error();
    facts->tagsExpiring = static_cast<int>(tags->size());
    for (const VulnerabilityTag &tag : std::as_const(*tags)) {
        if (!facts->firstTagEnd.isValid() || tag.expiresOn < facts->firstTagEnd)
            facts->firstTagEnd = tag.expiresOn;
    }
    return {};
}

Result<void> readCases(Services &services, TodayFacts *facts)
{
    CaseFilter filter;
    filter.state = CaseState::Open;
    auto cases = services.cases.list(filter);
    if (!cases)
        return cases.error();
    facts->cases = *std::move(cases);
    facts->openCases = static_cast<int>(facts->cases.size());
    facts->hasCases = facts->openCases > 0;
    if (!facts->hasCases) {
        auto closed = services.cases.list({});
        if (!closed)
            return closed.error();
        facts->hasCases = !closed->isEmpty();
    }
    auto replies = exchange::ConsultationService(services.workplace).unread();
    if (!replies)
        return replies.error();
    for (const auto &[consultation, one] : std::as_const(*replies))
        facts->replies.append(one.uid);
    auto steps = CaseFollowService(services.workplace).openSteps();
    if (!steps)
        return steps.error();
    facts->steps = *std::move(steps);
    QList<StudentId> ids;
    QHash<StudentId, QList<Uid>> caseOf;
    for (const CareCase &one : std::as_const(facts->cases)) {
        ids.append(one.studentId);
        caseOf[one.studentId].append(one.uid);
    }
    auto students = services.students.headers(ids);
    if (!students)
        return students.error();
    for (const StudentHeader &one : std::as_const(*students)) {
        for (const Uid &uid : caseOf.value(one.id))
            facts->students.insert(uid, one);
    }
    return {};
}

} // namespace

QList<WeekCount> reviewsByWeek(const QList<ReviewDay> &days, const SchoolCalendar &calendar, QDate today)
{
    const QDate from = yearBegin(calendar, today);
    QList<WeekCount> weeks;
    for (QDate monday = mondayOf(from); monday <= today; monday = monday.addDays(7)) {
        // The first school day of a week tells its number; the Monday may lie before the term.
        const int week = std::max(calendar.teachingWeek(monday), calendar.teachingWeek(monday.addDays(4)));
        weeks.append({monday, week, 0});
    }
    for (const ReviewDay &one : days) {
        const qint64 at = weeks.isEmpty() ? -1 : weeks.first().monday.daysTo(one.date) / 7;
        if (one.date >= from && at >= 0 && at < weeks.size())
            weeks[at].count += one.count;
    }
    return weeks;
}

namespace {

/// Those that are held wait for something else than an answer.
Result<void> readRequests(Services &services, TodayFacts *facts)
{
    auto open = keeping::RequestService(services.workplace).list({}, true);
    if (!open)
        return open.error();
    for (const keeping::RightsRequest &one : std::as_const(*open)) {
        if (one.state == QLatin1String("open"))
            facts->requests.append(one);
    }
    return {};
}

/// Who never signed one is not said here: it is no day that passed.
Result<void> readPledges(Services &services, TodayFacts *facts)
{
    auto all = keeping::PledgeService(services.workplace).list();
    if (!all)
        return all.error();
    const QDate today = services.workplace.clock().today();
    for (const keeping::SecrecyPledge &one : std::as_const(*all)) {
        if (one.until.isValid() && one.until < today)
            facts->pledges.append(one);
    }
    std::stable_sort(facts->pledges.begin(), facts->pledges.end(),
                     [](const auto &a, const auto &b) { return a.until < b.until; });
    return {};
}

Result<void> readPlans(Services &services, TodayFacts *facts)
{
    auto all = StudentPlanService(services.workplace).standings();
    if (!all)
        return all.error();
    const QDate today = services.workplace.clock().today();
    for (const PlanStanding &one : std::as_const(*all)) {
        if (one.lacksPlan() || one.isDue(today))
            facts->plans.append(one);
    }
    return {};
}

} // namespace

Result<TodayFacts> readToday(Services &services)
{
    TodayFacts facts;
    auto calendar = services.calendar.calendar();
    if (!calendar)
        return calendar.error();
    facts.teachingWeek = calendar->teachingWeek(services.workplace.clock().today());
    const auto read = [&](bool allowed, const auto &part) -> Result<void> {
        return allowed ? part() : Result<void>();
    };
    if (auto done = read(may(services, op::flagContact), [&] { return readFlags(services, &facts); }); !done)
        return done.error();
    if (auto done =
            read(may(services, op::reviewList), [&] { return readReviews(services, *calendar, &facts); });
        !done)
        return done.error();
    if (auto done = read(may(services, op::campaignStatus) && may(services, op::campaignImport),
                         [&] { return readCampaigns(services, &facts); });
        !done)
        return done.error();
    if (auto done = read(may(services, op::evidenceView), [&] { return readMonitoring(services, &facts); });
        !done)
        return done.error();
    if (auto done = read(may(services, op::studentView), [&] { return readTags(services, &facts); }); !done)
        return done.error();
    if (auto done = read(may(services, op::caseList), [&] { return readCases(services, &facts); }); !done)
        return done.error();
    if (auto done = read(may(services, op::requestView), [&] { return readRequests(services, &facts); });
        !done)
        return done.error();
    if (auto done = read(may(services, op::pledgeWrite), [&] { return readPledges(services, &facts); });
        !done)
        return done.error();
    if (auto done = read(may(services, op::planView), [&] { return readPlans(services, &facts); }); !done)
        return done.error();
    auto fromOffice = exchange::DownService(services.workplace).unread();
    if (!fromOffice)
        return fromOffice.error();
    facts.fromOffice = *fromOffice;
    auto handovers = exchange::FileTakeOverService(services.workplace).waitingCount();
    if (!handovers)
        return handovers.error();
    facts.handovers = *handovers;
    auto room = readRoomToday(services);
    if (!room)
        return room.error();
    facts.room = *std::move(room);
    auto head = readHeadToday(services);
    if (!head)
        return head.error();
    facts.head = *std::move(head);
    auto drafts = services.drafts.list();
    if (!drafts)
        return drafts.error();
    facts.drafts = *std::move(drafts);
    auto some = services.students.list({}, StudentOrder::Name, 0, 1);
    if (!some)
        return some.error();
    facts.hasStudents = some->total > 0;
    return facts;
}

} // namespace tingyu::ui
