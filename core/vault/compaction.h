// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

namespace tingyu {

/// After rows were erased the file is written anew, so that no page, no gap within a page and no journal
/// holds a word of them. Asked for within the transaction that erases: should the program end between the
/// two, the next unlocking finishes it.
Result<void> askForCompaction(Connection &db);
Result<bool> isCompactionDue(Connection &db);

/// Outside any transaction. Also lets go the copies that were made before steps of the schema: they hold what
/// was erased. Errc::DiskFull, Errc::Io, Errc::Busy; then it is still due.
Result<void> compact(Connection &db);

} // namespace tingyu
