// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/class_name.h"
#include "core/school/school.h"
#include "core/school/student_facts.h"

#include <QHash>
#include <QSet>

/// Values of a roster import: what a file says, and what would become of it.
namespace tingyu {

/// Something to look at in a row. A problem does not imply rejection.
struct RosterProblem
{
    QString sheet;
    int row = 0;        ///< as the sheet itself counts, from 1
    QString column;     ///< heading as written; empty where the row as a whole is meant
    QString code;       ///< "roster.id_check_digit"; ui/text has the sentence
    QStringList detail; ///< codes and places only
    bool operator==(const RosterProblem &) const = default;
};

/// One column of a sheet and what it is taken for.
struct RosterColumn
{
    int index = 0;     ///< from 0
    QString heading;   ///< as written, tidied
    QString field;     ///< id of the dictionary; empty: not recognised
    int slot = 0;      ///< which guardian, from 1
    bool taken = true; ///< stored; columns not taken are still checked
    bool operator==(const RosterColumn &) const = default;
};

struct RosterSheet
{
    QString name;
    int headerRow = 0; ///< the sheet's own number of the (last) heading row
    QList<RosterColumn> columns;
    bool operator==(const RosterSheet &) const = default;
};

/// One non-empty row under the headings, values in stored form.
struct RosterRow
{
    qsizetype sheet = 0; ///< place in RosterTable::sheets
    int row = 0;
    Student student; ///< without class, id and status
    ClassText schoolClass;
    QList<Contact> contacts;
    QStringList tags; ///< codes of vulnerabilityCodes()
    bool operator==(const RosterRow &) const = default;
};

struct RosterTable
{
    QList<RosterSheet> sheets;
    QStringList skippedSheets; ///< without a heading row
    QList<RosterRow> rows;
    QList<RosterProblem> problems;
    QSet<QString> takenFields; ///< of all sheets
    QString headingKey;        ///< same headings, same key: under it the mapping is remembered
};

enum class RosterAction : quint8
{
    Added,
    Updated,
    Unchanged,
    Rejected
};
QString rosterActionCode(RosterAction action); ///< added, updated, unchanged, rejected

/// Before and after of one field, as codes and texts of the file ("name", "class", "guardian").
struct RosterDifference
{
    QString field;
    QString before;
    QString after;
    bool operator==(const RosterDifference &) const = default;
};

enum class RosterMatch : quint8
{
    None,
    RollNumber,
    IdNumber,
    StudentNo,
    NameBirthClass
};

struct RosterPlanRow
{
    qsizetype source = 0; ///< place in RosterTable::rows
    RosterAction action = RosterAction::Added;
    RosterMatch match = RosterMatch::None;
    StudentId student;     ///< of a matched row
    qint64 rev = 0;        ///< of the matched student when the plan was made
    bool renamed = false;  ///< the old name becomes 曾用名
    bool upgraded = false; ///< L-form 学籍号 replaced by the lasting one
    bool classChanged = false;
    bool cameBack = false; ///< had left or graduated
    QList<RosterDifference> differences;

    Student after; ///< what would be stored, but for the class of a class not yet there
    std::optional<SchoolClass> intoClass; ///< its place; id valid where it is there already
    QList<Contact> contacts;              ///< to make, or with an id to change
    QStringList tags;                     ///< to add
    bool operator==(const RosterPlanRow &) const = default;
};

/// On the roll and not in the file. Leaves only when a person ticks it.
struct RosterMissing
{
    StudentId student;
    Uid uid;
    QString name;
    QString classLabel;
    QString studentNo;
    bool gradeInFile = false; ///< the file holds others of the same grade: likely to have left
    bool operator==(const RosterMissing &) const = default;
};

struct RosterPlan
{
    QList<RosterPlanRow> rows; ///< as many as RosterTable::rows, in the same order
    QList<RosterMissing> missing;
    QList<RosterProblem> problems; ///< of reading and of matching, by sheet and row
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    int rejected = 0;
    int schoolYear = 0;
    int read() const { return added + updated + unchanged + rejected; }
};

} // namespace tingyu
