// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE("a sheet is stored with its result and the versions it was scored with")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    auto &sheets = room.services().sheets;
    const StoredSheet stored = must(sheets.store(
        room.sheet(campaign, 0, phqa,
                   ScreeningFixture::answers(room.services().scales, phqa, 1, {{QStringLiteral("9"), 0}}))));
    CHECK(stored.status == SheetStatus::Complete);
    CHECK_FALSE(stored.flagged);
    const SheetView view = must(sheets.view(stored.uid));
    CHECK(resultFromJson(view.latest.json).score(QStringLiteral("total"))->exact == scales::Rational(8));
    CHECK(view.latest.age == 13);
    CHECK(view.latest.sex == QStringLiteral("M"));
    CHECK(view.latest.engineVersion == scales::engineVersion);
    CHECK_FALSE(view.definitionChanged);
    CHECK(room.auditLines().contains(QStringLiteral("sheet.view sheet ok ")));
}

TEST_CASE("a critical answer is raised the same minute on an incomplete sheet, until contact is recorded")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    auto &sheets = room.services().sheets;
    const StoredSheet stored =
        must(sheets.store(room.sheet(campaign, 0, phqa, {{QStringLiteral("9"), scales::Rational(1)}})));
    CHECK(stored.status == SheetStatus::Incomplete);
    CHECK(stored.flagged);
    CHECK(stored.queued);
    CHECK(must(sheets.openFlagCount()) == 1);
    room.clock().advanceMs(70 * 60'000);
    const auto flags = must(sheets.openFlags());
    REQUIRE_FALSE(flags.isEmpty());
    CHECK(flags.first().elapsedMinutes(room.clock().nowLocal()) == 70);
    CHECK(flags.first().className == QStringLiteral("七年级1班"));

    const auto silent = sheets.recordContact(stored.uid, QStringLiteral("student"), QStringLiteral(" "));
    REQUIRE_FALSE(silent);
    CHECK(silent.error().subject == QLatin1String("flag.no_note"));
    must(sheets.recordContact(stored.uid, QStringLiteral("student"), QStringLiteral("已面谈")));
    CHECK(must(sheets.openFlagCount()) == 0);
    CHECK(must(sheets.view(stored.uid)).flags.first().contactNote == QStringLiteral("已面谈"));
}

TEST_CASE("an invalid sheet keeps its scores and its critical flag")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{mht});
    const StoredSheet stored = must(room.services().sheets.store(
        room.sheet(campaign, 0, mht, ScreeningFixture::answers(room.services().scales, mht, 1))));
    CHECK(stored.validity == SheetValidity::Invalid);
    CHECK(stored.flagged);
    CHECK(must(room.services().campaigns.status(campaign.id)).total.invalid == 1);
}

TEST_CASE("sheets that cannot be stored say why and leave nothing")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    auto &sheets = room.services().sheets;
    const Answers full = ScreeningFixture::answers(room.services().scales, phqa, 0);
    const auto subjectOf = [&](const NewSheet &sheet) {
        const auto stored = sheets.store(sheet);
        return stored ? QStringLiteral("stored") : stored.error().subject;
    };
    CHECK(subjectOf(room.sheet(campaign, 0, mht, full)) == QLatin1String("sheet.not_in_campaign"));
    NewSheet noPurpose = room.sheet(campaign, 0, phqa, full);
    noPurpose.campaign.reset();
    CHECK(subjectOf(noPurpose) == QLatin1String("sheet.no_purpose"));
    CHECK(subjectOf(room.sheet(campaign, 0, phqa, {{QStringLiteral("1"), scales::Rational(4)}})) ==
          QLatin1String("scales.value_not_printed"));
    NewSheet nobody = room.sheet(campaign, 0, phqa, full);
    nobody.student = StudentId(999);
    CHECK(subjectOf(nobody) == QLatin1String("sheet.unknown_student"));

    Consent refusal;
    refusal.scope = ConsentScope::Screening;
    refusal.answer = ConsentAnswer::Refused;
    refusal.onDate = QDate(2026, 11, 1);
    must(room.services().consents.record(room.pupils.at(0).uid, refusal));
    CHECK(subjectOf(room.sheet(campaign, 0, phqa, full)) == QLatin1String("sheet.not_willing"));

    CHECK(subjectOf(room.sheet(campaign, 1, phqa, full)) == QLatin1String("stored"));
    CHECK(subjectOf(room.sheet(campaign, 1, phqa, full)) == QLatin1String("sheet.twice"));
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM sheet")).toInt() == 1);
    CHECK(must(room.audit().verify()).ok());
}

TEST_CASE("a correction keeps the earlier answers, the earlier result and the flag")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    auto &sheets = room.services().sheets;
    const Answers before =
        ScreeningFixture::answers(room.services().scales, phqa, 0, {{QStringLiteral("9"), 2}});
    const StoredSheet stored = must(sheets.store(room.sheet(campaign, 0, phqa, before)));
    Answers after = before;
    after.insert(QStringLiteral("9"), scales::Rational(0));
    const auto noReason = sheets.amend(stored.uid, after, {});
    REQUIRE_FALSE(noReason);
    CHECK(noReason.error().subject == QLatin1String("sheet.no_reason"));
    must(sheets.amend(stored.uid, after, QStringLiteral("录入错误")));
    const SheetView view = must(sheets.view(stored.uid));
    CHECK(view.sheet.answers == after);
    REQUIRE(view.earlier.size() == 1);
    CHECK(resultFromJson(view.earlier.first().json).score(QStringLiteral("total"))->exact ==
          scales::Rational(2));
    CHECK(must(sheets.openFlagCount()) == 1);
    CHECK(must(room.audit().verify()).ok());
}

TEST_CASE("scoring again makes a second result and tells the difference")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    auto &sheets = room.services().sheets;
    const StoredSheet stored = must(sheets.store(
        room.sheet(campaign, 0, phqa, ScreeningFixture::answers(room.services().scales, phqa, 2))));
    CHECK(must(sheets.rescore(stored.uid)).differences.isEmpty());
    CHECK(must(sheets.view(stored.uid)).earlier.size() == 1);
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM review")).toInt() == 1);
}
