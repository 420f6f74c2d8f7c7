// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tingyu::platform {

/// Do two texts of bootId() (platform.h) tell of one start of the machine? Where they are times, putting the
/// clock right moves them a little.
bool isSameBoot(const QString &one, const QString &other);

} // namespace tingyu::platform
