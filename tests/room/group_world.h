// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/room_services.h"
#include "tests/support/moment.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

namespace tingyu::test {

/// A school with four pupils and a group of three of them (甲 to 丙, from 2 November), led by the counsellor
/// 周老师, who made the vault.
struct GroupWorld : SchoolFixture
{
    GroupWorld()
    {
        for (const char *name : {"陈一甲", "陈一乙", "陈一丙", "陈一丁"})
            pupils.append(add(said(name), class71));
        Services all = services();
        leader = must(all.room().duties.peopleNamed(said("周老师"))).constFirst().uid;
        CounsellingGroup wanted;
        wanted.name = said("友伴小组");
        wanted.theme = said("人际交往");
        wanted.aims = {said("认识"), said("倾听"), said("安心")};
        wanted.staff = {staff(GroupRole::Leader, leader)};
        for (int i = 0; i < 3; ++i)
            wanted.members.append(member(i));
        group = must(all.room().groups.add(wanted));
    }
    static GroupStaff staff(GroupRole role, const Uid &person)
    {
        GroupStaff one;
        one.role = role;
        one.person.uid = person;
        return one;
    }
    GroupMember member(int pupil, QDate from = QDate(2026, 11, 2)) const
    {
        GroupMember one;
        one.studentUid = pupils.at(pupil).uid;
        one.from = from;
        return one;
    }
    GroupAttendance attendance(int pupil, GroupPresence presence, const char *reason = "") const
    {
        GroupAttendance one;
        one.member.studentUid = pupils.at(pupil).uid;
        one.presence = presence;
        one.reason = said(reason);
        return one;
    }
    /// A meeting with all that a signature asks for: 甲 came, 乙 was late, 丙 was absent.
    GroupMeeting meeting(const char *when = "2026-11-18T16:00") const
    {
        GroupMeeting one;
        one.groupUid = group;
        one.at = at(when);
        one.minutes = 45;
        one.texts.theme = said("认识新朋友");
        one.texts.stages = {
            {said("热身"), said("10 分钟"), said("名字接龙"), said("示范"), said("投入"), {}}};
        one.texts.evaluation = said("目标达到");
        one.attendance = {attendance(0, GroupPresence::Present), attendance(1, GroupPresence::Late, "值日"),
                          attendance(2, GroupPresence::Absent, "病假")};
        return one;
    }
    CounsellingGroup stored() { return must(services().room().groups.show(group)); }
    Uid memberUid(int pupil)
    {
        for (const GroupMember &one : stored().members) {
            if (one.studentUid == pupils.at(pupil).uid)
                return one.uid;
        }
        return {};
    }

    QList<Student> pupils;
    Uid leader;
    Uid group;
};

} // namespace tingyu::test
