// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schedule_world.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

constexpr int lowScreen = 768;

/// The part of the window that shows `field`, in the window's coordinates.
QRect shownPart(const QWidget *field)
{
    QRect box = field->rect().translated(field->mapTo(field->window(), QPoint()));
    for (const QWidget *up = field; up != field->window(); up = up->parentWidget())
        box &= up->parentWidget()->rect().translated(up->parentWidget()->mapTo(field->window(), QPoint()));
    return box;
}

template<class W>
W *part(FormDialog &dialog, const char *name)
{
    return dialog.findChild<W *>(QLatin1String(name));
}

struct Largest
{
    Largest() { Theme::instance().apply({ThemeChoice::Light, largestPoints}); }
    ~Largest() { Theme::instance().apply({ThemeChoice::Light, defaultPoints}); }
};

} // namespace

TEST_CASE("the booking dialog at the largest text fits a low screen, and its buttons are always in view",
          "[slow]")
{
    ScheduleWorld world;
    const Largest text;
    world.openWeek();
    world.press(Qt::Key_B);
    QDialog &dialog = world.waitFor("booking");
    CHECK(dialog.height() <= dialog.screen()->availableGeometry().height());
    dialog.resize(dialog.width(), lowScreen - 40);
    QTest::qWait(20);
    CHECK(dialog.height() == lowScreen - 40);
    auto *area = dialog.findChild<QScrollArea *>();
    REQUIRE(area != nullptr);
    CHECK(area->verticalScrollBar()->maximum() > 0); // it does not fit whole: that is what is tried here
    CHECK(area->widget()->width() <= area->viewport()->width());
    world.picture("booking-16pt", &dialog);
    // Through all fields and back: the one with the keyboard is whole in view, and so are the buttons.
    QSet<QWidget *> seen;
    for (const bool backwards : {false, true}) {
        for (int step = 0; step < 40; ++step) {
            QWidget *at = dialog.focusWidget();
            REQUIRE(at != nullptr);
            seen.insert(at);
            INFO(at->objectName().toStdString());
            CHECK(shownPart(at).height() == at->height());
            for (const char *name : {"booking.ok", "booking.cancel"}) {
                auto *button = dialog.findChild<QPushButton *>(QLatin1String(name));
                CHECK(shownPart(button).size() == button->size());
            }
            QTest::keyClick(at, backwards ? Qt::Key_Backtab : Qt::Key_Tab);
            QTest::qWait(1);
        }
    }
    CHECK(seen.size() > 10);
    // Enter goes on through the fields too, and what is refused is said above them.
    auto *first = dialog.findChild<QLineEdit *>(QStringLiteral("booking.when.day"));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Return);
    QTest::qWait(1);
    CHECK(dialog.focusWidget()->objectName() == QLatin1String("booking.when.time"));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(20);
    CHECK(shownPart(dialog.focusWidget()).height() == dialog.focusWidget()->height());
    world.picture("booking-16pt-refused", &dialog);
}

TEST_CASE("a row that appears makes the dialog higher, as far as there is screen")
{
    ScheduleWorld world;
    FormDialog dialog("tall", QStringLiteral("很长的表"), &world.window);
    QList<QLineEdit *> lines;
    for (int i = 0; i < 6; ++i)
        lines.append(
            dialog.addLine(qPrintable(QStringLiteral("line%1").arg(i)), QStringLiteral("第%1行").arg(i)));
    for (QLineEdit *line : lines.mid(1))
        dialog.setRowVisible(line, false);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setSubmit(QStringLiteral("好"), [] {});
    dialog.open();
    QTest::qWait(20);
    const int low = dialog.height();
    for (QLineEdit *line : lines)
        dialog.setRowVisible(line, true);
    QTest::qWait(20);
    CHECK(dialog.height() > low + 4 * lines.first()->height());
    CHECK(dialog.findChild<QScrollArea *>()->verticalScrollBar()->maximum() == 0);
    const int room = dialog.screen()->availableGeometry().height();
    for (int i = 6; i < 60; ++i)
        dialog.addLine(qPrintable(QStringLiteral("line%1").arg(i)), QStringLiteral("第%1行").arg(i))->show();
    QTest::qWait(20);
    CHECK(dialog.height() <= room);
    CHECK(dialog.findChild<QScrollArea *>()->verticalScrollBar()->maximum() > 0);
    CHECK(dialog.findChild<QPushButton *>(QStringLiteral("tall.ok"))->isVisible());
}

