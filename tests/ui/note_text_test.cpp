// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/note_field.h"
#include "ui/room/counselling/note_text.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using namespace tingyu;
using namespace tingyu::ui;

namespace {

bool isAmber(const QColor &pixel)
{
    const QColor amber = ui::palette().amber;
    return std::abs(pixel.red() - amber.red()) + std::abs(pixel.green() - amber.green()) +
               std::abs(pixel.blue() - amber.blue()) <
           90;
}

/// The characters of the text that are seen to have amber under or in them.
QList<int> underlined(NoteText &edit)
{
    const QImage view = edit.viewport()->grab().toImage();
    QList<int> seen;
    for (int at = 0; at + 1 < edit.document()->characterCount(); ++at) {
        QTextCursor cursor(edit.document());
        cursor.setPosition(at);
        const QRect left = edit.cursorRect(cursor);
        cursor.setPosition(at + 1);
        const QRect right = edit.cursorRect(cursor);
        const int end = right.top() == left.top() ? right.left() : left.left() + left.height() / 2;
        const QRect place =
            QRect(QPoint(left.left() + 2, left.top()), QPoint(end - 2, left.bottom())) & view.rect();
        bool isSeen = false;
        for (int y = place.top(); y <= place.bottom() && !isSeen; ++y) {
            for (int x = place.left(); x <= place.right() && !isSeen; ++x)
                isSeen = isAmber(view.pixelColor(x, y));
        }
        if (isSeen)
            seen.append(at);
    }
    return seen;
}

void compose(QWidget *edit, const QString &letters)
{
    QInputMethodEvent event(letters, {});
    QApplication::sendEvent(edit, &event);
}

struct Shown
{
    explicit Shown(int wide = 400) : edit(3)
    {
        edit.resize(wide, edit.height());
        edit.show();
    }
    NoteText edit;
};

} // namespace

TEST_CASE("label words are underlined where they stand, in each paragraph and in dark colours too")
{
    Shown world;
    world.edit.setPlainText(QStringLiteral("这名患者愿意说话\n没有\n说自己有病"));
    CHECK(underlined(world.edit) == QList<int>{2, 3, 15, 16});
    Appearance dark;
    dark.theme = ThemeChoice::Dark;
    Theme::instance().apply(dark);
    CHECK(underlined(world.edit) == QList<int>{2, 3, 15, 16});
    Theme::instance().apply({});
    // A key before them moves them, one inside takes the underline away, and undoing brings it back.
    QTest::keyClick(&world.edit, 'a');
    CHECK(underlined(world.edit) == QList<int>{3, 4, 16, 17});
    world.edit.setPlainText(QStringLiteral("患者"));
    QTextCursor inside(world.edit.document());
    inside.setPosition(1);
    inside.insertText(QStringLiteral("的"));
    CHECK(underlined(world.edit).isEmpty());
    world.edit.undo();
    CHECK(underlined(world.edit) == QList<int>{0, 1});
}

TEST_CASE("a label word broken between two lines, and one scrolled into view, are underlined")
{
    Shown world;
    const auto lineOf = [&](int at) {
        return world.edit.document()->firstBlock().layout()->lineForTextPosition(at).lineNumber();
    };
    QString text = QStringLiteral("患者");
    while (lineOf(static_cast<int>(text.size()) - 1) == lineOf(static_cast<int>(text.size()) - 2)) {
        text.prepend(QChar(u'长'));
        world.edit.setPlainText(text);
        REQUIRE(text.size() < 200);
    }
    const int last = static_cast<int>(text.size()) - 1;
    CHECK(underlined(world.edit) == QList<int>{last - 1, last});

    world.edit.setPlainText(QString(3000, QChar(u'长')) + QStringLiteral("患者"));
    CHECK(underlined(world.edit).isEmpty());
    world.edit.moveCursor(QTextCursor::End);
    CHECK(underlined(world.edit) == QList<int>{3000, 3001});
}

TEST_CASE("while an input method composes, the words behind it stay underlined, and nothing counts as typed")
{
    NoteField field(QStringLiteral("state"), QStringLiteral("状态"), 3);
    field.resize(400, 200);
    field.show();
    field.setText(QStringLiteral("患者和患者"));
    auto *edit = qobject_cast<NoteText *>(field.editor());
    REQUIRE(edit != nullptr);
    field.setCaret(2);
    QSignalSpy typed(&field, &NoteField::typed);
    compose(edit, QStringLiteral("jintian"));
    CHECK(underlined(*edit) == QList<int>{0, 1, 3, 4});
    compose(edit, {});
    CHECK(underlined(*edit) == QList<int>{0, 1, 3, 4});
    Appearance dark;
    dark.theme = ThemeChoice::Dark;
    Theme::instance().apply(dark);
    Theme::instance().apply({});
    CHECK(typed.isEmpty());
    QTest::keyClick(edit, 'a');
    CHECK(typed.size() == 1);
}

TEST_CASE("underlining takes no part in the layout, which is what a key in a very long paragraph costs")
{
    Shown world;
    QString text;
    while (text.size() < 20'000)
        text += QStringLiteral("他说自己像患者,");
    world.edit.setPlainText(text);
    QTest::keyClick(&world.edit, 'a');
    const QTextBlock block = world.edit.document()->firstBlock();
    CHECK(NoteText::labelWordsOf(block).size() == text.count(QStringLiteral("患者")));
    CHECK(block.layout()->formats().isEmpty());
    CHECK(underlined(world.edit).first() == 6);
}
