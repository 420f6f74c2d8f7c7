// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit.h"

namespace tingyu {

inline constexpr RecordType::Child groupChildren[] = {{"group_staff", "group_id"},
                                                      {"group_member", "group_id"}};
inline constexpr RecordType::Child groupMeetingChildren[] = {{"group_stage", "meeting_id"},
                                                             {"group_attendance", "meeting_id"},
                                                             {"group_note", "meeting_id"},
                                                             {"group_addendum", "meeting_id"}};

inline constexpr RecordType groupRecords[] = {
    {"counselling_group", groupChildren}, {"group_meeting", groupMeetingChildren, "signed_at IS NOT NULL"}};

} // namespace tingyu
