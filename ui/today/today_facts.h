// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/student_plan.h"
#include "core/keeping/pledge_service.h"
#include "core/keeping/rights_request.h"
#include "core/screening/campaign_plan.h"
#include "core/screening/handout_due.h"
#include "core/screening/monitoring.h"
#include "ui/today/room_today.h"

#include <QHash>

namespace tingyu::ui {

/// Reviews that came in during one week.
struct WeekCount
{
    QDate monday;
    int week = 0; ///< teaching week; 0 outside terms
    int count = 0;
    bool operator==(const WeekCount &) const = default;
};

/// All that the first page of the day says, read in one job. What the person's roles do not reach is left
/// empty and not asked for.
struct TodayFacts
{
    struct RunningCampaign
    {
        Uid uid;
        QString name;
        QStringList openClasses; ///< with students whose sheets are still to come
        int waitingRows = 0;     ///< of answer files, not yet given to a student
    };
    int teachingWeek = 0;
    RoomToday room;
    HeadToday head;
    QList<SheetFlag> flags; ///< one a sheet, longest waiting first
    QHash<Uid, Uid> reviewOfSheet;
    int reviews = 0;
    qint64 oldestReviewDays = 0;
    QList<Draft> drafts; ///< newest first
    QList<RunningCampaign> campaigns;
    QList<CampaignDuty> campaignDuties; ///< overdue ones first
    std::optional<DueScreening> dueScreening;
    QList<std::pair<HandoutDue, QString>> handouts; ///< that did not come back, each with its scale's name
    QList<MonitorDue> monitoring;                   ///< due by the watch list, longest first
    int overdueReviews = 0;                         ///< past their last day
    qint64 longestOverdueDays = 0;
    qint64 oldestOverdueDays = 0; ///< how long the oldest of them has been in the queue
    int tagsExpiring = 0;         ///< within tagWindowDays
    QDate firstTagEnd;
    QList<DueStep> steps;
    QHash<Uid, StudentHeader> students;     ///< of the cases in `steps`, by their uid
    int fromOffice = 0;                     ///< what the office sent down and nobody has read
    QList<keeping::RightsRequest> requests; ///< of families, not answered and not held; the one due first
    QList<keeping::SecrecyPledge> pledges;  ///< of users, run out; the one longest ago first
    QList<PlanStanding> plans;              ///< watched without one, then those due for their review
    int handovers = 0;                      ///< files of other schools that wait for a decision
    QList<Uid> replies;                     ///< cases with an expert's answer that nobody has opened
    int openCases = 0;
    QList<CareCase> cases;  ///< open ones
    QList<WeekCount> weeks; ///< of this school year until today
    bool hasStudents = false;
    bool hasCampaigns = false;
    bool hasCases = false;
    bool isEmpty() const { return !hasStudents || (!hasCampaigns && !hasCases); }
};

inline constexpr int tagWindowDays = 30;

Result<TodayFacts> readToday(Services &services);
/// Weeks from the first day of the school year to today, each once, those without a review too.
QList<WeekCount> reviewsByWeek(const QList<ReviewDay> &days, const SchoolCalendar &calendar, QDate today);

} // namespace tingyu::ui
