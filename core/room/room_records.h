// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit.h"

namespace tingyu {

/// The hours planned for a room belong to it.
inline constexpr RecordType::Child roomChildren[] = {{"opening_slot", "room_id"}};

/// Those who came belong to the duty.
inline constexpr RecordType::Child dutyChildren[] = {{"duty_visit", "duty_id"}};

inline constexpr RecordType roomRecords[] = {
    {"counselling_room", roomChildren}, {"duty_turn", {}}, {"duty", dutyChildren}, {"month_sheet", {}, "1"}};

} // namespace tingyu
