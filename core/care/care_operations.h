// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_operations.h"

namespace tingyu::op {

/// What a case holds: the counsellors', and the head's on purpose only.
inline constexpr RoleSet caseReaders{Role::Counsellor};
inline constexpr RoleSet casesOnPurpose{Role::Head};

inline constexpr Operation caseOpen{"case.open", roomStaff, {}, {}};
inline constexpr Operation caseList{"case.list", roomStaff, {}, {}};
inline constexpr Operation caseView{"case.view", caseReaders, {}, {}, casesOnPurpose};
inline constexpr Operation caseEdit{"case.edit", caseReaders, {}, {}, casesOnPurpose};
/// A case of protection (abuse, mandatory report): who keeps the case, and the head on purpose.
inline constexpr Operation protectionView{"case.view-protection", {}, {}, {Role::Counsellor}, casesOnPurpose};
inline constexpr Operation protectionEdit{"case.edit-protection", {}, {}, {Role::Counsellor}, casesOnPurpose};
inline constexpr Operation caseClose{"case.close", caseReaders, {}, {}, casesOnPurpose};
inline constexpr Operation caseApprove{"case.approve", {Role::Head}, {}, {}};
/// The signature stands on paper; it is only copied here.
inline constexpr Operation caseApproveOnPaper{"case.approve-on-paper", roomStaff, {}, {}};
inline constexpr Operation casePrint{"case.print", caseReaders, {}, {}, casesOnPurpose};
inline constexpr Operation leakDecide{"case.leak-decide", caseReaders, {}, {}, casesOnPurpose};
/// A person's word that nobody is named on a page.
inline constexpr Operation pageCover{"case.page-cover", caseReaders, {}, {}, casesOnPurpose};
inline constexpr Operation opinionRecord{"case.opinion", caseReaders, {}, {}, casesOnPurpose};

/// 一生一策, and who is watched without one.
inline constexpr Operation planView{"plan.view", caseReaders, {}, {}, casesOnPurpose};
inline constexpr Operation planWrite{"plan.write", caseReaders, {}, {}, casesOnPurpose};
inline constexpr Operation planPrint{"plan.print", caseReaders, {}, {}, casesOnPurpose};

inline constexpr const Operation *careOperations[] = {
    &caseOpen,  &caseList,    &caseView,           &caseEdit,  &protectionView, &protectionEdit,
    &caseClose, &caseApprove, &caseApproveOnPaper, &casePrint, &leakDecide,     &opinionRecord,
    &pageCover, &planView,    &planWrite,          &planPrint};

/// Of these, what accessOperations() are.
inline constexpr const Operation *careAccess[] = {&caseView, &protectionView, &casePrint, &planView,
                                                  &planPrint};

} // namespace tingyu::op
