// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/case_report_service.h"
#include "core/screening/screening_operations.h"
#include "pdf_text.h"
#include "tests/care/case_samples.h"
#include "ui/print/pdf_file.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::report;
using test::CaseFixture;
using test::must;

namespace {

CaseReportRequest requestFor(const Uid &uid, bool deidentify)
{
    CaseReportRequest request;
    request.caseUid = uid;
    request.deidentify = deidentify;
    request.reason = QStringLiteral("专家会诊");
    request.copies = 2;
    return request;
}

QStringList leakPlaces(const CaseReport &report)
{
    QStringList places;
    for (const LeakFinding &leak : report.leaks)
        places.append(leak.place + QLatin1Char(' ') + leakCode(leak.kind));
    return places;
}

/// A result scored elsewhere: it stands under a heading of its own.
void addOutsideResult(CaseFixture &room)
{
    const auto student = must(room.services().students.header(room.student)).id;
    must(room.vault.workplace().change(op::foreignImport, [&](Change &change) {
        return change.insert(QStringLiteral("foreign_result"),
                             Fields{{QStringLiteral("student_id"), student.value()},
                                    {QStringLiteral("platform"), QStringLiteral("海丰市级平台")},
                                    {QStringLiteral("scale_name"), QStringLiteral("症状自评量表")},
                                    {QStringLiteral("score_words"), QStringLiteral("66分")},
                                    {QStringLiteral("level_words"), QStringLiteral("二级")},
                                    {QStringLiteral("tested_on"), QStringLiteral("2026-11-02")},
                                    {QStringLiteral("file_sha256"), QByteArray(32, 'f')},
                                    {QStringLiteral("row_number"), 2}});
    }));
}

} // namespace

TEST_CASE("An outside result stands in the case report under its own heading, and its platform stays at home")
{
    CaseFixture room;
    const Uid uid = room.fullCase();
    const QString heading = QStringLiteral("外部结果(别处计分,照原样)");
    CHECK_FALSE(test::paperText(must(room.services().caseReports.preview(requestFor(uid, false))).document)
                    .contains(heading));
    addOutsideResult(room);
    const QString named =
        test::paperText(must(room.services().caseReports.preview(requestFor(uid, false))).document);
    for (const char16_t *shown :
         {u"外部结果(别处计分,照原样)", u"海丰市级平台", u"症状自评量表", u"66分", u"二级"})
        CHECK(named.contains(QString::fromUtf16(shown)));
    const CaseReport outside = must(room.services().caseReports.preview(requestFor(uid, true)));
    const QString text = test::paperText(outside.document);
    CHECK(text.contains(QStringLiteral("症状自评量表")));
    CHECK(text.contains(QStringLiteral("66分")));
    CHECK_FALSE(text.contains(QStringLiteral("海丰")));
    CHECK_FALSE(text.contains(QStringLiteral("2026-11-02")));
    CHECK(outside.withheld.contains(QStringLiteral("foreign.platform")));
}

TEST_CASE("A full case prints every field it holds, with serial, version and copy")
{
    CaseFixture room;
    const Uid uid = room.fullCase();
    addOutsideResult(room);
    const CaseReport report = must(room.services().caseReports.issue(requestFor(uid, false)));
    CHECK(report.serial == 1);
    CHECK(report.leaks.isEmpty());
    CHECK(report.withheld.isEmpty());
    const QString text = test::paperText(report.document);
    const Form form = test::formOf(QStringLiteral("form12_crisis_report"));
    for (const QString &id : form.fieldIds(QStringLiteral("consultation"))) {
        INFO(id.toStdString());
        CHECK(text.contains(test::squeezed(form.field(id)->label.zh)));
    }
    for (const char16_t *shown :
         {u"T-000001·第1版·第1份/共2份", u"13岁·女·初中", u"加急,希望24小时内答复", u"监护人书面同意",
          u"写:obs_mood", u"写:accompanied_by", u"PHQ-A", u"周雨晴", u"云岭试验学校", u"未审核",
          u"2026年11月6日10:30", u"档案号C-000001"}) {
        INFO(QString::fromUtf16(shown).toStdString());
        CHECK(text.contains(QString::fromUtf16(shown)));
    }
    CHECK(test::paperText(copyOf(report.document, 2)).contains(QStringLiteral("T-000001·第1版·第2份/共2份")));
}

