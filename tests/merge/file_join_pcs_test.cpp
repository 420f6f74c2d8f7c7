// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/file_join_service.h"
#include "core/room/room_services.h"
#include "tests/merge/room_pcs.h"
#include "tests/support/school_fixture.h"

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A second file of 林小雨 that both PCs know.
Student secondFile(RoomPcs &room)
{
    Student other;
    other.name = said("林晓雨");
    other.studentNo = said("0701");
    const Uid uid = must(room.one->all.students.create(other));
    room.meet(*room.one, *room.two);
    room.later();
    return must(StudentRepository(room.one->db()).byUid(uid)).value();
}

} // namespace

TEST_CASE("what another PC goes on writing about the file that was joined comes to the one that stands")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    const Student other = secondFile(room);
    // The later file stands on PC 1: which one it is was a person's choice.
    const Student first = one.student("林小雨");
    must(FileJoinService(one.place()).join({other.uid, first.uid, {}}));
    room.later();
    GrowthEntry entry;
    entry.onDate = QDate(2026, 11, 19);
    entry.statement = said("和同桌说了很多话");
    entry.source = said("student");
    must(two.all.growth.add(first.uid, entry));
    two.phone("陈默", "13800000001");
    room.meet(one, two);
    room.meet(one, two);
    for (RoomPc *pc : {&one, &two}) {
        INFO((pc == &one ? "one" : "two"));
        CHECK(pc->value("SELECT count(*) FROM student WHERE removed_utc IS NULL").toInt() == 2);
        CHECK(pc->value("SELECT name FROM student WHERE uid = ? AND removed_utc IS NULL", {other.uid.bytes()})
                  .toString() == said("林晓雨"));
        const auto file = must(pc->all.students.show(first.uid)); // by the uid it had
        CHECK(file.student.uid == other.uid);
        REQUIRE(file.growth.size() == 1);
        CHECK(file.growth.first().statement == entry.statement);
        CHECK(pc->isSound());
        CHECK(pc->differences().isEmpty());
    }
}

TEST_CASE("two files that another PC may already know as one are not made two again")
{
    RoomPcs room;
    const Student other = secondFile(room);
    const Student first = room.one->student("林小雨");
    const auto joined = must(FileJoinService(room.one->place()).join({first.uid, other.uid, {}}));
    room.later();
    room.write(*room.one, "y.tyc");
    CHECK(refusal(FileJoinService(room.one->place()).takeBack(joined.join)) == said("join.told"));
    CHECK(room.one->isSound());
}
