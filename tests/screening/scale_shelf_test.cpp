// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/scale_report_service.h"
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const QString cls = QStringLiteral("cls"); // for grades 3 to 6

QByteArray lines(int count, const QByteArray &word = "第几题的话")
{
    QByteArray text;
    for (int n = 1; n <= count; ++n)
        text += QByteArray::number(n) + ". " + word + QByteArray::number(n) + "\r\n";
    return text;
}

TextOrder order(const QString &scale)
{
    TextOrder order;
    order.scaleId = scale;
    order.instructions = QStringLiteral("请看题作答。");
    order.licence = QStringLiteral("授权书 2026-7");
    return order;
}

const ShelfScale *at(const ScaleShelfService::Shelf &shelf, const QString &id)
{
    for (const ShelfScale &scale : shelf.scales) {
        if (scale.definition->id == id)
            return &scale;
    }
    return nullptr;
}

} // namespace

TEST_CASE("the shelf shows which scales fit the school, what can be used today and what is missing")
{
    ScreeningFixture room; // a junior school
    const auto shelf = must(room.services().scaleShelf.shelf());
    CHECK(shelf.stages == std::vector{scales::SchoolStage::Junior});
    CHECK(shelf.scales.size() >= 56);
    REQUIRE(at(shelf, cls) != nullptr);
    CHECK_FALSE(at(shelf, cls)->fits);
    CHECK(at(shelf, phqa)->fits);
    CHECK(useOf(*at(shelf, phqa)).onScreen);
    CHECK_FALSE(useOf(*at(shelf, isi)).onScreen);
    CHECK(useOf(*at(shelf, isi)).onPaper);
    CHECK(at(shelf, phqa)->sheets == 0);
    CHECK(must(room.services().scaleShelf.outsideStages({cls, phqa}, {})) == QStringList{cls});

    const Campaign campaign = room.campaign({cls});
    CHECK(room.services().scaleShelf.explain(campaign.id, cls, QStringLiteral(" ")).error().subject ==
          QStringLiteral("reason.missing"));
    must(room.services().scaleShelf.explain(campaign.id, cls, QStringLiteral("县里统一要求")));
    CHECK(must(room.services().scaleShelf.reasons(campaign.id)).value(cls) == QStringLiteral("县里统一要求"));
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector}) {
        room.use({role}, {room.firstClass});
        CHECK(room.services().scaleShelf.shelf().error().code == Errc::Denied);
    }
}

TEST_CASE("licensed wording is read line by line, checked against the scale, and kept in the vault")
{
    ScreeningFixture room;
    ScaleTextService &texts = room.services().scaleTexts;
    const auto txt = QStringLiteral("txt");
    const TextLines good = must(texts.preview(order(isi), lines(7), txt));
    CHECK(good.isGood());
    CHECK(good.lines.at(2) == TextLine{3, QStringLiteral("3"), QStringLiteral("第几题的话3"), {}});
    CHECK_FALSE(must(texts.preview(order(isi), lines(6), txt)).isGood());
    CHECK(must(texts.preview(order(isi), lines(6), txt)).missing == QStringList{QStringLiteral("7")});
    CHECK(must(texts.preview(order(isi), lines(8), txt)).lines.last().problem == QStringLiteral("extra"));
    QByteArray swapped = "1. 甲\n3. 丙\n2. 乙\n4. 丁\n5. 戊\n6. 己\n7. 庚\n";
    CHECK(must(texts.preview(order(isi), swapped, txt)).lines.at(1).problem == QStringLiteral("number"));
    QByteArray twice = "甲\n乙\n乙\n丁\n戊\n己\n庚\n";
    CHECK(must(texts.preview(order(isi), twice, txt)).lines.at(2).problem == QStringLiteral("repeated"));
    // A sheet with a heading and a column of numbers.
    const QByteArray csv = "题号,题目\n1,甲一\n2,乙二\n3,丙三\n4,丁四\n5,戊五\n6,己六\n7,庚七\n";
    const TextLines sheet = must(texts.preview(order(isi), csv, QStringLiteral("csv")));
    CHECK(sheet.isGood());
    CHECK(sheet.lines.first() == TextLine{2, QStringLiteral("1"), QStringLiteral("甲一"), {}});

    TextOrder bare = order(isi);
    bare.licence.clear();
    CHECK(texts.import(bare, lines(7), txt).error().subject == QStringLiteral("text.licence"));
    CHECK(texts.import(order(isi), lines(6), txt).error().subject == QStringLiteral("text.lines"));
    CHECK(must(texts.texts(isi)).isEmpty());

    const ScaleText first = must(texts.import(order(isi), lines(7), txt));
    CHECK(must(texts.import(order(isi), lines(7), txt)).uid == first.uid); // the same is one
    CHECK(room.services().scales.wording(isi) == scales::Wording::Imported);
    const ScaleText second = must(texts.import(order(isi), lines(7, "另一种说法"), txt));
    auto used = room.services().scales.text(isi, QStringLiteral("zh"));
    REQUIRE(used);
    CHECK(used->id == second.textId);
    CHECK(used->items.value(QStringLiteral("7")) == QStringLiteral("另一种说法7"));
    CHECK(used->licence == QStringLiteral("授权书 2026-7"));
    must(texts.use(first.uid));
    CHECK(room.services().scales.text(isi, QStringLiteral("zh"))->id == first.textId);
    must(texts.putAside(first.uid));
    CHECK_FALSE(room.services().scales.text(isi, QStringLiteral("zh")));
    must(texts.remove(second.uid));
    CHECK(must(texts.texts(isi)).size() == 1);

    // What a sheet was answered with stays, and is named.
    must(texts.use(first.uid));
    NewSheet sheetOf;
    sheetOf.student = room.pupils.first().id;
    sheetOf.scaleId = isi;
    sheetOf.textId = first.textId;
    sheetOf.purpose = QStringLiteral("睡眠");
    sheetOf.answers = ScreeningFixture::answers(room.services().scales, isi, 1);
    must(room.services().sheets.store(sheetOf));
    CHECK(texts.remove(first.uid).error().subject == QStringLiteral("text.named"));
    must(texts.putAside(first.uid));
    CHECK(room.services().scales.textNamed(isi, first.textId)->title == first.title);
    room.use({Role::Keyer});
    CHECK(room.services().scaleTexts.import(order(isi), lines(7), txt).error().code == Errc::Denied);
    CHECK(room.services().scaleTexts.texts(isi).error().code == Errc::Denied);
}

