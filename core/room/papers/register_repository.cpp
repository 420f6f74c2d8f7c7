// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/papers/register_repository.h"

#include "core/school/columns.h"

namespace tingyu {
namespace {

const QString selectLine = QStringLiteral(
    "SELECT g.id, g.uid, g.item, g.name, r.uid, r.name, g.is_there, g.quantity, g.area, g.checked_on, g.note "
    "FROM register_line g LEFT JOIN counselling_room r ON r.id = g.room_id WHERE g.removed_utc IS NULL ");

RegisterLine lineFrom(const Rows &rows)
{
    return {columns::idAt<RegisterLineId>(rows, 0),
            columns::uidAt(rows, 1),
            rows.text(2),
            rows.text(3),
            columns::uidAt(rows, 4),
            rows.text(5),
            rows.boolean(6),
            static_cast<int>(rows.integer(7)),
            rows.real(8),
            columns::dateAt(rows, 9),
            rows.text(10),
            {}};
}

Fields fieldsOf(const RegisterLine &line, RoomId room)
{
    return {{QStringLiteral("item"), columns::text(line.item)},
            {QStringLiteral("name"), columns::text(line.name)},
            {QStringLiteral("room_id"), columns::reference(room)},
            {QStringLiteral("is_there"), line.isThere ? 1 : 0},
            {QStringLiteral("quantity"), line.quantity},
            {QStringLiteral("area"), line.area > 0 ? QVariant(line.area) : QVariant()},
            {QStringLiteral("checked_on"), columns::date(line.checkedOn)},
            {QStringLiteral("note"), columns::text(line.note)}};
}

} // namespace

Result<QList<RegisterLine>> RegisterRepository::list()
{
    return columns::all<RegisterLine>(m_db, selectLine % QStringLiteral("ORDER BY g.id"), {}, lineFrom);
}

Result<std::optional<RegisterLine>> RegisterRepository::byUid(const Uid &uid)
{
    return columns::first<RegisterLine>(m_db, selectLine % QStringLiteral("AND g.uid = ?"), {uid.bytes()},
                                        lineFrom);
}

Result<RowRef> RegisterRepository::add(Change &change, const RegisterLine &line, RoomId room)
{
    return change.insert(QStringLiteral("register_line"), fieldsOf(line, room), line.uid);
}

Result<bool> RegisterRepository::update(Change &change, const RegisterLine &line, RoomId room)
{
    return change.update(QStringLiteral("register_line"), line.id.value(), fieldsOf(line, room));
}

Result<void> RegisterRepository::remove(Change &change, RegisterLineId id)
{
    return change.remove(QStringLiteral("register_line"), id.value());
}

} // namespace tingyu
