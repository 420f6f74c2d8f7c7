// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/student_plan_service.h"
#include "core/school/file_code.h"
#include "tests/ui/print_world.h"
#include "ui/shell/help_key.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/preview_widget.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::PrintWorld;

namespace {

QString inWords(const char *words)
{
    return QString::fromUtf8(words);
}

struct FilePrintWorld : PrintWorld
{
    FilePrintWorld() : student(pupils.at(0).uid)
    {
        store(0, true, inWords("与同桌林小满争执"));
        store(1, false);
        ask([this](Services &services) {
            StudentPlan plan;
            plan.begun = services.workplace.clock().today();
            plan.goals = inWords("每天到校");
            plan.helper = inWords("赵老师");
            plan.reviewOn = plan.begun.addDays(30);
            return StudentPlanService(services.workplace).begin(student, plan);
        });
    }

    QDialog *openPrint()
    {
        open("students", {{inWords("student"), student.toString()}});
        REQUIRE(until([this] { return find<QPushButton>("filePrint") != nullptr; }));
        settle();
        click("filePrint");
        REQUIRE(until([this] { return dialog("printDialog") != nullptr; }));
        settle();
        return dialog("printDialog");
    }

    template<class W>
    static W *in(QDialog *print, const char *name)
    {
        auto *found = print->findChild<W *>(QString::fromUtf8(name));
        INFO(name);
        REQUIRE(found != nullptr);
        return found;
    }

    void openLedger()
    {
        open("appointments", {{inWords("tab"), inWords("work")}, {inWords("log"), inWords("ledger")}});
        REQUIRE(until([this] { return find<QComboBox>("ledger.kind") != nullptr; }));
        settle();
    }

    int ledgerRows() const
    {
        for (auto *table : window.findChildren<DataTable *>()) {
            if (table->isVisibleTo(&window) && table->view()->accessibleName() == inWords("台账的各条"))
                return table->visibleRowCount();
        }
        return -1;
    }

    Uid student;
};

} // namespace

TEST_CASE("The file is bound of the parts chosen, by keyboard, and the choice is remembered")
{
    FilePrintWorld world;
    QDialog *print = world.openPrint();
    auto *parts = FilePrintWorld::in<QCheckBox>(print, "part.sessions");
    CHECK_FALSE(parts->isVisible()); // the sheet of the file has no parts
    auto *booklet = FilePrintWorld::in<QRadioButton>(print, "printWhat.booklet");
    booklet->setFocus();
    QTest::keyClick(booklet, Qt::Key_Space);
    REQUIRE(FilePrintWorld::until([parts] { return parts->isVisible(); }));
    CHECK(test::accessibilityProblems(*print) == QStringList());
    CHECK(helpTaskOf(parts) == inWords("booklet"));
    CHECK(print->height() <= 680);
    auto *pages = print->findChild<PreviewWidget *>();
    REQUIRE(FilePrintWorld::until([pages] { return pages->pageCount() >= 5; }));
    const int all = pages->pageCount();
    world.picture("booklet-dialog", print);
    parts->setFocus();
    QTest::keyClick(parts, Qt::Key_Space);
    CHECK_FALSE(parts->isChecked());
    REQUIRE(
        FilePrintWorld::until([pages, all] { return pages->pageCount() > 0 && pages->pageCount() < all; }));
    const QStringList paper = world.pages("booklet");
    REQUIRE(paper.size() >= 4);
    CHECK(paper.first().contains(inWords("一生一册")));
    CHECK(paper.first().contains(inWords("林小满")));
    CHECK(paper.at(1).contains(inWords("目录")));
    CHECK(paper.last().contains(inWords("卷内备考表")));
    CHECK(paper.join(QString()).contains(inWords("每天到校")));
    CHECK_FALSE(paper.join(QString()).contains(inWords("争执")));
    CHECK(paper.first().contains(inWords("T-000001")));

    print = world.openPrint();
    CHECK_FALSE(FilePrintWorld::in<QCheckBox>(print, "part.sessions")->isChecked());
    CHECK(FilePrintWorld::in<QCheckBox>(print, "part.plan")->isChecked());
    print->reject();
}

