// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/down_service.h"
#include "tests/ui/exchange_world.h"

#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE("What the district sends down is read and done at the school, and the district sees when", "[slow]")
{
    BothSides both;
    both.enrolBoth();
    BothSides::show(both.district, "down");
    both.district.click("downFirst");
    both.district.settle();
    both.district.find<QLineEdit>("downItem.title")->setText(QStringLiteral("秋季普测安排"));
    both.district.find<QPlainTextEdit>("downItem.body")->setPlainText(QStringLiteral("请于本周五前完成。"));
    CHECK(both.district.find<QLineEdit>("downItem.student") == nullptr);
    both.district.click("downItem.ok");
    both.district.settle();
    both.passDown();
    both.school.open("today");
    both.school.settle();
    both.school.click("waiting.inbox");
    both.school.settle();
    CHECK(BothSides::cell(both.school, "exchange-inbox", 0, 3) == QStringLiteral("未阅"));
    both.school.find<QTableView>("exchange-inboxTable")->selectRow(0);
    both.school.settle();
    both.school.picture("down-inbox");
    CHECK(both.school.problems().isEmpty());
    both.school.click("inboxActed");
    both.school.settle();
    CHECK(BothSides::cell(both.school, "exchange-inbox", 0, 3) == QStringLiteral("已处理"));
    both.passReceipts(both.school, both.district);

    BothSides::show(both.district, "down");
    both.district.find<QTableView>("exchange-downTable")->selectRow(0);
    both.district.settle();
    CHECK(BothSides::cell(both.district, "exchange-down", 0, 6) == QStringLiteral("1"));
    CHECK(BothSides::cell(both.district, "exchange-down-units", 0, 3) == QStringLiteral("2026-11-20"));
    both.district.picture("down-list");
    CHECK(both.district.problems().isEmpty());
}

TEST_CASE("A text pack of the office is taken up on the page of the scale and names who sent it", "[slow]")
{
    BothSides both;
    both.enrolBoth();
    both.district.ask([](Services &services) -> Result<Uid> {
        exchange::DownItem pack;
        pack.kind = exchange::DownKind::TextPack;
        pack.title = QStringLiteral("县里的失眠题本");
        pack.scale = QStringLiteral("isi");
        const auto definition = services.scales.find(pack.scale);
        if (!definition)
            return definition.error();
        pack.scaleVersion = (*definition)->version;
        pack.licence = QStringLiteral("县里已获授权 2026-08-01");
        for (int n = 1; n <= 7; ++n)
            pack.payload.append(QStringLiteral("%1、试用的第%1句\n").arg(n).toUtf8());
        return exchange::DownService(services.workplace).make(pack);
    });
    both.passDown();

    both.school.open("screening", {{QStringLiteral("scale"), QStringLiteral("isi")}});
    both.school.settle();
    both.school.click("chooseWording");
    both.school.settle();
    REQUIRE(BothSides::rows(both.school, "scaleTexts") == 1);
    CHECK(BothSides::cell(both.school, "scaleTexts", 0, 0) == QStringLiteral("县里的失眠题本"));
    CHECK_FALSE(BothSides::cell(both.school, "scaleTexts", 0, 1).isEmpty());
    CHECK_FALSE(both.school.find<QPushButton>("asideWording")->isEnabled()); // sent down, and not taken up
    both.school.picture("pack-waiting", both.school.find<QDialog>("scaleTextsDialog"));
    both.school.click("useWording");
    both.school.settle();
    CHECK(both.school.find<QPushButton>("asideWording")->isEnabled());
    CHECK(both.school.problems().isEmpty());
    both.school.picture("pack-used", both.school.find<QDialog>("scaleTextsDialog"));
    both.school.click("closeWordings");
    both.school.settle();
    both.school.picture("pack-scale");
    CHECK(both.school.find<QPushButton>("printScaleForm") != nullptr);
}
