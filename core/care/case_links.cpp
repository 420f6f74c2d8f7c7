// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_links.h"

#include "core/care/case_repository.h"

namespace tingyu {

Result<Uid> joinCrisisCase(Workplace &place, Change &change, StudentId student, const WallTime &at,
                           const QString &reason)
{
    CaseRepository cases(place.db());
    CaseFilter filter;
    filter.studentId = student;
    filter.kind = CaseKind::Crisis;
    filter.state = CaseState::Open;
    auto open = cases.list(filter);
    if (!open)
        return open.error();
    if (!open->isEmpty()) {
        const CareCase &known = open->constFirst();
        CaseEvent event;
        event.at = at;
        event.text = reason;
        if (auto added = CaseRepository::addItem(change, known.id, event); !added)
            return added.error();
        return known.uid;
    }
    auto number = cases.nextNumber();
    if (!number)
        return number.error();
    CareCase made;
    made.number = *number;
    made.studentId = student;
    made.kind = CaseKind::Crisis;
    made.reason = reason;
    made.openedOn = place.clock().today();
    made.ownerId = place.session().userId;
    auto row = CaseRepository::add(change, made);
    if (!row)
        return row.error();
    return row->uid;
}

Result<QList<HandoverItem>> passOpenCases(Workplace &place, Change &change, UserId from, UserId to)
{
    CaseFilter filter;
    filter.state = CaseState::Open;
    auto open = CaseRepository(place.db()).list(filter);
    if (!open)
        return open.error();
    QList<HandoverItem> items;
    for (CareCase &one : *open) {
        if (one.ownerId != from)
            continue;
        one.ownerId = to;
        if (auto updated = CaseRepository::update(change, one); !updated)
            return updated.error();
        HandoverItem item;
        item.kind = QStringLiteral("case");
        item.recordUid = one.uid;
        item.code = one.code();
        item.records = 1;
        item.from = one.openedOn;
        items.append(item);
    }
    return items;
}

Result<CaseCounts> countCases(Workplace &place, QDate from, QDate to)
{
    return CaseRepository(place.db()).counts(from, to);
}

} // namespace tingyu
