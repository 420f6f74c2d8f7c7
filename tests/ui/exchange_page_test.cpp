// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/exchange_world.h"
#include "ui/shell/print_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

TEST_CASE("A report goes up, is sent back with a reason, and the reason comes down with the receipt",
          "[slow]")
{
    BothSides both;
    both.enrolBoth();
    both.sendProfile(QStringLiteral("profile.typ"));
    CHECK(BothSides::cell(both.school, "exchange-sent", 0, 6) == QStringLiteral("等回执"));
    both.school.picture("exchange-send");
    CHECK(both.school.problems().isEmpty());

    both.receive(both.district, both.up());
    CHECK(BothSides::cell(both.district, "exchange-files", 0, 5) == QStringLiteral("收下"));
    BothSides::show(both.district, "schools");
    CHECK(BothSides::cell(both.district, "exchange-schools", 0, 5) ==
          QStringLiteral("未报")); // only looked at
    BothSides::show(both.district, "receive");
    both.district.click("receiveTake");
    both.district.settle();
    both.district.picture("exchange-receive");
    CHECK(both.district.problems().isEmpty());

    BothSides::show(both.district, "schools");
    both.district.picture("exchange-schools");
    CHECK(both.district.problems().isEmpty());
    CHECK(BothSides::cell(both.district, "exchange-schools", 0, 5) == QStringLiteral("已收"));
    both.district.find<QTableView>("exchange-schoolsTable")->selectRow(0);
    both.district.click("schoolReturn");
    both.district.settle();
    both.district.find<QLineEdit>("returnPackage.reason")->setText(QStringLiteral("班级数不对"));
    both.district.click("returnPackage.ok");
    both.district.settle();
    CHECK(BothSides::cell(both.district, "exchange-schools", 0, 5) == QStringLiteral("已退回"));
    both.passReceipts(both.district, both.school);
    BothSides::show(both.school, "send");
    CHECK(BothSides::cell(both.school, "exchange-sent", 0, 6) == QStringLiteral("已退回"));
    CHECK(BothSides::cell(both.school, "exchange-sent", 0, 7) == QStringLiteral("班级数不对"));

    BothSides::show(both.district, "figures");
    both.district.click("figuresStream.school");
    both.district.settle();
    CHECK(BothSides::cell(both.district, "exchange-figures-school", 0, 0) == QStringLiteral("海边小学"));
    both.district.picture("exchange-figures");
    CHECK(both.district.problems().isEmpty());
    both.district.click("figuresPrint");
    both.district.settle();
    auto *paper = both.district.window.findChild<PrintDialog *>();
    REQUIRE(paper != nullptr);
    QTest::qWait(600); // the preview waits for what is typed
    both.district.settle();
    both.district.picture("exchange-figures-paper", paper);
    paper->close();
}

TEST_CASE("Results without names go up from the window for a reason, and under lasting ids by a head alone",
          "[slow]")
{
    BothSides both(CareWorld::Fill::Work);
    both.enrolBoth();
    const auto isReady = [&] { return both.school.find<QPushButton>("sendWrite")->isEnabled(); };
    const auto about = [&](const char *words) {
        const auto labels = both.school.window.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [words](const QLabel *one) {
            return one->isVisible() && one->text().contains(QString::fromUtf8(words));
        });
    };
    BothSides::show(both.school, "send");
    CHECK(both.school.find<QLineEdit>("sendReason") == nullptr); // figures need none
    both.chooseResults();
    CHECK_FALSE(isReady());
    CHECK(about("要写明为什么送出"));
    both.school.find<QLineEdit>("sendReason")->setText(QStringLiteral("全区测评报告"));
    REQUIRE(CareWorld::until(isReady));
    CHECK(about("代号只在这个学年"));
    CHECK(both.school.find<QLineEdit>("sendLongitudinalFor") == nullptr);

    both.school.find<QCheckBox>("sendLongitudinal")->setChecked(true);
    both.school.settle();
    CHECK_FALSE(isReady());
    CHECK(about("要写明用来做什么"));
    both.school.find<QLineEdit>("sendLongitudinalFor")->setText(QStringLiteral("追踪干预效果"));
    REQUIRE(CareWorld::until(isReady));
    CHECK(about("代号不随学年更换"));
    CHECK(BothSides::cell(both.school, "exchange-rows", 0, 0) == QStringLiteral("代号跨学年不变"));
    CHECK(BothSides::cell(both.school, "exchange-rows", 0, 2) == QStringLiteral("追踪干预效果"));
    both.school.picture("exchange-send-results");
    CHECK(both.school.problems().isEmpty());
    BothSides::write(both.school, "sendWrite", both.up(QStringLiteral("l1.typ")));
    CHECK_FALSE(both.school.find<QCheckBox>("sendLongitudinal")->isChecked()); // said anew each time

    both.school.addSecond({Role::Counsellor});
    both.school.unlockAs(QStringLiteral("周老师"));
    both.chooseResults();
    CHECK(both.school.find<QLineEdit>("sendReason") != nullptr);
    CHECK(both.school.find<QCheckBox>("sendLongitudinal") == nullptr);
}

