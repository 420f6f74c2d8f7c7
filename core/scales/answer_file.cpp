// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/answer_stream.h"

namespace tingyu::scales {

Result<AnswerFormat> answerFormatOf(const QString &fileName)
{
    if (fileName.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return AnswerFormat::Csv;
    if (fileName.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive))
        return AnswerFormat::JsonLines;
    return fail(Errc::BadInput, "scales.file_kind");
}

Result<AnswerFileSummary> scoreFile(const ScaleDefinition &definition, QIODevice &in, AnswerFormat format,
                                    QIODevice &out, const AnswerFileOptions &options)
{
    AnswerStream stream(definition, out, options);
    return format == AnswerFormat::Csv ? scoreCsv(stream, in) : scoreJsonLines(stream, in);
}

} // namespace tingyu::scales