TEST_CASE("A de-identified report of a full case holds nothing that tells who is meant")
{
    CaseFixture room;
    const Uid uid = room.fullCase();
    const CaseReport report = must(room.services().caseReports.issue(requestFor(uid, true)));
    CHECK(leakPlaces(report).isEmpty());
    CHECK(report.serial == 1);
    CHECK(report.withheld.contains(QStringLiteral("contact_phone")));
    CHECK_FALSE(report.withheld.contains(QStringLiteral("complaint")));
    const QString text = test::paperText(report.document).toLower();
    for (const char16_t *secret :
         {u"林小满", u"林满", u"小满", u"周雨晴", u"高兴", u"何秀兰", u"田野", u"云岭试验学校", u"七年级1班",
          u"20260318", u"13900009999", u"13800010002", u"柳树", u"2013", u"2026-11-20", u"2026年11月",
          u"11月5日", u"linxiaoman", u"hexiulan"}) {
        INFO(QString::fromUtf16(secret).toStdString());
        CHECK_FALSE(text.contains(QString::fromUtf16(secret).toLower()));
    }
    CHECK_FALSE(text.contains(room.vault.workplace().session().userName.toLower()));
    for (const char16_t *shown :
         {u"该生与甲同学争执,d-15周四起独自吃饭", u"对甲同学是否需要同时关注", u"母亲母亲陪护",
          u"d-14周五10:30", u"13岁·女·初中", u"已去标识", u"打印:心理老师(角色)", u"t-000001", u"d+30周日"}) {
        INFO(QString::fromUtf16(shown).toStdString());
        CHECK(text.contains(QString::fromUtf16(shown)));
    }
}

TEST_CASE("A name of somebody else stops the de-identified print until it is said to be no person")
{
    CaseFixture room;
    const Uid uid = room.openCase();
    Services all = room.services();
    must(all.cases.setFields(uid, {{QStringLiteral("complaint"), QStringLiteral("说自己不再高兴")}}));
    must(all.cases.add(
        uid, CaseEvent{{}, {}, {QDate(2026, 11, 19), QTime(9, 0)}, QStringLiteral("周雨晴来报告"), {}}));
    CaseReport report = must(all.caseReports.issue(requestFor(uid, true)));
    CHECK(report.serial == 0);
    CHECK(leakPlaces(report) ==
          QStringList{QStringLiteral("complaint name"), QStringLiteral("timeline[1].event name")});
    CHECK(must(all.cases.show(uid)).prints.isEmpty());

    must(all.caseVersions.keepWord(uid, QStringLiteral("complaint"), QStringLiteral("高兴")));
    report = must(all.caseReports.issue(requestFor(uid, true)));
    CHECK(leakPlaces(report) == QStringList{QStringLiteral("timeline[1].event name")});
    must(all.cases.add(uid, CasePerson{{}, {}, 0, QStringLiteral("student"), QStringLiteral("周雨晴"), {}}));
    report = must(all.caseReports.issue(requestFor(uid, true)));
    CHECK(report.serial == 1);
    CHECK(test::paperText(report.document).contains(QStringLiteral("甲同学来报告")));
    CHECK(test::paperText(report.document).contains(QStringLiteral("说自己不再高兴")));
}

