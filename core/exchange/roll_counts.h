// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

#include <QList>

/// The only SQL that counts people for a package: how many, never who.
namespace tingyu::exchange {

struct RollCount
{
    QString stage;
    int grade = 0;
    QString sex; ///< male, female, unknown
    int students = 0;
};
/// On roll or on leave in the classes of a school year, by stage, grade and sex.
Result<QList<RollCount>> rollCounts(Connection &db, int schoolYear);

struct StaffCount
{
    QString post; ///< a code of postCodes(), or "unknown"
    int people = 0;
};
Result<QList<StaffCount>> staffCounts(Connection &db); ///< who has not left, by post

} // namespace tingyu::exchange
