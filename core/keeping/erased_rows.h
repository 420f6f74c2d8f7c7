// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

namespace tingyu::keeping {

/// What an erasure leaves: the uids of its rows and nothing else, so that another PC or an older package does
/// not bring them back. Within the caller's transaction.

/// Was the row with this uid erased here?
Result<bool> isErased(Connection &db, const QByteArray &uid);
/// Also of what came later and belongs to it; a second time changes nothing.
Result<void> bury(Connection &db, const QByteArray &uid);

} // namespace tingyu::keeping
