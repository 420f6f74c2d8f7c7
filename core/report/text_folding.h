// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

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

/// Narrow forms of full-width ones; as long as `text`.
QString narrowed(QString text);
/// 0 to 9: ASCII, full-width and Chinese (〇零○一二三四五六七八九幺); -1 of anything else.
int digitValue(QChar c);

/// Digits with nothing between them.
struct DigitPart
{
    QString digits;     ///< ASCII
    QChar prefix;       ///< G or L right before it (学籍号), null otherwise
    qsizetype from = 0; ///< in the text as it was, without the prefix
    qsizetype length = 0;
    qsizetype markEnd = 0; ///< where an X right behind it ends, as ID numbers have one; 0: there is none
};
/// Parts that might be read as one number. Whether they are one, or a list, is for the reader to judge.
struct DigitRun
{
    std::vector<DigitPart> parts; ///< never empty
    QStringList gaps; ///< separators behind each part but the last: narrow, blanks only where they are alone
};
/// Runs of digits (digitValue) with up to three separators, such as hyphens, dots and brackets, between
/// parts. Commas, semicolons, colons and 、 end a run.
std::vector<DigitRun> digitRuns(const QString &text);

} // namespace tingyu::report
