// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"
#include "core/vault/connection.h"

namespace tingyu {

/// The student of this number. Errc::NotFound "student.not_found" when there is none, or no more.
Result<Student> existingStudent(Connection &db, const Uid &uid);

} // namespace tingyu
