// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/leaver_service.h"
#include "core/school/roll_over_service.h"
#include "core/vault/audit_service.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

namespace {

SchoolClass classAt(int grade, int number, int year, SchoolStage stage)
{
    SchoolClass one;
    one.grade = grade;
    one.number = number;
    one.schoolYear = year;
    one.stage = stage;
    return one;
}

RollOverPlan planOf(const QList<SchoolClass> &classes)
{
    RollOverPlan plan;
    plan.fromYear = 2026;
    plan.toYear = 2027;
    for (qsizetype i = 0; i < classes.size(); ++i) {
        SchoolClass one = classes.at(i);
        one.id = SchoolClassId(i + 1);
        plan.lines.append({one, 1, 0, ClassFate::Moves, {}});
        RollOverStudent student;
        student.id = StudentId(i + 1);
        student.classId = one.id;
        plan.students.append(student);
    }
    propose(&plan);
    return plan;
}

QString wayOf(const RollOverLine &line)
{
    return line.fate == ClassFate::Graduates ? QStringLiteral("out") : classLabel(line.to);
}

/// Middle school of 2026 with a ninth grade, eight students; the year is over.
struct School2026 : SchoolFixture
{
    School2026()
    {
        class91 = addClass(9, 1);
        for (const auto &[name, where] :
             {std::pair("林小雨", class71), std::pair("陈默", class71), std::pair("李想", class72),
              std::pair("阿依古丽", class81), std::pair("周晓", class91), std::pair("吴桐", class91)})
            add(QString::fromUtf8(name), where);
        must(services().students.takeLeave(student("陈默").uid, QDate(2026, 12, 1), QDate(2027, 12, 1),
                                           QStringLiteral("养病")));
        clock().setNow(WallTime::parse(QStringLiteral("2027-08-28T09:00")).value());
    }
    Student student(const char *name)
    {
        const auto uid = Uid::fromBytes(
            value(QStringLiteral("SELECT uid FROM student WHERE name = ?"), {QString::fromUtf8(name)})
                .toByteArray());
        return stored(*uid);
    }
    QString labelOf(const char *name)
    {
        auto header = must(StudentRepository(db()).header(student(name).id));
        return QStringLiteral("%1 %2").arg(header->classLabel, rollStatusCode(header->status));
    }
    bool isSound() { return must(AuditService(workplace()).verify()).ok(); }
    RollOverService over() { return RollOverService(workplace()); }
    SchoolClassId class91;
};

} // namespace

TEST_CASE("a grade goes up with its number, the last one of each stage goes out")
{
    using enum SchoolStage;
    const RollOverPlan plan =
        planOf({classAt(5, 2, 2026, Primary), classAt(6, 1, 2026, Primary), classAt(7, 3, 2026, Junior),
                classAt(9, 1, 2026, Junior), classAt(10, 2, 2026, Senior), classAt(12, 4, 2026, Senior),
                classAt(11, 1, 2026, Vocational)});
    QStringList ways;
    for (const RollOverLine &line : plan.lines)
        ways.append(wayOf(line));
    CHECK(ways.join(u' ') == QStringLiteral("六年级2班 out 八年级3班 out 高二2班 职三1班 out"));
    // Where middle school begins with the sixth grade, primary school ends with the fifth.
    const RollOverPlan five = planOf({classAt(5, 1, 2026, Primary), classAt(6, 1, 2026, Junior)});
    CHECK(five.lines.first().fate == ClassFate::Graduates);
    CHECK(five.lines.last().fate == ClassFate::Moves);
    // A school with both stages is asked whether its sixth grade stays in the house.
    const RollOverPlan nine = planOf({classAt(6, 1, 2026, Primary), classAt(7, 1, 2026, Junior)});
    const RollOverPreview preview = previewOf(nine);
    CHECK(std::any_of(preview.questions.cbegin(), preview.questions.cend(), [](const RollOverQuestion &one) {
        return one.ask == RollOverAsk::NextStage && one.about == QStringLiteral("六年级1班");
    }));
    CHECK(classLabel(nine.lines.first().to) == QStringLiteral("七年级1班"));
    CHECK(nine.lines.first().to.stage == Junior);
    CHECK(nine.lines.first().to.entryYear == 2027);
}

