// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_file.h"

#include "core/base/given_file.h"
#include "core/base/platform.h"
#include "core/vault/byte_order.h"
#include "core/vault/keyring.h"
#include "core/vault/recovery_sheet.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tingyu::backupfile {
namespace {

constexpr qint64 readBytes = 1 << 20;

Error damagedBackup()
{
    return fail(Errc::Damaged, "backup.damaged");
}

QByteArray encode(const Manifest &manifest)
{
    const QJsonObject object{
        {QStringLiteral("vault_id"), manifest.vaultId.toString()},
        {QStringLiteral("generation"), static_cast<qint64>(manifest.generation)},
        {QStringLiteral("epoch"), manifest.epoch},
        {QStringLiteral("pc"), manifest.pc},
        {QStringLiteral("backup_seq"), manifest.seq},
        {QStringLiteral("reason"), manifest.reason},
        {QStringLiteral("made_utc"), manifest.madeUtc},
        {QStringLiteral("clock_suspect"), manifest.clockSuspect},
        {QStringLiteral("schema"), manifest.schema},
        {QStringLiteral("program"), manifest.program},
        {QStringLiteral("audit_seq"), manifest.auditSeq},
        {QStringLiteral("audit_head"), QString::fromLatin1(manifest.auditHead.toHex())},
        {QStringLiteral("database_bytes"), manifest.databaseBytes},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Manifest> manifestFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto number = [&object](const char *name) {
        return object.value(QLatin1String(name)).toInteger(-1);
    };
    Manifest manifest;
    const auto vaultId = Uid::fromString(object.value(QLatin1String("vault_id")).toString());
    const qint64 generation = number("generation");
    manifest.epoch = number("epoch");
    manifest.pc =
        static_cast<int>(object.value(QLatin1String("pc")).toInteger(1)); // older backups do not say
    manifest.seq = number("backup_seq");
    manifest.reason = object.value(QLatin1String("reason")).toString();
    manifest.madeUtc = object.value(QLatin1String("made_utc")).toString();
    manifest.clockSuspect = object.value(QLatin1String("clock_suspect")).toBool();
    manifest.schema = static_cast<int>(number("schema"));
    manifest.program = object.value(QLatin1String("program")).toString();
    manifest.auditSeq = number("audit_seq");
    manifest.auditHead = QByteArray::fromHex(object.value(QLatin1String("audit_head")).toString().toLatin1());
    manifest.databaseBytes = number("database_bytes");
    if (!vaultId || generation < 1 || generation > 0xffffffffLL || manifest.epoch < 1 || manifest.seq < 1 ||
        manifest.schema < 1 || manifest.auditSeq < 0 || manifest.databaseBytes < 1)
        return std::nullopt;
    manifest.vaultId = *vaultId;
    manifest.generation = static_cast<quint32>(generation);
    return manifest;
}

QByteArray withLength(const QByteArray &bytes)
{
    return ByteWriter().number(static_cast<quint32>(bytes.size())).bytes(bytes).result();
}

std::optional<QByteArray> readWithLength(QIODevice &device, qint64 most)
{
    const QByteArray prefix = device.read(4);
    ByteReader in(prefix);
    const auto size = in.number<quint32>();
    if (!in.ok() || size > most)
        return std::nullopt;
    QByteArray bytes = device.read(size);
    if (bytes.size() != static_cast<qsizetype>(size))
        return std::nullopt;
    return bytes;
}

Result<void> writeTo(QFile &file, const Manifest &manifest, const QByteArray &keyring, QFile &database,
                     const Signer &signer, const Progress &progress)
{
    container::Header header;
    header.type = container::Type::Backup;
    header.senderId = container::senderIdOf(signer.boxPublicKey, signer.signPublicKey);
    header.packageId = crypto::randomBytes(16);
    header.boxPublicKey = signer.boxPublicKey;
    header.signPublicKey = signer.signPublicKey;
    auto writer = container::Writer::begin(file, header);
    if (!writer)
        return writer.error();
    if (auto written = (*writer)->write(withLength(encode(manifest)) + withLength(keyring)); !written)
        return written;
    if (auto written = (*writer)->copy(database, manifest.databaseBytes, progress); !written)
        return written;
    if (auto finished = (*writer)->finish(signer.signSecretKey); !finished)
        return finished;
    if (!file.flush())
        return container::notWritten(file);
    return {};
}

} // namespace

QString nameFor(const Uid &vaultId, qint64 seq)
{
    return QStringLiteral("B-%1-%2.tyb").arg(vaultShortId(vaultId)).arg(seq, 6, 10, QLatin1Char('0'));
}

Result<void> write(const QString &path, const Manifest &manifest, const QByteArray &keyring,
                   const QString &databasePath, const Signer &signer, const Progress &progress)
{
    QFile database(databasePath);
    if (!database.open(QIODevice::ReadOnly))
        return fail(Errc::Io, "container.not_read");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(Errc::Io, "backup.not_created");
    Result<void> written = writeTo(file, manifest, keyring, database, signer, progress);
    file.close();
    if (written)
        written = platform::syncFile(path);
    if (!written)
        QFile::remove(path);
    return written;
}

Result<Contents> check(const QString &path, const QByteArray &signPublicKey, const Progress &progress)
{
    QFile file(path);
    if (auto readable = openGiven(file, fail(Errc::NotFound, "backup.no_file")); !readable)
        return readable.error();
    auto opened = container::verify(file, signPublicKey, progress);
    if (!opened)
        return opened.error();
    if (opened->header.type != container::Type::Backup || !opened->header.recipients.isEmpty())
        return fail(Errc::BadInput, "backup.kind");
    Contents contents;
    contents.container = std::move(*opened);
    file.seek(contents.container.payloadStart);
    const auto manifestBytes = readWithLength(file, maxManifestBytes);
    const auto keyring = manifestBytes ? readWithLength(file, Keyring::maxBytes) : std::nullopt;
    const auto manifest = keyring ? manifestFrom(*manifestBytes) : std::nullopt;
    contents.databaseAt = file.pos();
    if (!manifest || contents.databaseAt + manifest->databaseBytes != contents.container.payloadEnd)
        return damagedBackup();
    contents.manifest = *manifest;
    contents.keyring = *keyring;
    return contents;
}

Result<Manifest> peek(const QString &path)
{
    QFile file(path);
    if (auto readable = openGiven(file, fail(Errc::NotFound, "backup.no_file")); !readable)
        return readable.error();
    qint64 start = 0;
    const auto header = container::readHeader(file, &start);
    if (!header)
        return header.error();
    if (header->type != container::Type::Backup || !file.seek(start))
        return fail(Errc::BadInput, "backup.kind");
    const auto bytes = readWithLength(file, maxManifestBytes);
    const auto manifest = bytes ? manifestFrom(*bytes) : std::nullopt;
    if (!manifest)
        return damagedBackup();
    return *manifest;
}

Result<void> extractDatabase(const QString &path, const Contents &contents, const QString &databasePath,
                             const Progress &progress)
{
    QFile file(path);
    if (auto readable = openGiven(file, fail(Errc::NotFound, "backup.no_file")); !readable)
        return readable.error();
    QFile database(databasePath);
    if (!database.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                       QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(Errc::Io, "backup.not_created");
    crypto::Hasher hasher(64);
    const qint64 end = contents.container.payloadEnd;
    Result<void> done;
    for (qint64 at = 0; at < end && done;) {
        // The slices break where the database begins.
        const qint64 limit = at < contents.databaseAt ? contents.databaseAt : end;
        const QByteArray slice = file.read(std::min(readBytes, limit - at));
        if (slice.isEmpty())
            done = fail(Errc::Io, "container.not_read");
        hasher.add(slice.constData(), slice.size());
        if (at >= contents.databaseAt && database.write(slice) != slice.size())
            done = container::notWritten(database);
        at += slice.size();
        if (done && !keepGoing(progress, at, end))
            done = fail(Errc::Cancelled, "cancelled");
    }
    if (done && hasher.finish() != contents.container.hash)
        done = fail(Errc::Damaged, "container.signature"); // the stick gave other bytes this time
    if (done && !database.flush())
        done = container::notWritten(database);
    database.close();
    if (done)
        done = platform::syncFile(databasePath);
    if (!done)
        QFile::remove(databasePath);
    return done;
}

} // namespace tingyu::backupfile
