// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ledger_service.h"
#include "core/school/file_code.h"
#include "core/tables/table_reader.h"
#include "pdf_text.h"
#include "tests/report/file_world.h"
#include "tests/support/said.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::report;
using tingyu::test::FileWorld;
using tingyu::test::must;
using tingyu::test::said;
using tingyu::test::squeezed;

namespace {

const PrintOrder termEnd{QStringLiteral("学期末归档"), 1, Language::Chinese};
const DaySpan autumn{QDate(2026, 8, 1), QDate(2027, 1, 31)};

LedgerQuestion about(const QString &ledger, bool names = false)
{
    return {ledger, autumn, {}, names};
}

QList<LedgerRow> rowsOf(FileWorld &world, const QString &ledger, bool names = false)
{
    return must(LedgerService(world.workplace()).read(about(ledger, names))).rows;
}

/// All words of a line, as they stand on paper.
QString wordsOf(const LedgerRow &row)
{
    static const FormWords words = must(loadWords(said("form19_ledger"), Language::Chinese));
    QStringList all;
    for (const Value &cell : ledgerCells(row))
        all.append(words.valueText(cell));
    return all.join(u'|');
}

} // namespace

TEST_CASE("Months, terms and years of a ledger follow the recorded terms and leave no day between them")
{
    using enum LedgerUnit;
    const SchoolCalendar usual;
    const SchoolCalendar own({{2026, 1, QDate(2026, 8, 30), QDate(2027, 2, 3)},
                              {2026, 2, QDate(2027, 2, 22), QDate(2027, 7, 10)},
                              {2027, 1, QDate(2027, 7, 28), QDate(2028, 1, 20)}},
                             {});
    struct Case
    {
        const SchoolCalendar &calendar;
        LedgerUnit unit;
        QDate day, from, to;
    };
    const Case cases[] = {
        {usual, Month, {2026, 2, 14}, {2026, 2, 1}, {2026, 2, 28}},
        {usual, Term, {2026, 11, 20}, {2026, 8, 1}, {2027, 1, 31}},
        {usual, Term, {2027, 2, 1}, {2027, 2, 1}, {2027, 7, 31}},
        {usual, Year, {2027, 7, 31}, {2026, 8, 1}, {2027, 7, 31}},
        {own, Term, {2026, 11, 20}, {2026, 8, 1}, {2027, 2, 3}}, // runs into the usual days of the next one
        {own, Term, {2027, 3, 1}, {2027, 2, 4}, {2027, 7, 27}},
        {own, Term, {2027, 7, 15}, {2027, 2, 4}, {2027, 7, 27}}, // the holidays belong to the term before
        {own, Term, {2027, 7, 30}, {2027, 7, 28}, {2028, 1, 31}},
        {own, Year, {2026, 9, 1}, {2026, 8, 1}, {2027, 7, 27}},
    };
    for (const Case &one : cases) {
        INFO(one.day.toString(Qt::ISODate).toStdString());
        const DaySpan span = ledgerSpan(one.calendar, one.unit, one.day);
        CHECK(span.from == one.from);
        CHECK(span.to == one.to);
        CHECK(ledgerSpan(one.calendar, one.unit, span.to.addDays(1)).from == span.to.addDays(1));
    }
}

