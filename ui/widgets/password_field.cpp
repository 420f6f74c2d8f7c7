// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/password_field.h"

#include "core/vault/kdf.h"
#include "ui/widgets/icon.h"

#include <QAction>
#include <QKeyEvent>

namespace tingyu::ui {

PasswordField::PasswordField(QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setMaxLength(128);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_eye = addAction(icon(QStringLiteral("eye")), QLineEdit::TrailingPosition);
    m_eye->setText(tr("显示密码"));
    m_eye->setToolTip(tr("显示密码"));
    m_eye->setCheckable(true);
    connect(m_eye, &QAction::toggled, this, [this](bool shown) {
        setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_eye->setIcon(icon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye")));
        m_eye->setText(shown ? tr("隐藏密码") : tr("显示密码"));
    });
}

PasswordField::~PasswordField()
{
    wipe();
}

SecretBytes PasswordField::take()
{
    QString typed = text();
    SecretBytes bytes = passwordBytes(typed);
    wipe();
    return bytes;
}

void PasswordField::wipe()
{
    // Best effort: the line edit keeps its own copies, so its buffer is filled with other characters first.
    const auto length = text().size();
    if (length == 0)
        return;
    const QSignalBlocker quiet(this);
    setText(QString(length, QLatin1Char('0')));
    clear();
    m_eye->setChecked(false);
}

void PasswordField::say(const QString &sentence)
{
    if (sentence == m_hint)
        return;
    m_hint = sentence;
    Q_EMIT hintChanged(sentence);
}

void PasswordField::keyPressEvent(QKeyEvent *event)
{
    // There is no portable way to ask for the lock itself: a capital without Shift gives it away.
    const QString typed = event->text();
    if (typed.size() == 1 && typed.at(0).isLetter()) {
        const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
        const bool capital = typed.at(0).isUpper();
        say(capital != shift ? tr("大写锁定已打开。") : QString());
    }
    if (event->key() == Qt::Key_CapsLock)
        say({});
    QLineEdit::keyPressEvent(event);
}

void PasswordField::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->preeditString().isEmpty() || !event->commitString().isEmpty())
        say(tr("正在使用输入法;密码通常用英文状态输入。"));
    QLineEdit::inputMethodEvent(event);
}

} // namespace tingyu::ui
