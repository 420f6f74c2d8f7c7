// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit_service.h"

namespace tingyu {

inline constexpr RecordType::Child groupChildren[] = {{"group_staff", "group_id"},
                                                      {"group_member", "group_id"}};
inline constexpr RecordType::Child groupMeetingChildren[] = {{"group_stage", "meeting_id"},
                                                             {"group_attendance", "meeting_id"},
                                                             {"group_note", "meeting_id"},
                                                             {"group_addendum", "meeting_id"}};

inline constexpr RecordType groupRecords[] = {
    {"counselling_group", groupChildren}, {"group_meeting", groupMeetingChildren, "signed_at IS NOT NULL"}};

inline constexpr StudentTrail groupTrails[] = {
    {"counselling_group", "id IN (SELECT group_id FROM group_member WHERE student_id IN who)"},
    {"group_meeting", "group_id IN (SELECT group_id FROM group_member WHERE student_id IN who)"}};

} // namespace tingyu
