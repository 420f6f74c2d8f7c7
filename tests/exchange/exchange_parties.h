// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/package_file.h"
#include "tests/exchange/package_maker.h"
#include "tests/support/vault_fixture.h"

#include <QBuffer>

namespace tingyu::test {

inline QByteArray packed(const exchange::OwnKeys &sender, const QList<exchange::KeyCard> &receivers,
                         const QByteArray &plain, qsizetype piece = 1000)
{
    QByteArray bytes;
    QBuffer device(&bytes);
    REQUIRE(device.open(QIODevice::WriteOnly));
    auto writer = must(exchange::PackageWriter::begin(device, container::Type::Report, sender, receivers,
                                                      crypto::randomBytes(16)));
    for (qsizetype at = 0; at < plain.size(); at += piece)
        must(writer->write(plain.mid(at, piece)));
    must(writer->finish(sender));
    return bytes;
}

inline Result<QByteArray> unpacked(QByteArray bytes, const exchange::OwnKeys &own, const QByteArray &signer)
{
    QBuffer device(&bytes);
    REQUIRE(device.open(QIODevice::ReadOnly));
    auto opened = container::verify(device, signer);
    if (!opened)
        return opened.error();
    auto reader = exchange::PackageReader::begin(device, *opened, own);
    if (!reader)
        return reader.error();
    QByteArray plain;
    for (;;) {
        auto piece = (*reader)->next();
        if (!piece)
            return piece.error();
        if (piece->isEmpty())
            return plain;
        plain += *piece;
    }
}

} // namespace tingyu::test
