// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scales/scoring.h"

#include <functional>

class QIODevice;

namespace tingyu::scales {

enum class AnswerFormat
{
    Csv, ///< header: id, optional sex (M/F) and age, then item ids; RFC 4180 quotes, LF or CRLF, BOM allowed
    JsonLines, ///< {"name","context":{"sex","age"},"answers":{"1":0,…}}, one a line
};

/// By the ending of the name: .csv, .jsonl; BadInput scales.file_kind otherwise.
Result<AnswerFormat> answerFormatOf(const QString &fileName);

struct AnswerFileOptions
{
    bool internalScores = false; ///< write the steps of a calculation too
    /// The sentence for a refused line (its "message"); without it the message is the code.
    std::function<QString(const Error &)> sentence;
    /// Told now and then how many inputs are done; false stops with Cancelled scales.cancelled.
    std::function<bool(qint64)> progress;
};

struct AnswerFileSummary
{
    qint64 read = 0;    ///< inputs, each of which got its line
    qint64 refused = 0; ///< lines that hold an error instead of a result
};

/// Scores a file of sheets as it streams by: one output for each input, in order, of the same kind. Memory
/// does not grow with the file. A bad input becomes a line with its error (unknown_item, value_not_printed,
/// repeated_item, bad_context, bad_line, too_many_cells, line_too_long) and the others go on. The call itself
/// fails with scales.no_header, scales.repeated_column {name}, scales.open_quote {row}, scales.read_failed,
/// scales.write_failed.
Result<AnswerFileSummary> scoreFile(const ScaleDefinition &definition, QIODevice &in, AnswerFormat format,
                                    QIODevice &out, const AnswerFileOptions &options = {});

} // namespace tingyu::scales
