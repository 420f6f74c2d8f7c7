// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/note_text.h"

#include "core/room/sessions/session_rules.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"

#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int longParagraph = 4000; ///< characters from which on a key would be felt

/// Kept with the paragraph: painting and the caret ask without searching again.
class FoundWords : public QTextBlockUserData
{
public:
    explicit FoundWords(const QList<LabelWord> &found) : words(found) {}
    QList<LabelWord> words;
};

/// On whole pixels, so that so thin a line keeps its colour.
void drawWave(QPainter &painter, int left, int right, int bottom)
{
    const int step = px(2);
    QPolygon wave;
    for (int x = left; x < right; x += step)
        wave.append(QPoint(x, wave.size() % 2 == 0 ? bottom : bottom - step));
    painter.drawPolyline(wave);
}

/// The words of a paragraph as its layout counts: what an input method composes stands among the letters.
QList<LabelWord> wordsInLayout(const QTextBlock &block)
{
    QList<LabelWord> words = NoteText::labelWordsOf(block);
    const qsizetype composed = block.layout()->preeditAreaText().size();
    if (composed == 0)
        return words;
    const int at = block.layout()->preeditAreaPosition();
    for (LabelWord &word : words) {
        if (word.from >= at)
            word.from += composed;
        else if (word.from + word.length > at)
            word.length += composed;
    }
    return words;
}

/// Below the part of each word that stands in this line: a word may be broken between two.
void underline(QPainter &painter, const QTextLine &line, const QList<LabelWord> &words, const QPointF &origin)
{
    const int begin = line.textStart();
    const int end = begin + line.textLength();
    auto word = std::partition_point(words.begin(), words.end(), [begin](const LabelWord &before) {
        return before.from + before.length <= begin;
    });
    const int bottom = qRound(origin.y() + line.rect().bottom()) - 1;
    for (; word != words.end() && word->from < end; ++word) {
        const qreal left = line.cursorToX(qMax(begin, static_cast<int>(word->from)));
        const qreal right = line.cursorToX(qMin(end, static_cast<int>(word->from + word->length)));
        drawWave(painter, qRound(origin.x() + left), qRound(origin.x() + right), bottom);
    }
}

} // namespace

NoteText::NoteText(int lines, QWidget *parent) : GrowingText(lines, parent)
{
    connect(document(), &QTextDocument::contentsChange, this, &NoteText::findLabelWords);
    connect(this, &QPlainTextEdit::textChanged, this, &NoteText::chooseShaping);
}

QList<LabelWord> NoteText::labelWordsOf(const QTextBlock &block)
{
    const auto *found = dynamic_cast<FoundWords *>(block.userData());
    return found == nullptr ? QList<LabelWord>() : found->words;
}

/// Only the paragraphs that changed are looked at, so that a long note is as quick as a short one.
void NoteText::findLabelWords(int from, int /*removed*/, int added)
{
    const QTextBlock last = document()->findBlock(from + added);
    for (QTextBlock block = document()->findBlock(from); block.isValid(); block = block.next()) {
        const QList<LabelWord> words = labelWords(block.text());
        block.setUserData(words.isEmpty() ? nullptr : new FoundWords(words)); // the block owns it
        if (block == last)
            break;
    }
}

void NoteText::paintEvent(QPaintEvent *event)
{
    GrowingText::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(QPen(ui::palette().amber, px(1)));
    const QRectF shown = event->rect();
    QPointF origin = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && origin.y() < shown.bottom();
         block = block.next()) {
        const QList<LabelWord> words = wordsInLayout(block);
        const QTextLayout *layout = block.layout();
        for (int i = 0; !words.isEmpty() && i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            if (line.rect().translated(origin).intersects(shown))
                underline(painter, line, words, origin);
        }
        origin.ry() += blockBoundingRect(block).height();
    }
}

void NoteText::chooseShaping()
{
    bool isShort = true;
    for (QTextBlock block = document()->begin(); block.isValid() && isShort; block = block.next())
        isShort = block.length() <= longParagraph;
    if (isShort == m_shapes)
        return;
    m_shapes = isShort;
    QFont plain; // names nothing but the strategy: all else stays as it is inherited
    plain.setStyleStrategy(isShort ? QFont::PreferDefault : QFont::PreferNoShaping);
    setFont(plain);
}

void NoteText::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText() || isReadOnly())
        return;
    QString text = source->text();
    QTextCursor cursor = textCursor();
    const qsizetype kept =
        document()->characterCount() - 1 - (cursor.selectionEnd() - cursor.selectionStart());
    qsizetype fits = qMax<qsizetype>(0, longestSessionText - kept);
    const bool isCut = text.size() > fits;
    if (isCut) {
        if (fits > 0 && text.at(fits - 1).isHighSurrogate())
            --fits;
        text.truncate(fits);
    }
    cursor.insertText(text);
    ensureCursorVisible();
    if (isCut)
        Q_EMIT cut();
}

} // namespace tingyu::ui
