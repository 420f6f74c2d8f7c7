// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/answer_pattern.h"

#include <algorithm>
#include <vector>

namespace tingyu {
namespace {

constexpr int longestPeriod = 5;
constexpr int leastOfEachDirection = 3;
constexpr double atOneEnd = 0.9; ///< of the answer scale, on average

/// Answered choices in the order of the form; a blank ends a run.
using Line = std::vector<scales::Rational>;

int longestRun(const Line &line)
{
    int longest = 0;
    int run = 0;
    for (size_t i = 0; i < line.size(); ++i) {
        if (line[i].isNull())
            run = 0;
        else
            run = i > 0 && run > 0 && line[i] == line[i - 1] ? run + 1 : 1;
        longest = std::max(longest, run);
    }
    return longest;
}

/// Does a pattern of `period` answers, not all the same, repeat over so many items?
bool repeats(const Line &line, size_t period)
{
    int run = 0;
    int changes = 0;
    for (size_t i = period; i < line.size(); ++i) {
        if (line[i].isNull() || !(line[i] == line[i - period])) {
            run = 0;
            changes = 0;
            continue;
        }
        ++run;
        changes += line[i] == line[i - 1] ? 0 : 1;
        if (run + static_cast<int>(period) >= zigzagItems && changes * static_cast<int>(period) >= run)
            return true;
    }
    return false;
}

double placeOf(const scales::ResponseSet &set, const scales::Rational &answer)
{
    const double low = set.min.toDouble();
    const double high = set.max.toDouble();
    return high > low ? (answer.toDouble() - low) / (high - low) : 0.5;
}

/// Within one score, items that count as they are and items that count the other way round.
bool contradicts(const scales::ScaleDefinition &definition, const scales::Score &score,
                 const Answers &answers)
{
    double sums[2] = {0, 0};
    int counts[2] = {0, 0};
    for (const int index : score.items) {
        const scales::Item &item = definition.items[static_cast<size_t>(index)];
        const auto answer = answers.constFind(item.id);
        const scales::ResponseSet &set = definition.setOf(item);
        if (answer == answers.cend() || answer->isNull() || set.kind != scales::ResponseSet::Kind::Single)
            continue;
        const int side = item.reverse ? 1 : 0;
        sums[side] += placeOf(set, *answer);
        ++counts[side];
    }
    if (counts[0] < leastOfEachDirection || counts[1] < leastOfEachDirection)
        return false;
    const double direct = sums[0] / counts[0];
    const double reversed = sums[1] / counts[1];
    return (direct >= atOneEnd && reversed >= atOneEnd) ||
           (direct <= 1 - atOneEnd && reversed <= 1 - atOneEnd);
}

} // namespace

QString patternSignCode(PatternSign sign)
{
    switch (sign) {
    case PatternSign::StraightLine:
        return QStringLiteral("straight-line");
    case PatternSign::LongRun:
        return QStringLiteral("long-run");
    case PatternSign::Zigzag:
        return QStringLiteral("zigzag");
    case PatternSign::Contradiction:
        return QStringLiteral("contradiction");
    case PatternSign::TooFast:
        return QStringLiteral("too-fast");
    case PatternSign::ManyBlank:
        return QStringLiteral("many-blank");
    }
    return {};
}

AnswerPattern patternOf(const scales::ScaleDefinition &definition, const Answers &answers,
                        std::optional<int> durationSeconds)
{
    AnswerPattern pattern;
    Line line;
    line.reserve(definition.items.size());
    for (const scales::Item &item : definition.items) {
        const scales::Rational answer = answers.value(item.id);
        const bool everybody =
            !item.optional && !item.unscored && item.askIf.isEmpty() && item.appliesIf.isEmpty();
        pattern.asked += everybody ? 1 : 0;
        pattern.answered += answer.isNull() ? 0 : 1;
        pattern.blank += everybody && answer.isNull() ? 1 : 0;
        if (definition.setOf(item).kind == scales::ResponseSet::Kind::Single)
            line.push_back(answer);
    }
    pattern.longestRun = longestRun(line);
    const auto given =
        std::count_if(line.cbegin(), line.cend(), [](const auto &one) { return !one.isNull(); });
    if (given >= straightLineItems && pattern.longestRun == given)
        pattern.signs.append(PatternSign::StraightLine);
    else if (pattern.longestRun >= longRunItems && 2 * pattern.longestRun >= static_cast<int>(line.size()))
        pattern.signs.append(PatternSign::LongRun);
    else {
        for (size_t period = 2; period <= longestPeriod; ++period) {
            if (repeats(line, period)) {
                pattern.signs.append(PatternSign::Zigzag);
                break;
            }
        }
    }
    const auto speaksAgainstItself = [&](const scales::Score &score) {
        return contradicts(definition, score, answers);
    };
    if (std::any_of(definition.scores.cbegin(), definition.scores.cend(), speaksAgainstItself))
        pattern.signs.append(PatternSign::Contradiction);
    if (durationSeconds && pattern.answered > 0 && *durationSeconds < leastSecondsAnItem * pattern.answered)
        pattern.signs.append(PatternSign::TooFast);
    if (pattern.asked > 0 && 5 * pattern.blank > pattern.asked)
        pattern.signs.append(PatternSign::ManyBlank);
    return pattern;
}

SheetValidity withPattern(SheetValidity validity, const AnswerPattern &pattern)
{
    const bool against = std::any_of(pattern.signs.cbegin(), pattern.signs.cend(),
                                     [](PatternSign sign) { return sign != PatternSign::ManyBlank; });
    return validity == SheetValidity::Ok && against ? SheetValidity::Doubtful : validity;
}

} // namespace tingyu
