// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/papers/help_repository.h"

#include "core/school/columns.h"

namespace tingyu {
namespace {

const QString selectPlace = QStringLiteral(
    "SELECT id, uid, code, kind, name, region, phone, hours, contact, address, source, checked_on, note "
    "FROM help_place WHERE removed_utc IS NULL ");

HelpPlace placeFrom(const Rows &rows)
{
    return {columns::idAt<HelpPlaceId>(rows, 0),
            columns::uidAt(rows, 1),
            rows.text(2),
            rows.text(3),
            rows.text(4),
            rows.text(5),
            rows.text(6),
            rows.text(7),
            rows.text(8),
            rows.text(9),
            rows.text(10),
            columns::dateAt(rows, 11),
            rows.text(12)};
}

Fields fieldsOf(const HelpPlace &place)
{
    return {{QStringLiteral("code"), columns::text(place.code)},
            {QStringLiteral("kind"), columns::text(place.kind)},
            {QStringLiteral("name"), columns::text(place.name)},
            {QStringLiteral("region"), columns::text(place.region)},
            {QStringLiteral("phone"), columns::text(place.phone)},
            {QStringLiteral("hours"), columns::text(place.hours)},
            {QStringLiteral("contact"), columns::text(place.contact)},
            {QStringLiteral("address"), columns::text(place.address)},
            {QStringLiteral("source"), columns::text(place.source)},
            {QStringLiteral("checked_on"), columns::date(place.checkedOn)},
            {QStringLiteral("note"), columns::text(place.note)}};
}

} // namespace

Result<QList<HelpPlace>> HelpRepository::list()
{
    return columns::all<HelpPlace>(m_db, selectPlace % QStringLiteral("ORDER BY id"), {}, placeFrom);
}

Result<std::optional<HelpPlace>> HelpRepository::byUid(const Uid &uid)
{
    return columns::first<HelpPlace>(m_db, selectPlace % QStringLiteral("AND uid = ?"), {uid.bytes()},
                                     placeFrom);
}

Result<RowRef> HelpRepository::add(Change &change, const HelpPlace &place)
{
    return change.insert(QStringLiteral("help_place"), fieldsOf(place), place.uid);
}

Result<bool> HelpRepository::update(Change &change, const HelpPlace &place)
{
    return change.update(QStringLiteral("help_place"), place.id.value(), fieldsOf(place));
}

Result<void> HelpRepository::remove(Change &change, HelpPlaceId id)
{
    return change.remove(QStringLiteral("help_place"), id.value());
}

} // namespace tingyu
