// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/export_target.h"
#include "core/school/open_export.h"

// What an open export is made of, whether it goes into a folder or into one sealed file.

namespace tingyu {

struct ExportOrder
{
    const Operation &operation;
    ObjectRef object;          ///< the student, or the vault
    StudentId student;         ///< invalid: everybody
    QList<ExportTable> tables; ///< those that hold something of it
    /// What became of the records goes with a whole export.
    bool hasHistory() const { return !student.isValid(); }
};

inline constexpr int exportFormatVersion = 2;
QString exportManifestName();
QString exportKindCode(ExportKind kind);

/// Permission asked. Errc::Denied; Errc::NotFound "student.not_found".
Result<ExportOrder> studentOrder(Workplace &place, const QList<ExportTable> &tables, const Uid &student);
Result<ExportOrder> vaultOrder(Workplace &place, const QList<ExportTable> &tables);

/// The files it will have, the manifest last: it speaks of the others.
QStringList exportFileNames(const ExportOrder &order);

/// On record first, with the number of its records, so that a stopped program leaves the entry behind; then
/// every file, and the target finished. Errors as those of OpenExport.
Result<ExportOutcome> performExport(Workplace &place, const ExportOrder &order, const QString &reason,
                                    ExportTarget &target, const Progress &progress);

} // namespace tingyu
