// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/group_comparison.h"

#include <algorithm>

namespace tingyu {

const GroupRow *sameLine(const ClassLines &now, const ClassLines::Line &line, const GroupFigures &earlier,
                         const QString &scoreId)
{
    const auto before = std::find_if(earlier.tables.cbegin(), earlier.tables.cend(),
                                     [&](const GroupTable &one) { return one.scoreId == scoreId; });
    if (before == earlier.tables.cend())
        return nullptr;
    const ClassLines &then = earlier.groups;
    qsizetype at = -1;
    switch (line.level) {
    case ClassLines::Line::Level::Class:
        at = then.classes.indexOf(now.classes[line.at]);
        return at < 0 ? nullptr : &before->classes[at];
    case ClassLines::Line::Level::Grade:
        at = then.grades.indexOf(now.grades[line.at]);
        return at < 0 || at >= before->grades.size() ? nullptr : &before->grades[at];
    case ClassLines::Line::Level::All:
        return &before->total;
    }
    return nullptr;
}

} // namespace tingyu
