// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/school/columns.h"

/// Times of day and wall times as the tables of this room hold them.
namespace tingyu::columns {

inline QString timeOfDay(QTime time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

inline QTime timeOfDayAt(const Rows &rows, int column)
{
    return QTime::fromString(rows.text(column), QStringLiteral("HH:mm"));
}

inline WallTime wallTimeAt(const Rows &rows, int column)
{
    return WallTime::parse(rows.text(column)).value_or(WallTime());
}

} // namespace tingyu::columns
