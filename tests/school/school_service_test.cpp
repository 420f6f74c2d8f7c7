// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE("School, units and staff come back as they were written")
{
    SchoolFixture room;
    Services all = room.services();
    School school;
    school.name = said(" 听屿  示范学校 ");
    school.code = said("3145000001");
    school.region = said("450000");
    school.boarding = true;
    school.phone = said("0771-1234567");
    must(all.classes.setSchool(school));
    room.reopen();
    Services again = room.services();
    const School back = must(again.classes.school());
    CHECK(back.name == said("听屿 示范学校"));
    CHECK(back.boarding == true);
    CHECK(room.value(said("SELECT count(*) FROM school")).toInt() == 1);
    CHECK(refusal(again.classes.setSchool({})) == said("school.no_name"));
    const SchoolUnitId village = must(again.classes.addUnit({{}, {}, said("河东村小"), said("village"), {}}));
    CHECK(refusal(again.classes.addUnit({{}, {}, said("河东村小"), said("point"), {}})) ==
          said("unit.exists"));
    CHECK(refusal(again.classes.addUnit({{}, {}, said("x"), said("castle"), {}})) == said("student.code"));
    CHECK(refusal(again.classes.addUnit({{}, {}, said(" "), said("main"), {}})) == said("unit.no_name"));
    CHECK(must(again.classes.units()).at(0).id == village);
    Staff staff;
    staff.name = said("赵 老师");
    staff.post = said("class_teacher");
    const StaffId id = must(again.staff.add(staff));
    CHECK(must(again.staff.list()).at(0).name == said("赵老师"));
    staff.id = id;
    staff.leftOn = QDate(2026, 7, 1);
    must(again.staff.edit(staff));
    CHECK(must(again.staff.list()).at(0).leftOn == QDate(2026, 7, 1));
    staff.post = said("wizard");
    CHECK(refusal(again.staff.add(staff)) == said("student.code"));
    staff.name.clear();
    CHECK(refusal(again.staff.add(staff)) == said("staff.no_name"));
}

TEST_CASE("A class stands once in its year and unit, and goes only when it is empty")
{
    SchoolFixture room;
    Services all = room.services();
    SchoolClass same;
    same.grade = 7;
    same.number = 1;
    same.schoolYear = 2026;
    CHECK(refusal(all.classes.add(same)) == said("class.exists"));
    same.schoolYear = 2027;
    CHECK(all.classes.add(same));
    same.schoolYear = 2026;
    same.unitId = must(all.classes.addUnit({{}, {}, said("河东村小"), said("village"), {}}));
    CHECK(all.classes.add(same));
    for (const auto &[grade, number, name] :
         {std::tuple{0, 1, ""}, {14, 1, ""}, {7, 100, ""}, {7, -1, ""}, {7, 0, " "}}) {
        SchoolClass odd;
        odd.grade = grade;
        odd.number = number;
        odd.name = said(name);
        odd.schoolYear = 2026;
        CHECK(refusal(all.classes.add(odd)) == said("class.place"));
    }
    const Student one = room.add(said("张三"), room.class71);
    const auto full = all.classes.remove(room.class71);
    CHECK(refusal(full) == said("class.not_empty"));
    CHECK(full.error().detail == QStringList{said("1")});
    must(all.students.moveToClass(one.uid, room.class72, QDate(2026, 11, 1), said("分班")));
    must(all.classes.remove(room.class71));
    CHECK(refusal(all.classes.remove(room.class71)) == said("class.not_found"));
    CHECK(refusal(all.classes.setTeacher(room.class72, StaffId(99))) == said("staff.not_found"));
}

TEST_CASE("A class is named by label, by other ways to write it, and by uid; the current year comes first")
{
    SchoolFixture room;
    Services all = room.services();
    const SchoolClassId old = room.addClass(7, 1, 2025);
    SchoolClass vocational;
    vocational.stage = SchoolStage::Vocational;
    vocational.grade = 11;
    vocational.number = 2;
    vocational.schoolYear = 2026;
    const SchoolClassId trade = must(all.classes.add(vocational));
    SchoolClass named;
    named.grade = 7;
    named.number = 0;
    named.name = said("实验班");
    named.schoolYear = 2026;
    const SchoolClassId experiment = must(all.classes.add(named));
    const auto meant = [&all](const char *typed) {
        const auto found = all.classes.resolve(said(typed));
        return found ? found->id : SchoolClassId();
    };
    for (const char *typed :
         {"七年级1班", "七年级(1)班", "七(1)班", "初一1班", "7年级1班", "701", "0701", " 七年级 1 班 "}) {
        INFO(typed);
        CHECK(meant(typed) == room.class71);
    }
    CHECK(meant("职二2班") == trade);
    CHECK(meant("七年级实验班") == experiment);
    CHECK_FALSE(meant("九年级9班").isValid());
    CHECK_FALSE(meant("").isValid());
    const QList<SchoolClass> classes = must(all.classes.classes(2025));
    REQUIRE(classes.size() == 1);
    CHECK(meant(classes[0].uid.toString().toLatin1().constData()) == old);
    SchoolClass twin;
    twin.grade = 7;
    twin.number = 1;
    twin.schoolYear = 2026;
    twin.unitId = must(all.classes.addUnit({{}, {}, said("河东村小"), said("village"), {}}));
    must(all.classes.add(twin));
    CHECK(refusal(all.classes.resolve(said("七年级1班"))) == said("class.ambiguous"));
}

