// SPDX-License-Identifier: GPL-3.0-or-later
// enter_term DIR (an empty folder): a school's vault in DIR/vault with one term of a counselling room in it.
// Twenty weeks with holidays and days made up for, a head and three counsellors, two rooms, 1,200
// appointments, 900 sessions, and what goes with them, entered day by day by whose work it is, each unlocking
// the vault with a password of his own (DIR/password). Chance is drawn by a fixed seed.
#include "core/room/room_services.h"
#include "core/services.h"
#include "core/vault/user_service.h"
#include "core/vault/vault.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <vector>

using namespace tingyu;

namespace {

constexpr int wantedAppointments = 1200;
constexpr int wantedSessions = 900;
constexpr int studentCount = 240;
constexpr int classCount = 6;
constexpr int slotMinutes = 45;
constexpr int appointmentMinutes = 40;
constexpr int daysAhead = 6; ///< school days for which is booked; in the last ones all come without
const QDate firstDay(2026, 9, 1);
const QDate lastDay(2027, 1, 17);
const auto headName = QStringLiteral("陈校长");
const QStringList counsellorNames{QStringLiteral("何老师"), QStringLiteral("孙老师"),
                                  QStringLiteral("许老师")};
const auto passwordText = QStringLiteral("term: the lighthouse stays lit all night");

[[noreturn]] void stop(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(error.subject), qPrintable(error.detail.join(u' ')));
    std::exit(1);
}

template<class T>
T must(Result<T> result)
{
    if (!result)
        stop(result.error());
    return std::move(*result);
}

void must(const Result<void> &result)
{
    if (!result)
        stop(result.error());
}

SecretBytes password()
{
    QString typed = passwordText;
    return passwordBytes(typed);
}

class Chance
{
public:
    int below(int limit) { return static_cast<int>(m_engine() % static_cast<quint32>(limit)); }
    bool percent(int share) { return below(100) < share; }
    template<class List>
    const auto &of(const List &list)
    {
        return list[below(static_cast<int>(std::size(list)))];
    }

private:
    std::mt19937 m_engine{20260901};
};

/// What one person has before him while he works.
struct Desk
{
    std::unique_ptr<Vault> vault;
    std::unique_ptr<Services> services;
};

struct Counsellor
{
    QString name;
    Uid person; ///< as one of the room's people
    Uid group;
    QHash<QDate, int> slotsTaken = {};
    QList<Uid> unsigned_ = {}; ///< records to be signed another day
};

class TermEntry
{
public:
    explicit TermEntry(const QString &folder) : m_folder(folder) {}

    void enter()
    {
        found();
        for (m_day = 0; m_day < m_schoolDays.size(); ++m_day)
            workDay();
        lastEvening();
    }

private:
    QDate today() const { return m_schoolDays.at(m_day); }

    void at(const WallTime &now)
    {
        m_clock.setNow(now);
        m_latest = std::max(m_latest, now);
    }
    void at(QDate date, int hour, int minute = 0) { at({date, QTime(hour, minute)}); }

    /// The counsellors' days are entered one after another, so that the clock goes back in between: what is
    /// signed is signed at the latest time there was, and the clock stands again where it stood.
    template<class Sign>
    void atLatest(const Sign &sign)
    {
        const WallTime now = m_clock.nowLocal();
        m_clock.setNow(m_latest);
        must(sign());
        m_clock.setNow(now);
    }

    Desk unlock(const QString &name)
    {
        Desk desk;
        desk.vault = must(Vault::open(m_folder, name, password(), environment()));
        desk.services = std::make_unique<Services>(desk.vault->workplace());
        return desk;
    }

    VaultEnvironment environment() { return {m_clock, m_uids, KdfPolicy::atFloor()}; }

