// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/package_file.h"

#include "core/exchange/streams.h"

namespace tingyu::exchange {

Result<container::Opened> checkPackage(QIODevice &device, const FindSigner &findSigner,
                                       const Progress &progress)
{
    if (device.size() > maxPackageBytes)
        return fail(Errc::BadInput, "package.too_large");
    auto header = container::readHeader(device);
    if (!header)
        return header.error();
    const bool isPackage = header->type == container::Type::Report ||
                           header->type == container::Type::Reply || header->type == container::Type::Receipt;
    if (!isPackage || header->recipients.isEmpty())
        return fail(Errc::BadInput, "package.kind");
    const QByteArray signer = findSigner(header->senderId);
    if (signer.isEmpty())
        return fail(Errc::NotFound, "package.unknown_sender", {keyIdText(header->senderId)});
    return container::verify(device, signer, progress);
}

Result<Manifest> readPackage(QIODevice &device, const container::Opened &opened, const OwnKeys &own,
                             const Takers &takers, const Progress &progress)
{
    auto reader = PackageReader::begin(device, opened, own);
    if (!reader)
        return reader.error();
    Manifest read;
    const auto takeManifest = [&](const QJsonObject &object) -> Result<void> {
        // The reader it asks for is told even where the rest of a newer manifest means nothing to us.
        const qint64 asked = object.value(QLatin1String("min_reader")).toInteger();
        if (asked > readerOf(object.value(QLatin1String("stream")).toString(),
                             object.value(QLatin1String("level")).toString()))
            return fail(Errc::TooNew, "package.reader", {QString::number(asked)});
        const auto manifest = manifestFrom(object);
        if (!manifest || manifest->senderId != opened.header.senderId)
            return fail(Errc::BadInput, "package.manifest", {QStringLiteral("1")});
        read = *manifest;
        return takers.manifest ? takers.manifest(read) : Result<void>();
    };
    LineReader lines(takeManifest, takers.row);
    for (;;) {
        auto plain = (*reader)->next();
        if (!plain)
            return plain.error();
        if (plain->isEmpty())
            break;
        if (auto added = lines.add(*plain); !added)
            return added.error();
        if (!keepGoing(progress, device.pos(), opened.payloadEnd))
            return fail(Errc::Cancelled, "cancelled");
    }
    if (auto finished = lines.finish(); !finished)
        return finished.error();
    return read;
}

} // namespace tingyu::exchange
