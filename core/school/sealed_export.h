// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/open_export.h"
#include "core/vault/kdf.h"

namespace tingyu {

/// The open export as one encrypted file (core/school/sealed_file.h), which opens with a password of its own:
/// the way in which it should leave the room. On record as OpenExport is, and with the same errors; further
/// Errc::BadInput "password.…".
class SealedExport
{
public:
    /// `policy`: what the password's key may cost.
    SealedExport(Workplace &place, const QList<ExportTable> &tables, const KdfPolicy &policy)
        : m_place(place), m_tables(tables), m_policy(policy)
    {
    }
    /// A file that stands there is replaced.
    Result<ExportOutcome> student(const Uid &student, const QString &file, const SecretBytes &password,
                                  const QString &reason);
    Result<ExportOutcome> vault(const QString &file, const SecretBytes &password, const QString &reason,
                                const Progress &progress = {});

private:
    struct Order;
    Result<ExportOutcome> perform(const Order &order, const SecretBytes &password, const Progress &progress);
    Workplace &m_place;
    QList<ExportTable> m_tables;
    KdfPolicy m_policy;
};

/// Opens such a file into the plain files of the export, as FolderTarget writes them. It needs no vault, only
/// the password. Errors of SealedReader and FolderTarget.
Result<QStringList> unpackExport(const QString &file, const SecretBytes &password, const KdfPolicy &policy,
                                 const QString &folder, bool replace, const Progress &progress = {});

} // namespace tingyu
