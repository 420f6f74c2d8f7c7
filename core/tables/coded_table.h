// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table_reader.h"

#include <QHash>

namespace tingyu {

/// One sheet of a file, held small: every column keeps each different cell once, every row only which one it
/// has. A file of answers, where a column knows a handful of cells, takes four bytes a cell.
class CodedTable
{
public:
    /// Cells of a column that differ; the first one is the blank cell. Code of a cell = its place here.
    const QList<Cell> &distinct(qsizetype column) const { return m_columns.at(column).cells; }
    qsizetype columnCount() const { return m_columns.size(); }
    qsizetype rowCount() const { return m_numbers.size(); }
    /// As the sheet itself counts, from 1.
    int rowNumber(qsizetype row) const { return m_numbers.at(row); }
    quint32 code(qsizetype row, qsizetype column) const;
    const Cell &at(qsizetype row, qsizetype column) const
    {
        return m_columns.at(column).cells.at(code(row, column));
    }

    void append(int rowNumber, const QList<Cell> &cells);
    /// No row follows: what only appending needs is let go.
    void close();
    QString sheetName;

private:
    struct Column
    {
        QList<Cell> cells{Cell()};
        QHash<QString, quint32> codeOf;
        QList<quint32> codes; ///< rows behind the last filled one are not there
    };
    QList<Column> m_columns;
    QList<int> m_numbers;
};

/// readTable() for files of many rows: the first sheet that is not hidden and holds something, row by row, so
/// that neither the file's cells nor its rows stand in memory at once. Errors as readTable().
Result<CodedTable> readCodedTable(const QByteArray &bytes, const TableReadOptions &options,
                                  const Progress &progress = {});
/// What one file of answers may ask of the machine: 75,000 rows of 120 columns and something over.
TableReadOptions manyRows();
CodedTable codedTable(const Sheet &sheet);
CodedTable codedTable(const Workbook &workbook);

} // namespace tingyu
