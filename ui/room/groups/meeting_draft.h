// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/groups/counselling_group.h"

namespace tingyu::ui {

/// A meeting that is being written, as a draft keeps it.
QString meetingDraft(const GroupMeeting &meeting);
/// The stored meeting with what the draft says in its place; attendance and notes of the members of its day.
/// What cannot be read changes nothing.
GroupMeeting fromMeetingDraft(const QString &draft, const GroupMeeting &stored,
                              const CounsellingGroup &group);

} // namespace tingyu::ui
