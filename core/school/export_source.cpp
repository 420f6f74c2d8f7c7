// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/export_source.h"

#include "core/base/given_file.h"
#include "core/school/export_work.h"

namespace tingyu {
namespace {

constexpr qint64 sliceBytes = 1 << 20;
constexpr qsizetype mostManifestBytes = 4 << 20;

Error noFile(const QString &name)
{
    return fail(Errc::NotFound, "import.no_file", {name});
}

} // namespace

Result<QByteArray> FolderSource::manifest()
{
    QFile file(m_dir.filePath(exportManifestName()));
    if (auto readable = openGiven(file, fail(Errc::NotFound, "import.no_manifest")); !readable)
        return readable.error();
    return file.read(mostManifestBytes);
}

Result<void> FolderSource::read(const QStringList &names, const SealedReader::Take &take,
                                const Progress &progress)
{
    for (qint64 done = 0; const QString &name : names) {
        QFile file(m_dir.filePath(name));
        if (auto readable = openGiven(file, noFile(name)); !readable)
            return readable.error();
        while (!file.atEnd()) {
            if (!keepGoing(progress, done, names.size()))
                return fail(Errc::Cancelled, "cancelled");
            const QByteArray slice = file.read(sliceBytes);
            if (slice.isEmpty())
                return fail(Errc::Io, "container.not_read");
            if (auto taken = take(name, slice); !taken)
                return taken;
        }
        ++done;
    }
    return {};
}

Result<QByteArray> SealedSource::manifest()
{
    QByteArray manifest;
    auto read = m_reader->read([&manifest](const QString &name, const QByteArray &bytes) -> Result<void> {
        if (name == exportManifestName() && manifest.size() < mostManifestBytes)
            manifest += bytes;
        return {};
    });
    if (!read)
        return read.error();
    if (manifest.isEmpty())
        return fail(Errc::NotFound, "import.no_manifest");
    return manifest;
}

Result<void> SealedSource::read(const QStringList &names, const SealedReader::Take &take,
                                const Progress &progress)
{
    qsizetype at = -1;
    auto read = m_reader->read(
        [&](const QString &name, const QByteArray &bytes) -> Result<void> {
            const qsizetype place = names.indexOf(name);
            if (place < 0)
                return {}; // for the eye only: CSV
            if (place != at && place != at + 1)
                return noFile(names.value(at + 1));
            at = place;
            return take(name, bytes);
        },
        progress);
    if (read && at + 1 < names.size())
        return noFile(names.at(at + 1));
    return read;
}

} // namespace tingyu
