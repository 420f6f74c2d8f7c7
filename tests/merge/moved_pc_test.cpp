// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/moving.h"
#include "tests/merge/room_pcs.h"

using namespace tingyu;
using namespace tingyu::test;

namespace {

std::unique_ptr<RoomPc> movedTo(RoomPcs &room, const char *name)
{
    const auto made = must(Moving(*room.one->vault).leave(room.stick.path()));
    const QString where = room.dir.filePath(QLatin1String(name));
    must(restoreWithPassword(made.file, where, head, secret(headPassword), room.environment));
    return std::make_unique<RoomPc>(must(Vault::open(where, head, secret(headPassword), room.environment)));
}

} // namespace

TEST_CASE("a PC that moved takes the old one's place among the PCs of the room")
{
    RoomPcs room;
    room.one->phone("陈默", "13800000001");
    room.meet(*room.one, *room.two);
    room.later();
    room.two->phone("林小雨", "13800000002"); // not yet taken by the old one
    auto fresh = movedTo(room, "new-one");
    const QString late = room.write(*room.two, "late.tyc");
    room.later();
    CHECK(must(fresh->merge.state()).pcs.size() == 2);
    fresh->phone("陈默", "13800000003");
    room.meet(*fresh, *room.two);
    room.meet(*fresh, *room.two);
    CHECK(fresh->student("林小雨").phone == said("13800000002"));
    CHECK(room.two->student("陈默").phone == said("13800000003"));
    CHECK(contentOf(*fresh) == contentOf(*room.two));
    CHECK(fresh->differences().isEmpty());
    CHECK(room.two->differences().isEmpty());
    CHECK(fresh->isSound());

    // The old one takes and changes nothing any more, and is one with the new one for nobody.
    CHECK(room.one->merge.take(late).error().subject == said("vault.moved_away"));
    auto student = room.one->student("陈默");
    student.phone = said("13800000009");
    CHECK(room.one->all.students.edit(student).error().subject == said("vault.moved_away"));
}

TEST_CASE("where a move was taken back and both go on, the two are told apart when they meet")
{
    RoomPcs room;
    room.meet(*room.one, *room.two);
    auto fresh = movedTo(room, "new-one");
    must(Moving(*room.one->vault).comeBack());
    const QString folder = room.one->vault->folder();
    room.one.reset();
    auto old =
        std::make_unique<RoomPc>(must(Vault::open(folder, head, secret(headPassword), room.environment)));
    old->phone("陈默", "13800000004");
    room.later();
    fresh->phone("陈默", "13800000005");
    const QString file = must(fresh->merge.write(room.stick.filePath(said("both.tyc")))).file;
    CHECK(old->merge.take(file).error().subject == said("merge.same_pc"));
}
