// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/fact_line.h"

#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

/// As high as a link, so that words, chips and links of a line stand on one line.
QLabel *word(const QString &text, const char *role, QWidget *parent)
{
    QLabel *made = label(text, role, parent);
    made->setMinimumHeight(px(26));
    return made;
}

} // namespace

QWidget *factLine(const FactLine &line, QWidget *parent, const QList<QWidget *> &actions)
{
    auto *widget = new QWidget(parent);
    auto *outer = new QVBoxLayout(widget);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, px(5), 0, px(5));
    row->setSpacing(px(10));
    if (!line.lead.isEmpty()) {
        auto *lead = word(line.lead, "second", widget);
        lead->setMinimumWidth(px(92));
        row->addWidget(lead, 0, Qt::AlignTop);
    }
    auto *middle = new QVBoxLayout;
    middle->setSpacing(px(1));
    auto *top = new QHBoxLayout;
    top->setSpacing(px(8));
    if (!line.title.isEmpty())
        top->addWidget(word(line.title, nullptr, widget));
    if (line.chip) {
        auto *chip = new Chip(*line.chip, widget);
        top->addWidget(chip, 0, Qt::AlignVCenter);
        if (line.title.isEmpty())
            top->addWidget(word({}, nullptr, widget));
    }
    top->addStretch(1);
    middle->addLayout(top);
    if (!line.text.isEmpty()) {
        auto *text = label(line.text, line.title.isEmpty() ? nullptr : "second", widget);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        middle->addWidget(text);
    }
    row->addLayout(middle, 1);
    if (!line.note.isEmpty())
        row->addWidget(word(line.note, "caption", widget), 0, Qt::AlignTop);
    for (QWidget *action : actions) {
        action->setParent(widget);
        row->addWidget(action, 0, Qt::AlignTop);
    }
    outer->addLayout(row);
    outer->addWidget(Card::hairline(widget));
    return widget;
}

QPushButton *linkButton(const QString &text, const QString &objectName, const QString &spoken,
                        QWidget *parent)
{
    auto *button = new ActionButton(text, parent);
    button->setProperty("link", true);
    button->setObjectName(objectName);
    button->setAccessibleName(spoken);
    return button;
}

void clearLines(QBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace tingyu::ui
