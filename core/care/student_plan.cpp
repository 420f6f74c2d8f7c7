// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/student_plan.h"

#include <algorithm>

namespace tingyu {

QStringList planEntryKinds()
{
    return QStringList{QStringLiteral("visit")} + planServiceKinds() + QStringList{QStringLiteral("review")};
}

QStringList planServiceKinds()
{
    return {QStringLiteral("relief"), QStringLiteral("assessment"), QStringLiteral("follow-up")};
}

QStringList StudentPlan::missing() const
{
    QStringList parts;
    if (helper.trimmed().isEmpty())
        parts.append(QStringLiteral("helper"));
    for (const QString &kind : planServiceKinds()) {
        if (std::none_of(entries.cbegin(), entries.cend(),
                         [&kind](const PlanEntry &one) { return one.kind == kind; }))
            parts.append(kind);
    }
    return parts;
}

QHash<Uid, PlanStanding> byStudent(const QList<PlanStanding> &standings)
{
    QHash<Uid, PlanStanding> all;
    for (const PlanStanding &one : standings)
        all.insert(one.student, one);
    return all;
}

} // namespace tingyu
