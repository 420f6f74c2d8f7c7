// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student_repository.h"
#include "core/screening/screening.h"

namespace tingyu {

/// A row of an answer file that fits no student yet, as the file has it.
struct UnmatchedRow
{
    UnmatchedRowId id;
    Uid uid;
    QString scaleId;
    int rowNumber = 0;
    QString name;
    QString className;
    QString number;
};

/// Why somebody may be meant, the strongest first.
enum class PairHint
{
    SameNumber, ///< the number fits, the name does not
    SameName,   ///< name, or a former one; class or number differ
    SameSound,  ///< other characters, the same pinyin
    NearName,   ///< one character of the name differs
    NearNumber, ///< one digit of the number differs
};

/// Somebody the row may be of. A person decides.
struct PairCandidate
{
    StudentId id;
    QString name;
    QString className;
    QString studentNo;
    PairHint hint = PairHint::SameName;
    bool sameClass = false;
    bool operator==(const PairCandidate &) const = default;
};

/// At most `most`, best first: by hint, those of the row's class before others, then by name. Pure.
QList<PairCandidate> pairCandidates(const UnmatchedRow &row, const QList<StudentKey> &students,
                                    const QHash<SchoolClassId, QString> &classLabels, int most = 8);

/// Class as a key: the understood form where it is one, so that 初一(3)班 meets 七年级3班.
QString classKey(const QString &className);

} // namespace tingyu
