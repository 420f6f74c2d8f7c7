// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/school_repository.h"

namespace tingyu {

/// School, units and classes.
class ClassService
{
public:
    explicit ClassService(Workplace &place) : m_place(place) {}

    /// An unset school has an empty name.
    Result<School> school();
    /// Errc::BadInput "school.no_name", "student.too_long".
    Result<void> setSchool(const School &school);
    Result<QList<SchoolUnit>> units();
    /// Errc::BadInput "unit.no_name", "student.code" (kind); Errc::Conflict "unit.exists".
    Result<SchoolUnitId> addUnit(const SchoolUnit &unit);
    Result<void> editUnit(const SchoolUnit &unit);

    /// The school year of today: of the recorded term, or the usual one.
    Result<int> currentSchoolYear();
    /// Classes the person may reach, by grade and number. 0 = every school year.
    Result<QList<SchoolClass>> classes(int schoolYear = 0);
    /// The class a person names: its label (七年级1班), another way to write it (七(1)班, 703), or a uid; of
    /// the current school year, else of the latest year that has it. Errc::NotFound "class.not_found",
    /// Errc::Ambiguous "class.ambiguous" (several units have it).
    Result<SchoolClass> resolve(const QString &typed);

    /// Errc::BadInput "class.place" (grade 1 to 13, number 0 to 99, a name where the number is 0, a school
    /// year), Errc::Conflict "class.exists".
    Result<SchoolClassId> add(const SchoolClass &one);
    Result<void> edit(const SchoolClass &one);
    /// Classes 1 to `count` of the grade, stage and year of `like`, in one change; those that are there stay
    /// as they are. Returns how many were made. Errc::BadInput "class.place".
    static constexpr int mostOfGrade = 40;
    Result<int> addGrade(const SchoolClass &like, int count);
    /// Errc::NotFound "class.not_found", "staff.not_found". An invalid teacher clears the place.
    Result<void> setTeacher(SchoolClassId one, StaffId teacher);
    /// Errc::Conflict "class.not_empty" (detail[0] = students in it).
    Result<void> remove(SchoolClassId one);

    /// Inside a change of the caller's (imports): the class of that place, made when it is not there.
    static Result<SchoolClassId> ensure(Change &change, const SchoolClass &wanted);

private:
    Workplace &m_place;
};

/// Staff of the school.
class StaffService
{
public:
    explicit StaffService(Workplace &place) : m_place(place) {}
    Result<QList<Staff>> list();
    /// Errc::BadInput "staff.no_name", "student.code" (post).
    Result<StaffId> add(const Staff &staff);
    Result<void> edit(const Staff &staff);

private:
    Workplace &m_place;
};

} // namespace tingyu
