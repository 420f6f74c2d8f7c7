// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/receive_service.h"
#include "core/exchange/stream_rows.h"
#include "ui/models/value_table_model.h"
#include "ui/widgets/code_name.h"

namespace tingyu {
struct Services;
}

/// What the tabs of the exchange show alike.
namespace tingyu::ui {

ChipContent verdictChip(exchange::Verdict verdict);
ValueCell chipCell(const ChipContent &chip);
ValueCell figureCell(qint64 figure);
/// A stamp as a day of this place's calendar; empty for an empty one.
QString stampDay(const QString &utc);
QString keyIdShown(const QByteArray &keyId); ///< its first eight digits: enough to tell cards apart
QList<CodeName> streamChoices();             ///< what is reported

/// Read on the vault thread: a package's rows in words.
QList<QList<ValueCell>> rowCells(Services &services, const QList<exchange::StreamRow> &rows);
QStringList rowHeads();

} // namespace tingyu::ui
