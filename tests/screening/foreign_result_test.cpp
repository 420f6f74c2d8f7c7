// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper_services.h"
#include "tests/screening/screening_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QCryptographicHash>

using namespace tingyu;
using namespace tingyu::test;

namespace {

CodedTable tableOf(const QByteArray &csv)
{
    return must(readCodedTable(csv, manyRows()));
}

ForeignImportOptions from(const char *platform, const char *scale = "")
{
    ForeignImportOptions options;
    options.platform = QString::fromUtf8(platform);
    options.scaleName = QString::fromUtf8(scale);
    return options;
}

} // namespace

TEST_CASE("a table of results names them as it finds them")
{
    const ForeignReader one(
        tableOf("学号,姓名,量表名称,得分,预警等级,测评日期\n0701,测试甲,心理健康量表,63,三级,2026-11-02\n"),
        {}, {});
    must(one.check());
    REQUIRE(one.size() == 1);
    const ForeignRow row = one.row(0);
    CHECK(row.who.studentNo == QStringLiteral("0701"));
    CHECK(row.who.date == QDate(2026, 11, 2));
    REQUIRE(row.results.size() == 1);
    CHECK(row.results.first().scale == QStringLiteral("心理健康量表"));
    CHECK(row.results.first().score == QStringLiteral("63"));
    CHECK(row.results.first().level == QStringLiteral("三级"));

    const ForeignReader wide(tableOf("姓名,班级,焦虑得分,焦虑等级,抑郁得分\n测试甲,七年级1班,12,偏高,\n"), {},
                             QStringLiteral("某平台普测"));
    must(wide.check());
    const ForeignRow several = wide.row(0);
    REQUIRE(several.results.size() == 1); // what is blank is no result
    CHECK(several.results.first().scale == QStringLiteral("某平台普测 · 焦虑"));
    CHECK(several.results.first().level == QStringLiteral("偏高"));

    AnswerProfile profile;
    profile.columns = {{QStringLiteral("甲"), QStringLiteral("name")},
                       {QStringLiteral("乙"), QStringLiteral("level")}};
    const ForeignReader mapped(tableOf("甲,乙\n测试甲,建议关注\n"), profile, QStringLiteral("访谈"));
    must(mapped.check());
    CHECK(mapped.row(0).results.first().level == QStringLiteral("建议关注"));

    const auto subject = [](const char *csv, const char *scale = "x") {
        const auto checked = ForeignReader(tableOf(csv), {}, QString::fromUtf8(scale)).check();
        return checked ? QString() : checked.error().subject;
    };
    CHECK(subject("甲,乙\n1,2\n") == QLatin1String("foreign.no_header"));
    CHECK(subject("量表,得分\n1,2\n") == QLatin1String("answers.no_who"));
    CHECK(subject("学号,姓名\n1,2\n") == QLatin1String("foreign.no_result"));
    CHECK(subject("学号,得分\n1,2\n", "") == QLatin1String("foreign.no_scale"));
}

TEST_CASE("results scored elsewhere are kept as they came, once, apart from ours")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({QStringLiteral("gad7")});
    auto &foreign = room.services().paper().foreign;
    const QByteArray csv = "学号,姓名,量表名称,得分,预警等级\n0701,,MHT,66 "
                           "分,一级\n0702,,MHT,12,\n9999,无此人,MHT,1,\n0703,,MHT,,\n";
    CHECK(foreign.importFile(csv, from(" ")).error().subject == QLatin1String("foreign.no_platform"));
    ForeignImportOptions trial = from("市级平台");
    trial.dryRun = true;
    const ForeignImportOutcome preview = must(foreign.importFile(csv, trial));
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM foreign_result")).toInt() == 0);
    const ForeignImportOutcome outcome = must(foreign.importFile(csv, from("市级平台")));
    CHECK(outcome.read == 4);
    CHECK(outcome.taken == 2);
    CHECK(outcome.unmatched == 1);
    CHECK(outcome.rejected == 1);
    CHECK(outcome.results == 2);
    CHECK(preview.problems == outcome.problems);
    CHECK(outcome.problems == QList<AnswerProblem>{{4, {}, QStringLiteral("unknown_student")},
                                                   {5, {}, QStringLiteral("no_result")}});
    const auto first = must(foreign.ofStudent(room.pupils.at(0).uid));
    REQUIRE(first.size() == 1);
    CHECK(first.first().platform == QStringLiteral("市级平台"));
    CHECK(first.first().scaleName == QStringLiteral("MHT"));
    CHECK(first.first().score == QStringLiteral("66 分"));
    CHECK(first.first().level == QStringLiteral("一级"));
    CHECK(first.first().fileSha256 == QCryptographicHash::hash(csv, QCryptographicHash::Sha256));
    // Neither a sheet nor a review, whatever the level says.
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM sheet")).toInt() == 0);
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM review")).toInt() == 0);
    CHECK(must(room.services().campaigns.status(campaign.id)).total.done == 0);
    // The same file again brings nothing.
    const ForeignImportOutcome again = must(foreign.importFile(csv, from("市级平台")));
    CHECK(again.taken == 0);
    CHECK(again.there == 3); // the row that waits is known, too
    CHECK(must(foreign.pairingList()).size() == 1);
    // An import is one step back.
    must(room.services().undo.undo(outcome.changeSet));
    CHECK(must(foreign.ofStudent(room.pupils.at(0).uid)).isEmpty());
    const auto stopped = foreign.importFile(csv, from("市级平台"), [](qint64, qint64) { return false; });
    CHECK(stopped.error().code == Errc::Cancelled);
}

