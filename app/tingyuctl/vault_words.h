// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit.h"
#include "core/vault/vault.h"

#include <QJsonObject>

namespace tingyu::ctl {

/// {entries, chain, rows}, as `vault verify` and `audit verify` promise it.
QJsonObject auditObject(const AuditLog::Verdict &verdict);
QString kindCode(VaultKind kind); ///< school, district

} // namespace tingyu::ctl
