// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/keeping_papers.h"
#include "core/keeping/pledge_service.h"
#include "core/keeping/retention_service.h"
#include "core/keeping/rights_request.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::keeping;
using namespace tingyu::test;

namespace {

RightsRequest asked(const Student &student, const char *kind)
{
    RightsRequest request;
    request.student = student.uid;
    request.kind = QLatin1String(kind);
    request.party = said("guardian");
    request.person = said("陈大江");
    request.received = QDate(2026, 11, 18);
    request.words = said("想看测评结果");
    return request;
}

/// All texts of a document, in order.
QStringList textsOf(const report::Document &document)
{
    QStringList texts;
    for (const report::Block &block : document.blocks) {
        if (const auto *table = std::get_if<report::Table>(&block)) {
            for (const QList<report::Value> &row : table->rows) {
                for (const report::Value &cell : row)
                    texts.append(cell.text);
            }
        } else if (const auto *grid = std::get_if<report::FieldGrid>(&block)) {
            for (const QList<report::FieldCell> &row : grid->rows) {
                for (const report::FieldCell &cell : row)
                    texts.append(cell.value.text);
            }
        }
    }
    return texts;
}

const PaperWords words{[](const QString &action) { return action; },
                       [](const QString &type) { return type; }};
const report::PrintOrder order{QString::fromUtf8("答复家长"), 1, report::Language::Chinese};

} // namespace

TEST_CASE("The longest region that a division begins with says how long files are kept; nothing unreadable "
          "is taken")
{
    const auto policy = must(parseKeepingPolicy(R"({"regions": [
        {"region": "", "years": {"file": 3, "screening": 3, "counselling": 5, "care": 5}, "source": {"zh": "甲"}},
        {"region": "51", "years": {"file": 10, "screening": 10, "counselling": 10, "care": 10}, "source": {"zh": "乙"}},
        {"region": "5101", "years": {"file": 1, "screening": 2, "counselling": 3, "care": 4}, "source": {"zh": "丙"}}],
        "answers": [{"kind": "see", "days": 30, "law": {"zh": "丁"}}]})"));
    CHECK(policy.ruleFor(said("510107")).source.zh == said("丙"));
    CHECK(policy.ruleFor(said("511000")).source.zh == said("乙"));
    CHECK(policy.ruleFor(said("350122")).source.zh == said("甲"));
    CHECK(policy.ruleFor({}).source.zh == said("甲"));
    CHECK(policy.answerTo(said("see")).days == 30);
    for (const char *bad :
         {"", "{}", R"({"regions": []})",
          R"({"regions": [{"region": "", "years": {"file": -1}, "source": {"zh": "甲"}}]})"}) {
        INFO(bad);
        CHECK(refusal(parseKeepingPolicy(bad)) == said("policy.unreadable"));
    }
    const auto shipped = must(loadKeepingPolicy());
    for (const QString &kind : requestKinds()) {
        CHECK(shipped.answerTo(kind).days > 0);
        CHECK_FALSE(shipped.answerTo(kind).law.en.isEmpty());
    }
}

TEST_CASE("A file is kept as long as the part of it that is kept longest")
{
    const RetentionRule rule{{}, 3, 4, 5, 6, {}};
    const QDate left(2020, 7, 1);
    CHECK(keepUntil(rule, left, {}) == QDate(2023, 7, 1));
    CHECK(keepUntil(rule, left, {true, false, false}) == QDate(2024, 7, 1));
    CHECK(keepUntil(rule, left, {true, true, false}) == QDate(2025, 7, 1));
    CHECK(keepUntil(rule, left, {true, true, true}) == QDate(2026, 7, 1));
}

