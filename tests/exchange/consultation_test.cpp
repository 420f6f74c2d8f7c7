// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_service.h"
#include "core/care/opinion_service.h"
#include "core/exchange/consultation_desk_service.h"
#include "core/exchange/consultation_service.h"
#include "core/exchange/exchange_operations.h"
#include "core/report/document_json.h"
#include "core/vault/user_repository.h"
#include "tests/exchange/exchange_unit.h"
#include "tests/support/said.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

/// A school with two cases and an office that its cards are enrolled with.
struct Consulting
{
    Consulting()
    {
        school.enrol(office);
        office.enrol(school);
        school.asCounsellor();
        one = openCase(said("林小满"), said("21"));
        two = openCase(said("周安宁"), said("22"));
    }
    Uid openCase(const QString &name, const QString &number)
    {
        const Student student = school.add(name, school.class71, number);
        CaseService cases(school.workplace());
        const Uid uid =
            must(cases.open(student.uid, CaseKind::Concern, said("情绪低落"), QDate(2026, 11, 16)));
        must(cases.add(uid, CaseQuestion{{}, {}, 0, said("目前的风险程度如何判断?")}));
        must(cases.setFields(uid, {{said("reason_line"), said("近三周情绪低落")}}));
        return uid;
    }
    ConsultationOrder order(const QList<Uid> &cases, Level level = Level::Pseudonyms)
    {
        ConsultationOrder order;
        order.to = {office.id()};
        order.level = level;
        order.period = said("2026-11");
        order.cases = cases;
        order.reason = said("请专家会诊");
        return order;
    }
    /// Who else could agree.
    QStringList others()
    {
        QStringList names;
        for (const VaultUser &user : must(UserRepository(school.db()).list())) {
            const bool couldAgree = user.roles.has(Role::Head) || user.roles.has(Role::Counsellor);
            if (couldAgree && user.enabled && user.id != school.workplace().session().userId)
                names.append(user.name);
        }
        return names;
    }
    void workAlone()
    {
        must(school.workplace().change(op::userManage, [&](Change &change) -> Result<void> {
            for (VaultUser user : must(UserRepository(school.db()).list())) {
                user.enabled = user.id == school.workplace().session().userId;
                must(UserRepository::update(change, user));
            }
            return {};
        }));
    }
    ConsultationService asking() { return ConsultationService(school.workplace()); }
    ConsultationDeskService desk() { return ConsultationDeskService(office.workplace()); }
    SentFile send(const ConsultationOrder &wanted, const char *file)
    {
        return must(asking().send(wanted, stick.path(said(file))));
    }
    FileVerdict take(ExchangeUnit &by, const char *file)
    {
        return must(by.receiving().take({stick.path(said(file))}, false)).constFirst();
    }
    SentFile answer(const Uid &uid, const QString &text, const char *file)
    {
        OpinionPart part;
        part.code = said("question.1");
        part.text = text;
        return must(desk().reply(uid, said("陈医生 主任医师"), {part}, {}, stick.path(said(file))));
    }
    QList<Opinion> opinions(const Uid &uid) { return must(OpinionService(school.workplace()).of(uid)); }

    ExchangeUnit school{said("海边小学")};
    ExchangeUnit office{said("海边区教育局"), UnitKind::District};
    Stick stick;
    Uid one;
    Uid two;
};

} // namespace

TEST_CASE("a case goes out without its name, is answered by number, and the answer joins its case alone")
{
    Consulting both;
    both.send(both.order({both.one}), "ask.typ");
    CHECK(both.take(both.office, "ask.typ").verdict == Verdict::Accepted);
    const auto cases = must(both.desk().cases());
    REQUIRE(cases.size() == 1);
    CHECK(cases.constFirst().isOpen());
    CHECK(cases.constFirst().student == TravellingStudent());
    const auto open = must(both.desk().open(cases.constFirst().uid));
    CHECK(open.unit == said("海边小学"));
    REQUIRE(open.questions.size() == 1);
    const QByteArray shown = report::toJson(open.document);
    for (const char *secret : {"林小满", "linxiaoman", "海边小学", "2026-11-16"})
        CHECK_FALSE(shown.contains(secret));
    CHECK(shown.contains("近三周情绪低落"));

    both.answer(open.head.uid, said("中度,一周内复评"), "answer.typ");
    CHECK(both.take(both.school, "answer.typ").verdict == Verdict::Accepted);
    CHECK(both.take(both.school, "answer.typ").verdict == Verdict::Duplicate);
    const auto opinions = both.opinions(both.one);
    REQUIRE(opinions.size() == 1);
    REQUIRE(opinions.constFirst().parts.size() == 1);
    CHECK(opinions.constFirst().parts.constFirst().text == said("中度,一周内复评"));
    CHECK(opinions.constFirst().version == 1);
    CHECK(both.opinions(both.two).isEmpty());
    CHECK_FALSE(must(both.desk().cases()).constFirst().isOpen());

    const auto unread = must(both.asking().unread());
    REQUIRE(unread.size() == 1);
    CHECK(unread.constFirst().second.uid == both.one);
    must(both.asking().seen(both.one));
    CHECK(must(both.asking().unread()).isEmpty());
}

