// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/schedule_facts.h"

#include "core/room/room_services.h"
#include "core/services.h"
#include "ui/text/appointment_text.h"
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tingyu::ui {
namespace {

struct ScheduleFactsWords
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::ScheduleFacts)
};

QLocale speech()
{
    return {text::spoken() == text::Language::English ? QLocale::English : QLocale::Chinese};
}

int minutesOf(QTime time)
{
    return time.hour() * 60 + time.minute();
}

/// What is next of today: the first that is booked and not over.
Uid nextOf(const QList<Appointment> &appointments, const ScheduleLook &look)
{
    for (const Appointment &one : appointments) {
        if (one.at.date == look.now.date && one.kind == AppointmentKind::Client &&
            one.state == AppointmentState::Booked && look.now < one.endsAt() && isLookedFor(one, look))
            return one.uid;
    }
    return {};
}

QStringList linesOf(const Appointment &one, const ScheduleFacts &facts, const ScheduleLook &look)
{
    QStringList lines;
    if (one.isWithheld || one.kind == AppointmentKind::Placeholder)
        return lines;
    if (one.state == AppointmentState::Arrived)
        lines.append(ScheduleFactsWords::tr("✓ 已到访"));
    else if (one.state == AppointmentState::NoShow)
        lines.append(text::appointmentStateName(one.state));
    if (one.state == AppointmentState::Booked && one.request.urgency == Urgency::Urgent)
        lines.append(ScheduleFactsWords::tr("▲ 紧急"));
    else if (one.state == AppointmentState::Booked && one.request.urgency == Urgency::Soon)
        lines.append(ScheduleFactsWords::tr("◐ 尽快"));
    QStringList what;
    if (one.kind == AppointmentKind::Client && one.isFirst)
        what.append(ScheduleFactsWords::tr("首次"));
    if (const QString concern = text::concernName(one.request.concern); !concern.isEmpty())
        what.append(concern);
    if (!what.isEmpty())
        lines.append(what.join(QStringLiteral(" · ")));
    QStringList where;
    if (!look.counsellor && facts.counsellors.size() > 1)
        where.append(one.counsellor.name);
    if (!look.room && facts.rooms.size() > 1 && !one.roomName.isEmpty())
        where.append(one.roomName);
    if (!where.isEmpty())
        lines.append(where.join(QStringLiteral(" · ")));
    return lines;
}

CalendarEntry entryOf(const Appointment &one, const ScheduleFacts &facts, const ScheduleLook &look)
{
    CalendarEntry entry;
    entry.uid = one.uid;
    entry.from = one.at;
    entry.to = one.endsAt();
    entry.title = whoShown(one);
    entry.cover = coverShown(one);
    entry.lines = linesOf(one, facts, look);
    entry.state = text::appointmentStateName(one.state);
    entry.counsellor = one.counsellor.uid;
    entry.room = one.roomUid;
    entry.mayMove =
        !one.isWithheld && one.state == AppointmentState::Booked && one.kind != AppointmentKind::Group;
    if (one.kind == AppointmentKind::Group)
        entry.tone = Tone::Blue;
    else if (one.state == AppointmentState::Booked && one.request.urgency == Urgency::Urgent)
        entry.tone = Tone::Crimson;
    else if (one.state == AppointmentState::Booked && one.request.urgency == Urgency::Soon)
        entry.tone = Tone::Amber;
    if (one.isWithheld)
        entry.look = CalendarEntry::Look::Closed;
    else if (one.kind == AppointmentKind::Placeholder)
        entry.look = CalendarEntry::Look::Kept;
    else if (one.state == AppointmentState::NoShow)
        entry.look = CalendarEntry::Look::Missed;
    return entry;
}

void addColumns(CalendarSheet *sheet, const ScheduleFacts &facts, const ScheduleLook &look)
{
    if (look.week) {
        const auto [monday, sunday] = daysOf(look);
        for (QDate day = monday; day <= sunday; day = day.addDays(1)) {
            const bool used =
                std::any_of(sheet->entries.cbegin(), sheet->entries.cend(), [&](const auto &entry) {
                    return entry.from.date <= day && day <= entry.to.date;
                });
            if (day.dayOfWeek() > 5 && !used && !facts.calendar.isSchoolDay(day))
                continue;
            QString title =
                ScheduleFactsWords::tr("%1 %2/%3").arg(weekdayText(day)).arg(day.month()).arg(day.day());
            if (facts.calendar.days().kind(day) == SpecialDay::Holiday)
                title += ScheduleFactsWords::tr(" · 假");
            sheet->columns.append({day, title, weekdayText(day), {}, day == look.now.date});
        }
        return;
    }
    const bool today = look.day == look.now.date;
    const QString dayTitle = ScheduleFactsWords::tr("%1 %2/%3")
                                 .arg(weekdayText(look.day))
                                 .arg(look.day.month())
                                 .arg(look.day.day());
    switch (look.dayBy) {
    case CalendarSheet::By::Day:
        sheet->columns.append({look.day, dayTitle, weekdayText(look.day), {}, today});
        return;
    case CalendarSheet::By::Counsellor:
        for (const RoomPerson &person : facts.counsellors) {
            if (!look.counsellor || *look.counsellor == person.uid)
                sheet->columns.append({look.day, person.name, person.name, person.uid, today});
        }
        return;
    case CalendarSheet::By::Room:
        for (const CounsellingRoom &room : facts.rooms) {
            if (!look.room || *look.room == room.uid)
                sheet->columns.append({look.day, room.name, room.name, room.uid, today});
        }
        if (!look.room)
            sheet->columns.append({look.day,
                                   ScheduleFactsWords::tr("没写房间"),
                                   ScheduleFactsWords::tr("没写房间"),
                                   {},
                                   today});
        return;
    }
}

