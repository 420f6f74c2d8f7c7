// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/secret.h"

#include <QByteArray>

#include <initializer_list>
#include <optional>

/// The cryptographic calls of the vault, one thin function each over libsodium; nothing is invented here.
/// Sizes are in bytes. Public values are QByteArray, secrets are SecretBytes.
namespace tingyu::crypto {

inline constexpr int boxPublicBytes = 32;
inline constexpr int signPublicBytes = 32;
inline constexpr int signatureBytes = 64;
inline constexpr int sealOverhead = 48;   ///< crypto_box_SEALBYTES
inline constexpr int wrapNonceBytes = 24; ///< XChaCha20-Poly1305
inline constexpr int wrapOverhead = 16;

QByteArray randomBytes(int size);
/// Uniform below `limit`, from the operating system.
quint32 randomBelow(quint32 limit);

/// BLAKE2b over the parts joined, without key; `size` 16 to 64.
QByteArray hash(std::initializer_list<QByteArray> parts, int size = 32);
/// BLAKE2b with a key of 16 bytes or more.
QByteArray keyedHash(const SecretBytes &key, std::initializer_list<QByteArray> parts, int size = 32);
/// The same, for a result that is itself a secret.
SecretBytes keyedSecret(const SecretBytes &key, std::initializer_list<QByteArray> parts);
/// 32-byte subkey `number` of a 32-byte master; `context` is eight letters.
SecretBytes subkey(const SecretBytes &master, quint64 number, const char *context);
bool equal(const QByteArray &a, const QByteArray &b); ///< constant time

/// BLAKE2b in pieces, for files.
class Hasher
{
public:
    explicit Hasher(int size);
    ~Hasher();
    Hasher(const Hasher &) = delete;
    Hasher &operator=(const Hasher &) = delete;
    void add(const char *bytes, qint64 size);
    QByteArray finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
    int m_size;
};

/// XChaCha20-Poly1305 under a 32-byte key.
QByteArray wrap(const SecretBytes &secret, const QByteArray &associated, const QByteArray &nonce,
                const SecretBytes &key);
/// Empty when key, nonce, associated data or bytes are not those of wrap().
std::optional<SecretBytes> unwrap(const QByteArray &wrapped, const QByteArray &associated,
                                  const QByteArray &nonce, const SecretBytes &key);

struct KeyPair
{
    QByteArray publicKey;
    SecretBytes secretKey;
};
KeyPair makeBoxPair();
KeyPair makeSignPair();
QByteArray boxPublicOf(const SecretBytes &secretKey);

QByteArray seal(const SecretBytes &secret, const QByteArray &publicKey);
std::optional<SecretBytes> openSealed(const QByteArray &sealed, const QByteArray &publicKey,
                                      const SecretBytes &secretKey);

QByteArray sign(const QByteArray &message, const SecretBytes &secretKey);
bool isSignedBy(const QByteArray &signature, const QByteArray &message, const QByteArray &publicKey);

/// Overwrites text and bytes in place as well as Qt lets us; the process restart on lock does the rest.
void wipe(QString &text);
void wipe(QByteArray &bytes);

} // namespace tingyu::crypto
