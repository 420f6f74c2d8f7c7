// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/outgoing_file.h"

#include "core/base/platform.h"

#include <QFile>
#include <QFileInfo>

namespace tingyu::exchange {
namespace {

Result<void> writeTo(QFile &file, const Outgoing &outgoing)
{
    auto package =
        PackageWriter::begin(file, outgoing.type, outgoing.sender, outgoing.receivers, outgoing.packageId);
    if (!package)
        return package.error();
    LineWriter lines([&package](const QByteArray &line) { return (*package)->write(line); });
    if (auto begun = lines.begin(toJson(outgoing.manifest)); !begun)
        return begun;
    if (auto written = outgoing.rows(lines); !written)
        return written;
    if (auto finished = lines.finish(); !finished)
        return finished;
    if (auto finished = (*package)->finish(outgoing.sender); !finished)
        return finished;
    return file.flush() ? Result<void>() : Result<void>(fail(Errc::Io, "container.not_written"));
}

Result<QByteArray> readBack(const QString &path, const Outgoing &outgoing, const Progress &progress)
{
    platform::dropCache(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, "container.not_read");
    auto opened = container::verify(file, outgoing.sender.card.signPublicKey, progress);
    if (!opened && opened.error().code == Errc::Damaged)
        return fail(Errc::Damaged, "package.read_back");
    if (!opened)
        return opened.error();
    return opened->hash;
}

} // namespace

Result<std::unique_ptr<OutgoingFile>> OutgoingFile::write(const QString &path, const Outgoing &outgoing,
                                                          const Progress &progress)
{
    auto outgoingFile = std::unique_ptr<OutgoingFile>(new OutgoingFile(path));
    const QString &part = outgoingFile->m_part;
    QFile::remove(part); // of a try before that was cut off
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(Errc::Io, "container.not_written");
    if (auto written = writeTo(file, outgoing); !written)
        return written.error();
    file.close();
    if (auto synced = platform::syncFile(part); !synced)
        return synced.error();
    auto read = readBack(part, outgoing, progress);
    if (!read)
        return read.error();
    outgoingFile->m_hash = *read;
    return outgoingFile;
}

OutgoingFile::~OutgoingFile()
{
    QFile::remove(m_part);
}

Result<void> OutgoingFile::putInPlace()
{
    if (auto renamed = platform::renameFile(m_part, m_path); !renamed)
        return renamed;
    return platform::syncFolder(QFileInfo(m_path).path());
}

} // namespace tingyu::exchange
