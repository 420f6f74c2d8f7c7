// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

struct Two : SchoolFixture
{
    Two()
    {
        own = add(text("张三"), class71, text("0701"));
        other = add(text("李四"), class81, text("0801"));
        must(services().fileClasses.set(own.uid, FileClass::Focus, QDate(2026, 11, 2), text("多次缺勤")));
    }
    Student own;
    Student other;
};

} // namespace

TEST_CASE("A class teacher sees the own class: names, level, and to talk with the counsellor")
{
    Two room;
    room.asUser(text("班主任"), {Role::ClassTeacher}, {room.class71});
    Services services = room.services();
    const StudentPage page = must(services.students.list({}, StudentOrder::Name, 0, 10));
    CHECK(page.total == 1);
    REQUIRE(page.rows.size() == 1);
    CHECK(page.rows[0].header.name == text("张三"));
    CHECK(page.rows[0].fileClass == FileClass::Focus);
    const StudentGlance glance = must(services.students.glance(room.own.uid));
    CHECK(glance.level == FileClass::Focus);
    CHECK(glance.contactCounsellor);
    CHECK(must(services.classes.classes()).size() == 1);
    CHECK(must(services.students.headers({room.own.id, room.other.id})).size() == 1);

    for (const Uid &uid : {room.own.uid, room.other.uid}) {
        CHECK(refusal(services.students.show(uid)) == text("denied"));
        CHECK(refusal(services.timeline.of(uid)) == text("denied"));
        CHECK(refusal(services.consents.list(uid)) == text("denied"));
        CHECK(refusal(services.fileClasses.history(uid)) == text("denied"));
    }
    CHECK(refusal(services.students.glance(room.other.uid)) == text("denied"));
    CHECK(refusal(services.students.header(room.other.uid)) == text("denied"));
    StudentFilter filter;
    filter.tag = text("left_behind");
    CHECK(refusal(services.students.list(filter, StudentOrder::Name, 0, 10)) == text("denied"));
    CHECK(refusal(services.students.counts()) == text("denied"));
    CHECK(room.auditLines().count(text("student.view student denied ")) >= 2);
}

TEST_CASE("A class teacher without a class sees nobody")
{
    Two room;
    room.asUser(text("新班主任"), {Role::ClassTeacher});
    CHECK(refusal(room.services().students.list({}, StudentOrder::Name, 0, 10)) == text("denied"));
    CHECK(refusal(room.services().students.glance(room.own.uid)) == text("denied"));
}

TEST_CASE("A keyer sees heads of sheets and no level, by no filter and by no order")
{
    Two room;
    room.asUser(text("录入"), {Role::Keyer});
    Services services = room.services();
    const StudentPage page = must(services.students.list({}, StudentOrder::FileClass, 0, 10));
    REQUIRE(page.rows.size() == 2);
    CHECK(page.rows[0].header.name == text("李四")); // by name: the order would show the level
    for (const StudentRow &row : page.rows)
        CHECK_FALSE(row.fileClass.has_value());
    CHECK(must(services.students.header(room.own.uid)).name == text("张三"));
    StudentFilter watched;
    watched.watchedOnly = true;
    CHECK(refusal(services.students.list(watched, StudentOrder::Name, 0, 10)) == text("denied"));
    StudentFilter crisis;
    crisis.fileClass = FileClass::Focus;
    CHECK(refusal(services.students.list(crisis, StudentOrder::Name, 0, 10)) == text("denied"));
    CHECK(refusal(services.students.show(room.own.uid)) == text("denied"));
    CHECK(refusal(services.students.glance(room.own.uid)) == text("denied"));
}

TEST_CASE("An inspector gets figures and no student")
{
    Two room;
    room.asUser(text("督导"), {Role::Inspector});
    Services services = room.services();
    CHECK(must(services.students.counts()).size() == 2);
    CHECK(must(services.circumstances.riskFactorsByGrade(QDate(2026, 11, 20))).isEmpty());
    CHECK(refusal(services.students.list({}, StudentOrder::Name, 0, 10)) == text("denied"));
    CHECK(refusal(services.students.header(room.own.uid)) == text("denied"));
    CHECK(refusal(services.students.show(room.own.uid)) == text("denied"));
    CHECK(refusal(services.circumstances.tagsExpiring(QDate(2026, 1, 1), QDate(2027, 12, 31))) ==
          text("denied"));
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
        fresh.name = text("王五");
        GrowthEntry growth;
        growth.onDate = day;
        growth.statement = text("随祖父母生活");
        growth.source = text("guardian");
        RiskFactor factor;
        factor.code = text("study_pressure");
        factor.from = day;
        factor.source = text("student");
        VulnerabilityTag tag;
        tag.code = text("migrant");
        tag.from = day;
        tag.source = text("roster");
        Consent consent;
        consent.onDate = day;
        SchoolClass extra;
        extra.schoolYear = 2026;
        extra.number = 9;
        Staff staff;
        staff.name = text("赵老师");
        School school;
        school.name = text("新校名");
        const QStringList refusals = {
            refusal(s.students.create(fresh)),
            refusal(s.students.edit(room.own)),
            refusal(s.students.setContacts(room.own.uid, {})),
            refusal(s.students.moveToClass(room.own.uid, room.class72, day, text("x"))),
            refusal(s.students.takeLeave(room.own.uid, day, {}, text("x"))),
            refusal(s.students.comeBack(room.own.uid, day, {}, text("x"))),
            refusal(s.students.leaveSchool(room.own.uid, day, text("x"))),
            refusal(s.students.graduate(room.own.uid, day, text("x"))),
            refusal(s.growth.add(room.own.uid, growth)),
            refusal(s.circumstances.addRiskFactor(room.own.uid, factor)),
            refusal(s.circumstances.addTag(room.own.uid, tag)),
            refusal(s.fileClasses.set(room.own.uid, FileClass::General, day, text("x"))),
            refusal(s.consents.record(room.own.uid, consent)),
            refusal(s.classes.add(extra)),
            refusal(s.classes.setSchool(school)),
            refusal(s.staff.add(staff)),
            refusal(s.calendar.setDay({day, SpecialDay::Holiday, {}})),
            refusal(s.calendar.setTerm(2027, 1, QDate(2027, 9, 1), QDate(2028, 1, 20)))};
        CHECK(refusals.count(text("denied")) == refusals.size());
        CHECK(room.auditLines().size() == before + refusals.size());
    }
    CHECK(room.value(text("SELECT count(*) FROM student")).toInt() == 2);
    CHECK(must(room.audit().verify()).ok());
}

TEST_CASE("The head and the counsellor each open the whole file")
{
    Two room;
    for (const Role role : {Role::Head, Role::Counsellor}) {
        room.asUser(roleCode(role), {role});
        const StudentFile file = must(room.services().students.show(room.own.uid));
        CHECK(file.student.name == text("张三"));
        CHECK(file.classLabel == text("七年级1班"));
        REQUIRE(file.fileClasses.size() == 1);
        CHECK(file.fileClasses[0].decidedBy == text("周老师"));
    }
}
