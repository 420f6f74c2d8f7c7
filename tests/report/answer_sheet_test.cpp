// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper_services.h"
#include "tests/report/pdf_text.h"
#include "tests/screening/screening_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::report;
using namespace tingyu::test;

namespace {

AnswerSheetWish wishOf(const ScreeningFixture &room, const Campaign &campaign)
{
    AnswerSheetWish wish;
    wish.campaign = campaign.uid;
    wish.schoolClass = room.firstClass;
    return wish;
}

Result<Printed> print(ScreeningFixture &room, const AnswerSheetWish &wish, PrintWay way = PrintWay::Issue)
{
    return room.services().paper().sheets.sheets(wish, {QStringLiteral("普测"), 1, Language::Chinese}, way);
}

} // namespace

TEST_CASE("a class gets one page a student and scale, with whose it is and what it was printed of")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({QStringLiteral("mht"), QStringLiteral("gad7")});
    AnswerSheetWish wish = wishOf(room, campaign);
    wish.scaleId = QStringLiteral("mht");
    const QStringList pages = pdfPages(pdfOf(must(print(room, wish)).document));
    REQUIRE(pages.size() == 6);
    for (int i = 0; i < 6; ++i) {
        const QString page = squeezed(pages.at(i));
        CHECK(page.contains(room.pupils.at(i).name));
        CHECK(page.contains(room.pupils.at(i).studentNo));
        CHECK(page.contains(QStringLiteral("秋季普测")));
        CHECK(page.contains(QStringLiteral("七年级1班")));
        CHECK(page.contains(QStringLiteral("MHT")));
        CHECK(page.contains(QStringLiteral("100")));
        CHECK(page.contains(QStringLiteral("题目见学校的纸质题本")));
        for (int other = 0; other < 6; ++other)
            CHECK((other == i || !page.contains(room.pupils.at(other).name)));
    }
    // Two scales, one after the other for each student.
    wish.scaleId.clear();
    const QStringList both = pdfPages(pdfOf(must(print(room, wish)).document));
    REQUIRE(both.size() == 12);
    CHECK(squeezed(both.at(1)).contains(QStringLiteral("GAD-7")));
    wish.scaleId = QStringLiteral("phqa");
    CHECK(print(room, wish).error().subject == QLatin1String("import.which_scale"));
    wish.scaleId = QStringLiteral("mht");
    wish.perColumn = 17;
    CHECK(print(room, wish).error().subject == QLatin1String("paper.columns"));
}

TEST_CASE("sheets with codes name nobody, and a preview makes no codes")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({QStringLiteral("mht")});
    AnswerSheetWish wish = wishOf(room, campaign);
    wish.withCodes = true;
    must(print(room, wish, PrintWay::Preview));
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM paper_code")).toInt() == 0);
    const QStringList pages = pdfPages(pdfOf(must(print(room, wish)).document));
    const auto codes = must(room.services().paper().codes.codes(campaign.id));
    REQUIRE(pages.size() == 6);
    for (int i = 0; i < 6; ++i) {
        CHECK(squeezed(pages.at(i)).contains(codes.value(room.pupils.at(i).id)));
        CHECK_FALSE(squeezed(pages.at(i)).contains(room.pupils.at(i).name));
        CHECK_FALSE(squeezed(pages.at(i)).contains(room.pupils.at(i).studentNo));
    }
}

TEST_CASE("a make-up prints only who has no sheet yet")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({QStringLiteral("gad7")});
    must(room.services().sheets.store(
        room.sheet(campaign, 0, QStringLiteral("gad7"),
                   ScreeningFixture::answers(room.services().scales, QStringLiteral("gad7"), 0))));
    must(room.services().campaigns.setMark(campaign.id, room.pupils.at(1).id, CampaignMark::Refused));
    AnswerSheetWish wish = wishOf(room, campaign);
    wish.onlyOpen = true;
    const QString text = squeezed(pdfPages(pdfOf(must(print(room, wish)).document)).join(QString()));
    CHECK_FALSE(text.contains(room.pupils.at(0).name));
    CHECK_FALSE(text.contains(room.pupils.at(1).name));
    CHECK(text.contains(room.pupils.at(2).name));
    room.use({Role::Keyer});
    CHECK(print(room, wish).error().code == Errc::Denied);
}

TEST_CASE("the boxes carry the keys of the keyer, in columns of the chosen length")
{
    scales::ScaleLibrary library;
    AnswerSheetFacts facts;
    facts.definition = must(library.find(QStringLiteral("mht")));
    facts.perColumn = 20;
    const FormValues values = answerSheetValues(facts, Language::Chinese);
    const QList<Table> tables = values.grids.value(QStringLiteral("items"));
    REQUIRE(tables.size() == 1); // two options: five columns of twenty stand beside one another
    REQUIRE(tables.first().columns.size() == 10);
    REQUIRE(tables.first().rows.size() == 20);
    CHECK(tables.first().rows.at(0).at(2).text == QStringLiteral("21"));
    CHECK(tables.first().rows.at(19).at(8).text == QStringLiteral("100"));
    const QString boxes = tables.first().rows.at(0).at(1).text;
    CHECK(boxes.contains(QStringLiteral("□1")));
    CHECK(boxes.contains(QStringLiteral("□2")));
    facts.perColumn = 10;
    CHECK(answerSheetValues(facts, Language::Chinese).grids.value(QStringLiteral("items")).size() == 2);

    // With wording the items stand one under another.
    scales::TextPack text;
    text.title = QStringLiteral("试验题本");
    for (const scales::Item &item : facts.definition->items)
        text.items.insert(item.id, QStringLiteral("题文%1").arg(item.id));
    facts.text = text;
    const FormValues worded = answerSheetValues(facts, Language::Chinese);
    const QList<Table> items = worded.grids.value(QStringLiteral("items"));
    REQUIRE(items.size() == 1);
    REQUIRE(items.first().rows.size() == 100);
    CHECK(items.first().rows.at(7).at(1).text == QStringLiteral("题文8"));
}
