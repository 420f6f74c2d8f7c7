// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace tingyu {

enum class CellKind : quint8
{
    Blank,
    Text,
    Number, ///< `text` is the number in full ("522634201104240000"), zero-padded where the cell's format pads
    Date,   ///< `text` is YYYY-MM-DD, with THH:MM behind it when there is a time of day
    Bool,   ///< `text` is TRUE or FALSE
    Fault   ///< a formula without a value: `text` is #N/A and the like
};

struct Cell
{
    QString text;
    double number = 0; ///< of numbers, dates (serial) and booleans (0, 1)
    CellKind kind = CellKind::Blank;

    static Cell ofText(const QString &text)
    {
        return {text, 0, text.isEmpty() ? CellKind::Blank : CellKind::Text};
    }
    static Cell ofNumber(double number);
    static Cell ofDate(const QDate &date);
    bool isBlank() const { return kind == CellKind::Blank; }
    bool operator==(const Cell &) const = default;
};

/// A row that holds something. Cells behind the last filled one are not there.
struct TableRow
{
    int number = 0; ///< as the sheet itself counts, from 1
    QList<Cell> cells;
    const Cell &at(qsizetype column) const; ///< from 0; a blank cell where there is none
    bool operator==(const TableRow &) const = default;
};

/// Merged cells, both ends included; rows from 1 as in TableRow::number, columns from 0.
struct MergedCells
{
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;
    bool operator==(const MergedCells &) const = default;
};

struct Sheet
{
    QString name;
    bool hidden = false;
    QList<TableRow> rows; ///< in rising order of number
    QList<MergedCells> merged;
    bool operator==(const Sheet &) const = default;
};

enum class TableFormat : quint8
{
    Xlsx,
    Xls,
    Csv,
    Html,          ///< a web page saved as .xls
    XmlSpreadsheet ///< XML Spreadsheet 2003 saved as .xls
};

struct Workbook
{
    TableFormat format = TableFormat::Csv;
    QString encoding; ///< of text formats: UTF-8, UTF-16, GB18030
    QList<Sheet> sheets;
    bool operator==(const Workbook &) const = default;
};

} // namespace tingyu
