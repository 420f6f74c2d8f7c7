// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sealed_package.h"

#include <algorithm>

namespace tingyu::exchange {
namespace {

Error damaged()
{
    return fail(Errc::Damaged, "package.damaged");
}

} // namespace

Result<std::unique_ptr<PackageWriter>> PackageWriter::begin(QIODevice &device, container::Type type,
                                                            const OwnKeys &sender,
                                                            const QList<KeyCard> &receivers,
                                                            const QByteArray &packageId)
{
    QList<KeyCard> all = receivers;
    all.append(sender.card);
    QList<QByteArray> ids;
    for (const KeyCard &card : std::as_const(all)) {
        if (!ids.contains(card.id()))
            ids.append(card.id());
    }
    const bool isOwnAffair = type == container::Type::Changes; // of the sender's own PCs alone
    if (receivers.isEmpty() != isOwnAffair || receivers.size() > maxReceivers || ids.size() != all.size())
        return fail(Errc::BadInput, "package.receivers");

    const SecretBytes key = SecretBytes::random(32);
    auto writer = std::unique_ptr<PackageWriter>(new PackageWriter());
    writer->m_sealer = std::make_unique<crypto::StreamSealer>(key);
    container::Header header;
    header.type = type;
    header.senderId = sender.card.id();
    header.packageId = packageId;
    for (const KeyCard &card : std::as_const(all))
        header.recipients.append({card.id(), crypto::seal(key, card.boxPublicKey)});
    header.streamHeader = writer->m_sealer->header();
    auto begun = container::Writer::begin(device, header);
    if (!begun)
        return begun.error();
    writer->m_writer = *std::move(begun);
    writer->m_associated = container::headerHash(header);
    return writer;
}

Result<void> PackageWriter::sealChunk(bool isLast)
{
    const QByteArray plain = m_pending.left(crypto::streamChunkBytes);
    m_pending.remove(0, plain.size());
    const QByteArray sealed = m_sealer->seal(plain, isLast, m_associated);
    m_associated.clear();
    return m_writer->write(sealed);
}

Result<void> PackageWriter::write(const QByteArray &plain)
{
    m_plain += plain.size();
    if (m_plain > maxPackageBytes)
        return fail(Errc::LimitExceeded, "package.too_large");
    m_pending.append(plain);
    // One chunk stays back: the last one is marked as such, also where it is full.
    while (m_pending.size() > crypto::streamChunkBytes) {
        if (auto sealed = sealChunk(false); !sealed)
            return sealed;
    }
    return {};
}

Result<void> PackageWriter::finish(const OwnKeys &sender)
{
    if (auto sealed = sealChunk(true); !sealed)
        return sealed;
    return m_writer->finish(sender.signSecretKey);
}

Result<container::Seal> PackageWriter::seal(const OwnKeys &sender)
{
    if (auto sealed = sealChunk(true); !sealed)
        return sealed.error();
    return m_writer->seal(sender.signSecretKey);
}

Result<std::unique_ptr<PackageReader>>
PackageReader::begin(QIODevice &device, const container::Opened &opened, const OwnKeys &own)
{
    const QByteArray me = own.card.id();
    const auto mine = std::find_if(opened.header.recipients.cbegin(), opened.header.recipients.cend(),
                                   [&me](const container::Recipient &one) { return one.id == me; });
    if (mine == opened.header.recipients.cend())
        return fail(Errc::BadInput, "package.not_for_us");
    const auto key = crypto::openSealed(mine->sealedKey, own.card.boxPublicKey, own.boxSecretKey);
    if (!key || key->size() != 32 || !device.seek(opened.payloadStart))
        return damaged();
    auto reader = std::unique_ptr<PackageReader>(new PackageReader(device, opened));
    reader->m_opener = std::make_unique<crypto::StreamOpener>(*key, opened.header.streamHeader);
    reader->m_associated = container::headerHash(opened.header);
    reader->m_at = opened.payloadStart;
    return reader;
}

Result<QByteArray> PackageReader::next()
{
    if (m_at == m_opened.payloadEnd)
        return m_opener->isAtEnd() ? Result<QByteArray>(QByteArray()) : damaged();
    const qint64 wanted =
        std::min<qint64>(crypto::streamChunkBytes + crypto::streamOverhead, m_opened.payloadEnd - m_at);
    const QByteArray sealed = m_device.read(wanted);
    if (sealed.size() != wanted)
        return fail(Errc::Io, "container.not_read");
    auto plain = m_opener->open(sealed, m_associated);
    m_associated.clear();
    m_at += wanted;
    const bool isLast = m_at == m_opened.payloadEnd;
    // The last chunk alone may be short and says that it is the last; none is empty.
    if (!plain || plain->isEmpty() || m_opener->isAtEnd() != isLast ||
        (!isLast && plain->size() != crypto::streamChunkBytes))
        return damaged();
    return *plain;
}

} // namespace tingyu::exchange
