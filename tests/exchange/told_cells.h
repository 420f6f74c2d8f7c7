// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/stream_rows.h"

namespace tingyu::test {

/// What a package tells of one table of counts: the exact totals by code, and the cells of the grades.
struct ToldTable
{
    struct Cell
    {
        QString grade;
        QString code;
        std::optional<int> count; ///< empty: hidden
    };
    QHash<QString, int> totals;
    QList<Cell> cells;
    int hidden() const;
};
/// Of the streams `care` and `screening`, by the name of the table.
QHash<QString, ToldTable> toldTables(const QList<exchange::StreamRow> &rows);

/// Hidden cells of 1 to minimumGroup - 1 that follow from the totals of these packages and all that they
/// show, held against each other by somebody who knows that between them nothing changed but in the grade
/// `changed` (empty: of one package, or nothing is known of it).
int workedOut(const QList<ToldTable> &packages, const QString &changed = {});

} // namespace tingyu::test
