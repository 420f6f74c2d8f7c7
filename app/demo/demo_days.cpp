// SPDX-License-Identifier: GPL-3.0-or-later
// The room's day of the demo: as the clock goes on, school day by school day, duty at noon with who comes to
// it, and in the afternoon records, calls, letters, a group, and what is booked for the days to come.
#include "app/demo/demo_room.h"
#include "core/room/room_services.h"

#include <algorithm>

namespace tingyu::demo {
namespace {

constexpr int weeksLived = 9;
const QTime noon(12, 0);
const QTime noonEnds(13, 40);
const QTime lunchEnds(14, 0);
const QTime afternoon(16, 5);
const QList<QTime> hours{QTime(12, 5), QTime(12, 50), QTime(15, 10)};
constexpr int appointmentMinutes = 40;
constexpr int groupSize = 7;
constexpr int leastVisitors = 20; ///< in a small school too
constexpr int groupMinutes = 45;
constexpr int wednesday = 3;
constexpr int friday = 5;

/// The first failure of a row of steps.
Result<void> firstFailure(std::initializer_list<Result<void>> steps)
{
    for (const Result<void> &step : steps) {
        if (!step)
            return step;
    }
    return {};
}

/// One school day of the demo's only counsellor.
class RoomDay
{
public:
    RoomDay(Room &room, QDate date)
        : m_room(room), m_date(date), m_self(room.services.workplace.session().userUid)
    {
    }

    Result<void> noonHours()
    {
        m_room.clock.setNow({m_date, noon});
        Duty duty;
        duty.by.uid = m_self;
        duty.roomUid = m_room.diary.room;
        const bool isOpened = !m_room.diary.dice.percent(8); // else one that the log still lacks
        Uid uid;
        if (isOpened) {
            auto opened = services().duties.open(duty);
            if (!opened)
                return opened.error();
            uid = *opened;
        }
        auto visits = receive(noon, lunchEnds);
        if (!visits)
            return visits.error();
        m_room.clock.setNow({m_date, noonEnds});
        return isOpened ? closeDuty(uid, *visits) : Result<void>();
    }

    Result<void> afternoonHours()
    {
        if (const auto received = receive(lunchEnds, afternoon); !received)
            return received.error();
        m_room.clock.setNow({m_date, afternoon});
        if (m_date.dayOfWeek() == friday) {
            if (const auto signedNow = signRecords(); !signedNow)
                return signedNow;
        }
        if (m_date.dayOfWeek() == wednesday) {
            if (const auto met = meetGroup(); !met)
                return met;
        }
        return firstFailure({keepLogs(), book(m_room.diary.dice.between(2, 3))});
    }

private:
    RoomServices &services() { return m_room.services.room(); }

    /// Today's appointments of these hours come, or do not; who came is written about.
    Result<VisitCounts> receive(QTime from, QTime to)
    {
        AppointmentFilter filter;
        filter.from = m_date;
        filter.to = m_date;
        const auto all = services().appointments.list(filter);
        if (!all)
            return all.error();
        VisitCounts visits;
        for (const Appointment &one : *all) {
            const bool isNow = one.at.time >= from && one.at.time < to;
            if (!isNow || one.state != AppointmentState::Booked || one.kind != AppointmentKind::Client)
                continue;
            m_room.clock.setNow(std::max(m_room.clock.nowLocal(), one.at));
            const int fate = m_room.diary.dice.below(100);
            if (fate >= 96)
                continue; // nobody said what became of it
            const auto done =
                fate < 86 ? services().appointments.arrive(one.uid) : services().appointments.noShow(one.uid);
            if (!done)
                return done.error();
            if (fate >= 86)
                continue;
            ++(one.client.kind == ClientKind::Parent ? visits.parents : visits.students);
            if (const auto written = write(one); !written)
                return written.error();
        }
        return visits;
    }

