// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tingyu::app {

/// Prints every page of the help in the language spoken: a list of them with their page numbers, then each
/// from a page of its own, as the window orders them. A problem in plain words, empty when it was written.
QString writeManual(const QString &title, const QString &out);

} // namespace tingyu::app
