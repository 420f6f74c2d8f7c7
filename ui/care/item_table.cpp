// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/item_table.h"

#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <numeric>

namespace tingyu::ui {

ItemTable::ItemTable(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(true);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(px(38));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        verticalHeader()->setMinimumSectionSize(px(38));
        settle();
    });
}

void ItemTable::setWeights(const QList<double> &weights)
{
    m_weights = weights;
    settle();
}

void ItemTable::settle()
{
    if (model() == nullptr)
        return;
    const double whole = std::accumulate(m_weights.begin(), m_weights.end(), 0.0);
    const int room = viewport()->width();
    int left = room;
    int last = -1;
    for (int i = 0; i < m_weights.size() && i < model()->columnCount(); ++i) {
        setColumnHidden(i, m_weights.at(i) <= 0);
        if (m_weights.at(i) <= 0)
            continue;
        const int wide = static_cast<int>(room * m_weights.at(i) / whole);
        setColumnWidth(i, wide);
        left -= wide;
        last = i;
    }
    if (last >= 0)
        setColumnWidth(last, columnWidth(last) + qMax(0, left));
    resizeRowsToContents();
    int high = horizontalHeader()->sizeHint().height() + 2 * frameWidth() + px(4);
    for (int row = 0; row < model()->rowCount(); ++row)
        high += rowHeight(row);
    if (high != height())
        setFixedHeight(high);
}

void ItemTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (row >= 0)
            Q_EMIT opened(row);
        return;
    }
    if (event->key() == Qt::Key_Delete) {
        Q_EMIT removeAsked();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ItemTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    settle();
}

} // namespace tingyu::ui
