// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/merge/room_pcs.h"

#include "core/screening/sheet_service.h"
#include "tests/support/school_fixture.h"

using namespace tingyu;
using namespace tingyu::merge;
using namespace tingyu::test;

namespace {

SessionInput sessionWith(RoomPc &pc, const char *words)
{
    SessionInput input;
    input.client.kind = ClientKind::Student;
    input.client.studentUid = pc.student("林小雨").uid;
    input.frame.at = WallTime::parse(QStringLiteral("2026-11-19T15:00")).value();
    input.frame.minutes = 40;
    for (const char *part : {"state", "problem", "assessment", "analysis", "effect"})
        input.content.fields.insert(said(part), said(words));
    return input;
}

GroupMeeting meetingOf(RoomPc &pc, const Uid &group, const char *when)
{
    GroupMeeting one;
    one.groupUid = group;
    one.at = WallTime::parse(QLatin1String(when)).value();
    one.minutes = 45;
    one.texts.theme = said("认识新朋友");
    one.texts.stages = {{said("热身"), said("10 分钟"), said("名字接龙"), said("示范"), said("投入"), {}}};
    one.texts.evaluation = said("目标达到");
    for (const char *name : {"林小雨", "陈默"}) {
        GroupAttendance line;
        line.member.studentUid = pc.student(name).uid;
        line.presence = GroupPresence::Present;
        one.attendance.append(line);
    }
    return one;
}

} // namespace

TEST_CASE("a group's meeting that was signed comes signed, new to the other PC or known to it")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    const Uid group = one.friends();
    const Uid known = must(one.all.room().groupMeetings.add(meetingOf(one, group, "2026-11-18T16:00")));
    room.meet(one, two);
    room.later();
    must(two.all.room().groupMeetings.sign(known));
    const Uid fresh = must(two.all.room().groupMeetings.add(meetingOf(two, group, "2026-11-19T16:00")));
    must(two.all.room().groupMeetings.sign(fresh));
    room.carry(two, one);
    room.carry(one, two);
    CHECK(must(one.all.room().groupMeetings.show(known)).isSigned());
    CHECK(must(one.all.room().groupMeetings.show(fresh)).isSigned());
    CHECK(contentOf(one) == contentOf(two));
    CHECK(one.differences().isEmpty());
    CHECK(one.isSound());
}

TEST_CASE(
    "what was added to a record while the other PC signed it stays out on both, and every later file is "
    "taken")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    const Uid written = must(one.all.room().sessions.add(sessionWith(one, "原文"))).uid;
    room.meet(one, two);
    room.later();
    must(two.all.room().sessions.sign(written));
    SessionInput edited = sessionWith(one, "原文");
    edited.frame.uid = written;
    edited.content.fields.insert(said("goal"), said("后来添的"));
    must(one.all.room().sessions.edit(edited));
    SECTION("who signed hears first")
    {
        room.carry(one, two);
    }
    SECTION("who added hears first")
    {
        room.carry(two, one);
    }
    for (int i = 0; i < 2; ++i) {
        room.carry(two, one);
        room.carry(one, two);
    }
    for (RoomPc *pc : {&one, &two}) {
        CHECK(must(pc->all.room().sessions.show(written)).head.signedAt.has_value());
        CHECK(pc->value("SELECT count(*) FROM session_field WHERE removed_utc IS NULL").toInt() == 5);
        CHECK(pc->isSound());
    }
    CHECK(one.differences().size() + two.differences().size() > 0);
}

TEST_CASE("a third PC knows one thing under both its names, whoever's file it takes")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    auto three = room.further(3);
    for (RoomPc *pc : {&one, &two}) {
        CounsellingRoom place;
        place.name = said("辅导室");
        must(pc->all.room().rooms.add(place));
        room.later();
    }
    room.meet(one, two);
    room.carry(*three, one);
    room.carry(one, *three);
    room.carry(*three, two);
    room.later();
    CounsellingRoom place = must(two.all.room().rooms.rooms()).constFirst();
    place.name = said("东楼辅导室");
    must(two.all.room().rooms.edit(place));
    OpeningSlot slot;
    slot.roomId = place.id;
    slot.weekday = 2;
    slot.from = QTime(12, 0);
    slot.to = QTime(13, 0);
    must(two.all.room().rooms.addSlot(slot));
    room.carry(two, *three);
    room.carry(*three, one);
    for (RoomPc *pc : {&one, &two, three.get()}) {
        CHECK(pc->value("SELECT group_concat(name) FROM counselling_room").toString() == said("东楼辅导室"));
        CHECK(pc->value("SELECT count(*) FROM opening_slot").toInt() == 1);
    }
}

