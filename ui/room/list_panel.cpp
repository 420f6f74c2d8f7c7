// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/list_panel.h"

#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace tingyu::ui {

ListPanel::ListPanel(PageHost &host, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_table(new DataTable(look.id, look.name, host.settings(), this))
    , m_model(new QStandardItemModel(this))
{
    auto *empty = new EmptyState(look.icon, look.empty, this);
    if (!look.button.isEmpty()) {
        auto *first = empty->setAction(look.button, [this] { Q_EMIT newAsked(); });
        first->setObjectName(QLatin1String(look.id) % QStringLiteral(".first"));
        first->setAccessibleName(look.button);
        m_first = first;
        auto *add = new ActionButton(look.button, this);
        add->setObjectName(QLatin1String(look.id) % QStringLiteral(".new"));
        add->setAccessibleName(look.button);
        add->setPrimary(true);
        m_table->addTool(add);
        connect(add, &QPushButton::clicked, this, &ListPanel::newAsked);
    }
    m_model->setHorizontalHeaderLabels(look.heads);
    m_table->setModel(m_model, look.hidden);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_table);
    auto *column = new QHBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_table, &DataTable::activated, this, &ListPanel::opened);
}

QStandardItem *ListPanel::cell(const QString &text)
{
    return new QStandardItem(text);
}

QStandardItem *ListPanel::cell(const ChipContent &chip)
{
    auto *item = new QStandardItem(chip.text);
    item->setData(QVariant::fromValue(chip), DataTable::ChipRole);
    return item;
}

void ListPanel::setRows(const QList<Row> &rows)
{
    m_model->setRowCount(0);
    for (const Row &row : rows)
        m_model->appendRow(row);
    m_stack->setCurrentIndex(rows.isEmpty() ? 0 : 1);
    if (!rows.isEmpty())
        m_table->selectSourceRow(0);
}

int ListPanel::count() const
{
    return m_model->rowCount();
}

void ListPanel::addTool(QWidget *tool)
{
    m_table->addTool(tool);
}

QWidget *ListPanel::firstFocus() const
{
    if (count() > 0)
        return m_table->view();
    return m_first;
}

} // namespace tingyu::ui
