// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/roster_namesakes.h"

namespace tingyu {

QHash<qsizetype, QList<RosterNamesake>> rosterNamesakes(const RosterTable &table, const RosterPlan &plan)
{
    QHash<QString, QList<RosterNamesake>> people;
    for (qsizetype i = 0; i < plan.rows.size(); ++i) {
        const RosterPlanRow &row = plan.rows.at(i);
        if (row.action == RosterAction::Rejected)
            continue;
        const RosterRow &source = table.rows.at(row.source);
        people[source.student.name].append(
            {i, row.intoClass ? classLabel(*row.intoClass) : source.schoolClass.shown()});
    }
    for (const RosterMissing &one : plan.missing)
        people[one.name].append({-1, one.classLabel});

    QHash<qsizetype, QList<RosterNamesake>> found;
    for (const QList<RosterNamesake> &all : std::as_const(people)) {
        for (const RosterNamesake &one : all) {
            if (all.size() < 2 || one.row < 0 || plan.rows.at(one.row).action != RosterAction::Added)
                continue;
            QList<RosterNamesake> others = all;
            others.removeOne(one);
            found.insert(one.row, others);
        }
    }
    return found;
}

} // namespace tingyu
