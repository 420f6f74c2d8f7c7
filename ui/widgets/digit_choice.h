// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/code_name.h"

#include <QList>
#include <QWidget>

class QRadioButton;

namespace tingyu::ui {

/// One of at most nine choices, each with its digit: while the keyboard is on any of them, a digit chooses.
/// Radio buttons named "<objectName>.<code>".
class DigitChoice : public QWidget
{
    Q_OBJECT

public:
    /// The names are set before: they are those of the buttons.
    explicit DigitChoice(QWidget *parent = nullptr) : QWidget(parent) {}
    void setChoices(const QList<CodeName> &choices, int inARow);
    QString currentCode() const; ///< empty while nothing is chosen
    void setCurrentCode(const QString &code);

Q_SIGNALS:
    void digitTyped(); ///< a choice was made by its digit: the keyboard may go on

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<QRadioButton *> m_buttons;
};

} // namespace tingyu::ui
