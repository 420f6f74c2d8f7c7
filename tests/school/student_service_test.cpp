// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

Student full(SchoolClassId classId)
{
    Student one;
    one.name = QStringLiteral("阿依古丽·买买提");
    one.formerNames = {QStringLiteral("古丽"), QStringLiteral("阿依")};
    one.sex = Sex::Female;
    one.birthDate = QDate(2013, 5, 4);
    one.idKind = QStringLiteral("1");
    one.idNumber = QStringLiteral("11010120130504002X");
    one.rollNumber = QStringLiteral("G11010120130504002X");
    one.rollNumberLocal = QStringLiteral("2024110100012345");
    one.studentNo = QStringLiteral("070301");
    one.seatNo = QStringLiteral("01");
    one.classId = classId;
    one.nationality = QStringLiteral("中国");
    one.ethnicity = QStringLiteral("05");
    one.boarding = true;
    one.onlyChild = false;
    one.health = QStringLiteral("10");
    one.household = QStringLiteral("1");
    one.address = QStringLiteral("和平路 1 号");
    one.phone = QStringLiteral("13800000000");
    one.enteredMonth = QStringLiteral("2026-09");
    return one;
}

Contact contact(const QString &name, const QString &relation, bool guardian = true)
{
    Contact one;
    one.name = name;
    one.relation = relation;
    one.phone = QStringLiteral("13900000000");
    one.isGuardian = guardian;
    return one;
}

} // namespace

TEST_CASE("Every field of a student comes back from an encrypted file as it was given")
{
    SchoolFixture room;
    const Student given = full(room.class71);
    const Uid uid =
        must(room.services().students.create(given, {contact(said("买买提·艾力"), said("father")),
                                                     contact(said("热依汗"), said("mother"), false)}));
    room.reopen();
    Student back = room.stored(uid);
    CHECK(back.rev == 1);
    Student expected = given;
    expected.id = back.id;
    expected.uid = uid;
    expected.rev = 1;
    CHECK(back == expected);
    const QList<Contact> contacts = must(StudentRepository(room.db()).contacts(back.id));
    REQUIRE(contacts.size() == 2);
    CHECK(contacts[0].name == said("买买提·艾力"));
    CHECK(contacts[0].position == 1);
    CHECK(contacts[0].isGuardian);
    CHECK(contacts[1].relation == said("mother"));
    CHECK_FALSE(contacts[1].isGuardian);
    CHECK(must(StudentRepository(room.db()).contactsOfAll()).value(back.id) == contacts);
}

TEST_CASE("What is not known stays unknown: no date, no flag, no class")
{
    SchoolFixture room;
    const Student back = room.add(said("李四"));
    CHECK_FALSE(back.birthDate.isValid());
    CHECK_FALSE(back.boarding.has_value());
    CHECK_FALSE(back.onlyChild.has_value());
    CHECK_FALSE(back.classId.isValid());
    CHECK(back.sex == Sex::Unknown);
    CHECK(back.status == RollStatus::OnRoll);
    CHECK(back.fileClass == FileClass::General);
}

TEST_CASE("A number that is another student's is refused and nothing is written")
{
    SchoolFixture room;
    const Student first = room.add(full(room.class71));
    const qint64 before = room.value(said("SELECT count(*) FROM audit")).toLongLong();
    const auto refused = [&](auto change) {
        Student other;
        other.name = said("李四");
        change(other);
        const auto result = room.services().students.create(other);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == Errc::Conflict);
        CHECK(result.error().detail == QStringList{first.uid.toString()});
        return result.error().subject;
    };
    CHECK(refused([&](Student &s) { s.rollNumber = said("g11010120130504002x"); }) ==
          said("student.roll_number_taken"));
    CHECK(refused([&](Student &s) { s.idNumber = first.idNumber; }) == said("student.id_number_taken"));
    CHECK(refused([&](Student &s) { s.studentNo = first.studentNo; }) == said("student.student_no_taken"));
    CHECK(room.value(said("SELECT count(*) FROM student")).toInt() == 1);
    CHECK(room.value(said("SELECT count(*) FROM audit")).toLongLong() == before);
    must(room.services().students.leaveSchool(first.uid, QDate(2026, 11, 1), said("转学")));
    Student other;
    other.name = said("李四");
    other.studentNo = first.studentNo;
    CHECK(room.services().students.create(other)); // the number of a student who has left is free again
}

TEST_CASE("Editing keeps the old name among the former ones and leaves class and status alone")
{
    SchoolFixture room;
    Student one = room.add(full(room.class71));
    one.name = said("阿依古丽·艾力");
    one.classId = room.class81;
    one.status = RollStatus::Left;
    one.fileClass = FileClass::Crisis;
    CHECK(must(room.services().students.edit(one)));
    const Student after = room.stored(one.uid);
    CHECK(after.name == said("阿依古丽·艾力"));
    CHECK(after.formerNames.last() == said("阿依古丽·买买提"));
    CHECK(after.classId == room.class71);
    CHECK(after.status == RollStatus::OnRoll);
    CHECK(after.fileClass == FileClass::General);
    CHECK(after.rev == 2);
    CHECK_FALSE(must(room.services().students.edit(after))); // nothing differs
    CHECK(refusal(room.services().students.edit(one)) ==
          said("record.changed")); // rev 1 is no longer the stored one
}

