// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace tingyu {

/// What the format of a cell says about the number in it.
struct NumberFormat
{
    bool isDate = false;
    int padTo = 0; ///< 4 for the format 0000: the cell shows 0703 and holds 703
    bool operator==(const NumberFormat &) const = default;
};

/// Formats by id: those built into every program, with the Chinese ones, and a file's own by their code.
NumberFormat builtInFormat(int id);
NumberFormat formatOfCode(const QString &code);

} // namespace tingyu
