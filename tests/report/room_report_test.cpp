// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/case_report_service.h"
#include "core/report/room_report_service.h"
#include "core/room/room_services.h"
#include "pdf_text.h"
#include "tests/support/school_fixture.h"
#include "ui/print/page_layout.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::report;
using namespace tingyu::test;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

using Way = RoomReportService::Way;
const PrintOrder order{QStringLiteral("月末归档"), 1, Language::Chinese};
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

struct Room : SchoolFixture
{
    Room()
    {
        Services all = services();
        RoomServices &day = all.room();
        me = must(day.duties.peopleNamed(text("周老师"))).constFirst().uid;
        room = must(day.rooms.add({{}, {}, text("辅导室"), {}}));
        enter(QDate(2026, 11, 18), 12, 14);
        enter(QDate(2026, 11, 19), 12, 13);
        ExpectedDuty missed;
        missed.date = QDate(2026, 11, 17);
        missed.from = QTime(12, 0);
        missed.to = QTime(14, 0);
        missed.roomUid = room.uid;
        must(day.dutyTodos.explain(missed, text("全校停电")));
    }
    void enter(QDate date, int from, int to)
    {
        Duty duty;
        duty.by.uid = me;
        duty.roomUid = room.uid;
        duty.openedAt = {date, QTime(from, 0)};
        duty.closedAt = WallTime{date, QTime(to, 0)};
        duty.lateReason = text("当时没有电");
        duty.notes.visits.students = 3;
        duty.notes.incidents = text("投影机不亮,已报修");
        duty.notes.visitors = {{text("A-07"), text("F"), text("七年级"), text("study"), text("again")}};
        must(services().room().duties.add(duty));
    }
    RoomReportService reports() { return RoomReportService(workplace()); }
    Uid me;
    CounsellingRoom room;
};

} // namespace

TEST_CASE("The month's duty log tells each duty, who came by number, and its foot")
{
    Room school;
    const Printed printed = must(school.reports().duties(first, last, {}, order, Way::Issue));
    CHECK(printed.serial == 1);
    const QString paper = paperText(printed);
    for (const char *said : {"值班记录表", "表1", "12:00–14:00", "周老师", "3/0/0/0", "补记:当时没有电",
                             "异常及处理:投影机不亮,已报修", "A-07", "女", "学习", "再约", "缺班说明",
                             "全校停电", "应开放天数", "2026年11月", "事由:月末归档", "T-000001"})
        CHECK(paper.contains(text(said)));
    CHECK_FALSE(paper.contains(text("各月一览"))); // one month needs no index
    for (const char *set : {"note.", "mark.", "caption.", "kind.", "outcome.", "day."})
        CHECK_FALSE(paper.contains(text(set)));
    const QStringList foot = footOf(printed.document);
    REQUIRE(foot.size() == 6);
    CHECK(foot[0] == text("21")); // school days of November 2026
    CHECK(foot[1] == text("2"));
    CHECK(foot[2] == text("180"));
    CHECK(school.auditLines().filter(text("duty.print duty ok print")).size() == 1);
}

TEST_CASE("Form 1 counts every duty that was missed, and names those that nobody explained")
{
    Room school;
    OpeningSlot tuesday;
    tuesday.roomId = school.room.id;
    tuesday.weekday = 2;
    tuesday.from = QTime(12, 0);
    tuesday.to = QTime(14, 0);
    tuesday.validFrom = first;
    must(school.services().room().rooms.addSlot(tuesday));
    const CounsellingRoom other = must(school.services().room().rooms.add({{}, {}, text("沙盘室"), {}}));
    const auto printed = [&](QDate from, const std::optional<Uid> &room) {
        return must(school.reports().duties(from, last, room, order, Way::Preview)).document;
    };
    const Document month = printed(first, {}); // 3, 10 and, explained, 17 November: today is the 20th
    CHECK(footOf(month).mid(4) == QStringList{text("3"), text("2")});
    CHECK(columnOf(month, "gaps", 3) ==
          QStringList{text("还没有说明"), text("还没有说明"), text("全校停电")});
    CHECK(columnOf(month, "gaps", 2) == QStringList(3, text("辅导室")));
    CHECK(columnOf(printed(QDate(2026, 10, 1), {}), "index", 7) == QStringList{text("0"), text("3")});
    CHECK(footOf(printed(first, other.uid)).mid(4) == QStringList{text("0"), text("0")});
}

