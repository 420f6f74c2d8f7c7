// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/keyring_file.h"

#include "core/base/given_file.h"
#include "core/base/platform.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

namespace tingyu::keyringfile {
namespace {

/// At most one byte more than a keyring may have, so that a huge file is refused and not read.
std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!openGiven(file, fail(Errc::Io, "keyring.damaged")))
        return std::nullopt;
    return file.read(Keyring::maxBytes + 1);
}

} // namespace

QString current(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("vault.keyring"));
}

QString fresh(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("vault.keyring.new"));
}

QString previous(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("vault.keyring.prev"));
}

Found find(const QString &folder)
{
    Found found;
    std::optional<Keyring> inPlace;
    for (const QString &path : {current(folder), fresh(folder), previous(folder)}) {
        if (!QFile::exists(path))
            continue;
        ++found.present;
        const auto bytes = contentOf(path);
        const auto keyring = bytes ? Keyring::parse(*bytes) : fail(Errc::Damaged, "keyring.damaged");
        if (!keyring) {
            if (keyring.error().code == Errc::TooNew)
                found.tooNew = keyring.error();
            // A half-written next file is what a crash leaves; the two finished ones must be whole.
            found.anyDamaged = found.anyDamaged || path != fresh(folder);
            continue;
        }
        if (path == current(folder))
            inPlace = *keyring;
        if (!found.candidates.contains(*keyring))
            found.candidates.append(*keyring);
    }
    std::stable_sort(found.candidates.begin(), found.candidates.end(),
                     [](const Keyring &a, const Keyring &b) {
                         return std::pair(a.adminSeq, a.fileSeq) > std::pair(b.adminSeq, b.fileSeq);
                     });
    found.currentIsBest = inPlace && found.candidates.constFirst() == *inPlace;
    return found;
}

Result<void> writeFresh(const QString &folder, const QByteArray &bytes)
{
    const QString path = fresh(folder);
    QFile::remove(path); // what a crash left was never committed
    if (auto created = platform::createFile(path, bytes); !created)
        return created;
    platform::dropCache(path);
    const auto back = contentOf(path);
    if (!back || *back != bytes) {
        QFile::remove(path);
        return fail(Errc::Io, "keyring.not_written");
    }
    return {};
}

Result<void> keepPrevious(const QString &folder)
{
    const auto bytes = contentOf(current(folder));
    // A damaged current file must not push out a good previous one.
    if (!bytes || !Keyring::parse(*bytes))
        return {};
    const QString copy = previous(folder) + QStringLiteral(".tmp");
    QFile::remove(copy);
    if (auto created = platform::createFile(copy, *bytes); !created)
        return created;
    return platform::renameFile(copy, previous(folder));
}

Result<void> promote(const QString &folder)
{
    return platform::renameFile(fresh(folder), current(folder));
}

Result<void> store(const QString &folder, const QByteArray &bytes)
{
    if (!Keyring::parse(bytes))
        return fail(Errc::Internal, "vault.crypto");
    if (auto written = writeFresh(folder, bytes); !written)
        return written;
    if (auto kept = keepPrevious(folder); !kept) {
        QFile::remove(fresh(folder)); // still the highest number: it must not be taken for the truth
        return kept;
    }
    if (auto promoted = promote(folder); !promoted) {
        QFile::remove(fresh(folder));
        return promoted;
    }
    return {};
}

} // namespace tingyu::keyringfile