TEST_CASE("Contacts are replaced as a list: kept, changed, added and removed")
{
    SchoolFixture room;
    const Student one = room.add(full(room.class71),
                                 {contact(said("甲"), said("father")), contact(said("乙"), said("mother"))});
    StudentRepository students(room.db());
    QList<Contact> list = must(students.contacts(one.id));
    const ContactId kept = list[1].id;
    list = {list[1], contact(said("丙"), said("grandmother"))};
    list[0].phone = said("13700000000");
    must(room.services().students.setContacts(one.uid, list));
    const QList<Contact> after = must(students.contacts(one.id));
    REQUIRE(after.size() == 2);
    CHECK(after[0].id == kept);
    CHECK(after[0].position == 1);
    CHECK(after[0].phone == said("13700000000"));
    CHECK(after[1].name == said("丙"));
    CHECK(refusal(room.services().students.setContacts(one.uid, {Contact()})) == said("contact.empty"));
    Contact odd = contact(said("丁"), said("cousin"));
    CHECK(refusal(room.services().students.setContacts(one.uid, {odd})) == said("student.code"));
    CHECK(must(students.contacts(one.id)) == after);
}

TEST_CASE("Class change, leave, return and leaving are turns with a reason")
{
    SchoolFixture room;
    Services services = room.services();
    const Student one = room.add(said("李四"), room.class71);
    const QDate day(2026, 10, 8);
    CHECK(refusal(services.students.moveToClass(one.uid, room.class72, day, said("  "))) ==
          said("reason.missing"));
    CHECK(refusal(services.students.moveToClass(one.uid, room.class72, {}, said("分班"))) ==
          said("date.missing"));
    CHECK(refusal(services.students.moveToClass(one.uid, SchoolClassId(999), day, said("分班"))) ==
          said("class.not_found"));
    must(services.students.moveToClass(one.uid, room.class72, day, said("分班")));
    CHECK(room.stored(one.uid).classId == room.class72);
    CHECK(refusal(services.students.comeBack(one.uid, day, {}, said("复学"))) == said("student.status"));
    CHECK(refusal(services.students.takeLeave(one.uid, day, day.addDays(-1), said("休养"))) ==
          said("date.order"));
    must(services.students.takeLeave(one.uid, day, day.addYears(1), said("休养")));
    CHECK(room.stored(one.uid).status == RollStatus::OnLeave);
    CHECK(refusal(services.students.takeLeave(one.uid, day, {}, said("休养"))) == said("student.status"));
    must(services.students.comeBack(one.uid, QDate(2026, 11, 2), room.class81, said("医院证明")));
    const Student back = room.stored(one.uid);
    CHECK(back.status == RollStatus::OnRoll);
    CHECK(back.classId == room.class81);
    must(services.students.leaveSchool(one.uid, QDate(2026, 11, 19), said("转学")));
    CHECK(refusal(services.students.leaveSchool(one.uid, QDate(2026, 11, 19), said("转学"))) ==
          said("student.status"));
    const StudentFile file = must(services.students.show(one.uid));
    QStringList kinds;
    for (const RollEvent &event : file.rollEvents)
        kinds.append(rollEventKindCode(event.kind));
    kinds.sort();
    CHECK(kinds == QStringList{said("class"), said("leave"), said("left"), said("return")});
    CHECK(file.rollEvents.last().reason == said("转学"));
}

TEST_CASE("Opening a file is on record once in a quarter of an hour; lists are not views")
{
    SchoolFixture room;
    Services services = room.services();
    const Student one = room.add(said("李四"), room.class71);
    const auto views = [&] { return room.auditLines().count(said("student.view student ok ")); };
    must(services.students.list({}, StudentOrder::Name, 0, 10));
    must(services.students.header(one.uid));
    CHECK(views() == 0);
    must(services.students.show(one.uid));
    must(services.students.show(one.uid));
    CHECK(views() == 1);
    room.clock().advanceMs(16 * 60 * 1000);
    must(services.students.show(one.uid));
    CHECK(views() == 2);
}

TEST_CASE("A whole create is undone in one step, and a changed student is left alone")
{
    SchoolFixture room;
    Services services = room.services();
    const Student one = room.add(full(room.class71), {contact(said("甲"), said("father"))});
    const qint64 set = room.workplace().lastChangeSet();
    must(services.undo.undo(set));
    CHECK_FALSE(must(StudentRepository(room.db()).byUid(one.uid)).has_value());
    CHECK(must(StudentRepository(room.db()).contacts(one.id)).isEmpty());
    CHECK(must(room.audit().verify()).ok());

    Student other = room.add(said("李四"), room.class71);
    other.name = said("李思");
    must(services.students.edit(other));
    const qint64 rename = room.workplace().lastChangeSet();
    must(services.undo.undo(rename));
    const Student back = room.stored(other.uid);
    CHECK(back.name == said("李四"));
    CHECK(back.formerNames.isEmpty());
    must(services.students.moveToClass(other.uid, room.class72, QDate(2026, 11, 1), said("分班")));
    const qint64 move = room.workplace().lastChangeSet();
    Student again = room.stored(other.uid);
    again.phone = said("13800000001");
    must(services.students.edit(again));
    const UndoOutcome outcome = must(services.undo.undo(move));
    CHECK(outcome.left.size() == 1);
    CHECK(room.stored(other.uid).classId == room.class72);
}

