// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/kdf.h"

#include "core/base/platform.h"
#include "core/vault/crypto.h"

#include <QElapsedTimer>

#include <sodium.h>

#include <algorithm>

namespace tingyu {
namespace {

constexpr quint64 mebibyte = 1ULL << 20;
constexpr qint64 longestMs = 1000;    // one login
constexpr qint64 comfortableMs = 500; // passes are only raised below this
constexpr quint32 mostPasses = 10;

/// Milliseconds of one derivation; a failure counts as far too long.
qint64 measuredMs(const KdfCost &cost)
{
    const SecretBytes sample = SecretBytes(16);
    QElapsedTimer timer;
    timer.start();
    const auto key = deriveKey(sample, QByteArray(crypto_pwhash_SALTBYTES, '\0'), cost);
    return key ? timer.elapsed() : longestMs * 1000;
}

} // namespace

KdfPolicy KdfPolicy::forPrograms()
{
    return {{3, 64 * mebibyte}, {mostPasses, 256 * mebibyte}, true};
}

KdfPolicy KdfPolicy::atFloor()
{
    KdfPolicy policy = forPrograms();
    policy.measure = false;
    return policy;
}

bool KdfPolicy::accepts(const KdfCost &cost) const
{
    return cost.passes >= floor.passes && cost.passes <= ceiling.passes &&
           cost.memoryBytes >= floor.memoryBytes && cost.memoryBytes <= ceiling.memoryBytes;
}

KdfCost chooseCost(const KdfPolicy &policy)
{
    KdfCost chosen = policy.floor;
    if (!policy.measure)
        return chosen;
    const quint64 memory = platform::physicalMemory();
    const quint64 most =
        memory == 0 ? policy.floor.memoryBytes : std::min<quint64>(policy.ceiling.memoryBytes, memory / 4);
    qint64 took = measuredMs(chosen);
    while (chosen.memoryBytes * 2 <= most) {
        const KdfCost dearer{chosen.passes, chosen.memoryBytes * 2};
        const qint64 dearerMs = measuredMs(dearer);
        if (dearerMs > longestMs)
            break;
        chosen = dearer;
        took = dearerMs;
    }
    // Time grows in step with the passes, so the next count is tried only where it can fit.
    while (chosen.passes < policy.ceiling.passes && took > 0 &&
           took * (chosen.passes + 1) / chosen.passes < comfortableMs) {
        const KdfCost dearer{chosen.passes + 1, chosen.memoryBytes};
        const qint64 dearerMs = measuredMs(dearer);
        if (dearerMs >= comfortableMs)
            break;
        chosen = dearer;
        took = dearerMs;
    }
    return chosen;
}

Result<SecretBytes> deriveKey(const SecretBytes &password, const QByteArray &salt16, const KdfCost &cost)
{
    if (sodium_init() < 0 || salt16.size() != crypto_pwhash_SALTBYTES)
        return fail(Errc::Internal, "vault.crypto");
    SecretBytes key(32);
    // An empty password is a wrong one, told after the same work as any other.
    const char *typed = password.isEmpty() ? "" : reinterpret_cast<const char *>(password.data());
    if (crypto_pwhash(key.data(), key.size(), typed, password.size(),
                      reinterpret_cast<const unsigned char *>(salt16.constData()), cost.passes,
                      static_cast<size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(Errc::OutOfMemory, "vault.kdf_memory", {QString::number(cost.memoryBytes / mebibyte)});
    return key;
}

SecretBytes passwordBytes(QString &typed)
{
    QString normalised = typed.normalized(QString::NormalizationForm_KC);
    QByteArray utf8 = normalised.toUtf8();
    crypto::wipe(normalised);
    crypto::wipe(typed);
    return SecretBytes::take(utf8);
}

} // namespace tingyu