    /// Before the term begins: school, people, rooms, roster, groups.
    void found()
    {
        at(firstDay.addDays(-4), 9);
        Vault::Created made = must(
            Vault::create(m_folder, {VaultKind::School, QStringLiteral("青石镇中心学校"), headName, false},
                          password(), environment()));
        Services all(made.vault->workplace());
        School school;
        school.name = QStringLiteral("青石镇中心学校");
        must(all.classes.setSchool(school));
        must(all.calendar.setTerm(2026, 1, firstDay, lastDay));
        must(all.calendar.setDay({QDate(2026, 11, 13), SpecialDay::Holiday, QStringLiteral("运动会")}));
        must(all.calendar.setDay({QDate(2026, 11, 14), SpecialDay::Workday, {}}));
        makeRoll(all);
        UserService users(*made.vault);
        for (const QString &name : counsellorNames)
            must(users.add({name, {Role::Counsellor}, {}}, password()));
        Staff nurse;
        nurse.name = QStringLiteral("校医高老师");
        must(all.staff.add(nurse));
        m_nurse = must(all.room().duties.peopleNamed(nurse.name)).constFirst().uid;
        for (const QString &name : {QStringLiteral("东楼辅导室"), QStringLiteral("西楼辅导室")})
            m_rooms.append(must(all.room().rooms.add({{}, {}, name, {}})).uid);
        for (QDate day = firstDay; day <= lastDay; day = day.addDays(1)) {
            if (must(all.calendar.isSchoolDay(day)))
                m_schoolDays.append(day);
        }
        for (const QString &name : counsellorNames)
            m_counsellors.push_back({name, must(all.room().duties.peopleNamed(name)).constFirst().uid, {}});
        makeRoster(all);
        made.vault.reset();
        makeGroups();
    }

    void makeRoll(Services &all)
    {
        QList<SchoolClassId> classes;
        for (int i = 0; i < classCount; ++i) {
            SchoolClass one;
            one.stage = SchoolStage::Junior;
            one.grade = 7 + i % 3;
            one.number = 1 + i / 3;
            one.schoolYear = 2026;
            classes.append(must(all.classes.add(one)));
        }
        for (int i = 0; i < studentCount; ++i) {
            Student student;
            student.name = QStringLiteral("学生%1").arg(i + 1, 3, 10, QLatin1Char('0'));
            student.studentNo = QStringLiteral("2026%1").arg(i + 1, 4, 10, QLatin1Char('0'));
            student.classId = classes.at(i % classCount);
            m_students.append(must(all.students.create(student)));
        }
    }

    /// Each weekday somebody is expected in the room of the east at noon.
    void makeRoster(Services &all)
    {
        for (int weekday = 0; weekday < 5; ++weekday) {
            DutyTurn turn;
            turn.roomId = must(all.room().rooms.named(QStringLiteral("东楼辅导室"))).constFirst().id;
            turn.date = QDate(2026, 8, 31).addDays(weekday);
            turn.from = QTime(12, 0);
            turn.to = QTime(14, 0);
            turn.person.uid = m_counsellors.at(weekday % m_counsellors.size()).person;
            if (turn.date < firstDay)
                turn.date = turn.date.addDays(7);
            must(all.room().dutyTurns.repeatWeekly(turn, lastDay));
        }
    }

    void makeGroups()
    {
        for (std::size_t i = 0; i < 2; ++i) {
            Counsellor &leader = m_counsellors.at(i);
            Desk desk = unlock(leader.name);
            CounsellingGroup group;
            group.name = QStringLiteral("成长小组%1").arg(i + 1);
            group.aims = {QStringLiteral("认识"), QStringLiteral("倾听"), QStringLiteral("安心")};
            GroupStaff staff;
            staff.person.uid = leader.person;
            group.staff = {staff};
            for (int k = 0; k < 8; ++k) {
                GroupMember member;
                member.studentUid = m_students.at(static_cast<qsizetype>(i) * 8 + k);
                member.from = firstDay;
                group.members.append(member);
            }
            leader.group = must(desk.services->room().groups.add(group));
        }
    }

    void workDay()
    {
        for (std::size_t i = 0; i < m_counsellors.size(); ++i) {
            at(today(), 8, static_cast<int>(i) * 5);
            Desk desk = unlock(m_counsellors.at(i).name);
            m_desk = &desk;
            m_self = &m_counsellors.at(i);
            dutyOf(i);
            receive();
            book(i);
            signOlder();
            keepLogs(i);
            if (i < 2 && today().dayOfWeek() == 3)
                meet();
            m_desk = nullptr;
        }
    }

    RoomServices &room() { return m_desk->services->room(); }