TEST_CASE("the preview counts every class, joined and split ones too, and names what is to be decided")
{
    using enum SchoolStage;
    RollOverPlan plan = planOf({classAt(7, 1, 2026, Junior), classAt(7, 2, 2026, Junior)});
    plan.lines[1].to.number = 1; // both into one
    RollOverStudent away;
    away.id = StudentId(9);
    away.classId = SchoolClassId(1);
    away.status = RollStatus::OnLeave;
    plan.students.append(away);
    plan.ways.insert(away.id, {StudentFate::Waits, {}});
    RollOverPreview preview = previewOf(plan);
    REQUIRE(preview.classes.size() == 1);
    CHECK(preview.classes.first().onRoll == 2);
    CHECK(preview.classes.first().from.size() == 2);
    CHECK(preview.waiting == 1);
    CHECK(preview.moving == 2);
    const auto asks = [&preview](RollOverAsk ask) {
        return std::count_if(preview.questions.cbegin(), preview.questions.cend(),
                             [ask](const RollOverQuestion &one) { return one.ask == ask; });
    };
    CHECK(asks(RollOverAsk::OnLeave) == 1);
    CHECK(asks(RollOverAsk::Joined) == 1);
    CHECK(asks(RollOverAsk::NoTeacher) == 1);
    // One child repeats the year, another one goes elsewhere.
    plan.ways.insert(StudentId(1), {StudentFate::Elsewhere, classAt(7, 1, 2027, Junior)});
    preview = previewOf(plan);
    REQUIRE(preview.classes.size() == 2);
    CHECK(preview.classes.first().place.grade == 7);
    CHECK(preview.classes.first().onRoll == 1);
    CHECK(preview.classes.last().onRoll == 1);
}

TEST_CASE("a school goes into its next year in one change, once, and comes back as a whole")
{
    School2026 school;
    CHECK(must(school.over().dueYear()) == 2027);
    RollOverPlan plan = must(school.over().plan());
    CHECK(plan.fromYear == 2026);
    CHECK(plan.lines.size() == 4);
    const RollOverOutcome outcome = must(school.over().run(plan, QDate(2027, 8, 28)));
    CHECK(outcome.moved == 3);
    CHECK(outcome.graduated == 2);
    CHECK(outcome.waiting == 1);
    CHECK(outcome.classesMade == 3);
    CHECK(school.labelOf("林小雨") == QStringLiteral("八年级1班 on_roll"));
    CHECK(school.labelOf("阿依古丽") == QStringLiteral("九年级1班 on_roll"));
    CHECK(school.labelOf("周晓") == QStringLiteral("九年级1班 graduated"));
    CHECK(school.labelOf("陈默") == QStringLiteral("七年级1班 on_leave"));
    CHECK(school.isSound());

    // Nothing is done twice.
    CHECK(must(school.over().plan(2027)).lines.isEmpty());
    CHECK(refusal(school.over().run(plan, QDate(2027, 8, 28))) == QStringLiteral("roll-over.done"));
    const auto last = must(school.over().last());
    REQUIRE(last);
    CHECK(last->toYear == 2027);
    CHECK(last->by == QStringLiteral("周老师"));

    // The class that was left is on the file.
    const RollHistory history = must(LeaverService(school.workplace()).history(school.student("林小雨").uid));
    REQUIRE(history.classes.size() == 1);
    CHECK(history.classes.first() == FormerClass{QStringLiteral("七年级1班"), 2026, QDate(2027, 8, 28)});

    CHECK(must(school.over().takeBack()) > 0);
    CHECK(school.labelOf("林小雨") == QStringLiteral("七年级1班 on_roll"));
    CHECK(school.labelOf("周晓") == QStringLiteral("九年级1班 on_roll"));
    CHECK(school
              .value(QStringLiteral(
                  "SELECT count(*) FROM school_class WHERE school_year = 2027 AND removed_utc IS "
                  "NULL"))
              .toInt() == 0);
    CHECK(school.isSound());
    CHECK_FALSE(must(school.over().last()));
    CHECK(refusal(school.over().takeBack()) == QStringLiteral("roll-over.none"));
    // And can be done anew.
    CHECK(must(school.over().run(must(school.over().plan()), QDate(2027, 8, 30))).moved == 3);
}

TEST_CASE("a roll-over that something was built on stays, and nothing of it is taken back")
{
    School2026 school;
    must(school.over().run(must(school.over().plan()), QDate(2027, 8, 28)));
    Student one = school.student("李想");
    one.phone = QStringLiteral("13900000000");
    must(school.services().students.edit(one));
    CHECK(refusal(school.over().takeBack()) == QStringLiteral("undo.changed_since"));
    CHECK(school.labelOf("林小雨") == QStringLiteral("八年级1班 on_roll"));
    CHECK(must(school.over().last()));
}

