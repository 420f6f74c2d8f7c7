// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/counselling_fixture.h"
#include "tests/support/export_files.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// What 孙老师, a counsellor, keeps: a session with all that belongs to it, a breach of secrecy, a group with
/// a meeting, a call, a letter, and a colleague who comes as a client.
struct KeptByOne : CounsellingFixture
{
    KeptByOne()
    {
        nurse = staffClient();
        asColleague();
        Services s = services();
        SessionInput one = input();
        one.content.fields[said("state")] = words[0];
        const Uid session = must(s.room().sessions.add(one)).uid;
        must(s.room().attachments.add(session, words[1], "x"));
        must(s.room().sessions.sign(session));
        must(s.room().sessions.addAddendum(session, words[2]));
        CounsellingSeries series;
        series.uid = must(s.room().sessions.show(session)).head.seriesUid;
        series.goals = words[3];
        must(s.room().series.edit(series));
        SecrecyBreach breach;
        breach.studentUid = student.uid;
        breach.facts = words[4];
        breach.decidedBy = said("孙老师");
        breach.told.append({said("guardian"), said("林建国"), {}, words[5]});
        must(s.room().secrecy.record(breach));
        keepGroup(s);
        PhoneCall call;
        call.by.uid = userUid("孙老师");
        call.at = at("2026-11-18T19:30");
        call.minutes = 25;
        call.concern = ofCounsellors[0];
        must(s.room().phoneCalls.add(call));
        MailboxLetter letter;
        letter.by.uid = call.by.uid;
        letter.receivedOn = QDate(2026, 11, 18);
        letter.content = ofCounsellors[1];
        must(s.room().letters.add(letter, {.added = {{said("一.png"), "\x89PNG\r\n\x1a\n"}}}));
        Appointment hour;
        hour.client = nurse;
        hour.counsellor.uid = call.by.uid;
        hour.at = at("2026-11-23T16:00");
        hour.request.note = words[9];
        must(s.room().appointments.add(hour));
    }
    void keepGroup(Services &s)
    {
        CounsellingGroup group;
        group.name = said("友伴小组");
        group.aims.skill = words[6];
        GroupStaff leader;
        leader.person.uid = userUid("孙老师");
        group.staff = {leader};
        GroupMember member;
        member.studentUid = student.uid;
        member.from = QDate(2026, 11, 2);
        group.members = {member};
        GroupMeeting meeting;
        meeting.groupUid = must(s.room().groups.add(group));
        meeting.at = at("2026-11-18T16:00");
        meeting.minutes = 45;
        meeting.texts.evaluation = words[7];
        meeting.notes = {{must(s.room().groups.show(meeting.groupUid)).members.constFirst().uid, words[8]}};
        must(s.room().groupMeetings.add(meeting));
    }
    QString exported(const char *name)
    {
        const QString made = folder() + u'/' + said(name);
        outcome = must(services().openExport.vault(made, said("交接")));
        return made;
    }
    /// Words that only who keeps them reads, and the head on purpose.
    const QStringList words{said("说话很轻"),      said("小雨的日记.txt"), said("事后补充"),
                            said("先能入睡"),      said("说出了计划"),     said("需要有人陪伴"),
                            said("学会倾听"),      said("愿意开口了"),     said("只给带领者看"),
                            said("备课时常常想哭")};
    /// Words that every counsellor reads.
    const QStringList ofCounsellors{said("孩子不愿上学"), said("和同桌吵架")};
    Client nurse;
    ExportOutcome outcome;
};

} // namespace

