// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/papers/room_activity.h"

#include "core/base/text.h"
#include "core/room/room_data.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr int longestMinutes = 24 * 60;
constexpr int mostPeople = 9999;

Result<void> checkActivity(QDate date, int minutes, int people, const QString &note, QDate today)
{
    if (!date.isValid())
        return fail(Errc::BadInput, "date.missing");
    if (date > today)
        return fail(Errc::BadInput, "date.future");
    if (minutes < 1 || minutes > longestMinutes)
        return fail(Errc::BadInput, "activity.minutes", {QString::number(longestMinutes)});
    if (people < 0 || people > mostPeople)
        return fail(Errc::BadInput, "duty.count", {QString::number(mostPeople)});
    if (note.size() > longestText)
        return fail(Errc::BadInput, "text.too_long");
    return {};
}

} // namespace

QList<OutreachFigures> outreachFigures(const QList<OutreachVisit> &visits)
{
    QList<OutreachFigures> figures;
    for (const OutreachVisit &visit : visits) {
        auto unit = std::find_if(figures.begin(), figures.end(),
                                 [&](const OutreachFigures &one) { return one.unitUid == visit.unitUid; });
        if (unit == figures.end())
            unit = figures.insert(figures.end(), OutreachFigures{visit.unitUid, visit.unitName, 0, 0, 0});
        ++unit->visits;
        unit->minutes += visit.minutes;
        unit->visitors += visit.visitors;
    }
    return figures;
}

OutreachVisit normalized(OutreachVisit visit)
{
    visit.note = text::prose(visit.note);
    return visit;
}

RoomUse normalized(RoomUse use)
{
    use.note = text::prose(use.note);
    return use;
}

Result<void> checkOutreach(const OutreachVisit &visit, QDate today)
{
    return checkActivity(visit.date, visit.minutes, visit.visitors, visit.note, today);
}

Result<void> checkRoomUse(const RoomUse &use, QDate today)
{
    const QList<CodeWords> &uses = roomGuide().uses;
    if (std::none_of(uses.cbegin(), uses.cend(),
                     [&](const CodeWords &one) { return one.code == use.purpose; }))
        return fail(Errc::BadInput, "activity.purpose");
    if (!use.from.isValid())
        return fail(Errc::BadInput, "turn.times");
    return checkActivity(use.date, use.minutes, use.people, use.note, today);
}

} // namespace tingyu
