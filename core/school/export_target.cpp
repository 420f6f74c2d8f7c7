// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/export_target.h"

#include "core/base/full_disk.h"
#include "core/base/platform.h"
#include "core/vault/output_place.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tingyu {
namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownersFolder = ownerOnly | QFileDevice::ExeOwner;

class PlainFile : public ExportFile
{
public:
    explicit PlainFile(const QString &path) : m_file(path) {}

    Result<void> create()
    {
        return m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly) ? Result<void>()
                                                                                 : refused("open");
    }

private:
    Result<void> put(const QByteArray &bytes) override
    {
        return m_file.write(bytes) == bytes.size() ? Result<void>() : refused("write");
    }
    Result<void> close() override
    {
        if (!m_file.flush())
            return refused("write");
        m_file.close();
        return m_file.error() == QFileDevice::NoError ? Result<void>() : refused("close");
    }
    Error refused(const char *step)
    {
        if (isFull(m_file))
            return fail(Errc::DiskFull, "disk.full");
        return fail(Errc::Io, "disk.refused", {QString::fromLatin1(step), QString::number(m_file.error())});
    }

    QFile m_file;
};

} // namespace

void ExportFile::write(const QByteArray &bytes)
{
    m_hash.addData(bytes);
    if (m_state)
        m_state = put(bytes);
}

Result<QString> ExportFile::finish()
{
    if (m_state)
        m_state = close();
    if (!m_state)
        return m_state.error();
    return QString::fromLatin1(m_hash.result().toHex());
}

Result<std::unique_ptr<FolderTarget>> FolderTarget::prepare(const QString &folder, bool replace,
                                                            const QStringList &names)
{
    if (auto outside = checkOutputFolder(folder); !outside)
        return outside.error();
    std::unique_ptr<FolderTarget> target(new FolderTarget(folder));
    const QDir &dir = target->m_dir;
    if (dir.exists() && !dir.isEmpty() && !replace)
        return fail(Errc::Conflict, "export.not_empty");
    if (std::any_of(names.cbegin(), names.cend(),
                    [&dir](const QString &name) { return QFileInfo(dir.filePath(name)).isDir(); }))
        return fail(Errc::BadInput, "output.not_a_file");
    target->m_isNew = !dir.exists();
    if (!QDir().mkpath(folder))
        return fail(Errc::BadInput, "output.no_folder");
    if (target->m_isNew) // a stick's file system may know no owners
        QFile::setPermissions(folder, ownersFolder);
    target->m_unfinished = std::make_unique<QTemporaryDir>(dir.filePath(QStringLiteral("unfinished-XXXXXX")));
    if (!target->m_unfinished->isValid())
        return fail(Errc::BadInput, "output.no_folder");
    return target;
}

FolderTarget::~FolderTarget()
{
    m_unfinished.reset(); // gone, with whatever is in it
    if (m_isNew)
        QDir().rmdir(m_dir.path()); // only an empty one goes
}

Result<std::unique_ptr<ExportFile>> FolderTarget::open(const QString &name)
{
    auto file = std::make_unique<PlainFile>(m_unfinished->filePath(name));
    if (auto created = file->create(); !created)
        return created.error();
    m_names.append(name);
    return std::unique_ptr<ExportFile>(std::move(file));
}

Result<void> FolderTarget::finish()
{
    QStringList placed;
    for (const QString &name : std::as_const(m_names)) {
        if (auto moved = platform::renameFile(m_unfinished->filePath(name), m_dir.filePath(name)); !moved) {
            for (const QString &one : std::as_const(placed))
                QFile::remove(m_dir.filePath(one));
            return moved;
        }
        placed.append(name);
    }
    return {};
}

} // namespace tingyu