TEST_CASE("The head's whole export without a purpose has every row and no word of what counsellors keep")
{
    KeptByOne room;
    room.asHead();
    const QString folder = room.exported("plain");
    CHECK(exportedWords(folder, room.words + room.ofCounsellors) == QStringList());
    CHECK(exportedRows(folder, "session_record").size() == 1);
    CHECK(exportedRows(folder, "session_record")[0][said("minutes")].toInt() == 40);
    const QJsonArray fields = exportedRows(folder, "session_field");
    REQUIRE(fields.size() == 5);
    CHECK(fields[0][said("text")].isNull());
    CHECK_FALSE(fields[0][said("code")].isNull());
    CHECK(bytesOf(folder + said("/session_field.csv")).count(",state,,") == 1);
    const auto staffOf = [](const QString &from) {
        QStringList uids;
        for (const auto &client : exportedRows(from, "client"))
            uids.append(client[said("staff_uid")].toString());
        return uids.join(QString());
    };
    CHECK(staffOf(folder).isEmpty());
    const QMap<QString, int> withheld = withheldRows(folder);
    CHECK(withheld == QMap<QString, int>{{said("appointment"), 1},
                                         {said("change"), 2},
                                         {said("client"), 1},
                                         {said("counselling_group"), 1},
                                         {said("counselling_series"), 1},
                                         {said("group_meeting"), 1},
                                         {said("group_member"), 1},
                                         {said("group_note"), 1},
                                         {said("letter_scan"), 1},
                                         {said("mailbox_letter"), 1},
                                         {said("phone_call"), 1},
                                         {said("secrecy_breach"), 1},
                                         {said("secrecy_told"), 1},
                                         {said("session_addendum"), 1},
                                         {said("session_attachment"), 1},
                                         {said("session_field"), 5}});
    for (const char *column :
         {"student_uid", "session_uid", "case_uid", "ground", "law", "decided_by", "second_person"}) {
        INFO(column);
        CHECK(exportedRows(folder, "secrecy_breach")[0][said(column)].isNull());
    }
    CHECK(exportedRows(folder, "secrecy_told")[0][said("name")].isNull());
    qint64 sum = 0;
    for (const int rows : withheld)
        sum += rows;
    CHECK(room.outcome.withheld == sum);

    room.workplace().openOnPurpose(15);
    const QString whole = room.exported("whole");
    CHECK(exportedWords(whole, room.words + room.ofCounsellors) == room.words + room.ofCounsellors);
    CHECK(withheldRows(whole).isEmpty());
    CHECK(staffOf(whole) == room.nurse.staffUid.toString());
    CHECK(room.outcome.withheld == 0);
    for (const QString &name : QDir(whole).entryList({said("*.json")}, QDir::Files)) {
        INFO(name.toStdString());
        const QByteArray table = name.chopped(5).toLatin1();
        CHECK(exportedRows(folder, table.constData()).size() ==
              exportedRows(whole, table.constData()).size());
    }
    room.clock().advanceMs(15LL * 60 * 1000);
    CHECK(exportedWords(room.exported("late"), room.words) == QStringList());
}

TEST_CASE("A head who also counsels exports what is his and what every counsellor reads, the rest on purpose")
{
    KeptByOne room;
    room.asUser(said("李主任"), {Role::Head, Role::Counsellor});
    SessionInput own = room.input();
    own.content.fields[said("state")] = said("自己写的");
    must(room.services().room().sessions.add(own));
    const QString folder = room.exported("plain");
    CHECK(exportedWords(folder, room.words) == QStringList());
    CHECK(exportedWords(folder, room.ofCounsellors + QStringList{said("自己写的")}).size() == 3);
    CHECK(withheldRows(folder).value(said("session_field")) == 5);
    CHECK_FALSE(withheldRows(folder).contains(said("phone_call")));
    room.workplace().openOnPurpose(15);
    CHECK(exportedWords(room.exported("whole"), room.words) == room.words);
}

TEST_CASE("Who records a group or has it shared exports its meetings without what is said of single members")
{
    KeptByOne room;
    room.asUser(said("李主任"), {Role::Head, Role::Counsellor});
    room.asColleague();
    Services s = room.services();
    CounsellingGroup group = must(s.room().groups.show(must(s.room().groups.list()).constFirst().uid));
    GroupStaff recorder;
    recorder.role = GroupRole::Recorder;
    recorder.person.uid = room.userUid("李主任");
    group.staff.append(recorder);
    must(s.room().groups.edit(group));
    room.asUser(said("李主任"));
    const QString folder = room.exported("plain");
    CHECK(exportedWords(folder, room.words) == room.words.mid(6, 2));
    CHECK(withheldRows(folder).value(said("group_note")) == 1);
}
