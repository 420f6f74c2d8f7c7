// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/roster_plan.h"

namespace tingyu::exchange {

/// One thing that tells children apart, and stands differently in a file that came and in one that is here.
struct HandedDifference
{
    QString field; ///< name, birth-date, sex, id-number
    QString here;  ///< a date as YYYY-MM-DD, sex as its code
    QString came;
    bool operator==(const HandedDifference &) const = default;
};

/// In the order of the fields above. What one of the two does not know differs in nothing; a name that either
/// of them had before is the same, and so is what the child here was known by in `joined` files of its own.
QList<HandedDifference> differencesOf(const Student &here, const QList<JoinedKey> &joined,
                                      const Student &came);
/// Their fields.
QStringList differingFields(const QList<HandedDifference> &differences);

} // namespace tingyu::exchange
