// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/screening.h"

#include <optional>

namespace tingyu {

/// What the way a sheet was filled in says against it. Rules of this program, none of a publisher.
enum class PatternSign : quint8
{
    StraightLine,  ///< the same answer from the first item to the last
    LongRun,       ///< the same answer over half of a long form
    Zigzag,        ///< a pattern that repeats
    Contradiction, ///< agrees with statements and with their opposites, or with neither
    TooFast,       ///< quicker than the items can be read
    ManyBlank      ///< more than a fifth left out
};
QString
patternSignCode(PatternSign sign); ///< straight-line, long-run, zigzag, contradiction, too-fast, many-blank

struct AnswerPattern
{
    int asked = 0;    ///< items everybody is asked
    int answered = 0; ///< of all items of the form
    int blank = 0;    ///< of `asked`
    int longestRun = 0;
    QList<PatternSign> signs;
    bool operator==(const AnswerPattern &) const = default;
};

/// Below it nothing is said of straight lines: nine times "not at all" is an answer.
inline constexpr int straightLineItems = 20;
inline constexpr int longRunItems = 40;
inline constexpr int zigzagItems = 24;
/// Two seconds an item (Huang, Curran, Keeney, Poposki, DeShon 2012, J Bus Psychol 27, 99-114).
inline constexpr int leastSecondsAnItem = 2;

/// Pure. Items of other kinds than a choice (numbers, clock times) are in no run.
AnswerPattern patternOf(const scales::ScaleDefinition &definition, const Answers &answers,
                        std::optional<int> durationSeconds = {});

/// A sheet that a sign other than blanks speaks against is doubtful; what a publisher's rule says stands
/// where it is graver. Blanks are told by the sheet's status.
SheetValidity withPattern(SheetValidity validity, const AnswerPattern &pattern);

} // namespace tingyu
