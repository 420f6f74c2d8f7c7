// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"

#include <QSet>

namespace tingyu {

/// Why two files may be of one child, the strongest first.
enum class DoubleReason : quint8
{
    IdNumber,   ///< the same ID number, also inside a 学籍号
    RollNumber, ///< the same 学籍号
    NameBirth,  ///< the same name and birth date
    FormerName, ///< the name of one is a former name of the other, and the birth dates do not speak against
                ///< it
    PinyinBirth ///< names that sound alike, and the same birth date
};
QString
doubleReasonCode(DoubleReason reason); ///< id-number, roll-number, name-birth, former-name, pinyin-birth
std::optional<DoubleReason> doubleReasonFromCode(const QString &code);

/// What tells one file from another.
struct DoubleKey
{
    StudentId id;
    QString name;
    QStringList formerNames;
    QString sounds; ///< name in pinyin
    QString idNumber;
    QString rollNumber;
    QDate birthDate;
};
struct DoublePair
{
    StudentId one; ///< the earlier file
    StudentId other;
    QList<DoubleReason> reasons;
    bool operator==(const DoublePair &) const = default;
};

using FilePair = std::pair<StudentId, StudentId>; ///< the smaller id first
FilePair filePair(StudentId a, StudentId b);

/// Pairs of files that may be of one child, the strongest reason first, then by age. Two lasting numbers that
/// differ belong to two children, whatever else is the same: only an equal number speaks against that. Pairs
/// in `apart` are left out. Pure; looks each file up by its keys, so that 5,000 of them take no time.
QList<DoublePair> findDoubles(const QList<DoubleKey> &files, const QSet<FilePair> &apart);

} // namespace tingyu
