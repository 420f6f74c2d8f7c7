// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services.h"
#include "core/tables/table_writer.h"
#include "tests/school/roster_fixture.h"
#include "ui/text/error_text.h"

#include <QElapsedTimer>

using namespace tingyu;
using namespace tingyu::test;

namespace {

int countOf(VaultFixture &vault, const char *table)
{
    return vault
        .value(QStringLiteral("SELECT count(*) FROM %1 WHERE removed_utc IS NULL")
                   .arg(QString::fromLatin1(table)))
        .toInt();
}

RosterOutcome imported(VaultFixture &vault, const Workbook &book, const RosterDecisions &decisions = {})
{
    RosterImportService service(vault.workplace());
    const RosterTable table = must(service.read(book));
    const RosterPlan plan = must(service.plan(table));
    return must(service.apply(table, plan, decisions));
}

} // namespace

TEST_CASE("a roll comes in whole, a second time it changes nothing, and one undo takes it back")
{
    VaultFixture vault;
    RosterImportService service(vault.workplace());
    const Workbook book = sampleBook("学籍导出样例.xlsx");
    const RosterTable table = must(service.read(book));
    const RosterPlan plan = must(service.plan(table));
    CHECK(plan.added == 12);
    CHECK(countOf(vault, "student") == 0); // nothing is written before the last step
    const RosterOutcome outcome = must(service.apply(table, plan));
    CHECK(outcome.added == 12);
    CHECK(countOf(vault, "student") == 12);
    CHECK(countOf(vault, "student_contact") == 24);
    CHECK(countOf(vault, "vulnerability_tag") == 8);
    CHECK(countOf(vault, "school_class") == 6);
    CHECK(vault.value(QStringLiteral("SELECT expires_on FROM vulnerability_tag LIMIT 1")).toString() ==
          QStringLiteral("2027-07-31"));

    for (const char *again : {"学籍导出样例.xlsx", "学籍导出样例.xls", "学籍导出样例GB18030.csv"}) {
        const RosterPlan same = must(service.plan(must(service.read(sampleBook(again)))));
        CHECK(same.unchanged == 12);
        CHECK(same.missing.isEmpty());
    }
    const auto undone = must(UndoService(vault.workplace()).undo(outcome.changeSet));
    CHECK(undone.left.isEmpty());
    for (const char *name : {"student", "student_contact", "vulnerability_tag", "school_class"})
        CHECK(countOf(vault, name) == 0);
}

TEST_CASE("students not in the file leave only when ticked, each with a reason")
{
    VaultFixture vault;
    imported(vault, bookOf("姓名,学号,班级\n样甲,A1,701\n样乙,A2,701\n样丙,A3,701\n"));
    RosterImportService service(vault.workplace());
    const RosterTable table = must(service.read(bookOf("姓名,学号,班级\n样甲,A1,702\n")));
    const RosterPlan plan = must(service.plan(table));
    REQUIRE(plan.missing.size() == 2);
    CHECK(plan.rows.at(0).classChanged);
    RosterDecisions decisions;
    decisions.leaving = {{plan.missing.at(0).uid, QString()}};
    const auto without = service.apply(table, plan, decisions);
    REQUIRE_FALSE(without);
    CHECK(without.error().subject == QStringLiteral("reason.missing"));
    CHECK(vault.value(QStringLiteral("SELECT count(*) FROM roll_event")).toInt() ==
          0); // nothing at all was written
    decisions.leaving[0].reason = QStringLiteral("转学");
    const RosterOutcome outcome = must(service.apply(table, plan, decisions));
    CHECK(outcome.left == 1);
    CHECK(outcome.updated == 1);
    CHECK(vault.value(QStringLiteral("SELECT count(*) FROM student WHERE status = 'left'")).toInt() == 1);
    CHECK(countOf(vault, "roll_event") == 2);
    // who left and stands in a later file is back
    const RosterPlan back = must(service.plan(must(service.read(bookOf("姓名,学号,班级\n样乙,A2,701\n")))));
    CHECK(back.rows.at(0).cameBack);
    CHECK(back.rows.at(0).action == RosterAction::Updated);
}

TEST_CASE("a plan that is overtaken by another change writes nothing")
{
    VaultFixture vault;
    imported(vault, bookOf("姓名,学号,班级\n样甲,A1,701\n"));
    RosterImportService service(vault.workplace());
    const RosterTable table = must(service.read(bookOf("姓名,学号,班级\n样新,A1,701\n样乙,A2,701\n")));
    const RosterPlan plan = must(service.plan(table));
    StudentService students(vault.workplace());
    Student student = must(StudentRepository(vault.db()).ofIds({plan.rows.at(0).student})).first();
    student.phone = QStringLiteral("19900000000");
    REQUIRE(must(students.edit(student)));
    const auto outcome = service.apply(table, plan);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == Errc::Conflict);
    CHECK(countOf(vault, "student") == 1);
}

