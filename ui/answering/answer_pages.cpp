// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answering/answer_pages.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {

QLabel *answerLabel(const char *objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(objectName));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // wording is text, never markup
    return label;
}

QPushButton *answerButton(const QString &text, const char *objectName, const QString &accessibleName,
                          QWidget *parent)
{
    auto *button = named(new QPushButton(text, parent), objectName, accessibleName);
    button->setAutoDefault(false);
    button->setMinimumHeight(Theme::instance().px(34));
    return button;
}

PlainPage::PlainPage(const char *objectName, QWidget *parent) : QWidget(parent)
{
    const Theme &theme = Theme::instance();
    setObjectName(QString::fromLatin1(objectName));
    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(theme.px(12));
    column->addStretch(2);
    m_title = answerLabel("pageTitle", this);
    m_title->setFont(theme.font(26, true));
    m_body = answerLabel("pageBody", this);
    m_body->setFont(theme.font(18));
    column->addWidget(m_title);
    column->addWidget(m_body);
    m_middle = new QVBoxLayout;
    column->addLayout(m_middle);
    m_buttons = new QVBoxLayout;
    m_buttons->setSpacing(theme.px(10));
    column->addSpacing(theme.px(10));
    column->addLayout(m_buttons);
    column->addStretch(3);
    m_note = answerLabel("pageNote", this);
    m_note->setProperty("role", QStringLiteral("caption"));
    column->addWidget(m_note);
    outer->addLayout(column, 6);
    outer->addStretch(1);
}

void PlainPage::say(const QString &title, const QString &body)
{
    m_title->setText(title);
    m_body->setText(body);
    setAccessibleName(title);
}

void PlainPage::clear()
{
    say({}, {});
}

QPushButton *PlainPage::add(const QString &text, const char *objectName, const QString &accessibleName,
                            bool primary, const std::function<void()> &action)
{
    auto *button = answerButton(text, objectName, accessibleName, this);
    button->setProperty("primary", primary);
    button->setDefault(false);
    connect(button, &QPushButton::clicked, this, action);
    if (primary)
        setFocusProxy(button);
    m_buttons->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void PlainPage::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat() && button != nullptr && isAncestorOf(button))
        button->click();
    else
        QWidget::keyPressEvent(event);
}

TypedPage::TypedPage(const char *objectName, bool isPassword, QWidget *parent) : PlainPage(objectName, parent)
{
    const Theme &theme = Theme::instance();
    m_line = named(new QLineEdit(this), isPassword ? "leavePassword" : "answerCode",
                   isPassword ? tr("密码") : tr("作答条上的编号"));
    m_line->setFont(theme.font(22));
    m_line->setMaxLength(128);
    m_line->setMinimumWidth(theme.px(340));
    m_line->setMaximumWidth(theme.px(420));
    if (isPassword)
        m_line->setEchoMode(QLineEdit::Password);
    m_line->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_line->setContextMenuPolicy(Qt::NoContextMenu);
    m_problem = answerLabel("typedProblem", this);
    m_problem->setProperty("role", QStringLiteral("problem"));
    middle()->addWidget(m_line);
    middle()->addWidget(m_problem);
    m_go = add(isPassword ? tr("确定") : tr("开始"), isPassword ? "leaveGo" : "answerCodeGo",
               isPassword ? tr("确定密码") : tr("用这个编号开始"), true, [this] {
                   if (!m_pausing)
                       Q_EMIT entered();
               });
    connect(m_line, &QLineEdit::returnPressed, m_go, &QPushButton::click);
    setFocusProxy(m_line);
}

QString TypedPage::take()
{
    const QString typed = m_line->text();
    m_line->clear();
    return typed;
}

int TypedPage::pauseAfter(int wrongOnes)
{
    constexpr int free = 2; // anybody mistypes
    constexpr int longest = 60;
    return wrongOnes <= free ? 0 : std::min(longest, 2 << std::min(wrongOnes - free, 5));
}

void TypedPage::wrong(const QString &sentence)
{
    ++m_wrongOnes;
    const int seconds = pauseAfter(m_wrongOnes);
    m_problem->setText(seconds == 0 ? sentence : QString(sentence + tr("请等 %1 秒再试。").arg(seconds)));
    m_line->clear();
    m_line->setFocus();
    if (seconds == 0)
        return;
    m_pausing = true;
    m_line->setEnabled(false);
    m_go->setEnabled(false);
    QTimer::singleShot(seconds * 1000, this, [this] {
        m_pausing = false;
        m_line->setEnabled(true);
        m_go->setEnabled(true);
        m_problem->clear();
        if (isVisible())
            m_line->setFocus();
    });
}

void TypedPage::right()
{
    m_wrongOnes = 0;
    m_problem->clear();
    m_line->clear();
}

void TypedPage::begin()
{
    m_line->clear();
    if (!m_pausing)
        m_problem->clear();
    m_line->setFocus();
}

} // namespace tingyu::ui