TEST_CASE("A head who is no counsellor sees results once he has said what for", "[slow]")
{
    BothSides both(CareWorld::Fill::Head);
    both.enrolBoth();
    both.chooseResults();
    CHECK(both.school.find<QCheckBox>("sendLongitudinal") != nullptr);
    both.school.find<QLineEdit>("sendReason")->setText(QStringLiteral("全区测评报告"));
    REQUIRE(CareWorld::until([&] { return both.school.find<QPushButton>("openOnPurpose") != nullptr; }));
    CHECK_FALSE(both.school.find<QPushButton>("sendWrite")->isEnabled());
    both.school.click("openOnPurpose");
    REQUIRE(CareWorld::until([&] { return both.school.find<QComboBox>("purposeReason") != nullptr; }));
    auto *line = both.school.find<QComboBox>("purposeReason")->lineEdit();
    line->selectAll();
    CareWorld::typeInto(line, QStringLiteral("报送测评结果"));
    auto *secret = both.school.find<QLineEdit>("purposePassword");
    CareWorld::typeInto(secret, CareWorld::password());
    QTest::keyClick(secret, Qt::Key_Return);
    both.school.settle();
    CHECK(CareWorld::until([&] { return both.school.find<QPushButton>("sendWrite")->isEnabled(); }));
}

TEST_CASE("A wrong stick, an old stick and one that was pulled out change nothing and say why", "[slow]")
{
    BothSides both;
    both.enrolBoth();
    both.sendProfile(QStringLiteral("a.typ"));
    REQUIRE(QFile::rename(both.up(QStringLiteral("a.typ")), both.home.filePath(QStringLiteral("old.typ"))));
    both.sendProfile(QStringLiteral("b.typ"));
    both.take(both.district);

    // The older one, half a file, and one that is not for the school itself.
    REQUIRE(QFile::copy(both.home.filePath(QStringLiteral("old.typ")), both.up(QStringLiteral("c.typ"))));
    QFile whole(both.up(QStringLiteral("b.typ")));
    REQUIRE(whole.open(QIODevice::ReadOnly));
    QFile half(both.up(QStringLiteral("d.typ")));
    REQUIRE(half.open(QIODevice::WriteOnly));
    const QByteArray bytes = whole.readAll();
    REQUIRE(half.write(bytes.left(bytes.size() / 2)) > 0);
    half.close();
    both.receive(both.district, both.up());
    CHECK(BothSides::rows(both.district, "exchange-files") == 3);
    QStringList verdicts;
    for (int row = 0; row < 3; ++row)
        verdicts.append(BothSides::cell(both.district, "exchange-files", row, 5));
    CHECK(verdicts == QStringList{QStringLiteral("已有"), QStringLiteral("旧版本"), QStringLiteral("拒收")});
    CHECK(BothSides::cell(both.district, "exchange-files", 2, 6).contains(QStringLiteral("不完整")));
    both.district.picture("exchange-verdicts");

    both.receive(both.school, both.up());
    CHECK(BothSides::cell(both.school, "exchange-files", 0, 5) == QStringLiteral("拒收"));
}