TEST_CASE("Who left long ago is listed as due, held or not; a day that passes destroys nothing")
{
    SchoolFixture room;
    Services services = room.services();
    const Student old = room.add(said("陈默"), room.class71);
    const Student held = room.add(said("林小雨"), room.class71);
    const Student fresh = room.add(said("周望"), room.class71);
    const Student here = room.add(said("何舟"), room.class71);
    must(services.students.leaveSchool(old.uid, QDate(2020, 7, 1), said("毕业")));
    must(services.students.leaveSchool(held.uid, QDate(2019, 7, 1), said("毕业")));
    must(services.students.leaveSchool(fresh.uid, QDate(2026, 7, 1), said("毕业")));
    RetentionService retention(room.workplace());
    CHECK(refusal(retention.hold(held.uid, said(" "), {})) == said("reason.missing"));
    must(retention.hold(held.uid, said("法院调取"), said("县法院")));
    CHECK(refusal(retention.hold(held.uid, said("再一次"), {})) == said("hold.there"));

    const auto due = must(retention.list(true)).files;
    REQUIRE(due.size() == 2);
    CHECK(due[0].name == held.name);
    CHECK(due[0].hold == said("法院调取"));
    CHECK(due[1].name == old.name);
    CHECK(due[1].left == QDate(2020, 7, 1));
    CHECK(due[1].isDue);
    CHECK(must(retention.list(false)).files.size() == 3);
    CHECK(room.value(said("SELECT count(*) FROM student")).toInt() == 4);

    must(retention.lift(held.uid, said("已调取")));
    CHECK(refusal(retention.lift(held.uid, said("再一次"))) == said("hold.none"));
    const auto holds = must(retention.holds(held.uid));
    REQUIRE(holds.size() == 1);
    CHECK(holds.first().lifted == QDate(2026, 11, 20));
    CHECK(must(retention.list(true)).files.first().hold.isEmpty());
    CHECK(must(room.audit().verify()).ok());

    room.as({Role::ClassTeacher});
    CHECK(refusal(RetentionService(room.workplace()).list(true)) == said("denied"));
    room.as({Role::Counsellor});
    CHECK(refusal(RetentionService(room.workplace()).lift(held.uid, said("不归我管"))) == said("denied"));
}

TEST_CASE("A request is due as the rule of its kind says, held with a reason, answered once, and on record")
{
    SchoolFixture room;
    const Student child = room.add(said("陈默"), room.class71);
    RequestService requests(room.workplace());
    const Uid see = must(requests.record(asked(child, "see")));
    const Uid erase = must(requests.record(asked(child, "withdraw")));
    auto listed = must(requests.list(child.uid));
    REQUIRE(listed.size() == 2);
    CHECK(listed[0].uid == erase); // due first
    CHECK(listed[0].due == QDate(2026, 12, 3));
    CHECK(listed[1].due == QDate(2026, 12, 18));
    CHECK(listed[1].ownerName == room.workplace().session().userName);

    const auto spoilt = [&](const std::function<void(RightsRequest &)> &spoil) {
        RightsRequest bad = asked(child, "see");
        spoil(bad);
        return refusal(requests.record(bad));
    };
    CHECK(spoilt([](RightsRequest &one) { one.kind = said("sell"); }) == said("request.kind"));
    CHECK(spoilt([](RightsRequest &one) { one.party = said("neighbour"); }) == said("request.party"));
    CHECK(spoilt([](RightsRequest &one) { one.person = said(" "); }) == said("request.person"));
    CHECK(spoilt([](RightsRequest &one) { one.received = QDate(2026, 11, 21); }) == said("request.received"));
    CHECK(spoilt([](RightsRequest &one) { one.due = QDate(2027, 11, 21); }) == said("request.due"));
    CHECK(spoilt([](RightsRequest &one) { one.due = QDate(2026, 11, 1); }) == said("request.due"));
    CHECK(spoilt([](RightsRequest &one) { one.student = {}; }) == said("student.not_found"));

    CHECK(refusal(requests.hold(see, {})) == said("reason.missing"));
    must(requests.hold(see, said("提出的监护人可能是伤害者")));
    CHECK(must(requests.get(see)).state == said("held"));
    must(requests.goOn(see));
    CHECK(must(requests.get(see)).heldReason == said("提出的监护人可能是伤害者")); // it was, and that stays
    CHECK(refusal(requests.answer(see, said("maybe"), said("好"))) == said("request.outcome"));
    CHECK(refusal(requests.answer(see, said("granted"), {})) == said("request.answer"));
    must(requests.answer(see, said("partly"), said("列出名目,谈话内容不提供")));
    CHECK(refusal(requests.answer(see, said("granted"), said("再答一次"))) == said("request.answered"));
    CHECK(must(requests.list({}, true)).size() == 1);
    CHECK(must(requests.list()).last().state == said("answered"));
    CHECK(must(room.audit().verify()).ok());

    room.as({Role::Keyer});
    CHECK(refusal(RequestService(room.workplace()).list()) == said("denied"));
    CHECK(refusal(RequestService(room.workplace()).record(asked(child, "see"))) == said("denied"));
}

