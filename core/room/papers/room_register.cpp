// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/papers/room_register.h"

#include "core/base/text.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr int mostPieces = 9999;
constexpr int largestArea = 9999;

} // namespace

QList<RegisterVerdict> heldAgainst(const RoomGuide &guide, const QList<RegisterLine> &lines)
{
    using State = RegisterVerdict::State;
    QList<RegisterVerdict> verdicts;
    for (const GuideItem &item : guide.items) {
        RegisterVerdict verdict{item, State::Missing, 0, 0};
        for (const RegisterLine &line : lines) {
            if (line.item != item.code || !line.isThere)
                continue;
            verdict.quantity += line.quantity;
            verdict.largest = std::max(verdict.largest, line.area);
        }
        if (verdict.quantity > 0)
            verdict.state =
                verdict.largest > 0 && verdict.largest < item.leastArea ? State::TooSmall : State::Present;
        else if (item.group == GuideItem::Group::Extension)
            verdict.state = State::Optional;
        verdicts.append(verdict);
    }
    return verdicts;
}

RegisterLine normalized(RegisterLine line)
{
    line.name = text::tidy(line.name);
    line.note = text::prose(line.note);
    return line;
}

Result<void> checkRegisterLine(const RegisterLine &line, QDate today)
{
    if (line.item.isEmpty() == line.name.isEmpty() || (!line.item.isEmpty() && !roomGuide().item(line.item)))
        return fail(Errc::BadInput, "register.item");
    if (line.quantity < 0 || line.quantity > mostPieces)
        return fail(Errc::BadInput, "register.count", {QString::number(mostPieces)});
    if (!(line.area >= 0 && line.area <= largestArea)) // also when it is no number
        return fail(Errc::BadInput, "register.area", {QString::number(largestArea)});
    if (!line.checkedOn.isValid())
        return fail(Errc::BadInput, "date.missing");
    if (line.checkedOn > today)
        return fail(Errc::BadInput, "date.future");
    if (line.name.size() > longestLine || line.note.size() > longestText)
        return fail(Errc::BadInput, "text.too_long");
    return {};
}

} // namespace tingyu