TEST_CASE("A booklet without names and without parts: what is said, and what is printed")
{
    FilePrintWorld world;
    QDialog *print = world.openPrint();
    FilePrintWorld::in<QRadioButton>(print, "printWhat.booklet")->click();
    const auto boxes = print->findChildren<QCheckBox *>();
    REQUIRE(boxes.size() == 10);
    for (QCheckBox *box : boxes)
        box->setChecked(false);
    auto *banner = FilePrintWorld::in<Banner>(print, "printMessage");
    REQUIRE(FilePrintWorld::until(
        [banner] { return banner->isVisible() && banner->text().contains(inWords("至少勾选一个部分")); }));
    FilePrintWorld::in<QCheckBox>(print, "part.sessions")->setChecked(true);
    FilePrintWorld::in<QRadioButton>(print, "printNames.nameless")->click();
    auto *pages = print->findChild<PreviewWidget *>();
    REQUIRE(FilePrintWorld::until([pages] { return pages->pageCount() >= 4; }));
    CHECK_FALSE(banner->isVisible()); // what was wrong is right now
    world.picture("booklet-nameless", print);
    const QString paper = world.pages("booklet-nameless").join(QString());
    CHECK(paper.contains(test::squeezed(fileCode(world.student))));
    CHECK_FALSE(paper.contains(inWords("林小满")));
    CHECK(paper.contains(inWords("争执")));
}

TEST_CASE("A ledger lists what the records hold, is stepped through, filtered, printed and exported")
{
    FilePrintWorld world;
    world.openLedger();
    CHECK(world.problems() == QStringList());
    REQUIRE(FilePrintWorld::until([&world] { return world.ledgerRows() == 2; }));
    world.picture("ledger");
    auto *span = world.find<QLabel>("ledger.span");
    REQUIRE(span != nullptr);
    CHECK(span->text().contains(inWords("2026-08-01")));
    world.click("ledger.before");
    REQUIRE(FilePrintWorld::until([&world] { return world.ledgerRows() == 0; }));
    world.click("ledger.after");
    world.click("ledger.unit.month");
    REQUIRE(FilePrintWorld::until(
        [&world, span] { return world.ledgerRows() == 2 || span->text().contains(inWords("2026-08-31")); }));
    world.click("ledger.unit.year");
    REQUIRE(FilePrintWorld::until([&world] { return world.ledgerRows() == 2; }));
    auto *kind = world.find<QComboBox>("ledger.kind");
    REQUIRE(kind != nullptr);
    chooseCode(kind, inWords("lessons"));
    REQUIRE(FilePrintWorld::until([&world] { return world.ledgerRows() == 0; }));
    world.picture("ledger-empty");
    CHECK_FALSE(world.find<QPushButton>("ledger.print")->isEnabled());
    chooseCode(kind, inWords("sessions"));
    REQUIRE(FilePrintWorld::until([&world] { return world.ledgerRows() == 2; }));

    const auto cells = [&world] {
        QString all;
        for (auto *table : world.window.findChildren<DataTable *>()) {
            if (table->isVisibleTo(&world.window))
                for (int row = 0; row < table->view()->model()->rowCount(); ++row)
                    all += table->view()->model()->index(row, 2).data().toString();
        }
        return all;
    };
    CHECK(cells().contains(fileCode(world.student)));
    world.click("ledger.names");
    REQUIRE(FilePrintWorld::until([&cells] { return cells().contains(inWords("林小满")); }));

    world.click("ledger.print");
    const QStringList paper = world.pages("ledger");
    CHECK(paper.first().contains(inWords("工作台账")));
    CHECK(paper.first().contains(inWords("林小满")));

    world.click("ledger.export");
    REQUIRE(FilePrintWorld::until([&world] { return world.dialog("ledgerExport") != nullptr; }));
    QDialog *out = world.dialog("ledgerExport");
    CHECK(helpTaskOf(out) == inWords("ledger"));
    world.typeInto(FilePrintWorld::in<QLineEdit>(out, "ledgerExport.reason"), inWords("学期归档"));
    const QString path = world.home.filePath(inWords("ledger.csv"));
    world.answerFileDialog(path);
    QTest::keyClick(out, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(FilePrintWorld::until([&path] { return QFile::exists(path); }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(file.readAll()).count(u'\n') == 3);
}
