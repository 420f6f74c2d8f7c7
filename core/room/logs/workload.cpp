// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/logs/workload.h"

#include <algorithm>

namespace tingyu {
namespace {

QDate monthOf(QDate day)
{
    return {day.year(), day.month(), 1};
}

qsizetype monthsBetween(QDate first, QDate second)
{
    return (second.year() - first.year()) * 12 + second.month() - first.month();
}

void add(WorkMonth &month, const WorkItem &item)
{
    WorkSum &sum = month.sums[static_cast<size_t>(item.kind)];
    sum.count += item.count;
    sum.minutes += item.minutes;
}

} // namespace

QString workKindCode(WorkKind kind)
{
    switch (kind) {
    case WorkKind::Session:
        return QStringLiteral("session");
    case WorkKind::GroupMeeting:
        return QStringLiteral("group");
    case WorkKind::Duty:
        return QStringLiteral("duty");
    case WorkKind::Lesson:
        return QStringLiteral("lesson");
    case WorkKind::PhoneCall:
        return QStringLiteral("phone");
    case WorkKind::Letter:
        return QStringLiteral("letter");
    }
    return {};
}

int WorkMonth::talks() const
{
    return of(WorkKind::Session).count + of(WorkKind::GroupMeeting).count + of(WorkKind::PhoneCall).count +
           of(WorkKind::Letter).count;
}

QList<WorkItem> workOf(const Duty &duty)
{
    QList<WorkItem> items;
    if (!duty.closedAt)
        return items;
    for (WallTime at = duty.openedAt; at <= *duty.closedAt; at = {at.date.addDays(1), QTime(0, 0)}) {
        const bool isLast = at.date == duty.closedAt->date;
        const int end = isLast ? duty.closedAt->time.msecsSinceStartOfDay() / 60000 : 24 * 60;
        const int minutes = end - at.time.msecsSinceStartOfDay() / 60000;
        const bool isFirst = items.isEmpty();
        if (isFirst || minutes > 0)
            items.append({WorkKind::Duty, duty.by, at.date, isFirst ? 1 : 0, minutes});
    }
    return items;
}

QList<PersonWorkload> workload(const QList<WorkItem> &items, QDate from, QDate to)
{
    QList<PersonWorkload> people;
    const QDate first = monthOf(from);
    const qsizetype months = monthsBetween(first, to) + 1;
    for (const WorkItem &item : items) {
        const qsizetype at = monthsBetween(first, item.on);
        if (at < 0 || at >= months)
            continue;
        auto found = std::find_if(people.begin(), people.end(), [&](const PersonWorkload &one) {
            return one.person.uid == item.person.uid;
        });
        if (found == people.end()) {
            PersonWorkload made;
            made.person = item.person;
            for (qsizetype i = 0; i < months; ++i)
                made.months.append({first.addMonths(static_cast<int>(i)), {}});
            people.append(made);
            found = people.end() - 1;
        }
        add(found->months[at], item);
        add(found->total, item);
    }
    return people;
}

} // namespace tingyu
