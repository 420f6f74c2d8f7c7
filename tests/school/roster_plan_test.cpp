// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/roster_namesakes.h"
#include "tests/school/roster_fixture.h"

using namespace tingyu;
using namespace tingyu::test;

namespace {

constexpr char headings[] = "姓名,性别,出生日期,学籍号,身份证号,学号,班级\n";

RosterStock stockOf(const char *rows)
{
    RosterStock stock;
    stock.schoolYear = 2026;
    stock.today = QDate(2026, 11, 20);
    SchoolClass one;
    one.id = SchoolClassId(1);
    one.schoolYear = 2026;
    stock.classes.append(one);
    const RosterTable table = rosterOf(QByteArray(headings).append(rows).constData());
    for (const RosterRow &row : table.rows) {
        Student student = row.student;
        student.id = StudentId(stock.students.size() + 1);
        student.uid = Uid::make(student.id.value(), {});
        student.rev = 1;
        student.classId = SchoolClassId(1);
        stock.students.append(student);
    }
    return stock;
}

RosterPlan planOf(const char *rows, const RosterStock &stock)
{
    const RosterTable table = rosterOf(QByteArray(headings).append(rows).constData());
    return planRoster(table, stock);
}

} // namespace

TEST_CASE("a row finds its student by 学籍号, then ID number, then 学号, then name, birth and class")
{
    const RosterStock stock = stockOf("样甲,男,2013-01-01,G990000201301010010,990000201301010010,A1,701\n");
    const std::pair<const char *, RosterMatch> cases[] = {
        {"样甲,男,2013-01-01,G990000201301010010,,,701\n", RosterMatch::RollNumber},
        {"别名,男,2013-01-02,g990000201301010010,,,702\n", RosterMatch::RollNumber},
        {"样甲,男,2013-01-01,L990000201301010001,990000201301010010,,701\n", RosterMatch::IdNumber},
        {"样甲,,,,,A1,\n", RosterMatch::StudentNo},
        {"样甲,男,2013-01-01,,,,七年级（1）班\n", RosterMatch::NameBirthClass},
        {"样甲,男,2013-01-02,,,,701\n", RosterMatch::None},
        {"样甲,男,2013-01-01,,,,702\n", RosterMatch::None},
        {"样乙,男,2013-01-01,G990000201301010029,,A1,701\n", RosterMatch::None},
    };
    for (const auto &[row, match] : cases) {
        INFO(row);
        const RosterPlan plan = planOf(row, stock);
        REQUIRE(plan.rows.size() == 1);
        CHECK(plan.rows.at(0).match == match);
        CHECK(plan.rows.at(0).action ==
              (match == RosterMatch::None ? RosterAction::Added : plan.rows.at(0).action));
        CHECK((plan.rows.at(0).action == RosterAction::Added) == (match == RosterMatch::None));
    }
}

TEST_CASE("the same roll again changes nothing, also without numbers and dates")
{
    for (const char *rows :
         {"样甲,男,2013-01-01,G990000201301010010,990000201301010010,A1,701\n样乙,女,,,,,701\n"}) {
        const RosterStock stock = stockOf(rows);
        const RosterPlan plan = planOf(rows, stock);
        CHECK(plan.unchanged == 2);
        CHECK(plan.read() == 2);
        CHECK(plan.missing.isEmpty());
    }
}

TEST_CASE("a new name under the same number keeps the old one, an empty cell erases nothing")
{
    const RosterStock stock = stockOf("样甲,男,2013-01-01,G990000201301010010,990000201301010010,A1,701\n");
    const RosterPlan plan = planOf("样新,,,G990000201301010010,,,\n", stock);
    const RosterPlanRow &row = plan.rows.at(0);
    CHECK(row.action == RosterAction::Updated);
    CHECK(row.renamed);
    CHECK(row.after.formerNames == QStringList{QStringLiteral("样甲")});
    CHECK(row.after.birthDate == QDate(2013, 1, 1));
    CHECK(row.after.studentNo == QStringLiteral("A1"));
    CHECK_FALSE(row.classChanged);
    CHECK(row.differences.size() == 2);
}

TEST_CASE("a temporary 学籍号 is replaced by the lasting one, never the other way")
{
    const RosterStock temporary = stockOf("样甲,男,2013-01-01,L990000201301010001,,,701\n");
    const RosterPlan upgrade =
        planOf("样甲,男,2013-01-01,G990000201301010010,990000201301010010,,701\n", temporary);
    CHECK(upgrade.updated == 1);
    CHECK(upgrade.rows.at(0).upgraded);
    CHECK(upgrade.rows.at(0).match == RosterMatch::NameBirthClass);
    CHECK(upgrade.rows.at(0).after.rollNumber.startsWith(QLatin1Char('G')));
    const RosterStock lasting = stockOf("样甲,男,2013-01-01,G990000201301010010,990000201301010010,,701\n");
    const RosterPlan old = planOf("样甲,男,2013-01-01,L990000201301010001,,,701\n", lasting);
    CHECK(old.unchanged == 1);
}

