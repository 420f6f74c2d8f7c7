// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/field_edit.h"

#include "core/base/clock.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QComboBox>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QTextBlock>
#include <QVBoxLayout>

#include <cmath>

namespace tingyu::ui {
namespace {

constexpr int mostLines = 14;
constexpr int mostSegments = 5;
constexpr int mostPages = 9999;

/// 8:30, 830, 0830, 8.30 and 8点30 as a time of day.
QTime typedTime(const QString &text)
{
    QString digits;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (c.isDigit())
            digits.append(c);
        else if (!digits.isEmpty() && !digits.contains(QLatin1Char(':')))
            digits.append(QLatin1Char(':'));
    }
    if (digits.endsWith(QLatin1Char(':')))
        digits.append(QStringLiteral("00"));
    if (digits.contains(QLatin1Char(':')))
        return QTime::fromString(digits, QStringLiteral("H:m"));
    if (digits.size() <= 2)
        return QTime::fromString(digits, QStringLiteral("H"));
    return QTime::fromString(digits.rightJustified(4, QLatin1Char('0')), QStringLiteral("HHmm"));
}

} // namespace

GrowingText::GrowingText(int lines, QWidget *parent) : QPlainTextEdit(parent), m_lines(lines)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { grow(); });
    connect(&Theme::instance(), &Theme::changed, this, [this] { grow(); });
    grow();
}

void GrowingText::grow()
{
    int rows = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        rows += qMax(1, block.lineCount());
    rows = qBound(m_lines, rows, mostLines);
    const int high = rows * QFontMetrics(font()).lineSpacing() + px(10) + 4 +
                     static_cast<int>(std::ceil(2 * document()->documentMargin()));
    if (high != height())
        setFixedHeight(high);
}

void GrowingText::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    // A field that is covered by the lock is not finished: its draft is kept.
    if (event->reason() != Qt::PopupFocusReason && isEnabled())
        Q_EMIT left();
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

FieldEdit::FieldEdit(const QString &name, const QString &label, const QString &spoken, const Shape &shape,
                     QDate today, QWidget *parent)
    : QWidget(parent), m_shape(shape), m_note(ui::label({}, "caption", this))
{
    auto *words = ui::label(label, "second", this);
    buildEditor(name, spoken, today);
    words->setBuddy(m_editor);
    auto *head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(words);
    head->addStretch(1);
    head->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    column->addLayout(head);
    column->addWidget(m_holder);
}

void FieldEdit::buildEditor(const QString &name, const QString &spoken, QDate today)
{
    const auto give = [&](QWidget *widget, const QString &suffix = {}, const QString &said = {}) {
        widget->setObjectName(name % suffix);
        widget->setAccessibleName(said.isEmpty() ? spoken : said);
        widget->installEventFilter(this);
    };
    const auto line = [&](QLineEdit *edit) {
        connect(edit, &QLineEdit::textEdited, this, &FieldEdit::typed);
        connect(edit, &QLineEdit::editingFinished, this, &FieldEdit::left);
        m_editor = m_holder = edit;
    };
    switch (m_shape.kind) {
    case Kind::Prose:
        m_prose = new GrowingText(m_shape.lines, this);
        give(m_prose);
        connect(m_prose, &QPlainTextEdit::textChanged, this, &FieldEdit::typed);
        connect(m_prose, &GrowingText::left, this, &FieldEdit::left);
        m_editor = m_holder = m_prose;
        return;
    case Kind::Figure:
    case Kind::Line:
        m_line = new QLineEdit(this);
        give(m_line);
        if (m_shape.kind == Kind::Figure)
            m_line->setValidator(new QIntValidator(0, mostPages, m_line));
        line(m_line);
        return;
    case Kind::Day:
        m_day = new DateField(today, this);
        give(m_day);
        line(m_day);
        return;
    case Kind::Moment: {
        m_holder = new QWidget(this);
        auto *row = new QHBoxLayout(m_holder);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(px(6));
        m_day = new DateField(today, m_holder);
        m_clock = new QLineEdit(m_holder);
        m_clock->setPlaceholderText(tr("8:30"));
        give(m_day);
        give(m_clock, QStringLiteral(".time"), tr("%1 几点几分").arg(spoken));
        for (QLineEdit *edit : {static_cast<QLineEdit *>(m_day), m_clock}) {
            connect(edit, &QLineEdit::textEdited, this, &FieldEdit::typed);
            connect(edit, &QLineEdit::editingFinished, this, &FieldEdit::left);
        }
        row->addWidget(m_day, 3);
        row->addWidget(m_clock, 2);
        m_editor = m_day;
        return;
    }
    case Kind::Tick:
    case Kind::Choice:
        break;
    }
    if (m_shape.options.size() > mostSegments) {
        m_list = new QComboBox(this);
        give(m_list);
        for (const CodeWord &one : std::as_const(m_shape.options))
            m_list->addItem(one.second, one.first);
        m_editor = m_holder = m_list;
        connect(m_list, &QComboBox::activated, this, [this] {
            Q_EMIT typed();
            Q_EMIT left();
        });
        return;
    }
    m_segments = new SegmentedChoice(this);
    m_segments->setObjectName(name);
    m_segments->setAccessibleName(spoken);
    for (const CodeWord &one : std::as_const(m_shape.options))
        m_segments->add(one.first, one.second);
    if (m_shape.clearable)
        m_segments->add(QString(), tr("未定"));
    for (auto *button : m_segments->findChildren<QRadioButton *>()) {
        button->installEventFilter(this);
        if (m_editor == nullptr)
            m_editor = button;
    }
    m_holder = m_segments;
    connect(m_segments, &SegmentedChoice::chosen, this, [this] {
        Q_EMIT typed();
        Q_EMIT left();
    });
}

