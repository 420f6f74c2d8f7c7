// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace tingyu {

/// The days that a list or a paper is asked for.
struct DaySpan
{
    QDate from;
    QDate to; ///< included
};

} // namespace tingyu
