// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/handed_difference.h"

#include <algorithm>

namespace tingyu::exchange {

QList<HandedDifference> differencesOf(const Student &here, const QList<JoinedKey> &joined,
                                      const Student &came)
{
    QStringList names = here.formerNames + QStringList{here.name};
    QList<QDate> births{here.birthDate};
    QStringList numbers{here.idNumber};
    for (const JoinedKey &key : joined) {
        names.append(key.name);
        births.append(key.birthDate);
        numbers.append(key.idNumber);
    }
    const QStringList theirs = came.formerNames + QStringList{came.name};
    QList<HandedDifference> found;
    const auto add = [&found](const char *field, const QString &ours, const QString &other) {
        found.append({QLatin1String(field), ours, other});
    };
    if (std::none_of(theirs.cbegin(), theirs.cend(),
                     [&names](const QString &name) { return names.contains(name); }))
        add("name", here.name, came.name);
    if (here.birthDate.isValid() && came.birthDate.isValid() && !births.contains(came.birthDate))
        add("birth-date", here.birthDate.toString(Qt::ISODate), came.birthDate.toString(Qt::ISODate));
    if (here.sex != Sex::Unknown && came.sex != Sex::Unknown && here.sex != came.sex)
        add("sex", sexCode(here.sex), sexCode(came.sex));
    if (!here.idNumber.isEmpty() && !came.idNumber.isEmpty() && !numbers.contains(came.idNumber))
        add("id-number", here.idNumber, came.idNumber);
    return found;
}

QStringList differingFields(const QList<HandedDifference> &differences)
{
    QStringList fields;
    for (const HandedDifference &one : differences)
        fields.append(one.field);
    return fields;
}

} // namespace tingyu::exchange
