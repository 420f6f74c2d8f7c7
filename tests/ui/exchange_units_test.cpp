// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/exchange_world.h"
#include "ui/exchange/key_card_paper.h"

#include <QImage>
#include <QPainter>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

TEST_CASE("A mistyped fingerprint enrols nobody and a card without its paper can wait", "[slow]")
{
    BothSides both;
    BothSides::choose(both.school, "cardWrite", both.up(QStringLiteral("card.tyk")));
    BothSides::choose(both.district, "unitEnrolFirst", both.up());
    REQUIRE(
        CareWorld::until([&] { return both.district.find<QLineEdit>("enrolCard.fingerprint") != nullptr; }));
    both.district.find<QLineEdit>("enrolCard.fingerprint")
        ->setText(fingerprintTyped(BothSides::card(both.district)));
    both.district.click("enrolCard.ok");
    both.district.settle();
    CHECK(BothSides::rows(both.district, "exchange-units") == 0);
    both.district.click("enrolCard.skip");
    both.district.settle();
    CHECK(both.district.find<QLineEdit>("enrolCard.fingerprint") == nullptr);
    CHECK(BothSides::rows(both.district, "exchange-units") == 0);
}

TEST_CASE("The list of units that are to report shows whose card is missing", "[slow]")
{
    BothSides both;
    both.enrol(both.district, both.school, both.up());
    const QString list = both.home.filePath(QStringLiteral("list.csv"));
    QFile file(list);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(
                QStringLiteral("学校名称,地区,电话\n海边小学,东乡,0851-1\n山上小学,西乡,0851-2\n").toUtf8()) >
            0);
    file.close();
    BothSides::choose(both.district, "expectedFirst", list);
    CHECK(BothSides::rows(both.district, "exchange-expected") == 2);
    CHECK(BothSides::cell(both.district, "exchange-expected", 0, 3) == QStringLiteral("已登记"));
    CHECK(BothSides::cell(both.district, "exchange-expected", 1, 3) == QStringLiteral("还缺"));
    both.district.picture("exchange-units");
    CHECK(both.district.problems().isEmpty());
}

TEST_CASE("The paper of a card carries its eight groups and a code of the same", "[slow]")
{
    BothSides both;
    QImage page(1240, 1754, QImage::Format_RGB32);
    page.fill(Qt::white);
    {
        QPainter painter(&page);
        drawKeyCardPaper(painter, page.rect(), BothSides::card(both.school), QDate(2026, 11, 20));
    }
    const QString folder = qEnvironmentVariable("TINGYU_PICTURES");
    if (!folder.isEmpty())
        page.save(folder % QStringLiteral("/key-card-paper.png"));
    // The finder patterns of the code: black corners with a white ring.
    int dark = 0;
    const qreal mm = page.width() / 210.0;
    for (int y = qRound(80 * mm); y < qRound(132 * mm); ++y) {
        for (int x = qRound(130 * mm); x < qRound(182 * mm); ++x)
            dark += qGray(page.pixel(x, y)) < 128 ? 1 : 0;
    }
    const double share = dark / (52 * mm * 52 * mm);
    CHECK(share > 0.3);
    CHECK(share < 0.7);
}
