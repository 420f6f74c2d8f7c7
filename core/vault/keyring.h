// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/vault/kdf.h"
#include "core/vault/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace tingyu {

/// Everything that follows from the 16-byte root of one generation.
struct VaultKeys
{
    static constexpr int rootBytes = 16;
    SecretBytes root; ///< rootBytes long
    quint32 generation = 1;
    SecretBytes database;   ///< raw SQLCipher key of vault-<generation>.db
    SecretBytes keyringMac; ///< over the admin part of the keyring
    SecretBytes salvage;    ///< of what a salvage writes

    static VaultKeys fromRoot(SecretBytes root, quint32 generation);
    VaultKeys clone() const;
};

/// One user's place. Left half: who may open; covered by the keyring's MAC. Right half: his password; he can
/// replace it without holding the root.
struct KeySlot
{
    Uid userUid;
    QString name; ///< at most 64 bytes of UTF-8
    bool enabled = true;
    QByteArray publicKey; ///< X25519
    QByteArray grant;     ///< generation and root sealed to publicKey; empty while disabled

    KdfCost cost;
    QByteArray salt;
    QByteArray nonce;
    QByteArray wrappedKey; ///< X25519 secret key under the password

    bool operator==(const KeySlot &) const = default;
};

inline constexpr quint32 keyringDistrict = 1U << 0;
inline constexpr quint32 keyringDemo = 1U << 1;

/// The file vault.keyring as a value: who may open the vault, and with what. Layout: security 2.3, with the
/// audit public key after the flags, so that a failed login can be sealed before anybody is in.
struct Keyring
{
    Uid vaultId;
    quint64 fileSeq = 0;  ///< +1 with every write
    quint64 adminSeq = 0; ///< +1 when a slot's left half, the generation or the schema changes
    quint32 generation = 1;
    quint32 schema = 0;
    quint64 lastAuditSeq = 0;
    quint32 flags = 0;
    QByteArray auditPublicKey;
    QList<KeySlot> users;
    QByteArray mac;

    static constexpr qsizetype maxBytes = 256 * 1024;
    static constexpr qsizetype maxUsers = 256;
    static constexpr qsizetype maxNameBytes = 64;

    /// Errc::Damaged "keyring.damaged" for anything not written by encode(); Errc::TooNew for a later layout.
    static Result<Keyring> parse(const QByteArray &bytes);
    QByteArray encode() const;

    void sign(const SecretBytes &macKey) { mac = macWith(macKey); }
    bool isSignedWith(const SecretBytes &macKey) const;
    /// Who may open, without what moves at every exit: mirrored in the vault to tell a fork.
    QByteArray adminHash() const;

    /// Names are compared NFKC, without case and outer blanks.
    const KeySlot *byName(const QString &name) const;
    KeySlot *byUid(const Uid &uid);
    const KeySlot *byUid(const Uid &uid) const;

    bool operator==(const Keyring &) const = default;

private:
    QByteArray macWith(const SecretBytes &macKey) const;
    QByteArray adminPart() const;
};

QString normalisedName(const QString &name);
/// "user.name_empty", "user.name_long", "user.name_odd"; empty when it can be a user's name.
QString userNameProblem(const QString &name);

/// A new slot with a new key pair, tried out before it is returned.
Result<KeySlot> makeSlot(const Uid &vaultId, const Uid &userUid, const QString &name,
                         const SecretBytes &password, const KdfCost &cost, const VaultKeys &keys);
/// New salt and wrapping for the same key pair; nothing else changes.
Result<void> wrapForPassword(KeySlot &slot, const Uid &vaultId, const SecretBytes &userKey,
                             const SecretBytes &password, const KdfCost &cost);
/// Seals the root to the slot's public key. Errc::Damaged when that is no key.
Result<void> grantRoot(KeySlot &slot, const VaultKeys &keys);

/// Who was let in and with which keys.
struct Unlocked
{
    SecretBytes userKey;
    VaultKeys keys;
};
/// The user's secret key. Errc::WrongPassword; Errc::Damaged "keyring.cost" when the slot asks for a cost
/// outside the policy.
Result<SecretBytes> unwrapUserKey(const KeySlot &slot, const Uid &vaultId, const SecretBytes &password,
                                  const KdfPolicy &policy);
/// Root out of the grant, then the MAC over everything. Errc::Damaged "keyring.tampered".
Result<VaultKeys> openGrant(const Keyring &keyring, const KeySlot &slot, const SecretBytes &userKey);

} // namespace tingyu
