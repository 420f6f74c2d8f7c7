// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/typing_measure.h"

#include "ui/room/counselling/note_draft.h"
#include "ui/room/counselling/note_editor.h"
#include "ui/room/counselling/note_field.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <vector>

using namespace tingyu::ui;

namespace tingyu::test {
namespace {

constexpr int keystrokes = 400;
constexpr int paragraphs = 100;
constexpr int perDraft = 10; ///< keystrokes between two drafts: a quick typist's second
constexpr int perRest = 100; ///< keystrokes between two rests
constexpr int restMs = 600;  ///< what waits for the keys to rest is done by then

/// 20,000 characters in paragraphs as people write them, with a label word in each.
QString longNote()
{
    const QString sentence =
        QStringLiteral("他说最近夜里醒来两三次,白天上课走神,同桌问起时说没事;自己形容像患者一样没有力气。");
    QString paragraph = sentence;
    while (paragraph.size() < 20'000 / paragraphs)
        paragraph += sentence;
    paragraph.truncate(20'000 / paragraphs - 1);
    QStringList all;
    for (int i = 0; i < paragraphs; ++i)
        all.append(paragraph);
    return all.join(QLatin1Char('\n'));
}

void rest()
{
    QEventLoop loop;
    QTimer::singleShot(restMs, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Milliseconds of each keystroke, until the window is painted again.
std::vector<double> typed(QPlainTextEdit *edit, const std::function<void(int)> &after)
{
    const QString words = QStringLiteral("今天他先说起家里的事患者");
    edit->setFocus();
    QTextCursor middle = edit->textCursor();
    middle.setPosition(edit->document()->characterCount() / 2);
    edit->setTextCursor(middle);
    QApplication::processEvents();
    std::vector<double> times;
    QElapsedTimer timer;
    for (int i = 0; i < keystrokes; ++i) {
        if (i % perRest == 0)
            rest();
        const QString letter(words.at(i % words.size()));
        timer.start();
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, letter);
        QApplication::sendEvent(edit, &press);
        after(i);
        QApplication::processEvents();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

double medianOf(std::vector<double> times)
{
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

/// The worst that can be pasted: 20,000 characters without a break, a label word in every few.
QString unbrokenNote()
{
    QString note;
    while (note.size() < 20'000)
        note += QStringLiteral("他说自己像患者,同学叫他神经病,");
    return note.left(20'000);
}

} // namespace

TypingStalls typingStalls(NoteShape shape)
{
    Theme::instance().apply({});
    const QString note = shape == NoteShape::Unbroken ? unbrokenNote() : longNote();

    QScrollArea window;
    window.setWidgetResizable(true);
    window.resize(1000, 700);
    auto *editor = new NoteEditor(QDate(2026, 11, 20));
    window.setWidget(editor);
    SessionInput input;
    input.content.fields.insert(QStringLiteral("state"), note);
    editor->setInput(input, false);
    window.show();
    qsizetype kept = 0;
    auto *text = qobject_cast<QPlainTextEdit *>(editor->field(QStringLiteral("state"))->editor());
    const auto ours = typed(text, [&](int i) {
        if (i % perDraft == 0)
            kept += noteDraftText({editor->input(input), editor->current(), editor->caret()}).size();
    });
    window.hide();

    QPlainTextEdit plain;
    plain.resize(1000, 300);
    plain.setPlainText(note);
    plain.show();
    const auto theirs = typed(&plain, [](int) {});
    if (kept == 0)
        return {};
    const double median = medianOf(ours);
    return {*std::max_element(ours.begin(), ours.end()), median, median / medianOf(theirs)};
}

} // namespace tingyu::test