TEST_CASE("a second answer stands beside the first, and an older one that comes late changes nothing")
{
    Consulting both;
    both.send(both.order({both.one}), "ask.typ");
    both.take(both.office, "ask.typ");
    const Uid uid = must(both.desk().cases()).constFirst().uid;
    both.answer(uid, said("先观察"), "first.typ");
    both.answer(uid, said("改为每周复评"), "second.typ");
    CHECK(both.take(both.school, "second.typ").verdict == Verdict::Accepted);
    CHECK(both.take(both.school, "first.typ").verdict == Verdict::Older);
    const auto opinions = both.opinions(both.one);
    REQUIRE(opinions.size() == 1);
    CHECK(opinions.constFirst().parts.constFirst().text == said("改为每周复评"));
    CHECK(must(both.desk().open(uid)).last.parts.constFirst().text == said("改为每周复评"));
}

TEST_CASE("cases of one month come in whatever order they are read, and none travels twice")
{
    Consulting both;
    both.send(both.order({both.one}), "a.typ");
    CHECK(both.send(both.order({both.two}), "b.typ").records == 1);
    SECTION("in their order")
    {
        both.take(both.office, "a.typ");
    }
    CHECK(both.take(both.office, "b.typ").verdict == Verdict::Accepted);
    CHECK(must(both.desk().cases()).size() == 2);
    both.take(both.office, "a.typ");
    CHECK(must(both.desk().cases()).size() == 2);
}

TEST_CASE("a name leaves only with the word of somebody else")
{
    Consulting both;
    ConsultationOrder order = both.order({both.one}, Level::Identified);
    const auto tried = [&] { return refusal(both.asking().send(order, both.stick.path(said("l2.typ")))); };
    CHECK(tried() == said("second.missing"));
    order.second = Second::Paper;
    order.secondName = said("李校长,校长,2026-11-20");
    CHECK(tried() == said("second.user_there"));
    order.second = Second::User;
    order.secondName = both.school.workplace().session().userName;
    CHECK(tried() == said("second.self"));
    order.secondName = said("没有这个人");
    CHECK(tried() == said("second.unknown"));
    CHECK_FALSE(QFile::exists(both.stick.path(said("l2.typ"))));
    CHECK(must(both.asking().sent()).isEmpty());

    order.second = GENERATE(Second::User, Second::Paper, Second::Missing);
    if (order.second == Second::User) {
        order.secondName = both.others().constFirst();
    } else if (order.second == Second::Paper) {
        both.workAlone();
        for (const char *little : {"李校长", "李校长, ,", "李校长,校长, "}) {
            order.secondName = said(little);
            CHECK(tried() == said("second.paper"));
        }
        order.secondName = said("李校长,校长,2026-11-20");
    }
    CHECK(tried().isEmpty());
    CHECK(both.take(both.office, "l2.typ").verdict == Verdict::Accepted);
    const auto cases = must(both.desk().cases());
    REQUIRE(cases.size() == 1);
    CHECK(cases.constFirst().level == Level::Identified);
    CHECK(cases.constFirst().second == order.second);
    CHECK(cases.constFirst().student.name == said("林小满"));
    CHECK(cases.constFirst().student.className == said("七年级1班"));
}

