// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tingyu::test {

/// How long the window stands still while somebody types in a note of 20,000 characters: the longest of
/// 400 keystrokes, each hundredth after a rest, and their median, in milliseconds, and the median against
/// that of a plain text edit in the same run.
struct TypingStalls
{
    double longest = 0;
    double median = 0;
    double ratio = 0;
};
enum class NoteShape
{
    Paragraphs, ///< a hundred, as people write
    Unbroken    ///< one, full of words that label somebody
};
TypingStalls typingStalls(NoteShape shape);

} // namespace tingyu::test
