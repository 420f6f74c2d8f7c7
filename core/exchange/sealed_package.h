// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/key_card.h"
#include "core/vault/container.h"
#include "core/vault/sealed_stream.h"

#include <QIODevice>

/// A package on its way: a container (core/vault/container.h) whose payload is sealed to its receivers in
/// chunks of 65,536 bytes, the last one shorter or full and marked as the last. The key of the stream is new
/// for every package and sealed once to each receiver and to the sender; the first chunk is bound to
/// BLAKE2b-256 of all bytes of the header.
namespace tingyu::exchange {

/// Largest package that is written or read, in bytes.
inline constexpr qint64 maxPackageBytes = 512LL * 1024 * 1024;
/// Beside the sender.
inline constexpr int maxReceivers = container::maxRecipients - 1;

class PackageWriter
{
public:
    /// The device is open for writing and at its start. Errc::BadInput "package.receivers" (none, more than
    /// maxReceivers, one twice). A file of type Changes has none: it is for the sender's other PCs.
    static Result<std::unique_ptr<PackageWriter>> begin(QIODevice &device, container::Type type,
                                                        const OwnKeys &sender,
                                                        const QList<KeyCard> &receivers,
                                                        const QByteArray &packageId);
    /// Errc::LimitExceeded "package.too_large", Errc::Io.
    Result<void> write(const QByteArray &plain);
    /// Last chunk, trailer and signature; the bytes are complete after it, not yet synced.
    Result<void> finish(const OwnKeys &sender);
    /// Instead of finish(): the last chunk alone. Before its trailer is written too it is no package.
    Result<container::Seal> seal(const OwnKeys &sender);

private:
    PackageWriter() = default;
    Result<void> sealChunk(bool isLast);
    std::unique_ptr<container::Writer> m_writer;
    std::unique_ptr<crypto::StreamSealer> m_sealer;
    QByteArray m_associated; ///< of the chunk to come
    QByteArray m_pending;
    qint64 m_plain = 0;
};

/// Deciphers a package that container::verify() has found whole and signed.
class PackageReader
{
public:
    /// Errc::BadInput "package.not_for_us"; Errc::Damaged "package.damaged" (the sealed key is no key of
    /// ours after all).
    static Result<std::unique_ptr<PackageReader>> begin(QIODevice &device, const container::Opened &opened,
                                                        const OwnKeys &own);
    /// The next plain bytes; empty at the end. Errc::Damaged "package.damaged": a chunk is changed, missing,
    /// doubled or in another place, or the end is missing.
    Result<QByteArray> next();

private:
    PackageReader(QIODevice &device, const container::Opened &opened) : m_device(device), m_opened(opened) {}
    QIODevice &m_device;
    container::Opened m_opened;
    std::unique_ptr<crypto::StreamOpener> m_opener;
    QByteArray m_associated;
    qint64 m_at = 0;
};

} // namespace tingyu::exchange