void addBands(CalendarSheet *sheet, const ScheduleFacts &facts, const ScheduleLook &look)
{
    for (int i = 0; i < sheet->columns.size(); ++i) {
        const CalendarColumn &column = sheet->columns.at(i);
        for (const TeachingPeriod &lesson : lessonsOn(facts.periods, facts.calendar, column.date))
            sheet->bands.append({CalendarBand::Kind::Lesson, i, minutesOf(lesson.from), minutesOf(lesson.to),
                                 ScheduleFactsWords::tr("第%1节").arg(lesson.number)});
        if (!facts.calendar.isSchoolDay(column.date))
            continue;
        for (const OpeningSlot &slot : facts.plan) {
            const auto room = std::find_if(facts.rooms.cbegin(), facts.rooms.cend(),
                                           [&](const CounsellingRoom &one) { return one.id == slot.roomId; });
            const bool wanted = room == facts.rooms.cend() ||
                                ((!look.room || room->uid == *look.room) &&
                                 (sheet->by != CalendarSheet::By::Room || room->uid == column.owner));
            if (slot.weekday == column.date.dayOfWeek() && slot.holdsOn(column.date) && wanted)
                sheet->bands.append(
                    {CalendarBand::Kind::Opening, i, minutesOf(slot.from), minutesOf(slot.to), {}});
        }
    }
}

} // namespace

QString whoShown(const Appointment &appointment)
{
    return appointment.isWithheld ? ScheduleFactsWords::tr("已占用") : text::appointmentShown(appointment);
}

QString coverShown(const Appointment &appointment)
{
    if (appointment.isWithheld || appointment.kind == AppointmentKind::Placeholder)
        return whoShown(appointment);
    // What a group is called may say what its members have in common.
    return appointment.kind == AppointmentKind::Group ? text::appointmentKindName(appointment.kind)
                                                      : clientCover(appointment.client);
}

QString clientCover(const Client &client)
{
    return client.kind == ClientKind::Code ? clientCode(client.codeNumber)
                                           : text::clientKindName(client.kind);
}

QString weekdayText(QDate day)
{
    return speech().dayName(day.dayOfWeek(), QLocale::ShortFormat);
}

Result<ScheduleFacts> readSchedule(Services &services, const QList<Uid> &users, QDate from, QDate to)
{
    ScheduleFacts facts;
    facts.from = from;
    facts.to = to;
    RoomServices &room = services.room();
    QList<RoomPerson> people;
    std::optional<Error> problem;
    const auto take = [&problem](auto read, auto &into) {
        if (!read)
            problem = read.error();
        else
            into = *std::move(read);
    };
    take(room.appointments.list({.from = from, .to = to, .counsellor = {}, .room = {}}), facts.appointments);
    take(room.waitlist.waiting(), facts.waiting);
    take(room.periods.list(), facts.periods);
    take(room.rooms.plan(), facts.plan);
    take(services.calendar.calendar(), facts.calendar);
    take(room.rooms.rooms(), facts.rooms);
    take(room.appointments.people(), people);
    if (problem)
        return *problem;
    for (const RoomPerson &person : std::as_const(people)) {
        const bool has =
            std::any_of(facts.appointments.cbegin(), facts.appointments.cend(),
                        [&](const Appointment &one) { return one.counsellor.uid == person.uid; });
        if (has || users.contains(person.uid))
            facts.counsellors.append(person);
    }
    return facts;
}

std::pair<QDate, QDate> daysOf(const ScheduleLook &look)
{
    if (!look.week)
        return {look.day, look.day};
    const QDate monday = mondayOf(look.day);
    return {monday, monday.addDays(6)};
}

bool isLookedFor(const Appointment &appointment, const ScheduleLook &look)
{
    return (!look.counsellor || appointment.counsellor.uid == *look.counsellor ||
            appointment.leaders.contains(*look.counsellor)) &&
           (!look.room || appointment.roomUid == *look.room);
}

CalendarSheet calendarOf(const ScheduleFacts &facts, const ScheduleLook &look)
{
    CalendarSheet sheet;
    sheet.by = look.week ? CalendarSheet::By::Day : look.dayBy;
    sheet.now = look.now;
    const Uid next = nextOf(facts.appointments, look);
    for (const Appointment &one : facts.appointments) {
        if (one.state == AppointmentState::Cancelled || !isLookedFor(one, look))
            continue;
        CalendarEntry entry = entryOf(one, facts, look);
        if (one.uid == next && entry.look == CalendarEntry::Look::Plain)
            entry.look = CalendarEntry::Look::Next;
        sheet.entries.append(entry);
    }
    addColumns(&sheet, facts, look);
    addBands(&sheet, facts, look);
    return sheet;
}

QString spanTitle(const ScheduleFacts &facts, const ScheduleLook &look)
{
    const QString days = speech().toString(look.day, ScheduleFactsWords::tr("M月d日 dddd"));
    const int week = facts.calendar.teachingWeek(look.day);
    QString title = week > 0 ? ScheduleFactsWords::tr("第%1周 · ").arg(week) : QString();
    if (!look.week)
        return title + days;
    const QDate monday = mondayOf(look.day);
    const QDate friday = monday.addDays(4);
    return title % speech().toString(monday, ScheduleFactsWords::tr("M月d日")) % QStringLiteral("–") %
           speech().toString(friday, monday.month() == friday.month() ? ScheduleFactsWords::tr("d日")
                                                                      : ScheduleFactsWords::tr("M月d日"));
}

} // namespace tingyu::ui
