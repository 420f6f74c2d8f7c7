// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/package_repository.h"
#include "core/exchange/sealed_package.h"
#include "core/exchange/stream_rows.h"

namespace tingyu::test {

/// Keys and card of a unit that needs no vault to send.
exchange::OwnKeys party(const QString &name, exchange::UnitKind kind = exchange::UnitKind::School);

/// Of a package of figures.
exchange::Manifest manifestOf(const exchange::OwnKeys &sender, const QString &stream, const QString &period,
                              const exchange::PackageNumber &number, const QByteArray &previousHash = {});

struct PackedFile
{
    QByteArray packageId;
    QByteArray bytes;
    QByteArray hash; ///< of what stands before the trailer
};
/// A whole package in memory, byte for byte as it would be written to a file.
Result<PackedFile> pack(const exchange::OwnKeys &sender, const QList<exchange::KeyCard> &receivers,
                        const exchange::Manifest &manifest, const QList<exchange::StreamRow> &rows);

/// Rows of the roll, so many and each like no other; `salt` tells those of one package from those of another.
QList<exchange::StreamRow> rollRows(int count, int salt);

} // namespace tingyu::test
