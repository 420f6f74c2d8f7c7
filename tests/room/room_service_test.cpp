// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_services.h"
#include "tests/support/places.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace tingyu;
using namespace tingyu::test;

namespace {

SchoolUnitId addUnit(Services &services, const char *name)
{
    SchoolUnit unit;
    unit.name = said(name);
    unit.kind = said("village");
    return must(services.classes.addUnit(unit));
}

OpeningSlot slotOf(RoomId room, int weekday, QTime from, QTime to)
{
    OpeningSlot slot;
    slot.roomId = room;
    slot.weekday = weekday;
    slot.from = from;
    slot.to = to;
    return slot;
}

} // namespace

TEST_CASE("A room has a name once in each unit, and is found by name or uid")
{
    SchoolFixture school;
    Services services = school.services();
    const SchoolUnitId village = addUnit(services, "望海村小");
    const CounsellingRoom main = must(services.room().rooms.add({{}, {}, said(" 心理 辅导室 "), {}}));
    CHECK(main.name == said("心理 辅导室"));
    CHECK(refusal(services.room().rooms.add({{}, {}, said("心理 辅导室"), {}})) == said("room.exists"));
    const CounsellingRoom other = must(services.room().rooms.add({{}, {}, said("心理 辅导室"), village}));
    CHECK(refusal(services.room().rooms.add({{}, {}, said("  "), {}})) == said("room.no_name"));
    CHECK(refusal(services.room().rooms.add({{}, {}, QString(61, u'室'), {}})) == said("text.too_long"));
    CHECK(refusal(services.room().rooms.add({{}, {}, said("沙盘室"), SchoolUnitId(999)})) ==
          said("room.no_unit"));
    CHECK(must(services.room().rooms.named(said("心理 辅导室"))).size() == 2);
    CHECK(must(services.room().rooms.named(other.uid.toString())) == QList<CounsellingRoom>{other});
    CHECK(must(services.room().rooms.named(said("没有"))).isEmpty());

    must(services.room().rooms.edit({{}, other.uid, said("谈心室"), village}));
    CHECK(refusal(services.room().rooms.edit({{}, other.uid, said("心理 辅导室"), {}})) ==
          said("room.exists"));
    CHECK(refusal(services.room().rooms.edit({{}, Uid(), said("谈心室"), {}})) == said("room.not_found"));
    school.reopen();
    const auto rooms = must(school.services().room().rooms.rooms());
    REQUIRE(rooms.size() == 2);
    CHECK(rooms[0] == main);
    CHECK(rooms[1].name == said("谈心室"));
    CHECK(rooms[1].unitId == village);
}

