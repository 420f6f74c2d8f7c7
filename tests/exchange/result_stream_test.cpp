// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch_test_macros.hpp>

#include "tests/exchange/exchange_unit.h"
#include "tests/support/said.h"

#include "core/exchange/district_service.h"
#include "core/exchange/result_rows.h"
#include "core/screening/screening_operations.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

/// A school whose pupils answer PHQ-9, and whose guardians may agree to the exchange.
struct ResultSchool
{
    ExchangeUnit school{said("听海小学")};
    ExchangeUnit district{said("海丰县教育局"), UnitKind::District};
    Stick stick;
    Campaign campaign;
    int pupils = 0;

    ResultSchool()
    {
        school.enrol(district);
        district.enrol(school);
        campaign = screening(QDate(2026, 11, 1));
    }
    Campaign screening(QDate from)
    {
        Campaign wanted;
        wanted.name = said("秋季普测");
        wanted.from = from;
        wanted.to = from.addDays(29);
        wanted.scales = QStringList{said("phq9")};
        return must(school.services().campaigns.create(wanted));
    }
    Student pupil()
    {
        Student one;
        one.name = said("测试生");
        one.classId = school.class71;
        one.studentNo = QString::number(++pupils);
        one.sex = Sex::Female;
        one.birthDate = QDate(2013, 11, 20);
        return school.add(one);
    }
    void say(const Student &pupil, ConsentAnswer answer, ConsentScope scope = ConsentScope::Exchange,
             ConsentParty party = ConsentParty::Guardian)
    {
        Consent consent;
        consent.party = party;
        consent.scope = scope;
        consent.answer = answer;
        consent.onDate = QDate(2026, 11, 2);
        consent.person = said("家长");
        must(ConsentService(school.workplace()).record(pupil.uid, consent));
    }
    SheetId answer(const Student &pupil, int points, const Campaign &in, QDate on = {2026, 11, 19})
    {
        Services services = school.services();
        NewSheet sheet;
        sheet.campaign = in.id;
        sheet.student = pupil.id;
        sheet.scaleId = said("phq9");
        sheet.answeredOn = on;
        const auto phq9 = must(services.scales.find(sheet.scaleId));
        for (const scales::Item &item : phq9->items) {
            if (!item.unscored && !item.optional)
                sheet.answers.insert(item.id, scales::Rational(points));
        }
        return must(services.sheets.store(sheet)).id;
    }
    Student agreed(int points = 1)
    {
        const Student one = pupil();
        say(one, ConsentAnswer::Given);
        answer(one, points, campaign);
        return one;
    }
    SendOrder order(ExchangeUnit &to)
    {
        SendOrder order = school.order(to);
        order.level = Level::Pseudonyms;
        order.stream = resultStream;
        order.period = said("2026-1");
        order.reason = said("全县测评报告");
        return order;
    }
    Preview preview() { return must(school.sending().preview(order(district))); }
    static QStringList ids(const QList<StreamRow> &rows)
    {
        QStringList ids;
        for (const StreamRow &row : rows)
            ids.append(row.fields.value(said("pid")).toString());
        return ids;
    }
};

} // namespace

TEST_CASE("a result travels with grade, sex, whole years, scores and bands, and with nothing that names")
{
    ResultSchool school;
    const Student pupil = school.agreed(3);
    const QList<StreamRow> rows = school.preview().content.rows;
    REQUIRE(rows.size() == 1);
    const QJsonObject row = rows.constFirst().fields;
    CHECK(row.value(said("stage")) == said("junior"));
    CHECK(row.value(said("grade")) == 7);
    CHECK(row.value(said("sex")) == said("female"));
    CHECK(row.value(said("age")) == 12); // thirteen tomorrow
    CHECK(row.value(said("scale")) == said("phq9"));
    CHECK(row.value(said("validity")) == said("ok"));
    const QJsonArray scores = row.value(said("scores")).toArray();
    const auto total = std::find_if(scores.begin(), scores.end(), [](const QJsonValue &one) {
        return one.toObject().value(said("score")) == said("total");
    });
    REQUIRE(total != scores.end());
    CHECK(total->toObject().value(said("value")) == said("27"));
    CHECK_FALSE(total->toObject().value(said("band")).isNull());
    CHECK(row.keys() == QStringList{said("age"), said("grade"), said("pid"), said("scale"),
                                    said("scale_version"), said("scores"), said("sex"), said("stage"),
                                    said("validity")});
    CHECK(keyIdText(must(pseudonym(school.school.db(), school.district.id(), 2026, pupil.uid))) ==
          row.value(said("pid")).toString());
}

