// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sealed_stream.h"

#include <sodium.h>

namespace tingyu::crypto {
namespace {

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

static_assert(streamHeaderBytes == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(streamOverhead == crypto_secretstream_xchacha20poly1305_ABYTES);

} // namespace

struct StreamSealer::State
{
    crypto_secretstream_xchacha20poly1305_state stream;
    ~State() { sodium_memzero(&stream, sizeof stream); }
};

StreamSealer::StreamSealer(const SecretBytes &key)
    : m_state(std::make_unique<State>()), m_header(streamHeaderBytes, Qt::Uninitialized)
{
    Q_ASSERT(key.size() == crypto_secretstream_xchacha20poly1305_KEYBYTES);
    crypto_secretstream_xchacha20poly1305_init_push(&m_state->stream, raw(m_header), key.data());
}

StreamSealer::~StreamSealer() = default;

QByteArray StreamSealer::seal(const QByteArray &plain, bool isLast, const QByteArray &associated)
{
    Q_ASSERT(plain.size() <= streamChunkBytes);
    QByteArray out(plain.size() + streamOverhead, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(&m_state->stream, raw(out), nullptr, raw(plain),
                                               static_cast<unsigned long long>(plain.size()), raw(associated),
                                               static_cast<unsigned long long>(associated.size()),
                                               isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                      : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    return out;
}

struct StreamOpener::State
{
    crypto_secretstream_xchacha20poly1305_state stream;
    bool isGood = false;
    ~State() { sodium_memzero(&stream, sizeof stream); }
};

StreamOpener::StreamOpener(const SecretBytes &key, const QByteArray &header)
    : m_state(std::make_unique<State>())
{
    m_state->isGood =
        key.size() == crypto_secretstream_xchacha20poly1305_KEYBYTES && header.size() == streamHeaderBytes &&
        crypto_secretstream_xchacha20poly1305_init_pull(&m_state->stream, raw(header), key.data()) == 0;
}

StreamOpener::~StreamOpener() = default;

std::optional<QByteArray> StreamOpener::open(const QByteArray &sealed, const QByteArray &associated)
{
    if (!m_state->isGood || m_atEnd || sealed.size() < streamOverhead ||
        sealed.size() > streamChunkBytes + streamOverhead)
        return std::nullopt;
    QByteArray out(sealed.size() - streamOverhead, Qt::Uninitialized);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&m_state->stream, raw(out), nullptr, &tag, raw(sealed),
                                                   static_cast<unsigned long long>(sealed.size()),
                                                   raw(associated),
                                                   static_cast<unsigned long long>(associated.size())) != 0) {
        m_state->isGood = false;
        return std::nullopt;
    }
    if (tag != crypto_secretstream_xchacha20poly1305_TAG_MESSAGE &&
        tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        return std::nullopt; // seal() writes no other
    m_atEnd = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return out;
}

} // namespace tingyu::crypto
