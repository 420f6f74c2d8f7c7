// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_text.h"
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::report;
using tingyu::test::fieldText;
using tingyu::test::forFile;
using tingyu::test::mht;
using tingyu::test::must;
using tingyu::test::phqa;
using tingyu::test::ScreeningFixture;
using tingyu::test::squeezed;

namespace {

/// The words of one cell of the document; empty when there is none.
QString cellText(const Document &document, const QString &section, qsizetype row, qsizetype column)
{
    const FormWords words = must(loadWords(document.frame.formId, Language::Chinese));
    for (const Block &block : document.blocks) {
        const auto *table = std::get_if<Table>(&block);
        if (table != nullptr && table->section == section && row < table->rows.size())
            return words.valueText(table->rows[row].value(column));
    }
    return {};
}

qsizetype chartsIn(const Document &document)
{
    return std::count_if(document.blocks.begin(), document.blocks.end(),
                         [](const Block &block) { return std::holds_alternative<Chart>(block); });
}

} // namespace

TEST_CASE("The individual report says the stored scores, their hints and their source, and never a verdict")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({phqa});
    const Answers answers =
        ScreeningFixture::answers(room.services().scales, phqa, 2, {{QStringLiteral("9"), 1}});
    const StoredSheet sheet = must(room.services().sheets.store(room.sheet(campaign, 0, phqa, answers)));
    const Printed printed = must(room.services().screeningReports.issue(sheet.uid, forFile()));
    CHECK(printed.serial == 1);
    const QString paper = test::paperText(printed);
    for (const char *said :
         {"心理测评个人报告", "测试生", "七年级1班", "PHQ-A", "T-000001", "事由:存入学生档案", "计分引擎1",
          "第1页/共", "学校纸质量表", "分数只是线索,不是结论", "建议当天与学生面谈", "第9题"})
        CHECK(paper.contains(QString::fromUtf8(said)));
    for (const char *never : {"患者", "异常", "诊断为", "抑郁症"})
        CHECK_FALSE(paper.contains(QString::fromUtf8(never)));
    CHECK(cellText(printed.document, QStringLiteral("scores"), 0, 1) == QStringLiteral("17"));
    CHECK(cellText(printed.document, QStringLiteral("scores"), 0, 2) == QStringLiteral("0–27"));
    CHECK(cellText(printed.document, QStringLiteral("scores"), 0, 4).startsWith(QStringLiteral("≥ ")));
    CHECK(cellText(printed.document, QStringLiteral("key_items"), 0, 2).contains(QStringLiteral("待联系")));
    CHECK(cellText(printed.document, QStringLiteral("key_items"), 1, 0).isEmpty()); // two hints, one item
    CHECK(chartsIn(printed.document) == 0); // one score of one day draws nothing
}

TEST_CASE("A print is put on record with its reason, a preview is not")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({phqa});
    const StoredSheet sheet = must(room.services().sheets.store(
        room.sheet(campaign, 0, phqa, ScreeningFixture::answers(room.services().scales, phqa, 0))));
    auto &reports = room.services().screeningReports;
    const Printed preview = must(reports.preview(sheet.uid, {}));
    CHECK(preview.serial == 0);
    CHECK(preview.document.frame.serial.isEmpty());
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM export_log")).toInt() == 0);
    CHECK(reports.issue(sheet.uid, {}).error().subject == QStringLiteral("reason.missing"));
    PrintOrder many = forFile();
    many.copies = 100;
    CHECK(reports.issue(sheet.uid, many).error().subject == QStringLiteral("print.copies"));
    must(reports.issue(sheet.uid, forFile()));
    must(reports.issueSummary(campaign.uid, forFile()));
    CHECK(room.value(QStringLiteral("SELECT group_concat(kind || ' ' || reason, ';') FROM export_log"))
              .toString() == QStringLiteral("sheet-print 存入学生档案;campaign-print 存入学生档案"));
    const QStringList lines = room.auditLines();
    CHECK(lines.filter(QStringLiteral("sheet.print sheet ok print")).size() == 1);
    CHECK(lines.filter(QStringLiteral("campaign.print campaign ok print")).size() == 1);
    CHECK(reports.preview(Uid(), {}).error().subject == QStringLiteral("sheet.unknown"));
    CHECK(reports.previewSummary(Uid(), {}).error().subject == QStringLiteral("campaign.unknown"));
}

TEST_CASE("Who keys, teaches or inspects prints no result, and the try is on record")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({phqa});
    const StoredSheet sheet = must(room.services().sheets.store(
        room.sheet(campaign, 0, phqa, ScreeningFixture::answers(room.services().scales, phqa, 0))));
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer}) {
        room.use({role}, {room.firstClass});
        CHECK(room.services().screeningReports.issue(sheet.uid, forFile()).error().code == Errc::Denied);
        CHECK(room.services().screeningReports.issueSummary(campaign.uid, forFile()).error().code ==
              Errc::Denied);
    }
    CHECK(room.auditLines().filter(QStringLiteral("sheet.print sheet denied")).size() == 4);
    room.use({Role::Counsellor});
    CHECK(room.services().screeningReports.issue(sheet.uid, forFile()));
    room.use({Role::Head});
    CHECK(room.services().screeningReports.issue(sheet.uid, forFile()).error().subject ==
          QLatin1String("denied.purpose"));
    room.workplace().openOnPurpose(15);
    CHECK(room.services().screeningReports.issue(sheet.uid, forFile()));
}

