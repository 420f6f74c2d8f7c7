// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/answer_seal.h"

#include <sodium.h>

namespace tingyu::answering {
namespace {

constexpr size_t padTo = 1024;

void start()
{
    const int started = sodium_init(); // safe to call again
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

QByteArray padded(const QByteArray &plain)
{
    QByteArray whole = plain;
    const size_t wanted = (sizeOf(plain) / padTo + 1) * padTo;
    whole.resize(static_cast<qsizetype>(wanted));
    size_t size = 0;
    sodium_pad(&size, raw(whole), sizeOf(plain), padTo, sizeOf(whole));
    whole.resize(static_cast<qsizetype>(size));
    return whole;
}

} // namespace

QByteArray sealedTo(const QByteArray &publicKey, const QByteArray &plain)
{
    start();
    if (publicKey.size() != keyBytes)
        return {};
    QByteArray whole = padded(plain);
    QByteArray box(whole.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), Qt::Uninitialized);
    const bool sealed = crypto_box_seal(raw(box), raw(whole), sizeOf(whole), raw(publicKey)) == 0;
    wipe(whole);
    return sealed ? box : QByteArray();
}

std::optional<QByteArray> withoutPadding(QByteArray whole)
{
    start();
    size_t size = 0;
    if (whole.isEmpty() || sizeOf(whole) % padTo != 0 ||
        sodium_unpad(&size, raw(whole), sizeOf(whole), padTo) != 0)
        return std::nullopt;
    whole.resize(static_cast<qsizetype>(size));
    return whole;
}

QByteArray wrappedWith(const QByteArray &key, const QByteArray &plain)
{
    Q_ASSERT(key.size() == keyBytes);
    QByteArray whole = padded(plain);
    const QByteArray nonce = randomBytes(crypto_secretbox_NONCEBYTES);
    QByteArray box(whole.size() + static_cast<qsizetype>(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    crypto_secretbox_easy(raw(box), raw(whole), sizeOf(whole), raw(nonce), raw(key));
    wipe(whole);
    QByteArray wrapped = nonce;
    wrapped += box;
    return wrapped;
}

std::optional<QByteArray> unwrappedWith(const QByteArray &key, const QByteArray &wrapped)
{
    start();
    constexpr qsizetype nonceSize = crypto_secretbox_NONCEBYTES;
    constexpr qsizetype overhead = crypto_secretbox_MACBYTES;
    if (key.size() != keyBytes || wrapped.size() < nonceSize + overhead)
        return std::nullopt;
    const QByteArray nonce = wrapped.first(nonceSize);
    const QByteArray box = wrapped.sliced(nonceSize);
    QByteArray whole(box.size() - overhead, Qt::Uninitialized);
    if (crypto_secretbox_open_easy(raw(whole), raw(box), sizeOf(box), raw(nonce), raw(key)) != 0)
        return std::nullopt;
    return withoutPadding(std::move(whole));
}

QByteArray randomBytes(int size)
{
    start();
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), sizeOf(bytes));
    return bytes;
}

QByteArray derived(const QByteArray &key, const QByteArray &purpose, int size)
{
    start();
    QByteArray out(size, Qt::Uninitialized);
    crypto_generichash(raw(out), sizeOf(out), raw(purpose), sizeOf(purpose), raw(key), sizeOf(key));
    return out;
}

QByteArray digestOf(const QByteArray &bytes)
{
    start();
    QByteArray out(keyBytes, Qt::Uninitialized);
    crypto_generichash(raw(out), sizeOf(out), raw(bytes), sizeOf(bytes), nullptr, 0);
    return out;
}

bool same(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), sizeOf(a)) == 0;
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        sodium_memzero(bytes.data(), sizeOf(bytes));
    bytes.clear();
}

} // namespace tingyu::answering
