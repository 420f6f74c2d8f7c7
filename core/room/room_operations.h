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

/// The month in figures; signed by the head alone.
inline constexpr Operation monthSheetView{"month-sheet.view", roomStaff, {}, {}};
inline constexpr Operation monthSheetSign{"month-sheet.sign", {Role::Head}, {}, {}};
inline constexpr Operation monthSheetPrint{"month-sheet.print", roomStaff, {}, {}};

inline constexpr const Operation *roomOperations[] = {&roomView,       &roomEdit,       &dutyView,
                                                      &dutyWrite,      &dutyPlan,       &dutyHours,
                                                      &monthSheetView, &monthSheetSign, &monthSheetPrint};

/// Of these, what accessOperations() are.
inline constexpr const Operation *roomAccess[] = {&dutyView, &monthSheetPrint};

} // namespace tingyu::op
