// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/groups/counselling_group.h"
#include "core/room/logs/room_logs.h"
#include "core/room/logs/workload.h"

/// Words of groups and of the logs of the room.
namespace tingyu::text {

QString groupRoleName(GroupRole role);
QString presenceName(GroupPresence presence);
QString callerName(CallerKind kind);
QString senderName(SenderKind kind);
QString audienceName(AdviceAudience audience);
QString staffLogKindName(StaffLogKind kind);
QString workKindName(WorkKind kind);

} // namespace tingyu::text
