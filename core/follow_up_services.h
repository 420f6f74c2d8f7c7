// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/course_report.h"
#include "core/report/follow_up_lists.h"
#include "core/report/reader_report_service.h"
#include "core/screening/evidence.h"
#include "core/screening/handout_due.h"
#include "core/screening/monitoring.h"
#include "core/screening/queue_rule_service.h"
#include "core/screening/repeat_list.h"
#include "core/screening/review_desk.h"
#include "core/screening/task_slip.h"

namespace tingyu {

/// The services of the way from a score to a person, reached as Services::followUp(). Apart from
/// core/services.h, so that only who works with them has to know them.
struct FollowUpServices
{
    FollowUpServices(Workplace &place, scales::ScaleLibrary &library)
        : queueRules(place, library)
        , repeats(place, library)
        , desk(place)
        , evidence(place)
        , slips(place)
        , readers(place, library)
        , monitoring(place, library)
        , handouts(place, library)
        , courses(place, library)
        , lists(place, library)
    {
    }

    QueueRuleService queueRules;
    RepeatService repeats;
    ReviewDesk desk;
    EvidenceService evidence;
    TaskSlipService slips;
    report::ReaderReportService readers;
    MonitoringService monitoring;
    HandoutService handouts;
    report::CourseReportService courses;
    report::FollowUpListService lists;
};

} // namespace tingyu
