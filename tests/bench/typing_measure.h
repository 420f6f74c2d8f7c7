// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tingyu::test {

/// How long the window stands still while somebody types in a note of 20,000 characters: the longest of
/// 400 keystrokes, in milliseconds, and the median against that of a plain text edit in the same run.
struct TypingStalls
{
    double longest = 0;
    double ratio = 0;
};
TypingStalls typingStalls();

} // namespace tingyu::test
