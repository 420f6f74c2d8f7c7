// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace tingyu::bench {

struct FileTimes
{
    double termMs = 0;   ///< a file of one term, from the click to the painted page
    double decadeMs = 0; ///< one of ten years
    int records = 0;     ///< lines of the timeline of that one
};
/// Empty when something failed.
std::optional<FileTimes> fileTimes();

struct BookletTimes
{
    double ms = 0; ///< from the vault to the bytes of the PDF
    int pages = 0;
};
/// A booklet of at least 40 pages. Empty when something failed.
std::optional<BookletTimes> bookletTimes();

} // namespace tingyu::bench
