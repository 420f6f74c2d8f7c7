// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_operations.h"

namespace tingyu::op {

/// Written rules and the register of areas and equipment: no person of the roll in them.
inline constexpr Operation paperView{"paper.view", {Role::Head, Role::Counsellor, Role::Inspector}, {}, {}};
inline constexpr Operation paperWrite{"paper.write", roomStaff, {}, {}};
inline constexpr Operation paperApprove{
    "paper.approve", roomStaff, {}, {}}; ///< as the school's leader signed it
inline constexpr Operation paperPrint{"paper.print", {Role::Head, Role::Counsellor, Role::Inspector}, {}, {}};
/// Use of function rooms and visits to other places: who went, when, how many came.
inline constexpr Operation activityView{"activity.view", roomStaff, {}, {}};
inline constexpr Operation activityWrite{"activity.write", roomStaff, {}, {}};
/// Where help is to be had: everybody may look it up.
inline constexpr Operation helpView{"help.view", everybody, {}, {}};
inline constexpr Operation helpEdit{"help.edit", roomStaff, {}, {}};
/// The duty log and the opening hours on paper.
inline constexpr Operation dutyPrint{"duty.print", roomStaff, {}, {}};

inline constexpr const Operation *paperOperations[] = {&paperView,  &paperWrite,   &paperApprove,
                                                       &paperPrint, &activityView, &activityWrite,
                                                       &helpView,   &helpEdit,     &dutyPrint};

/// Of these, what accessOperations() are.
inline constexpr const Operation *paperAccess[] = {&paperPrint, &dutyPrint};

} // namespace tingyu::op
