// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/sealed_file.h"

namespace tingyu {

/// Where an open export is read from.
class ExportSource
{
public:
    virtual ~ExportSource() = default;
    ExportSource(const ExportSource &) = delete;
    ExportSource &operator=(const ExportSource &) = delete;
    /// Errc::NotFound "import.no_manifest"; those of SealedReader.
    virtual Result<QByteArray> manifest() = 0;
    /// The bytes of these files, whole files in this order. Errc::NotFound "import.no_file" {name}; those of
    /// SealedReader; the first error of `take`; Errc::Cancelled.
    virtual Result<void> read(const QStringList &names, const SealedReader::Take &take,
                              const Progress &progress) = 0;

protected:
    ExportSource() = default;
};

/// A folder as OpenExport leaves it.
class FolderSource : public ExportSource
{
public:
    explicit FolderSource(const QString &folder) : m_dir(folder) {}
    Result<QByteArray> manifest() override;
    Result<void> read(const QStringList &names, const SealedReader::Take &take,
                      const Progress &progress) override;

private:
    QDir m_dir;
};

/// A file as SealedExport leaves it.
class SealedSource : public ExportSource
{
public:
    explicit SealedSource(std::unique_ptr<SealedReader> reader) : m_reader(std::move(reader)) {}
    Result<QByteArray> manifest() override;
    Result<void> read(const QStringList &names, const SealedReader::Take &take,
                      const Progress &progress) override;

private:
    std::unique_ptr<SealedReader> m_reader;
};

} // namespace tingyu