QString FieldEdit::text() const
{
    if (m_prose != nullptr)
        return m_prose->toPlainText();
    if (m_clock != nullptr) {
        if (!m_day->date().isValid())
            return {};
        const QTime time = typedTime(m_clock->text());
        return WallTime{m_day->date(), time.isValid() ? time : QTime(0, 0)}.toString();
    }
    if (m_day != nullptr)
        return dayText(m_day->date());
    if (m_line != nullptr)
        return m_line->text();
    if (m_list != nullptr)
        return m_list->currentData().toString();
    return m_segments->currentCode();
}

void FieldEdit::setText(const QString &text)
{
    const QSignalBlocker quiet(this);
    if (m_prose != nullptr) {
        if (m_prose->toPlainText() != text)
            m_prose->setPlainText(text);
    } else if (m_clock != nullptr) {
        const auto time = WallTime::parse(text);
        m_day->setDate(time ? time->date : QDate());
        m_clock->setText(time ? time->time.toString(QStringLiteral("HH:mm")) : QString());
    } else if (m_day != nullptr) {
        m_day->setDate(QDate::fromString(text, Qt::ISODate));
    } else if (m_line != nullptr) {
        m_line->setText(text);
    } else if (m_list != nullptr) {
        m_list->setCurrentIndex(m_list->findData(text));
    } else {
        m_segments->setCurrentCode(text);
    }
}

void FieldEdit::setNote(const QString &note)
{
    m_note->setText(note);
}

void FieldEdit::setReadOnly(bool readOnly)
{
    if (m_prose != nullptr)
        m_prose->setReadOnly(readOnly);
    for (QLineEdit *line : {m_line, static_cast<QLineEdit *>(m_day), m_clock}) {
        if (line != nullptr)
            line->setReadOnly(readOnly);
    }
    if (m_list != nullptr)
        m_list->setEnabled(!readOnly);
    if (m_segments != nullptr)
        m_segments->setEnabled(!readOnly);
}

bool FieldEdit::isProblem() const
{
    if (m_clock != nullptr && !m_clock->text().trimmed().isEmpty() && !typedTime(m_clock->text()).isValid())
        return true;
    return m_day != nullptr && m_day->isProblem();
}

bool FieldEdit::hasKeyboard() const
{
    return isAncestorOf(QWidget::focusWidget()) || m_editor->hasFocus() ||
           (m_clock != nullptr && m_clock->hasFocus());
}

int FieldEdit::caret() const
{
    return m_prose != nullptr ? m_prose->textCursor().position() : 0;
}

void FieldEdit::setCaret(int at)
{
    if (m_prose == nullptr)
        return;
    QTextCursor cursor = m_prose->textCursor();
    cursor.setPosition(qBound(0, at, static_cast<int>(m_prose->toPlainText().size())));
    m_prose->setTextCursor(cursor);
}

bool FieldEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    if (key->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT finished();
        return true;
    }
    if (qobject_cast<QLineEdit *>(watched) != nullptr) {
        // Enter is "next field" everywhere but in prose.
        focusNextChild();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tingyu::ui