TEST_CASE("Filters, orders and pages of the list")
{
    SchoolFixture room;
    Services services = room.services();
    const Student zhang = room.add(said("张三"), room.class81, said("0801"));
    const Student li = room.add(said("李四"), room.class71, said("0702"));
    const Student ouyang = room.add(said("欧阳明"), room.class71, said("0701"));
    const Student shan = room.add(said("单小花"), room.class72, said("0703"));
    Student boarding = room.add(said("曾国"), room.class72);
    boarding.boarding = true;
    must(services.students.edit(boarding));
    must(services.students.leaveSchool(li.uid, QDate(2026, 11, 1), said("转学")));
    must(services.fileClasses.set(ouyang.uid, FileClass::Focus, QDate(2026, 11, 2),
                                  said("多次旷课,已与家长谈话")));
    const auto names = [&](const StudentFilter &filter, StudentOrder order, int offset = 0, int limit = 100) {
        QStringList list;
        for (const StudentRow &row : must(services.students.list(filter, order, offset, limit)).rows)
            list.append(row.header.name);
        return list.join(u' ');
    };
    CHECK(names({}, StudentOrder::Name) == said("欧阳明 单小花 曾国 张三")); // ou, shan, zeng, zhang
    CHECK(names({}, StudentOrder::Class) == said("欧阳明 单小花 曾国 张三"));
    CHECK(names({}, StudentOrder::Number) == said("欧阳明 单小花 张三 曾国"));
    CHECK(names({}, StudentOrder::FileClass).startsWith(said("欧阳明")));
    CHECK(names({}, StudentOrder::Name, 1, 2) == said("单小花 曾国"));
    CHECK(must(services.students.list({}, StudentOrder::Name, 1, 2)).total == 4);
    StudentFilter filter;
    filter.classId = room.class72;
    CHECK(names(filter, StudentOrder::Name) == said("单小花 曾国"));
    filter = {};
    filter.grade = 8;
    CHECK(names(filter, StudentOrder::Name) == said("张三"));
    filter = {};
    filter.statuses = {RollStatus::Left};
    CHECK(names(filter, StudentOrder::Name) == said("李四"));
    filter = {};
    filter.watchedOnly = true;
    CHECK(names(filter, StudentOrder::Name) == said("欧阳明"));
    filter = {};
    filter.boarding = true;
    CHECK(names(filter, StudentOrder::Name) == said("曾国"));
    VulnerabilityTag tag;
    tag.code = said("left_behind_both");
    tag.from = QDate(2026, 9, 1);
    tag.source = said("roster");
    must(services.circumstances.addTag(shan.uid, tag));
    filter = {};
    filter.tag = tag.code;
    filter.tagDate = QDate(2026, 11, 20);
    CHECK(names(filter, StudentOrder::Name) == said("单小花"));
    filter.tagDate = QDate(2027, 9, 1); // the tag has run out
    CHECK(names(filter, StudentOrder::Name).isEmpty());
    CHECK(must(services.students.counts()) == QList<ClassCount>{{room.class71, said("七年级1班"), 1, 0},
                                                                {room.class72, said("七年级2班"), 2, 0},
                                                                {room.class81, said("八年级1班"), 1, 0}});
    CHECK(zhang.classId == room.class81);
}

TEST_CASE("Headers come in the order asked, more than one statement's worth of them")
{
    SchoolFixture room;
    QList<StudentId> ids;
    must(room.workplace().change(op::rosterImport, [&](Change &change) -> Result<void> {
        for (int i = 0; i < 450; ++i) {
            Student one;
            one.name = QStringLiteral("学生%1").arg(i);
            auto row = StudentRepository::add(change, one);
            if (!row)
                return row.error();
            ids.prepend(StudentId(row->id));
        }
        return {};
    }));
    ids.insert(3, StudentId(999'999));
    const QList<StudentHeader> headers = must(room.services().students.headers(ids));
    REQUIRE(headers.size() == 450);
    CHECK(headers.first().name == QStringLiteral("学生449"));
    CHECK(headers.last().name == QStringLiteral("学生0"));
    CHECK(must(StudentRepository(room.db()).ofIds(ids)).size() == 450);
    CHECK(must(StudentRepository(room.db()).keys()).size() == 450);
}

TEST_CASE("A broken class reference leaves neither the student nor a line")
{
    SchoolFixture room;
    Student one = full(SchoolClassId(4711));
    const auto lines = room.auditLines();
    CHECK_FALSE(room.services().students.create(one));
    CHECK(room.value(said("SELECT count(*) FROM student")).toInt() == 0);
    CHECK(room.auditLines() == lines);
}
