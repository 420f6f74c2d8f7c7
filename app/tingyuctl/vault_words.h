// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit.h"
#include "core/vault/vault.h"

#include <QJsonObject>
#include <QStringList>

namespace tingyu::ctl {

/// {entries, chain, rows}, as `vault verify` and `audit verify` promise it.
QJsonObject auditObject(const AuditLog::Verdict &verdict);
QStringList roleCodes(RoleSet roles); ///< in the order of Role
QString kindCode(VaultKind kind);     ///< school, district

} // namespace tingyu::ctl
