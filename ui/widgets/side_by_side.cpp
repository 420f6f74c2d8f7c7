// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/side_by_side.h"

#include <algorithm>

namespace tingyu::ui {
namespace {

int heightOf(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

SideBySide::~SideBySide()
{
    for (const Column &column : std::as_const(m_columns))
        delete column.item;
}

void SideBySide::add(QWidget *column, int share)
{
    addWidget(column);
    m_columns.last().share = share;
}

void SideBySide::add(QLayout *column, int share)
{
    addChildLayout(column);
    addItem(column);
    m_columns.last().share = share;
}

void SideBySide::addItem(QLayoutItem *item)
{
    m_columns.append({item, 1});
}

QLayoutItem *SideBySide::takeAt(int index)
{
    return index < 0 || index >= m_columns.size() ? nullptr : m_columns.takeAt(index).item;
}

QList<SideBySide::Column> SideBySide::shown() const
{
    QList<Column> shown;
    std::copy_if(m_columns.cbegin(), m_columns.cend(), std::back_inserter(shown),
                 [](const Column &column) { return !column.item->isEmpty(); });
    return shown;
}

QList<int> SideBySide::widths(int width) const
{
    const QList<Column> columns = shown();
    int room = width - spacing() * static_cast<int>(std::max<qsizetype>(columns.size() - 1, 0));
    int shares = 0;
    int least = 0;
    for (const Column &column : columns) {
        shares += column.share;
        least += column.item->minimumSize().width();
    }
    if (least > room)
        return {};
    // Whoever needs more than his share has it first, and the rest share what is left.
    QList<int> widths(columns.size(), 0);
    for (bool isSettled = false; !isSettled;) {
        isSettled = true;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const int needed = columns.at(i).item->minimumSize().width();
            if (widths.at(i) > 0 || needed * shares <= columns.at(i).share * room)
                continue;
            widths[i] = needed;
            room -= needed;
            shares -= columns.at(i).share;
            isSettled = false;
        }
    }
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (widths.at(i) > 0)
            continue;
        widths[i] = room * columns.at(i).share / shares;
        room -= widths.at(i);
        shares -= columns.at(i).share;
    }
    return widths;
}

int SideBySide::placed(const QRect &box, bool apply) const
{
    const QList<Column> columns = shown();
    const QList<int> beside = widths(box.width());
    int x = box.left();
    int y = box.top();
    int high = 0;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        QLayoutItem &item = *columns.at(i).item;
        if (beside.isEmpty()) {
            int height = heightOf(item, box.width());
            if (i == columns.size() - 1) // what is left over is of use to the last
                height = std::max(height, box.bottom() + 1 - y);
            if (apply)
                item.setGeometry({x, y, box.width(), height});
            y += height + spacing();
            high = y - spacing() - box.top();
            continue;
        }
        high = std::max(high, heightOf(item, beside.at(i)));
        if (apply)
            item.setGeometry({x, y, beside.at(i), box.height()});
        x += beside.at(i) + spacing();
    }
    return high;
}

int SideBySide::heightForWidth(int width) const
{
    const QMargins edge = contentsMargins();
    return placed({0, 0, width - edge.left() - edge.right(), 0}, false) + edge.top() + edge.bottom();
}

QSize SideBySide::sizeHint() const
{
    QSize all(0, 0);
    for (const Column &column : shown()) {
        const QSize size = column.item->sizeHint();
        all = {all.width() + (all.width() > 0 ? spacing() : 0) + size.width(),
               std::max(all.height(), size.height())};
    }
    const QMargins edge = contentsMargins();
    return all + QSize(edge.left() + edge.right(), edge.top() + edge.bottom());
}

QSize SideBySide::minimumSize() const
{
    QSize least(0, 0);
    for (const Column &column : shown())
        least = least.expandedTo(column.item->minimumSize());
    const QMargins edge = contentsMargins();
    return least + QSize(edge.left() + edge.right(), edge.top() + edge.bottom());
}

void SideBySide::setGeometry(const QRect &box)
{
    QLayout::setGeometry(box);
    placed(box.marginsRemoved(contentsMargins()), true);
}

} // namespace tingyu::ui
