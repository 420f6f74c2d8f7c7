// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form_print.h"
#include "core/room/groups/counselling_group.h"

namespace tingyu::report {

/// Form 5 on paper. A print that is issued needs a reason ("reason.missing", "print.copies") and is on
/// record; what is printed counts as viewed. Blank versions come from CaseReportService::blank.
class GroupReportService
{
public:
    explicit GroupReportService(Workplace &place) : m_place(place) {}

    /// One meeting, or of a group all of its meetings by time, each on a page of its own. Errc::NotFound
    /// "group.not_found" (neither), "group.no_meetings"; Errc::Denied.
    Result<Printed> make(const Uid &groupOrMeeting, const PrintOrder &order, PrintWay way);

private:
    Result<Printed> makeMeeting(const CounsellingGroup &group, const Uid &meeting, const PrintOrder &order,
                                PrintWay way);
    Result<Printed> makeGroup(const CounsellingGroup &group, const PrintOrder &order, PrintWay way);
    Workplace &m_place;
};

} // namespace tingyu::report
