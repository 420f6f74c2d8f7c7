// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/case_report_service.h"
#include "core/report/room_report_service.h"
#include "core/room/room_services.h"
#include "pdf_text.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"
#include "ui/print/page_layout.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::report;
using namespace tingyu::test;

namespace {

using Way = RoomReportService::Way;
const PrintOrder monthArchive{QStringLiteral("月末归档"), 1, Language::Chinese};
const QDate first(2026, 11, 1);
const QDate last(2026, 11, 30);

/// Text of one cell of a table's row, as the form's words have it.
QStringList columnOf(const Document &document, const char *section, int column)
{
    const FormWords words = must(loadWords(document.frame.formId, Language::Chinese));
    QStringList texts;
    for (const Block &block : document.blocks) {
        const auto *table = std::get_if<Table>(&block);
        if (table == nullptr || table->section != QLatin1String(section))
            continue;
        for (const QList<Value> &row : table->rows)
            texts.append(words.valueText(row.at(column)));
    }
    return texts;
}

/// The figures under the duties of form 1, row by row.
QStringList footOf(const Document &document)
{
    QStringList figures;
    for (const Block &block : document.blocks) {
        const auto *grid = std::get_if<FieldGrid>(&block);
        if (grid == nullptr || grid->section != QLatin1String("foot"))
            continue;
        for (const QList<FieldCell> &row : grid->rows) {
            for (const FieldCell &cell : row)
                figures.append(cell.value.text);
        }
    }
    return figures;
}

struct ReportedRoom : SchoolFixture
{
    ReportedRoom()
    {
        Services all = services();
        RoomServices &day = all.room();
        me = must(day.duties.peopleNamed(said("周老师"))).constFirst().uid;
        room = must(day.rooms.add({{}, {}, said("辅导室"), {}}));
        enter(QDate(2026, 11, 18), 12, 14);
        enter(QDate(2026, 11, 19), 12, 13);
        ExpectedDuty missed;
        missed.date = QDate(2026, 11, 17);
        missed.from = QTime(12, 0);
        missed.to = QTime(14, 0);
        missed.roomUid = room.uid;
        must(day.dutyTodos.explain(missed, said("全校停电")));
    }
    void enter(QDate date, int from, int to)
    {
        Duty duty;
        duty.by.uid = me;
        duty.roomUid = room.uid;
        duty.openedAt = {date, QTime(from, 0)};
        duty.closedAt = WallTime{date, QTime(to, 0)};
        duty.lateReason = said("当时没有电");
        duty.notes.visits.students = 3;
        duty.notes.incidents = said("投影机不亮,已报修");
        duty.notes.visitors = {{said("A-07"), said("F"), said("七年级"), said("study"), said("again")}};
        must(services().room().duties.add(duty));
    }
    RoomReportService reports() { return RoomReportService(workplace()); }
    Uid me;
    CounsellingRoom room;
};

} // namespace

TEST_CASE("The month's duty log tells each duty, who came by number, and its foot")
{
    ReportedRoom school;
    const Printed printed = must(school.reports().duties(first, last, {}, monthArchive, Way::Issue));
    CHECK(printed.serial == 1);
    const QString paper = paperText(printed);
    for (const char *words : {"值班记录表", "表1", "12:00–14:00", "周老师", "3/0/0/0", "补记:当时没有电",
                              "异常及处理:投影机不亮,已报修", "A-07", "女", "学习", "再约", "缺班说明",
                              "全校停电", "应开放天数", "2026年11月", "事由:月末归档", "T-000001"})
        CHECK(paper.contains(said(words)));
    CHECK_FALSE(paper.contains(said("各月一览"))); // one month needs no index
    for (const char *set : {"note.", "mark.", "caption.", "kind.", "outcome.", "day."})
        CHECK_FALSE(paper.contains(said(set)));
    const QStringList foot = footOf(printed.document);
    REQUIRE(foot.size() == 6);
    CHECK(foot[0] == said("21")); // school days of November 2026
    CHECK(foot[1] == said("2"));
    CHECK(foot[2] == said("180"));
    CHECK(school.auditLines().filter(said("duty.print duty ok print")).size() == 1);
}

