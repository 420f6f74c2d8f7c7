// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/school/student.h"

namespace tingyu {

/// Longest text of a name, of a number or code, of a free statement: hostile input stops here.
inline constexpr int longestName = 60;
inline constexpr int longestNumber = 40;
inline constexpr int longestLine = 300;
inline constexpr int longestText = 20000;

/// The student with name and numbers in stored form.
Student normalized(Student student);
Contact normalized(Contact contact);
/// Errors of StudentService for values that cannot be stored. `today`: nobody is born later.
Result<void> checkStudent(const Student &student, QDate today);
Result<void> checkContact(const Contact &contact);
/// Writes `name` into `former` unless it is there or is the present name.
void keepFormerName(Student *student, const QString &name);

/// Errc::BadInput "reason.missing" or "reason.too_long".
Result<void> checkReason(const QString &reason);

} // namespace tingyu