TEST_CASE(
    "a form that was changed by hand asks before it is left; an untouched one does not, nor one in which "
    "everything is again as it was")
{
    struct Change
    {
        const char *what;
        std::function<void(FormDialog &)> make;
        bool isAsked;
    };
    const Change changes[] = {
        {"nothing", [](FormDialog &) {}, false},
        {"filled by the program",
         [](FormDialog &dialog) {
             part<QLineEdit>(dialog, "form.line")->setText(QStringLiteral("张老师"));
             part<QPlainTextEdit>(dialog, "form.text")->setPlainText(QStringLiteral("1"));
             part<QComboBox>(dialog, "form.choice")->setCurrentIndex(1);
         },
         false},
        {"a line",
         [](FormDialog &dialog) {
             QTest::keyClicks(part<QLineEdit>(dialog, "form.line"), QStringLiteral("abc"));
         },
         true},
        {"a text",
         [](FormDialog &dialog) {
             QTest::keyClicks(part<QPlainTextEdit>(dialog, "form.text"), QStringLiteral("abc"));
         },
         true},
        {"a date, written out when left",
         [](FormDialog &dialog) {
             auto *date = part<QLineEdit>(dialog, "form.date");
             date->setFocus();
             QTest::keyClicks(date, QStringLiteral("20261121"));
             QTest::keyClick(date, Qt::Key_Return);
         },
         true},
        {"a choice",
         [](FormDialog &dialog) { QTest::keyClick(part<QComboBox>(dialog, "form.choice"), Qt::Key_Down); },
         true},
        {"a check",
         [](FormDialog &dialog) { QTest::keyClick(part<QCheckBox>(dialog, "form.check"), Qt::Key_Space); },
         true},
        {"a line typed and cleared again",
         [](FormDialog &dialog) {
             auto *line = part<QLineEdit>(dialog, "form.line");
             QTest::keyClicks(line, QStringLiteral("ab"));
             QTest::keyClick(line, Qt::Key_Backspace);
             QTest::keyClick(line, Qt::Key_Backspace);
         },
         false},
        {"a text typed and cleared again",
         [](FormDialog &dialog) {
             auto *text = part<QPlainTextEdit>(dialog, "form.text");
             QTest::keyClicks(text, QStringLiteral("ab"));
             text->selectAll();
             QTest::keyClick(text, Qt::Key_Delete);
         },
         false},
        {"what stood in a line typed anew",
         [](FormDialog &dialog) {
             auto *line = part<QLineEdit>(dialog, "form.line");
             line->setText(QStringLiteral("abc"));
             QTest::qWait(1); // it came late, and from the vault
             line->selectAll();
             QTest::keyClick(line, Qt::Key_Delete);
             QTest::keyClicks(line, QStringLiteral("abc"));
         },
         false},
        {"what stood in a text typed anew",
         [](FormDialog &dialog) {
             auto *text = part<QPlainTextEdit>(dialog, "form.text");
             text->setPlainText(QStringLiteral("abc"));
             QTest::qWait(1);
             text->selectAll();
             QTest::keyClicks(text, QStringLiteral("abc"));
         },
         false},
        {"a line emptied that held something",
         [](FormDialog &dialog) {
             auto *line = part<QLineEdit>(dialog, "form.line");
             line->setText(QStringLiteral("abc"));
             QTest::qWait(1);
             line->selectAll();
             QTest::keyClick(line, Qt::Key_Delete);
         },
         true},
        {"the day that stood there, typed in short",
         [](FormDialog &dialog) {
             auto *date = part<DateField>(dialog, "form.date");
             date->setDate(QDate(2026, 11, 21));
             QTest::qWait(1);
             date->setFocus();
             date->selectAll();
             QTest::keyClicks(date, QStringLiteral("20261121"));
             QTest::keyClick(date, Qt::Key_Return);
         },
         false},
        {"a choice and back",
         [](FormDialog &dialog) {
             QTest::keyClick(part<QComboBox>(dialog, "form.choice"), Qt::Key_Down);
             QTest::keyClick(part<QComboBox>(dialog, "form.choice"), Qt::Key_Up);
         },
         false},
        {"a check and back",
         [](FormDialog &dialog) {
             QTest::keyClick(part<QCheckBox>(dialog, "form.check"), Qt::Key_Space);
             QTest::keyClick(part<QCheckBox>(dialog, "form.check"), Qt::Key_Space);
         },
         false},
        {"one of a row",
         [](FormDialog &dialog) {
             QTest::keyClick(part<QRadioButton>(dialog, "form.segment.b"), Qt::Key_Space);
         },
         true},
        {"one of a row and back",
         [](FormDialog &dialog) {
             QTest::keyClick(part<QRadioButton>(dialog, "form.segment.b"), Qt::Key_Space);
             QTest::qWait(1);
             QTest::keyClick(part<QRadioButton>(dialog, "form.segment.a"), Qt::Key_Space);
         },
         false},
        {"a draft that came back", [](FormDialog &dialog) { dialog.setChanged(); }, true}};
    struct Leave
    {
        const char *how;
        std::function<void(FormDialog &)> go;
    };
    const Leave ways[] = {{"Esc", [](FormDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); }},
                          {"close", [](FormDialog &dialog) { dialog.close(); }},
                          {"cancel", [](FormDialog &dialog) {
                               dialog.findChild<QPushButton *>(QStringLiteral("form.cancel"))->click();
                           }}};
    ScheduleWorld world;
    for (const Change &change : changes) {
        for (const Leave &way : ways) {
            INFO(change.what << ", " << way.how);
            FormDialog dialog("form", QStringLiteral("表"), &world.window);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.addLine("line", QStringLiteral("行"));
            dialog.addText("text", QStringLiteral("文字"));
            dialog.addDate("date", QStringLiteral("日期"), QDate(2026, 11, 20));
            dialog.addChoice(
                "choice", QStringLiteral("选择"),
                {{QStringLiteral("a"), QStringLiteral("甲")}, {QStringLiteral("b"), QStringLiteral("乙")}});
            dialog.addSegments(
                "segment", QStringLiteral("看法"),
                {{QStringLiteral("a"), QStringLiteral("有")}, {QStringLiteral("b"), QStringLiteral("无")}});
            dialog.addCheck("check", QStringLiteral("是否"));
            dialog.setSubmit(QStringLiteral("好"), [] {});
            dialog.open();
            QApplication::setActiveWindow(&dialog);
            QTest::qWait(1);
            change.make(dialog);
            way.go(dialog);
            QTest::qWait(1);
            REQUIRE(dialog.isVisible() == change.isAsked);
            if (!change.isAsked)
                continue;
            auto *stay = dialog.findChild<QPushButton *>(QStringLiteral("form.stay"));
            REQUIRE(stay != nullptr);
            CHECK(dialog.focusWidget() == stay);
            CHECK(accessibilityProblems(dialog) == QStringList());
            stay->click();
            CHECK_FALSE(dialog.findChild<Banner *>()->isVisible());
            way.go(dialog); // went on: it is asked anew
            QTest::qWait(1);
            REQUIRE(dialog.isVisible());
            dialog.findChild<QLineEdit *>(QStringLiteral("form.line"))->setFocus(); // so does who just writes
            CHECK_FALSE(dialog.findChild<Banner *>()->isVisible());
            way.go(dialog);
            QTest::qWait(1);
            REQUIRE(dialog.isVisible());
            way.go(dialog);
            QTest::qWait(1);
            CHECK_FALSE(dialog.isVisible());
            CHECK(dialog.result() == QDialog::Rejected);
        }
    }
}

TEST_CASE("a refusal leaves the keyboard where it was: Enter on the button again is no way out")
{
    ScheduleWorld world;
    FormDialog dialog("form", QStringLiteral("表"), &world.window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *line = dialog.addLine("line", QStringLiteral("行"));
    int sent = 0;
    dialog.setSubmit(QStringLiteral("好"), [&] {
        ++sent;
        QTimer::singleShot(0, &dialog, [&] {
            dialog.refuse(QStringLiteral("请写明事实。"), sent == 3 ? static_cast<QWidget *>(line) : nullptr);
        });
    });
    dialog.open();
    QApplication::setActiveWindow(&dialog);
    auto *ok = part<QPushButton>(dialog, "form.ok");
    ok->setFocus();
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(ok, Qt::Key_Return);
        QTest::qWait(5);
        CHECK(sent == i + 1);
        CHECK(dialog.focusWidget() == ok);
    }
    QTest::keyClick(ok, Qt::Key_Return);
    QTest::qWait(5);
    CHECK(dialog.focusWidget() == line);
    QTest::keyClick(line, Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(5);
    CHECK(sent == 4);
    CHECK(dialog.focusWidget() == line);
}
