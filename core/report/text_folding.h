// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace tingyu::report {

/// A text as the leak check compares it, with the way back to where each character stood.
struct FoldedText
{
    QString text;
    std::vector<qsizetype> origin; ///< of each folded character, in the text as it was
    std::vector<bool> wordStart;   ///< no letter stands right before it
    std::vector<bool> wordEnd;     ///< no letter stands right after it
};

/// Narrow forms, lower case, no tone marks, no spaces, dots, hyphens or invisible characters, so that
/// "张 三", "ＺＨＡＮＧ san" and "Zhāng-Sān" compare equal to their plain forms.
FoldedText fold(const QString &text);

struct DigitRun
{
    QString digits;     ///< ASCII, with a trailing X of an ID number, without separators
    QChar prefix;       ///< G or L right before it (学籍号), null otherwise
    qsizetype from = 0; ///< in the text as it was, prefix included
    qsizetype length = 0;
    bool contiguous = true; ///< nothing but digits and hyphens between the first and the last
};
/// Runs of digits: ASCII, full-width and Chinese (〇零一二三四五六七八九幺), with up to two separators
/// between.
std::vector<DigitRun> digitRuns(const QString &text);

} // namespace tingyu::report
