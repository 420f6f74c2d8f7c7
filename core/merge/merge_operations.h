// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_operations.h"

namespace tingyu::op {

/// A change file is sealed to the room's own key: who writes or takes one reads nothing of it.
inline constexpr Operation mergeView{"merge.view", roomStaff, {}, {}};
inline constexpr Operation mergeWrite{"merge.write", roomStaff, {}, {}};
inline constexpr Operation mergeTake{"merge.take", roomStaff, {}, {}};
/// Which of the room's PCs this is, and which there are.
inline constexpr Operation mergeSetUp{"merge.set-up", {Role::Head}, {}, {}};
/// Which of two values holds: of the school and the room's book; of cases and screening; of what counsellors
/// write about their sessions, who wrote one of the two.
inline constexpr Operation mergeDecide{"merge.decide", roomStaff, {}, {}};
inline constexpr Operation mergeDecideCare{"merge.decide-care", {Role::Counsellor}, {}, {}, {Role::Head}};
inline constexpr Operation mergeDecideNotes{"merge.decide-notes", {}, {}, {Role::Counsellor}, {Role::Head}};

inline constexpr const Operation *mergeOperations[] = {
    &mergeView, &mergeWrite, &mergeTake, &mergeSetUp, &mergeDecide, &mergeDecideCare, &mergeDecideNotes};

} // namespace tingyu::op
