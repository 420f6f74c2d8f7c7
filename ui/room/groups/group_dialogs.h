// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/groups/counselling_group.h"
#include "ui/shell/page.h"

namespace tingyu::ui {

/// Asks for a new group and makes it, led by who works here; `made` hears its uid.
void askGroup(PageHost &host, QWidget *parent, const std::function<void(const Uid &)> &made);
/// Asks for a pupil and the first day.
void askMember(PageHost &host, QWidget *parent, const Uid &group, const std::function<void()> &done);
/// A member's last day, why, and the consents.
void editMember(PageHost &host, QWidget *parent, const Uid &group, const GroupMember &member,
                const std::function<void()> &done);
/// Who leads, records and may read a group, one line each for everybody of the room.
void askGroupPeople(PageHost &host, QWidget *parent, const CounsellingGroup &group,
                    const std::function<void()> &done);
/// To another leader, with the reason.
void askGroupHandOver(PageHost &host, QWidget *parent, const CounsellingGroup &group,
                      const std::function<void()> &done);
void askClosing(PageHost &host, QWidget *parent, const Uid &group, const std::function<void()> &done);
/// Form 5 of a meeting, or of all meetings of a group.
void printGroup(PageHost &host, QWidget *parent, const Uid &groupOrMeeting);

} // namespace tingyu::ui
