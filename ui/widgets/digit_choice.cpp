// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/digit_choice.h"

#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QRadioButton>

namespace tingyu::ui {

void DigitChoice::setChoices(const QList<CodeName> &choices, int inARow)
{
    Q_ASSERT(m_buttons.isEmpty() && choices.size() <= 9);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(px(8));
    for (const auto &[code, name] : choices) {
        const auto at = static_cast<int>(m_buttons.size());
        auto *button = new QRadioButton(QStringLiteral("%1 %2").arg(at + 1).arg(name), this);
        button->setProperty("segment", true);
        button->setProperty("code", code);
        button->setObjectName(objectName() % QLatin1Char('.') % code);
        button->setAccessibleName(accessibleName() % QLatin1Char(' ') % name);
        grid->addWidget(button, at / inARow, at % inARow);
        m_buttons.append(button);
    }
    grid->setColumnStretch(inARow, 1);
    setFocusProxy(m_buttons.value(0));
}

QString DigitChoice::currentCode() const
{
    for (const QRadioButton *button : m_buttons) {
        if (button->isChecked())
            return button->property("code").toString();
    }
    return {};
}

void DigitChoice::setCurrentCode(const QString &code)
{
    for (QRadioButton *button : std::as_const(m_buttons)) {
        if (button->property("code").toString() == code)
            button->setChecked(true);
    }
}

void DigitChoice::keyPressEvent(QKeyEvent *event)
{
    const int at = event->key() - Qt::Key_1;
    if (at < 0 || at >= m_buttons.size() || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_buttons.at(at)->setChecked(true);
    m_buttons.at(at)->setFocus(Qt::OtherFocusReason);
    Q_EMIT digitTyped();
}

} // namespace tingyu::ui
