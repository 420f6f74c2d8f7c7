// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/room_services.h"
#include "tests/support/moment.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

namespace tingyu::test {

/// A school with one student and two counsellors; 周老师 (head and counsellor) made the vault. The clock
/// stands at 2026-11-20T08:00.
struct CounsellingFixture : SchoolFixture
{
    CounsellingFixture() : student(add(said("林小雨"), class71, said("20260101"))) {}

    /// Works on as a counsellor of this name, who is no head.
    void asColleague(const char *name = "孙老师") { asUser(said(name), {Role::Counsellor}); }
    /// Works on as a head who is no counsellor; `onPurpose`: in a session opened on purpose.
    void asHead(bool onPurpose = false)
    {
        asUser(said("陈校长"), {Role::Head});
        if (onPurpose)
            workplace().openOnPurpose(15);
    }
    Uid userUid(const char *name)
    {
        return Uid::fromBytes(value(said("SELECT uid FROM user WHERE name = ?"), {said(name)}).toByteArray())
            .value();
    }

    Client studentClient() const
    {
        Client client;
        client.kind = ClientKind::Student;
        client.studentUid = student.uid;
        return client;
    }
    Client staffClient()
    {
        Staff nurse;
        nurse.name = said("许静");
        must(services().staff.add(nurse));
        Client client;
        client.kind = ClientKind::Staff;
        client.staffUid =
            Uid::fromBytes(value(said("SELECT uid FROM staff WHERE name = '许静'")).toByteArray()).value();
        return client;
    }
    /// A session of the student with the five parts filled.
    SessionInput input(const char *when = "2026-11-19T15:00") const
    {
        SessionInput made;
        made.client = studentClient();
        made.frame.at = at(when);
        made.frame.minutes = 40;
        for (const char *part : {"state", "problem", "assessment", "analysis", "effect"})
            made.content.fields.insert(said(part), said("内容 ") + said(part));
        return made;
    }
    Uid written(const char *when = "2026-11-19T15:00")
    {
        return must(services().room().sessions.add(input(when))).uid;
    }
    Uid signedSession(const char *when = "2026-11-19T15:00")
    {
        const Uid uid = written(when);
        must(services().room().sessions.sign(uid));
        return uid;
    }

    Student student;
};

} // namespace tingyu::test
