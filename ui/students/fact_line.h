// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chip.h"

#include <QString>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QPushButton;

namespace tingyu::ui {

/// One line of a card: a date or word in front, what it says, a chip, a small note, and what can be done.
struct FactLine
{
    QString lead;
    QString title;
    QString text; ///< below the title, wrapped
    std::optional<ChipContent> chip;
    QString note;
};

/// `actions` stand at the right end and are owned by the line.
QWidget *factLine(const FactLine &line, QWidget *parent, const QList<QWidget *> &actions = {});
/// An action that looks like a link; names are unique in the window ("endTag.0", "结束第 1 个处境标记").
QPushButton *linkButton(const QString &text, const QString &objectName, const QString &spoken,
                        QWidget *parent);
/// Removes every widget of a layout. Those being handled right now live until the event is done.
void clearLines(QBoxLayout *column);

} // namespace tingyu::ui
