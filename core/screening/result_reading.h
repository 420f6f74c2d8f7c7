// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/answer_sheet.h"
#include "core/screening/result_json.h"

#include <QSet>

namespace tingyu {

/// What paper and case take from a stored result with the help of its definition. Pure.

/// Whole numbers as they are, others to two places, as the paper forms have them; empty for null.
QString figureText(const scales::Rational &value);

/// The score that stands for the whole instrument: the shown one named total; else one that every scored item
/// enters, also through other scores, the banded one before the others; else the only one that is banded, or
/// shown at all. Null where the scores stand side by side (traits, temperaments, separate subscales): none of
/// them may speak for the rest.
const scales::Score *summaryScore(const scales::ScaleDefinition &definition);

/// The banding that this result was read by for this score; null when none was used.
const scales::Banding *bandingUsed(const scales::ScaleDefinition &definition, const scales::Score &score,
                                   const ReadResult &result);
/// The band of the stored result; null when it has none.
const scales::Band *bandOf(const scales::ScaleDefinition &definition, const scales::Score &score,
                           const ReadResult &result);

/// Where the bands that ask for attention begin, seen from those that do not.
struct Cutoff
{
    scales::Rational value;
    bool below = false;    ///< attention lies below the value: more is better
    bool included = false; ///< the value itself belongs to it
};
std::optional<Cutoff> cutoffOf(const scales::Banding &banding);

/// What stands in for blank answers of a score.
enum class BlankFill
{
    None,
    Prorated, ///< from the mean of the answered items
    Fixed,    ///< by the value the definition gives a blank
};
/// Of a score that has a value although items it is made from, also through other scores, were left blank.
BlankFill blankFill(const scales::ScaleDefinition &definition, const scales::Score &score,
                    const QSet<QString> &blankItems);

QString informantCode(scales::Informant informant); ///< self, parent, teacher, rater
QString validityWord(const AnswerSheet &sheet);     ///< complete, incomplete, caution, invalid

} // namespace tingyu
