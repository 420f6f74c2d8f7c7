// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/reliable_change.h"
#include "core/screening/sheet_service.h"

namespace tingyu {

/// One day of one score.
struct CourseStep
{
    QDate on;
    Uid sheet;
    SheetValidity validity = SheetValidity::Ok;
    scales::Rational value;
    scales::Words band; ///< empty: the score has none
    int attention = 0;
    QString scheme; ///< of the band
    /// Against the last sheet before that can be relied on; empty for the first, for one that cannot be
    /// relied on, and where the two were scored by different versions of the scale.
    std::optional<ReliableChange> change;
    bool isOtherVersion = false; ///< the last one before was scored by another version
};

/// A score over all sheets of one student: what the line of a chart is drawn from, and its table.
struct ScoreCourse
{
    QString scoreId;
    scales::Words name;
    bool isMain = false;         ///< the score that sums the scale up
    std::optional<double> error; ///< of measurement, where a source gives it
    QList<CourseStep> steps;     ///< oldest first; days without a value are left out
};

/// Pure: the shown scores that have a value at all, the one that sums the scale up first.
QList<ScoreCourse> scoreCourses(const scales::ScaleDefinition &definition,
                                const QList<SheetService::Point> &points);
/// Those that are drawn: the one that sums the scale up, else each that has bands; two days or more.
QList<ScoreCourse> drawnCourses(const scales::ScaleDefinition &definition,
                                const QList<SheetService::Point> &points);

} // namespace tingyu
