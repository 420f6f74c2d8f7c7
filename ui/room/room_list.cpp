// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/room_list.h"

#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace tingyu::ui {

RoomList::RoomList(const char *listId, const QString &title, const QStringList &headers, Settings &settings,
                   QWidget *parent)
    : Card(title, parent)
    , m_model(new ValueTableModel(headers, this))
    , m_table(new DataTable(listId, title, settings, this))
{
    m_table->setModel(m_model);
    body()->addWidget(m_table, 1);
    connect(m_table, &DataTable::activated, this, &RoomList::activated);
    connect(m_table, &DataTable::selectionChanged, this, &RoomList::selectionChanged);
}

ActionButton *RoomList::addButton(const QString &words, const char *name, const QString &spoken,
                                  std::function<void()> action)
{
    auto *button = named(new ActionButton(words, this), name, spoken);
    addToHeader(button);
    connect(button, &QPushButton::clicked, this, std::move(action));
    return button;
}

void RoomList::setEmpty(const QString &icon, const QString &sentence)
{
    m_table->setEmpty(new EmptyState(icon, sentence, this));
}

void RoomList::setEmpty(const QString &icon, const QString &sentence, const QString &button, const char *name,
                        const std::function<void()> &action)
{
    auto *empty = new EmptyState(icon, sentence, this);
    named(empty->setAction(button, action), name, button);
    m_table->setEmpty(empty);
}

int RoomList::selected() const
{
    const QList<int> rows = m_table->selectedRows();
    return rows.size() == 1 ? rows.first() : -1;
}

} // namespace tingyu::ui