TEST_CASE(
    "The answer to a request tells what is kept by title, who saw it and what left, and not a word of it")
{
    SchoolFixture room;
    Services services = room.services();
    Student child = room.add(said("陈默"), room.class71);
    must(services.students.show(child.uid));
    must(services.studentReports.issue(child.uid, {}, {said("家访"), 1, report::Language::Chinese}));
    GrowthEntry entry;
    entry.kind = GrowthKind::Observation;
    entry.onDate = QDate(2026, 11, 1);
    entry.statement = said("夜里总是醒");
    entry.source = said("class_teacher");
    must(services.growth.add(child.uid, entry));
    const Uid request = must(RequestService(room.workplace()).record(asked(child, "see")));
    KeepingPapers papers(room.workplace());
    const auto preview = must(papers.answer(request, words, order, report::PrintWay::Preview));
    const QStringList texts = textsOf(preview.document);
    CHECK(texts.contains(said("student")));
    CHECK(texts.contains(said("T-000001")));   // what left
    CHECK_FALSE(texts.contains(said("家访"))); // and not what the staff wrote to it
    CHECK(texts.contains(room.workplace().session().userName));
    CHECK(texts.filter(said("夜里总是醒")).isEmpty());
    CHECK(preview.serial == 0);
    const auto issued = must(papers.answer(request, words, order, report::PrintWay::Issue));
    CHECK(issued.serial > 0);
    CHECK(room.auditLines().last().startsWith(said("request.print rights_request ok")));
    must(RequestService(room.workplace()).hold(request, said("提出的监护人可能是伤害者")));
    for (const auto way : {report::PrintWay::Preview, report::PrintWay::Issue})
        CHECK(refusal(papers.answer(request, words, order, way)) == said("request.held"));
    must(RequestService(room.workplace()).goOn(request));
    CHECK(must(papers.answer(request, words, order, report::PrintWay::Preview)).serial == 0);
}

TEST_CASE("An answer says that nobody looked and nothing left, and leaves no line to be filled in")
{
    SchoolFixture room;
    const Student child = room.add(said("陈默"), room.class71);
    const Uid request = must(RequestService(room.workplace()).record(asked(child, "see")));
    const auto answer =
        must(KeepingPapers(room.workplace()).answer(request, words, order, report::PrintWay::Preview));
    int told = 0;
    for (const report::Block &block : answer.document.blocks) {
        const auto *table = std::get_if<report::Table>(&block);
        if (table == nullptr || table->section == said("kept"))
            continue;
        CAPTURE(table->section.toStdString());
        CHECK(table->blankRows == 0);
        REQUIRE(table->rows.size() == 1);
        CHECK(table->rows.first().size() == table->columns.size());
        CHECK(table->rows.first().first() == report::Value::code(said("way"), said("none")));
        ++told;
    }
    CHECK(told == 2);
}

TEST_CASE(
    "The list of destruction names whom it is about; the register tells who looked, and who was refused")
{
    SchoolFixture room;
    Services services = room.services();
    const Student child = room.add(said("陈默"), room.class71, said("07101"));
    must(services.students.show(child.uid));
    KeepingPapers papers(room.workplace());
    CHECK(refusal(papers.destructionList({}, order, report::PrintWay::Preview)) == said("erasure.nobody"));
    const QStringList list =
        textsOf(must(papers.destructionList({child.uid}, order, report::PrintWay::Preview)).document);
    CHECK(list.contains(said("陈默")));
    CHECK(list.contains(said("07101")));
    CHECK(refusal(papers.certificate(child.uid, order, report::PrintWay::Preview)) ==
          said("erasure.unknown"));

    const AccessSpan span{child.uid, QDate(2026, 11, 1), QDate(2026, 11, 30)};
    const QStringList looks =
        textsOf(must(papers.accessRegister(span, words, order, report::PrintWay::Preview)).document);
    CHECK(looks.contains(said("student.view")));
    CHECK_FALSE(looks.contains(said("student.create")));
    CHECK(refusal(papers.accessRegister({{}, QDate(2026, 11, 30), QDate(2026, 11, 1)}, words, order,
                                        report::PrintWay::Preview)) == said("access.span"));
    room.as({Role::Keyer});
    CHECK(refusal(KeepingPapers(room.workplace())
                      .accessRegister(span, words, order, report::PrintWay::Preview)) == said("denied"));
}

