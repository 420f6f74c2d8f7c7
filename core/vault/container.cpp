// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/container.h"

#include "core/base/full_disk.h"
#include "core/vault/byte_order.h"

#include <QFileDevice>

#include <algorithm>

namespace tingyu::container {
namespace {

constexpr char magic[] = "XLPKG\r\n\x1a";
constexpr int magicBytes = 8;
constexpr quint16 version = 1;
constexpr quint16 suite = 1;
constexpr int prefixBytes = magicBytes + 2 + 2 + 4;
constexpr int idBytes = 16;
constexpr int sealedKeyBytes = 32 + crypto::sealOverhead;
constexpr int streamHeaderBytes = 24;
constexpr qint64 sliceBytes = 1 << 20;

QByteArray encode(const Header &header)
{
    ByteWriter body;
    body.number(static_cast<quint8>(header.type)).padded(header.senderId, idBytes);
    body.padded(header.packageId, idBytes).number(static_cast<quint8>(header.recipients.size()));
    for (const Recipient &recipient : header.recipients)
        body.padded(recipient.id, idBytes).padded(recipient.sealedKey, sealedKeyBytes);
    if (header.recipients.isEmpty()) {
        body.padded(header.boxPublicKey, crypto::boxPublicBytes);
        body.padded(header.signPublicKey, crypto::signPublicBytes);
    } else {
        body.padded(header.streamHeader, streamHeaderBytes);
    }
    ByteWriter out;
    out.bytes(QByteArray(magic, magicBytes)).number(version).number(suite);
    out.number(static_cast<quint32>(body.result().size())).bytes(body.result());
    return out.result();
}

std::optional<Header> headerFrom(const QByteArray &body)
{
    ByteReader in(body);
    Header header;
    const auto type = in.number<quint8>();
    header.senderId = in.bytes(idBytes);
    header.packageId = in.bytes(idBytes);
    const auto count = in.number<quint8>();
    if (!in.ok() || type < static_cast<quint8>(Type::Report) || type > static_cast<quint8>(Type::Changes) ||
        count > maxRecipients)
        return std::nullopt;
    header.type = static_cast<Type>(type);
    for (int i = 0; i < count; ++i) {
        Recipient recipient;
        recipient.id = in.bytes(idBytes);
        recipient.sealedKey = in.bytes(sealedKeyBytes);
        header.recipients.append(recipient);
    }
    if (count == 0) {
        header.boxPublicKey = in.bytes(crypto::boxPublicBytes);
        header.signPublicKey = in.bytes(crypto::signPublicBytes);
    } else {
        header.streamHeader = in.bytes(streamHeaderBytes);
    }
    if (!in.ok() || !in.atEnd())
        return std::nullopt;
    return header;
}

QByteArray signedMessage(qint64 total, const QByteArray &hash)
{
    return QByteArrayLiteral("XLPKG-SIG1") +
           ByteWriter().number(suite).number(static_cast<quint64>(total)).bytes(hash).result();
}

} // namespace

Error notWritten(QIODevice &device)
{
    auto *file = qobject_cast<QFileDevice *>(&device);
    if (file != nullptr && isFull(*file))
        return fail(Errc::DiskFull, "disk.full");
    return fail(Errc::Io, "container.not_written");
}

QByteArray senderIdOf(const QByteArray &boxPublicKey, const QByteArray &signPublicKey)
{
    return crypto::hash({QByteArrayLiteral("kc1"), boxPublicKey, signPublicKey}, idBytes);
}

QByteArray headerHash(const Header &header)
{
    return crypto::hash({encode(header)});
}

Result<std::unique_ptr<Writer>> Writer::begin(QIODevice &device, const Header &header)
{
    auto writer = std::unique_ptr<Writer>(new Writer(device));
    if (auto written = writer->write(encode(header)); !written)
        return written.error();
    return writer;
}

Result<void> Writer::write(const QByteArray &bytes)
{
    if (m_device.write(bytes) != bytes.size())
        return notWritten(m_device);
    m_hash.add(bytes.constData(), bytes.size());
    m_written += bytes.size();
    return {};
}

Result<void> Writer::copy(QIODevice &source, qint64 size, const Progress &progress)
{
    for (qint64 done = 0; done < size;) {
        if (!keepGoing(progress, done, size))
            return fail(Errc::Cancelled, "cancelled");
        const QByteArray slice = source.read(std::min(sliceBytes, size - done));
        if (slice.isEmpty())
            return fail(Errc::Io, "container.not_read");
        if (auto written = write(slice); !written)
            return written;
        done += slice.size();
    }
    return {};
}

Seal Writer::seal(const SecretBytes &signSecretKey)
{
    const qint64 total = m_written + trailerBytes;
    Seal seal;
    seal.hash = m_hash.finish();
    const QByteArray signature = crypto::sign(signedMessage(total, seal.hash), signSecretKey);
    seal.trailer = ByteWriter().number(static_cast<quint64>(total)).bytes(signature).result();
    return seal;
}

Result<void> Writer::finish(const SecretBytes &signSecretKey)
{
    const QByteArray trailer = seal(signSecretKey).trailer;
    if (m_device.write(trailer) != trailer.size())
        return notWritten(m_device);
    m_written += trailer.size();
    return {};
}

Result<Header> readHeader(QIODevice &device, qint64 *payloadStart)
{
    if (!device.seek(0))
        return fail(Errc::Io, "container.not_read");
    const QByteArray prefix = device.read(prefixBytes);
    ByteReader in(prefix);
    if (in.bytes(magicBytes) != QByteArray(magic, magicBytes))
        return fail(Errc::Damaged, "container.header");
    const auto container = in.number<quint16>();
    const auto usedSuite = in.number<quint16>();
    const auto length = in.number<quint32>();
    if (!in.ok() || length > maxHeaderBytes)
        return fail(Errc::Damaged, "container.header");
    if (container != version || usedSuite != suite)
        return fail(Errc::TooNew, "container.version",
                    {QString::number(container), QString::number(usedSuite)});
    const auto header = headerFrom(device.read(length));
    if (!header)
        return fail(Errc::Damaged, "container.header");
    if (payloadStart != nullptr)
        *payloadStart = prefixBytes + length;
    return *header;
}

Result<Opened> verify(QIODevice &device, const QByteArray &signPublicKey, const Progress &progress)
{
    Opened opened;
    auto header = readHeader(device, &opened.payloadStart);
    if (!header)
        return header.error();
    opened.header = std::move(*header);
    const qint64 size = device.size();
    opened.payloadEnd = size - trailerBytes;
    if (opened.payloadEnd < opened.payloadStart || !device.seek(0))
        return fail(Errc::Damaged, "container.cut");

    crypto::Hasher hasher(64);
    for (qint64 done = 0; done < opened.payloadEnd;) {
        if (!keepGoing(progress, done, size))
            return fail(Errc::Cancelled, "cancelled");
        const QByteArray slice = device.read(std::min(sliceBytes, opened.payloadEnd - done));
        if (slice.isEmpty())
            return fail(Errc::Io, "container.not_read");
        hasher.add(slice.constData(), slice.size());
        done += slice.size();
    }
    const QByteArray trailerRead = device.read(trailerBytes);
    ByteReader trailer(trailerRead);
    const auto total = trailer.number<quint64>();
    const QByteArray signature = trailer.bytes(crypto::signatureBytes);
    if (!trailer.ok() || total != static_cast<quint64>(size))
        return fail(Errc::Damaged, "container.cut");
    opened.hash = hasher.finish();
    const bool ownKey = signPublicKey.isEmpty();
    const QByteArray key = ownKey ? opened.header.signPublicKey : signPublicKey;
    const bool idFits = !ownKey || opened.header.senderId ==
                                       senderIdOf(opened.header.boxPublicKey, opened.header.signPublicKey);
    if (!idFits || !crypto::isSignedBy(signature, signedMessage(size, opened.hash), key))
        return fail(Errc::Damaged, "container.signature");
    return opened;
}

} // namespace tingyu::container