TEST_CASE("A ledger has a line for each record, and each line is of a record that is there")
{
    FileWorld world;
    struct Case
    {
        const char *ledger;
        const char *records; ///< counts what the ledger is made of
    };
    const Case cases[] = {
        {"files", "SELECT count(*) FROM file_class"},
        {"room", "SELECT count(*) FROM duty"},
        {"lessons", "SELECT count(*) FROM lesson"},
        {"groups", "SELECT count(*) FROM group_meeting"},
        {"sessions", "SELECT count(*) FROM session_record"},
        {"phone", "SELECT count(*) FROM phone_call"},
        {"watched", "SELECT count(*) FROM watch_entry"},
        {"cases", "SELECT count(*) FROM care_case WHERE kind <> 'protection'"},
        {"referrals", "SELECT (SELECT count(*) FROM case_measure WHERE kind = 'medical') + 1"},
        {"warnings", "SELECT count(*) FROM review"},
        {"parents", "SELECT (SELECT count(*) FROM case_contact) + (SELECT count(*) FROM review_talk WHERE "
                    "with_whom = 'guardian')"},
        {"teachers",
         "SELECT (SELECT count(*) FROM advice WHERE audience = 'teacher') + (SELECT count(*) FROM "
         "review_talk WHERE with_whom = 'class-teacher')"},
        {"advice", "SELECT count(*) FROM advice WHERE audience = 'leader'"},
        {"staff", "SELECT 0"},
    };
    qsizetype all = 0;
    QStringList kinds;
    for (const Case &one : cases) {
        INFO(one.ledger);
        const QString ledger = said(one.ledger);
        const QList<LedgerRow> rows = rowsOf(world, ledger);
        CHECK(rows.size() == world.value(said(one.records)).toLongLong());
        for (const LedgerRow &row : rows) {
            CHECK(row.ledger == ledger);
            CHECK(world
                      .value(said("SELECT count(*) FROM ") + row.source.type + said(" WHERE uid = ?"),
                             {row.source.uid.bytes()})
                      .toInt() == 1);
        }
        all += rows.size();
        kinds.append(ledger);
    }
    CHECK(kinds == ledgerKinds());
    CHECK(rowsOf(world, {}).size() == all);
    // What is written anew is in it the next time, what is taken back is not.
    Lesson lesson;
    lesson.by.uid = world.workplace().session().userUid;
    lesson.on = QDate(2026, 11, 19);
    lesson.topic = said("考前放松");
    const Uid made = must(world.services().room().lessons.add(lesson));
    CHECK(rowsOf(world, said("lessons")).size() == 2);
    must(world.services().room().lessons.remove(made));
    CHECK(rowsOf(world, said("lessons")).size() == 1);
}

TEST_CASE("Who is watched by the class of the file stands on the ledger while it holds")
{
    FileWorld world;
    const Uid other = world.pupils[7].uid;
    must(world.services().fileClasses.set(other, FileClass::Crisis, QDate(2026, 9, 10), said("陪护中")));
    must(world.services().fileClasses.set(other, FileClass::General, QDate(2026, 10, 20), said("平稳了")));
    LedgerService ledgers(world.workplace());
    struct Case
    {
        DaySpan span;
        qsizetype lines;
    };
    const Case cases[] = {
        {{QDate(2026, 8, 1), QDate(2026, 9, 9)}, 0},     // nobody yet
        {{QDate(2026, 8, 1), QDate(2026, 9, 10)}, 1},    // from that day on
        {{QDate(2026, 9, 11), QDate(2026, 9, 30)}, 1},   // and while it holds
        {{QDate(2026, 10, 20), QDate(2026, 10, 31)}, 1}, // the first pupil's class of 8 October
        {{QDate(2026, 10, 1), QDate(2026, 10, 31)}, 2},
        {{QDate(2026, 11, 1), QDate(2026, 11, 30)},
         1}, // who is on the list and of the class stands there once
    };
    for (const Case &one : cases) {
        INFO(one.span.from.toString(Qt::ISODate).toStdString());
        CHECK(must(ledgers.read({said("watched"), one.span, {}, false})).rows.size() == one.lines);
    }
}

