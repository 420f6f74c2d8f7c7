// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>

namespace tingyu {

/// Years in which a room's records can lie. What is outside is a slip of the keyboard, and a year of five
/// digits would no longer be ordered as text.
inline constexpr int firstYearOfLife = 1990;
inline constexpr int lastYearOfLife = 2199;

/// Errc::BadInput "date.range" {first year, last year}; also of a day that is none.
Result<void> checkDayOfLife(QDate day);

} // namespace tingyu
