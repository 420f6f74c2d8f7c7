// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/answer_table.h"

namespace tingyu {

/// The option in words, in either language; null where it is none.
scales::Rational labelledValue(const scales::ResponseSet &set, const QString &cell);
/// One cell that is not blank as an answer to one item. What the profile maps comes before every coding;
/// items that take a number or a time of day take it whatever the coding is. Pure.
CellReading readAnswerCell(const scales::ScaleDefinition &definition, int item, AnswerCoding coding,
                           const QString &cell, const AnswerProfile &profile);

} // namespace tingyu