TEST_CASE("Form 1 counts every duty that was missed, and names those that nobody explained")
{
    ReportedRoom school;
    OpeningSlot tuesday;
    tuesday.roomId = school.room.id;
    tuesday.weekday = 2;
    tuesday.from = QTime(12, 0);
    tuesday.to = QTime(14, 0);
    tuesday.validFrom = first;
    must(school.services().room().rooms.addSlot(tuesday));
    const CounsellingRoom other = must(school.services().room().rooms.add({{}, {}, said("沙盘室"), {}}));
    const auto printed = [&](QDate from, const std::optional<Uid> &room) {
        return must(school.reports().duties(from, last, room, monthArchive, Way::Preview)).document;
    };
    const Document month = printed(first, {}); // 3, 10 and, explained, 17 November: today is the 20th
    CHECK(footOf(month).mid(4) == QStringList{said("3"), said("2")});
    CHECK(columnOf(month, "gaps", 3) ==
          QStringList{said("还没有说明"), said("还没有说明"), said("全校停电")});
    CHECK(columnOf(month, "gaps", 2) == QStringList(3, said("辅导室")));
    CHECK(columnOf(printed(QDate(2026, 10, 1), {}), "index", 7) == QStringList{said("0"), said("3")});
    CHECK(footOf(printed(first, other.uid)).mid(4) == QStringList{said("0"), said("0")});
}

TEST_CASE("A whole school year has an index, month by month, and of each month its duties")
{
    ReportedRoom school;
    school.enter(QDate(2026, 9, 7), 12, 13);
    const Printed printed = must(school.reports().duties(QDate(2026, 8, 1), QDate(2027, 7, 31),
                                                         school.room.uid, monthArchive, Way::Preview));
    CHECK(printed.serial == 0);
    CHECK(columnOf(printed.document, "index", 0).size() == 12);
    CHECK(columnOf(printed.document, "index", 2)[1] == said("1"));
    CHECK(columnOf(printed.document, "index", 5)[3] == said("2"));
    CHECK(columnOf(printed.document, "index", 6)[3] == said("2")); // both entered later
    CHECK(columnOf(printed.document, "index", 7)[3] == said("1"));
    const auto index = std::find_if(printed.document.blocks.cbegin(), printed.document.blocks.cend(),
                                    [](const Block &block) {
                                        const auto *table = std::get_if<Table>(&block);
                                        return table != nullptr && table->section == said("index");
                                    });
    REQUIRE(index != printed.document.blocks.cend());
    const auto &rows = std::get<Table>(*index).rows;
    CHECK(rows[1].last() == Value::pageOf(0)); // September, the first month with a duty
    CHECK(rows[3].last() == Value::pageOf(1));
    CHECK(rows[0].last().kind == Value::Kind::Text);
    CHECK(columnOf(printed.document, "duties", 2) == QStringList{said("60"), said("120"), said("60")});
    CHECK(paperText(printed).contains(said("各月一览")));
    CHECK(refusal(school.reports().duties(last, first, {}, monthArchive, Way::Preview)) == said("duty.span"));
    CHECK(refusal(school.reports().duties(first, first.addDays(401), {}, monthArchive, Way::Preview)) ==
          said("duty.span"));
    CHECK(refusal(school.reports().duties(first, last, school.me, monthArchive, Way::Preview)) ==
          said("room.not_found"));
    CHECK(refusal(school.reports().duties(first, last, {}, {}, Way::Issue)) == said("reason.missing"));
}