TEST_CASE("a room that one PC joined and the other gave a new name before they met is one room on both")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    room.meet(one, two);
    for (RoomPc *pc : {&one, &two}) {
        CounsellingRoom place;
        place.name = said("辅导室");
        must(pc->all.room().rooms.add(place));
        room.later();
    }
    const QString early = room.write(one, "early.tyc"); // before the two rooms are known to be one
    room.carry(two, one);
    room.later();
    CounsellingRoom place = must(two.all.room().rooms.rooms()).constFirst();
    place.name = said("东楼辅导室");
    must(two.all.room().rooms.edit(place));
    OpeningSlot slot;
    slot.roomId = place.id;
    slot.weekday = 2;
    slot.from = QTime(12, 0);
    slot.to = QTime(13, 0);
    must(two.all.room().rooms.addSlot(slot));
    must(two.merge.take(early));
    CHECK(must(two.all.room().rooms.rooms()).size() == 2);
    room.later();
    room.meet(two, one);
    room.meet(one, two);
    for (RoomPc *pc : {&one, &two}) {
        CHECK(pc->value("SELECT group_concat(name) FROM counselling_room WHERE removed_utc IS NULL")
                  .toString() == said("东楼辅导室"));
        CHECK(
            pc->value("SELECT count(*) FROM opening_slot s JOIN counselling_room r ON r.id = s.room_id WHERE "
                      "s.removed_utc IS NULL AND r.removed_utc IS NULL")
                .toInt() == 1);
        CHECK(pc->differences().isEmpty());
        CHECK(pc->isSound());
    }
    // What is written about it later is about one room.
    place = must(one.all.room().rooms.rooms()).constFirst();
    place.name = said("西楼辅导室");
    must(one.all.room().rooms.edit(place));
    room.meet(one, two);
    CHECK(two.value("SELECT group_concat(name) FROM counselling_room WHERE removed_utc IS NULL").toString() ==
          said("西楼辅导室"));
}

TEST_CASE("a month that was signed on two PCs has two sheets on both, and every later file is taken")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    room.later();
    must(one.all.room().monthSheets.sign(QDate(2026, 10, 1)));
    room.later();
    must(two.all.room().monthSheets.sign(QDate(2026, 10, 1)));
    for (int i = 0; i < 2; ++i) {
        room.carry(two, one);
        room.carry(one, two);
    }
    for (RoomPc *pc : {&one, &two}) {
        CHECK(pc->value("SELECT count(*) FROM month_sheet").toInt() == 2);
        CHECK(pc->isSound());
    }
}

TEST_CASE("answers that were keyed on both PCs stand once, with the results that belong to them")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    Campaign wanted;
    wanted.name = said("秋季普测");
    wanted.from = QDate(2026, 11, 1);
    wanted.to = QDate(2026, 11, 30);
    wanted.scales = {said("phq9")};
    const Uid campaign = must(one.all.campaigns.create(wanted)).uid;
    room.meet(one, two);
    room.later();
    for (RoomPc *pc : {&one, &two}) {
        NewSheet sheet;
        sheet.campaign = must(pc->all.campaigns.get(campaign)).id;
        sheet.student = pc->student("林小雨").id;
        sheet.scaleId = said("phq9");
        const auto definition = must(pc->all.scales.find(sheet.scaleId));
        for (const scales::Item &item : definition->items) {
            if (!item.unscored && !item.optional)
                sheet.answers.insert(item.id, scales::Rational(pc == &one ? 0 : 2));
        }
        must(pc->all.sheets.store(sheet));
        room.later();
    }
    for (int i = 0; i < 2; ++i) {
        room.carry(two, one);
        room.carry(one, two);
    }
    CHECK(contentOf(one) == contentOf(two));
    CHECK(one.differences().size() + two.differences().size() > 0);
    for (RoomPc *pc : {&one, &two}) {
        CHECK(pc->value("SELECT count(*) FROM sheet").toInt() == 2);
        CHECK(pc->value("SELECT count(*) FROM sheet WHERE removed_utc IS NULL").toInt() == 1);
        CHECK(pc->value("SELECT count(*) FROM score_result").toInt() == 2);
        CHECK(pc->isSound());
    }
}

TEST_CASE("what differs in a group is for those who lead it")
{
    RoomPcs room;
    const Uid group = room.one->friends();
    room.meet(*room.one, *room.two);
    for (RoomPc *pc : {room.one.get(), room.two.get()}) {
        CounsellingGroup changed = must(pc->all.room().groups.show(group));
        changed.theme = pc == room.one.get() ? said("说不出口的事") : said("家里的事");
        must(pc->all.room().groups.edit(changed));
    }
    room.carry(*room.two, *room.one);
    CHECK(room.one->differences() ==
          QStringList{said("field counselling_group 友伴小组 theme: 说不出口的事 | 家里的事")});
    room.one.reset();
    room.one = std::make_unique<RoomPc>(must(room.open(colleague, colleaguePassword)));
    const Difference closed = must(room.one->merge.differences()).constFirst();
    CHECK(closed.isClosed);
    CHECK(closed.about.isEmpty());
    CHECK(closed.values.isEmpty());
}

TEST_CASE("a doubt about a record that was signed since is confirmed as it stands")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    const Uid written = must(one.all.room().sessions.add(sessionWith(one, "原文"))).uid;
    room.meet(one, two);
    for (RoomPc *pc : {&one, &two}) {
        SessionInput edited = sessionWith(*pc, pc == &one ? "一机写的" : "二机写的");
        edited.frame.uid = written;
        must(pc->all.room().sessions.edit(edited));
    }
    room.carry(two, one);
    must(one.all.room().sessions.sign(written));
    for (const Difference &difference : must(one.merge.differences())) {
        CHECK(refusal(one.merge.decide(difference.uid, Choice::Other)) == QLatin1String("merge.taken"));
        must(one.merge.decide(difference.uid, Choice::Kept));
    }
    CHECK(one.differences().isEmpty());
    CHECK(must(one.all.room().sessions.show(written)).content.text(said("effect")) == said("一机写的"));
}