TEST_CASE("Blanks, invalid answers and a wording of our own are marked beside the figures")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({phqa, mht});
    Answers blank = ScreeningFixture::answers(room.services().scales, phqa, 1);
    blank.remove(QStringLiteral("2"));
    NewSheet wanted = room.sheet(campaign, 0, phqa, blank);
    const auto pack = room.services().scales.text(phqa, QStringLiteral("zh"));
    REQUIRE(pack);
    wanted.textId = pack->id;
    const StoredSheet sheet = must(room.services().sheets.store(wanted));
    const Printed printed = must(room.services().screeningReports.preview(sheet.uid, {}));
    CHECK(fieldText(printed.document, QStringLiteral("validity")) == QStringLiteral("不完整 · 未答 1 题"));
    CHECK(fieldText(printed.document, QStringLiteral("edition")).contains(QStringLiteral("非标准译本")));
    CHECK(fieldText(printed.document, QStringLiteral("note")).contains(QStringLiteral("界值仅供参考")));

    const StoredSheet yes = must(room.services().sheets.store(
        room.sheet(campaign, 0, mht, ScreeningFixture::answers(room.services().scales, mht, 1))));
    REQUIRE(yes.validity == SheetValidity::Invalid);
    const Printed invalid = must(room.services().screeningReports.preview(yes.uid, {}));
    CHECK(fieldText(invalid.document, QStringLiteral("validity")).startsWith(QStringLiteral("无效")));
    CHECK(fieldText(invalid.document, QStringLiteral("note")).contains(QStringLiteral("不宜作为依据")));
    CHECK(chartsIn(invalid.document) == 1); // the profile of the subscales
}

TEST_CASE("A second sheet of the same scale says the change and draws the course")
{
    ScreeningFixture room;
    const Campaign first = room.campaign({phqa});
    NewSheet early = room.sheet(first, 0, phqa, ScreeningFixture::answers(room.services().scales, phqa, 1));
    early.answeredOn = QDate(2026, 11, 3);
    const StoredSheet before = must(room.services().sheets.store(early));
    const Campaign second = room.campaign({phqa});
    const StoredSheet sheet = must(room.services().sheets.store(
        room.sheet(second, 0, phqa, ScreeningFixture::answers(room.services().scales, phqa, 2))));
    const Printed printed = must(room.services().screeningReports.preview(sheet.uid, {}));
    CHECK(cellText(printed.document, QStringLiteral("scores"), 0, 5) == QStringLiteral("+9"));
    CHECK(chartsIn(printed.document) == 1);
    // The report of the earlier sheet knows nothing of the later one.
    const Printed earlier = must(room.services().screeningReports.preview(before.uid, {}));
    CHECK(cellText(earlier.document, QStringLiteral("scores"), 0, 5) == QStringLiteral("—"));
    CHECK(chartsIn(earlier.document) == 0);
}

TEST_CASE("The class summary tells coverage by class and hides what would make out a child")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({mht});
    auto &services = room.services();
    for (qsizetype i = 0; i < 9; ++i)
        must(services.sheets.store(
            room.sheet(campaign, i, mht, ScreeningFixture::answers(services.scales, mht, 0))));
    must(services.campaigns.setMark(campaign.id, room.pupils[9].id, CampaignMark::Refused));
    const Printed printed = must(services.screeningReports.issueSummary(campaign.uid, forFile()));
    const QString classes = QStringLiteral("classes");
    CHECK(cellText(printed.document, classes, 0, 0) == QStringLiteral("七年级1班"));
    CHECK(cellText(printed.document, classes, 0, 2) == QStringLiteral("6"));
    CHECK(cellText(printed.document, classes, 0, 7) == QStringLiteral("100.0%"));
    CHECK(cellText(printed.document, classes, 1, 1) == QStringLiteral("4"));
    CHECK(cellText(printed.document, classes, 1, 5) == QStringLiteral("*")); // the one who refused
    CHECK(fieldText(printed.document, QStringLiteral("refused")) == QStringLiteral("*"));
    CHECK(fieldText(printed.document, QStringLiteral("coverage_asked")) == QStringLiteral("*"));
    CHECK(fieldText(printed.document, QStringLiteral("coverage")) == QStringLiteral("90.0%"));
    const QString paper = test::paperText(printed);
    for (const char *said :
         {"班级测评结果汇总", "秋季普测", "MHT", "全部", "不用于班级之间的评比", "T-000001"})
        CHECK(paper.contains(QString::fromUtf8(said)));
    CHECK_FALSE(paper.contains(QStringLiteral("测试生")));
    CHECK(chartsIn(printed.document) == 2); // the means, and how the scores spread
}
