// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/campaign_paper.h"
#include "pdf_text.h"
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::report;
using tingyu::test::must;
using tingyu::test::phqa;
using tingyu::test::ScreeningFixture;
using tingyu::test::squeezed;

namespace {

PrintOrder forParents()
{
    return {QStringLiteral("发给家长"), 1, Language::Chinese};
}

CampaignPaperService papers(ScreeningFixture &room)
{
    return {room.workplace(), room.services().scales};
}

CampaignPlanService plan(ScreeningFixture &room)
{
    return {room.workplace(), room.services().scales};
}

} // namespace

TEST_CASE("each student has a consent form of one page, with the choice below the fold, and it is counted")
{
    ScreeningFixture room;
    Campaign campaign = room.campaign(QStringList{phqa});
    campaign.consentText = QStringLiteral("当天请带2B铅笔");
    must(room.services().campaigns.edit(campaign));
    must(plan(room).leaveOut(campaign.id, room.pupils.at(5).id, QStringLiteral("休养")));
    const Printed preview =
        must(papers(room).consentForms(campaign.uid, room.firstClass, forParents(), PrintWay::Preview));
    CHECK(preview.serial == 0);
    CHECK(must(plan(room).handouts(campaign.id)).first().handout.printed == 0);

    const Printed printed =
        must(papers(room).consentForms(campaign.uid, room.firstClass, forParents(), PrintWay::Issue));
    const QStringList pages = test::paperPages(printed);
    REQUIRE(pages.size() == 5); // six less the one who is left out
    for (qsizetype i = 0; i < pages.size(); ++i) {
        INFO(i);
        const QString &page = pages.at(i);
        CHECK(page.contains(room.pupils.at(i).name));
        for (qsizetype other = 0; other < pages.size(); ++other)
            CHECK((other == i || !page.contains(room.pupils.at(other).name)));
        CHECK(page.contains(QStringLiteral("当天请带2B铅笔")));
        const qsizetype fold = page.indexOf(QStringLiteral("沿这条线向里对折"));
        REQUIRE(fold > 0);
        CHECK(page.indexOf(QStringLiteral("□同意孩子参加")) > fold);
        CHECK(page.indexOf(QStringLiteral("□愿意参加")) > fold);
        CHECK(page.indexOf(QStringLiteral("监护人签名")) > fold);
        CHECK(page.indexOf(QStringLiteral("不用于评优、升学和处分")) < fold);
    }
    CHECK(must(plan(room).handouts(campaign.id)).first().handout.printed == 5);
}

TEST_CASE("the list for calling students in gives no reason, and names nobody who refused")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    must(room.services().campaigns.setMark(campaign.id, room.pupils.at(0).id, CampaignMark::Refused));
    must(room.services().campaigns.setMark(campaign.id, room.pupils.at(1).id, CampaignMark::Absent));
    const QString text = test::paperPages(must(papers(room).makeUpList(campaign.uid, room.firstClass,
                                                                       forParents(), PrintWay::Issue)))
                             .join(QString());
    CHECK_FALSE(text.contains(room.pupils.at(0).name));
    CHECK(text.contains(room.pupils.at(1).name));
    CHECK_FALSE(text.contains(QStringLiteral("缺席")));
    CHECK_FALSE(text.contains(room.pupils.at(7).name)); // of the other class
}

TEST_CASE("form 24 takes its counts from the records")
{
    ScreeningFixture room;
    Campaign campaign = room.campaign(QStringList{phqa});
    campaign.standIn = QStringLiteral("测试代看");
    campaign.standInPhone = QStringLiteral("13900000000");
    must(room.services().campaigns.edit(campaign));
    const Answers full = ScreeningFixture::answers(room.services().scales, phqa, 0);
    for (qsizetype pupil = 0; pupil < 5; ++pupil)
        must(room.services().sheets.store(room.sheet(campaign, pupil, phqa, full)));
    Sitting sitting;
    sitting.schoolClass = room.firstClass;
    sitting.on = room.workplace().clock().today();
    sitting.present = 5;
    sitting.ledBy = QStringLiteral("测试施测");
    sitting.irregular = QStringLiteral("一名学生中途离开");
    must(plan(room).addSitting(campaign.id, sitting));
    const QString text =
        test::paperPages(must(papers(room).organising(campaign.uid, forParents(), PrintWay::Issue)))
            .join(QString());
    for (const char *said : {"测评组织表", "表24", "人数(在册)10", "到测5", "有效5", "待补测5", "50.0%",
                             "测试代看", "13900000000", "测试施测", "一名学生中途离开"}) {
        INFO(said);
        CHECK(text.contains(QString::fromUtf8(said)));
    }
    CHECK_FALSE(text.contains(QStringLiteral("测试生")));
}

TEST_CASE("papers of a campaign are refused where there is nothing or no right to print")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    const auto subject = [](const Result<Printed> &printed) {
        return printed ? QString() : printed.error().subject;
    };
    CHECK(subject(papers(room).consentForms(campaign.uid, SchoolClassId(77), forParents(),
                                            PrintWay::Preview)) == QStringLiteral("campaign.class"));
    CHECK(subject(papers(room).makeUpList(campaign.uid, SchoolClassId(77), forParents(),
                                          PrintWay::Preview)) == QStringLiteral("campaign.class"));
    for (const StudentHeader &pupil : std::as_const(room.pupils))
        must(room.services().campaigns.setMark(campaign.id, pupil.id, CampaignMark::NoConsent));
    CHECK(subject(papers(room).makeUpList(campaign.uid, {}, forParents(), PrintWay::Preview)) ==
          QStringLiteral("campaign.nobody"));
    room.use({Role::Keyer});
    CHECK(subject(papers(room).organising(campaign.uid, forParents(), PrintWay::Issue)) ==
          QStringLiteral("denied"));
    CHECK(subject(papers(room).consentForms(campaign.uid, room.firstClass, forParents(), PrintWay::Issue)) ==
          QStringLiteral("denied"));
}
