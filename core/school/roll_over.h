// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/school.h"
#include "core/school/student.h"

#include <QHash>

/// 升级: what becomes of this year's classes and their students in the next one. Values and rules, no vault.
namespace tingyu {

enum class ClassFate : quint8
{
    Moves,
    Graduates
};

/// One class of the year that ends, and where it goes.
struct RollOverLine
{
    SchoolClass from;
    int onRoll = 0;
    int onLeave = 0;
    ClassFate fate = ClassFate::Moves;
    SchoolClass to; ///< its place in the next year, also while it graduates; without id
    bool operator==(const RollOverLine &) const = default;
};

struct RollOverStudent
{
    StudentId id;
    Uid uid;
    QString name;
    QString studentNo;
    SchoolClassId classId;
    RollStatus status = RollStatus::OnRoll; ///< on the roll or on leave
    bool operator==(const RollOverStudent &) const = default;
};

/// What becomes of a student who does not go with the class.
enum class StudentFate : quint8
{
    Elsewhere, ///< into another class of the next year, the same grade among them (留级)
    Graduates,
    Waits ///< on leave: keeps the class until the return
};
struct StudentWay
{
    StudentFate fate = StudentFate::Elsewhere;
    SchoolClass to; ///< of Elsewhere
    bool operator==(const StudentWay &) const = default;
};

struct RollOverPlan
{
    int fromYear = 0;
    int toYear = 0;
    QList<RollOverLine> lines;         ///< by grade and number
    QList<RollOverStudent> students;   ///< of these classes
    QHash<StudentId, StudentWay> ways; ///< of those who do not go with their class
    QList<StudentHeader> elsewhere;    ///< on the roll, in no class or in one of an earlier year
    QList<SchoolClass> already;        ///< classes of the next year that are there

    int count(RollStatus status) const;
};

/// A question that a person answers before the roll-over; none of them forbids it.
enum class RollOverAsk : quint8
{
    OnLeave,   ///< students on leave: wait with their class, or go along
    NextStage, ///< a last grade, and the school has the next stage itself
    NoTeacher, ///< the class in the next year has no class teacher
    Joined,    ///< several classes go into one
    NotInYear  ///< students on the roll who stand in no class of this year
};
struct RollOverQuestion
{
    RollOverAsk ask = RollOverAsk::OnLeave;
    QString about; ///< label of the class, empty where it is about the school
    int students = 0;
    bool operator==(const RollOverQuestion &) const = default;
};

/// One class of the next year as it will be.
struct RollOverTarget
{
    SchoolClass place;
    bool isThere = false; ///< already made
    QStringList from;     ///< labels of the classes its students come from
    int onRoll = 0;
    int onLeave = 0;
    bool operator==(const RollOverTarget &) const = default;
};
struct RollOverPreview
{
    QList<RollOverTarget> classes; ///< by grade and number
    int moving = 0;
    int graduating = 0;
    int waiting = 0; ///< on leave, keep their class
    QList<RollOverQuestion> questions;
};

/// Last grade of the stage: 6, or 5 where this school's middle school begins with the sixth; 9; 12.
int lastGradeOf(SchoolStage stage, const QList<SchoolClass> &classes);
/// Grade one up with the same number, name and class teacher; the last grade of a stage graduates; who is on
/// leave waits.
void propose(RollOverPlan *plan);
/// Where the class goes when it goes on: also of a last grade, into the next stage.
SchoolClass nextPlaceOf(const SchoolClass &from, int toYear, const QList<SchoolClass> &classes);
RollOverPreview previewOf(const RollOverPlan &plan);
/// Where this student goes: nothing when he or she waits or graduates.
std::optional<SchoolClass> targetOf(const RollOverPlan &plan, const RollOverStudent &student,
                                    bool *graduates);
bool isSamePlace(const SchoolClass &a, const SchoolClass &b);

} // namespace tingyu
