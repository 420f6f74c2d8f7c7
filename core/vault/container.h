// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/vault/crypto.h"

#include <QIODevice>
#include <QList>

/// The file that leaves the room: backups here, packages in core/exchange. Layout (little endian):
///   "XLPKG\r\n\x1a" · u16 container 1 · u16 suite 1 · u32 header length
///   header: type u8 · sender id 16 · package id 16 · recipients u8 × {id 16, sealed key 80}
///           without recipients: box key 32 · signing key 32 of the sender; with recipients: stream header 24
///   payload
///   u64 total length · Ed25519 over "XLPKG-SIG1" ‖ suite ‖ total length ‖ BLAKE2b-512 of all before the
///   trailer
/// The signature comes last and is checked first: nothing but the fixed header is read of unsigned bytes.
namespace tingyu::container {

enum class Type : quint8
{
    Report = 1,
    Reply,
    Backup,
    KeyCard,
    Receipt,
    Revocation,
    Changes ///< between the PCs of one room (core/merge)
};

struct Recipient
{
    QByteArray id;        ///< 16 bytes
    QByteArray sealedKey; ///< 80 bytes
    bool operator==(const Recipient &) const = default;
};

struct Header
{
    Type type = Type::Backup;
    QByteArray senderId;  ///< 16 bytes
    QByteArray packageId; ///< 16 bytes
    QList<Recipient> recipients;
    QByteArray boxPublicKey;  ///< only without recipients
    QByteArray signPublicKey; ///< only without recipients
    QByteArray streamHeader;  ///< only with recipients
    bool operator==(const Header &) const = default;
};

inline constexpr int maxRecipients = 4;
inline constexpr int maxHeaderBytes = 2048;
inline constexpr int trailerBytes = 72;

/// Who a pair of public keys is: BLAKE2b-128("kc1" ‖ box ‖ sign).
QByteArray senderIdOf(const QByteArray &boxPublicKey, const QByteArray &signPublicKey);

/// BLAKE2b-256 of all bytes of the header as it is written: what the payload is bound to.
QByteArray headerHash(const Header &header);

/// What makes the bytes that were written a file that is signed.
struct Seal
{
    QByteArray hash; ///< BLAKE2b-512 of all bytes before the trailer
    QByteArray trailer;
};

/// Why a file that is of no use any more could not be written: Errc::DiskFull "disk.full" where the system says so, else Errc::Io
/// "container.not_written".
Error notWritten(QIODevice &device);

/// Writes header, then whatever is given, then the trailer. The device is open for writing and at its start.
class Writer
{
public:
    /// Fails, as all of it, with notWritten().
    static Result<std::unique_ptr<Writer>> begin(QIODevice &device, const Header &header);
    Result<void> write(const QByteArray &bytes);
    /// Copies `size` bytes of `source`.
    Result<void> copy(QIODevice &source, qint64 size, const Progress &progress = {});
    /// Trailer. The bytes are complete after it, not yet synced.
    Result<void> finish(const SecretBytes &signSecretKey);
    /// Instead of finish(), where the trailer is to be written later.
    Seal seal(const SecretBytes &signSecretKey);
    qint64 written() const { return m_written; }

private:
    explicit Writer(QIODevice &device) : m_device(device), m_hash(64) {}
    QIODevice &m_device;
    crypto::Hasher m_hash;
    qint64 m_written = 0;
};

struct Opened
{
    Header header;
    qint64 payloadStart = 0;
    qint64 payloadEnd = 0;
    QByteArray hash; ///< BLAKE2b-512 of all bytes before the trailer
};

/// Only the fixed header; says nothing about whether the file is whole. Errc::Damaged "container.header";
/// Errc::TooNew "container.version".
Result<Header> readHeader(QIODevice &device, qint64 *payloadStart = nullptr);

/// Reads every byte and checks length and signature. `signPublicKey` empty = the sender's key in the header,
/// whose id must fit it. Errc::Damaged: "container.cut" (shorter or longer than it was written),
/// "container.signature" (a byte differs, or another signer).
Result<Opened> verify(QIODevice &device, const QByteArray &signPublicKey = {}, const Progress &progress = {});

} // namespace tingyu::container