TEST_CASE("A line says what its record says, by day")
{
    FileWorld world;
    struct Case
    {
        const char *ledger;
        QStringList says;
    };
    const Case cases[] = {
        {"files", {said("2026年10月8日"), said("近来睡得少"), said("档案类别定为重点")}},
        {"room", {said("来访 1 人次,电话 0 次,信件 0 封"), said("60 分钟")}},
        {"lessons", {said("七年级1班"), said("情绪的温度"), said("1 节,41 人")}},
        {"sessions", {said("S-000001"), said("面谈"), said("第 1 次,40 分钟"), said("未签名")}},
        {"phone", {said("来电者:家长"), said("20 分钟"), said("问孩子睡不好怎么办")}},
        {"watched",
         {said("两方面都提示"), said("有方案,2026年12月16日 复评"), said("每 30 天监控测"),
          said("在名单上")}},
        {"cases",
         {said("C-000001"), said("危机"), said("说过不想活"), said("已采取措施 1 项"), said("进行中")}},
        {"referrals",
         {said("送医或转介"), said("陪同就医"), said("值班时转介"), said("来访者 V-1"), said("情绪调适")}},
        {"warnings", {said("PHQ-A"), said("谈话 3 次"), said("确认 · 需要陪伴")}},
        {"parents", {said("的家长"), said("电话 · 母亲"), said("告知情况")}},
        {"teachers", {said("点名时请不要催他"), said("班主任说上课犯困")}},
        {"advice", {said("学校领导"), said("午休留一间安静的屋子"), said("照此办理")}},
    };
    for (const Case &one : cases) {
        INFO(one.ledger);
        QString all;
        for (const LedgerRow &row : rowsOf(world, said(one.ledger)))
            all += wordsOf(row) + u'\n';
        INFO(all.toStdString());
        for (const QString &words : one.says)
            CHECK(all.contains(words));
        CHECK_FALSE(all.contains(said("写下的"))); // never what was said in a session
        CHECK_FALSE(all.contains(said("有人伤害他")));
    }
    QDate before;
    for (const LedgerRow &row : rowsOf(world, {})) {
        CHECK((!before.isValid() || before <= row.on));
        before = row.on;
    }
}

TEST_CASE("Students are codes, and their names in what was written are covered, unless names are asked for")
{
    FileWorld world;
    QString codes;
    QString names;
    for (const LedgerRow &row : rowsOf(world, {}, false))
        codes += wordsOf(row) + u'\n';
    for (const LedgerRow &row : rowsOf(world, {}, true))
        names += wordsOf(row) + u'\n';
    CHECK(codes.contains(fileCode(world.student)));
    for (const char *word : {"测试生一", "何秀兰"}) {
        CHECK_FALSE(codes.contains(said(word)));
        CHECK(names.contains(said(word)));
    }
    CHECK(codes.contains(said("■■")));
    CHECK_FALSE(names.contains(said("■■")));
    CHECK_FALSE(names.contains(fileCode(world.student)));
    CHECK(codes.contains(said("七年级1班"))); // which class a lesson was for is nobody's secret
}

TEST_CASE("A ledger of one class holds what is of that class, and a span what is of its days")
{
    FileWorld world;
    LedgerService ledgers(world.workplace());
    LedgerQuestion question = about({});
    question.classId = world.firstClass;
    const Ledger first = must(ledgers.read(question));
    CHECK(first.classLabel == said("七年级1班"));
    CHECK_FALSE(first.rows.isEmpty());
    for (const LedgerRow &row : first.rows)
        CHECK(row.classId == world.firstClass);
    question.classId = world.secondClass;
    CHECK(must(ledgers.read(question)).rows.isEmpty());
    question = about({});
    question.span = {QDate(2026, 11, 3), QDate(2026, 11, 4)};
    QStringList kinds;
    for (const LedgerRow &row : must(ledgers.read(question)).rows)
        kinds.append(row.ledger);
    CHECK(kinds == QStringList{said("watched"), said("lessons"), said("teachers"), said("advice")});
    // What is open stands in every ledger of its days.
    question = {said("cases"), {QDate(2027, 3, 1), QDate(2027, 3, 31)}, {}, false};
    CHECK(must(ledgers.read(question)).rows.size() == 1);
    question.span = {QDate(2026, 9, 1), QDate(2026, 9, 30)};
    CHECK(must(ledgers.read(question)).rows.isEmpty());
    for (const DaySpan &wrong : {DaySpan{}, DaySpan{QDate(2026, 2, 1), QDate(2026, 1, 1)},
                                 DaySpan{QDate(2020, 1, 1), QDate(2026, 1, 1)}}) {
        question.span = wrong;
        CHECK(ledgers.read(question).error().subject == said("duty.span"));
    }
    CHECK(ledgers.read(about(said("gossip"))).error().subject == said("ledger.unknown"));
}

