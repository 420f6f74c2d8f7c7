// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"

namespace tingyu::ctl {

/// Do these words paint, so that the caller must have made a QApplication?
bool wordsPaint(const QStringList &words, const std::vector<Noun> &nouns);

/// One call from its words to its exit code, answered on the standard streams. Needs an application object.
int run(const QStringList &words, const std::vector<Noun> &nouns);

} // namespace tingyu::ctl
