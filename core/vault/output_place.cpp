// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/output_place.h"

#include "core/vault/keyring_file.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

namespace tingyu {
namespace {

/// Where the path leads to: what is not there yet is left off.
QString realPlace(const QString &path)
{
    for (QString at = path;;) {
        if (const QString real = QFileInfo(at).canonicalFilePath(); !real.isEmpty())
            return real;
        const QString above = QFileInfo(at).path();
        if (above == at)
            return {};
        at = above;
    }
}

} // namespace

Result<void> checkOutputFolder(const QString &folder)
{
    for (QString at = realPlace(folder);;) {
        if (QFileInfo::exists(keyringfile::current(at)))
            return fail(Errc::BadInput, "output.in_vault");
        const QString above = QFileInfo(at).path();
        if (above == at)
            return {};
        at = above;
    }
}

Result<void> checkOutputFile(const QString &path)
{
    if (auto outside = checkOutputFolder(path); !outside)
        return outside;
    const QFileInfo target(path);
    if (target.fileName().isEmpty() || (target.exists() && !target.isFile()))
        return fail(Errc::BadInput, "output.not_a_file");
    // Only trying tells on every system.
    QTemporaryFile probe(target.dir().filePath(QStringLiteral("unfinished-XXXXXX")));
    return probe.open() ? Result<void>() : Result<void>(fail(Errc::BadInput, "output.no_folder"));
}

} // namespace tingyu
