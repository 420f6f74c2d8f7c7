// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/secret.h"

#include <QByteArray>

namespace tingyu {

/// Argon2id cost, stored per user slot. Passes and bytes as libsodium takes them.
struct KdfCost
{
    quint32 passes = 3;
    quint64 memoryBytes = 64ULL << 20;
    bool operator==(const KdfCost &) const = default;
};

/// Bounds on the cost, given at construction: tests pass a cheap one, no switch or variable reaches it in the
/// programs. Programs: floor 64 MiB, 3 passes (RFC 9106, second profile); ceiling 256 MiB; at most a quarter
/// of the memory and 1.0 s; passes are raised to at most 10 while that stays under 0.5 s.
struct KdfPolicy
{
    KdfCost floor;
    KdfCost ceiling;
    bool measure = true; ///< false: use the floor as it is (demo, tests)
    static KdfPolicy forPrograms();
    static KdfPolicy atFloor();              ///< 64 MiB, 3 passes, unmeasured: the demo vault
    bool accepts(const KdfCost &cost) const; ///< parser clamp: a hostile file must not allocate 100 GB
};

/// The dearest cost within the policy that this PC bears.
KdfCost chooseCost(const KdfPolicy &policy);

/// 32-byte key from a password (NFKC-normalised UTF-8 by the caller). Errc::OutOfMemory, never a silent
/// downgrade.
Result<SecretBytes> deriveKey(const SecretBytes &password, const QByteArray &salt16, const KdfCost &cost);

/// NFKC, so that full-width digits typed with an input method open the vault too. Wipes `typed`.
SecretBytes passwordBytes(QString &typed);

/// Why a new password is refused: "password.short", "password.long", "password.common", "password.run",
/// "password.date", "password.names"; empty when it is good. `names`: school and user names.
QString passwordProblem(const QString &password, const QStringList &names);

} // namespace tingyu