TEST_CASE("the id of a student stays within a school year and at one receiver, and changes with either")
{
    ResultSchool school;
    const Student pupil = school.agreed();
    ExchangeUnit other(said("另一个县"), UnitKind::District);
    school.school.enrol(other);
    const QStringList first = ResultSchool::ids(school.preview().content.rows);
    CHECK(ResultSchool::ids(school.preview().content.rows) == first);
    CHECK(ResultSchool::ids(must(school.school.sending().preview(school.order(other))).content.rows) !=
          first);
    const auto id = [&](int year) {
        return must(pseudonym(school.school.db(), school.district.id(), year, pupil.uid));
    };
    CHECK(id(2026) != id(2027));
    CHECK(id(2026).size() == pseudonymBytes);

    // The same office with a new card.
    ExchangeUnit later(said("海丰县教育局"), UnitKind::District);
    OwnKeys after = must(UnitRepository(later.db()).own());
    const OwnKeys before = must(UnitRepository(school.district.db()).own());
    after.card.replaces = before.card.id();
    after.card.endorsement = endorse(after.card.id(), before.signSecretKey);
    must(school.school.units().enrol(must(encodeCard(after, QByteArray(16, 'n'))),
                                     fingerprintOf(after.card.id()).join(u' ')));
    SendOrder toLater = school.order(school.district);
    toLater.to = {after.card.id()};
    CHECK(ResultSchool::ids(must(school.school.sending().preview(toLater)).content.rows) == first);

    // Another vault's secret gives other ids.
    ExchangeUnit stranger(said("临海小学"));
    CHECK(must(pseudonym(stranger.db(), school.district.id(), 2026, pupil.uid)) != id(2026));
}

