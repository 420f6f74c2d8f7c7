// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/note_field.h"

#include "ui/room/counselling/note_text.h"
#include "ui/text/language.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTextBlock>
#include <QVBoxLayout>

#include <utility>

namespace tingyu::ui {

NoteField::NoteField(const QString &code, const QString &label, int lines, QWidget *parent)
    : QWidget(parent)
    , m_code(code)
    , m_mark(ui::label({}, "caption", this))
    , m_text(new NoteText(lines, this))
    , m_adviceRow(new QWidget(this))
{
    m_text->setObjectName(QStringLiteral("note.") % code);
    m_text->setAccessibleName(label);
    m_text->installEventFilter(this);
    auto *words = ui::label(label, "second", this);
    words->setBuddy(m_text);
    auto *head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(words);
    head->addStretch(1);
    head->addWidget(m_mark);
    m_advice = ui::label({}, "caption", m_adviceRow);
    m_advice->setObjectName(QStringLiteral("note.%1.advice").arg(code));
    m_advice->setWordWrap(true);
    m_take = new ActionButton(tr("换成它"), m_adviceRow);
    m_take->setObjectName(QStringLiteral("note.%1.take").arg(code));
    m_take->setAccessibleName(tr("%1:换成建议的写法").arg(label));
    m_take->setFocusPolicy(Qt::ClickFocus); // by keyboard: Ctrl+. where the caret is
    auto *advice = new QHBoxLayout(m_adviceRow);
    advice->setContentsMargins(0, 0, 0, 0);
    advice->setSpacing(px(8));
    advice->addWidget(new Chip({tr("标签词"), Tone::Amber, ChipShape::HalfDisc}, m_adviceRow));
    advice->addWidget(m_advice, 1);
    advice->addWidget(new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_Period), m_adviceRow));
    advice->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    column->addLayout(head);
    column->addWidget(m_text);
    column->addWidget(m_adviceRow);
    m_adviceRow->hide();
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        // What an input method composes changes the document and is not in the text yet.
        const QString now = text();
        if (std::exchange(m_typed, now) == now)
            return;
        showAdvice();
        Q_EMIT typed();
    });
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        showAdvice();
        Q_EMIT moved();
    });
    connect(m_text, &GrowingText::left, m_adviceRow, &QWidget::hide);
    connect(m_text, &NoteText::cut, this, &NoteField::cut);
    connect(m_take, &QPushButton::clicked, this, &NoteField::takeAdvice);
}

QString NoteField::text() const
{
    return m_text->toPlainText();
}

void NoteField::setText(const QString &text)
{
    const QSignalBlocker quiet(this);
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    m_adviceRow->hide();
}

void NoteField::setMark(const QString &mark)
{
    m_mark->setText(mark);
}

void NoteField::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
    m_adviceRow->hide();
}

void NoteField::insert(const QString &text)
{
    m_text->setFocus();
    m_text->insertPlainText(text);
}

int NoteField::caret() const
{
    return m_text->textCursor().position();
}

void NoteField::setCaret(int at)
{
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(qBound(0, at, m_text->document()->characterCount() - 1));
    m_text->setTextCursor(cursor);
}

QWidget *NoteField::editor() const
{
    return m_text;
}

bool NoteField::hasKeyboard() const
{
    return m_text->hasFocus();
}

/// The word the caret stands behind or in; of several in the paragraph, the last one before it.
void NoteField::showAdvice()
{
    const QTextCursor cursor = m_text->textCursor();
    const QList<LabelWord> words = NoteText::labelWordsOf(cursor.block());
    if (words.isEmpty() || m_text->isReadOnly()) {
        m_adviceRow->hide();
        return;
    }
    LabelWord meant = words.first();
    for (const LabelWord &word : words) {
        if (word.from <= cursor.positionInBlock())
            meant = word;
    }
    m_adviceFrom = cursor.block().position() + static_cast<int>(meant.from);
    m_adviceLength = static_cast<int>(meant.length);
    m_instead = text::spoken() == text::Language::English ? meant.insteadEn : meant.insteadZh;
    m_advice->setText(
        tr("“%1”可以写成:%2").arg(cursor.block().text().mid(meant.from, meant.length), m_instead));
    m_adviceRow->show();
}

void NoteField::takeAdvice()
{
    if (m_adviceRow->isHidden())
        return;
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(m_adviceFrom);
    cursor.setPosition(m_adviceFrom + m_adviceLength, QTextCursor::KeepAnchor);
    cursor.insertText(m_instead);
    m_text->setTextCursor(cursor);
    m_text->setFocus();
}

bool NoteField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (!key->modifiers().testFlag(Qt::ControlModifier))
        return QWidget::eventFilter(watched, event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        Q_EMIT finished();
        return true;
    }
    if (key->key() == Qt::Key_Period) {
        takeAdvice();
        return true;
    }
    if (key->key() == Qt::Key_J) {
        Q_EMIT snippetAsked();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tingyu::ui