TEST_CASE("rejected are rows without a name and rows whose key came before, and no others")
{
    const RosterPlan plan = planOf("样甲,男,2013-01-01,G990000201301010010,,,701\n"
                                   ",男,2013-01-02,G990000201301020018,,,701\n"
                                   "样丙,男,2013-01-03,G990000201301010010,,,701\n"
                                   "样丁,男,2013-01-04,,,B7,701\n"
                                   "样戊,男,2013-01-05,,,B7,701\n"
                                   "样己,女,20139999,,,,七年级\n"
                                   "样己,女,20139999,,,,七年级\n"
                                   "样庚,女,2013-01-06,,1.2E+17,,火星班\n",
                                   RosterStock{});
    CHECK(plan.read() == 8);
    CHECK(plan.rejected == 4);
    CHECK(plan.added == 4);
    QStringList why;
    for (const RosterProblem &problem : plan.problems) {
        if (problem.code == QStringLiteral("roster.repeated") ||
            problem.code == QStringLiteral("roster.no_name"))
            why.append(QString::number(problem.row) % problem.code.mid(6) % problem.detail.join(u','));
    }
    CHECK(why == QStringList{QStringLiteral("3.no_name"), QStringLiteral("4.repeated2"),
                             QStringLiteral("6.repeated5"), QStringLiteral("8.repeated7")});
}

TEST_CASE("children of one name are shown to each other where a new file would be made")
{
    const RosterStock stock = stockOf("样甲,男,2013-01-01,,,A1,701\n样丙,女,,,,A3,701\n样丁,女,,,,A4,702\n");
    const char *rows = "样甲,男,2013-01-01,,,A1,701\n" // found by its number: nothing to look at
                       "样甲,男,2013-05-01,,,B1,702\n"
                       "样乙,女,,,,B2,701\n样乙,女,,,,B3,702\n样乙,女,,,,B3,703\n" // the last one is rejected
                       "样丙,女,,,,B4,\n样戊,女,,,,B5,701\n";
    const RosterTable table = rosterOf(QByteArray(headings).append(rows).constData());
    const RosterPlan plan = planRoster(table, stock);
    REQUIRE(plan.rejected == 1);
    const auto found = rosterNamesakes(table, plan);
    QStringList told;
    for (qsizetype row = 0; row < plan.rows.size(); ++row) {
        for (const RosterNamesake &one : found.value(row))
            told.append(QStringLiteral("%1:%2/%3").arg(row).arg(one.row).arg(one.classLabel));
    }
    CHECK(told.join(u' ').toStdString() == QStringLiteral("1:0/七年级1班 2:3/七年级2班 3:2/七年级1班 "
                                                          "5:-1/七年级1班")
                                               .toStdString());
}

TEST_CASE("who is on the roll and not in the file is listed, same grades first")
{
    RosterStock stock = stockOf("样甲,男,2013-01-01,,,A1,701\n样乙,男,2013-01-02,,,A2,701\n样丙,男,2013-01-"
                                "03,,,A3,701\n样丁,男,2013-01-04,,,A4,701\n");
    SchoolClass eighth;
    eighth.id = SchoolClassId(2);
    eighth.grade = 8;
    eighth.schoolYear = 2026;
    stock.classes.append(eighth);
    stock.students[1].classId = SchoolClassId(2);
    stock.students[3].status = RollStatus::Left;
    const RosterPlan plan = planOf("样甲,男,2013-01-01,,,A1,701\n", stock);
    REQUIRE(plan.missing.size() == 2);
    CHECK(plan.missing.at(0).name == QStringLiteral("样丙"));
    CHECK(plan.missing.at(0).gradeInFile);
    CHECK(plan.missing.at(0).classLabel == QStringLiteral("七年级1班"));
    CHECK(plan.missing.at(1).name == QStringLiteral("样乙"));
    CHECK_FALSE(plan.missing.at(1).gradeInFile);
}

TEST_CASE("contacts are matched by name or role, tags only added while none holds")
{
    RosterStock stock = stockOf("样甲,男,2013-01-01,,,A1,701\n");
    Contact father;
    father.id = ContactId(7);
    father.studentId = StudentId(1);
    father.position = 1;
    father.name = QStringLiteral("样父");
    father.relation = QStringLiteral("father");
    stock.contacts[StudentId(1)] = {father};
    VulnerabilityTag tag;
    tag.code = QStringLiteral("left_behind_both");
    tag.from = QDate(2026, 9, 1);
    tag.expiresOn = QDate(2027, 7, 31);
    stock.tags[StudentId(1)] = {tag};
    const RosterTable table = rosterOf("姓名,学号,班级,父亲姓名,父亲电话,母亲姓名,是否留守儿童,"
                                       "是否孤儿\n样甲,A1,701,样父,19900000001,样母,是,否\n");
    const RosterPlan plan = planRoster(table, stock);
    const RosterPlanRow &row = plan.rows.at(0);
    REQUIRE(row.contacts.size() == 2);
    CHECK(row.contacts.at(0).id == ContactId(7));
    CHECK(row.contacts.at(0).phone == QStringLiteral("19900000001"));
    CHECK_FALSE(row.contacts.at(1).id.isValid());
    CHECK(row.tags.isEmpty());
    CHECK(row.action == RosterAction::Updated);
}
