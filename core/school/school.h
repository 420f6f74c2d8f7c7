// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/school_calendar.h"
#include "core/vault/access.h"

#include <QDate>
#include <QString>

#include <optional>

namespace tingyu {

struct SchoolUnitTag;
struct StaffTag;
struct TermTag;
using SchoolUnitId = Id<SchoolUnitTag>;
using StaffId = Id<StaffTag>;
using TermId = Id<TermTag>;

/// The school itself: one record of the vault.
struct School
{
    QString name;
    QString code;   ///< identifier the authority gave it
    QString region; ///< administrative division, six digits
    std::optional<bool> boarding;
    QString address;
    QString phone;
    QString principal;
    bool operator==(const School &) const = default;
};

/// Part of the school with figures of its own: main school, village school (村小), teaching point, campus.
struct SchoolUnit
{
    SchoolUnitId id;
    Uid uid;
    QString name;
    QString kind = QStringLiteral("main"); ///< main, village, point, campus
    QString address;
    bool operator==(const SchoolUnit &) const = default;
};

enum class SchoolStage : quint8
{
    Primary,
    Junior,
    Senior,
    Vocational
};
QString schoolStageCode(SchoolStage stage); ///< primary, junior, senior, vocational
std::optional<SchoolStage> schoolStageFromCode(const QString &code);
/// By the ordinary 6-3-3: what a grade alone says about its stage.
SchoolStage ordinaryStage(int grade);

/// One class in one school year. `grade` counts from the first of primary school, so that senior one is 10
/// also where primary school has five years.
struct SchoolClass
{
    SchoolClassId id;
    Uid uid;
    SchoolUnitId unitId; ///< not valid: the school has one unit
    SchoolStage stage = SchoolStage::Junior;
    int grade = 7;
    int number = 1;     ///< 1 to 99; 0 where the class has a name only
    QString name;       ///< where the school names its classes
    int entryYear = 0;  ///< year the class entered this stage, 0 = not known
    int schoolYear = 0; ///< year in which the school year begins
    StaffId teacherId;  ///< class teacher
    bool operator==(const SchoolClass &) const = default;
};

/// 七年级1班, 高一3班, 职二1班, 七年级实验班: as rolls and doors show it, and as the command line names it.
/// The same form as base's ClassText::shown() for what that knows.
QString classLabel(SchoolStage stage, int grade, int number, const QString &name);
inline QString classLabel(const SchoolClass &one)
{
    return classLabel(one.stage, one.grade, one.number, one.name);
}
/// 七年级, 高一, 职二
QString gradeLabel(SchoolStage stage, int grade);

struct Staff
{
    StaffId id;
    Uid uid;
    QString name;
    QString post; ///< a code of postCodes()
    QString phone;
    UserId userId; ///< who signs in under this name, if anybody
    QDate leftOn;
    bool operator==(const Staff &) const = default;
};

/// A term as the school set it. Both dates are school days or not, the term holds them.
struct Term
{
    TermId id;
    Uid uid;
    int schoolYear = 0; ///< year in which the school year begins
    int number = 1;     ///< 1 or 2
    QDate from;
    QDate to;
    bool holds(QDate date) const { return from <= date && date <= to; }
    bool operator==(const Term &) const = default;
};

QString specialDayCode(SpecialDay kind); ///< holiday, workday
std::optional<SpecialDay> specialDayFromCode(const QString &code);

/// A day that is not what the shipped holiday table says.
struct CalendarDay
{
    QDate date;
    SpecialDay kind = SpecialDay::Holiday;
    QString note;
    bool operator==(const CalendarDay &) const = default;
};

} // namespace tingyu