TEST_CASE("A register of all files has one line for each print, and that is of the record")
{
    SchoolFixture room;
    Services services = room.services();
    const Student child = room.add(said("陈默"), room.class71);
    for (int i = 0; i < 2; ++i)
        must(services.studentReports.issue(child.uid, {}, {said("家访"), 1, report::Language::Chinese}));
    const QStringList texts = textsOf(must(KeepingPapers(room.workplace())
                                               .accessRegister({{}, QDate(2026, 11, 20), QDate(2026, 11, 20)},
                                                               words, order, report::PrintWay::Preview))
                                          .document);
    CHECK(texts.count(said("student.print")) == 2);
    CHECK(texts.count(said("家访")) == 2);
    CHECK_FALSE(texts.contains(said("export_log")));
}

TEST_CASE("A register that is longer than its paper prints the newest looks, and how many there are")
{
    SchoolFixture room;
    const Student child = room.add(said("陈默"), room.class71);
    const ObjectRef object{said("student"), child.uid};
    {
        auto transaction = must(Transaction::begin(room.db()));
        must(room.workplace().note(said("student.view"), object));
        for (int i = 0; i < KeepingPapers::mostAccessLines; ++i)
            must(room.workplace().note(said("student.print"), object));
        must(transaction->commit());
    }
    KeepingPapers papers(room.workplace());
    const auto printed = [&](const std::optional<Uid> &whose) {
        return must(papers.accessRegister({whose, QDate(2026, 11, 20), QDate(2026, 11, 20)}, words, order,
                                          report::PrintWay::Preview))
            .document;
    };
    const auto counted = [](const report::Document &document) {
        for (const report::Block &block : document.blocks) {
            if (const auto *grid = std::get_if<report::FieldGrid>(&block))
                return grid->rows.first().at(1).value;
        }
        return report::Value();
    };
    const QStringList texts = textsOf(printed(child.uid));
    CHECK(texts.count(said("student.print")) == KeepingPapers::mostAccessLines);
    CHECK_FALSE(texts.contains(said("student.view"))); // the oldest
    const report::Value all = counted(printed(child.uid));
    CHECK(all == report::Value::code(said("counted"), said("newest"),
                                     {report::Value::count(KeepingPapers::mostAccessLines + 1),
                                      report::Value::count(KeepingPapers::mostAccessLines)}));
    CHECK(counted(must(papers.accessRegister({child.uid, QDate(2026, 11, 21), QDate(2026, 11, 21)}, words,
                                             order, report::PrintWay::Preview))
                      .document) == report::Value::count(0));
}

TEST_CASE("A pledge that is missing or has ended stands first; a new one takes the place of the old")
{
    SchoolFixture room;
    PledgeService pledges(room.workplace());
    const QString me = room.workplace().session().userName;
    auto listed = must(pledges.list());
    REQUIRE(listed.size() >= 1);
    CHECK_FALSE(listed.first().signedOn.isValid());
    SecrecyPledge one = listed.first();
    one.post = said("心理教师");
    one.signedOn = QDate(2025, 9, 1);
    one.until = QDate(2026, 8, 31);
    must(pledges.sign(one));
    CHECK_FALSE(must(pledges.list()).first().holdsOn(QDate(2026, 11, 20)));
    one.signedOn = QDate(2026, 11, 20);
    one.until = QDate(2027, 11, 20);
    must(pledges.sign(one));
    listed = must(pledges.list());
    CHECK(listed.last().userName == one.userName);
    CHECK(listed.last().holdsOn(QDate(2026, 11, 20)));
    one.signedOn = QDate(2026, 11, 21);
    CHECK(refusal(pledges.sign(one)) == said("pledge.signed"));
    one.signedOn = QDate(2026, 11, 20);
    one.until = QDate(2026, 11, 19);
    CHECK(refusal(pledges.sign(one)) == said("pledge.until"));
    const auto paper =
        must(KeepingPapers(room.workplace()).pledge(listed.last(), order, report::PrintWay::Preview));
    CHECK(textsOf(paper.document).contains(said("心理教师")));
    room.as({Role::Counsellor});
    CHECK(refusal(PledgeService(room.workplace()).sign(listed.last())) == said("denied"));
}
