// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/school/student_repository.h"
#include "core/screening/answer_table.h"
#include "core/screening/pairing.h"
#include "core/screening/sheet_service.h"

namespace tingyu {

/// Finds whose row it is among the students a campaign asks. A number decides; a name that contradicts it, or
/// no number, leaves name and class together to decide; nothing is guessed.
class AnswerMatcher
{
public:
    AnswerMatcher(const QList<StudentKey> &students, const QHash<SchoolClassId, QString> &classLabels);
    /// `code`: "" when found, otherwise unknown_student, name_differs, several_students.
    std::optional<StudentId> find(const AnswerRow &row, QString *code) const;

private:
    QList<StudentKey> m_students;
    QHash<QString, QList<qsizetype>> m_byNumber;
    QHash<QString, QList<qsizetype>> m_byNameAndClass;
};

struct AnswerImportOutcome
{
    // read = scored + incomplete + unmatched + rejected + refused
    int read = 0;
    int scored = 0; ///< complete
    int incomplete = 0;
    int unmatched = 0; ///< kept in the pairing list
    int rejected = 0;
    int refused = 0;
    int flagged = 0; ///< sheets to look at today
    int queued = 0;
    QList<AnswerProblem> problems;
    qint64 changeSet = 0; ///< for undo; 0 on a dry run
};

struct AnswerImportOptions
{
    QString scaleId = {}; ///< empty: the campaign's only one
    AnswerProfile profile = {};
    QByteArray fileSha256 = {}; ///< of the file, kept with every sheet
    bool dryRun = false;
    bool remember = false; ///< the profile, for the next file with these headings
    bool asGiven = false;  ///< a preview reads by `profile` also where that is empty
};

/// A file before anything of it is written.
struct AnswerFilePreview
{
    QString scaleId;
    AnswerPreview preview;
    AnswerProfile profile;   ///< it was read with
    bool remembered = false; ///< the profile is the one kept for these headings
};

/// Answer files of outside platforms, scanners and spreadsheets (C9, C10).
class AnswerImportService
{
public:
    AnswerImportService(Workplace &workplace, scales::ScaleLibrary &library, SheetService &sheets);

    /// How the file would be read: by options.profile, or where that is empty by what was remembered for its
    /// headings. That a column is missing is in the preview. Errors of importFile.
    Result<AnswerFilePreview> previewFile(const Uid &campaign, const QByteArray &bytes,
                                          const AnswerImportOptions &options, const Progress &progress = {});
    /// Whole file or nothing, one undo step; the hash kept is that of `bytes`. Errc::NotFound
    /// campaign.unknown; Errc::BadInput import.which_scale, those of checkColumns and of readTable;
    /// Errc::Cancelled.
    Result<AnswerImportOutcome> importFile(const Uid &campaign, const QByteArray &bytes,
                                           const AnswerImportOptions &options, const Progress &progress = {});
    /// The same of a book that is in memory already.
    Result<AnswerImportOutcome> import(const Uid &campaign, const Workbook &workbook,
                                       const AnswerImportOptions &options, const Progress &progress = {});
    Result<QList<UnmatchedRow>> pairingList(CampaignId campaign);
    /// Whom the row may be of: students the campaign asks who have no sheet of that scale in it yet.
    /// Errc::NotFound import.row_gone.
    Result<QList<PairCandidate>> candidates(const Uid &row);
    /// Gives a waiting row to a student: stores and scores it as the import would have. Errc::NotFound
    /// import.row_gone; Errc::BadInput import.not_asked (not in the campaign's classes); those of
    /// SheetService::store, the row then stays.
    Result<StoredSheet> pair(const Uid &row, StudentId student);
    /// Takes a row off the list for good. Errc::NotFound import.row_gone; Errc::BadInput reason.missing.
    Result<void> drop(const Uid &row, const QString &reason);

private:
    struct Job;
    struct Target;
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
    SheetService &m_sheets;

    Result<Target> target(const Uid &campaign, const QString &scaleId);
    Result<AnswerImportOutcome> importTable(const Target &target, CodedTable table,
                                            const AnswerImportOptions &options, const Progress &progress);
    Result<AnswerImportOutcome> importRows(const Target &target, const AnswerReader &reader,
                                           const AnswerImportOptions &options, const Progress &progress);

    Result<void> importRow(Change &change, const Job &job, const AnswerRow &row,
                           AnswerImportOutcome &outcome);
    Result<void> keepUnmatched(Change &change, const Job &job, const AnswerRow &row);
    struct Waiting;
    Result<Waiting> waiting(const Uid &row);
    Result<QSet<StudentId>> asked(CampaignId campaign);
};

} // namespace tingyu