    /// The duty of who is expected, sometimes short, entered late, or left out; and open hours in the west.
    void dutyOf(std::size_t counsellor)
    {
        const bool isExpected =
            today().dayOfWeek() <= 5 && (today().dayOfWeek() - 1) % static_cast<int>(m_counsellors.size()) ==
                                            static_cast<int>(counsellor);
        if (isExpected && !m_chance.percent(8))
            writeDuty(m_rooms.at(0), 12 * 60 - m_chance.below(10), 60 + m_chance.below(100));
        if (counsellor == 2 && m_chance.percent(35))
            writeDuty(m_rooms.at(1), 11 * 60 + m_chance.below(180), 20 + m_chance.below(120));
        if (counsellor == 1 && m_chance.percent(2)) // somebody sat with a child over midnight
            writeDuty(m_rooms.at(1), 22 * 60 + m_chance.below(90), 150);
    }

    /// Most are opened and closed by the key; the others are entered or put right afterwards.
    void writeDuty(const Uid &where, int start, int minutes)
    {
        Duty duty;
        duty.by.uid = m_self->person;
        duty.roomUid = where;
        duty.openedAt = {today(), QTime(start / 60, start % 60)};
        const WallTime end = plusMinutes(duty.openedAt, minutes);
        duty.notes.visits = {m_chance.below(5), m_chance.below(2), m_chance.below(2), m_chance.below(2)};
        duty.notes.phoneCalls = m_chance.below(3);
        duty.notes.letters = m_chance.below(2);
        if (m_chance.percent(12)) {
            duty.closedAt = end;
            duty.lateReason = m_chance.percent(50) ? QStringLiteral("当天外出") : QString();
            must(room().duties.add(duty));
            return;
        }
        at(duty.openedAt);
        const Uid uid = must(room().duties.open(duty));
        at(end);
        must(room().duties.close(uid));
        if (m_chance.percent(5)) {
            Duty stored = must(room().duties.show(uid));
            stored.closedAt = plusMinutes(end, 5);
            stored.lateReason = QStringLiteral("时间记错");
            must(room().duties.edit(stored));
        }
    }

    /// Why the room stayed closed, for some of the days on which it did.
    void explainGaps()
    {
        at(lastDay, 17);
        const QList<ExpectedDuty> missing = must(room().dutyTodos.missing(firstDay, lastDay));
        for (qsizetype i = 0; i < missing.size(); i += 2)
            must(room().dutyTodos.explain(missing.at(i), QStringLiteral("全校大会")));
    }

    /// Those of today whom this counsellor expects: what became of each, and the record of who came.
    void receive()
    {
        AppointmentFilter filter;
        filter.from = today();
        filter.to = today();
        const QList<Appointment> all = must(room().appointments.list(filter));
        for (const Appointment &one : all) {
            if (one.counsellor.uid != m_self->person || one.kind != AppointmentKind::Client)
                continue;
            at(today(), one.at.time.hour(), one.at.time.minute());
            if (one.state == AppointmentState::Booked)
                meetOrMiss(one);
            else if (one.state == AppointmentState::Arrived)
                writeSession(one);
        }
    }

    void meetOrMiss(const Appointment &one)
    {
        const int fate = m_chance.below(100);
        if (fate < 83) {
            must(room().appointments.arrive(one.uid));
            at(plusMinutes(one.at, 3 * appointmentMinutes));
            writeSession(one);
        } else if (fate < 91) {
            must(room().appointments.noShow(one.uid));
        } else if (fate < 97) {
            must(room().appointments.cancel(one.uid, QStringLiteral("请假")));
        } // else nobody says what became of it
    }

    void writeSession(const Appointment &one)
    {
        if (m_sessions == wantedSessions)
            return;
        SessionInput input;
        input.client = one.client;
        input.frame.at = one.at;
        input.frame.minutes = 20 + m_chance.below(50);
        input.frame.appointmentUid = one.uid;
        input.frame.roomUid = one.roomUid;
        input.frame.kind = m_chance.percent(90) ? SessionKind::FaceToFace : SessionKind::Phone;
        input.joinsChild = one.client.kind == ClientKind::Parent;
        const bool isWhole = m_chance.percent(94);
        for (const char *part : {"state", "problem", "assessment", "analysis", "effect"}) {
            if (isWhole || m_chance.percent(60))
                input.content.fields.insert(QLatin1String(part), QStringLiteral("要点"));
        }
        static const std::array concerns{"study.exam", "mood.low", "relations.peers", "family.conflict"};
        input.content.concerns.append({QLatin1String(m_chance.of(concerns)), true});
        writeSession(input, isWhole);
    }

