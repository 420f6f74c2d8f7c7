// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schedule_world.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

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

struct Largest
{
    Largest() { Theme::instance().apply({ThemeChoice::Light, largestPoints}); }
    ~Largest() { Theme::instance().apply({ThemeChoice::Light, defaultPoints}); }
};

} // namespace

TEST_CASE("the booking dialog at the largest text fits a low screen, and its buttons are always in view", "[slow]")
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
