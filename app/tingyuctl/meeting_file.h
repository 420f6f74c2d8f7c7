// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"
#include "core/room/groups/counselling_group.h"

namespace tingyu::ctl {

/// A group meeting from JSON: at, minutes, room, theme, aims {cognition, skill, feeling}, preparation, stages
/// [{name, time, activity, guidance, reaction, observation}], attendance [{student, presence, reason}], notes
/// [{student, text}], safety, evaluation, reflection, next. Pupils as a person types them.
/// Errc::BadInput "group.file", "group.field" (detail: the key, also one that is not known); errors of
/// studentNamed(); Errc::NotFound "group.not_member".
Result<GroupMeeting> meetingFromJson(CommandContext &context, const CounsellingGroup &group,
                                     const QByteArray &json);

} // namespace tingyu::ctl
