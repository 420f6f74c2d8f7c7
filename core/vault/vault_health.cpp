// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_health.h"

#include "core/base/given_file.h"
#include "core/vault/audit_service.h"
#include "core/vault/keyring_file.h"
#include "core/vault/vault_impl.h"
#include "core/vault/vault_operations.h"

#include <QFile>
#include <QFileInfo>

namespace tingyu {
namespace {

const auto sound = QStringLiteral("ok");
const auto older = QStringLiteral("older");

/// Every unlocking adds lines, so that after some the figures alone look right: the log remembers.
Result<bool> isOlderUnanswered(Vault &vault)
{
    const ObjectRef whole = vault.impl().whole();
    auto rows = vault.impl().connection->select(
        QStringLiteral("SELECT ifnull(reason_code, '') = 'vault_went_back' FROM audit "
                       "WHERE object_type = ? AND object_uid = ? AND (action = 'vault.restored' OR "
                       "reason_code IN ('vault_went_back', 'older-accepted', 'moved-back')) "
                       "ORDER BY seq DESC LIMIT 1"),
        {whole.type, whole.uid.bytes()});
    if (!rows)
        return rows.error();
    const bool isOlder = rows->next() && rows->boolean(0);
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return isOlder;
}

} // namespace

bool VaultHealth::ok() const
{
    return database == sound && keyring == sound && audit.ok();
}

bool VaultHealth::isOlderAtMost() const
{
    return (database == sound || database == older) && (keyring == sound || keyring == older) && audit.ok();
}

QString keyringHealth(const QString &folder)
{
    // A half-written next file is what a crash leaves and no damage; it is not looked at.
    for (const QString &path : {keyringfile::current(folder), keyringfile::previous(folder)}) {
        QFile file(path);
        if (!file.exists() && path != keyringfile::current(folder))
            continue;
        if (!openGiven(file, fail(Errc::Io, "keyring.damaged")) ||
            !Keyring::parse(file.read(Keyring::maxBytes + 1)))
            return QFileInfo(path).fileName();
    }
    return sound;
}

Result<std::optional<Error>> whatWentBack(Vault &vault)
{
    const auto isOlder = isOlderUnanswered(vault);
    if (!isOlder)
        return isOlder.error();
    if (*isOlder)
        return std::optional(fail(Errc::Damaged, "vault.went_back"));
    const QStringList notices = vault.notices();
    if (notices.contains(QStringLiteral("keyring_rolled_back")) ||
        notices.contains(QStringLiteral("keyring_older")))
        return std::optional(fail(Errc::Damaged, "vault.keyring_went_back"));
    return std::optional<Error>();
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
    const auto wentBack = whatWentBack(vault);
    if (!wentBack)
        return wentBack.error();
    if (*wentBack) {
        const bool isKeyring = (*wentBack)->subject == QLatin1String("vault.keyring_went_back");
        QString &part = isKeyring ? health.keyring : health.database;
        part = part == sound ? older : part;
    }
    auto verdict = AuditService(place).verify(progress);
    if (!verdict)
        return verdict.error();
    health.audit = *verdict;
    return health;
}

} // namespace tingyu
