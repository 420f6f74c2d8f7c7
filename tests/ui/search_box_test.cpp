// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_box.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::ui;

namespace {

struct Window
{
    QWidget window;
    SearchBox *box = new SearchBox(&window);
    Window()
    {
        window.resize(800, 500);
        auto *column = new QVBoxLayout(&window);
        column->addWidget(box);
        column->addStretch(1);
        window.show();
        QApplication::setActiveWindow(&window);
        box->setFocus();
        QTest::qWait(1);
    }
};

QList<SearchHit> three()
{
    return {{QStringLiteral("甲"), {}, {}, QStringLiteral("student"), 1},
            {QStringLiteral("乙"), {}, {}, QStringLiteral("student"), 2},
            {QStringLiteral("丙"), {}, {}, QStringLiteral("student"), 3}};
}

} // namespace

TEST_CASE("down and up move the visible highlight and Enter opens exactly that one")
{
    Window w;
    QSignalSpy asked(w.box, &SearchBox::queryChanged);
    QSignalSpy chosen(w.box, &SearchBox::chosen);
    QTest::keyClicks(w.box, QStringLiteral("zyx"));
    QTest::keyClick(w.box, Qt::Key_Return); // no list yet: nothing may open
    CHECK(chosen.isEmpty());
    REQUIRE(asked.wait(1000));
    CHECK(asked.last().first().toString() == QStringLiteral("zyx"));
    w.box->showHits(QStringLiteral("zy"), three()); // an older question
    CHECK_FALSE(w.box->isOpen());
    w.box->showHits(QStringLiteral("zyx"), three());
    REQUIRE(w.box->isOpen());
    CHECK(w.box->highlighted() == 0);
    QTest::keyClick(w.box, Qt::Key_Down);
    CHECK(w.box->highlighted() == 1);
    QTest::keyClick(w.box, Qt::Key_Up);
    QTest::keyClick(w.box, Qt::Key_Up);
    CHECK(w.box->highlighted() == 2);
    QTest::keyClick(w.box, Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.first().first().toInt() == 3);
    CHECK_FALSE(w.box->isOpen());
}

TEST_CASE("Enter does not open a list that belongs to an older text")
{
    Window w;
    QSignalSpy chosen(w.box, &SearchBox::chosen);
    QTest::keyClicks(w.box, QStringLiteral("z"));
    QTest::qWait(60);
    w.box->showHits(QStringLiteral("z"), three());
    QTest::keyClicks(w.box, QStringLiteral("y"));
    QTest::keyClick(w.box, Qt::Key_Return);
    CHECK(chosen.isEmpty());
}

TEST_CASE("Esc clears first and closes then")
{
    Window w;
    QSignalSpy closed(w.box, &SearchBox::closed);
    QTest::keyClicks(w.box, QStringLiteral("z"));
    QTest::qWait(60);
    w.box->showHits(QStringLiteral("z"), three());
    QTest::keyClick(w.box, Qt::Key_Escape);
    CHECK(w.box->text().isEmpty());
    CHECK_FALSE(w.box->isOpen());
    CHECK(closed.isEmpty());
    QTest::keyClick(w.box, Qt::Key_Escape);
    CHECK(closed.size() == 1);
}

TEST_CASE("only a box that a key leads to shows that key")
{
    SearchBox plain;
    plain.resize(300, 32);
    CHECK(plain.keyHint().isEmpty());
    SearchBox global;
    global.resize(300, 32);
    const QImage without = global.grab().toImage();
    global.setKeyHint(QKeySequence(QStringLiteral("Ctrl+K")));
    CHECK(global.keyHint() == QStringLiteral("Ctrl K"));
    CHECK(global.grab().toImage() != without);
    global.setText(QStringLiteral("zyx"));
    SearchBox typed;
    typed.resize(300, 32);
    typed.setText(QStringLiteral("zyx"));
    CHECK(global.grab().toImage() == typed.grab().toImage());
}
