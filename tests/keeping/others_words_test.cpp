// SPDX-License-Identifier: GPL-3.0-or-later
// What an erasure leaves to others: their numbers, their names and their words.
#include "core/keeping/erasure_service.h"
#include "core/keeping/keeping_operations.h"
#include "core/vault/compaction.h"
#include "core/vault/vault_impl.h"
#include "tests/keeping/page_scan.h"
#include "tests/merge/room_pcs.h"

using namespace tingyu;
using namespace tingyu::keeping;
using namespace tingyu::test;

namespace {

const auto gone = said("独标");
const auto studentNo = said("202601777");
const auto identity = said("11010120140105012X");
const auto roll = said("G11010120140105012X");

Student pupil(const QString &name)
{
    Student student;
    student.name = name;
    student.studentNo = studentNo;
    student.idKind = said("1");
    student.idNumber = identity;
    student.rollNumber = roll;
    student.birthDate = QDate(2014, 1, 5);
    student.phone = said("13977770001");
    return student;
}

ErasureOrder order(const QList<Uid> &students, bool everywhere = false)
{
    ErasureOrder one{students, {}, everywhere};
    one.said.ground = ErasureGround::Mistake;
    one.said.on = QDate(2026, 11, 20);
    one.said.approver = colleague;
    one.said.witness = said("赵老师");
    return one;
}

Uid add(RoomPc &pc, const Student &student)
{
    return must(pc.all.students.create(student));
}

QString theme(RoomPc &pc, const char *words)
{
    return pc.value("SELECT group_concat(theme) FROM group_meeting WHERE theme = ?", {said(words)})
        .toString();
}

void meet(RoomPc &pc, const Uid &group, const char *words, const char *at = "2026-11-18T15:00")
{
    GroupMeeting meeting;
    meeting.groupUid = group;
    meeting.at = WallTime::parse(said(at)).value();
    meeting.minutes = 40;
    meeting.texts.theme = said(words);
    must(pc.all.room().groupMeetings.add(meeting));
}

Uid groupOf(RoomPc &pc, const QList<Uid> &members)
{
    CounsellingGroup group;
    group.name = said("友伴小组");
    group.theme = said("人际交往");
    GroupStaff leader;
    leader.person.uid = pc.place().session().userUid;
    group.staff = {leader};
    for (const Uid &uid : members) {
        GroupMember member;
        member.studentUid = uid;
        member.from = QDate(2026, 11, 2);
        group.members.append(member);
    }
    return must(pc.all.room().groups.add(group));
}

/// A word in a record that is linked to nobody.
void note(RoomPc &pc, const char *words)
{
    Advice advice;
    advice.by.uid = pc.place().session().userUid;
    advice.on = QDate(2026, 11, 18);
    advice.matter = said("班级管理");
    advice.advice = said(words);
    must(pc.all.room().advice.add(advice));
}

PhoneCall callFrom(RoomPc &pc, const char *number)
{
    PhoneCall call;
    call.by.uid = pc.place().session().userUid;
    call.at = WallTime::parse(said("2026-11-18T15:00")).value();
    call.minutes = 5;
    call.isNumberKept = true;
    call.number = said(number);
    return call;
}

QStringList standing(RoomPc &pc, const QStringList &words)
{
    for (const QString &word : words)
        UNSCOPED_INFO(word.toStdString() << ": " << placesOf(pc.db(), word).join(u' ').toStdString());
    return wordsInVault(pc.db().path(), pc.vault->impl().keys.database, words);
}

} // namespace

