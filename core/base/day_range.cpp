// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/day_range.h"

namespace tingyu {

Result<void> checkDayOfLife(QDate day)
{
    if (day.isValid() && day.year() >= firstYearOfLife && day.year() <= lastYearOfLife)
        return {};
    return fail(Errc::BadInput, "date.range",
                {QString::number(firstYearOfLife), QString::number(lastYearOfLife)});
}

} // namespace tingyu