TEST_CASE("An import's classes are made once")
{
    SchoolFixture room;
    SchoolClass wanted;
    wanted.grade = 9;
    wanted.number = 3;
    wanted.schoolYear = 2026;
    must(room.workplace().change(op::rosterImport, [&](Change &change) -> Result<void> {
        auto first = ClassService::ensure(change, wanted);
        auto second = ClassService::ensure(change, wanted);
        REQUIRE(first);
        REQUIRE(second);
        CHECK(*first == *second);
        wanted.number = 1;
        wanted.grade = 7;
        CHECK(must(ClassService::ensure(change, wanted)) == room.class71);
        return {};
    }));
}

TEST_CASE("Terms are set, corrected and kept apart")
{
    SchoolFixture room;
    Services all = room.services();
    const auto refused = [&all](int year, int number, QDate from, QDate to) {
        return refusal(all.calendar.setTerm(year, number, from, to));
    };
    CHECK(refused(2026, 3, QDate(2026, 9, 1), QDate(2027, 1, 1)) == said("term.number"));
    CHECK(refused(2027, 1, QDate(2028, 1, 1), QDate(2027, 9, 1)) == said("term.dates"));
    CHECK(refused(2027, 1, QDate(2026, 9, 1), QDate(2027, 1, 10)) ==
          said("term.dates")); // another school year's
    CHECK(refused(2027, 1, {}, QDate(2028, 1, 10)) == said("term.dates"));
    CHECK(refused(2026, 1, QDate(2026, 9, 1), QDate(2027, 3, 1)) == said("term.overlap"));
    const Term corrected = must(all.calendar.setTerm(2026, 1, QDate(2026, 8, 31), QDate(2027, 1, 20)));
    CHECK(corrected.from == QDate(2026, 8, 31));
    CHECK(must(all.calendar.terms()).size() == 2);
    must(all.undo.undo(room.workplace().lastChangeSet()));
    CHECK(must(all.calendar.terms()).at(0).from == QDate(2026, 9, 1));
}

TEST_CASE(
    "School days: term, weekday, shipped holidays, days worked instead, and the school's own days over them")
{
    SchoolFixture room;
    Services all = room.services();
    const SchoolCalendar calendar = must(all.calendar.calendar());
    const auto isSchoolDay = [&all](int month, int day, int year = 2026) {
        return must(all.calendar.isSchoolDay(QDate(year, month, day)));
    };
    CHECK(isSchoolDay(11, 20));       // a Friday in term
    CHECK_FALSE(isSchoolDay(11, 21)); // Saturday
    CHECK_FALSE(isSchoolDay(8, 28));  // before term
    CHECK_FALSE(isSchoolDay(10, 1));  // national day
    must(all.calendar.setDay({QDate(2026, 11, 20), SpecialDay::Holiday, said("运动会")}));
    must(all.calendar.setDay({QDate(2026, 11, 21), SpecialDay::Workday, said("补课")}));
    must(all.calendar.setDay({QDate(2026, 10, 1), SpecialDay::Workday, {}}));
    CHECK_FALSE(isSchoolDay(11, 20));
    CHECK(isSchoolDay(11, 21));
    CHECK(isSchoolDay(10, 1));
    must(all.calendar.setDay({QDate(2026, 11, 20), SpecialDay::Workday, {}}));
    CHECK(isSchoolDay(11, 20));
    CHECK(must(all.calendar.days(QDate(2026, 11, 1), QDate(2026, 11, 30))).size() == 2);
    must(all.calendar.clearDay(QDate(2026, 11, 21)));
    CHECK_FALSE(isSchoolDay(11, 21));
    CHECK(refusal(all.calendar.clearDay(QDate(2026, 11, 21))) == said("day.not_found"));
    CHECK(refusal(all.calendar.setDay({})) == said("date.missing"));
    CHECK(must(all.calendar.teachingWeek(QDate(2026, 9, 1))) == 1); // a Tuesday
    CHECK(must(all.calendar.teachingWeek(QDate(2026, 9, 6))) == 1);
    CHECK(must(all.calendar.teachingWeek(QDate(2026, 9, 7))) == 2);
    CHECK(must(all.calendar.teachingWeek(QDate(2026, 8, 20))) == 0);
    CHECK(must(all.calendar.endOfSchoolYear(QDate(2026, 11, 20))) == QDate(2027, 7, 2));
    CHECK(must(all.calendar.endOfSchoolYear(QDate(2030, 11, 20))) == QDate(2031, 7, 31));
    CHECK(calendar.terms().size() == 2);
}

TEST_CASE("What a change of the school wrote is on record and verifies")
{
    SchoolFixture room;
    CHECK(room.auditLines().filter(said("calendar.edit term ok")).size() == 2);
    CHECK(room.auditLines().filter(said("class.edit school_class ok")).size() == 3);
    CHECK(must(room.audit().verify()).ok());
}
