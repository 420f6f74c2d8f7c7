// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/group_world.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

QStringList namesOf(const QList<GroupAttendance> &attendance)
{
    QStringList names;
    for (const GroupAttendance &one : attendance)
        names.append(one.member.name);
    return names;
}

} // namespace

TEST_CASE("A group keeps its people and aims through the encrypted file")
{
    GroupWorld world;
    world.reopen();
    const CounsellingGroup group = world.stored();
    CHECK(group.name == said("友伴小组"));
    CHECK(group.aims == GroupAims{said("认识"), said("倾听"), said("安心")});
    CHECK(group.leaderNames() == QStringList{said("周老师")});
    REQUIRE(group.members.size() == 3);
    CHECK(group.members[0].name == said("陈一丙")); // by pinyin: bing, jia, yi
    CHECK(group.members[0].classLabel == said("七年级1班"));
    CHECK(group.members[0].from == QDate(2026, 11, 2));
    const GroupLine line = must(world.services().room().groups.list()).constFirst();
    CHECK(line.members == 3);
    CHECK(line.meetings == 0);
    CHECK(line.mayRead);
}

TEST_CASE("A group that cannot be read, named or told apart is not made")
{
    GroupWorld world;
    Services services = world.services();
    CounsellingGroupService &groups = services.room().groups;
    CounsellingGroup wanted;
    wanted.staff = {GroupWorld::staff(GroupRole::Leader, world.leader)};
    CHECK(refusal(groups.add(wanted)) == said("group.no_name"));
    wanted.name = said("第二组");
    wanted.staff.clear();
    CHECK(refusal(groups.add(wanted)) == said("group.no_leader"));
    Staff guest;
    guest.name = said("外聘");
    must(services.staff.add(guest));
    const Uid guestUid = must(services.room().duties.peopleNamed(said("外聘"))).constFirst().uid;
    wanted.staff = {GroupWorld::staff(GroupRole::Leader, guestUid),
                    GroupWorld::staff(GroupRole::Reader, world.leader)};
    CHECK(refusal(groups.add(wanted)) == said("group.no_leader"));
    wanted.staff = {GroupWorld::staff(GroupRole::Leader, Uid())};
    CHECK(refusal(groups.add(wanted)) == said("room.person"));
    wanted.staff = {GroupWorld::staff(GroupRole::Leader, guestUid),
                    GroupWorld::staff(GroupRole::Leader, world.leader)};
    wanted.members = {world.member(0), world.member(0)};
    CHECK(refusal(groups.add(wanted)) == said("group.member_twice"));
    GroupMember stranger;
    wanted.members = {stranger};
    CHECK(refusal(groups.add(wanted)) == said("student.not_found"));
    GroupMember backwards = world.member(0);
    backwards.until = QDate(2026, 11, 1);
    wanted.members = {backwards};
    CHECK(refusal(groups.add(wanted)) == said("group.member_dates"));
    wanted.name = QString(301, u'长');
    CHECK(refusal(groups.add(wanted)) == said("text.too_long"));
    CHECK(must(groups.list()).size() == 1);
    CHECK(refusal(groups.show(Uid())) == said("group.not_found"));
}

TEST_CASE("Who left is on the lists of the meetings before and of none after")
{
    GroupWorld world;
    Services services = world.services();
    GroupMeetingService &meetings = services.room().groupMeetings;
    const Uid early = must(meetings.add(world.meeting("2026-11-04T16:00")));
    GroupMember leaving = world.stored().members.constFirst();
    leaving.until = QDate(2026, 11, 10);
    leaving.leaveReason = said("转学");
    must(services.room().groups.editMember(world.group, leaving));
    must(services.room().groups.addMember(world.group, world.member(3, QDate(2026, 11, 11))));

    CHECK(namesOf(must(meetings.show(early)).attendance) ==
          QStringList{said("陈一丙"), said("陈一甲"), said("陈一乙")});
    GroupMeeting late = world.meeting("2026-11-18T16:00");
    CHECK(refusal(meetings.add(late)) == said("group.not_member")); // 丙 is among them
    late.attendance.removeLast();
    const Uid second = must(meetings.add(late));
    const GroupMeeting shown = must(meetings.show(second));
    CHECK(namesOf(shown.attendance) == QStringList{said("陈一丁"), said("陈一甲"), said("陈一乙")});
    CHECK_FALSE(shown.attendance[0].presence); // 丁 is still open
    CHECK(shown.number == 2);
    CHECK(shown.presentCount() == 2);

    // The days of a member cannot be moved off a meeting he came to.
    GroupMember moved = leaving;
    moved.until = QDate(2026, 11, 3);
    CHECK(refusal(services.room().groups.editMember(world.group, moved)) == said("group.member_attended"));
}

