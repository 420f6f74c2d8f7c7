// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit.h"

namespace tingyu {

/// Record types of this room that the audit protects.
inline constexpr RecordType vaultRecords[] = {{"user", {}}, {"purpose", {}}};

} // namespace tingyu
