// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/sex.h"
#include "core/vault/access.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace tingyu {

struct StudentTag;
struct ContactTag;
using StudentId = Id<StudentTag>;
using ContactId = Id<ContactTag>;

QString sexCode(Sex sex); ///< "", M, F
Sex sexFromCode(const QString &code);

enum class RollStatus : quint8
{
    OnRoll,
    OnLeave, ///< 休学: keeps the class, is expected back
    Left,
    Graduated
};
QString rollStatusCode(RollStatus status); ///< on_roll, on_leave, left, graduated
std::optional<RollStatus> rollStatusFromCode(const QString &code);

/// 一般, 关注, 重点, 危机: how closely a file is kept. Set by a person, never by a score.
enum class FileClass : quint8
{
    General,
    Attention,
    Focus,
    Crisis
};
QString fileClassCode(FileClass fileClass); ///< general, attention, focus, crisis
std::optional<FileClass> fileClassFromCode(const QString &code);

/// One student as the roll knows him or her. An empty text is "not known"; so is an invalid date.
struct Student
{
    StudentId id;
    Uid uid;
    qint64 rev = 0;
    QString name;
    QStringList formerNames; ///< the latest last; the present name is not among them
    Sex sex = Sex::Unknown;
    QDate birthDate;
    QString idKind; ///< code of the roster form: 1 resident card, 6 7 8 9 A Z
    QString idNumber;
    QString rollNumber;      ///< 全国学籍号: G, J or L and 18 characters
    QString rollNumberLocal; ///< 学籍辅号
    QString studentNo;       ///< the school's own number; leading zeros count
    QString seatNo;          ///< 班内学号
    SchoolClassId classId;
    QString nationality;
    QString ethnicity; ///< 01 to 56, or what the roster says
    std::optional<bool> boarding;
    std::optional<bool> onlyChild;
    QString health;    ///< code of the roster form: 10 20 30 40 50
    QString household; ///< code of the roster form: 1 2
    QString address;
    QString phone;
    QString enteredMonth; ///< YYYY-MM
    RollStatus status = RollStatus::OnRoll;
    QDate statusSince;
    FileClass fileClass = FileClass::General; ///< kept by FileClassService
    bool operator==(const Student &) const = default;
};

/// A family member or guardian; `position` from 1 is the order to call them.
struct Contact
{
    ContactId id;
    Uid uid;
    StudentId studentId;
    int position = 0;
    QString name;
    QString relation;     ///< a code of relationCodes()
    QString relationNote; ///< as the source words it, where no code says it
    QString phone;
    bool isGuardian = false;
    bool operator==(const Contact &) const = default;
};

/// What a list, a search result and the head of an answer sheet show.
struct StudentHeader
{
    StudentId id;
    Uid uid;
    QString name;
    SchoolClassId classId;
    QString classLabel; ///< 七年级1班
    QString studentNo;
    QString seatNo;
    Sex sex = Sex::Unknown;
    RollStatus status = RollStatus::OnRoll;
    bool operator==(const StudentHeader &) const = default;
};

/// A row of a student list. `fileClass` is empty for those who may not see it.
struct StudentRow
{
    StudentHeader header;
    std::optional<FileClass> fileClass;
    bool boarding = false;
    bool operator==(const StudentRow &) const = default;
};

/// All that a class teacher is shown of a student of his or her own class.
struct StudentGlance
{
    StudentHeader header;
    FileClass level = FileClass::General;
    bool contactCounsellor = false; ///< the level says: talk with the counsellor before acting
    bool operator==(const StudentGlance &) const = default;
};

/// Needs attention beyond the ordinary; the one place that says from which class on.
constexpr bool isWatched(FileClass fileClass)
{
    return fileClass != FileClass::General;
}

} // namespace tingyu
