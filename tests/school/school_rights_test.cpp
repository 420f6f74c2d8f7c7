// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

struct Two : SchoolFixture
{
    Two()
    {
        own = add(said("张三"), class71, said("0701"));
        other = add(said("李四"), class81, said("0801"));
        must(services().fileClasses.set(own.uid, FileClass::Focus, QDate(2026, 11, 2), said("多次缺勤")));
    }
    Student own;
    Student other;
};

} // namespace

TEST_CASE("A class teacher sees the own class: names, level, and to talk with the counsellor")
{
    Two room;
    room.asUser(said("班主任"), {Role::ClassTeacher}, {room.class71});
    Services services = room.services();
    const StudentPage page = must(services.students.list({}, StudentOrder::Name, 0, 10));
    CHECK(page.total == 1);
    REQUIRE(page.rows.size() == 1);
    CHECK(page.rows[0].header.name == said("张三"));
    CHECK(page.rows[0].fileClass == FileClass::Focus);
    const StudentGlance glance = must(services.students.glance(room.own.uid));
    CHECK(glance.level == FileClass::Focus);
    CHECK(glance.contactCounsellor);
    CHECK(must(services.classes.classes()).size() == 1);
    CHECK(must(services.students.headers({room.own.id, room.other.id})).size() == 1);

    for (const Uid &uid : {room.own.uid, room.other.uid}) {
        CHECK(refusal(services.students.show(uid)) == said("denied"));
        CHECK(refusal(services.timeline.of(uid)) == said("denied"));
        CHECK(refusal(services.consents.list(uid)) == said("denied"));
        CHECK(refusal(services.fileClasses.history(uid)) == said("denied"));
    }
    CHECK(refusal(services.students.glance(room.other.uid)) == said("denied"));
    CHECK(refusal(services.students.header(room.other.uid)) == said("denied"));
    StudentFilter filter;
    filter.tag = said("left_behind");
    CHECK(refusal(services.students.list(filter, StudentOrder::Name, 0, 10)) == said("denied"));
    CHECK(refusal(services.students.counts()) == said("denied"));
    CHECK(room.auditLines().count(said("student.view student denied ")) >= 2);
}

TEST_CASE("A class teacher without a class sees nobody")
{
    Two room;
    room.asUser(said("新班主任"), {Role::ClassTeacher});
    CHECK(refusal(room.services().students.list({}, StudentOrder::Name, 0, 10)) == said("denied"));
    CHECK(refusal(room.services().students.glance(room.own.uid)) == said("denied"));
}

TEST_CASE("A keyer sees heads of sheets and no level, by no filter and by no order")
{
    Two room;
    room.asUser(said("录入"), {Role::Keyer});
    Services services = room.services();
    const StudentPage page = must(services.students.list({}, StudentOrder::FileClass, 0, 10));
    REQUIRE(page.rows.size() == 2);
    CHECK(page.rows[0].header.name == said("李四")); // by name: the order would show the level
    for (const StudentRow &row : page.rows)
        CHECK_FALSE(row.fileClass.has_value());
    CHECK(must(services.students.header(room.own.uid)).name == said("张三"));
    StudentFilter watched;
    watched.watchedOnly = true;
    CHECK(refusal(services.students.list(watched, StudentOrder::Name, 0, 10)) == said("denied"));
    StudentFilter crisis;
    crisis.fileClass = FileClass::Focus;
    CHECK(refusal(services.students.list(crisis, StudentOrder::Name, 0, 10)) == said("denied"));
    CHECK(refusal(services.students.show(room.own.uid)) == said("denied"));
    CHECK(refusal(services.students.glance(room.own.uid)) == said("denied"));
}

TEST_CASE("An inspector gets figures and no student")
{
    Two room;
    room.asUser(said("督导"), {Role::Inspector});
    Services services = room.services();
    CHECK(must(services.students.counts()).size() == 2);
    CHECK(must(services.circumstances.riskFactorsByGrade(QDate(2026, 11, 20))).isEmpty());
    CHECK(refusal(services.students.list({}, StudentOrder::Name, 0, 10)) == said("denied"));
    CHECK(refusal(services.students.header(room.own.uid)) == said("denied"));
    CHECK(refusal(services.students.show(room.own.uid)) == said("denied"));
    CHECK(refusal(services.circumstances.tagsExpiring(QDate(2026, 1, 1), QDate(2027, 12, 31))) ==
          said("denied"));
}

TEST_CASE("Nobody but the room's staff writes, and each denied try is on record")
{
    Two room;
    const QDate day(2026, 11, 20);
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        INFO(roleCode(role).toStdString());
        room.asUser(roleCode(role), {role}, {room.class71});
        Services s = room.services();
        const auto before = room.auditLines().size();
        Student fresh;
        fresh.name = said("王五");
        GrowthEntry growth;
        growth.onDate = day;
        growth.statement = said("随祖父母生活");
        growth.source = said("guardian");
        RiskFactor factor;
        factor.code = said("study_pressure");
        factor.from = day;
        factor.source = said("student");
        VulnerabilityTag tag;
        tag.code = said("migrant");
        tag.from = day;
        tag.source = said("roster");
        Consent consent;
        consent.onDate = day;
        SchoolClass extra;
        extra.schoolYear = 2026;
        extra.number = 9;
        Staff staff;
        staff.name = said("赵老师");
        School school;
        school.name = said("新校名");
        const QStringList refusals = {
            refusal(s.students.create(fresh)),
            refusal(s.students.edit(room.own)),
            refusal(s.students.setContacts(room.own.uid, {})),
            refusal(s.students.moveToClass(room.own.uid, room.class72, day, said("x"))),
            refusal(s.students.takeLeave(room.own.uid, day, {}, said("x"))),
            refusal(s.students.comeBack(room.own.uid, day, {}, said("x"))),
            refusal(s.students.leaveSchool(room.own.uid, day, said("x"))),
            refusal(s.students.graduate(room.own.uid, day, said("x"))),
            refusal(s.growth.add(room.own.uid, growth)),
            refusal(s.circumstances.addRiskFactor(room.own.uid, factor)),
            refusal(s.circumstances.addTag(room.own.uid, tag)),
            refusal(s.fileClasses.set(room.own.uid, FileClass::General, day, said("x"))),
            refusal(s.consents.record(room.own.uid, consent)),
            refusal(s.classes.add(extra)),
            refusal(s.classes.setSchool(school)),
            refusal(s.staff.add(staff)),
            refusal(s.calendar.setDay({day, SpecialDay::Holiday, {}})),
            refusal(s.calendar.setTerm(2027, 1, QDate(2027, 9, 1), QDate(2028, 1, 20)))};
        CHECK(refusals.count(said("denied")) == refusals.size());
        CHECK(room.auditLines().size() == before + refusals.size());
    }
    CHECK(room.value(said("SELECT count(*) FROM student")).toInt() == 2);
    CHECK(must(room.audit().verify()).ok());
}

TEST_CASE("The head and the counsellor each open the whole file")
{
    Two room;
    for (const Role role : {Role::Head, Role::Counsellor}) {
        room.asUser(roleCode(role), {role});
        const StudentFile file = must(room.services().students.show(room.own.uid));
        CHECK(file.student.name == said("张三"));
        CHECK(file.classLabel == said("七年级1班"));
        REQUIRE(file.fileClasses.size() == 1);
        CHECK(file.fileClasses[0].decidedBy == said("周老师"));
    }
}
