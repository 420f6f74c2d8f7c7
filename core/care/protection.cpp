// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/protection.h"

#include "core/care/case_repository.h"

namespace tingyu {

Result<void> leaveOutProtection(Connection &db, StudentId student, QList<TimelineEntry> *entries)
{
    CaseFilter mine;
    mine.studentId = student;
    auto cases = CaseRepository(db).list(mine);
    if (!cases)
        return cases.error();
    for (const CareCase &one : std::as_const(*cases)) {
        if (one.kind == CaseKind::Protection)
            entries->removeIf([&one](const TimelineEntry &entry) { return entry.object.uid == one.uid; });
    }
    return {};
}

} // namespace tingyu
