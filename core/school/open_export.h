// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/school/student.h"
#include "core/vault/workplace.h"

#include <span>

namespace tingyu {

enum class ExportKind : quint8
{
    Text,
    Integer, ///< JSON number; an empty CSV field is NULL
    Real,
    Flag,  ///< true, false or null; 1, 0 or empty in CSV
    Uid,   ///< 16 bytes in the table, 8-4-4-4-12 outside
    Json,  ///< text that is JSON: a value in JSON, the text in CSV
    Binary ///< Base64
};

struct ExportColumn
{
    const char *name;
    ExportKind kind = ExportKind::Text;
    bool isClosed = false;
};
/// A column that is empty in the rows whose closed columns the exporter may not read.
constexpr ExportColumn closed(const char *name, ExportKind kind = ExportKind::Text)
{
    return {name, kind, true};
}

/// One table of the open export. A room declares its tables as constants and adds them where the program is
/// put together (core/services.cpp). Columns of the schema that are not declared follow by rule
/// (core/school/export_shape.h), so that the same rows can be made of the files again. The format page
/// (resources/help/zh/open_export.md) describes each column, a test asks for it.
struct ExportTable
{
    const char *name; ///< of the files: <name>.json and <name>.csv
    std::span<const ExportColumn> columns;
    /// "SELECT … FROM … WHERE …" giving the columns in their order; living rows only, no ORDER BY.
    const char *select;
    const char *order; ///< what orders the rows the same on every machine, by the name of the row: "s.uid"
    const char
        *studentColumn; ///< row id of the student a row belongs to ("s.id"); nullptr: in no student's file
    /// Who may read the closed columns; nullptr: there are none.
    const Operation *reads = nullptr;
    /// Condition of the rows that are read also by whom `reads` does not let at everything; ?1, to be named
    /// in it, is his row id where `reads` is his for what is his own, else NULL. nullptr: no row.
    const char *openRows = nullptr;
};

struct ExportOutcome
{
    qint64 serial = 0; ///< number in the export log
    qint64 records = 0;
    qint64 withheld = 0; ///< records of these whose closed columns are empty
    QStringList files;   ///< names within the folder
};

/// The open export in plain files: everything as JSON and CSV, so that no school is locked in. Rows are
/// ordered by uid, nothing in the files tells the time or the machine: the same data gives the same bytes.
/// SealedExport makes the same in one encrypted file, OpenImport a new vault of either.
///
/// What counsellors keep about a child goes along only for who may read it: the head in a session opened on
/// purpose, a counsellor what is his. For others the rows are there, their closed columns empty, and the
/// manifest counts them.
///
/// A folder gets manifest.json and for each table <name>.json (an array, one record a line) and <name>.csv
/// (UTF-8 with BOM, CRLF; an apostrophe stands before what a spreadsheet would take for a formula). Files are
/// made for their owner only. Each export has a serial and a reason in the export log, and is on record in
/// the audit before the first byte is written. The files are made in a folder "unfinished-…" within, and take
/// their places when all are whole: what stands there under their names is replaced only then.
///
/// Errors: Errc::Denied; Errc::BadInput "reason.missing", "output.in_vault", "output.not_a_file" (a folder
/// has the name of a file), "output.no_folder"; Errc::Conflict "export.not_empty" unless `replace`: nothing
/// is on record then. Later Errc::DiskFull "output.full" {serial}, or "output.unwritten" {serial} with Errc::Io
/// or Errc::Cancelled: the entry stays, an audit line says that it failed, and none of the files is left.
class OpenExport
{
public:
    explicit OpenExport(Workplace &place) : m_place(place) {}
    void add(std::span<const ExportTable> tables);
    const QList<ExportTable> &tables() const { return m_tables; }

    /// One student's whole file (op::studentExport).
    Result<ExportOutcome> student(const Uid &student, const QString &folder, const QString &reason,
                                  bool replace = false);
    /// Every record of the vault (op::vaultExport).
    Result<ExportOutcome> vault(const QString &folder, const QString &reason, bool replace = false,
                                const Progress &progress = {});

private:
    struct Order;
    Result<ExportOutcome> perform(const Order &order, const Progress &progress);

    Workplace &m_place;
    QList<ExportTable> m_tables;
};

/// The tables of this room.
std::span<const ExportTable> schoolExports();

} // namespace tingyu
