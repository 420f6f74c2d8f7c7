// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/access.h"

namespace tingyu::op {

inline constexpr RoleSet screeningStaff{Role::Head, Role::Counsellor};
/// Answers and talks of one child: the counsellors', and the head's on purpose only.
inline constexpr RoleSet answerReaders{Role::Counsellor};
inline constexpr RoleSet answersOnPurpose{Role::Head};

inline constexpr Operation campaignEdit{"campaign.edit", screeningStaff, {}, {}};
/// Name, scales and window of campaigns: also for those who key.
inline constexpr Operation campaignList{"campaign.list", {Role::Head, Role::Counsellor, Role::Keyer}, {}, {}};
/// Counts only.
inline constexpr Operation campaignStatus{
    "campaign.status", {Role::Head, Role::Counsellor, Role::Inspector}, {Role::ClassTeacher}, {}};
inline constexpr Operation campaignImport{"campaign.import", screeningStaff, {}, {}};
inline constexpr Operation campaignReport{"campaign.report", screeningStaff, {}, {}};
/// The summary of a campaign on paper, and the report of one sheet.
inline constexpr Operation campaignPrint{"campaign.print", screeningStaff, {}, {}};
inline constexpr Operation sheetPrint{"sheet.print", answerReaders, {}, {}, answersOnPurpose};
/// Header of a sheet and its answers while keying: no total, no flag.
inline constexpr Operation sheetKey{"sheet.key", {Role::Head, Role::Counsellor, Role::Keyer}, {}, {}};
inline constexpr Operation sheetView{"sheet.view", answerReaders, {}, {}, answersOnPurpose};
inline constexpr Operation sheetAmend{"sheet.amend", answerReaders, {}, {}, answersOnPurpose};
inline constexpr Operation sheetRescore{"sheet.rescore", screeningStaff, {}, {}};
inline constexpr Operation flagContact{"flag.contact", screeningStaff, {}, {}};
inline constexpr Operation reviewList{"review.list", screeningStaff, {}, {}};
/// With its talks and reasons; the list names who waits and which rule asked.
inline constexpr Operation reviewView{"review.view", answerReaders, {}, {}, answersOnPurpose};
inline constexpr Operation reviewTalk{"review.talk", answerReaders, {}, {}, answersOnPurpose};
inline constexpr Operation reviewDecide{"review.decide", answerReaders, {}, {}, answersOnPurpose};

/// Rules of this program that are not the publisher's: which of them call somebody.
inline constexpr Operation alertList{"alert.list", screeningStaff, {}, {}};
inline constexpr Operation alertSwitch{"alert.switch", {Role::Head}, {}, {}};

inline constexpr const Operation *screeningOperations[] = {
    &campaignEdit, &campaignList, &campaignStatus, &campaignImport, &campaignReport, &sheetKey,
    &sheetView,    &sheetAmend,   &sheetRescore,   &flagContact,    &reviewList,     &reviewTalk,
    &reviewDecide, &reviewView,   &campaignPrint,  &sheetPrint,     &alertList,      &alertSwitch};

} // namespace tingyu::op
