// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_operations.h"

namespace tingyu::op {

/// Ledgers (form 19) hold no more than the records they are made of, and each of these is asked for beside.
inline constexpr Operation ledgerView{"ledger.view", roomStaff, {}, {}};
inline constexpr Operation ledgerPrint{"ledger.print", roomStaff, {}, {}};
inline constexpr Operation ledgerExport{"ledger.export", roomStaff, {}, {}};

inline constexpr const Operation *ledgerOperations[] = {&ledgerView, &ledgerPrint, &ledgerExport};

/// Of these, what accessOperations() are.
inline constexpr const Operation *ledgerAccess[] = {&ledgerView, &ledgerPrint, &ledgerExport};

} // namespace tingyu::op
