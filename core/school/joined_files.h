// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/roster_plan.h"
#include "core/vault/connection.h"

namespace tingyu {

/// What children of this vault were known by in files that were joined into others, so that rolls, files of
/// other schools and answers find the file that stands.
Result<QList<JoinedKey>> joinedKeys(Connection &db);

} // namespace tingyu
