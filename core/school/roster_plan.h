// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/roster.h"

namespace tingyu {

/// What a child was known by in a file that was joined into another one.
struct JoinedKey
{
    StudentId student; ///< the file that stands
    QString name;
    QDate birthDate;
    QString idNumber;
    QString rollNumber;
    QString studentNo;
};

/// What the vault holds when a plan is made.
struct RosterStock
{
    QList<Student> students;
    QList<JoinedKey> joined; ///< further keys of these students; a key of a file itself goes before
    QHash<StudentId, QList<Contact>> contacts;
    QHash<StudentId, QList<VulnerabilityTag>> tags;
    QList<SchoolClass> classes; ///< of every school year
    int schoolYear = 0;         ///< the year new classes stand in
    QDate today;
};

/// What would become of each row. Matching order: 学籍号, ID number, 学号, then name + birth date + class;
/// the same number with another name is a change of name. An empty cell never erases what is stored. Rejected
/// are only rows without a name ("roster.no_name") and rows whose key came before ("roster.repeated", detail:
/// the first row). Pure.
RosterPlan planRoster(const RosterTable &table, const RosterStock &stock);

/// The place of a class that a roll names; empty when grade, or number and word, were not understood.
std::optional<SchoolClass> rosterClassPlace(const ClassText &text, int schoolYear);

} // namespace tingyu