    void writeSession(const SessionInput &input, bool isWhole)
    {
        const Uid uid = must(room().sessions.add(input)).uid;
        ++m_sessions;
        if (!isWhole)
            return;
        if (m_chance.percent(80))
            atLatest([&] { return room().sessions.sign(uid); });
        else if (m_chance.percent(70))
            m_self->unsigned_.append(uid);
    }

    /// Every tenth school day or so what was left is signed, some of it later than the rule allows.
    void signOlder()
    {
        if (m_day % 9 != 4)
            return;
        at(today(), 17);
        for (const Uid &uid : std::as_const(m_self->unsigned_))
            atLatest([&] { return room().sessions.sign(uid); });
        m_self->unsigned_.clear();
    }

    /// The day's share of the term's appointments, some days ahead.
    void book(std::size_t counsellor)
    {
        const qsizetype places = m_schoolDays.size() * std::ssize(m_counsellors);
        const qsizetype place = m_day * std::ssize(m_counsellors) + static_cast<qsizetype>(counsellor);
        const qsizetype upTo = wantedAppointments * (place + 1) / places;
        for (; m_appointments < upTo; ++m_appointments)
            bookOne();
    }

    void bookOne()
    {
        at(today(), 16, m_chance.below(60));
        Appointment draft;
        draft.client = someClient();
        draft.counsellor.uid = m_self->person;
        if (m_chance.percent(85))
            draft.roomUid = m_chance.of(m_rooms);
        draft.minutes = appointmentMinutes;
        draft.request = someRequest();
        if (m_chance.percent(3)) { // told the day after
            const QDate before = m_schoolDays.at(std::max<qsizetype>(0, m_day - 1));
            draft.at = slotOn(before);
            must(room().appointments.add(draft, OnClash::Keep));
            return;
        }
        if (m_chance.percent(5) || m_day + daysAhead >= m_schoolDays.size()) {
            draft.at = m_clock.nowLocal();
            const Booking came = must(room().appointments.walkIn(draft));
            writeSession(must(room().appointments.show(came.uid)));
            return;
        }
        const qsizetype ahead = m_day + 1 + m_chance.below(daysAhead - 1);
        draft.at = slotOn(m_schoolDays.at(ahead));
        const Booking booked = must(room().appointments.add(draft, OnClash::Keep));
        if (m_chance.percent(10)) {
            AppointmentMove to;
            to.at = slotOn(m_schoolDays.at(ahead + 1));
            to.minutes = appointmentMinutes;
            must(room().appointments.move(booked.uid, to, SeriesReach::One, OnClash::Keep));
        }
    }

    WallTime slotOn(QDate date)
    {
        const int slot = m_self->slotsTaken[date]++;
        return plusMinutes({date, QTime(8, 0)}, slot * slotMinutes);
    }

    Client someClient()
    {
        Client client;
        // The lower of two: some students come often.
        const Uid student =
            m_students.at(std::min(m_chance.below(studentCount), m_chance.below(studentCount)));
        const int kind = m_chance.below(100);
        if (kind < 82) {
            client.studentUid = student;
        } else if (kind < 92) {
            client.kind = ClientKind::Parent;
            client.studentUid = student;
            client.name = QStringLiteral("家长");
            client.relation = QStringLiteral("mother");
        } else if (kind < 96) {
            client.kind = ClientKind::Staff;
            client.staffUid = m_nurse;
        } else {
            client.kind = ClientKind::Code;
            client.classNote = QStringLiteral("初二");
        }
        return client;
    }

    Request someRequest()
    {
        static constexpr std::array who{AskedBy::Self, AskedBy::ClassTeacher, AskedBy::Parent,
                                        AskedBy::Mailbox};
        static constexpr std::array what{Concern::Study, Concern::Mood, Concern::Relations, Concern::Family};
        Request request;
        request.askedBy = m_chance.of(who);
        request.concern = m_chance.of(what);
        request.urgency = m_chance.percent(5) ? Urgency::Urgent : Urgency::Ordinary;
        return request;
    }