TEST_CASE("The plan of a room's hours is kept, changed and taken away, and is part of the room's record")
{
    SchoolFixture school;
    Services services = school.services();
    const CounsellingRoom room = must(services.room().rooms.add({{}, {}, said("辅导室"), {}}));
    OpeningSlot slot = slotOf(room.id, 1, QTime(12, 0), QTime(14, 0));
    slot.validFrom = QDate(2026, 9, 1);
    slot.uid = must(services.room().rooms.addSlot(slot));
    const auto refusedSlot = [&](auto &&alter) {
        OpeningSlot wrong = slotOf(room.id, 2, QTime(12, 0), QTime(14, 0));
        alter(wrong);
        return refusal(services.room().rooms.addSlot(wrong));
    };
    CHECK(refusedSlot([](OpeningSlot &wrong) { wrong.weekday = 0; }) == said("plan.weekday"));
    CHECK(refusedSlot([](OpeningSlot &wrong) { wrong.weekday = 8; }) == said("plan.weekday"));
    CHECK(refusedSlot([](OpeningSlot &wrong) { wrong.to = QTime(12, 0); }) == said("plan.times"));
    CHECK(refusedSlot([](OpeningSlot &wrong) { wrong.from = {}; }) == said("plan.times"));
    CHECK(refusedSlot([](OpeningSlot &wrong) { wrong.roomId = RoomId(77); }) == said("room.not_found"));
    CHECK(refusedSlot([](OpeningSlot &wrong) { wrong.weekday = 1; }) == said("plan.overlap"));
    CHECK(refusedSlot([](OpeningSlot &wrong) {
              wrong.validFrom = QDate(2026, 9, 2), wrong.validTo = QDate(2026, 9, 1);
          }) == said("plan.dates"));
    CHECK(must(services.room().rooms.plan()).size() == 1);

    slot.to = QTime(13, 30);
    must(services.room().rooms.editSlot(slot));
    OpeningSlot unknown = slot;
    unknown.uid = {};
    CHECK(refusal(services.room().rooms.editSlot(unknown)) == said("plan.not_found"));
    const OpeningSlot friday = slotOf(room.id, 5, QTime(8, 0), QTime(9, 0));
    const Uid fridayUid = must(services.room().rooms.addSlot(friday));
    school.reopen();
    Services again = school.services();
    const auto plan = must(again.room().rooms.plan());
    REQUIRE(plan.size() == 2);
    CHECK(plan[0].to == QTime(13, 30));
    CHECK(plan[0].validFrom == QDate(2026, 9, 1));
    CHECK_FALSE(plan[0].validTo.isValid());
    // From Monday the 16th to Friday the 27th of November: two Mondays, two Fridays.
    const auto planned = must(again.room().rooms.planned(QDate(2026, 11, 16), QDate(2026, 11, 27)));
    REQUIRE(planned.size() == 4);
    CHECK(planned[1].from.toString() == said("2026-11-20T08:00"));
    must(again.room().rooms.removeSlot(fridayUid));
    CHECK(refusal(again.room().rooms.removeSlot(fridayUid)) == said("plan.not_found"));
    CHECK(must(again.room().rooms.plan()).size() == 1);
    CHECK(school.auditLines().last() == said("room.edit counselling_room ok changed"));
}

TEST_CASE("The open export holds every table of the room, and the page of the format names each column")
{
    SchoolFixture school;
    Services services = school.services();
    const CounsellingRoom room = must(services.room().rooms.add({{}, {}, said("辅导室"), {}}));
    must(services.room().rooms.addSlot(slotOf(room.id, 1, QTime(12, 0), QTime(14, 0))));
    const Uid me = must(services.room().duties.peopleNamed(said("周老师"))).constFirst().uid;
    DutyTurn turn;
    turn.roomId = room.id;
    turn.date = QDate(2026, 11, 20);
    turn.from = QTime(12, 0);
    turn.to = QTime(14, 0);
    turn.person.uid = me;
    must(services.room().dutyTurns.add(turn));
    Duty duty;
    duty.by.uid = me;
    duty.roomUid = room.uid;
    duty.openedAt = {QDate(2026, 11, 19), QTime(12, 0)};
    duty.closedAt = WallTime{QDate(2026, 11, 19), QTime(14, 0)};
    duty.notes.visits.students = 3;
    must(services.room().duties.add(duty));

    const QString folder = school.folder() + QStringLiteral("/out");
    must(services.openExport.vault(folder, said("交接")));
    QFile page(QStringLiteral(TINGYU_SOURCE_DIR "/resources/help/zh/open_export.md"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QString format = QString::fromUtf8(page.readAll());
    int found = 0;
    for (const ExportTable &table : services.openExport.tables()) {
        if (!QStringList{said("counselling_room"), said("opening_slot"), said("duty_turn"), said("duty")}
                 .contains(QLatin1String(table.name)))
            continue;
        INFO(table.name);
        ++found;
        QFile file(folder + QLatin1Char('/') + QLatin1String(table.name) + QStringLiteral(".json"));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        REQUIRE(rows.size() == 1);
        CHECK(format.contains(QStringLiteral("## ") + QLatin1String(table.name) + QLatin1Char(' ')));
        for (const ExportColumn &column : table.columns) {
            CHECK(rows[0].toObject().contains(QLatin1String(column.name)));
            CHECK(format.contains(QLatin1Char('`') + QLatin1String(column.name) + QLatin1Char('`')));
        }
        if (QLatin1String(table.name) == QLatin1String("duty")) {
            CHECK(rows[0].toObject().value(said("person")).toString() == said("周老师"));
            CHECK(rows[0].toObject().value(said("visits_student")).toInt() == 3);
            CHECK(rows[0].toObject().value(said("late")).toBool());
        }
    }
    CHECK(found == 4);
}
