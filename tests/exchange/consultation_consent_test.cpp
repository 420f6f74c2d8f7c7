// SPDX-License-Identifier: GPL-3.0-or-later
// A named case on its way to an expert: what the guardian said goes with it, why it leaves all the same stays
// here on record, and how long it should be kept there is told.
#include "core/care/case_service.h"
#include "core/exchange/consultation_desk_service.h"
#include "core/exchange/consultation_service.h"
#include "core/exchange/package_file.h"
#include "core/exchange/streams.h"
#include "core/report/document_json.h"
#include "tests/exchange/exchange_unit.h"
#include "tests/exchange/package_maker.h"
#include "tests/support/said.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

struct AskingWithConsent
{
    AskingWithConsent()
    {
        school.enrol(office);
        office.enrol(school);
        school.asCounsellor();
        student = school.add(said("林小满"), school.class71, said("21"));
        CaseService cases(school.workplace());
        one = must(cases.open(student.uid, CaseKind::Concern, said("情绪低落"), QDate(2026, 11, 16)));
    }
    void say(ConsentAnswer answer, ConsentScope scope = ConsentScope::Consultation, QDate expires = {},
             ConsentParty party = ConsentParty::Guardian)
    {
        Consent consent;
        consent.party = party;
        consent.scope = scope;
        consent.answer = answer;
        consent.onDate = QDate(2026, 11, 2);
        consent.expiresOn = expires;
        consent.person = said("家长");
        must(ConsentService(school.workplace()).record(student.uid, consent));
    }
    ConsultationOrder order(Level level = Level::Identified)
    {
        ConsultationOrder order;
        order.to = {office.id()};
        order.level = level;
        order.period = said("2026-11");
        order.cases = {one};
        order.reason = said("请专家会诊");
        order.second = level == Level::Identified ? Second::Missing : Second::None;
        return order;
    }
    ConsultationService asking() { return ConsultationService(school.workplace()); }
    ConsultationDeskService desk() { return ConsultationDeskService(office.workplace()); }
    QString send(const ConsultationOrder &wanted, const char *file = "ask.typ")
    {
        return refusal(asking().send(wanted, stick.path(said(file))));
    }
    FileVerdict take(const char *file = "ask.typ")
    {
        return must(office.receiving().take({stick.path(said(file))}, false)).constFirst();
    }
    Consultation kept() { return must(asking().sent()).constFirst(); }
    ReceivedCase came() { return must(desk().cases()).constFirst(); }
    /// What the lines of the log say of sending the case.
    QStringList reasons()
    {
        QStringList reasons;
        for (const QString &line : school.auditLines()) {
            const QStringList parts = line.split(u' ');
            if (parts.value(0) == said("exchange.consult") && parts.value(1) == said("care_case"))
                reasons.append(parts.value(3));
        }
        return reasons;
    }
    /// As the office reads it, before it believes a row.
    Manifest manifest(const char *file = "ask.typ")
    {
        QFile package(stick.path(said(file)));
        REQUIRE(package.open(QIODevice::ReadOnly));
        const OwnKeys own = must(UnitRepository(office.db()).own());
        const auto opened =
            must(checkPackage(package, [this](const QByteArray &) { return school.card().signPublicKey; }));
        Takers takers;
        takers.row = [](const QString &, const QJsonObject &) { return true; };
        return must(readPackage(package, opened, own, takers));
    }
    TravellingCase travelling()
    {
        report::CaseReportRequest request;
        request.caseUid = one;
        request.reason = said("会诊");
        const auto report = must(report::CaseReportService(school.workplace()).preview(request));
        return {QByteArray(16, 'r'),
                CaseKind::Concern,
                Level::Identified,
                1,
                Second::Missing,
                report::toJson(report.document),
                {said("林小满"), said("female"), {}, said("七年级1班")}};
    }
    /// A package of the school's own hand that asks for this reader.
    FileVerdict bring(const QList<StreamRow> &rows, int minReader)
    {
        const OwnKeys own = must(UnitRepository(school.db()).own());
        Manifest manifest = manifestOf(own, consultationStream, said("2026-11"), {1, 1});
        manifest.level = Level::Identified;
        manifest.purpose = said("请专家会诊");
        manifest.minReader = minReader;
        stick.write(said("hand.typ"), must(pack(own, {office.card()}, manifest, rows)).bytes);
        return take("hand.typ");
    }

    ExchangeUnit school{said("海边小学")};
    ExchangeUnit office{said("海边区教育局"), UnitKind::District};
    Stick stick;
    Student student;
    Uid one;
};

} // namespace

TEST_CASE("what the guardian said of a consultation is shown before, kept here, and seen there", "[consent]")
{
    AskingWithConsent both;
    const ConsentState state = GENERATE(ConsentState::NotAsked, ConsentState::Given, ConsentState::Refused,
                                        ConsentState::Withdrawn, ConsentState::Expired);
    if (state != ConsentState::NotAsked && state != ConsentState::Refused)
        both.say(ConsentAnswer::Given, ConsentScope::Consultation,
                 state == ConsentState::Expired ? QDate(2026, 11, 19) : QDate());
    if (state == ConsentState::Refused)
        both.say(ConsentAnswer::Refused);
    if (state == ConsentState::Withdrawn)
        both.say(ConsentAnswer::Withdrawn);
    ConsultationOrder order = both.order();
    const QString code = must(CaseService(both.school.workplace()).show(both.one)).head.code();
    CHECK(must(both.asking().preview(order)).consents == QList<CaseConsent>{{code, state}});

    const bool isAgainst = state == ConsentState::Refused || state == ConsentState::Withdrawn;
    if (isAgainst) {
        const auto refused = both.asking().send(order, both.stick.path(said("ask.typ")));
        REQUIRE_FALSE(refused);
        CHECK(refused.error() == fail(Errc::BadInput, "consultation.consent", {code}));
        CHECK_FALSE(QFile::exists(both.stick.path(said("ask.typ"))));
        CHECK(must(both.asking().sent()).isEmpty());
        order.consentWords = said("孩子有危险,今天必须请专家判断");
    }
    REQUIRE(both.send(order).isEmpty());
    CHECK(both.kept().consent == state);
    CHECK(both.kept().consentWords == (isAgainst                      ? order.consentWords
                                       : state == ConsentState::Given ? QString()
                                                                      : order.reason));
    CHECK(both.reasons() == QStringList{said("consent-") + consentStateCode(state)});
    CHECK(both.take().verdict == Verdict::Accepted);
    CHECK(both.came().consent == state);
}

