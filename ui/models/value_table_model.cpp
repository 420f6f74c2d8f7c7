// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/value_table_model.h"

#include "ui/widgets/data_table.h"

namespace tingyu::ui {

ValueTableModel::ValueTableModel(const QStringList &headers, QObject *parent)
    : QAbstractTableModel(parent), m_headers(headers)
{
}

void ValueTableModel::setRows(const QList<QList<ValueCell>> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ValueTableModel::setHeaders(const QStringList &headers)
{
    beginResetModel();
    m_headers = headers;
    endResetModel();
}

int ValueTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ValueTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant ValueTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || index.column() >= m_rows.at(index.row()).size())
        return {};
    const ValueCell &cell = m_rows.at(index.row()).at(index.column());
    if (role == Qt::DisplayRole)
        return cell.text;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((cell.figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == DataTable::ChipRole && cell.chip)
        return QVariant::fromValue(*cell.chip);
    if (role == DataTable::SortRole && cell.sort.isValid())
        return cell.sort;
    if (role == Qt::AccessibleTextRole)
        return cell.spoken.isEmpty() ? (cell.chip ? cell.chip->text : cell.text) : cell.spoken;
    return {};
}

QVariant ValueTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_headers.value(section);
    return {};
}

} // namespace tingyu::ui
