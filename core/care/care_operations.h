// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_operations.h"

namespace tingyu::op {

inline constexpr Operation caseOpen{"case.open", roomStaff, {}, {}};
inline constexpr Operation caseList{"case.list", roomStaff, {}, {}};
inline constexpr Operation caseView{"case.view", roomStaff, {}, {}};
inline constexpr Operation caseEdit{"case.edit", roomStaff, {}, {}};
/// A case of protection (abuse, mandatory report): the head, and who keeps the case.
inline constexpr Operation protectionView{"case.view-protection", {Role::Head}, {}, {Role::Counsellor}};
inline constexpr Operation protectionEdit{"case.edit-protection", {Role::Head}, {}, {Role::Counsellor}};
inline constexpr Operation caseClose{"case.close", roomStaff, {}, {}};
inline constexpr Operation caseApprove{"case.approve", {Role::Head}, {}, {}};
/// The signature stands on paper; it is only copied here.
inline constexpr Operation caseApproveOnPaper{"case.approve-on-paper", roomStaff, {}, {}};
inline constexpr Operation casePrint{"case.print", roomStaff, {}, {}};
inline constexpr Operation leakDecide{"case.leak-decide", roomStaff, {}, {}};
inline constexpr Operation opinionRecord{"case.opinion", roomStaff, {}, {}};

inline constexpr const Operation *careOperations[] = {
    &caseOpen,  &caseList,    &caseView,           &caseEdit,  &protectionView, &protectionEdit,
    &caseClose, &caseApprove, &caseApproveOnPaper, &casePrint, &leakDecide,     &opinionRecord};

} // namespace tingyu::op