TEST_CASE("a consent to something else, or of somebody else, is no consent to a consultation", "[consent]")
{
    AskingWithConsent both;
    both.say(ConsentAnswer::Given, ConsentScope::Exchange);
    both.say(ConsentAnswer::Given, ConsentScope::Counselling);
    both.say(ConsentAnswer::Given, ConsentScope::Consultation, {}, ConsentParty::Student);
    CHECK(must(both.asking().consents({both.one})).constFirst().state == ConsentState::NotAsked);
}

TEST_CASE("without a name nobody is asked, and nothing is said of it", "[consent]")
{
    AskingWithConsent both;
    both.say(ConsentAnswer::Refused);
    const ConsultationOrder order = both.order(Level::Pseudonyms);
    CHECK(must(both.asking().preview(order)).consents.isEmpty());
    REQUIRE(both.send(order).isEmpty());
    CHECK_FALSE(both.kept().consent);
    CHECK(both.kept().consentWords.isEmpty());
    CHECK(both.reasons().isEmpty());
    CHECK(both.take().verdict == Verdict::Accepted);
    CHECK_FALSE(both.came().consent);
    CHECK(both.manifest().minReader == 1);
    // And nobody can say it of such a case.
    TravellingCase one = both.travelling();
    one.level = Level::Pseudonyms;
    one.student = {};
    one.second = Second::None;
    one.consent = ConsentState::Given;
    CHECK(refusal(casesOf(rowsOfCases({one}))) == said("consultation.rows"));
    one.consent = {};
    one.keepUntil = QDate(2027, 1, 31);
    CHECK(refusal(casesOf(rowsOfCases({one}))) == said("consultation.rows"));
}

TEST_CASE("the office is told until when to keep a case, sees when that day is over, and keeps it",
          "[consent]")
{
    AskingWithConsent both;
    ConsultationOrder order = both.order();
    order.keepUntil = QDate(2026, 11, 19);
    CHECK(both.send(order) == said("consultation.keep_until"));
    order = both.order(Level::Pseudonyms);
    order.keepUntil = QDate(2027, 1, 31);
    CHECK(both.send(order) == said("consultation.keep_named"));
    order = both.order();
    order.keepUntil = QDate(2026, 11, 20); // today is a day it is kept
    REQUIRE(both.send(order, "first.typ").isEmpty());
    order.keepUntil = QDate(2027, 1, 31);
    REQUIRE(both.send(order).isEmpty());
    CHECK(both.kept().keepUntil == QDate(2027, 1, 31));
    both.take("first.typ");
    CHECK(both.came().keepUntil == QDate(2026, 11, 20));
    CHECK_FALSE(both.came().isKeptOver(QDate(2026, 11, 20)));
    CHECK(both.came().isKeptOver(QDate(2026, 11, 21)));
    both.take(); // sent again, the later day holds
    CHECK(both.came().keepUntil == QDate(2027, 1, 31));
    CHECK(must(both.desk().open(both.came().uid)).head.keepUntil == QDate(2027, 1, 31));
    order.keepUntil = {};
    REQUIRE(both.send(order, "third.typ").isEmpty());
    both.take("third.typ");
    CHECK_FALSE(both.came().keepUntil.isValid());
    CHECK_FALSE(both.came().isKeptOver(QDate(2199, 1, 1)));
}

TEST_CASE("a package waits for the program that can read it, and one of before is read as it was",
          "[consent]")
{
    AskingWithConsent both;
    REQUIRE(both.send(both.order()).isEmpty());
    CHECK(both.manifest().minReader == 2);
    CHECK(both.manifest().version == 2);
    CHECK(readerOf(consultationStream, said("L2")) == 2);
    CHECK(readerOf(consultationStream, said("L1")) == 1);
    CHECK(readerOf(said("opening"), said("L0")) == 1); // no such stream

    const QList<StreamRow> before = rowsOfCases({both.travelling()});
    const Stream *stream = streamOf(consultationStream, Level::Identified);
    REQUIRE(stream != nullptr);
    for (const StreamRow &row : before)
        CHECK(readerFor(*stream, row.section, row.fields) == 1);
    TravellingCase pictured = both.travelling();
    pictured.pages = {{said("画"), "x"}};
    const auto rows = rowsOfCases({pictured});
    CHECK(readerFor(*stream, rows.constLast().section, rows.constLast().fields) == 2);

    CHECK(both.bring(before, 3).verdict == Verdict::Waiting);
    CHECK(both.bring(before, 2).verdict == Verdict::Accepted);
    CHECK_FALSE(both.came().consent);
    CHECK_FALSE(both.came().keepUntil.isValid());
    QList<StreamRow> strange = before;
    strange.first().fields.insert(said("consent"), said("perhaps"));
    CHECK(both.bring(strange, 2).verdict == Verdict::Rejected);
}