TEST_CASE("a cancelled import leaves nothing, and rows may be left out")
{
    VaultFixture vault;
    RosterImportService service(vault.workplace());
    const RosterTable table = must(service.read(sampleBook("学籍导出样例.xlsx")));
    const RosterPlan plan = must(service.plan(table));
    const auto stopped = service.apply(table, plan, {}, [](qint64 done, qint64) { return done < 6; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::Cancelled);
    CHECK(countOf(vault, "student") == 0);
    CHECK(countOf(vault, "school_class") == 0);
    RosterDecisions decisions;
    decisions.leftOut = {0, 3};
    CHECK(must(service.apply(table, plan, decisions)).added == 10);
}

TEST_CASE("who may not import rolls is refused and put on record")
{
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector}) {
        VaultFixture vault;
        vault.as({role});
        RosterImportService service(vault.workplace());
        const auto table = service.read(sampleBook("学籍导出样例.xlsx"));
        REQUIRE_FALSE(table);
        CHECK(table.error().code == Errc::Denied);
        CHECK(vault.auditLines().last().startsWith(QStringLiteral("roster.import")));
    }
}

TEST_CASE("a mapping is remembered for files with the same headings")
{
    VaultFixture vault;
    RosterImportService service(vault.workplace());
    const RosterTable first = must(service.read(bookOf("姓名,班级,娃娃的家\n样甲,701,某处\n")));
    CHECK(first.rows.at(0).student.address.isEmpty());
    RosterProfile profile;
    profile.fields.insert(QStringLiteral("娃娃的家"), QStringLiteral("address"));
    profile.takenFields = QSet<QString>{QStringLiteral("class"), QStringLiteral("address")};
    must(service.remember(first.headingKey, profile));
    CHECK(must(service.read(bookOf("娃娃的家,姓名,班级\n某处,样乙,702\n"))).rows.at(0).student.address ==
          QStringLiteral("某处"));
    CHECK(must(service.remembered(first.headingKey)) == profile);
    CHECK_FALSE(must(service.remembered(QStringLiteral("other"))));
}

TEST_CASE("a class by year of entry becomes a grade where the ages say which school it is")
{
    VaultFixture vault; // the clock stands in the school year 2026
    RosterImportService service(vault.workplace());
    const std::pair<const char *, const char16_t *> cases[] = {
        {"姓名,出生日期,年级,班级\n样甲,2012-01-01,2024级,3班\n样乙,2011-10-01,2024级,3班\n", u"九年级3班"},
        {"姓名,出生日期,年级,班级\n样甲,2018-01-01,2024级,3班\n", u"三年级3班"},
        {"姓名,出生日期,年级,班级\n样甲,2010-01-01,2025级,3班\n", u"高二3班"},
        {"姓名,出生日期,年级,班级\n样甲,2018-01-01,2024级,3班\n样乙,2012-01-01,2024级,3班\n", u"2024级3班"},
        {"姓名,年级,班级\n样甲,2024级,3班\n", u"2024级3班"}};
    for (const auto &[csv, shown] : cases)
        CHECK(must(service.read(bookOf(csv))).rows.at(0).schoolClass.shown() == QString::fromUtf16(shown));
}

TEST_CASE("rejected rows are given back as they stood, with the reason in front")
{
    VaultFixture vault;
    RosterImportService service(vault.workplace());
    const Workbook book = sampleBook("名册杂乱样例.xlsx");
    const RosterTable table = must(service.read(book));
    const RosterPlan plan = must(service.plan(table));
    CHECK(plan.rejected == 2);
    const auto sentence = [](const RosterProblem &problem) {
        return text::sentence(Error{Errc::BadInput, problem.code, problem.detail});
    };
    const Workbook back = rosterRowsToCorrect(book, table, plan, false, QStringLiteral("原因"), sentence);
    REQUIRE(back.sheets.size() == 1);
    REQUIRE(back.sheets.at(0).rows.size() == 3);
    CHECK(back.sheets.at(0).rows.at(1).at(0).text.contains(QStringLiteral("第 8 行")));
    CHECK(back.sheets.at(0).rows.at(1).at(2).text == QStringLiteral("赵六"));
    CHECK(rosterRowsToCorrect(book, table, plan, true, QStringLiteral("原因"), sentence)
              .sheets.at(0)
              .rows.size() == 7);
    CHECK(must(readTable(must(xlsxBytes(back)))).sheets.at(0).rows == back.sheets.at(0).rows);
    // and can be read again once corrected
    CHECK(must(service.read(back)).rows.size() == 2);
}

TEST_CASE("five thousand students of forty columns come in and are planned again", "[slow]")
{
    QByteArray csv("姓名,性别,出生日期,学号,班级,父亲姓名,父亲电话,母亲姓名,现住址");
    for (int column = 0; column < 31; ++column)
        csv += ",其他" + QByteArray::number(column);
    csv += '\n';
    for (int i = 0; i < 5'000; ++i)
        csv += "样" + QByteArray::number(i) + ",男,2013-01-01,N" + QByteArray::number(i) + ",7" +
               QByteArray::number(10 + i % 12) + ",样父,19900000000,样母,某处" + QByteArray(31, ',') + "\n";
    VaultFixture vault;
    QElapsedTimer timer;
    timer.start();
    RosterImportService service(vault.workplace());
    const RosterTable table = must(service.read(must(readTable(csv))));
    const qint64 readMs = timer.restart();
    const RosterPlan plan = must(service.plan(table));
    const qint64 planMs = timer.restart();
    CHECK(must(service.apply(table, plan)).added == 5'000);
    const qint64 applyMs = timer.restart();
    CHECK(must(service.plan(table)).unchanged == 5'000);
    WARN("read " << readMs << " ms, plan " << planMs << " ms, apply " << applyMs << " ms, plan again "
                 << timer.elapsed() << " ms");
}
