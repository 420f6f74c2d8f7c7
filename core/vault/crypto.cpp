// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/crypto.h"

#include <sodium.h>

namespace tingyu::crypto {
namespace {

// sodium_init() is safe to call again and again; without it the random source may not be open.
void start()
{
    const int started = sodium_init();
    Q_ASSERT(started >= 0);
    Q_UNUSED(started)
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

size_t sizeOf(const QByteArray &bytes)
{
    return static_cast<size_t>(bytes.size());
}

void hashInto(unsigned char *out, size_t size, const SecretBytes *key,
              std::initializer_list<QByteArray> parts)
{
    start();
    crypto_generichash_state state;
    crypto_generichash_init(&state, key != nullptr ? key->data() : nullptr, key != nullptr ? key->size() : 0,
                            size);
    for (const QByteArray &part : parts)
        crypto_generichash_update(&state, raw(part), sizeOf(part));
    crypto_generichash_final(&state, out, size);
    sodium_memzero(&state, sizeof state);
}

} // namespace

QByteArray randomBytes(int size)
{
    start();
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), sizeOf(bytes));
    return bytes;
}

quint32 randomBelow(quint32 limit)
{
    start();
    return randombytes_uniform(limit);
}

QByteArray hash(std::initializer_list<QByteArray> parts, int size)
{
    QByteArray out(size, Qt::Uninitialized);
    hashInto(raw(out), sizeOf(out), nullptr, parts);
    return out;
}

QByteArray keyedHash(const SecretBytes &key, std::initializer_list<QByteArray> parts, int size)
{
    QByteArray out(size, Qt::Uninitialized);
    hashInto(raw(out), sizeOf(out), &key, parts);
    return out;
}

SecretBytes keyedSecret(const SecretBytes &key, std::initializer_list<QByteArray> parts)
{
    SecretBytes out(32);
    hashInto(out.data(), out.size(), &key, parts);
    return out;
}

SecretBytes subkey(const SecretBytes &master, quint64 number, const char *context)
{
    start();
    Q_ASSERT(master.size() == crypto_kdf_KEYBYTES && qstrlen(context) == crypto_kdf_CONTEXTBYTES);
    SecretBytes out(32);
    crypto_kdf_derive_from_key(out.data(), out.size(), number, context, master.data());
    return out;
}

bool equal(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), sizeOf(a)) == 0;
}

struct Hasher::State
{
    crypto_generichash_state hash;
};

Hasher::Hasher(int size) : m_state(std::make_unique<State>()), m_size(size)
{
    start();
    crypto_generichash_init(&m_state->hash, nullptr, 0, static_cast<size_t>(size));
}

Hasher::~Hasher() = default;

void Hasher::add(const char *bytes, qint64 size)
{
    crypto_generichash_update(&m_state->hash, reinterpret_cast<const unsigned char *>(bytes),
                              static_cast<unsigned long long>(size));
}

QByteArray Hasher::finish()
{
    QByteArray out(m_size, Qt::Uninitialized);
    crypto_generichash_final(&m_state->hash, raw(out), sizeOf(out));
    return out;
}

QByteArray wrap(const SecretBytes &secret, const QByteArray &associated, const QByteArray &nonce,
                const SecretBytes &key)
{
    start();
    Q_ASSERT(nonce.size() == wrapNonceBytes && key.size() == 32);
    QByteArray out(static_cast<qsizetype>(secret.size()) + wrapOverhead, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(out), nullptr, secret.data(), secret.size(),
                                               raw(associated), sizeOf(associated), nullptr, raw(nonce),
                                               key.data());
    return out;
}

std::optional<SecretBytes> unwrap(const QByteArray &wrapped, const QByteArray &associated,
                                  const QByteArray &nonce, const SecretBytes &key)
{
    start();
    if (wrapped.size() <= wrapOverhead || nonce.size() != wrapNonceBytes || key.size() != 32)
        return std::nullopt;
    SecretBytes out(sizeOf(wrapped) - wrapOverhead);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, raw(wrapped),
                                                   sizeOf(wrapped), raw(associated), sizeOf(associated),
                                                   raw(nonce), key.data()) != 0)
        return std::nullopt;
    return out;
}

KeyPair makeBoxPair()
{
    start();
    KeyPair pair{QByteArray(boxPublicBytes, Qt::Uninitialized), SecretBytes(crypto_box_SECRETKEYBYTES)};
    crypto_box_keypair(raw(pair.publicKey), pair.secretKey.data());
    return pair;
}

KeyPair makeSignPair()
{
    start();
    KeyPair pair{QByteArray(signPublicBytes, Qt::Uninitialized), SecretBytes(crypto_sign_SECRETKEYBYTES)};
    crypto_sign_keypair(raw(pair.publicKey), pair.secretKey.data());
    return pair;
}

QByteArray boxPublicOf(const SecretBytes &secretKey)
{
    start();
    QByteArray out(boxPublicBytes, Qt::Uninitialized);
    crypto_scalarmult_base(raw(out), secretKey.data());
    return out;
}

QByteArray seal(const SecretBytes &secret, const QByteArray &publicKey)
{
    start();
    Q_ASSERT(publicKey.size() == boxPublicBytes);
    QByteArray out(static_cast<qsizetype>(secret.size()) + sealOverhead, Qt::Uninitialized);
    if (crypto_box_seal(raw(out), secret.data(), secret.size(), raw(publicKey)) != 0)
        return {}; // a public key that is no point of the curve
    return out;
}

std::optional<SecretBytes> openSealed(const QByteArray &sealed, const QByteArray &publicKey,
                                      const SecretBytes &secretKey)
{
    start();
    if (sealed.size() <= sealOverhead || publicKey.size() != boxPublicBytes ||
        secretKey.size() != crypto_box_SECRETKEYBYTES)
        return std::nullopt;
    SecretBytes out(sizeOf(sealed) - sealOverhead);
    if (crypto_box_seal_open(out.data(), raw(sealed), sizeOf(sealed), raw(publicKey), secretKey.data()) != 0)
        return std::nullopt;
    return out;
}

QByteArray sign(const QByteArray &message, const SecretBytes &secretKey)
{
    start();
    QByteArray out(signatureBytes, Qt::Uninitialized);
    crypto_sign_detached(raw(out), nullptr, raw(message), sizeOf(message), secretKey.data());
    return out;
}

bool isSignedBy(const QByteArray &signature, const QByteArray &message, const QByteArray &publicKey)
{
    start();
    return signature.size() == signatureBytes && publicKey.size() == signPublicBytes &&
           crypto_sign_verify_detached(raw(signature), raw(message), sizeOf(message), raw(publicKey)) == 0;
}

void wipe(QString &text)
{
    if (!text.isEmpty())
        sodium_memzero(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        sodium_memzero(bytes.data(), sizeOf(bytes));
    bytes.clear();
}

} // namespace tingyu::crypto