    Result<void> write(const Appointment &one)
    {
        const QJsonObject words = m_room.diary.dice.of(m_room.words.objects("room/sessions"));
        SessionInput input;
        input.client = one.client;
        input.joinsChild = one.client.kind == ClientKind::Parent;
        input.frame.at = one.at;
        input.frame.minutes = m_room.diary.dice.between(25, 45);
        input.frame.roomUid = one.roomUid;
        input.frame.appointmentUid = one.uid;
        for (const char *part : {"state", "problem", "assessment", "analysis", "effect"})
            input.content.fields.insert(QLatin1String(part), text(words, part));
        input.content.concerns = {{text(words, "concern"), true}};
        const auto saved = services().sessions.add(input);
        if (!saved)
            return saved.error();
        m_room.diary.unsignedRecords.append(saved->uid);
        return {};
    }

    /// All but the last, which waits a little longer.
    Result<void> signRecords()
    {
        while (m_room.diary.unsignedRecords.size() > 1) {
            if (const auto done = services().sessions.sign(m_room.diary.unsignedRecords.takeFirst()); !done)
                return done;
        }
        return {};
    }

    Result<void> closeDuty(const Uid &uid, const VisitCounts &visits)
    {
        if (const auto closed = services().duties.close(uid); !closed)
            return closed;
        auto duty = services().duties.show(uid);
        if (!duty)
            return duty.error();
        duty->notes.visits = visits;
        duty->notes.phoneCalls = m_room.diary.dice.below(2);
        if (m_room.diary.dice.percent(25))
            duty->notes.handover = m_room.diary.dice.of(m_room.words.texts("room/handovers"));
        return services().duties.edit(*duty);
    }

    Result<void> book(int count)
    {
        for (int i = 0; i < count; ++i) {
            Appointment draft;
            const Pupil &pupil = m_room.diary.dice.of(m_room.diary.visitors);
            draft.client.studentUid = pupil.uid;
            if (m_room.diary.dice.percent(12)) {
                draft.client.kind = ClientKind::Parent;
                draft.client.name = pupil.guardian;
            }
            draft.counsellor.uid = m_self;
            draft.roomUid = m_room.diary.room;
            draft.minutes = appointmentMinutes;
            draft.request.askedBy = m_room.diary.dice.percent(40) ? AskedBy::ClassTeacher : AskedBy::Self;
            draft.request.concern = m_room.diary.dice.percent(50) ? Concern::Study : Concern::Relations;
            const auto day = schoolDayAfter(m_room.diary.dice.between(1, 3));
            if (!day)
                return day.error();
            draft.at = {*day, m_room.diary.dice.of(hours)};
            if (day->dayOfWeek() == wednesday && draft.at.time > lunchEnds)
                continue; // the group's hour
            const auto booked = services().appointments.add(draft);
            if (!booked && booked.error().subject != QLatin1String("appointment.clash"))
                return booked.error(); // a time that is taken is left to who has it
        }
        return {};
    }

    Result<QDate> schoolDayAfter(int count)
    {
        QDate day = m_date;
        for (int tried = 0; count > 0 && tried < 30; ++tried) {
            day = day.addDays(1);
            const auto taught = m_room.services.calendar.isSchoolDay(day);
            if (!taught)
                return taught.error();
            count -= *taught ? 1 : 0;
        }
        return day;
    }

    Result<void> keepLogs()
    {
        if (m_room.diary.dice.percent(20)) {
            const QJsonObject one = m_room.diary.dice.of(m_room.words.objects("room/calls"));
            PhoneCall call;
            call.by.uid = m_self;
            call.at = {m_date, QTime(m_room.diary.dice.between(9, 15), m_room.diary.dice.below(60))};
            call.minutes = m_room.diary.dice.between(4, 25);
            call.caller = callerKindFromCode(text(one, "caller")).value_or(CallerKind::Other);
            call.concern = text(one, "concern");
            call.done = text(one, "done");
            if (const auto added = services().phoneCalls.add(call); !added)
                return added.error();
        }
        if (m_room.diary.dice.percent(12)) {
            const QJsonObject one = m_room.diary.dice.of(m_room.words.objects("room/letters"));
            MailboxLetter letter;
            letter.by.uid = m_self;
            letter.receivedOn = m_date;
            letter.senderKind = SenderKind::Anonymous;
            letter.content = text(one, "content");
            letter.answer = text(one, "answer");
            letter.answeredOn = m_date;
            if (const auto added = services().letters.add(letter); !added)
                return added.error();
        }
        return {};
    }

