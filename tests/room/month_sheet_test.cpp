// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/counselling_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const QDate october(2026, 10, 1);
const QDate november(2026, 11, 1);

/// A month of work: duties, appointments, sessions, a call, a letter, a case.
struct Month : CounsellingFixture
{
    Month()
    {
        Services all = services();
        RoomServices &day = all.room();
        me = must(day.duties.peopleNamed(said("周老师"))).constFirst().uid;
        const CounsellingRoom room = must(day.rooms.add({{}, {}, said("辅导室"), {}}));
        must(day.duties.setRule({OpeningRule::Kind::PerSchoolDay, 60}));
        Duty duty;
        duty.by.uid = me;
        duty.roomUid = room.uid;
        duty.openedAt = test::at("2026-10-12T12:00");
        duty.closedAt = test::at("2026-10-12T13:30");
        must(day.duties.add(duty));
        Appointment booked;
        booked.client = studentClient();
        booked.counsellor.uid = me;
        booked.at = test::at("2026-10-13T12:00");
        must(day.appointments.noShow(must(day.appointments.add(booked)).uid));
        booked.at = test::at("2026-10-14T12:00");
        must(day.appointments.add(booked));
        signedSession("2026-10-15T12:00");
        SessionInput call = input("2026-10-16T12:00");
        call.frame.kind = SessionKind::Phone;
        phone = must(day.sessions.add(call)).uid;
        PhoneCall rang;
        rang.at = test::at("2026-10-20T19:00");
        rang.minutes = 12;
        rang.concern = said("睡眠");
        rang.by.uid = me;
        must(day.phoneCalls.add(rang));
        must(all.cases.open(student.uid, CaseKind::Crisis, said("记录"), QDate(2026, 10, 21)));
        clock().setNow(test::at("2026-11-20T08:00"));
    }
    MonthSheetService &sheets()
    {
        m_services = std::make_unique<Services>(workplace());
        return m_services->room().monthSheets;
    }
    Uid me;
    Uid phone;

private:
    std::unique_ptr<Services> m_services;
};

} // namespace

TEST_CASE("A month is counted from its registers, every figure of it there")
{
    Month room;
    const MonthState state = must(room.sheets().show(QDate(2026, 10, 17)));
    CHECK(state.now.month == october);
    CHECK(state.isOver);
    CHECK_FALSE(state.isSigned());
    const MonthFigures &figures = state.now.figures;
    struct Line
    {
        const char *code;
        int figure;
    };
    // 1 to 8 October are free, the 10th is worked: the calendar's table says so.
    for (const Line &line :
         {Line{"open_days", 1}, Line{"open_minutes", 90}, Line{"duties", 1}, Line{"duties_late", 1},
          Line{"duties_missing", 0}, Line{"arrived", 0}, Line{"no_show", 1}, Line{"unsettled", 1},
          Line{"session-face-to-face", 1}, Line{"session-phone", 1}, Line{"session-online", 0},
          Line{"unsigned", 1}, Line{"signed_late", 1}, Line{"phone_calls", 1}, Line{"letters", 0},
          Line{"meetings", 0}, Line{"open_crisis", 1}, Line{"cases_opened", 1}, Line{"cases_closed", 0}}) {
        INFO(line.code);
        CHECK(figures.of(line.code) == line.figure);
    }
    CHECK(figures.of("school_days") > 10);
    CHECK(figures.of("short") == figures.of("school_days") - 1);
    CHECK(figures.rule == OpeningRule{OpeningRule::Kind::PerSchoolDay, 60});
    CHECK_FALSE(figures.isEmpty());
    qsizetype codes = 0;
    for (const MonthFigureGroup &group : monthFigureGroups())
        codes += group.figures.size();
    CHECK(figures.values.size() == codes);
    CHECK(must(MonthFigures::fromJson(figures.toJson())) == figures);
    CHECK(refusal(MonthFigures::fromJson("{}")) == said("month.figures"));
    CHECK(must(room.sheets().show(QDate(2026, 9, 1))).now.figures.isEmpty());
}

