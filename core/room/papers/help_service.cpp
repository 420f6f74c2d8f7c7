// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/papers/help_service.h"

#include "core/room/papers/papers_operations.h"

#include <algorithm>

namespace tingyu {

Result<QList<HelpPlace>> HelpService::list(bool english)
{
    if (auto allowed = m_place.allow(op::helpView); !allowed)
        return allowed.error();
    auto own = HelpRepository(m_place.db()).list();
    if (!own)
        return own.error();
    return helpDirectory(shippedHelp(english), *own);
}

Result<HelpPlace> HelpService::known(const Uid &uid)
{
    auto place = HelpRepository(m_place.db()).byUid(uid);
    if (!place)
        return place.error();
    if (!*place)
        return fail(Errc::NotFound, "help.not_found");
    return **place;
}

Result<Uid> HelpService::add(const HelpPlace &place)
{
    HelpPlace wanted = normalized(place);
    wanted.id = {};
    wanted.uid = {};
    if (auto checked = checkHelpPlace(wanted, m_place.clock().today()); !checked)
        return checked.error();
    return m_place.change(op::helpEdit, [&](Change &change) -> Result<Uid> {
        const auto isSame = [&](const HelpPlace &other) { return other.code == wanted.code; };
        if (!wanted.code.isEmpty()) {
            const QList<HelpPlace> shipped = shippedHelp(false);
            if (std::none_of(shipped.cbegin(), shipped.cend(), isSame))
                return fail(Errc::NotFound, "help.not_found");
            auto own = HelpRepository(m_place.db()).list();
            if (!own)
                return own.error();
            if (std::any_of(own->cbegin(), own->cend(), isSame))
                return fail(Errc::Conflict, "help.exists");
        }
        auto row = HelpRepository::add(change, wanted);
        if (!row)
            return row.error();
        return row->uid;
    });
}

Result<void> HelpService::edit(const HelpPlace &place)
{
    HelpPlace wanted = normalized(place);
    if (auto checked = checkHelpPlace(wanted, m_place.clock().today()); !checked)
        return checked.error();
    return m_place.change(op::helpEdit, [&](Change &change) -> Result<void> {
        auto before = known(place.uid);
        if (!before)
            return before.error();
        wanted.id = before->id;
        wanted.code = before->code;
        auto updated = HelpRepository::update(change, wanted);
        return outcomeOf(updated);
    });
}

Result<void> HelpService::confirm(const HelpPlace &place)
{
    if (auto allowed = m_place.allow(op::helpEdit); !allowed)
        return allowed.error();
    HelpPlace wanted = place;
    if (!place.uid.isNull()) {
        auto before = known(place.uid);
        if (!before)
            return before.error();
        wanted = *before;
    }
    wanted.checkedOn = m_place.clock().today();
    if (!place.uid.isNull())
        return edit(wanted);
    if (wanted.code.isEmpty())
        return fail(Errc::NotFound, "help.not_found");
    auto added = add(wanted);
    return outcomeOf(added);
}

Result<void> HelpService::remove(const Uid &uid)
{
    return m_place.change(op::helpEdit, [&](Change &change) -> Result<void> {
        auto before = known(uid);
        if (!before)
            return before.error();
        return HelpRepository::remove(change, before->id);
    });
}

} // namespace tingyu