TEST_CASE("Of two files of one child the one that stays keeps its numbers, on every PC and in its history")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    const Uid stays = add(one, pupil(gone));
    const Uid copy = add(two, pupil(gone));
    one.phone(gone.toUtf8().constData(), "13977770002");
    room.meet(one, two);
    REQUIRE(one.value("SELECT count(*) FROM student WHERE name = ?", {gone}).toInt() == 2);
    const QString was = said("学号202601777,身份证11010120140105012X");
    note(one, "学号202601777,身份证11010120140105012X");

    ErasureService service(one.place());
    const ErasurePreview preview = must(service.preview(copy));
    CHECK(preview.shared == QStringList{gone, identity, studentNo});
    room.later();
    must(service.carryOut(order({copy}, true)));
    const auto check = [&](RoomPc &pc) {
        CHECK(pc.value("SELECT count(*) FROM student WHERE name = ?", {gone}).toInt() == 1);
        const Student left = must(StudentRepository(pc.db()).byUid(stays)).value();
        CHECK(left.studentNo == studentNo);
        CHECK(left.idNumber == identity);
        CHECK(left.rollNumber == roll);
        CHECK(left.phone == said("13977770002"));
        CHECK(pc.value("SELECT count(*) FROM change WHERE instr(new_value, '■') OR instr(old_value, '■')")
                  .toInt() == 0);
        CHECK(pc.isSound());
    };
    check(one);
    CHECK(one.value("SELECT advice FROM advice").toString() == was); // the number is the other's too
    room.later();
    room.meet(one, two);
    check(two);
    CHECK(contentOf(one) == contentOf(two));
}

TEST_CASE("A number that begins like the erased one, and the phone of a sister, are left; the whole one goes")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    Student longer = pupil(said("周明"));
    longer.studentNo = studentNo + u'1';
    longer.idNumber.clear();
    longer.rollNumber.clear();
    const Uid stays = add(one, longer);
    const Uid child = add(one, pupil(gone));
    note(one, "周明2026017771;另一个202601777,２０２６０１７７７,G11010120140105012x");
    CHECK(must(ErasureService(one.place()).preview(child)).shared == QStringList{said("13977770001")});
    must(ErasureService(one.place()).carryOut(order({child})));
    const Student left = must(StudentRepository(one.db()).byUid(stays)).value();
    CHECK(left.studentNo == studentNo + u'1');
    CHECK(left.phone == said("13977770001"));
    CHECK(one.value("SELECT advice FROM advice").toString() == said("周明2026017771;另一个■■■,■■■,■■■"));
    CHECK(standing(one, {identity, gone, said("２０２６０１７７７")}) == QStringList());
    CHECK(one.isSound());
}

TEST_CASE("A longer name of a student, a guardian or a teacher who stays is left whole")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    const Uid child = add(one, pupil(gone));
    const Uid other = add(one, [] {
        Student student;
        student.name = said("独标娜");
        return student;
    }());
    Contact mother;
    mother.name = said("上官独标");
    mother.relation = said("mother");
    must(one.all.students.setContacts(other, {mother}));
    meet(one, groupOf(one, {child, other}), "独标娜与独标、上官独标");
    note(one, "只说独标娜");
    note(one, "说起独标");
    ErasureService service(one.place());
    CHECK(must(service.preview(child)).mentions.size() == 1); // not the one that tells of another
    SECTION("in linked records")
    {
        CHECK(must(service.carryOut(order({child}))).left.size() == 1);
        CHECK(one.value("SELECT count(*) FROM advice WHERE advice = '说起独标'").toInt() == 1);
    }
    SECTION("everywhere")
    {
        CHECK(must(service.carryOut(order({child}, true))).left.isEmpty());
        CHECK(one.value("SELECT count(*) FROM advice WHERE advice = '说起■■■'").toInt() == 1);
    }
    CHECK_FALSE(theme(one, "独标娜与■■■、上官独标").isEmpty());
    CHECK(one.value("SELECT count(*) FROM advice WHERE advice = '只说独标娜'").toInt() == 1);
    CHECK(one.value("SELECT count(*) FROM student WHERE name = '独标娜'").toInt() == 1);
    CHECK(one.value("SELECT count(*) FROM student_contact WHERE name = '上官独标'").toInt() == 1);
    CHECK(one.isSound());
}