TEST_CASE("A ledger holds no more than the person may read, and says what is left out")
{
    FileWorld world;
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        world.use({role}, {world.firstClass});
        LedgerService ledgers(world.workplace());
        CHECK(ledgers.read(about({})).error().code == Errc::Denied);
        CHECK(ledgers.print(about({}), termEnd, PrintWay::Issue).error().code == Errc::Denied);
        CHECK(ledgers.exportTable(about({}), termEnd, said("/nowhere.csv")).error().code == Errc::Denied);
    }
    world.use({Role::Head});
    LedgerService ledgers(world.workplace());
    const Ledger mine = must(ledgers.read(about({})));
    for (const char *kind : {"watched", "cases", "referrals", "parents", "teachers"}) {
        INFO(kind);
        CHECK(mine.leftOut.contains(said(kind)));
        CHECK(ledgers.read(about(said(kind))).error().code == Errc::Denied);
    }
    QString all;
    for (const LedgerRow &row : mine.rows)
        all += wordsOf(row);
    for (const char *word : {"睡不好怎么办", "需要陪伴", "告知情况"})
        CHECK_FALSE(all.contains(said(word)));
    CHECK(all.contains(said("情绪的温度")));
}

TEST_CASE("A ledger is printed on form 19 and written as a table, each with its reason on record")
{
    FileWorld world;
    LedgerService ledgers(world.workplace());
    const Printed printed = must(ledgers.print(about({}), termEnd, PrintWay::Issue));
    const QString paper = test::paperText(printed.document);
    for (const char *word : {"工作台账", "表19", "总台账", "全校", "从2026年8月1日", "对象(编号)", "附件",
                             "未列入没有", "各类条数", "T-000001", "事由:学期末归档", "没有另行填写"})
        CHECK(paper.contains(said(word)));
    for (const char *set : {"ledger.", "what.", "outcome.", "mark.", "kind.", "caller.", "way.", "decision.",
                            "problem.", "file_class.", "case_kind.", "left_out."})
        CHECK_FALSE(paper.contains(said(set)));
    CHECK(must(ledgers.print(about({}), termEnd, PrintWay::Preview)).serial == 0);
    CHECK(ledgers.print(about({}), {}, PrintWay::Issue).error().subject == said("reason.missing"));

    const QTemporaryDir folder;
    for (const char *name : {"ledger.csv", "ledger.xlsx"}) {
        const QString path = folder.filePath(said(name));
        must(ledgers.exportTable(about({}), termEnd, path));
        const Workbook book = must(readTable(path));
        REQUIRE(book.sheets.size() == 1);
        const auto rows = rowsOf(world, {});
        REQUIRE(book.sheets[0].rows.size() == rows.size() + 1);
        CHECK(book.sheets[0].rows[0].at(3).text == said("对象(编号)"));
        CHECK(book.sheets[0].rows[1].at(1).text == rows[0].on.toString(Qt::ISODate));
    }
    CHECK(ledgers.exportTable(about({}), {}, folder.filePath(said("none.csv"))).error().subject ==
          said("reason.missing"));
    CHECK_FALSE(QFile::exists(folder.filePath(said("none.csv"))));
    CHECK(world.auditLines().filter(said("ledger.print ledger ok print")).size() == 1);
    CHECK(world.auditLines().filter(said("ledger.export ledger ok print")).size() == 2);
    CHECK(world.auditLines().filter(said("ledger.view ledger ok")).size() ==
          1); // once in a quarter of an hour
}
