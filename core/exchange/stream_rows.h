// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/streams.h"
#include "core/vault/workplace.h"

namespace tingyu::scales {
class ScaleLibrary;
}

namespace tingyu::exchange {

/// What no unit can count; a sum of such figures is still a number of the machine.
inline constexpr qint64 mostCounted = 1'000'000'000'000'000;

struct StreamRow
{
    QString section;
    QJsonObject fields;
    bool operator==(const StreamRow &) const = default;
};

/// What a package of this stream and period says now; `withheld` counts the cells that are hidden, or the
/// students of whom something was kept back.
struct StreamRows
{
    QList<StreamRow> rows;
    int withheld = 0;
};

/// Rows and the lines they are kept as.
QByteArray linesOf(const QList<StreamRow> &rows);
QList<StreamRow> rowsOf(const QByteArray &lines);

/// The only place that fills a stream. `sentLines`: of each package of this stream and period that left
/// before, the first one first. `receiver` and `longitudinal`: those of resultRows().
/// Errc::BadInput "stream.unknown", "stream.period"; Errc::Conflict "stream.not_signed" (a month its head has
/// not signed), "stream.running" {period} (a month that is not over yet); Errc::NotFound "stream.empty"
/// (nothing to tell); Errc::Internal "stream.field" {stream, section}: a row that the allow-list does not
/// know.
Result<StreamRows> streamRows(Workplace &place, scales::ScaleLibrary &library, const QString &stream,
                              const QString &period, Level level, const QList<QByteArray> &sentLines = {},
                              const QByteArray &receiver = {}, const QString &longitudinal = {});

} // namespace tingyu::exchange
