// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/secret.h"

#include <QByteArray>

#include <memory>

namespace tingyu::crypto {

/// libsodium's secretstream (XChaCha20-Poly1305) in chunks of 65,536 bytes; order, number and end of the
/// chunks are part of the seal.
inline constexpr int streamHeaderBytes = 24;
inline constexpr int streamChunkBytes = 65536;
inline constexpr int streamOverhead = 17;

class StreamSealer
{
public:
    explicit StreamSealer(const SecretBytes &key);
    ~StreamSealer();
    const QByteArray &header() const { return m_header; }
    /// `plain` at most streamChunkBytes; `associated` is bound, not written.
    QByteArray seal(const QByteArray &plain, bool isLast, const QByteArray &associated = {});

private:
    struct State;
    std::unique_ptr<State> m_state;
    QByteArray m_header;
};

class StreamOpener
{
public:
    StreamOpener(const SecretBytes &key, const QByteArray &header);
    ~StreamOpener();
    /// Empty when the chunk is not the next one that was sealed.
    std::optional<QByteArray> open(const QByteArray &sealed, const QByteArray &associated = {});
    bool isAtEnd() const { return m_atEnd; } ///< the last chunk was opened

private:
    struct State;
    std::unique_ptr<State> m_state;
    bool m_atEnd = false;
};

} // namespace tingyu::crypto
