// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"

#include <QAbstractTableModel>
#include <QHash>

namespace tingyu::ui {

/// Rows of the student list; filled page by page. For who may not see levels the column of the class of file
/// is not there at all.
class StudentTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Name,
        SchoolClass,
        Seat,
        Number,
        FileClass,
        Sex,
        Boarding,
        Status
    };

    explicit StudentTableModel(bool showLevels, QObject *parent = nullptr);

    void clear();
    void append(const QList<StudentRow> &rows);
    /// Place of each class in the order of grades, for sorting by class.
    void setClassOrder(const QHash<SchoolClassId, int> &order) { m_classOrder = order; }
    const StudentRow &at(int row) const { return m_rows.at(row); }
    int rowOf(const Uid &student) const; ///< -1 when it is not (yet) there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant text(const StudentRow &row, Column column) const;
    QVariant sortValue(const StudentRow &row, Column column) const;
    QList<Column> m_columns;
    QList<StudentRow> m_rows;
    QHash<SchoolClassId, int> m_classOrder;
};

} // namespace tingyu::ui