TEST_CASE("Opening hours are printed by week and day against the rule, what falls short by name, units apart")
{
    ReportedRoom school;
    Services services = school.services();
    must(services.room().rooms.add({{}, {}, said("村小谈心室"), {}}));
    const HoursQuestion daily{
        QDate(2026, 11, 16), QDate(2026, 11, 20), {OpeningRule::Kind::PerSchoolDay, 120}, {}};
    const Printed printed = must(school.reports().hours(daily, monthArchive, Way::Issue));
    CHECK(columnOf(printed.document, "days", 2) ==
          QStringList{said("0"), said("0"), said("120"), said("60"), said("0")});
    CHECK(columnOf(printed.document, "short_days", 0).size() == 3); // today, the 20th, is not over
    CHECK(columnOf(printed.document, "days", 3).last() == said("还没有结束"));
    CHECK(columnOf(printed.document, "rooms", 2) == QStringList{said("0"), said("180")});
    const QString paper = paperText(printed);
    for (const char *words : {"每个上课日120分钟", "3个上课日(共5个)", "第12周", "村小谈心室"})
        CHECK(paper.contains(said(words)));
    HoursQuestion weekly = daily;
    weekly.rule = {OpeningRule::Kind::PerTeachingWeek, 300};
    const Printed byWeek = must(school.reports().hours(weekly, monthArchive, Way::Preview));
    CHECK(paperText(byWeek).contains(said("0周(共1周)"))); // it runs until tonight
    CHECK(columnOf(byWeek.document, "days", 1) == QStringList(5, said("—")));
    school.clock().setNow({QDate(2026, 11, 21), QTime(8, 0)});
    const Printed over = must(school.reports().hours(weekly, monthArchive, Way::Preview));
    CHECK(paperText(over).contains(said("1周(共1周)")));
    CHECK(columnOf(over.document, "short_days", 2) == QStringList{said("180")});
    HoursQuestion any = daily;
    any.rule = {OpeningRule::Kind::EverySchoolDay, 1};
    const Document inWords = must(school.reports().hours(any, monthArchive, Way::Preview)).document;
    CHECK(columnOf(inWords, "days", 1) == QStringList(5, said("当天有开放")));
    CHECK(columnOf(inWords, "weeks", 3) == QStringList{said("—")});
}

TEST_CASE("A rule hangs on the wall in large type, with who approved it; a draft says that it is one")
{
    ReportedRoom school;
    Services services = school.services();
    const RoomRule rule =
        must(services.room().rules.write(said("duty"), must(modelRule(said("duty"))).text.zh));
    CHECK(paperText(must(school.reports().rule(rule.uid, monthArchive, Way::Preview)))
              .contains(said("草稿,尚未批准")));
    must(services.room().rules.approve(rule.uid, QDate(2026, 11, 20), said("何校长")));
    const Printed printed = must(school.reports().rule(rule.uid, monthArchive, Way::Issue));
    const QString paper = paperText(printed);
    for (const char *words :
         {"值班制度", "一、心理辅导室", "第1版·何校长批准·2026年11月20日起执行", "张贴用"})
        CHECK(paper.contains(said(words)));
    CHECK_FALSE(paper.contains(said("注意保密"))); // it is for everybody to read
    CHECK_FALSE(paper.contains(said("月末归档"))); // who printed it and why stands in the log
    CHECK_FALSE(paper.contains(said("周老师")));
    CHECK(paper.contains(said("2026-11-20")));
    CHECK(pdfPages(pdfOf(printed.document)).size() == 1);
    CHECK(refusal(school.reports().rule(Uid(), monthArchive, Way::Preview)) == said("rule.not_found"));
}

