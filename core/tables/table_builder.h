// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table_reader.h"

#include <optional>

namespace tingyu {

/// ECMA-376: a sheet ends here; a later number is not believed.
inline constexpr int lastSheetRow = 1 << 20;

/// Takes cells in reading order from any reader and keeps count of what the file asks for. The first refusal
/// stays in error(); everything after it is ignored.
class TableBuilder
{
public:
    /// With a sink the rows go there and none stays.
    TableBuilder(const TableLimits &limits, const Progress &progress, const RowSink &sink = {})
        : m_limits(limits), m_progress(progress), m_sink(sink)
    {
    }

    void beginSheet(const QString &name, bool hidden = false);
    /// Row numbers rise; a number that does not is counted on from the last row.
    void beginRow(int number = 0);
    /// Columns may come in any order; of one column given twice the last holds. Blank cells are passed over.
    void put(int column, Cell cell);
    void merge(const MergedCells &cells);
    void endRow();
    /// How far the reader is, for the progress function; asked about every 512 rows.
    void setPosition(qint64 done, qint64 total);

    /// So many bytes are kept beside the cells until the end.
    void hold(qint64 bytes);
    /// What a text costs where it is kept for itself, with its head on the heap.
    static qint64 costOf(const QString &text) { return 2 * text.size() + 32; }

    const std::optional<Error> &error() const { return m_error; }
    void stop(const Error &error);
    int nextRowNumber() const { return m_lastRow + 1; }
    const TableLimits &limits() const { return m_limits; }
    QList<Sheet> takeSheets() { return std::move(m_sheets); }

private:
    const TableLimits &m_limits;
    const Progress &m_progress;
    const RowSink m_sink;
    QList<Sheet> m_sheets;
    TableRow m_row;
    int m_lastRow = 0;
    int m_rows = 0;
    qint64 m_cells = 0;
    qint64 m_characters = 0;
    qint64 m_held = 0;
    qint64 m_rowHeld = 0; ///< of the row that is not done
    qint64 m_done = 0;
    qint64 m_total = 0;
    std::optional<Error> m_error;
};

Error tooLarge(const char *what, qint64 limit);
Error damagedTable(const QString &part);

} // namespace tingyu