    void keepLogs(std::size_t counsellor)
    {
        at(today(), 17, 10);
        if (m_chance.percent(25)) {
            PhoneCall call;
            call.by.uid = m_self->person;
            call.at = {today(), QTime(9 + m_chance.below(8), m_chance.below(60))};
            call.minutes = 3 + m_chance.below(30);
            call.caller = m_chance.percent(60) ? CallerKind::Parent : CallerKind::Student;
            must(room().phoneCalls.add(call));
        }
        if (m_chance.percent(10)) {
            MailboxLetter letter;
            letter.by.uid = m_self->person;
            letter.receivedOn = today();
            letter.senderKind = SenderKind::Anonymous;
            letter.content = QStringLiteral("想找人说说话");
            if (m_chance.percent(60)) {
                letter.answer = QStringLiteral("已在信箱旁回复");
                letter.answeredOn = today();
            }
            must(room().letters.add(letter));
        }
        if (counsellor == 0 && m_chance.percent(10)) {
            Advice advice;
            advice.by.uid = m_self->person;
            advice.on = today();
            advice.matter = QStringLiteral("考试周安排");
            advice.advice = QStringLiteral("减少排名公布");
            must(room().advice.add(advice));
        }
        if (m_chance.percent(6)) {
            StaffLogEntry entry;
            entry.by.uid = m_self->person;
            entry.on = today();
            entry.kind = m_chance.percent(50) ? StaffLogKind::Training : StaffLogKind::Supervision;
            entry.halfHours = 1 + m_chance.below(12);
            entry.content = QStringLiteral("危机识别");
            must(room().staffLog.add(entry));
        }
        if (today().dayOfWeek() == 4) {
            Lesson lesson;
            lesson.by.uid = m_self->person;
            lesson.on = today();
            lesson.lessons = 1 + m_chance.below(3);
            lesson.halfHours = 2 * lesson.lessons;
            must(room().lessons.add(lesson));
        }
    }

    void meet()
    {
        at(today(), 17, 30);
        GroupMeeting meeting;
        meeting.groupUid = m_self->group;
        meeting.at = {today(), QTime(16, 30)};
        meeting.minutes = 40 + m_chance.below(20);
        meeting.texts.theme = QStringLiteral("认识情绪");
        meeting.texts.evaluation = QStringLiteral("目标达到");
        meeting.texts.stages = {{QStringLiteral("热身"), {}, QStringLiteral("接龙"), {}, {}, {}}};
        for (const GroupMember &member : must(room().groups.show(m_self->group)).members) {
            GroupAttendance one;
            one.member = member;
            one.presence = m_chance.percent(85) ? GroupPresence::Present : GroupPresence::Absent;
            one.reason = *one.presence == GroupPresence::Absent ? QStringLiteral("病假") : QString();
            meeting.attendance.append(one);
        }
        const Uid uid = must(room().groupMeetings.add(meeting, OnClash::Keep));
        if (m_chance.percent(80))
            atLatest([&] { return room().groupMeetings.sign(uid); });
    }

    /// What came by telephone is written down until the term has its number of records.
    void lastEvening()
    {
        at(lastDay, 18);
        Desk desk = unlock(counsellorNames.constFirst());
        m_desk = &desk;
        m_self = &m_counsellors.front();
        explainGaps();
        while (m_sessions < wantedSessions) {
            SessionInput input;
            input.client.studentUid = m_chance.of(m_students);
            input.frame.at = {lastDay.addDays(-m_chance.below(30)), QTime(10, 0)};
            input.frame.minutes = 30;
            input.frame.kind = SessionKind::Phone;
            for (const char *part : {"state", "problem", "assessment", "analysis", "effect"})
                input.content.fields.insert(QLatin1String(part), QStringLiteral("要点"));
            writeSession(input, true);
        }
        m_desk = nullptr;
    }

    QString m_folder;
    WallTime m_latest;
    FixedClock m_clock{{firstDay.addDays(-4), QTime(9, 0)}};
    SeededUidSource m_uids{m_clock, 20260901};
    Chance m_chance;
    QList<Uid> m_students;
    QList<Uid> m_rooms;
    Uid m_nurse;
    QList<QDate> m_schoolDays;
    std::vector<Counsellor> m_counsellors;
    Desk *m_desk = nullptr;
    Counsellor *m_self = nullptr;
    qsizetype m_day = 0;
    qsizetype m_appointments = 0;
    int m_sessions = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2)
        return 2;
    const QDir work(QFile::decodeName(argv[1]));
    QFile file(work.filePath(QStringLiteral("password")));
    if (!file.open(QIODevice::WriteOnly) || file.write(passwordText.toUtf8() + '\n') < 0)
        return 1;
    TermEntry(work.filePath(QStringLiteral("vault"))).enter();
    return 0;
}
