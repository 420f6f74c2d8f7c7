// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/table_builder.h"

#include <utility>

namespace tingyu {
namespace {

} // namespace

Error tooLarge(const char *what, qint64 limit)
{
    return fail(Errc::LimitExceeded, "tables.too_large", {QString::fromLatin1(what), QString::number(limit)});
}

Error damagedTable(const QString &part)
{
    return fail(Errc::Damaged, "tables.damaged", {part});
}

void TableBuilder::stop(const Error &error)
{
    if (!m_error)
        m_error = error;
}

void TableBuilder::beginSheet(const QString &name, bool hidden)
{
    if (m_sheets.size() >= m_limits.sheets)
        stop(tooLarge("sheets", m_limits.sheets));
    if (m_error)
        return;
    Sheet sheet;
    sheet.name = name;
    sheet.hidden = hidden;
    m_sheets.append(sheet);
    m_lastRow = 0;
}

void TableBuilder::hold(qint64 bytes)
{
    m_held += bytes;
    if (m_held + m_rowHeld > m_limits.heldBytes)
        stop(tooLarge("memory", m_limits.heldBytes));
}

void TableBuilder::beginRow(int number)
{
    m_row.cells.clear();
    m_rowHeld = 0;
    m_row.number = number > m_lastRow && number <= lastSheetRow ? number : m_lastRow + 1;
    m_lastRow = m_row.number;
}

void TableBuilder::put(int column, Cell cell)
{
    if (m_error || cell.isBlank())
        return;
    if (column < 0 || column >= m_limits.columns)
        return stop(tooLarge("columns", m_limits.columns));
    if (cell.text.size() > m_limits.cellCharacters)
        return stop(tooLarge("cell", m_limits.cellCharacters));
    const qint64 more = column + 1 - m_row.cells.size();
    if (more > 0) {
        m_cells += more;
        if (m_cells > m_limits.cells)
            return stop(tooLarge("cells", m_limits.cells));
        m_row.cells.resize(column + 1);
        m_rowHeld += more * static_cast<qint64>(sizeof(Cell));
    }
    m_characters += cell.text.size();
    if (m_characters > m_limits.textCharacters)
        return stop(tooLarge("text", m_limits.textCharacters));
    if (cell.text.isDetached()) // a shared string is counted where it is kept
        m_rowHeld += costOf(cell.text);
    m_row.cells[column] = std::move(cell);
    hold(0);
}

void TableBuilder::merge(const MergedCells &cells)
{
    const bool sane = cells.firstRow >= 1 && cells.firstColumn >= 0 && cells.lastRow >= cells.firstRow &&
                      cells.lastColumn >= cells.firstColumn;
    // Only headings matter; a sheet with more merges than this is laid out for the eye.
    if (sane && !m_sheets.isEmpty() && m_sheets.last().merged.size() < 4'096)
        m_sheets.last().merged.append(cells);
}

void TableBuilder::endRow()
{
    if (m_error || m_row.cells.isEmpty() || m_sheets.isEmpty())
        return;
    if (++m_rows > m_limits.rows)
        return stop(tooLarge("rows", m_limits.rows));
    if (m_sink) {
        const Sheet &sheet = m_sheets.constLast();
        m_sink(static_cast<int>(m_sheets.size()) - 1, sheet.name, sheet.hidden, std::move(m_row));
    } else {
        m_row.cells.squeeze();
        hold(std::exchange(m_rowHeld, 0));
        m_sheets.last().rows.append(std::move(m_row));
    }
    m_row = {};
    m_rowHeld = 0;
    if (m_rows % 512 == 0 && !keepGoing(m_progress, m_done, m_total))
        stop(fail(Errc::Cancelled, "tables.cancelled"));
}

void TableBuilder::setPosition(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
}

} // namespace tingyu