TEST_CASE("A meeting keeps every field of the form through the encrypted file")
{
    GroupWorld world;
    GroupMeeting wanted = world.meeting();
    wanted.roomName = said("团体辅导室");
    wanted.texts.aims = {said("一"), said("二"), said("三")};
    wanted.texts.preparation = said("彩笔\n卡纸 🎨");
    wanted.texts.safety = said("无");
    wanted.texts.reflection = said("反思");
    wanted.texts.nextPlan = said("下次");
    wanted.texts.stages.append({said("结束"), {}, said("分享"), {}, {}, said("安静")});
    wanted.texts.stages.append(GroupStage());
    wanted.notes = {{world.memberUid(0), said("主动了一次")}};
    const Uid uid = must(world.services().room().groupMeetings.add(wanted));
    world.reopen();
    const GroupMeeting kept = must(world.services().room().groupMeetings.show(uid));
    wanted.texts.stages.removeLast();
    CHECK(kept.texts == wanted.texts);
    CHECK(kept.roomName == said("团体辅导室"));
    CHECK(kept.minutes == 45);
    CHECK(kept.notes == wanted.notes);
    REQUIRE(kept.attendance.size() == 3);
    CHECK(kept.attendance[0].reason == said("病假"));
    CHECK(kept.attendance[0].presence == GroupPresence::Absent);

    // Changed: what is no longer named goes.
    GroupMeeting other = kept;
    other.texts.stages.removeFirst();
    other.attendance.removeFirst();
    other.notes.clear();
    must(world.services().room().groupMeetings.edit(other));
    const GroupMeeting after = must(world.services().room().groupMeetings.show(uid));
    CHECK(after.texts.stages.size() == 1);
    CHECK(after.notes.isEmpty());
    CHECK_FALSE(after.attendance[0].presence);
    CHECK(must(world.services().audit.verify()).ok());
}

TEST_CASE("A meeting without a time, beyond a day or with too much text is refused whole")
{
    GroupWorld world;
    Services services = world.services();
    GroupMeetingService &meetings = services.room().groupMeetings;
    GroupMeeting bad = world.meeting();
    bad.at = {};
    CHECK(refusal(meetings.add(bad)) == said("group.time"));
    bad = world.meeting();
    bad.minutes = 24 * 60 + 1;
    CHECK(refusal(meetings.add(bad)) == said("group.time"));
    bad = world.meeting();
    bad.texts.reflection = QString(1024 * 1024, u'长');
    CHECK(refusal(meetings.add(bad)) == said("text.too_long"));
    bad = world.meeting();
    bad.texts.stages.resize(41, {said("一"), {}, {}, {}, {}, {}});
    CHECK(refusal(meetings.add(bad)) == said("group.stages"));
    bad = world.meeting();
    bad.groupUid = Uid();
    CHECK(refusal(meetings.add(bad)) == said("group.not_found"));
    bad = world.meeting();
    bad.roomUid = world.group;
    CHECK(refusal(meetings.add(bad)) == said("room.not_found"));
    bad = world.meeting();
    bad.notes = {{world.group, said("谁")}};
    CHECK(refusal(meetings.add(bad)) == said("group.not_member"));
    CHECK(must(meetings.list(world.group)).isEmpty());
    CHECK(must(services.room().rooms.rooms()).isEmpty());
}

