// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>

#include <memory>

namespace tingyu {

/// One file of an open export, written from front to end and hashed on the way.
class ExportFile
{
public:
    virtual ~ExportFile() = default;
    ExportFile(const ExportFile &) = delete;
    ExportFile &operator=(const ExportFile &) = delete;
    /// A failure is kept for finish().
    void write(const QByteArray &bytes);
    /// SHA-256 of the whole, in hex. Errc::DiskFull, Errc::Io.
    Result<QString> finish();

protected:
    ExportFile() : m_hash(QCryptographicHash::Sha256) {}
    virtual Result<void> put(const QByteArray &bytes) = 0;
    virtual Result<void> close() = 0;

private:
    QCryptographicHash m_hash;
    Result<void> m_state;
};

/// Where the files of an open export go; several may be open at once. Nothing of it is seen until finish();
/// without it nothing is left.
class ExportTarget
{
public:
    virtual ~ExportTarget() = default;
    ExportTarget(const ExportTarget &) = delete;
    ExportTarget &operator=(const ExportTarget &) = delete;
    virtual Result<std::unique_ptr<ExportFile>> open(const QString &name) = 0;
    virtual Result<void> finish() = 0;

protected:
    ExportTarget() = default;
};

/// Files in a folder, for their owner only, as the folder is when it is made for them. They are made in a folder "unfinished-…" within and replace what
/// stands there under their names when all are whole.
class FolderTarget : public ExportTarget
{
public:
    /// `names`: of all files to come. Errc::BadInput "output.in_vault", "output.not_a_file" (a folder has the
    /// name of a file), "output.no_folder"; Errc::Conflict "export.not_empty" unless `replace`.
    static Result<std::unique_ptr<FolderTarget>> prepare(const QString &folder, bool replace,
                                                         const QStringList &names);
    ~FolderTarget() override;
    Result<std::unique_ptr<ExportFile>> open(const QString &name) override;
    Result<void> finish() override;

private:
    explicit FolderTarget(const QString &folder) : m_dir(folder) {}
    QDir m_dir;
    bool m_isNew = false; ///< the folder was made for this
    std::unique_ptr<QTemporaryDir> m_unfinished;
    QStringList m_names;
};

} // namespace tingyu
