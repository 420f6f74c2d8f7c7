// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_services.h"
#include "core/room/sessions/session_words.h"
#include "pdf_text.h"
#include "tests/screening/screening_fixture.h"
#include "tests/support/said.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::report;
using tingyu::test::must;
using tingyu::test::said;
using tingyu::test::ScreeningFixture;
using tingyu::test::squeezed;

namespace {

const PrintOrder termArchive{QStringLiteral("学期归档"), 1, Language::Chinese};
constexpr auto issue = PrintWay::Issue;
constexpr auto preview = PrintWay::Preview;

struct ReportedSessions : ScreeningFixture
{
    ReportedSessions()
    {
        SessionInput input;
        input.client.kind = ClientKind::Student;
        input.client.studentUid = pupils[0].uid;
        input.frame.at = WallTime::parse(QStringLiteral("2026-11-09T23:59")).value();
        input.frame.minutes = 2;
        input.frame.kind = SessionKind::Phone;
        for (const char *part :
             {"state", "problem", "assessment", "analysis", "effect", "caller", "next_step"})
            input.content.fields.insert(said(part), said("写下的") + said(part));
        input.content.concerns = {{said("study.exam"), false}, {said("life.sleep"), true}};
        input.content.risk = {{said("plan"), RiskAnswer::Unclear, said("说不清楚")}};
        input.content.nextOn = QDate(2026, 11, 20);
        const SessionSaved saved = must(services().room().sessions.add(input));
        session = saved.uid;
        series = saved.series;
        must(services().room().sessions.sign(session));
        must(services().room().sessions.addAddendum(session, said("后来家长回了电话")));
        input.frame.at = WallTime::parse(QStringLiteral("2026-11-18T15:00")).value();
        input.content.fields.insert(said("state"), said("第二次的状况"));
        must(services().room().sessions.add(input));
    }
    Uid session;
    Uid series;
};

void checkSays(const QString &paper, std::initializer_list<const char *> words)
{
    for (const char *word : words) {
        INFO(word);
        CHECK(paper.contains(said(word)));
    }
    for (const char *set :
         {"kind.", "answer.", "mark.", "reason.", "assent.", "filled.", "tick.", "medium."}) {
        INFO(set);
        CHECK_FALSE(paper.contains(said(set)));
    }
}

} // namespace

TEST_CASE("Form 3 prints the five parts, the risk check, the addenda, and the end on the next day")
{
    ReportedSessions room;
    const Printed printed = must(room.services().sessionReports.session(room.session, termArchive, issue));
    checkSays(test::paperText(printed.document),
              {"心理辅导记录表", "表3",           "S-000001",     "测试生一",   "电话",  "23:59",
               "11月10日",       "写下的state",   "写下的effect", "来电者身份", "睡眠★", "考试焦虑",
               "有计划",         "不清楚",        "说不清楚",     "逾期签名",   "补记",  "后来家长回了电话",
               "T-000001",       "事由:学期归档", "内部资料"});
    CHECK(room.auditLines().filter(said("session.print session_record ok print")).size() == 1);
    CHECK(room.services().sessionReports.session(room.session, {}, issue).error().subject ==
          said("reason.missing"));
    CHECK(must(room.services().sessionReports.session(room.session, termArchive, preview)).serial == 0);
}

