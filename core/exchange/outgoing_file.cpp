// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/outgoing_file.h"

#include "core/base/platform.h"

#include <QFile>
#include <QFileInfo>

namespace tingyu::exchange {
namespace {

constexpr qint64 sliceBytes = 1 << 20;

Error notHeld()
{
    return fail(Errc::Damaged, "package.read_back");
}

Result<container::Seal> writeTo(QFile &file, const Outgoing &outgoing)
{
    auto package =
        PackageWriter::begin(file, outgoing.type, outgoing.sender, outgoing.receivers, outgoing.packageId);
    if (!package)
        return package.error();
    if (auto written = outgoing.body(**package); !written)
        return written.error();
    auto sealed = (*package)->seal(outgoing.sender);
    if (!sealed)
        return sealed;
    return file.flush() ? sealed : container::notWritten(file);
}

/// What the stick really holds, not what the system remembers of it.
Result<std::unique_ptr<QFile>> openedAnew(const QString &path)
{
    if (auto synced = platform::syncFile(path); !synced)
        return synced.error();
    platform::dropCache(path);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(Errc::Io, "container.not_read");
    return file;
}

Result<void> readBack(const QString &path, const QByteArray &hash, const Progress &progress)
{
    auto file = openedAnew(path);
    if (!file)
        return file.error();
    crypto::Hasher hasher(64);
    const qint64 size = (*file)->size();
    for (qint64 done = 0; done < size;) {
        if (!keepGoing(progress, done, size))
            return fail(Errc::Cancelled, "cancelled");
        const QByteArray slice = (*file)->read(sliceBytes);
        if (slice.isEmpty())
            return fail(Errc::Io, "container.not_read");
        hasher.add(slice.constData(), slice.size());
        done += slice.size();
    }
    return hasher.finish() == hash ? Result<void>() : Result<void>(notHeld());
}

} // namespace

std::function<Result<void>(PackageWriter &)> linesBody(const Manifest &manifest,
                                                       const std::function<Result<void>(LineWriter &)> &rows)
{
    return [manifest, rows](PackageWriter &package) -> Result<void> {
        LineWriter lines([&package](const QByteArray &line) { return package.write(line); });
        if (auto begun = lines.begin(toJson(manifest)); !begun)
            return begun;
        if (auto written = rows(lines); !written)
            return written;
        return lines.finish();
    };
}

Result<std::unique_ptr<OutgoingFile>> OutgoingFile::write(const QString &path, const Outgoing &outgoing,
                                                          const Progress &progress)
{
    auto outgoingFile = std::unique_ptr<OutgoingFile>(new OutgoingFile(path, outgoing));
    const QString &part = outgoingFile->m_part;
    QFile::remove(part); // of a try before that was cut off
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(Errc::Io, "container.not_written");
    auto seal = writeTo(file, outgoing);
    if (!seal)
        return seal.error();
    file.close();
    if (auto read = readBack(part, seal->hash, progress); !read)
        return read.error();
    outgoingFile->m_seal = *std::move(seal);
    return outgoingFile;
}

OutgoingFile::~OutgoingFile()
{
    QFile::remove(m_part);
}

Result<void> OutgoingFile::putInPlace()
{
    QFile part(m_part);
    if (!part.open(QIODevice::WriteOnly | QIODevice::Append) ||
        part.write(m_seal.trailer) != m_seal.trailer.size() || !part.flush())
        return container::notWritten(part);
    part.close();
    auto file = openedAnew(m_part);
    if (!file)
        return file.error();
    const auto opened = container::verify(**file, m_signer);
    if (!opened)
        return opened.error().code == Errc::Io ? opened.error() : notHeld();
    if (opened->hash != m_seal.hash)
        return notHeld();
    (*file)->close();
    if (auto renamed = platform::renameFile(m_part, m_path); !renamed)
        return renamed;
    return platform::syncFolder(QFileInfo(m_path).path());
}

} // namespace tingyu::exchange