TEST_CASE("A whole school year has an index, month by month, and of each month its duties")
{
    Room school;
    school.enter(QDate(2026, 9, 7), 12, 13);
    const Printed printed = must(
        school.reports().duties(QDate(2026, 8, 1), QDate(2027, 7, 31), school.room.uid, order, Way::Preview));
    CHECK(printed.serial == 0);
    CHECK(columnOf(printed.document, "index", 0).size() == 12);
    CHECK(columnOf(printed.document, "index", 2)[1] == text("1"));
    CHECK(columnOf(printed.document, "index", 5)[3] == text("2"));
    CHECK(columnOf(printed.document, "index", 6)[3] == text("2")); // both entered later
    CHECK(columnOf(printed.document, "index", 7)[3] == text("1"));
    const auto index = std::find_if(printed.document.blocks.cbegin(), printed.document.blocks.cend(),
                                    [](const Block &block) {
                                        const auto *table = std::get_if<Table>(&block);
                                        return table != nullptr && table->section == text("index");
                                    });
    REQUIRE(index != printed.document.blocks.cend());
    const auto &rows = std::get<Table>(*index).rows;
    CHECK(rows[1].last() == Value::pageOf(0)); // September, the first month with a duty
    CHECK(rows[3].last() == Value::pageOf(1));
    CHECK(rows[0].last().kind == Value::Kind::Text);
    CHECK(columnOf(printed.document, "duties", 2) == QStringList{text("60"), text("120"), text("60")});
    CHECK(paperText(printed).contains(text("各月一览")));
    CHECK(refusal(school.reports().duties(last, first, {}, order, Way::Preview)) == text("duty.span"));
    CHECK(refusal(school.reports().duties(first, first.addDays(401), {}, order, Way::Preview)) ==
          text("duty.span"));
    CHECK(refusal(school.reports().duties(first, last, school.me, order, Way::Preview)) ==
          text("room.not_found"));
    CHECK(refusal(school.reports().duties(first, last, {}, {}, Way::Issue)) == text("reason.missing"));
}

TEST_CASE("Opening hours are printed by week and day against the rule, what falls short by name, units apart")
{
    Room school;
    Services services = school.services();
    must(services.room().rooms.add({{}, {}, text("村小谈心室"), {}}));
    const HoursQuestion daily{
        QDate(2026, 11, 16), QDate(2026, 11, 20), {OpeningRule::Kind::PerSchoolDay, 120}, {}};
    const Printed printed = must(school.reports().hours(daily, order, Way::Issue));
    CHECK(columnOf(printed.document, "days", 2) ==
          QStringList{text("0"), text("0"), text("120"), text("60"), text("0")});
    CHECK(columnOf(printed.document, "short_days", 0).size() == 3); // today, the 20th, is not over
    CHECK(columnOf(printed.document, "days", 3).last() == text("还没有结束"));
    CHECK(columnOf(printed.document, "rooms", 2) == QStringList{text("0"), text("180")});
    const QString paper = paperText(printed);
    for (const char *said : {"每个上课日120分钟", "3个上课日(共5个)", "第12周", "村小谈心室"})
        CHECK(paper.contains(text(said)));
    HoursQuestion weekly = daily;
    weekly.rule = {OpeningRule::Kind::PerTeachingWeek, 300};
    const Printed byWeek = must(school.reports().hours(weekly, order, Way::Preview));
    CHECK(paperText(byWeek).contains(text("0周(共1周)"))); // it runs until tonight
    CHECK(columnOf(byWeek.document, "days", 1) == QStringList(5, text("—")));
    school.clock().setNow({QDate(2026, 11, 21), QTime(8, 0)});
    const Printed over = must(school.reports().hours(weekly, order, Way::Preview));
    CHECK(paperText(over).contains(text("1周(共1周)")));
    CHECK(columnOf(over.document, "short_days", 2) == QStringList{text("180")});
    HoursQuestion any = daily;
    any.rule = {OpeningRule::Kind::EverySchoolDay, 1};
    const Document inWords = must(school.reports().hours(any, order, Way::Preview)).document;
    CHECK(columnOf(inWords, "days", 1) == QStringList(5, text("当天有开放")));
    CHECK(columnOf(inWords, "weeks", 3) == QStringList{text("—")});
}

