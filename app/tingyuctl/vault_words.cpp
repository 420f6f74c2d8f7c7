// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/vault_words.h"

namespace tingyu::ctl {

QJsonObject auditObject(const AuditLog::Verdict &verdict)
{
    return {{QStringLiteral("entries"), verdict.entries},
            {QStringLiteral("chain"), verdict.chain},
            {QStringLiteral("rows"), verdict.rows}};
}

QStringList roleCodes(RoleSet roles)
{
    QStringList codes;
    for (int place = 0; place < roleCount; ++place) {
        const Role role = static_cast<Role>(place);
        if (roles.has(role))
            codes.append(roleCode(role));
    }
    return codes;
}

QString kindCode(VaultKind kind)
{
    switch (kind) {
    case VaultKind::School:
        return QStringLiteral("school");
    case VaultKind::District:
        return QStringLiteral("district");
    }
    return {};
}

} // namespace tingyu::ctl