TEST_CASE("Register, directory and poster tell what is missing, what is old, and where to call")
{
    ReportedRoom school;
    Services services = school.services();
    RegisterLine computer;
    computer.item = said("computer");
    computer.checkedOn = QDate(2026, 11, 20);
    must(services.room().inventory.add(computer, {{{said("一.jpg"), "\xFF\xD8\xFFx"}}, {}}));
    RoomUse use;
    use.purpose = said("sand_tray");
    use.date = QDate(2026, 11, 19);
    use.from = QTime(15, 0);
    use.minutes = 50;
    use.people = 1;
    use.person.uid = school.me;
    must(services.room().activities.add(use));
    const Printed inventory = must(school.reports().inventory(first, last, monthArchive, Way::Issue));
    CHECK(columnOf(inventory.document, "guide", 4).count(said("具备")) == 1);
    CHECK(columnOf(inventory.document, "lines", 5) == QStringList{said("1")}); // photographs
    CHECK(columnOf(inventory.document, "uses", 1) == QStringList{said("沙盘")});
    CHECK(columnOf(must(school.reports().inventory({}, {}, monthArchive, Way::Preview)).document, "uses", 1)
              .isEmpty());
    CHECK(paperText(inventory).contains(said("教基一厅函〔2015〕36号")));

    HelpPlace line;
    line.kind = said("own_line");
    line.name = said("心灵热线");
    line.phone = said("0870-0000000");
    line.hours = said("上课日12:00至14:00");
    must(services.room().help.add(line));
    OpeningSlot noon;
    noon.roomId = school.room.id;
    noon.from = QTime(12, 0);
    noon.to = QTime(14, 0);
    must(services.room().rooms.addWeekdays(noon));
    const Printed directory = must(school.reports().directory(monthArchive, Way::Issue));
    CHECK(columnOf(directory.document, "places", 7)[0] == said("未核对"));
    CHECK(columnOf(directory.document, "places", 3).contains(said("12356")));
    const QString poster = paperText(must(school.reports().poster(monthArchive, Way::Issue)));
    for (const char *words : {"0870-0000000", "心灵热线", "周一至周五12:00–14:00", "12356", "110", "120"})
        CHECK(poster.contains(said(words)));

    const QList<QList<Value>> rows = helpRows(must(services.room().help.list()), HelpUse::Everybody);
    CHECK(rows.size() == 4);
    CHECK(rows[0][2].text == said("0870-0000000"));
}

TEST_CASE("The month's sheet prints as it was signed, with the digits of the log; unsigned it says so")
{
    ReportedRoom school;
    const QDate october(2026, 10, 12);
    school.enter(october, 12, 14);
    const QString open = paperText(must(school.reports().month(october, monthArchive, Way::Preview)));
    for (const char *words : {"心理辅导室月报", "2026年10月", "未签名", "每个上课日都开放", "120",
                              "没有记录的时段", "危机", "个上课日(共"})
        CHECK(open.contains(said(words)));
    CHECK(paperText(must(school.reports().month(first, monthArchive, Way::Preview)))
              .contains(said("本月未完")));
    const MonthSheet sheet = must(school.services().room().monthSheets.sign(october));
    school.enter(QDate(2026, 10, 13), 12, 13);
    const Printed printed = must(school.reports().month(october, monthArchive, Way::Issue));
    CHECK(printed.serial == 1);
    const QString paper = paperText(printed);
    CHECK(paper.contains(said("已签名,第1版;签名后数字有变")));
    CHECK(paper.contains(said("#%1").arg(sheet.auditSeq) + QString(sheet.auditDigits).remove(u' ')));
    CHECK(paper.contains(said("120"))); // not what was entered since
    CHECK(school.auditLines().filter(said("month-sheet.print month_sheet ok")).size() == 1);
    CHECK(refusal(school.reports().month(october, {}, Way::Issue)) == said("reason.missing"));
    CHECK(refusal(school.reports().month(QDate(2027, 1, 1), monthArchive, Way::Preview)) ==
          said("month.future"));
    school.as({Role::Keyer});
    CHECK(refusal(school.reports().month(october, monthArchive, Way::Preview)) == said("denied"));
}

