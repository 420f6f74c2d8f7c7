// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

#include <QDate>
#include <QList>

/// The only SQL that counts warnings and cases for a package: how many, never whose.
namespace tingyu::exchange {

/// How many of what: "open" at the end of the span, "opened", "closed" and "events" of it, each by kind of
/// case; "consultations" sent and answered; "reviews" waiting at its end, and those decided in it by their
/// decision; "file_class": students on the roll as it is now by the class their file had at its end.
struct CareCount
{
    QString table;
    QString code;
    int count = 0;
};
/// Every count there is, those of nothing too, always in the same order; both days included.
Result<QList<CareCount>> careCounts(Connection &db, QDate from, QDate to);

/// Pupils of one grade: "open" cases by kind and "file_class" by class beyond the ordinary, at the end of a
/// day.
struct CareGrade
{
    QString stage;
    int grade = 0;
    QList<int> open;      ///< in the order of careKinds()
    QList<int> fileClass; ///< in the order of watchedClasses()
};
QStringList careKinds();      ///< crisis, concern, protection
QStringList watchedClasses(); ///< attention, focus, crisis
/// Every grade that has pupils on the roll, by stage and grade.
Result<QList<CareGrade>> careGrades(Connection &db, QDate on);

} // namespace tingyu::exchange
