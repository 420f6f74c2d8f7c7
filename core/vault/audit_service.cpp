// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/audit_service.h"

#include "core/vault/purpose_service.h"
#include "core/vault/vault_operations.h"

namespace tingyu {

Result<QList<AuditEntry>> AuditService::list(const AuditFilter &filter)
{
    if (auto allowed = m_place.allow(op::auditRead); !allowed)
        return allowed.error();
    auto entries = m_place.audit().list(filter);
    if (!entries)
        return entries;
    for (AuditEntry &entry : *entries) {
        if (entry.object.type != QLatin1String(purposeType))
            continue;
        const auto purpose = readPurpose(m_place.db(), entry.object.uid);
        if (!purpose)
            return purpose.error();
        entry.purpose = *purpose;
    }
    return entries;
}

Result<AuditLog::Verdict> AuditService::verify(const Progress &progress)
{
    if (auto allowed = m_place.allow(op::auditVerify); !allowed)
        return allowed.error();
    auto verdict = m_place.audit().verify(1, true, progress);
    if (!verdict)
        return verdict;
    const Outcome outcome = verdict->ok() ? Outcome::Ok : Outcome::Failed;
    if (auto noted = m_place.note(QLatin1String(op::auditVerify.id), {QStringLiteral("vault"), {}}, outcome);
        !noted)
        return noted.error();
    return verdict;
}

} // namespace tingyu