TEST_CASE("A meeting is signed when it is complete, and then never changes")
{
    GroupWorld world;
    Services services = world.services();
    GroupMeetingService &meetings = services.room().groupMeetings;
    GroupMeeting incomplete = world.meeting();
    incomplete.texts = {};
    incomplete.attendance.removeFirst();
    const Uid uid = must(meetings.add(incomplete));
    const auto refused = meetings.sign(uid);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail == QStringList{said("theme,stages,evaluation,attendance")});
    CHECK(refusal(meetings.addAddendum(uid, said("补充"))) == said("meeting.not_signed"));
    GroupMeeting whole = world.meeting();
    whole.uid = uid;
    whole.notes = {{world.memberUid(0), said("主动")}};
    must(meetings.edit(whole));
    must(meetings.sign(uid));
    const GroupMeeting before = must(meetings.show(uid));
    CHECK(before.signedAt == at("2026-11-20T08:00"));
    CHECK(before.signedBy == said("周老师"));

    whole.texts.theme = said("别的");
    CHECK(refusal(meetings.edit(whole)) == said("meeting.signed"));
    CHECK(refusal(meetings.remove(uid)) == said("meeting.signed"));
    CHECK(refusal(meetings.sign(uid)) == said("meeting.signed"));
    constexpr auto oneMoreStage =
        "INSERT INTO group_stage (uid, rev, created_utc, changed_utc, origin, meeting_id, position) SELECT "
        "randomblob(16), 1, '', '', origin, id, 9 FROM group_meeting";
    for (const char *sql :
         {oneMoreStage, "UPDATE group_meeting SET theme = 'x'", "DELETE FROM group_meeting",
          "UPDATE group_stage SET activity = 'x'", "DELETE FROM group_attendance",
          "UPDATE group_attendance SET presence = 'present'", "UPDATE group_note SET text = 'x'"}) {
        INFO(sql);
        CHECK_FALSE(world.db().script(sql));
    }
    must(meetings.addAddendum(uid, said("当天还有一事。")));
    CHECK_FALSE(world.db().script("UPDATE group_addendum SET text = 'x'"));
    CHECK_FALSE(world.db().script("DELETE FROM group_addendum"));
    // A pupil taken in afterwards, with an earlier day, does not come onto the signed list.
    must(services.room().groups.addMember(world.group, world.member(3)));
    GroupMeeting after = must(meetings.show(uid));
    REQUIRE(after.addenda.size() == 1);
    CHECK(after.addenda[0].text == said("当天还有一事。"));
    after.addenda.clear();
    CHECK(after == before);
    CHECK(must(services.audit.verify()).ok());
}

TEST_CASE("A signature is not undone")
{
    GroupWorld world;
    Services services = world.services();
    const Uid uid = must(services.room().groupMeetings.add(world.meeting()));
    must(services.room().groupMeetings.sign(uid));
    const QList<ObjectRef> meeting{{said("group_meeting"), uid}};
    CHECK(must(services.undo.undo(world.workplace().lastChangeSet())).left == meeting);
    CHECK(must(services.room().groupMeetings.show(uid)).isSigned());
    must(services.room().groupMeetings.addAddendum(uid, said("当天还有一事。")));
    CHECK(must(services.undo.undo(world.workplace().lastChangeSet())).left == meeting);
    CHECK(must(services.room().groupMeetings.show(uid)).addenda.size() == 1);
    CHECK(must(services.audit.verify()).ok());
}

TEST_CASE("A meeting is not signed while the clock stands before it")
{
    GroupWorld world;
    Services services = world.services();
    const Uid uid = must(services.room().groupMeetings.add(world.meeting("2026-11-20T08:30")));
    CHECK(refusal(services.room().groupMeetings.sign(uid)) == said("sign.clock"));
    world.clock().setNow(at("2026-11-20T09:30"));
    must(services.room().groupMeetings.sign(uid));
}

TEST_CASE("A group ends, takes no more meetings, and goes on when it is opened again")
{
    GroupWorld world;
    Services services = world.services();
    CounsellingGroupService &groups = services.room().groups;
    CHECK(refusal(groups.close(world.group, {}, {})) == said("date.missing"));
    must(groups.close(world.group, QDate(2026, 11, 20), said("目标达成")));
    CHECK(refusal(groups.close(world.group, QDate(2026, 11, 20), {})) == said("group.closed"));
    CHECK(refusal(services.room().groupMeetings.add(world.meeting())) == said("group.closed"));
    must(groups.reopen(world.group));
    must(services.room().groupMeetings.add(world.meeting()));
    CHECK(refusal(groups.remove(world.group)) == said("group.has_meetings"));
    CounsellingGroup other;
    other.name = said("误建");
    other.staff = {GroupWorld::staff(GroupRole::Leader, world.leader)};
    const Uid empty = must(groups.add(other));
    must(groups.remove(empty));
    CHECK(must(groups.list()).size() == 1);
}

TEST_CASE("A pupil's timeline tells of meetings and never of what was said, nor of other members")
{
    GroupWorld world;
    Services services = world.services();
    GroupMeeting meeting = world.meeting();
    meeting.notes = {{world.memberUid(0), said("秘密甲")}, {world.memberUid(2), said("秘密丙")}};
    must(services.room().groupMeetings.add(meeting));
    const auto first = must(services.timeline.of(world.pupils[0].uid));
    REQUIRE(first.size() == 1);
    CHECK(first[0].kind == said("group.attended"));
    CHECK(first[0].codes == QStringList{said("友伴小组"), said("1")});
    CHECK(first[0].text.isEmpty());
    CHECK(must(services.timeline.of(world.pupils[2].uid)).constFirst().kind == said("group.absent"));
    CHECK(must(services.timeline.of(world.pupils[3].uid)).isEmpty());
}