TEST_CASE("a row that fits nobody waits until a person says whose it is, or drops it")
{
    ScreeningFixture room;
    auto &foreign = room.services().paper().foreign;
    const QByteArray csv = "学号,姓名,班级,量表名称,得分\n9999," + room.pupils.at(1).name.toUtf8() +
                           ",七年级1班,MHT,61\n8888,外校生,高三9班,MHT,12\n";
    ForeignImportOptions trial = from("市级平台");
    trial.dryRun = true;
    CHECK(must(foreign.importFile(csv, trial)).unmatched == 1); // name and class are enough for the first
    CHECK(must(foreign.pairingList()).isEmpty());
    const QByteArray strange =
        "姓名,量表名称,得分\n" + room.pupils.at(1).name.toUtf8() + ",MHT,61\n外校生,MHT,12\n";
    const ForeignImportOutcome outcome = must(foreign.importFile(strange, from("市级平台")));
    CHECK(outcome.unmatched == 2);
    const QList<UnmatchedRow> rows = must(foreign.pairingList());
    REQUIRE(rows.size() == 2);
    CHECK(rows.at(0).name == room.pupils.at(1).name);
    CHECK(rows.at(0).rowNumber == 2);
    CHECK(rows.at(0).scaleId == QStringLiteral("市级平台 · MHT"));
    const QList<PairCandidate> candidates = must(foreign.candidates(rows.at(0).uid));
    REQUIRE_FALSE(candidates.isEmpty());
    CHECK(candidates.first().id == room.pupils.at(1).id);
    CHECK(candidates.first().hint == PairHint::SameName);
    CHECK(must(foreign.pair(rows.at(0).uid, candidates.first().id)) == 1);
    const auto kept = must(foreign.ofStudent(room.pupils.at(1).uid));
    REQUIRE(kept.size() == 1);
    CHECK(kept.first().score == QStringLiteral("61"));
    CHECK(kept.first().row == 2);
    CHECK(kept.first().fileSha256 == QCryptographicHash::hash(strange, QCryptographicHash::Sha256));
    CHECK(foreign.pair(rows.at(0).uid, candidates.first().id).error().subject ==
          QLatin1String("import.row_gone"));
    // Back as it was, and once more.
    must(room.services().undo.undo(room.services().workplace.lastChangeSet()));
    CHECK(must(foreign.pairingList()).size() == 2);
    CHECK(must(foreign.ofStudent(room.pupils.at(1).uid)).isEmpty());
    must(foreign.pair(rows.at(0).uid, candidates.first().id));

    CHECK(foreign.drop(rows.at(1).uid, QStringLiteral(" ")).error().subject ==
          QLatin1String("reason.missing"));
    must(foreign.drop(rows.at(1).uid, QStringLiteral("外校学生")));
    CHECK(must(foreign.pairingList()).isEmpty());
    CHECK(foreign.candidates(rows.at(1).uid).error().subject == QLatin1String("import.row_gone"));
    // What was paired or dropped does not come back with the same file.
    CHECK(must(foreign.importFile(strange, from("市级平台"))).there == 2);
    room.use({Role::Keyer});
    CHECK(room.services().paper().foreign.pairingList().error().code == Errc::Denied);
    CHECK(room.services().paper().foreign.drop(rows.at(1).uid, QStringLiteral("x")).error().code ==
          Errc::Denied);
}

TEST_CASE("a person puts a foreign result into the queue with a reason, and decides with one")
{
    ScreeningFixture room;
    must(room.services().paper().foreign.importFile("学号,得分\n0701,66\n", from("省心理中心", "症状自评")));
    auto *foreign = &room.services().paper().foreign;
    CHECK(must(foreign->waiting()).isEmpty());
    const Uid uid = must(foreign->ofStudent(room.pupils.at(0).uid)).first().uid;
    CHECK(foreign->ask(uid, QStringLiteral(" ")).error().subject == QLatin1String("review.no_reason"));
    must(foreign->ask(uid, QStringLiteral("医院结果偏高")));
    CHECK(foreign->ask(uid, QStringLiteral("再一次")).error().subject == QLatin1String("foreign.asked"));
    const auto waiting = must(foreign->waiting());
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.first().studentName == room.pupils.at(0).name);
    CHECK(waiting.first().className == QStringLiteral("七年级1班"));
    CHECK(waiting.first().askedReason == QStringLiteral("医院结果偏高"));
    CHECK(foreign->decide(uid, ReviewDecision::Watch, {}).error().subject ==
          QLatin1String("review.no_reason"));
    must(foreign->decide(uid, ReviewDecision::Watch, QStringLiteral("已面谈")));
    CHECK(foreign->decide(uid, ReviewDecision::Watch, QStringLiteral("又")).error().subject ==
          QLatin1String("review.decided"));
    CHECK(must(foreign->waiting()).isEmpty());
    CHECK(foreign->ask(Uid(), QStringLiteral("x")).error().subject == QLatin1String("foreign.unknown"));
    CHECK(must(room.audit().verify()).ok());

    for (const RoleSet roles :
         {RoleSet{Role::Keyer}, RoleSet{Role::ClassTeacher}, RoleSet{Role::Inspector}}) {
        room.use(roles, {room.firstClass});
        foreign = &room.services().paper().foreign;
        CHECK(foreign->ofStudent(room.pupils.at(0).uid).error().code == Errc::Denied);
        CHECK(foreign->waiting().error().code == Errc::Denied);
        CHECK(foreign->importFile("学号,得分\n0701,66\n", from("x", "y")).error().code == Errc::Denied);
    }
}
