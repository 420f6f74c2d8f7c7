// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/access.h"

namespace tingyu::op {

inline constexpr Operation erasurePlan{"erasure.plan", {Role::Head, Role::Counsellor}, {}, {}};
inline constexpr Operation erasureCarryOut{"erasure.carry-out", {Role::Head}, {}, {}};
inline constexpr Operation erasureList{
    "erasure.list", {Role::Head, Role::Counsellor, Role::Inspector}, {}, {}};
inline constexpr Operation erasurePrint{"erasure.print", {Role::Head, Role::Counsellor}, {}, {}};
inline constexpr Operation backupRemove{"backup.remove", {Role::Head}, {}, {}};
inline constexpr Operation retentionView{"retention.view", {Role::Head, Role::Counsellor}, {}, {}};
inline constexpr Operation holdSet{"hold.set", {Role::Head, Role::Counsellor}, {}, {}};
inline constexpr Operation holdLift{"hold.lift", {Role::Head}, {}, {}};
inline constexpr Operation requestView{"request.view", {Role::Head, Role::Counsellor}, {}, {}};
inline constexpr Operation requestWrite{"request.write", {Role::Head, Role::Counsellor}, {}, {}};
inline constexpr Operation requestPrint{"request.print", {Role::Head, Role::Counsellor}, {}, {}};
inline constexpr Operation pledgeView{"pledge.view", {Role::Head, Role::Counsellor, Role::Inspector}, {}, {}};
inline constexpr Operation pledgeWrite{"pledge.write", {Role::Head}, {}, {}};
inline constexpr Operation accessRegister{"access.register", {Role::Head, Role::Inspector}, {}, {}};
inline constexpr Operation selfCheck{"self-check.make", {Role::Head}, {}, {}};

inline constexpr const Operation *keepingOperations[] = {
    &erasurePlan,   &erasureCarryOut, &erasureList, &erasurePrint,   &backupRemove,
    &retentionView, &holdSet,         &holdLift,    &requestView,    &requestWrite,
    &requestPrint,  &pledgeView,      &pledgeWrite, &accessRegister, &selfCheck};

/// Of these, what accessOperations() are.
inline constexpr const Operation *keepingAccess[] = {&erasureCarryOut, &erasurePrint, &requestPrint};

} // namespace tingyu::op
