// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/room_person.h"
#include "core/school/columns.h"

/// A person of the room as the tables hold one: a user or one of the staff.
namespace tingyu::columns {

/// Six columns from `column`: id, uid and name of a user, then of one of the staff.
inline std::optional<RoomPerson> personAt(const Rows &rows, int column)
{
    if (!rows.isNull(column)) {
        return RoomPerson{uidAt(rows, column + 1), rows.text(column + 2), idAt<UserId>(rows, column), {}};
    }
    if (!rows.isNull(column + 3)) {
        return RoomPerson{
            uidAt(rows, column + 4), rows.text(column + 5), {}, idAt<StaffId>(rows, column + 3)};
    }
    return std::nullopt;
}

} // namespace tingyu::columns
