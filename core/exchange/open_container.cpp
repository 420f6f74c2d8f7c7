// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_container.h"

#include <QBuffer>

namespace tingyu::exchange {

Result<QByteArray> encodeOpen(container::Type type, const QByteArray &payload, const OwnKeys &sender,
                              const QByteArray &packageId)
{
    container::Header header;
    header.type = type;
    header.senderId = sender.card.id();
    header.packageId = packageId;
    header.boxPublicKey = sender.card.boxPublicKey;
    header.signPublicKey = sender.card.signPublicKey;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    auto writer = container::Writer::begin(buffer, header);
    if (!writer)
        return writer.error();
    if (auto written = (*writer)->write(payload); !written)
        return written.error();
    if (auto finished = (*writer)->finish(sender.signSecretKey); !finished)
        return finished.error();
    return buffer.data();
}

Result<OpenContainer> decodeOpen(const QByteArray &bytes, container::Type type, const char *otherKind)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    auto header = container::readHeader(buffer);
    if (!header)
        return header.error();
    if (header->type != type || !header->recipients.isEmpty())
        return fail(Errc::BadInput, otherKind);
    auto opened = container::verify(buffer);
    if (!opened)
        return opened.error();
    return OpenContainer{opened->header,
                         bytes.mid(opened->payloadStart, opened->payloadEnd - opened->payloadStart)};
}

} // namespace tingyu::exchange
