// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/leak_check.h"

namespace tingyu::report {

struct NumberFound
{
    LeakKind kind = LeakKind::Number;
    qsizetype from = 0; ///< in the text
    qsizetype length = 0;
    bool subject = false; ///< the day of birth asked for
};

/// What the digits of `run` look like although no file holds them: telephones, ID numbers, 学籍号, days, the
/// day of birth (full, without its century, or year and month), and anything of seven digits or more. Each
/// part is looked at by itself and together with those beside it, since a list number, another telephone or a
/// score may stand before the one that matters. Finds overlap. Scores, counts, years and the numbers that the
/// program gives (T-000318, D-5A0C19E2) are none.
QList<NumberFound> numbersIn(const QString &text, const DigitRun &run, QDate birthDate);

/// Is the day that is written in [from, to) of the text no day but parts of a longer number: of an ID number
/// in strokes (110101-1990-03-07-1233), a 学籍号, a telephone, or with something on both sides of any number
/// in strokes? Whoever takes days out of a text leaves that one in, so that the number is found whole.
bool isWithinNumber(const DigitRun &run, qsizetype from, qsizetype to);

} // namespace tingyu::report
