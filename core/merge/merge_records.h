// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit.h"

namespace tingyu {

/// The other PC has the decision, or will have it: it is decided anew, not undone.
inline constexpr RecordType mergeRecords[] = {{"merge_difference", {}, "1"}};

} // namespace tingyu