TEST_CASE("what one office was asked by name never goes to another")
{
    Consulting both;
    ExchangeUnit other(said("山边区教育局"), UnitKind::District);
    both.school.enrol(other);
    other.enrol(both.school);
    ConsultationOrder order = both.order({both.one}, Level::Identified);
    order.second = Second::Missing;
    both.send(order, "named.typ");
    order = both.order({both.two});
    order.to = {both.office.id(), other.id()};
    CHECK(refusal(both.asking().send(order, both.stick.path(said("two.typ")))) ==
          said("consultation.receivers"));
    CHECK_FALSE(QFile::exists(both.stick.path(said("two.typ"))));
    order.to = {other.id()};
    CHECK(both.send(order, "two.typ").records == 1);
    CHECK(both.take(other, "two.typ").verdict == Verdict::Accepted);
    const auto cases = must(ConsultationDeskService(other.workplace()).cases());
    REQUIRE(cases.size() == 1);
    CHECK(cases.constFirst().student == TravellingStudent());
}

TEST_CASE("an expert reads the cases and answers, and sees neither figures nor keys", "[slow]")
{
    Consulting both;
    both.send(both.order({both.one}), "ask.typ");
    both.take(both.office, "ask.typ");
    both.office.as({Role::Expert});
    const auto cases = must(both.desk().cases());
    REQUIRE(cases.size() == 1);
    CHECK(must(both.desk().units()).value(cases.constFirst().unit) == said("海边小学"));
    both.answer(cases.constFirst().uid, said("先观察"), "answer.typ");
    const QString denied = refusal(both.office.units().list());
    CHECK_FALSE(denied.isEmpty());
    CHECK(refusal(both.office.receiving().take({both.stick.path(said("ask.typ"))}, true)) == denied);
    CHECK(refusal(both.office.receiving().state()) == denied);
    const RoleSet role = GENERATE(RoleSet{Role::Keyer}, RoleSet{Role::Inspector}, RoleSet{Role::ClassTeacher},
                                  RoleSet{Role::Counsellor});
    both.office.as(role);
    CHECK(refusal(both.desk().cases()) == denied);
    CHECK(refusal(both.desk().units()) == denied);
    CHECK(refusal(both.desk().open(cases.constFirst().uid)) == denied);
}

TEST_CASE("a case that went out named stays out of the next one without names, and out of what is kept of it")
{
    Consulting both;
    ConsultationOrder named = both.order({both.one}, Level::Identified);
    named.second = Second::Missing;
    both.send(named, "named.typ");
    CHECK(both.send(both.order({both.two}), "later.typ").records == 1);
    CHECK(both.take(both.office, "later.typ").verdict == Verdict::Accepted);
    for (const ReceivedCase &one : must(both.desk().cases()))
        CHECK(one.student == TravellingStudent());
    const auto kept = must(both.school.db().value(
        said("SELECT count(*) FROM exchange_sent WHERE level <> 'L0' AND length(lines) > 0"), {}));
    CHECK(kept.toInt() == 0);
    // Read last, it brings what only it holds.
    CHECK(both.take(both.office, "named.typ").verdict == Verdict::Older);
    CHECK(must(both.desk().cases()).size() == 2);
}

TEST_CASE("an order that cannot be carried out leaves nothing")
{
    Consulting both;
    const QString path = both.stick.path(said("x.typ"));
    ConsultationOrder order = both.order({both.one});
    const auto tried = [&] { return refusal(both.asking().send(order, path)); };
    order.level = Level::Figures;
    CHECK(tried() == said("consultation.level"));
    order = both.order({});
    CHECK(tried() == said("consultation.none"));
    order = both.order({both.one});
    order.reason = said("  ");
    CHECK(tried() == said("reason.missing"));
    order = both.order({both.one});
    order.period = said("2026");
    CHECK(tried() == said("stream.period"));
    order = both.order({both.one});
    order.to = {QByteArray(16, 'x')};
    CHECK(tried() == said("unit.unknown"));
    // A name that nobody decided on yet.
    must(CaseService(both.school.workplace())
             .setFields(both.one, {{said("reason_line"), said("与周安宁争吵后情绪低落")}}));
    order = both.order({both.one});
    CHECK(tried() == said("consultation.leaks"));
    CHECK_FALSE(QFile::exists(path));
    CHECK(must(both.asking().sent()).isEmpty());
}

