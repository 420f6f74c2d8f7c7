// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/table.h"

#include <cmath>
#include <limits>

namespace tingyu {

Cell Cell::ofNumber(double number)
{
    // Whole numbers in full, never as 5.2E+17: an identity number in a numeric cell must be seen as such.
    const bool whole = number == std::floor(number) && std::fabs(number) < 1e21;
    const QString text = whole ? QString::number(number, 'f', 0)
                               : QString::number(number, 'g', std::numeric_limits<double>::digits10);
    return {text, number, CellKind::Number};
}

Cell Cell::ofDate(const QDate &date)
{
    const qint64 serial = QDate(1899, 12, 30).daysTo(date);
    return {date.toString(Qt::ISODate), static_cast<double>(serial), CellKind::Date};
}

const Cell &TableRow::at(qsizetype column) const
{
    static const Cell blank;
    return column >= 0 && column < cells.size() ? cells.at(column) : blank;
}

} // namespace tingyu
