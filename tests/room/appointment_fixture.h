// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/room_services.h"
#include "tests/support/moment.h"
#include "tests/support/school_fixture.h"

namespace tingyu::test {

inline QString words(const char *text)
{
    return QString::fromUtf8(text);
}

/// A school with two who counsel (周老师, head and counsellor, who made the vault; 许静 of the staff, who
/// does not sign in), two students and a room. The clock stands at 2026-11-20T08:00, a Friday.
struct BookFixture : SchoolFixture
{
    BookFixture();
    /// Of the first student with 周老师 in the room, 40 minutes.
    Appointment draft(const char *when) const;
    Appointment draft(const char *when, const Client &client) const;
    static Client student(const Uid &uid);
    static Client staff(const Uid &uid);

    Student first;
    Student second;
    Uid me;
    Uid nurse;   ///< 许静 as a person of the room
    Uid teacher; ///< 高老师 of the staff, who never counsels
    CounsellingRoom room;
};

} // namespace tingyu::test