TEST_CASE("a form on paper names its wording, the licence and who sent it")
{
    ScreeningFixture room;
    report::ScaleReportService reports(room.workplace(), room.services().scales);
    const report::PrintOrder print{QStringLiteral("发给七年级"), 1, report::Language::Chinese};
    CHECK(reports.form(isi, print, report::PrintWay::Issue).error().subject ==
          QStringLiteral("scale.no_wording"));
    scales::TextPack pack = *room.services().scales.text(phqa, QStringLiteral("zh"));
    pack.sentBy = QStringLiteral("甲县教育局");
    pack.licence = QStringLiteral("省里采购");
    const auto definition = must(room.services().scales.find(phqa));
    const report::FormValues values = report::scaleFormValues(*definition, pack, report::Language::Chinese);
    const report::Value source = values.fields.value(QStringLiteral("source"));
    REQUIRE(source.parts.size() == 3);
    CHECK(source.parts.at(0).parts.first().text == QStringLiteral("甲县教育局"));
    CHECK(source.parts.at(1).text == QStringLiteral("省里采购"));
    CHECK(source.parts.at(2).text == QStringLiteral("from.project")); // also a translation of this project's
    const QList<report::Table> grids = values.grids.value(QStringLiteral("items"));
    REQUIRE(grids.size() == 4); // nine with four options, then others
    CHECK(grids.first().rows.size() == 9);
    CHECK(grids.first().columns.size() == 6);
    CHECK(must(reports.form(phqa, print, report::PrintWay::Issue)).serial > 0);
}

TEST_CASE("a campaign is told which items run against their scale, from fifty sheets on")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({isi});
    for (int n = 0; n < 50; ++n) {
        Student student;
        student.name = QStringLiteral("测试甲%1").arg(n);
        student.studentNo = QString::number(1000 + n);
        student.classId = room.firstClass;
        const Uid uid = must(room.services().students.create(student));
        NewSheet sheet;
        sheet.campaign = campaign.id;
        sheet.student = must(room.services().students.header(uid)).id;
        sheet.scaleId = isi;
        sheet.answers = ScreeningFixture::answers(room.services().scales, isi, n % 4,
                                                  {{QStringLiteral("4"), 3 - n % 4}}); // keyed upside down
        must(room.services().sheets.store(sheet));
        if (n == 48)
            CHECK_FALSE(must(room.services().scaleShelf.checkItems(isi, campaign.id)).tells());
    }
    const auto check = must(room.services().scaleShelf.checkItems(isi, campaign.id));
    REQUIRE(check.against.size() == 1);
    CHECK(check.against.first().item == QStringLiteral("4"));
    room.use({Role::Keyer});
    CHECK(room.services().scaleShelf.checkItems(isi, campaign.id).error().code == Errc::Denied);
}
