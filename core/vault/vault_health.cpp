// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_health.h"

#include "core/vault/audit_service.h"
#include "core/vault/keyring_file.h"
#include "core/vault/vault_operations.h"

#include <QFile>
#include <QFileInfo>

namespace tingyu {
namespace {

const auto sound = QStringLiteral("ok");

} // namespace

bool VaultHealth::ok() const
{
    return database == sound && keyring == sound && audit.ok();
}

QString keyringHealth(const QString &folder)
{
    // A half-written next file is what a crash leaves and no damage; it is not looked at.
    for (const QString &path : {keyringfile::current(folder), keyringfile::previous(folder)}) {
        QFile file(path);
        if (!file.exists() && path != keyringfile::current(folder))
            continue;
        if (!file.open(QIODevice::ReadOnly) || !Keyring::parse(file.read(Keyring::maxBytes + 1)))
            return QFileInfo(path).fileName();
    }
    return sound;
}

Result<VaultHealth> checkHealth(Vault &vault, const Progress &progress)
{
    Workplace &place = vault.workplace();
    if (auto allowed = place.allow(op::auditVerify); !allowed)
        return allowed.error();
    VaultHealth health;
    health.keyring = keyringHealth(vault.folder());
    const auto findings = place.db().check(true);
    if (!findings)
        return findings.error();
    health.database = findings->isEmpty() ? sound : findings->constFirst();
    auto verdict = AuditService(place).verify(progress);
    if (!verdict)
        return verdict.error();
    health.audit = *verdict;
    return health;
}

} // namespace tingyu
