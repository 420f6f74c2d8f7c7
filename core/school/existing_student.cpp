// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/existing_student.h"

#include "core/school/student_repository.h"

namespace tingyu {

Result<Student> existingStudent(Connection &db, const Uid &uid)
{
    auto found = StudentRepository(db).byUid(uid);
    if (!found)
        return found.error();
    if (!*found)
        return fail(Errc::NotFound, "student.not_found");
    return **found;
}

} // namespace tingyu