TEST_CASE("a roll-over that is stopped or planned for another roll changes nothing")
{
    School2026 school;
    const RollOverPlan plan = must(school.over().plan());
    const auto stopped =
        school.over().run(plan, QDate(2027, 8, 28), [](qint64 done, qint64) { return done < 2; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::Cancelled);
    CHECK(school.labelOf("林小雨") == QStringLiteral("七年级1班 on_roll"));
    school.add(QStringLiteral("郑一"), school.class71);
    CHECK(refusal(school.over().run(plan, QDate(2027, 8, 28))) == QStringLiteral("roll-over.changed"));
    CHECK(refusal(school.over().run(plan, {})) == QStringLiteral("date.missing"));
    CHECK(school.isSound());
}

TEST_CASE("decisions of the plan are carried out: joined classes, who repeats, who comes back from leave")
{
    School2026 school;
    RollOverPlan plan = must(school.over().plan());
    for (RollOverLine &line : plan.lines) {
        if (line.from.id == school.class72)
            line.to.number = 1;
    }
    SchoolClass again = classAt(7, 1, 2027, SchoolStage::Junior);
    plan.ways.insert(school.student("林小雨").id, {StudentFate::Elsewhere, again});
    plan.ways.remove(school.student("陈默").id); // goes along
    plan.ways.insert(school.student("吴桐").id,
                     {StudentFate::Elsewhere, classAt(9, 1, 2027, SchoolStage::Junior)});
    must(school.over().run(plan, QDate(2027, 8, 28)));
    CHECK(school.labelOf("林小雨") == QStringLiteral("七年级1班 on_roll"));
    CHECK(school.labelOf("陈默") == QStringLiteral("八年级1班 on_leave"));
    CHECK(school.labelOf("李想") == QStringLiteral("八年级1班 on_roll"));
    CHECK(school.labelOf("吴桐") == QStringLiteral("九年级1班 on_roll"));
    CHECK(school.student("李想").classId == school.student("陈默").classId);
    CHECK(school.student("吴桐").classId == school.student("阿依古丽").classId);
}

TEST_CASE("the class teacher who stays sees the class in its new year, another one no longer")
{
    School2026 school;
    Services all = school.services();
    Staff teacher;
    teacher.name = QStringLiteral("王老师");
    const StaffId id = must(all.staff.add(teacher));
    must(all.classes.setTeacher(school.class71, id));
    school.asUser(QStringLiteral("王老师"), {Role::ClassTeacher}, {school.class71});
    school.asUser(QStringLiteral("赵老师"), {Role::ClassTeacher}, {school.class91});
    school.asCounsellor();
    must(school.over().run(must(school.over().plan()), QDate(2027, 8, 28)));
    const auto classesOf = [&school](const char *name) {
        return school
            .value(QStringLiteral("SELECT class_ids FROM user WHERE name = ?"), {QString::fromUtf8(name)})
            .toString();
    };
    // Of the class that goes on with him, and of the one in which a student on leave waits.
    CHECK(classesOf("王老师") ==
          QStringLiteral("%1,%2").arg(school.class71.value()).arg(school.student("林小雨").classId.value()));
    CHECK(classesOf("赵老师").isEmpty());
}

TEST_CASE("last year's screening keeps the roll it was made for")
{
    School2026 school;
    Campaign wanted;
    wanted.name = QStringLiteral("秋季普测");
    wanted.from = QDate(2026, 11, 1);
    wanted.to = QDate(2026, 11, 30);
    wanted.scales = {QStringLiteral("mht")};
    wanted.allClasses = false;
    wanted.classes = {school.class71, school.class91};
    const Campaign campaign = must(school.services().campaigns.create(wanted));
    const auto before = must(school.services().campaigns.status(campaign.id));
    CHECK(before.total.onRoll == 4);
    must(school.over().run(must(school.over().plan()), QDate(2027, 8, 28)));
    const auto after = must(school.services().campaigns.status(campaign.id));
    CHECK(after.total.onRoll == 4);
    REQUIRE(after.classes.size() == 2);
    CHECK(after.classes.first().className == QStringLiteral("七年级1班"));
    // The next one is for those who are in the classes now.
    wanted.from = QDate(2027, 9, 1);
    wanted.to = QDate(2027, 9, 30);
    wanted.allClasses = true;
    const Campaign next = must(school.services().campaigns.create(wanted));
    CHECK(must(school.services().campaigns.status(next.id)).total.onRoll == 4); // three, and one on leave
}

TEST_CASE("only the room's staff take a school into its next year")
{
    School2026 school;
    school.as({Role::ClassTeacher}, {school.class71});
    CHECK(refusal(school.over().plan()) == QStringLiteral("denied"));
    school.as({Role::Keyer});
    CHECK(refusal(school.over().takeBack()) == QStringLiteral("denied"));
}
