// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/list_card.h"

#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace tingyu::ui {

ListCard::ListCard(const char *listId, const QString &title, const QStringList &headers, Settings &settings,
                   QWidget *parent)
    : Card(title, parent)
    , m_model(new ValueTableModel(headers, this))
    , m_table(new DataTable(listId, title, settings, this))
{
    m_table->setModel(m_model);
    body()->addWidget(m_table, 1);
    connect(m_table, &DataTable::activated, this, &ListCard::activated);
    connect(m_table, &DataTable::selectionChanged, this, &ListCard::selectionChanged);
}

ActionButton *ListCard::addButton(const QString &words, const char *name, const QString &spoken,
                                  std::function<void()> action)
{
    auto *button = named(new ActionButton(words, this), name, spoken);
    addToHeader(button);
    connect(button, &QPushButton::clicked, this, std::move(action));
    return button;
}

void ListCard::setEmpty(const QString &icon, const QString &sentence)
{
    m_table->setEmpty(new EmptyState(icon, sentence, this));
}

void ListCard::setEmpty(const QString &icon, const QString &sentence, const QString &button, const char *name,
                        const std::function<void()> &action)
{
    auto *empty = new EmptyState(icon, sentence, this);
    named(empty->setAction(button, action), name, button);
    m_table->setEmpty(empty);
}

int ListCard::selected() const
{
    const QList<int> rows = m_table->selectedRows();
    return rows.size() == 1 ? rows.first() : -1;
}

} // namespace tingyu::ui
