// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scale_definition.h"
#include "core/tables/coded_table.h"

namespace tingyu {

/// Text of a sheet reader: a number, perhaps a name, and one character an item, without headings. As a table
/// of number, name and all answers, headed by their codes; nullopt when the lines are not that. The number
/// ends at a blank, comma or tab; without one every line has the same length and the answers are the last
/// characters. Answers that are left out at the end of a line count as blank only where blanks stand for them
/// elsewhere in the file. Pure.
std::optional<CodedTable> readAnswerLines(const QString &text, const scales::ScaleDefinition &definition);

/// A file of answers of any kind: spreadsheet, text with headings, or lines of a sheet reader. Errors of
/// readTable.
Result<CodedTable> readAnswerFile(const QByteArray &bytes, const scales::ScaleDefinition &definition,
                                  const Progress &progress = {});

} // namespace tingyu