TEST_CASE("Of two children of one name the words about the one who stays are left, also with the tick")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    const Uid child = add(one, pupil(gone));
    Student same;
    same.name = gone;
    const Uid namesake = add(one, same);
    const Uid third = one.student("陈默").uid;
    meet(one, groupOf(one, {child, third}), "独标和陈默");
    meet(one, groupOf(one, {namesake, third}), "独标又和陈默", "2026-11-19T15:00");
    note(one, "说起独标");
    ErasureService service(one.place());
    const ErasurePreview preview = must(service.preview(child));
    CHECK(preview.shared == QStringList{gone});
    CHECK(preview.mentions.isEmpty()); // whose name it is nobody can tell: not asked for
    must(service.carryOut(order({child}, true)));
    CHECK_FALSE(theme(one, "■■■和陈默").isEmpty());
    CHECK_FALSE(theme(one, "独标又和陈默").isEmpty());
    CHECK(one.value("SELECT advice FROM advice").toString() == said("说起独标"));
    CHECK(must(StudentRepository(one.db()).byUid(namesake)).value().name == gone);
    CHECK(standing(one, {studentNo, identity}) == QStringList());
    CHECK(one.isSound());
}

TEST_CASE("A name in the address of another and beside his mother is told before, and goes with the tick")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    const Uid child = add(one, pupil(gone));
    Student other = one.student("陈默");
    other.address = said("青衣巷8号,独标家隔壁");
    must(one.all.students.edit(other));
    other = one.student("陈默");
    other.address = said("青衣巷8号,独标家对面"); // the first is in the history
    must(one.all.students.edit(other));
    Contact mother;
    mother.name = said("陈独标"); // what somebody else is called
    mother.relation = said("other_relative");
    mother.relationNote = said("独标的姨妈");
    must(one.all.students.setContacts(other.uid, {mother}));
    ErasureService service(one.place());
    const Mention told{said("student"), other.uid};
    CHECK(must(service.preview(child)).mentions == QList<Mention>{told});
    SECTION("left")
    {
        CHECK(must(service.carryOut(order({child}))).left == QList<Mention>{told});
        CHECK(one.student("陈默").address == other.address);
    }
    SECTION("blanked")
    {
        CHECK(must(service.carryOut(order({child}, true))).left.isEmpty());
        CHECK(one.student("陈默").address == said("青衣巷8号,■■■家对面"));
        CHECK(one.value("SELECT relation_note FROM student_contact").toString() == said("■■■的姨妈"));
        CHECK(one.value("SELECT count(*) FROM change WHERE instr(old_value, '独标家')").toInt() == 0);
        CHECK(standing(one, {said("独标家"), said("独标的"), studentNo}) == QStringList());
    }
    CHECK(one.value("SELECT name FROM student_contact").toString() == said("陈独标"));
    CHECK(one.isSound());
}

TEST_CASE("What two PCs wrote differently of another loses the numbers and, with the tick, the name")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    const Uid child = add(one, pupil(gone));
    room.meet(one, two);
    const auto live = [](RoomPc &pc, const char *address) {
        Student other = pc.student("陈默");
        other.address = said(address);
        must(pc.all.students.edit(other));
    };
    room.later();
    live(one, "独标家隔壁,11010120140105012X");
    room.later();
    live(two, "独标家对面,学号202601777");
    room.later();
    room.meet(one, two);
    REQUIRE(one.differences().size() == 1);
    ErasureService service(one.place());
    const Mention told{said("student"), one.student("陈默").uid};
    CHECK(must(service.preview(child)).mentions == QList<Mention>{told});
    const auto shown = [&] { return one.differences().join(u'\n'); };
    SECTION("left")
    {
        CHECK(must(service.carryOut(order({child}))).left == QList<Mention>{told});
        CHECK(shown().contains(said("独标家对面,学号■■■")));
        CHECK(shown().contains(said("独标家隔壁,■■■")));
        CHECK(standing(one, {studentNo, identity}) == QStringList());
    }
    SECTION("blanked")
    {
        CHECK(must(service.carryOut(order({child}, true))).left.isEmpty());
        CHECK(shown().contains(said("■■■家对面,学号■■■")));
        CHECK(standing(one, {gone, studentNo, identity}) == QStringList());
    }
    CHECK(one.isSound());
    must(one.merge.decide(must(one.merge.differences()).constFirst().uid, merge::Choice::Other));
    CHECK(one.student("陈默").address.endsWith(said("■■■")));
    CHECK(one.isSound());
}