TEST_CASE("What is the student's own stops the print whatever was decided")
{
    CaseFixture room;
    const Uid uid = room.openCase();
    Services all = room.services();
    const QStringList canaries = {
        QStringLiteral("妈妈叫她小满"),      QStringLiteral("电话一三八零零零一零零零二"),
        QStringLiteral("署名 Lin Xiaoman"),  QStringLiteral("在七年级1班"),
        QStringLiteral("住在柳树村"),        QStringLiteral("学号 2026 0318"),
        QStringLiteral("2013年5月17日出生"), QStringLiteral("母亲秀兰"),
        QStringLiteral("何 秀 兰来电")};
    for (const QString &canary : canaries) {
        must(all.cases.setFields(uid, {{QStringLiteral("complaint"), canary}}));
        INFO(canary.toStdString());
        CaseReport report = must(all.caseReports.issue(requestFor(uid, true)));
        REQUIRE(report.leaks.size() == 1);
        CHECK(report.leaks[0].subject);
        must(all.caseVersions.keepWord(uid, report.leaks[0].place, report.leaks[0].word));
        report = must(all.caseReports.issue(requestFor(uid, true)));
        CHECK(report.leaks.size() == 1);
        CHECK(report.serial == 0);
    }
}

TEST_CASE("The closing report adds what went wrong, and a de-identified one withholds it")
{
    CaseFixture room;
    const Uid uid = room.fullCase();
    CaseReportRequest request = requestFor(uid, false);
    request.variant = QStringLiteral("closing");
    const QString text = test::paperText(must(room.services().caseReports.issue(request)).document);
    CHECK(text.contains(QStringLiteral("写:lessons")));
    CHECK(text.contains(QStringLiteral("林小满·七年级1班")));
    request.deidentify = true;
    const CaseReport outside = must(room.services().caseReports.issue(request));
    CHECK(outside.withheld.contains(QStringLiteral("lessons")));
    CHECK(outside.withheld.contains(QStringLiteral("problems")));
    CHECK_FALSE(test::paperText(outside.document).contains(QStringLiteral("写:lessons")));
}

TEST_CASE(
    "An approved version prints its reviewer and no longer the words not reviewed; a change takes it back")
{
    CaseFixture room;
    const Uid uid = room.fullCase();
    Services all = room.services();
    must(all.caseVersions.seal(uid));
    must(all.caseVersions.approveOnPaper(uid, 1, QStringLiteral("程校长"), QStringLiteral("校长"),
                                         QDate(2026, 11, 20)));
    QString text = test::paperText(must(all.caseReports.issue(requestFor(uid, false))).document);
    CHECK_FALSE(text.contains(QStringLiteral("未审核")));
    CHECK(text.contains(QStringLiteral("程校长·校长·2026年11月20日")));
    must(all.cases.setFields(uid, {{QStringLiteral("complaint"), QStringLiteral("改了一句")}}));
    text = test::paperText(must(all.caseReports.issue(requestFor(uid, false))).document);
    CHECK(text.contains(QStringLiteral("未审核")));
    CHECK(text.contains(QStringLiteral("第2版")));
}

TEST_CASE("The expert's sheet goes out with the numbered questions and comes back with answers and adoption")
{
    CaseFixture room;
    const Uid uid = room.fullCase();
    Services all = room.services();
    const CaseReport sheet = must(all.caseReports.issueOpinionSheet(requestFor(uid, true), {}));
    CHECK(leakPlaces(sheet).isEmpty());
    QString text = test::paperText(sheet.document);
    const Form form = test::formOf(QStringLiteral("form13_consultation_opinion"));
    for (const QString &id : form.fieldIds({})) {
        INFO(id.toStdString());
        CHECK(text.contains(test::squeezed(form.field(id)->label.zh)));
    }
    CHECK(text.contains(QStringLiteral("对甲同学是否需要同时关注?")));
    CHECK(text.contains(QStringLiteral("C-000001")));
    CHECK_FALSE(text.contains(QStringLiteral("周雨晴")));

    Opinion opinion;
    opinion.version = 1;
    opinion.receivedOn = QDate(2026, 11, 20);
    opinion.parts = {{{},
                      {},
                      QStringLiteral("question.2"),
                      QStringLiteral("需要,先由班主任谈"),
                      QStringLiteral("partly"),
                      QStringLiteral("先观察一周"),
                      {},
                      QDate(2026, 11, 27),
                      {}},
                     {{},
                      {},
                      QStringLiteral("within_day"),
                      QStringLiteral("不离人"),
                      QStringLiteral("adopted"),
                      {},
                      {},
                      {},
                      {}}};
    const Uid typed = must(all.opinions.record(uid, opinion));
    text = test::paperText(must(all.caseReports.issueOpinionSheet(requestFor(uid, false), typed)).document);
    CHECK(text.contains(QStringLiteral("答复:需要,先由班主任谈")));
    CHECK(text.contains(QStringLiteral("先观察一周")));
    CHECK(text.contains(QStringLiteral("部分")));
    CHECK(text.contains(QStringLiteral("不离人")));
}

