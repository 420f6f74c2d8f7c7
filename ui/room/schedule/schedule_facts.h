// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/teaching_period.h"
#include "core/room/appointments/waitlist.h"
#include "core/room/counselling_room.h"
#include "ui/room/schedule/calendar_sheet.h"

namespace tingyu {
struct Services;
}

namespace tingyu::ui {

/// What the appointments of some days are shown with.
struct ScheduleFacts
{
    QDate from;
    QDate to;
    QList<Appointment> appointments; ///< by time, cancelled ones too
    QList<WaitlistEntry> waiting;    ///< the most urgent first
    QList<TeachingPeriod> periods;
    QList<OpeningSlot> plan;
    SchoolCalendar calendar;
    QList<CounsellingRoom> rooms;  ///< by name
    QList<RoomPerson> counsellors; ///< who may sign in and counsel, and who has one of the appointments
};

/// One reading of the vault. `users`: who of the vault's users counsels.
Result<ScheduleFacts> readSchedule(Services &services, const QList<Uid> &users, QDate from, QDate to);

/// How the days are looked at.
struct ScheduleLook
{
    QDate day;        ///< one of the week, or the day itself
    bool week = true; ///< otherwise a day: one column, or one for each counsellor or room
    CalendarSheet::By dayBy = CalendarSheet::By::Day;
    std::optional<Uid> counsellor;
    std::optional<Uid> room;
    WallTime now;
};

/// Monday to Sunday of the week, or the day.
std::pair<QDate, QDate> daysOf(const ScheduleLook &look);
bool isLookedFor(const Appointment &appointment, const ScheduleLook &look);
/// Monday to Friday, and a weekend day that is a working day or on which something is. Cancelled ones are not
/// drawn.
CalendarSheet calendarOf(const ScheduleFacts &facts, const ScheduleLook &look);
/// 第12周 · 11月16日–20日
QString spanTitle(const ScheduleFacts &facts, const ScheduleLook &look);
/// Who has the time; that it is taken, where nothing more may be seen.
QString whoShown(const Appointment &appointment);
/// What stands there instead where somebody else must not read names: 学生, 团体活动.
QString coverShown(const Appointment &appointment);
/// What stands for a name that somebody else must not read: 学生, 家长, 教职工, C-0007.
QString clientCover(const Client &client);
/// 周二, of the language in force
QString weekdayText(QDate day);

} // namespace tingyu::ui
