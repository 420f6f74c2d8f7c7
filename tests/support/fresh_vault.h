// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/secret.h"
#include "tests/support/places.h"

#include <QFile>
#include <QString>

namespace tingyu::test {

// A vault file with the whole schema and nothing in it, which the build makes once and every fixture begins
// with: migrating anew took three quarters of the time of a case. That migrations are right is held by the
// tests of the schema and of the migrator.

inline QString freshVaultPath()
{
    return QStringLiteral(TINGYU_FRESH_VAULT ".db");
}

inline QString freshVaultKeyPath()
{
    return QStringLiteral(TINGYU_FRESH_VAULT ".key");
}

/// Random, of this build; empty where the build made none.
inline SecretKey freshVaultKey()
{
    QFile file(freshVaultKeyPath());
    QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return SecretKey::take(bytes);
}

} // namespace tingyu::test