TEST_CASE("The roster hangs on the wall on one turned sheet, as large as a week or a month allows")
{
    ReportedRoom school;
    Services all = school.services();
    DutyTurnService &turns = all.room().dutyTurns;
    DutyTurn turn;
    turn.person.uid = school.me;
    turn.roomId = school.room.id;
    turn.date = QDate(2026, 11, 2);
    turn.from = QTime(12, 0);
    turn.to = QTime(14, 0);
    for (int day = 0; day < 5; ++day) {
        must(turns.repeatWeekly(turn, QDate(2026, 11, 30)));
        turn.date = turn.date.addDays(1);
    }
    turn.date = QDate(2026, 11, 28);
    must(turns.add(turn));
    const auto sheet = [&](QDate from, QDate to) {
        const Printed printed = must(school.reports().roster(from, to, monthArchive, Way::Preview));
        const print::PageSet pages(printed.document,
                                   must(loadWords(printed.document.frame.formId, Language::Chinese)));
        CHECK(pages.sheet().isTurned);
        CHECK(pages.count() == 1);
        return paperText(printed);
    };
    const QString week = sheet(QDate(2026, 11, 16), QDate(2026, 11, 22));
    CHECK(week.contains(said("周老师")));
    CHECK(week.contains(said("11/16")));
    CHECK_FALSE(week.contains(said("周六"))); // nobody comes then
    const QString month = sheet(first, last);
    CHECK(month.contains(said("周六")));
    CHECK(month.contains(said("11/28")));
    CHECK(month.contains(said("11/30")));
    CHECK(school.reports().roster(last, first, monthArchive, Way::Preview).error().subject ==
          said("duty.span"));
    CHECK(school.reports().roster(first, first.addDays(63), monthArchive, Way::Preview).error().subject ==
          said("duty.span"));
    const Printed issued = must(school.reports().roster(first, last, monthArchive, Way::Issue));
    CHECK(issued.serial > 0);
}

TEST_CASE("Every print of the room has its blank version with the same fields, and none is without words")
{
    VaultFixture vault;
    for (const char *id : {"form01_duty", "duty_roster", "form06_lesson", "lesson_register", "opening_hours",
                           "month_sheet", "room_rule", "room_register", "help_directory", "help_poster"}) {
        INFO(id);
        CHECK(formIds().contains(said(id)));
        const Document blank = must(CaseReportService(vault.workplace()).blank(said(id), {}));
        CHECK(blank.frame.blank);
        CHECK(blank.blocks.size() > 1);
        const QString paper = paperText(blank);
        CHECK(paper.contains(said("空白表")));
        const Form form = must(loadForm(said(id)));
        for (const FormField &field : form.fields) {
            INFO(field.id.toStdString());
            CHECK_FALSE(field.label.en.isEmpty());
        }
    }
}

TEST_CASE("Duties are printed by the staff of the room; an inspector prints papers and minutes")
{
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        INFO(roleCode(role).toStdString());
        ReportedRoom school;
        Services before = school.services();
        const Uid rule = must(before.room().rules.write(said("duty"), said("一、开放。"))).uid;
        school.asUser(roleCode(role), {role}, {school.class71});
        const bool maySee = role == Role::Inspector;
        const HoursQuestion question{first, last, {OpeningRule::Kind::EverySchoolDay, 1}, {}};
        CHECK(refusal(school.reports().duties(first, last, {}, monthArchive, Way::Preview)) ==
              said("denied"));
        CHECK(refusal(school.reports().roster(first, last, monthArchive, Way::Preview)) == said("denied"));
        CHECK((refusal(school.reports().hours(question, monthArchive, Way::Preview)) == said("denied")) !=
              maySee);
        CHECK((refusal(school.reports().rule(rule, monthArchive, Way::Issue)) == said("denied")) != maySee);
        CHECK((refusal(school.reports().inventory({}, {}, monthArchive, Way::Issue)) == said("denied")) !=
              maySee);
        CHECK(refusal(school.reports().inventory(first, last, monthArchive, Way::Issue)) == said("denied"));
        CHECK((refusal(school.reports().directory(monthArchive, Way::Issue)) == said("denied")) != maySee);
        CHECK((refusal(school.reports().poster(monthArchive, Way::Issue)) == said("denied")) != maySee);
    }
}