TEST_CASE("A preview puts no print on record; printing needs the right and a reason")
{
    CaseFixture room;
    const Uid uid = room.fullCase();
    Services all = room.services();
    const CaseReport preview = must(all.caseReports.preview(requestFor(uid, false)));
    CHECK(preview.serial == 0);
    CHECK(must(all.cases.show(uid)).prints.isEmpty());
    CaseReportRequest request = requestFor(uid, false);
    request.reason.clear();
    const auto refused = all.caseReports.issue(request);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().subject == QStringLiteral("reason.missing"));
    room.vault.as({Role::Keyer});
    CHECK_FALSE(room.services().caseReports.preview(requestFor(uid, false)));
    CHECK_FALSE(room.services().caseReports.issue(requestFor(uid, true)));
}

TEST_CASE("Blank forms of all kinds print, with nothing of a person")
{
    for (const QString &id : formIds()) {
        for (const QString &variant : {QStringLiteral("consultation"), QStringLiteral("closing")}) {
            const QString text = test::paperText(must(CaseReportService::blank(id, variant)));
            CHECK(text.contains(QStringLiteral("空白表")));
        }
    }
}

TEST_CASE("A score taken twice is drawn as a line, with its figures in the table beside")
{
    CaseFixture room;
    const Uid uid = room.fullCase();
    Services all = room.services();
    CaseAssessment earlier;
    earlier.scale = QStringLiteral("PHQ-A");
    earlier.on = QDate(2026, 9, 10);
    earlier.score = QStringLiteral("9 / 27");
    earlier.cutoff = QStringLiteral("10");
    must(all.cases.add(uid, earlier));
    for (const char *typed : {"inf / 27", "nan", "14 / 1e999"}) { // numbers to a parser, and none to draw
        CaseAssessment odd = earlier;
        odd.on = QDate(2026, 9, 12);
        odd.score = QString::fromUtf8(typed);
        odd.cutoff = QStringLiteral("inf");
        if (odd.score.startsWith(u'1'))
            odd.scale = QStringLiteral("GAD-7");
        must(all.cases.add(uid, odd));
    }
    const CaseReport report = must(all.caseReports.issue(requestFor(uid, true)));
    const Chart *chart = nullptr;
    for (const Block &block : report.document.blocks) {
        if (const auto *found = std::get_if<Chart>(&block))
            chart = found;
    }
    REQUIRE(chart);
    REQUIRE(chart->points.size() == 2);
    CHECK(chart->points[0].value == 9);
    CHECK(chart->points[1].value == 14);
    CHECK(chart->points[0].label.kind == Value::Kind::DayNumber);
    CHECK(chart->maximum == 27);
    const Table twin = tableTwin(*chart);
    REQUIRE(twin.rows.size() == 2);
    CHECK(twin.rows[1][1].text == QStringLiteral("14"));
    CHECK(test::paperText(report.document).contains(QStringLiteral("≥10")));
}