TEST_CASE("A rule hangs on the wall in large type, with who approved it; a draft says that it is one")
{
    Room school;
    Services services = school.services();
    const RoomRule rule =
        must(services.room().rules.write(text("duty"), must(modelRule(text("duty"))).text.zh));
    CHECK(paperText(must(school.reports().rule(rule.uid, order, Way::Preview)))
              .contains(text("草稿,尚未批准")));
    must(services.room().rules.approve(rule.uid, QDate(2026, 11, 20), text("何校长")));
    const Printed printed = must(school.reports().rule(rule.uid, order, Way::Issue));
    const QString paper = paperText(printed);
    for (const char *said : {"值班制度", "一、心理辅导室", "第1版·何校长批准·2026年11月20日起执行", "张贴用"})
        CHECK(paper.contains(text(said)));
    CHECK_FALSE(paper.contains(text("注意保密"))); // it is for everybody to read
    CHECK_FALSE(paper.contains(text("月末归档"))); // who printed it and why stands in the log
    CHECK_FALSE(paper.contains(text("周老师")));
    CHECK(paper.contains(text("2026-11-20")));
    CHECK(pdfPages(pdfOf(printed.document)).size() == 1);
    CHECK(refusal(school.reports().rule(Uid(), order, Way::Preview)) == text("rule.not_found"));
}

TEST_CASE("Register, directory and poster tell what is missing, what is old, and where to call")
{
    Room school;
    Services services = school.services();
    RegisterLine computer;
    computer.item = text("computer");
    computer.checkedOn = QDate(2026, 11, 20);
    must(services.room().inventory.add(computer, {{{text("一.jpg"), "\xFF\xD8\xFFx"}}, {}}));
    RoomUse use;
    use.purpose = text("sand_tray");
    use.date = QDate(2026, 11, 19);
    use.from = QTime(15, 0);
    use.minutes = 50;
    use.people = 1;
    use.person.uid = school.me;
    must(services.room().activities.add(use));
    const Printed inventory = must(school.reports().inventory(first, last, order, Way::Issue));
    CHECK(columnOf(inventory.document, "guide", 4).count(text("具备")) == 1);
    CHECK(columnOf(inventory.document, "lines", 5) == QStringList{text("1")}); // photographs
    CHECK(columnOf(inventory.document, "uses", 1) == QStringList{text("沙盘")});
    CHECK(columnOf(must(school.reports().inventory({}, {}, order, Way::Preview)).document, "uses", 1)
              .isEmpty());
    CHECK(paperText(inventory).contains(text("教基一厅函〔2015〕36号")));

    HelpPlace line;
    line.kind = text("own_line");
    line.name = text("心灵热线");
    line.phone = text("0870-0000000");
    line.hours = text("上课日12:00至14:00");
    must(services.room().help.add(line));
    OpeningSlot noon;
    noon.roomId = school.room.id;
    noon.from = QTime(12, 0);
    noon.to = QTime(14, 0);
    must(services.room().rooms.addWeekdays(noon));
    const Printed directory = must(school.reports().directory(order, Way::Issue));
    CHECK(columnOf(directory.document, "places", 7)[0] == text("未核对"));
    CHECK(columnOf(directory.document, "places", 3).contains(text("12356")));
    const QString poster = paperText(must(school.reports().poster(order, Way::Issue)));
    for (const char *said : {"0870-0000000", "心灵热线", "周一至周五12:00–14:00", "12356", "110", "120"})
        CHECK(poster.contains(text(said)));

    const QList<QList<Value>> rows = helpRows(must(services.room().help.list()), HelpUse::Everybody);
    CHECK(rows.size() == 4);
    CHECK(rows[0][2].text == text("0870-0000000"));
}

