// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"
#include "core/screening/answer_table.h"
#include "core/screening/screening.h"

namespace tingyu {

/// A result that was scored elsewhere, by rules this program does not know. It is shown beside our own
/// results under its own name and is in no figure of ours.
struct ForeignResult
{
    Uid uid;
    StudentId student;
    QString studentName;
    QString className;
    QString platform;
    QString scaleName; ///< as it is named there
    QString score;     ///< as it came
    QString level;     ///< as it came
    QDate on;
    QByteArray fileSha256;
    int row = 0;                     ///< of the file
    std::optional<WallTime> askedAt; ///< somebody put it into the review queue
    QString askedReason;
    std::optional<ReviewDecision> decision;
    std::optional<WallTime> decidedAt;
    QString decisionReason;
    bool waits() const { return askedAt && !decision; }
    bool operator==(const ForeignResult &) const = default;
};

/// What a column of such a file holds.
enum class ForeignField : quint8
{
    None,
    StudentNo,
    RollNumber,
    Name,
    Class,
    Grade,
    Date,
    Scale,
    Score,
    Level
};
inline constexpr ForeignField foreignFields[] = {
    ForeignField::StudentNo, ForeignField::RollNumber, ForeignField::Name,
    ForeignField::Class,     ForeignField::Grade,      ForeignField::Date,
    ForeignField::Scale,     ForeignField::Score,      ForeignField::Level};
QString foreignFieldCode(ForeignField field); ///< student_no … level; skip for None
std::optional<ForeignField> foreignFieldFromCode(const QString &code);

struct ForeignColumn
{
    ForeignField field = ForeignField::None;
    QString heading;
    QStringList samples;
};

/// One row: whose it says it is, and the results in it. Several columns of scores are several results, each
/// named by its heading.
struct ForeignRow
{
    AnswerRow who; ///< number, name, class and date only
    struct Result
    {
        QString scale;
        QString score;
        QString level;
    };
    QList<Result> results;
};

/// A table of results as one finds it. Pure.
class ForeignReader
{
public:
    /// `scaleName` stands where the file names none. Of the profile only the columns count.
    ForeignReader(CodedTable table, const AnswerProfile &profile, const QString &scaleName);
    /// Errc::BadInput "foreign.no_header", "answers.no_who", "foreign.no_result", "foreign.no_scale".
    Result<void> check() const;
    const QList<ForeignColumn> &columns() const { return m_columns; }
    QStringList headings() const;
    qsizetype size() const { return m_rows.size(); }
    ForeignRow row(qsizetype index) const;

private:
    int fieldCount(ForeignField field) const;
    CodedTable m_table;
    QString m_scaleName;
    QList<ForeignColumn> m_columns;
    QList<qsizetype> m_rows;
    int m_known = 0;
};

} // namespace tingyu
