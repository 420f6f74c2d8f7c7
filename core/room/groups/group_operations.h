// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_operations.h"

namespace tingyu::op {

/// That a group exists, who leads it and when it meets; that a pupil took part. Nothing of what was said.
inline constexpr Operation groupList{"group.list", roomStaff, {}, {}};
inline constexpr Operation groupCreate{"group.create", roomStaff, {}, {}};
/// Members, aims and meetings: who leads or records the group or has it shared; the head on purpose. The
/// scope names the user when he is one of them.
inline constexpr Operation groupView{"group.view", {}, {}, roomStaff, {Role::Head}};
inline constexpr Operation groupWrite{"group.write", {}, {}, roomStaff}; ///< leaders and recorders
inline constexpr Operation groupNote{"group.note", {}, {}, roomStaff};   ///< on single members: leaders
inline constexpr Operation groupSign{"group.sign", {}, {}, roomStaff};   ///< leaders
inline constexpr Operation groupPrint{"group.print", {}, {}, roomStaff, {Role::Head}};
/// To another leader, with a reason: a leader, and the head where a leader is gone.
inline constexpr Operation groupHandOver{"group.hand-over", {Role::Head}, {}, {Role::Counsellor}};

inline constexpr const Operation *groupOperations[] = {&groupList, &groupCreate, &groupView,  &groupWrite,
                                                       &groupNote, &groupSign,   &groupPrint, &groupHandOver};

/// Of these, what accessOperations() are.
inline constexpr const Operation *groupAccess[] = {&groupView, &groupPrint, &groupHandOver};

} // namespace tingyu::op
