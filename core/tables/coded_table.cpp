// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/coded_table.h"

#include "core/tables/table_builder.h"

#include <algorithm>

namespace tingyu {

quint32 CodedTable::code(qsizetype row, qsizetype column) const
{
    const QList<quint32> &codes = m_columns.at(column).codes;
    return row < codes.size() ? codes.at(row) : 0;
}

void CodedTable::append(int rowNumber, const QList<Cell> &cells)
{
    const qsizetype row = m_numbers.size();
    m_numbers.append(rowNumber);
    while (m_columns.size() < cells.size())
        m_columns.append(Column());
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const Cell &cell = cells.at(i);
        if (cell.isBlank())
            continue;
        Column &column = m_columns[i];
        auto known = column.codeOf.constFind(cell.text);
        if (known == column.codeOf.cend()) {
            known = column.codeOf.insert(cell.text, static_cast<quint32>(column.cells.size()));
            column.cells.append(cell);
        }
        column.codes.resize(row);
        column.codes.append(*known);
    }
}

void CodedTable::close()
{
    for (Column &column : m_columns) {
        column.codeOf = {};
        column.codes.squeeze();
        column.cells.squeeze();
    }
}

CodedTable codedTable(const Sheet &sheet)
{
    CodedTable table;
    table.sheetName = sheet.name;
    for (const TableRow &row : sheet.rows)
        table.append(row.number, row.cells);
    table.close();
    return table;
}

CodedTable codedTable(const Workbook &workbook)
{
    const auto shown = std::find_if(workbook.sheets.begin(), workbook.sheets.end(), [](const Sheet &sheet) {
        return !sheet.hidden && !sheet.rows.isEmpty();
    });
    return shown == workbook.sheets.end() ? CodedTable() : codedTable(*shown);
}

TableReadOptions manyRows()
{
    TableReadOptions options;
    options.limits.partBytes = 768LL << 20;
    options.limits.unpackedBytes = 896LL << 20;
    options.limits.cells = 24'000'000;
    options.limits.textCharacters = 256LL << 20;
    return options;
}

Result<CodedTable> readCodedTable(const QByteArray &bytes, const TableReadOptions &options,
                                  const Progress &progress)
{
    CodedTable table;
    bool any = false;
    int takenSheet = -1;
    const RowSink sink = [&](int sheet, const QString &name, bool hidden, TableRow &&row) {
        if (hidden || (any && sheet != takenSheet))
            return;
        any = true;
        takenSheet = sheet;
        table.sheetName = name;
        table.append(row.number, row.cells);
    };
    if (auto read = readRows(bytes, options, sink, progress); !read)
        return read.error();
    if (!any)
        return fail(Errc::BadInput, "tables.empty");
    table.close();
    return table;
}

} // namespace tingyu
