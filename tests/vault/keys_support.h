// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/kdf.h"
#include "core/vault/keyring.h"
#include "tests/support/file_bytes.h"

#include <QFile>
#include <QString>

namespace tingyu::test {

/// Argon2id at libsodium's minimum: the arithmetic of a login without its price.
inline KdfPolicy cheapKdf()
{
    return {{1, 8192}, {2, 16384}, false};
}

inline SecretBytes secret(const char *text)
{
    QString typed = QString::fromUtf8(text);
    return passwordBytes(typed);
}

inline Uid uidOf(quint8 seed)
{
    return *Uid::fromBytes(QByteArray(16, static_cast<char>(seed)));
}

} // namespace tingyu::test
