// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/school.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for the school, its units, classes and staff.
class SchoolRepository
{
public:
    explicit SchoolRepository(Connection &db) : m_db(db) {}

    /// As entered; until then with the name the vault was made with.
    Result<std::optional<School>> school();
    /// Makes or changes the one record.
    Result<void> setSchool(Change &change, const School &school);

    Result<QList<SchoolUnit>> units();
    static Result<RowRef> addUnit(Change &change, const SchoolUnit &unit);
    static Result<bool> updateUnit(Change &change, const SchoolUnit &unit);

    /// By grade, number and name; of one school year, or of all years with 0.
    Result<QList<SchoolClass>> classes(int schoolYear = 0);
    Result<std::optional<SchoolClass>> classById(SchoolClassId id);
    static Result<RowRef> addClass(Change &change, const SchoolClass &one);
    static Result<bool> updateClass(Change &change, const SchoolClass &one);
    static Result<void> removeClass(Change &change, SchoolClassId id);
    /// Living students who stand in the class, the left included.
    Result<qint64> studentsOf(SchoolClassId id);

    Result<QList<Staff>> staff(); ///< by name
    Result<std::optional<Staff>> staffById(StaffId id);
    static Result<RowRef> addStaff(Change &change, const Staff &staff);
    static Result<bool> updateStaff(Change &change, const Staff &staff);

private:
    Connection &m_db;
};

} // namespace tingyu
