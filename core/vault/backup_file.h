// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/container.h"

#include <QString>

/// A backup as a file: a container of type 3 without recipients, since the database inside is ciphertext
/// already. Payload: u32 length, manifest (JSON) · u32 length, keyring · the database file. The manifest
/// stands in clear and tells nothing of the content: no counts, names or dates of people.
namespace tingyu::backupfile {

inline constexpr qint64 maxManifestBytes = 16 * 1024;

struct Manifest
{
    Uid vaultId;
    quint32 generation = 1;
    qint64 epoch = 1;
    int pc = 1; ///< of the room's PCs (record_number.h)
    qint64 seq = 0;
    QString reason; ///< manual, upgrade, rekey, move
    QString madeUtc;
    bool clockSuspect = false;
    int schema = 0;
    QString program; ///< version that wrote it
    qint64 auditSeq = 0;
    QByteArray auditHead;
    qint64 databaseBytes = 0;
    bool operator==(const Manifest &) const = default;
};

/// B-<8 hex of the vault>-<seq>.tyb: tells nothing to whoever finds the stick.
QString nameFor(const Uid &vaultId, qint64 seq);

struct Contents
{
    Manifest manifest;
    QByteArray keyring;
    qint64 databaseAt = 0;
    container::Opened container;
};

struct Signer
{
    QByteArray boxPublicKey;
    QByteArray signPublicKey;
    const SecretBytes &signSecretKey;
};

/// Writes `path`, which must not exist, and syncs it. A failed write leaves no file.
Result<void> write(const QString &path, const Manifest &manifest, const QByteArray &keyring,
                   const QString &databasePath, const Signer &signer, const Progress &progress = {});
/// Reads every byte through a handle of its own: length, signature, and that the parts are what the manifest
/// says. `signPublicKey` empty = the one the file names. Errc::Damaged, Errc::TooNew, Errc::BadInput
/// "backup.kind".
Result<Contents> check(const QString &path, const QByteArray &signPublicKey = {},
                       const Progress &progress = {});
/// Only the manifest, without looking at the signature: for sorting, never for trusting.
Result<Manifest> peek(const QString &path);
/// Copies the database out. Reads the whole file once more and makes sure that it is what check() saw.
Result<void> extractDatabase(const QString &path, const Contents &contents, const QString &databasePath,
                             const Progress &progress = {});

} // namespace tingyu::backupfile
