// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"
#include "core/room/groups/counselling_group.h"

namespace tingyu::report {

/// Form 5 of one meeting: with the attendance of its own list, never with the notes on single members, which
/// stand on no paper that names others.
FormValues groupMeetingValues(const CounsellingGroup &group, const GroupMeeting &meeting);

} // namespace tingyu::report