TEST_CASE(
    "Numbers that a child no longer has, and one that another PC alone wrote, go from the words of others")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    const Uid child = add(one, pupil(gone));
    room.meet(one, two);
    const auto number = [](RoomPc &pc, const char *no, const char *id) {
        Student student = pc.student("独标");
        student.studentNo = said(no);
        student.idNumber = said(id);
        student.rollNumber.clear();
        must(pc.all.students.edit(student));
    };
    room.later();
    number(one, "202609901", "11010120140105032X");
    room.later();
    number(two, "202609902", "11010120140105032X");
    room.later();
    room.meet(one, two);
    note(one, "202601777,202609901,202609902,11010120140105012X,11010120140105032X");
    must(ErasureService(one.place()).carryOut(order({child})));
    CHECK(one.value("SELECT advice FROM advice").toString() == said("■■■,■■■,■■■,■■■,■■■"));
    CHECK(standing(one, {studentNo, identity, said("202609901"), said("202609902")}) == QStringList());
    CHECK(one.isSound());
}

TEST_CASE("Telephones of a child and its family go from the words of others; what another has too is told "
          "and stays")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    const auto shared = said("13977770003");
    const Uid child = add(one, pupil(gone));
    Contact mother;
    mother.name = said("何秀兰");
    mother.relation = said("mother");
    mother.phone = said("13977770002");
    Contact aunt;
    aunt.name = said("何秀梅");
    aunt.relation = said("other_relative");
    aunt.phone = shared;
    must(one.all.students.setContacts(child, {mother, aunt}));
    must(one.all.students.setContacts(one.student("陈默").uid, {aunt}));
    one.phone(gone.toUtf8().constData(), "13977770009"); // what it was the history knows
    PhoneCall call = callFrom(one, "13977770002");
    call.concern = said("何女士139 7777 0002来电");
    must(one.all.room().phoneCalls.add(call));
    note(one, "13977770001、139-7777-0002、tel13977770009、+86 13977770002、139777700021、13977770003");
    ErasureService service(one.place());
    CHECK(must(service.preview(child)).shared == QStringList{shared});
    must(service.carryOut(order({child})));
    CHECK(one.value("SELECT advice FROM advice").toString() ==
          said("■■■、■■■、tel■■■、■■■、139777700021、13977770003"));
    CHECK(one.value("SELECT concern FROM phone_call").toString() == said("何女士■■■来电"));
    CHECK(one.value("SELECT number FROM phone_call").toString() == said("■■■")); // linked to nobody
    CHECK(one.value("SELECT phone FROM student_contact").toString() == shared);
    CHECK(standing(one, {said("13977770001"), said("13977770009"), said("139-7777-0002"),
                         said("139 7777 0002")}) == QStringList());
    CHECK(one.isSound());
}

TEST_CASE("A call that is linked to another keeps its number, and loses one that was there before")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    const Uid child = add(one, pupil(gone));
    PhoneCall call = callFrom(one, "13977770001");
    call.student.uid = one.student("陈默").uid;
    const Uid linked = must(one.all.room().phoneCalls.add(call));
    call.student = {};
    const Uid loose = must(one.all.room().phoneCalls.add(call));
    call.uid = loose;
    call.number = said("13966660000");
    must(one.all.room().phoneCalls.edit(call));
    must(ErasureService(one.place()).carryOut(order({child})));
    const auto numberOf = [&](const Uid &uid) {
        return one.value("SELECT number FROM phone_call WHERE uid = ?", {uid.bytes()}).toString();
    };
    CHECK(numberOf(linked) == said("13977770001"));
    CHECK(numberOf(loose) == said("13966660000"));
    CHECK(one.value("SELECT count(*) FROM change WHERE old_value = '13977770001'").toInt() == 0);
    CHECK(one.isSound());
}