TEST_CASE("the ids of two school years are told apart, unless a head lets them stay the same and says why")
{
    ResultSchool school;
    const Student pupil = school.agreed(3);
    school.answer(pupil, 1, school.screening(QDate(2025, 11, 1)), QDate(2025, 11, 19));
    const auto rows = [&](const char *period, const char *longitudinal) {
        SendOrder order = school.order(school.district);
        order.period = said(period);
        order.longitudinal = said(longitudinal);
        return must(school.school.sending().preview(order));
    };
    const auto idsOf = [&](const char *period, const char *longitudinal) {
        QStringList ids;
        for (const StreamRow &row : rows(period, longitudinal).content.rows) {
            if (row.section == resultStream)
                ids.append(row.fields.value(said("pid")).toString());
        }
        REQUIRE(ids.size() == 1);
        return ids.constFirst();
    };
    const QString yearly = idsOf("2026-1", "");
    CHECK(idsOf("2025-1", "") != yearly);
    const QString lasting = idsOf("2026-1", "追踪干预效果");
    CHECK(idsOf("2025-1", "追踪干预效果") == lasting);
    CHECK(idsOf("2026-1", "别的用途") == lasting);
    CHECK(lasting != yearly);
    CHECK(lasting != idsOf("2025-1", ""));
    CHECK(keyIdText(must(pseudonym(school.school.db(), school.district.id(), everyYear, pupil.uid))) ==
          lasting);

    // The package says so before its results, and is counted without that line.
    const Preview seen = rows("2026-1", "  追踪干预效果 ");
    CHECK(seen.content.rows.constFirst() ==
          StreamRow{longitudinalSection, {{said("purpose"), said("追踪干预效果")}}});
    CHECK(seen.records == 1);
    CHECK(rows("2026-1", " ").records == 1);
    CHECK(rows("2026-1", " ").content.rows.size() == 1);

    SendOrder order = school.order(school.district);
    order.longitudinal = said("追踪干预效果");
    const auto take = [&](const char *name) {
        return must(school.district.receiving().take({school.stick.path(said(name))}, false)).constFirst();
    };
    CHECK(must(school.school.sending().send(order, school.stick.path(said("l1.typ")))).records == 1);
    CHECK(take("l1.typ").verdict == Verdict::Accepted);
    const auto unit = must(UnitRepository(school.district.db()).byKeyId(school.school.id()));
    const auto kept =
        must(PackageRepository(school.district.db()).received(unit->id, resultStream, said("2026-1")));
    CHECK(rowsOf(kept->lines).constFirst().section == longitudinalSection);
    const auto value = [&](const char *sql) { return must(school.school.db().value(said(sql), {})); };
    CHECK(value("SELECT longitudinal FROM exchange_sent") == said("追踪干预效果"));
    CHECK(value("SELECT purpose FROM exchange_sent") == said("全县测评报告"));
    CHECK(value("SELECT count(*) FROM audit WHERE action = 'exchange.longitudinal'").toInt() > 0);
    CHECK(value("SELECT count(*) FROM audit WHERE action = 'exchange.results'").toInt() == 0);

    // A counsellor who is no head, and a head who has not opened what is the counsellors'.
    order.longitudinal = QString(longestPurpose + 1, u'长');
    CHECK(refusal(school.school.sending().preview(order)) == said("reason.too_long"));
    order.longitudinal = said("追踪干预效果");
    for (const RoleSet roles : {RoleSet{Role::Counsellor}, RoleSet{Role::Head}, RoleSet{Role::Officer}}) {
        school.school.as(roles);
        const auto tried = school.school.sending().send(order, school.stick.path(said("x.typ")));
        REQUIRE_FALSE(tried);
        CHECK(tried.error().code == Errc::Denied);
        CHECK_FALSE(QFile::exists(school.stick.path(said("x.typ"))));
    }
    school.school.as({Role::Counsellor});
    order.longitudinal.clear();
    CHECK(school.school.sending().preview(order));
}

TEST_CASE("who has not agreed, refused or answered invalidly is kept back and counted")
{
    ResultSchool school;
    school.agreed();
    school.answer(school.pupil(), 0, school.campaign); // nobody was asked
    const Student withdrawn = school.agreed();
    school.say(withdrawn, ConsentAnswer::Withdrawn);
    const Student unwilling = school.agreed();
    school.say(unwilling, ConsentAnswer::Refused, ConsentScope::Screening, ConsentParty::Student);
    const Student against = school.agreed();
    school.say(against, ConsentAnswer::Refused, ConsentScope::Exchange, ConsentParty::Student);
    const Student invalid = school.pupil();
    school.say(invalid, ConsentAnswer::Given);
    const SheetId sheet = school.answer(invalid, 0, school.campaign);
    must(school.school.db().run(said("UPDATE sheet SET validity = 'invalid' WHERE id = ?"), {sheet.value()}));
    const Student absent = school.pupil();
    must(school.school.workplace().change(op::campaignEdit, [&](Change &change) {
        return CampaignRepository(school.school.db())
            .setMark(change, school.campaign.id, absent.id, CampaignMark::Refused);
    }));
    const Preview seen = school.preview();
    CHECK(seen.content.rows.size() == 1);
    CHECK(seen.content.withheld == 6);
}

