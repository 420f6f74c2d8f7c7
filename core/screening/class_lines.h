// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign.h"

namespace tingyu {

/// How the classes of a campaign come together: grades in the order of their first class.
struct ClassLines
{
    QList<SchoolClassId> classes;
    QStringList classNames;
    QStringList grades;
    QList<int> gradeOf; ///< for each class, a place in `grades`

    struct Line
    {
        enum class Level
        {
            Class,
            Grade,
            All
        };
        Level level = Level::All;
        qsizetype at = 0; ///< place in `classes` or `grades`
        bool operator==(const Line &) const = default;
    };
    /// Lines of a table from top to bottom: the classes of a grade, the grade, and at the end all. A grade
    /// that would say what its only class or the last line says has none. With a class chosen: this class,
    /// its grade, all. A campaign of one class has that line alone.
    QList<Line> lines(SchoolClassId only = {}) const;
    /// "七年级1班", "七年级", empty for all.
    QString label(const Line &line) const;
    bool operator==(const ClassLines &) const = default;
};

ClassLines classLines(const QList<ClassCoverage> &classes);

} // namespace tingyu
