// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// Values of a closed set and the codes they are stored and exchanged by, as a table of pairs {value,
/// "code"}.
namespace tingyu {

/// Empty for a value the table does not hold.
template<class Table, class Enum>
QString codeOf(const Table &table, Enum wanted)
{
    for (const auto &[value, code] : table) {
        if (value == wanted)
            return QString::fromLatin1(code);
    }
    return {};
}

/// Nothing for a code the table does not hold.
template<class Enum, class Table>
std::optional<Enum> valueOf(const Table &table, const QString &wanted)
{
    for (const auto &[value, code] : table) {
        if (wanted == QLatin1String(code))
            return value;
    }
    return std::nullopt;
}

} // namespace tingyu