TEST_CASE(
    "Signing keeps figures, who, when and the end of the log; what changed is signed as another revision")
{
    Month room;
    CHECK(must(room.sheets().due()) == QList<QDate>{october});
    const auto head = must(room.audit().head());
    const MonthSheet sheet = must(room.sheets().sign(october));
    CHECK(sheet.revision == 1);
    CHECK(sheet.auditSeq == head.seq);
    CHECK(sheet.auditDigits == anchorDigits(head.hash));
    CHECK(room.auditLines().last().startsWith(said("month-sheet.sign month_sheet ok")));
    CHECK(must(room.sheets().due()).isEmpty());
    CHECK(refusal(room.sheets().sign(october)) == said("month.signed"));
    room.reopen();
    auto kept = must(room.sheets().list());
    REQUIRE(kept.size() == 1);
    CHECK(kept[0] == sheet);
    CHECK(kept[0].signedBy == said("周老师"));

    must(room.services().room().sessions.sign(room.phone));
    const MonthState changed = must(room.sheets().show(october));
    CHECK(changed.isSigned());
    CHECK_FALSE(changed.isSettled());
    CHECK(changed.signedOnes.first().figures.of("unsigned") == 1);
    CHECK(changed.now.figures.of("unsigned") == 0);
    CHECK(refusal(room.sheets().sign(october, sheet.figures)) == said("month.changed"));
    CHECK(must(room.sheets().sign(october, changed.now.figures)).revision == 2);
    kept = must(room.sheets().list());
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].revision == 2);
    CHECK(kept[1] == sheet);
    CHECK(must(room.sheets().show(october)).isSettled());
    CHECK(must(room.audit().verify()).ok());
}

TEST_CASE("A signed month is neither rewritten, removed nor undone")
{
    Month room;
    must(room.sheets().sign(october));
    const qint64 set = room.workplace().lastChangeSet();
    const UndoOutcome undone = must(UndoService(room.workplace()).undo(set));
    CHECK(undone.restored == 0);
    CHECK(undone.left.size() == 1);
    for (const char *sql :
         {"UPDATE month_sheet SET figures = '{}'", "UPDATE month_sheet SET removed_utc = '2026-11-20'",
          "DELETE FROM month_sheet", "DROP TRIGGER month_sheet_no_update", "DROP TABLE month_sheet"}) {
        INFO(sql);
        CHECK_FALSE(room.db().script(sql));
    }
    CHECK(must(room.sheets().list()).size() == 1);
}

TEST_CASE("Only the head signs; the room reads; nobody else sees the month")
{
    Month room;
    CHECK(refusal(room.sheets().sign(november)) == said("month.not_over"));
    CHECK(refusal(room.sheets().show(QDate())) == said("month.unknown"));
    CHECK(refusal(room.sheets().show(QDate(2026, 12, 1))) == said("month.future"));
    room.clock().setNow(test::at("2026-11-30T07:00"));
    CHECK(must(room.sheets().due()) == QList<QDate>{october, november});
    room.clock().setNow(test::at("2026-11-20T08:00"));
    room.asColleague();
    CHECK(must(room.sheets().show(october)).isOver);
    CHECK(refusal(room.sheets().sign(october)) == said("denied"));
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        INFO(roleCode(role).toStdString());
        room.asUser(roleCode(role), {role}, {room.class71});
        CHECK(refusal(room.sheets().show(october)) == said("denied"));
        CHECK(refusal(room.sheets().list()) == said("denied"));
        CHECK(refusal(room.sheets().due()) == said("denied"));
        CHECK(refusal(room.sheets().sign(october)) == said("denied"));
    }
    room.asHead();
    CHECK(must(room.sheets().sign(october)).signedBy == said("陈校长"));
}

TEST_CASE("A room without work has no month to sign; the digits of a hash are four groups of six")
{
    SchoolFixture school;
    Services all = school.services();
    CHECK(must(all.room().monthSheets.due()).isEmpty());
    CHECK(anchorDigits(QByteArray(32, '\0')) == said("000000 000000 000000 000000"));
    CHECK(anchorDigits(QByteArray::fromHex("000F4240000000010000000200000003")) ==
          said("000000 000001 000002 000003"));
    CHECK(anchorDigits(QByteArray::fromHex("FFFFFFFF")) == said("967295 000000 000000 000000"));
}
