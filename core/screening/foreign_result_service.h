// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/screening/foreign_result.h"
#include "core/screening/pairing.h"
#include "core/vault/workplace.h"

namespace tingyu {

struct ForeignImportOptions
{
    QString platform;  ///< who scored: a platform, a hospital
    QString scaleName; ///< where the file names none
    QDate on;          ///< where the file has no date; may stay open
    AnswerProfile profile = {};
    bool dryRun = false;
    bool remember = false;
};

struct ForeignImportOutcome
{
    // read = taken + there + unmatched + rejected; a row may hold several results
    int read = 0;
    int taken = 0;
    int there = 0;     ///< every result of the row came before, or it waits already: nothing new
    int unmatched = 0; ///< kept until a person says whose it is
    int rejected = 0;
    int results = 0; ///< kept now
    QList<AnswerProblem> problems;
    qint64 changeSet = 0;
};

struct ForeignPreview
{
    QList<ForeignColumn> columns;
    QList<ForeignRow> rows; ///< the first five
    qsizetype count = 0;
    AnswerProfile profile;
    bool remembered = false;
    std::optional<Error> problem;
};

/// Results scored elsewhere: kept as they came, never scored again, in no figure and no rule of ours. A
/// person may ask for a talk about one, with a reason, and decides like on our own.
class ForeignResultService
{
public:
    explicit ForeignResultService(Workplace &workplace) : m_workplace(workplace) {}

    /// Errors of readTable.
    Result<ForeignPreview> previewFile(const QByteArray &bytes, const ForeignImportOptions &options,
                                       const Progress &progress = {});
    /// Whole file or nothing, one undo step. Errc::BadInput "foreign.no_platform", those of
    /// ForeignReader::check and of readTable; Errc::Cancelled.
    Result<ForeignImportOutcome> importFile(const QByteArray &bytes, const ForeignImportOptions &options,
                                            const Progress &progress = {});
    /// Rows that fit no student, as the files have them: `scaleId` holds who scored and what.
    Result<QList<UnmatchedRow>> pairingList();
    /// Whom the row may be of, best first. Errc::NotFound "import.row_gone".
    Result<QList<PairCandidate>> candidates(const Uid &row);
    /// Gives a waiting row to a student, as the import would have; how many results are new. Errc::NotFound
    /// "import.row_gone", "student.not_found".
    Result<int> pair(const Uid &row, StudentId student);
    /// Takes a row off the list for good. Errc::NotFound "import.row_gone"; Errc::BadInput "reason.missing".
    Result<void> drop(const Uid &row, const QString &reason);
    /// A view on record, newest first. Errc::NotFound "student.not_found".
    Result<QList<ForeignResult>> ofStudent(const Uid &student);
    /// The same inside a print that puts the view on record by itself; asks no permission.
    static Result<QList<ForeignResult>> ofStudentIn(Connection &db, StudentId student);
    /// Those that wait for a decision, longest waiting first.
    Result<QList<ForeignResult>> waiting();
    /// Errc::NotFound "foreign.unknown"; Errc::BadInput "review.no_reason"; Errc::Conflict "foreign.asked".
    Result<void> ask(const Uid &result, const QString &reason);
    /// Errc::NotFound "foreign.unknown"; Errc::BadInput "review.no_reason"; Errc::Conflict "review.decided".
    Result<void> decide(const Uid &result, ReviewDecision decision, const QString &reason);

private:
    /// Results of one row and whose, and what of them is kept already.
    struct Incoming
    {
        QString platform;
        QByteArray sha;
        int row = 0;
        QDate on;
        QList<ForeignRow::Result> results;
    };
    struct Waiting
    {
        UnmatchedRow row;
        Incoming incoming;
    };
    Workplace &m_workplace;
    /// False where the same row waits, was paired or dropped before.
    static Result<bool> keepRow(Change &change, const Incoming &incoming, const AnswerRow &who,
                                QSet<QByteArray> &waiting);
    static Result<int> keep(Change &change, StudentId student, const Incoming &incoming,
                            QSet<QByteArray> &there);
    Result<QSet<QByteArray>> known();
    Result<QSet<QByteArray>> knownRows();
    Result<Waiting> waitingRow(const Uid &uid);
    Result<ForeignResult> one(const Uid &uid, qint64 *id);
    Result<void> importRows(Change &change, const ForeignReader &reader, const ForeignImportOptions &options,
                            const QByteArray &sha, const Progress &progress, ForeignImportOutcome &outcome);
};

} // namespace tingyu
