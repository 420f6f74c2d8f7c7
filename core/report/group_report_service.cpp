// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/group_report_service.h"

#include "core/report/group_report.h"
#include "core/room/groups/group_meeting_repository.h"
#include "core/room/groups/group_operations.h"
#include "core/room/groups/group_service.h"

namespace tingyu::report {
namespace {

Paper paperOf(const ObjectRef &object)
{
    return {op::groupPrint, "form05_group_meeting", "group-print", object};
}

Result<FormValues> valuesOf(Workplace &place, CounsellingGroup group, const Uid &uid)
{
    auto meeting = GroupMeetingService(place).show(uid);
    if (!meeting)
        return meeting.error();
    if (auto put = GroupMeetingRepository(place.db()).putAsSigned(meeting->id, &group); !put)
        return put.error();
    return groupMeetingValues(group, *meeting);
}

} // namespace

Result<Printed> GroupReportService::make(const Uid &uid, const PrintOrder &order, PrintWay way)
{
    if (auto allowed = m_place.allow(op::groupList, {}, {QStringLiteral("counselling_group"), uid}); !allowed)
        return allowed.error();
    Connection &db = m_place.db();
    auto group = groupByUid(db, uid);
    const bool isGroup = static_cast<bool>(group);
    if (!isGroup) {
        if (group.error().code != Errc::NotFound)
            return group.error();
        auto meeting = meetingByUid(db, uid);
        if (!meeting)
            return meeting.error().code == Errc::NotFound ? group.error() : meeting.error();
        group = groupByUid(db, meeting->groupUid);
        if (!group)
            return group.error();
    }
    const AccessScope scope = groupScope(*group, m_place.session(), op::groupPrint);
    const ObjectRef object{isGroup ? QStringLiteral("counselling_group") : QStringLiteral("group_meeting"),
                           uid};
    if (auto allowed = m_place.allow(op::groupPrint, scope, object); !allowed)
        return allowed.error();
    return isGroup ? makeGroup(*group, order, way) : makeMeeting(*group, uid, order, way);
}

Result<Printed> GroupReportService::makeMeeting(const CounsellingGroup &group, const Uid &uid,
                                                const PrintOrder &order, PrintWay way)
{
    auto values = valuesOf(m_place, group, uid);
    if (!values)
        return values.error();
    Paper paper = paperOf({QStringLiteral("group_meeting"), uid});
    paper.scope = groupScope(group, m_place.session(), op::groupPrint);
    return printForm(m_place, paper, order, way, *values);
}

Result<Printed> GroupReportService::makeGroup(const CounsellingGroup &group, const PrintOrder &order,
                                              PrintWay way)
{
    auto meetings = GroupMeetingService(m_place).list(group.uid);
    if (!meetings)
        return meetings.error();
    meetings->removeIf([](const GroupMeeting &meeting) { return meeting.isCancelled; });
    if (meetings->isEmpty())
        return fail(Errc::NotFound, "group.no_meetings");
    auto form = loadForm(QLatin1String(paperOf({}).form));
    if (!form)
        return form.error();
    auto first = valuesOf(m_place, group, meetings->constFirst().uid);
    if (!first)
        return first.error();
    Paper paper = paperOf({QStringLiteral("counselling_group"), group.uid});
    paper.scope = groupScope(group, m_place.session(), op::groupPrint);
    auto printed = printForm(m_place, paper, order, way, *first);
    if (!printed)
        return printed;
    for (qsizetype i = 1; i < meetings->size(); ++i) {
        auto values = valuesOf(m_place, group, meetings->at(i).uid);
        if (!values)
            return values.error();
        printed->document.blocks.append(PageBreak());
        printed->document.blocks += fillForm(*form, printed->document.frame, *values).blocks;
    }
    return printed;
}

} // namespace tingyu::report
