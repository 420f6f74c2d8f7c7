// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/settings_store.h"

namespace tingyu::setting {

inline constexpr qint64 longestPath = 1000; ///< characters
/// The folder that all PCs of the room see, if there is one; empty: change files go by stick.
inline constexpr Setting sharedFolder{"merge.folder", Setting::Kind::Text, "", 0, longestPath};

} // namespace tingyu::setting
