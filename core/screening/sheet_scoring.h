// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scoring.h"
#include "core/school/student.h"
#include "core/screening/answer_sheet.h"
#include "core/vault/connection.h"

namespace tingyu {

/// Who a sheet is scored for, as it was on the day of the answers.
struct SheetSubject
{
    scales::Context context;
    QString sexCode;
    std::optional<int> age;   ///< completed years; not known without a birth date
    std::optional<int> grade; ///< of the class the student is in
};
/// Errc::NotFound sheet.unknown_student.
Result<SheetSubject> subjectOf(Connection &db, StudentId student, QDate on);
scales::Sex contextSex(Sex sex);
/// Completed years; nothing without a birth date, or before it.
std::optional<int> ageOn(QDate birth, QDate on);

/// scales::score() with the alerts muted that the school has switched off.
Result<scales::ScaleResult> scored(Connection &db, const scales::ScaleDefinition &definition,
                                   const Answers &answers, const scales::Context &context);
/// The content of a definition as a sheet names it.
QString hashText(const scales::ScaleDefinition &definition);

/// A refusal or withdrawal for screening by the student or a guardian, in force on that day.
Result<bool> isUnwilling(Connection &db, StudentId student, QDate on);

} // namespace tingyu
