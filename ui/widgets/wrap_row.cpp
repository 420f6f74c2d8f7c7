// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrap_row.h"

#include <QWidget>

#include <algorithm>

namespace tingyu::ui {

WrapRow::~WrapRow()
{
    qDeleteAll(m_items);
}

void WrapRow::addBeforeStretch(QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(m_stretchAt++, new QWidgetItem(widget));
    invalidate();
}

QLayoutItem *WrapRow::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    if (m_stretchAt > index)
        --m_stretchAt;
    return m_items.takeAt(index);
}

QSize WrapRow::sizeHint() const
{
    QSize all(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        all = {all.width() + (all.width() > 0 ? spacing() : 0) + size.width(),
               std::max(all.height(), size.height())};
    }
    const QMargins edge = contentsMargins();
    return all + QSize(edge.left() + edge.right(), edge.top() + edge.bottom());
}

int WrapRow::heightForWidth(int width) const
{
    const QMargins edge = contentsMargins();
    return placed({0, 0, width - edge.left() - edge.right(), 0}, false) + edge.top() + edge.bottom();
}

QSize WrapRow::minimumSize() const
{
    QSize least(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    const QMargins edge = contentsMargins();
    return least + QSize(edge.left() + edge.right(), edge.top() + edge.bottom());
}

/// What is wider than a whole row gets the row, and more lines where it can have them.
static QSize sizeIn(const QLayoutItem &item, int width)
{
    const QSize size = item.sizeHint();
    if (size.width() <= width)
        return size;
    return {width, item.hasHeightForWidth() ? item.heightForWidth(width) : size.height()};
}

QList<WrapRow::Line> WrapRow::lines(int width) const
{
    QList<Line> lines;
    for (int at = 0; at < m_items.size(); ++at) {
        const QLayoutItem *item = m_items.at(at);
        if (item->isEmpty())
            continue;
        const QSize size = sizeIn(*item, width);
        if (lines.isEmpty() || lines.last().width + spacing() + size.width() > width)
            lines.append(Line());
        Line &line = lines.last();
        line.width += (line.items.isEmpty() ? 0 : spacing()) + size.width();
        line.height = std::max(line.height, size.height());
        line.items.append(at);
    }
    return lines;
}

int WrapRow::placed(const QRect &box, bool apply) const
{
    int y = box.top();
    bool isFirst = true;
    for (const Line &line : lines(box.width())) {
        if (!isFirst)
            y += spacing();
        isFirst = false;
        int x = box.left();
        bool isAtEnd = m_stretchAt < 0;
        for (const int at : line.items) {
            if (!isAtEnd && at >= m_stretchAt) {
                x += std::max(0, box.width() - line.width);
                isAtEnd = true;
            }
            const QSize size = sizeIn(*m_items.at(at), box.width());
            if (apply)
                m_items.at(at)->setGeometry(
                    {x, y + (line.height - size.height()) / 2, size.width(), size.height()});
            x += size.width() + spacing();
        }
        y += line.height;
    }
    return y - box.top();
}

void WrapRow::setGeometry(const QRect &box)
{
    QLayout::setGeometry(box);
    QRect inner = box.marginsRemoved(contentsMargins());
    // One line stands in the middle of what it has, as what is beside it does.
    if (const QList<Line> all = lines(inner.width()); all.size() == 1)
        inner.translate(0, std::max(0, (inner.height() - all.first().height) / 2));
    placed(inner, true);
}

} // namespace tingyu::ui
