// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/follow_up_services.h"
#include "pdf_text.h"
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::report;
using tingyu::test::mht;
using tingyu::test::must;
using tingyu::test::ScreeningFixture;
using tingyu::test::squeezed;

namespace {

PrintOrder forGuardian()
{
    return {QStringLiteral("告知监护人"), 1, Language::Chinese};
}

} // namespace

TEST_CASE("a guardian is told in one of four ways, and a sheet that cannot be relied on is never nothing")
{
    struct Case
    {
        QueueStanding standing;
        SheetValidity validity;
        bool hasScore;
        std::optional<ReviewDecision> decision;
        GuardianWord word;
    };
    using V = SheetValidity;
    const Case cases[] = {
        {{}, V::Ok, true, {}, GuardianWord::Nothing},
        {{}, V::Doubtful, true, {}, GuardianWord::Unclear},
        {{}, V::Invalid, true, {}, GuardianWord::Unclear},
        {{}, V::Ok, false, {}, GuardianWord::Unclear},
        {{.total = true}, V::Invalid, true, {}, GuardianWord::Unclear},
        {{.total = true}, V::Ok, true, {}, GuardianWord::Talk},
        {{.part = true, .highParts = 2}, V::Ok, true, {}, GuardianWord::Nothing}, // themes of the class
        {{.critical = true}, V::Invalid, false, {}, GuardianWord::Today},
        {{.critical = true}, V::Ok, true, ReviewDecision::NotConfirmed, GuardianWord::Nothing},
        {{}, V::Invalid, true, ReviewDecision::Watch, GuardianWord::Talk},
        {{.total = true}, V::Ok, true, ReviewDecision::Confirmed, GuardianWord::Talk},
    };
    for (const Case &one : cases)
        CHECK(guardianWord(one.standing, one.validity, one.hasScore, one.decision) == one.word);
}

TEST_CASE("the letter holds no score, no subscale and no level; the slip holds what to do and not why")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{mht});
    QHash<QString, int> yes;
    for (int item = 1; item <= 80; ++item)
        yes.insert(QString::number(item), item % 9 == 4 ? 0 : 1); // 71 in all, no long run
    const Uid sheet =
        must(room.services().sheets.store(room.sheet(
                 campaign, 0, mht, ScreeningFixture::answers(room.services().scales, mht, 0, yes))))
            .uid;
    auto &readers = room.services().followUp().readers;
    const Printed letter = must(readers.guardian(sheet, forGuardian(), true));
    CHECK(letter.serial > 0);
    CHECK(letter.document.frame.variant == QStringLiteral("talk"));
    const QString words = test::paperText(letter.document);
    CHECK(words.contains(room.pupils[0].name));
    CHECK(words.contains(QStringLiteral("12356")));
    const auto definition = must(room.services().scales.find(mht));
    for (const scales::Score &score : definition->scores)
        CHECK_FALSE(words.contains(score.name.zh));
    for (const QString &word : {QStringLiteral("71"), QStringLiteral("MHT"), QStringLiteral("心理健康诊断"),
                                QStringLiteral("关注"), definition->name.zh})
        CHECK_FALSE(words.contains(word));

    const TaskSlip slip = must(room.services().followUp().slips.give(
        room.pupils[0].uid, {QStringLiteral("look"), QStringLiteral("seat")}, QDate(2026, 12, 1)));
    const QString asked = test::paperText(must(readers.slip(slip.uid, forGuardian(), false)).document);
    CHECK(asked.contains(QStringLiteral("1001")));
    CHECK(asked.count(room.pupils[0].name) == 1); // the half that is torn off names nobody
    for (const QString &word : {QStringLiteral("测评"), QStringLiteral("分数"), QStringLiteral("量表"),
                                QStringLiteral("焦虑"), QStringLiteral("筛查")})
        CHECK_FALSE(asked.contains(word));

    PrintOrder none = forGuardian();
    none.reason.clear();
    CHECK(readers.guardian(sheet, none, true).error().subject == QLatin1String("reason.missing"));
    room.use({Role::Head});
    CHECK_FALSE(room.services().followUp().readers.guardian(sheet, forGuardian(), true));
    CHECK_FALSE(room.services().followUp().readers.slip(slip.uid, forGuardian(), true));
    room.use({Role::ClassTeacher}, {room.firstClass});
    CHECK_FALSE(room.services().followUp().readers.slip(slip.uid, forGuardian(), true));
}