    Result<void> meetGroup()
    {
        const QJsonObject words = m_room.words.object("room/group");
        if (m_room.diary.group.isNull()) {
            if (const auto made = makeGroup(words); !made)
                return made;
        }
        const auto group = services().groups.show(m_room.diary.group);
        if (!group)
            return group.error();
        GroupMeeting meeting;
        meeting.groupUid = m_room.diary.group;
        meeting.roomUid = m_room.diary.room;
        meeting.at = {m_date, afternoon.addSecs(-60 * (groupMinutes + 5))};
        meeting.minutes = groupMinutes;
        meeting.texts.theme = text(words, "theme");
        meeting.texts.stages = {{{}, {}, text(words, "activity"), {}, {}, {}}};
        meeting.texts.evaluation = text(words, "evaluation");
        for (const GroupMember &member : group->members) {
            const bool came = m_room.diary.dice.percent(90);
            meeting.attendance.append({member, came ? GroupPresence::Present : GroupPresence::Absent,
                                       came ? QString() : text(words, "absence")});
        }
        const auto added = services().groupMeetings.add(meeting);
        return added ? services().groupMeetings.sign(*added) : Result<void>(added.error());
    }

    Result<void> makeGroup(const QJsonObject &words)
    {
        const QStringList aims = m_room.words.texts("room/group/aims");
        CounsellingGroup group;
        group.name = text(words, "name");
        group.theme = text(words, "theme");
        group.aims = {aims.value(0), aims.value(1), aims.value(2)};
        GroupStaff leader;
        leader.person.uid = m_self;
        group.staff = {leader};
        for (int i = 0; i < groupSize; ++i) {
            GroupMember member;
            member.studentUid = m_room.diary.visitors.at(i).uid;
            member.from = m_date;
            group.members.append(member);
        }
        auto made = services().groups.add(group);
        if (!made)
            return made.error();
        m_room.diary.group = *made;
        return {};
    }

    Room &m_room;
    QDate m_date;
    Uid m_self;
};

} // namespace

Result<void> makeDays(Room &room)
{
    auto added = room.services.room().rooms.add({{}, {}, room.words.text("room/name"), {}});
    if (!added)
        return added.error();
    room.diary.room = added->uid;
    OpeningSlot slot;
    slot.roomId = added->id;
    slot.from = noon;
    slot.to = noonEnds;
    slot.validFrom = room.daysAgo(7 * weeksLived);
    if (const auto planned = room.services.room().rooms.addWeekdays(slot); !planned)
        return planned;
    for (int weekday = 0; weekday < 5; ++weekday) {
        DutyTurn turn;
        turn.roomId = added->id;
        turn.date = mondayOf(slot.validFrom).addDays(weekday);
        turn.from = noon;
        turn.to = noonEnds;
        turn.person.uid = room.services.workplace.session().userUid;
        const auto made = room.services.room().dutyTurns.repeatWeekly(turn, room.now.date.addDays(7 * 4));
        if (!made)
            return made.error();
    }
    // Neither those of the crises, who have files of their own, nor everybody: some come again and again.
    for (qsizetype i = 0; i < room.pupils.size(); ++i) {
        const Pupil &pupil = room.pupils.at(i);
        const bool isNeeded = room.diary.visitors.size() + room.pupils.size() - i <= leastVisitors;
        if (!pupil.critical && (isNeeded || room.diary.dice.percent(pupil.elevated ? 80 : 5)))
            room.diary.visitors.append(pupil);
    }
    room.diary.next = room.daysAgo(7 * weeksLived);
    return {};
}

Result<void> liveUntil(Room &room, const WallTime &until)
{
    while (room.diary.next.isValid()) {
        const QTime begins = room.diary.isNoonOver ? afternoon : noon;
        if (until <= WallTime{room.diary.next, begins})
            return {};
        const auto taught = room.services.calendar.isSchoolDay(room.diary.next);
        if (!taught)
            return taught.error();
        if (*taught) {
            RoomDay day(room, room.diary.next);
            const auto lived = room.diary.isNoonOver ? day.afternoonHours() : day.noonHours();
            if (!lived)
                return lived;
        }
        if (room.diary.isNoonOver)
            room.diary.next = room.diary.next.addDays(1);
        room.diary.isNoonOver = !room.diary.isNoonOver;
    }
    return {};
}

} // namespace tingyu::demo
