// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/group_world.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A group with one unsigned meeting that holds a note, and two more users.
struct Shared : GroupWorld
{
    Shared()
    {
        GroupMeeting one = meeting();
        one.notes = {{memberUid(0), said("只给带领者")}};
        met = must(services().room().groupMeetings.add(one));
        whole = must(services().room().groupMeetings.show(met));
        other = asUser(said("吴老师"), {Role::Counsellor}).userUid;
        asCounsellor();
    }
    void share(GroupRole role)
    {
        CounsellingGroup shared = stored();
        shared.staff.append(staff(role, other));
        must(services().room().groups.edit(shared));
    }
    void asOther() { asUser(said("吴老师")); }
    QStringList writes()
    {
        Services s = services();
        CounsellingGroup changed;
        changed.uid = group;
        changed.name = said("别的");
        changed.staff = {staff(GroupRole::Leader, other)};
        GroupMember same = member(0);
        same.uid = firstMember;
        GroupMeeting edited = meeting();
        edited.uid = met;
        return {refusal(s.room().groups.edit(changed)),
                refusal(s.room().groups.addMember(group, member(3))),
                refusal(s.room().groups.editMember(group, same)),
                refusal(s.room().groups.close(group, QDate(2026, 11, 20), {})),
                refusal(s.room().groups.reopen(group)),
                refusal(s.room().groups.remove(group)),
                refusal(s.room().groupMeetings.add(meeting("2026-11-19T16:00"))),
                refusal(s.room().groupMeetings.edit(edited)),
                refusal(s.room().groupMeetings.remove(met))};
    }
    QStringList signatures()
    {
        Services s = services();
        return {refusal(s.room().groupMeetings.sign(met)),
                refusal(s.room().groupMeetings.addAddendum(met, said("补充")))};
    }
    Uid met;
    Uid firstMember = memberUid(0);
    GroupMeeting whole;
    Uid other;
};

bool allDenied(const QStringList &refusals)
{
    return refusals.count(said("denied")) == refusals.size();
}

} // namespace

TEST_CASE("Another counsellor sees that a group is there and when it met, and nothing else")
{
    Shared world;
    world.asOther();
    Services s = world.services();
    const GroupLine line = must(s.room().groups.list()).constFirst();
    CHECK(line.name == said("友伴小组"));
    CHECK(line.meetings == 1);
    CHECK(line.lastAt == at("2026-11-18T16:00"));
    CHECK_FALSE(line.mayRead);
    const GroupMeeting head = must(s.room().groupMeetings.list(world.group)).constFirst();
    CHECK(head.texts == GroupTexts());
    CHECK(head.attendance.isEmpty());
    CHECK(head.notes.isEmpty());
    CHECK(must(s.room().groupMeetings.between(QDate(2026, 11, 1), QDate(2026, 11, 30))).size() == 1);
    CHECK(refusal(s.room().groups.show(world.group)) == said("denied"));
    CHECK(refusal(s.room().groupMeetings.show(world.met)) == said("denied"));
    CHECK(allDenied(world.writes()));
    CHECK(allDenied(world.signatures()));
    CHECK(refusal(s.room().groups.handOver(world.group, world.other, said("想要"))) == said("denied"));
    CHECK(world.auditLines().contains(said("group.view group_meeting denied ")));
}

TEST_CASE("With whom it is shared reads, and neither writes nor sees what is said of single members")
{
    Shared world;
    world.share(GroupRole::Reader);
    world.asOther();
    CHECK(must(world.services().room().groups.show(world.group)).members.size() == 3);
    const GroupMeeting shown = must(world.services().room().groupMeetings.show(world.met));
    CHECK(shown.texts == world.whole.texts);
    CHECK(shown.notes.isEmpty());
    CHECK(allDenied(world.writes()));
    CHECK(allDenied(world.signatures()));
}

TEST_CASE("The recorder writes the meeting; the notes stay unseen and untouched")
{
    Shared world;
    world.share(GroupRole::Recorder);
    world.asOther();
    Services s = world.services();
    GroupMeeting shown = must(s.room().groupMeetings.show(world.met));
    CHECK(shown.notes.isEmpty());
    shown.texts.reflection = said("记录者写");
    must(s.room().groupMeetings.edit(shown));
    shown.notes = {{world.firstMember, said("越权")}};
    CHECK(refusal(s.room().groupMeetings.edit(shown)) == said("denied"));
    CHECK(allDenied(world.signatures()));
    world.asCounsellor();
    const GroupMeeting after = must(world.services().room().groupMeetings.show(world.met));
    CHECK(after.texts.reflection == said("记录者写"));
    CHECK(after.notes == world.whole.notes);
}

TEST_CASE("The head reads on purpose, without the notes, and hands a group over with a reason")
{
    Shared world;
    world.asUser(said("负责人"), {Role::Head});
    CHECK(refusal(world.services().room().groupMeetings.show(world.met)) == said("denied.purpose"));
    world.workplace().openOnPurpose(15);
    const GroupMeeting shown = must(world.services().room().groupMeetings.show(world.met));
    CHECK(shown.texts == world.whole.texts);
    CHECK(shown.notes.isEmpty());
    CHECK(allDenied(world.writes()));
    Services s = world.services();
    CHECK(refusal(s.room().groups.handOver(world.group, world.other, said(" "))) == said("reason.missing"));
    must(s.room().groups.handOver(world.group, world.other, said("周老师调离")));
    world.asOther();
    CHECK(must(world.services().room().groupMeetings.show(world.met)).notes == world.whole.notes);
    CHECK(world.stored().staff.constFirst().reason == said("周老师调离"));
    world.asCounsellor(); // led it before; holds head too, but opened nothing on purpose
    CHECK(refusal(world.services().room().groups.show(world.group)) == said("denied.purpose"));
}

TEST_CASE("Nobody outside the room reaches groups or their meetings, and each try is on record")
{
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        INFO(roleCode(role).toStdString());
        Shared world;
        world.asUser(roleCode(role), {role}, {world.class71});
        const auto before = world.auditLines().size();
        Services s = world.services();
        CounsellingGroup fresh;
        fresh.name = said("新组");
        fresh.staff = {GroupWorld::staff(GroupRole::Leader, world.leader)};
        QStringList refusals{refusal(s.room().groups.list()),
                             refusal(s.room().groups.show(world.group)),
                             refusal(s.room().groups.add(fresh)),
                             refusal(s.room().groups.handOver(world.group, world.other, said("x"))),
                             refusal(s.room().groupMeetings.list(world.group)),
                             refusal(s.room().groupMeetings.between(QDate(2026, 11, 1), QDate(2026, 11, 30))),
                             refusal(s.room().groupMeetings.show(world.met))};
        refusals += world.writes();
        refusals += world.signatures();
        CHECK(allDenied(refusals));
        CHECK(world.auditLines().size() == before + refusals.size());
        world.asCounsellor();
        CHECK(must(world.services().room().groupMeetings.show(world.met)) == world.whole);
    }
}

TEST_CASE("A change of a meeting behind the program's back is found by the audit")
{
    Shared world;
    must(world.db().script("UPDATE group_note SET text = 'x'"));
    CHECK(must(world.services().audit.verify()).rows == said("group_meeting:") + world.met.toString());
}
