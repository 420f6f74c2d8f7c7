// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/class_lines.h"

namespace tingyu {

ClassLines classLines(const QList<ClassCoverage> &classes)
{
    ClassLines made;
    for (const ClassCoverage &one : classes) {
        made.classes.append(one.id);
        made.classNames.append(one.className);
        if (!made.grades.contains(one.gradeName))
            made.grades.append(one.gradeName);
        made.gradeOf.append(static_cast<int>(made.grades.indexOf(one.gradeName)));
    }
    return made;
}

QList<ClassLines::Line> ClassLines::lines(SchoolClassId only) const
{
    QList<Line> all;
    for (qsizetype grade = 0; grade < grades.size(); ++grade) {
        bool wanted = false;
        for (qsizetype one = 0; one < classes.size(); ++one) {
            if (gradeOf[one] != grade || (only.isValid() && classes[one] != only))
                continue;
            all.append({Line::Level::Class, one});
            wanted = true;
        }
        if (wanted && grades.size() > 1 && gradeOf.count(static_cast<int>(grade)) > 1)
            all.append({Line::Level::Grade, grade});
    }
    if (classes.size() != 1)
        all.append({Line::Level::All, 0});
    return all;
}

QString ClassLines::label(const Line &line) const
{
    switch (line.level) {
    case Line::Level::Class:
        return classNames[line.at];
    case Line::Level::Grade:
        return grades[line.at];
    case Line::Level::All:
        return {};
    }
    return {};
}

} // namespace tingyu
