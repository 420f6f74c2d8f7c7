// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/answer_file.h"

#include <QIODevice>

#include <charconv>
#include <string>

/// What the two kinds of file of answers share while they are scored; of answer_file.cpp alone.
namespace tingyu::scales {

// Into the row of a table or the line of an object: std::string takes single characters inline, which a file
// of a hundred thousand sheets feels.

/// Ids of scores, bands and flags are plain ASCII (the reader of definitions sees to it).
template<typename Text>
void appendId(Text &out, const QString &id)
{
    for (const QChar c : id)
        out += static_cast<char>(c.unicode());
}

template<typename Text>
void appendWhole(Text &out, qint64 value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    const auto length = end.ptr - digits;
    out.append(digits, static_cast<decltype(out.size())>(length));
}

template<typename Text>
void appendNumber(Text &out, const Rational &value)
{
    if (value.isWhole())
        appendWhole(out, value.num());
    else
        out += value.toJsonNumber().constData();
}

/// "scales.unknown_item" -> "unknown_item"
inline QString plainCode(const Error &error)
{
    return error.subject.section(QLatin1Char('.'), 1);
}

inline QString itemOf(const Error &error)
{
    return error.detail.value(0);
}

inline std::optional<Rational> ageOf(const Rational &age)
{
    if (age.isNull() || age.compare(0) < 0 || age.compare(150) > 0)
        return std::nullopt;
    return age;
}

/// What both kinds of file share: the scorer, the way out, the count.
class AnswerStream
{
public:
    AnswerStream(const ScaleDefinition &scale, QIODevice &out, const AnswerFileOptions &wishes)
        : definition(scale), options(wishes), scorer(scale), m_out(out)
    {
        for (size_t n = 0; n < definition.scores.size(); ++n) {
            if (options.internalScores || !definition.scores[n].internal)
                shownScores.push_back(static_cast<int>(n));
        }
        bandKeys = definition.bandKeys();
    }

    static constexpr qsizetype flushBytes = 1 << 18;
    static constexpr qint64 progressEvery = 4096;
    /// After each input; an error ends the run.
    std::optional<Error> lineDone(bool refused)
    {
        ++summary.read;
        summary.refused += refused ? 1 : 0;
        if (text.size() >= flushBytes && !flush())
            return fail(Errc::Io, "scales.write_failed");
        if (options.progress && summary.read % progressEvery == 0 && !options.progress(summary.read))
            return fail(Errc::Cancelled, "scales.cancelled");
        return std::nullopt;
    }

    bool flush()
    {
        const bool ok = m_out.write(text) == text.size();
        text.resize(0); // keeps its memory
        return ok;
    }

    const ScaleDefinition &definition;
    const AnswerFileOptions &options;
    Scorer scorer;
    std::vector<int> shownScores;
    QStringList bandKeys;
    QByteArray text;
    AnswerFileSummary summary;

private:
    QIODevice &m_out;
};

/// Of answers in that format; as scoreFile() says.
Result<AnswerFileSummary> scoreCsv(AnswerStream &stream, QIODevice &in);
Result<AnswerFileSummary> scoreJsonLines(AnswerStream &stream, QIODevice &in);

} // namespace tingyu::scales