TEST_CASE("an answer to nothing that was asked is put aside and touches no case")
{
    Consulting both;
    both.send(both.order({both.one}), "ask.typ");
    both.take(both.office, "ask.typ");
    // Another school got a package of the same office by mistake: it never asked.
    ExchangeUnit other(said("山上小学"));
    other.enrol(both.office);
    both.office.enrol(other);
    must(both.office.workplace().change(op::exchangeReceive, [&](Change &change) -> Result<void> {
        const auto unit = must(UnitRepository(both.office.db()).byKeyId(other.id()));
        const auto cases = must(ConsultationRepository(both.office.db()).cases());
        return outcomeOf(change.update(said("exchange_case"), cases.constFirst().id.value(),
                                       {{said("unit_id"), unit->id.value()}}));
    }));
    both.answer(must(both.desk().cases()).constFirst().uid, said("不该到这里"), "answer.typ");
    const FileVerdict verdict = both.take(other, "answer.typ");
    CHECK(verdict.verdict == Verdict::Quarantined);
    CHECK(verdict.reason.subject == said("verdict.unknown_case"));
}

TEST_CASE("a package that says it is without names and is not is refused, and so is a cut document")
{
    Consulting both;
    report::CaseReportRequest request;
    request.caseUid = both.one;
    request.reason = said("会诊");
    const auto named = must(report::CaseReportService(both.school.workplace()).preview(request));
    TravellingCase one{QByteArray(16, 'r'),
                       CaseKind::Concern,
                       Level::Pseudonyms,
                       1,
                       Second::None,
                       report::toJson(named.document),
                       {}};
    CHECK(refusal(casesOf(rowsOfCases({one}))) == said("consultation.not_redacted"));
    one.level = Level::Identified;
    CHECK(refusal(casesOf(rowsOfCases({one}))) == said("consultation.rows")); // nobody agreed
    one.second = Second::User;
    CHECK(refusal(casesOf(rowsOfCases({one}))) == said("consultation.rows")); // nobody is named
    one.student.name = said("林小满");
    CHECK(must(casesOf(rowsOfCases({one}))) == QList<TravellingCase>{one});
    QList<StreamRow> rows = rowsOfCases({one});
    rows.removeLast();
    CHECK(refusal(casesOf(rows)) == said("consultation.rows"));
    rows = rowsOfCases({one, one});
    CHECK(refusal(casesOf(rows)) == said("consultation.rows"));
}

TEST_CASE("a report as text comes back as it was, and anything added to it is refused")
{
    Consulting both;
    report::CaseReportRequest request;
    request.caseUid = both.one;
    request.reason = said("会诊");
    request.deidentify = GENERATE(true, false);
    const auto report = must(report::CaseReportService(both.school.workplace()).preview(request));
    const QByteArray json = report::toJson(report.document);
    const auto back = must(report::documentFromJson(json));
    CHECK(back == report.document);
    const auto words = must(report::loadWords(back.frame.formId, report::Language::Chinese));
    CHECK(report::isRedacted(back, words) == request.deidentify);
    QByteArray more = json;
    more.insert(1, "\"also\":\"\",");
    CHECK(refusal(report::documentFromJson(more)) == said("document.damaged"));
    CHECK(refusal(report::documentFromJson(json.left(json.size() / 2))) == said("document.damaged"));
    CHECK(refusal(report::documentFromJson("{}")) == said("document.damaged"));
}

TEST_CASE("an answer is checked against the questions before it leaves")
{
    Consulting both;
    both.send(both.order({both.one}), "ask.typ");
    both.take(both.office, "ask.typ");
    const Uid uid = must(both.desk().cases()).constFirst().uid;
    const QString path = both.stick.path(said("a.typ"));
    const auto tried = [&](const QString &expert, const QString &code, const QString &text,
                           const QByteArray &to = {}) {
        OpinionPart part;
        part.code = code;
        part.text = text;
        return refusal(both.desk().reply(uid, expert, {part}, to, path));
    };
    CHECK(tried(QString(), said("question.1"), said("好")) == said("reply.expert"));
    CHECK(tried(said("陈医生"), said("question.2"), said("好")) == said("reply.code"));
    CHECK(tried(said("陈医生"), said("name"), said("好")) == said("reply.code"));
    CHECK(tried(said("陈医生"), said("risk"), said(" ")) == said("reply.empty"));
    CHECK(tried(said("陈医生"), said("risk"), QString(12'000, u'长')) == said("consultation.too_long"));
    CHECK(tried(said("陈医生"), said("risk"), said("低"), QByteArray(16, 'x')) == said("reply.to"));
    CHECK_FALSE(QFile::exists(path));
    CHECK(tried(said("陈医生"), said("risk"), said("低"), both.school.id()).isEmpty());
    CHECK(refusal(both.desk().open(Uid())) == said("consultation.unknown"));
}