TEST_CASE("The month's sheet prints as it was signed, with the digits of the log; unsigned it says so")
{
    Room school;
    const QDate october(2026, 10, 12);
    school.enter(october, 12, 14);
    const QString open = paperText(must(school.reports().month(october, order, Way::Preview)));
    for (const char *said : {"心理辅导室月报", "2026年10月", "未签名", "每个上课日都开放", "120",
                             "没有记录的时段", "危机", "个上课日(共"})
        CHECK(open.contains(text(said)));
    CHECK(paperText(must(school.reports().month(first, order, Way::Preview))).contains(text("本月未完")));
    const MonthSheet sheet = must(school.services().room().monthSheets.sign(october));
    school.enter(QDate(2026, 10, 13), 12, 13);
    const Printed printed = must(school.reports().month(october, order, Way::Issue));
    CHECK(printed.serial == 1);
    const QString paper = paperText(printed);
    CHECK(paper.contains(text("已签名,第1版;签名后数字有变")));
    CHECK(paper.contains(text("#%1").arg(sheet.auditSeq) + QString(sheet.auditDigits).remove(u' ')));
    CHECK(paper.contains(text("120"))); // not what was entered since
    CHECK(school.auditLines().filter(text("month-sheet.print month_sheet ok")).size() == 1);
    CHECK(refusal(school.reports().month(october, {}, Way::Issue)) == text("reason.missing"));
    CHECK(refusal(school.reports().month(QDate(2027, 1, 1), order, Way::Preview)) == text("month.future"));
    school.as({Role::Keyer});
    CHECK(refusal(school.reports().month(october, order, Way::Preview)) == text("denied"));
}

TEST_CASE("The roster hangs on the wall on one turned sheet, as large as a week or a month allows")
{
    Room school;
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
        const Printed printed = must(school.reports().roster(from, to, order, Way::Preview));
        const print::PageSet pages(printed.document,
                                   must(loadWords(printed.document.frame.formId, Language::Chinese)));
        CHECK(pages.sheet().isTurned);
        CHECK(pages.count() == 1);
        return paperText(printed);
    };
    const QString week = sheet(QDate(2026, 11, 16), QDate(2026, 11, 22));
    CHECK(week.contains(text("周老师")));
    CHECK(week.contains(text("11/16")));
    CHECK_FALSE(week.contains(text("周六"))); // nobody comes then
    const QString month = sheet(first, last);
    CHECK(month.contains(text("周六")));
    CHECK(month.contains(text("11/28")));
    CHECK(month.contains(text("11/30")));
    CHECK(school.reports().roster(last, first, order, Way::Preview).error().subject == text("duty.span"));
    CHECK(school.reports().roster(first, first.addDays(63), order, Way::Preview).error().subject ==
          text("duty.span"));
    const Printed issued = must(school.reports().roster(first, last, order, Way::Issue));
    CHECK(issued.serial > 0);
}

TEST_CASE("Every print of the room has its blank version with the same fields, and none is without words")
{
    VaultFixture vault;
    for (const char *id : {"form01_duty", "duty_roster", "form06_lesson", "lesson_register", "opening_hours",
                           "month_sheet", "room_rule", "room_register", "help_directory", "help_poster"}) {
        INFO(id);
        CHECK(formIds().contains(text(id)));
        const Document blank = must(CaseReportService(vault.workplace()).blank(text(id), {}));
        CHECK(blank.frame.blank);
        CHECK(blank.blocks.size() > 1);
        const QString paper = paperText(blank);
        CHECK(paper.contains(text("空白表")));
        const Form form = must(loadForm(text(id)));
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
        Room school;
        Services before = school.services();
        const Uid rule = must(before.room().rules.write(text("duty"), text("一、开放。"))).uid;
        school.asUser(roleCode(role), {role}, {school.class71});
        const bool maySee = role == Role::Inspector;
        const HoursQuestion question{first, last, {OpeningRule::Kind::EverySchoolDay, 1}, {}};
        CHECK(refusal(school.reports().duties(first, last, {}, order, Way::Preview)) == text("denied"));
        CHECK(refusal(school.reports().roster(first, last, order, Way::Preview)) == text("denied"));
        CHECK((refusal(school.reports().hours(question, order, Way::Preview)) == text("denied")) != maySee);
        CHECK((refusal(school.reports().rule(rule, order, Way::Issue)) == text("denied")) != maySee);
        CHECK((refusal(school.reports().inventory({}, {}, order, Way::Issue)) == text("denied")) != maySee);
        CHECK(refusal(school.reports().inventory(first, last, order, Way::Issue)) == text("denied"));
        CHECK((refusal(school.reports().directory(order, Way::Issue)) == text("denied")) != maySee);
        CHECK((refusal(school.reports().poster(order, Way::Issue)) == text("denied")) != maySee);
    }
}
