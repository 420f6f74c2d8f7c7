// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tingyu::app {

/// Prints the guide: one A4 page. `words` is a text file of blocks parted by empty lines: the title with what
/// stands below it, then a step each ("picture.png | heading", its text; "- | heading" takes its text as what
/// is typed), at last what stands at the foot. Pictures come from the folder `pictures`. A problem in plain
/// words, empty when the page was written; text that does not fit is one.
QString writeGuide(const QString &words, const QString &pictures, const QString &out);

} // namespace tingyu::app