TEST_CASE("Who is linked to nobody in another's case and called like the child is told before, and goes with "
          "the tick; a longer name there is another's")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    const Uid child = add(one, pupil(gone));
    const Uid uid = must(one.all.cases.open(one.student("陈默").uid, CaseKind::Concern, said("与同学争执")));
    must(one.all.cases.add(uid, CasePerson{{}, {}, 0, said("student"), gone, {}}));
    must(one.all.cases.add(uid, CasePerson{{}, {}, 0, said("student"), said("独标梅"), {}}));
    note(one, "只说独标梅");
    ErasureService service(one.place());
    const ErasurePreview preview = must(service.preview(child));
    CHECK(preview.shared.isEmpty());
    CHECK(preview.mentions == QList<Mention>{{said("care_case"), uid}});
    const auto names = [&] {
        return one.value("SELECT group_concat(name) FROM (SELECT name FROM case_person ORDER BY position)")
            .toString();
    };
    SECTION("left")
    {
        must(service.carryOut(order({child})));
        CHECK(names() == said("独标,独标梅"));
    }
    SECTION("blanked")
    {
        must(service.carryOut(order({child}, true)));
        CHECK(names() == said("■■■,独标梅"));
        CHECK(standing(one, {studentNo, identity}) == QStringList());
    }
    CHECK(one.value("SELECT advice FROM advice").toString() == said("只说独标梅"));
    CHECK(one.isSound());
}

TEST_CASE("A number short enough to be a day or a count goes from linked records, and from others with the "
          "tick")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    Student student = pupil(gone);
    student.studentNo = said("20261101");
    student.phone = said("8660123");
    student.rollNumber = said("待补办手续"); // it is no number and stays a word
    const Uid child = add(one, student);
    meet(one, groupOf(one, {child, one.student("陈默").uid}), "学号20261101的同学,8660123");
    note(one, "20261101开会,学籍号待补办手续");
    note(one, "120261101与86601234");
    ErasureService service(one.place());
    CHECK(must(service.preview(child)).mentions.size() == 1);
    const auto advice = [&] {
        return one.value("SELECT group_concat(advice, ';') FROM (SELECT advice FROM advice ORDER BY id)")
            .toString();
    };
    SECTION("left")
    {
        CHECK(must(service.carryOut(order({child}))).left.size() == 1);
        CHECK(advice() == said("20261101开会,学籍号待补办手续;120261101与86601234"));
    }
    SECTION("blanked")
    {
        CHECK(must(service.carryOut(order({child}, true))).left.isEmpty());
        CHECK(advice() == said("■■■开会,学籍号待补办手续;120261101与86601234"));
    }
    CHECK_FALSE(theme(one, "学号■■■的同学,■■■").isEmpty());
    CHECK(one.isSound());
}

TEST_CASE("A draft about another keeps its words unless the tick says otherwise, and is told before")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    Student student = pupil(said("高兴"));
    const Uid child = add(one, student);
    const QString other = one.student("陈默").uid.toString();
    const Uid group = groupOf(one, {child, one.student("陈默").uid});
    auto &drafts = one.all.drafts;
    must(drafts.save(child.toString(), said("growth"), said("高兴近来话少")));
    must(drafts.save(other, said("growth"), said("陈默今天很高兴,学号202601777")));
    must(drafts.save(said("group:") + group.toString(), said("group-meeting"), said("高兴没有来")));
    must(drafts.save(other, said("booking"), child.toString() + said(" 高兴")));
    must(one.db().run(said("INSERT INTO draft VALUES ('x', 'note', 2, '大家都高兴', '')")));
    ErasureService service(one.place());
    const Mention draft{said("draft"), Uid()};
    CHECK(must(service.preview(child)).mentions == QList<Mention>{draft, draft});
    const auto text = [&](const QString &key, const char *form) {
        return one.value("SELECT content FROM draft WHERE person_key = ? AND form = ?", {key, said(form)})
            .toString();
    };
    SECTION("left")
    {
        CHECK(must(service.carryOut(order({child}))).left == QList<Mention>{draft, draft});
        CHECK(text(other, "growth") == said("陈默今天很高兴,学号■■■"));
        CHECK(text(said("x"), "note") == said("大家都高兴"));
    }
    SECTION("blanked")
    {
        CHECK(must(service.carryOut(order({child}, true))).left.isEmpty());
        CHECK(text(other, "growth") == said("陈默今天很■■■,学号■■■"));
        CHECK(text(said("x"), "note") == said("大家都■■■"));
        CHECK(standing(one, {said("高兴"), studentNo, identity}) == QStringList());
    }
    CHECK(text(child.toString(), "growth").isEmpty());
    CHECK(text(said("group:") + group.toString(), "group-meeting") == said("■■■没有来"));
    CHECK(text(other, "booking") == Uid().toString() + said(" ■■■"));
    CHECK(one.isSound());
}
