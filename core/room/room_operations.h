// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_operations.h"

namespace tingyu::op {

/// Rooms and the plan of their hours: no person in them.
inline constexpr Operation roomView{"room.view", {Role::Head, Role::Counsellor, Role::Inspector}, {}, {}};
inline constexpr Operation roomEdit{"room.edit", roomStaff, {}, {}};
/// Duty log and duty roster.
inline constexpr Operation dutyView{"duty.view", roomStaff, {}, {}};
inline constexpr Operation dutyWrite{"duty.write", roomStaff, {}, {}};
inline constexpr Operation dutyPlan{"duty.plan", roomStaff, {}, {}}; ///< the duty roster
/// How long the room was open: minutes, never who was there or what happened.
inline constexpr Operation dutyHours{"duty.hours", {Role::Head, Role::Counsellor, Role::Inspector}, {}, {}};

inline constexpr const Operation *roomOperations[] = {&roomView,  &roomEdit, &dutyView,
                                                      &dutyWrite, &dutyPlan, &dutyHours};

} // namespace tingyu::op
