// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/package_maker.h"

#include "core/exchange/package_lines.h"

#include <QBuffer>

namespace tingyu::test {

using namespace exchange;

OwnKeys party(const QString &name, UnitKind kind)
{
    crypto::KeyPair box = crypto::makeBoxPair();
    crypto::KeyPair sign = crypto::makeSignPair();
    OwnKeys keys;
    keys.card = {box.publicKey, sign.publicKey, name, kind, {}, {}};
    keys.boxSecretKey = std::move(box.secretKey);
    keys.signSecretKey = std::move(sign.secretKey);
    return keys;
}

Manifest manifestOf(const OwnKeys &sender, const QString &stream, const QString &period,
                    const PackageNumber &number, const QByteArray &previousHash)
{
    Manifest manifest;
    manifest.senderId = sender.card.id();
    manifest.senderName = sender.card.name;
    manifest.stream = stream;
    manifest.period = period;
    manifest.epoch = number.epoch;
    manifest.seq = number.seq;
    manifest.previousHash = previousHash;
    manifest.madeUtc = QStringLiteral("2026-11-20T00:00:00.000Z");
    manifest.program = QStringLiteral(TINGYU_VERSION);
    return manifest;
}

Result<PackedFile> pack(const OwnKeys &sender, const QList<KeyCard> &receivers, const Manifest &manifest,
                        const QList<StreamRow> &rows)
{
    PackedFile packed;
    packed.packageId = crypto::randomBytes(16);
    QBuffer device(&packed.bytes);
    device.open(QIODevice::WriteOnly);
    auto writer = PackageWriter::begin(device, container::Type::Report, sender, receivers, packed.packageId);
    if (!writer)
        return writer.error();
    LineWriter lines([&writer](const QByteArray &line) { return (*writer)->write(line); });
    if (auto begun = lines.begin(toJson(manifest)); !begun)
        return begun.error();
    for (const StreamRow &row : rows) {
        if (auto written = lines.row(row.section, row.fields); !written)
            return written.error();
    }
    if (auto finished = lines.finish(); !finished)
        return finished.error();
    if (auto finished = (*writer)->finish(sender); !finished)
        return finished.error();
    packed.hash = crypto::hash({packed.bytes.chopped(container::trailerBytes)}, 64);
    return packed;
}

QList<StreamRow> rollRows(int count, int salt)
{
    QList<StreamRow> rows;
    rows.reserve(count);
    for (int i = 0; i < count; ++i) {
        rows.append({QStringLiteral("roll"),
                     {{QStringLiteral("stage"), QStringLiteral("junior")},
                      {QStringLiteral("grade"), i},
                      {QStringLiteral("sex"), i % 2 == 0 ? QStringLiteral("male") : QStringLiteral("female")},
                      {QStringLiteral("students"), salt}}});
    }
    return rows;
}

} // namespace tingyu::test
