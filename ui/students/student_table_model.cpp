// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/student_table_model.h"

#include "ui/students/student_words.h"
#include "ui/text/school_text.h"
#include "ui/widgets/data_table.h"

#include <algorithm>

namespace tingyu::ui {

StudentTableModel::StudentTableModel(bool showLevels, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns({Column::Name, Column::SchoolClass, Column::Seat, Column::Number})
{
    if (showLevels)
        m_columns.append(Column::FileClass);
    m_columns += {Column::Sex, Column::Boarding, Column::Status};
}

void StudentTableModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void StudentTableModel::append(const QList<StudentRow> &rows)
{
    if (rows.isEmpty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

int StudentTableModel::rowOf(const Uid &student) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&](const StudentRow &row) { return row.header.uid == student; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

int StudentTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StudentTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant StudentTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const StudentRow &row = m_rows.at(index.row());
    const Column column = m_columns.at(index.column());
    if (role == Qt::DisplayRole)
        return text(row, column);
    if (role == DataTable::SortRole)
        return sortValue(row, column);
    if (role == DataTable::ChipRole) {
        if (column == Column::FileClass && row.fileClass)
            return QVariant::fromValue(fileClassChip(*row.fileClass));
        if (column == Column::Status && row.header.status != RollStatus::OnRoll)
            return QVariant::fromValue(rollStatusChip(row.header.status));
    }
    return {};
}

QVariant StudentTableModel::text(const StudentRow &row, Column column) const
{
    switch (column) {
    case Column::Name:
        return row.header.name;
    case Column::SchoolClass:
        return row.header.classLabel.isEmpty() ? tr("未编班") : row.header.classLabel;
    case Column::Seat:
        return row.header.seatNo;
    case Column::Number:
        return row.header.studentNo;
    case Column::FileClass:
        return row.fileClass ? text::fileClassName(*row.fileClass) : QString();
    case Column::Sex:
        return row.header.sex == Sex::Unknown ? QString() : text::sexName(row.header.sex);
    case Column::Boarding:
        return row.boarding ? tr("住校") : QString();
    case Column::Status:
        return text::rollStatusName(row.header.status);
    }
    return {};
}

QVariant StudentTableModel::sortValue(const StudentRow &row, Column column) const
{
    switch (column) {
    case Column::Name:
    case Column::Number:
    case Column::Sex:
    case Column::Boarding:
        return {};
    case Column::SchoolClass:
        return m_classOrder.value(row.header.classId, std::numeric_limits<int>::max());
    case Column::Seat:
        return row.header.seatNo.toInt();
    case Column::FileClass:
        return row.fileClass ? static_cast<int>(*row.fileClass) : -1;
    case Column::Status:
        return static_cast<int>(row.header.status);
    }
    return {};
}

QVariant StudentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (m_columns.at(section)) {
    case Column::Name:
        return tr("姓名");
    case Column::SchoolClass:
        return tr("班级");
    case Column::Seat:
        return tr("座号");
    case Column::Number:
        return tr("学号");
    case Column::FileClass:
        return tr("档案类别");
    case Column::Sex:
        return tr("性别");
    case Column::Boarding:
        return tr("住宿");
    case Column::Status:
        return tr("学籍");
    }
    return {};
}

} // namespace tingyu::ui