TEST_CASE("of a scale answered twice in a term the last valid sheet stands")
{
    ResultSchool school;
    const Student pupil = school.agreed(0);
    const Campaign again = school.screening(QDate(2026, 11, 10));
    school.answer(pupil, 3, again, QDate(2026, 11, 20));
    const QList<StreamRow> rows = school.preview().content.rows;
    REQUIRE(rows.size() == 1);
    CHECK(QJsonDocument(rows.constFirst().fields).toJson().contains("\"27\""));
}

TEST_CASE("results leave for a reason, to one unit, and by who may read them")
{
    ResultSchool school;
    school.agreed();
    ExchangeUnit other(said("另一个县"), UnitKind::District);
    school.school.enrol(other);
    SendOrder order = school.order(school.district);
    order.reason = said(" ");
    CHECK(school.school.sending().preview(order).error() == fail(Errc::BadInput, "reason.missing"));
    CHECK(refusal(school.school.sending().send(order, school.stick.path(said("a.typ")))) ==
          said("reason.missing"));
    order.reason = QString(longestPurpose + 1, u'长');
    CHECK(refusal(school.school.sending().preview(order)) == said("reason.too_long"));
    order = school.order(school.district);
    order.to.append(other.id());
    CHECK(refusal(school.school.sending().preview(order)) == said("results.receivers"));
    order = school.order(school.district);
    order.stream = said("school");
    CHECK(refusal(school.school.sending().preview(order)) == said("package.level"));
    order = school.order(school.district);
    order.level = Level::Figures;
    CHECK(refusal(school.school.sending().preview(order)) == said("stream.unknown"));
    order = school.order(school.district);
    order.period = said("2025-1");
    CHECK(refusal(school.school.sending().preview(order)) == said("stream.empty"));
    order.period = said("2026");
    CHECK(refusal(school.school.sending().preview(order)) == said("stream.period"));
    school.school.as({Role::Head});
    CHECK_FALSE(school.school.sending().preview(school.order(school.district)));
    school.school.as({Role::Counsellor});
    CHECK(school.school.sending().preview(school.order(school.district)));
}

TEST_CASE("at the office results stand apart from the figures of the same screening")
{
    ResultSchool school;
    school.agreed(3);
    const auto take = [&](const SendOrder &order, const char *name) {
        must(school.school.sending().send(order, school.stick.path(said(name))));
        return must(school.district.receiving().take({school.stick.path(said(name))}, false)).constFirst();
    };
    SendOrder figures = school.order(school.district);
    figures.level = Level::Figures;
    figures.stream = said("screening");
    CHECK(take(figures, "l0.typ").verdict == Verdict::Accepted);
    CHECK(take(school.order(school.district), "l1.typ").verdict == Verdict::Accepted);
    const auto unit = must(UnitRepository(school.district.db()).byKeyId(school.school.id()));
    PackageRepository packages(school.district.db());
    const auto results = must(packages.received(unit->id, resultStream, said("2026-1")));
    const auto counts = must(packages.received(unit->id, said("screening"), said("2026-1")));
    REQUIRE(results);
    REQUIRE(counts);
    CHECK(results->level == Level::Pseudonyms);
    CHECK(rowsOf(results->lines).size() == 1);
    CHECK_FALSE(counts->lines.contains("pid"));
    DistrictService desk(school.district.workplace());
    CHECK(refusal(desk.figures(resultStream, said("2026-1"), FiguresBy::Unit)) == said("stream.unknown"));
    const FigureTable table = must(desk.figures(said("screening"), said("2026-1"), FiguresBy::Unit));
    const Figure done = table.total.figures.value(table.columns.indexOf(said("coverage.done")));
    CHECK(done.count == 1);
    // A consent taken back takes back what left.
    school.say(must(StudentRepository(school.school.db()).byId(StudentId(1))).value(),
               ConsentAnswer::Withdrawn);
    CHECK(take(school.order(school.district), "l1b.typ").verdict == Verdict::Accepted);
    CHECK(must(packages.received(unit->id, resultStream, said("2026-1")))->lines.isEmpty());
}
