// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/xlsx_styles.h"

#include <algorithm>

namespace tingyu {

NumberFormat builtInFormat(int id)
{
    // ECMA-376 part 1, 18.8.30: 14 to 22 and 45 to 47 everywhere, 27 to 36 and 50 to 58 in Chinese editions.
    const bool date =
        (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    return {date, 0};
}

NumberFormat formatOfCode(const QString &code)
{
    QString plain; // the first section without quoted text, escaped characters, fillers and bracketed parts
    for (qsizetype i = 0; i < code.size() && code.at(i) != QLatin1Char(';'); ++i) {
        const QChar character = code.at(i);
        if (character == QLatin1Char('"')) {
            const qsizetype end = code.indexOf(QLatin1Char('"'), i + 1);
            i = end < 0 ? code.size() : end;
        } else if (character == QLatin1Char('\\') || character == QLatin1Char('_') ||
                   character == QLatin1Char('*')) {
            ++i;
        } else if (character == QLatin1Char('[')) {
            const qsizetype end = code.indexOf(QLatin1Char(']'), i);
            const QString inside = code.mid(i + 1, end - i - 1).toLower();
            const bool elapsed =
                !inside.isEmpty() && std::all_of(inside.begin(), inside.end(), [](QChar one) {
                    return one == QLatin1Char('h') || one == QLatin1Char('m') || one == QLatin1Char('s');
                });
            if (elapsed)
                plain += inside;
            i = end < 0 ? code.size() : end;
        } else {
            plain += character.toLower();
        }
    }
    if (plain == QStringLiteral("general"))
        return {};
    const bool zeros =
        plain.size() > 1 && plain.size() <= 20 && plain.count(QLatin1Char('0')) == plain.size();
    const bool date = std::any_of(plain.begin(), plain.end(),
                                  [](QChar one) { return QStringLiteral("ymdhs").contains(one); });
    return {date, zeros ? static_cast<int>(plain.size()) : 0};
}

} // namespace tingyu
