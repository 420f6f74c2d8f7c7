// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_order.h"

#include <QLayout>
#include <QScrollArea>

namespace tingyu::ui {
namespace {

void gather(QList<QWidget *> &found, QWidget *widget);

void gather(QList<QWidget *> &found, const QLayout *layout)
{
    for (int i = 0; i < layout->count(); ++i) {
        const QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget(); widget != nullptr)
            gather(found, widget);
        else if (const QLayout *inner = const_cast<QLayoutItem *>(item)->layout(); inner != nullptr)
            gather(found, inner);
    }
}

void gather(QList<QWidget *> &found, QWidget *widget)
{
    if (widget->focusPolicy() != Qt::NoFocus)
        found.append(widget);
    if (widget->layout() != nullptr)
        gather(found, widget->layout());
    if (const auto *area = qobject_cast<QScrollArea *>(widget); area != nullptr && area->widget() != nullptr)
        gather(found, area->widget());
}

} // namespace

void tabAsLaidOut(QWidget *whole)
{
    QList<QWidget *> stops;
    if (whole->layout() != nullptr)
        gather(stops, whole->layout());
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

} // namespace tingyu::ui
