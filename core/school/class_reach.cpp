// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/class_reach.h"

namespace tingyu {

Result<std::optional<QList<SchoolClassId>>> reachableClasses(Workplace &place, const Operation &operation)
{
    const Session &session = place.session();
    if (operation.everything.intersects(session.roles)) {
        if (auto allowed = place.allow(operation); !allowed)
            return allowed.error();
        return std::optional<QList<SchoolClassId>>();
    }
    const AccessScope scope = session.classes.isEmpty() ? AccessScope() : scopeOf(session.classes.first());
    if (auto allowed = place.allow(operation, scope); !allowed)
        return allowed.error();
    return std::optional(session.classes);
}

AccessScope scopeOf(SchoolClassId classId)
{
    AccessScope scope;
    scope.schoolClass = classId;
    return scope;
}

} // namespace tingyu
