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

Result<Printed> printSheet(ScreeningFixture &room, const AnswerSheetWish &wish,
                           PrintWay way = PrintWay::Issue)
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
    const QStringList pages = pdfPages(pdfOf(must(printSheet(room, wish)).document));
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
    const QStringList both = pdfPages(pdfOf(must(printSheet(room, wish)).document));
    REQUIRE(both.size() == 12);
    CHECK(squeezed(both.at(1)).contains(QStringLiteral("GAD-7")));
    wish.scaleId = QStringLiteral("phqa");
    CHECK(printSheet(room, wish).error().subject == QLatin1String("import.which_scale"));
    wish.scaleId = QStringLiteral("mht");
    wish.perColumn = 17;
    CHECK(printSheet(room, wish).error().subject == QLatin1String("paper.columns"));
}

TEST_CASE("sheets with codes name nobody, and a preview makes no codes")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({QStringLiteral("mht")});
    AnswerSheetWish wish = wishOf(room, campaign);
    wish.withCodes = true;
    must(printSheet(room, wish, PrintWay::Preview));
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM paper_code")).toInt() == 0);
    const QStringList pages = pdfPages(pdfOf(must(printSheet(room, wish)).document));
    const auto codes = must(room.services().paper().codes.codes(campaign.id));
    REQUIRE(pages.size() == 6);
    for (int i = 0; i < 6; ++i) {
        CHECK(squeezed(pages.at(i)).contains(codes.value(room.pupils.at(i).id)));
        CHECK_FALSE(squeezed(pages.at(i)).contains(room.pupils.at(i).name));
        CHECK_FALSE(squeezed(pages.at(i)).contains(room.pupils.at(i).studentNo));
    }
}

TEST_CASE("what a sheet was printed with is what the keyed sheet names")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({QStringLiteral("isi"), QStringLiteral("phqa")});
    const auto isi = QStringLiteral("isi");
    const auto keyed = [&](qsizetype pupil, const QString &scale) {
        must(room.services().sheets.store(
            room.sheet(campaign, pupil, scale, ScreeningFixture::answers(room.services().scales, scale, 1))));
        const auto sheets = must(room.services().sheets.ofStudent(room.pupils.at(pupil).id));
        const auto of = std::find_if(sheets.begin(), sheets.end(),
                                     [&scale](const AnswerSheet &one) { return one.scaleId == scale; });
        return of == sheets.end() ? QStringLiteral("none") : of->textId;
    };
    CHECK(keyed(0, isi).isEmpty()); // nothing was printed: the school's own booklet
    TextOrder order;
    order.scaleId = isi;
    order.instructions = QStringLiteral("请选一项。");
    order.licence = QStringLiteral("授权书 2026-7");
    const QByteArray words = "甲\n乙\n丙\n丁\n戊\n己\n庚\n";
    const ScaleText first = must(room.services().scaleTexts.import(order, words, QStringLiteral("txt")));
    AnswerSheetWish wish = wishOf(room, campaign);
    must(printSheet(room, wish, PrintWay::Preview));
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM paper_sheet")).toInt() == 0);
    must(printSheet(room, wish));
    CHECK(keyed(1, isi) == first.textId);
    CHECK(keyed(1, QStringLiteral("phqa")) ==
          room.services().scales.text(QStringLiteral("phqa"), QStringLiteral("zh"))->id);
    // Other wording from now on: what is on paper already stays what it is until it is printed again.
    const ScaleText second =
        must(room.services().scaleTexts.import(order, "新" + words, QStringLiteral("txt")));
    CHECK(keyed(2, isi) == first.textId);
    CHECK(room.services().scaleTexts.remove(first.uid).error().subject == QLatin1String("text.named"));
    must(printSheet(room, wish));
    CHECK(keyed(3, isi) == second.textId);
    // Without wording sheets are numbers and boxes again.
    must(room.services().scaleTexts.putAside(second.uid));
    must(printSheet(room, wish));
    CHECK(keyed(4, isi).isEmpty());
}

TEST_CASE("wording of an office is named on each sheet, with who sent it")
{
    scales::ScaleLibrary library;
    AnswerSheetFacts facts;
    facts.definition = must(library.find(QStringLiteral("phqa")));
    facts.text = library.text(QStringLiteral("phqa"), QStringLiteral("zh"));
    REQUIRE(facts.text);
    facts.text->kind = scales::TextKind::School;
    facts.text->title = QStringLiteral("全县统一题本");
    facts.text->sentBy = QStringLiteral("甲县教育局");
    Document document{sampleFrame(QString()), {}};
    document.frame.formId = QStringLiteral("answer_sheet");
    document.blocks = fillForm(formOf(QStringLiteral("answer_sheet")), document.frame,
                               answerSheetValues(facts, Language::Chinese))
                          .blocks;
    const QString page = paperText(document);
    CHECK(page.contains(QStringLiteral("全县统一题本")));
    CHECK(page.contains(QStringLiteral("由甲县教育局下发")));
}

TEST_CASE("the list of codes prints alone, and says whose they are")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({QStringLiteral("mht")});
    const PrintOrder order{QStringLiteral("发卷"), 1, Language::Chinese};
    auto list = [&](PrintWay way) {
        return room.services().paper().sheets.codeList(campaign.uid, room.firstClass, order, way);
    };
    must(list(PrintWay::Preview));
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM paper_code")).toInt() == 0);
    const QStringList pages = pdfPages(pdfOf(must(list(PrintWay::Issue)).document));
    REQUIRE(pages.size() == 1);
    const QString page = squeezed(pages.first());
    const auto codes = must(room.services().paper().codes.codes(campaign.id));
    for (int i = 0; i < 6; ++i) {
        CHECK(page.contains(room.pupils.at(i).name));
        CHECK(page.contains(codes.value(room.pupils.at(i).id)));
    }
    CHECK_FALSE(page.contains(room.pupils.at(6).name)); // of the other class
    CHECK(room.services()
              .paper()
              .sheets.codeList(campaign.uid, SchoolClassId(4711), order, PrintWay::Issue)
              .error()
              .subject == QLatin1String("campaign.class"));
    room.use({Role::Keyer});
    CHECK(room.services()
              .paper()
              .sheets.codeList(campaign.uid, room.firstClass, order, PrintWay::Issue)
              .error()
              .code == Errc::Denied);
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
    const QString text = paperText(must(printSheet(room, wish)).document);
    CHECK_FALSE(text.contains(room.pupils.at(0).name));
    CHECK_FALSE(text.contains(room.pupils.at(1).name));
    CHECK(text.contains(room.pupils.at(2).name));
    room.use({Role::Keyer});
    CHECK(printSheet(room, wish).error().code == Errc::Denied);
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
