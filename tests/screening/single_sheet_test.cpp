// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const QString cssrs = QStringLiteral("cssrs_screener");

SingleOrder orderOf(ScreeningFixture &room, const QString &scale, int value)
{
    SingleOrder order;
    order.sheet.student = room.pupils.first().id; // thirteen years old
    order.sheet.scaleId = scale;
    order.sheet.purpose = QStringLiteral("辅导中了解情绪");
    order.sheet.source = SheetSource::Screen;
    order.sheet.answers = ScreeningFixture::answers(room.services().scales, scale, value);
    order.use.consent = UseConsent::Both;
    return order;
}

} // namespace

TEST_CASE("one scale outside a campaign asks for a purpose and says who agreed")
{
    ScreeningFixture room;
    SingleSheetService &single = room.services().singleSheets;
    SingleOrder order = orderOf(room, phqa, 1);
    const SingleFit fit = must(single.fit(order.sheet.student, phqa, QStringLiteral("zh")));
    CHECK(fit.misfits.isEmpty());
    CHECK(fit.guardianNeeded);
    REQUIRE(fit.wording);
    CHECK_FALSE(fit.lastOn.isValid());
    order.sheet.purpose = QStringLiteral(" ");
    CHECK(single.give(order).error().subject == QStringLiteral("sheet.no_purpose"));
    order = orderOf(room, phqa, 1);
    order.sheet.answers.clear();
    CHECK(single.give(order).error().subject == QStringLiteral("single.no_answer"));
    order = orderOf(room, phqa, 1);
    order.use.consent = UseConsent::Student;
    CHECK(single.give(order).error().subject == QStringLiteral("single.guardian"));
    order.use.consent = UseConsent::Guardian;
    order.use.consentNote = QStringLiteral("电话里同意");
    const StoredSheet stored = must(single.give(order));
    CHECK(stored.flagged); // item 9
    const auto use = must(single.useOf(stored.uid));
    REQUIRE(use);
    CHECK(use->consentNote == QStringLiteral("电话里同意"));
    CHECK(must(single.fit(order.sheet.student, phqa, QStringLiteral("zh"))).lastOn == QDate(2026, 11, 20));
    CHECK(must(room.services().sheets.view(stored.uid)).sheet.purpose == QStringLiteral("辅导中了解情绪"));
}

TEST_CASE("outside the ages it is made for a scale is given with a reason that is kept")
{
    ScreeningFixture room;
    SingleSheetService &single = room.services().singleSheets;
    const QString cls = QStringLiteral("cls"); // grades 3 to 6
    SingleOrder order = orderOf(room, cls, 3);
    CHECK(must(single.fit(order.sheet.student, cls, QStringLiteral("zh"))).misfits ==
          QList<scales::Misfit>{scales::Misfit::Stage, scales::Misfit::Grade});
    CHECK(single.give(order).error().subject == QStringLiteral("single.age_reason"));
    order.use.ageReason = QStringLiteral("休学两年,同伴为小学生");
    const StoredSheet stored = must(single.give(order));
    CHECK(must(single.useOf(stored.uid))->ageReason == QStringLiteral("休学两年,同伴为小学生"));
}

TEST_CASE(
    "an interview on suicide is filled in by the counsellor, in danger also against a refusal on record")
{
    ScreeningFixture room;
    Services &services = room.services();
    Consent refusal;
    refusal.party = ConsentParty::Guardian;
    refusal.scope = ConsentScope::Screening;
    refusal.person = QStringLiteral("母亲");
    refusal.answer = ConsentAnswer::Refused;
    refusal.onDate = QDate(2026, 9, 1);
    must(services.consents.record(room.pupils.first().uid, refusal));
    SingleOrder order = orderOf(room, cssrs, 0);
    order.sheet.answers = {{QStringLiteral("1"), scales::Rational(1)},
                           {QStringLiteral("2"), scales::Rational(1)},
                           {QStringLiteral("3"), scales::Rational(1)},
                           {QStringLiteral("4"), scales::Rational(1)}};
    CHECK(services.singleSheets.give(order).error().subject == QStringLiteral("sheet.not_willing"));
    order.use.consent = UseConsent::Emergency;
    CHECK(services.singleSheets.give(order).error().subject == QStringLiteral("single.emergency_note"));
    order.use.consentNote = QStringLiteral("当场说不想活,已陪同,随后电话告知母亲");
    const StoredSheet stored = must(services.singleSheets.give(order));
    CHECK(stored.flagged);
    CHECK(stored.queued);
}

TEST_CASE("one scale is given by counsellors; nobody else opens one outside a campaign")
{
    ScreeningFixture room;
    const SingleOrder order = orderOf(room, isi, 1);
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Head}) {
        room.use({role}, {room.firstClass});
        CHECK(room.services().singleSheets.give(order).error().code == Errc::Denied);
        CHECK(room.services().singleSheets.fit(order.sheet.student, isi, QStringLiteral("zh")).error().code ==
              Errc::Denied);
    }
    room.use({Role::Counsellor});
    must(room.services().singleSheets.give(order));
}