TEST_CASE(
    "An exception to secrecy recorded after the signature is printed as an addition, and changes no field")
{
    ReportedSessions room;
    const auto record = [&room](const Uid &session) {
        SecrecyBreach breach;
        breach.studentUid = room.pupils[0].uid;
        breach.sessionUid = session;
        breach.facts = said("说出了计划");
        breach.decidedBy = said("周老师");
        breach.told = {{said("guardian"), said("家长"), {}, said("孩子需要有人陪伴")}};
        must(room.services().room().secrecy.record(breach));
    };
    const auto paper = [&room](const Uid &session) {
        return test::paperText(
            must(room.services().sessionReports.session(session, termArchive, preview)).document);
    };
    room.clock().advanceMs(60'000);
    record(room.session);
    CHECK(paper(room.session).contains(said("是否突破保密否")));
    CHECK(paper(room.session).contains(said("登记突破保密,第1号")));
    const auto open = must(room.services().room().sessions.list({{}, {}, {}, room.series, false}));
    REQUIRE(open.size() == 2);
    const Uid unsignedOne = open.constFirst().record.uid;
    record(unsignedOne);
    CHECK(paper(unsignedOne).contains(said("是否突破保密是")));
    CHECK_FALSE(paper(unsignedOne).contains(said("登记突破保密")));
}

TEST_CASE("The risk check prints all that is asked, blank where it was not")
{
    const RiskCheck asked{{said("plan"), RiskAnswer::Yes, said("说过一次")}};
    const QList<QList<Value>> rows = riskRows(asked, Language::Chinese);
    REQUIRE(rows.size() == sessionWords().risk.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        CHECK_FALSE(rows[i][0].isEmpty());
        CHECK(rows[i][1].isEmpty() == (sessionWords().risk[i].code != said("plan")));
    }
}

TEST_CASE("The book has an index with late and unsigned entries marked, and each record behind it")
{
    ReportedSessions room;
    const Printed book = must(
        room.services().sessionReports.book(QDate(2026, 11, 1), QDate(2026, 11, 30), termArchive, issue));
    const QStringList pages = test::pdfPages(test::pdfOf(book.document));
    REQUIRE(pages.size() >= 3);
    const QString index = squeezed(pages.constFirst());
    for (const char *word : {"目录", "S-000001/1", "S-000001/2", "逾期签名", "未签名"})
        CHECK(index.contains(said(word)));
    CHECK_FALSE(index.contains(said("写下的state")));
    const QString all = squeezed(pages.join(QString()));
    CHECK(all.indexOf(said("写下的state")) < all.indexOf(said("第二次的状况")));
    const auto pageOf = [&pages](const char *words) {
        qsizetype page = 1;
        while (page < pages.size() && !squeezed(pages[page]).contains(said(words)))
            ++page;
        REQUIRE(page < pages.size());
        return QString::number(page + 1);
    };
    CHECK(index.contains(said("逾期签名") + pageOf("S-000001次数1")));
    CHECK(index.contains(said("未签名") + pageOf("S-000001次数2")));
    CHECK(room.services()
              .sessionReports.book(QDate(2025, 11, 1), QDate(2025, 11, 30), termArchive, issue)
              .error()
              .subject == said("session.none"));
    CHECK(room.services().sessionReports.book({}, {}, termArchive, issue).error().subject ==
          said("session.span"));
    room.use({Role::Counsellor});
    CHECK(room.services()
              .sessionReports.book(QDate(2026, 11, 1), QDate(2026, 11, 30), termArchive, issue)
              .error()
              .subject == said("session.none"));
    CHECK(room.value(said("SELECT count(*) FROM export_log")).toInt() == 1);
}

TEST_CASE("Cover, closing, handing over, card, consent and draw print what they hold")
{
    ReportedSessions room;
    SessionReportService &reports = room.services().sessionReports;
    checkSays(test::paperText(must(reports.series(room.series, termArchive, issue)).document),
              {"个案封面", "S-000001", "测试生一", "尚未征询"});
    must(room.services().room().firstHour.tick(room.session, said("guardian"), true, said("母亲已到校")));
    Contact mother;
    mother.name = said("测试生一的母亲");
    mother.phone = said("13800000002");
    must(room.services().students.setContacts(room.pupils[0].uid, {mother}));
    checkSays(test::paperText(must(reports.firstHour(room.session, termArchive, issue)).document),
              {"第一小时卡", "通知监护人", "母亲已到校", "家长", "13800000002", "12356", "✓", "不写判断"});
    checkSays(test::paperText(must(reports.consent(room.series, termArchive, issue)).document),
              {"心理辅导知情同意书", "测试生一", "保密的例外", "12356", "监护人签名"});
    const InspectionDraw draw =
        must(room.services().room().inspections.draw(QDate(2026, 11, 1), QDate(2026, 11, 30), 5, 99));
    const QString sheet = test::paperText(must(reports.inspection(draw.uid, termArchive, issue)).document);
    checkSays(sheet, {"辅导记录抽查", "99", "S-000001/1", "逾期"});
    CHECK_FALSE(sheet.contains(said("测试生一")));
    CHECK_FALSE(sheet.contains(said("写下的")));
}

TEST_CASE("Blank forms keep the same fields, and the numbers where they have some")
{
    ReportedSessions room;
    for (const char *form : {"form03_session", "form04_series", "form08_consent", "form21_handover",
                             "first_hour", "inspection"}) {
        INFO(form);
        const QString paper =
            test::paperText(must(room.services().sessionReports.blank(said(form), Language::Chinese)));
        CHECK(paper.contains(said("空白表")));
        CHECK_FALSE(paper.contains(said("T-0")));
        CHECK_FALSE(paper.contains(said("测试生一")));
        const bool tellsNumbers = QByteArray(form) == "first_hour" || QByteArray(form) == "form08_consent";
        CHECK(paper.contains(said("12356")) == tellsNumbers);
    }
    CHECK(test::paperText(must(room.services().sessionReports.blank(said("first_hour"), Language::Chinese)))
              .contains(said("有人陪着")));
    const auto blank = [&](const char *form) {
        return test::paperText(must(room.services().sessionReports.blank(said(form), Language::Chinese)));
    };
    checkSays(blank("form03_session"), {"自伤或自杀的想法", "保护因素", "电话", "督导意见"});
    checkSays(blank("form04_series"),
              {"个案封面", "结案原因", "目标达成", "后续安排", "归档日期", "档案管理人"});
    CHECK(room.value(said("SELECT count(*) FROM export_log")).toInt() == 0);
}

TEST_CASE("Sessions go to paper for their readers, and for the head on purpose")
{
    ReportedSessions room;
    room.use({Role::Counsellor});
    CHECK(room.services().sessionReports.session(room.session, termArchive, issue).error().subject ==
          said("denied"));
    CHECK(room.services().sessionReports.series(room.series, termArchive, issue).error().subject ==
          said("denied"));
    room.use({Role::Head});
    CHECK(room.services().sessionReports.session(room.session, termArchive, issue).error().subject ==
          said("denied.purpose"));
    room.workplace().openOnPurpose(15);
    must(room.services().sessionReports.session(room.session, termArchive, issue));
    room.use({Role::Keyer});
    CHECK(room.services().sessionReports.firstHour(room.session, termArchive, issue).error().subject ==
          said("denied"));
}
