// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"
#include "core/room/duty/duty_service.h"
#include "core/room/duty/expected_duty.h"
#include "core/room/papers/room_activity.h"

namespace tingyu::report {

/// What the duty log of a span is printed from.
struct DutyReportFacts
{
    QDate from;
    QDate to;                    ///< included
    QString roomName;            ///< empty: all rooms
    QList<Duty> duties;          ///< by time
    QList<DutyGap> gaps;         ///< by time
    QList<ExpectedDuty> missing; ///< in neither of the two though promised, by time
    OpeningHours hours;          ///< of the same days
    QString printer;             ///< stands by the signature
    bool isSeveralMonths() const { return from.year() != to.year() || from.month() != to.month(); }
};

/// Form 1: the duties of each month with who came, and at the foot the school days, the days open, minutes in
/// all, the shortest day, the duties that were missed, and each of these with why the room stayed closed as
/// far as somebody said so. Over several months the months are told one by one
/// after a page that sums them up (variant "months").
FormValues dutyReportValues(const DutyReportFacts &facts);
/// "months" for several months, "" for one.
QString dutyReportVariant(const DutyReportFacts &facts);

/// The rule in words; the form holds the set "rule".
Value ruleValue(const OpeningRule &rule);

/// What the statement of opening hours is printed from.
struct HoursReportFacts
{
    HoursQuestion question;
    HoursAnswer answer;
    SchoolCalendar calendar;
    QString roomName; ///< empty: the whole school
    struct RoomHours
    {
        QString room;
        QString unit;
        OpeningHours hours;
    };
    QList<RoomHours> rooms;          ///< where there are several
    QList<OutreachFigures> outreach; ///< by unit
    QString printer;
};

/// 开放情况统计: figures by teaching week and school day held against the rule, what falls short by name,
/// rooms and units apart (A1, A2, A16).
FormValues hoursReportValues(const HoursReportFacts &facts);

} // namespace tingyu::report
