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

/// Who holds the talks of a review until when, and when they are booked: no word of what is said in them.
inline constexpr Operation reviewPlan{"review.plan", screeningStaff, {}, {}};
/// Which results of a campaign call for a talk.
inline constexpr Operation queueRule{"queue.rule", screeningStaff, {}, {}};
/// Whose sheet is to be answered once more.
inline constexpr Operation sheetRepeat{"sheet.repeat", screeningStaff, {}, {}};
/// The result of one child in plain words for guardians, and what a class teacher is asked to do.
inline constexpr Operation readerPrint{"reader.print", answerReaders, {}, {}, answersOnPurpose};
inline constexpr Operation slipWrite{"slip.write", answerReaders, {}, {}, answersOnPurpose};
/// What home visits, observation, community and parents say of a child, and the watch list made of it.
inline constexpr Operation evidenceView{"evidence.view", answerReaders, {}, {}, answersOnPurpose};
inline constexpr Operation evidenceWrite{"evidence.write", answerReaders, {}, {}, answersOnPurpose};
inline constexpr Operation watchWrite{"watch.write", answerReaders, {}, {}, answersOnPurpose};

/// Rules of this program that are not the publisher's: which of them call somebody.
inline constexpr Operation alertList{"alert.list", screeningStaff, {}, {}};
inline constexpr Operation alertSwitch{"alert.switch", {Role::Head}, {}, {}};

/// The scales with what they measure and may be used for; wording and questionnaires of the school's own.
inline constexpr Operation scaleList{"scale.list", screeningStaff, {}, {}};
inline constexpr Operation scaleText{"scale.text", screeningStaff, {}, {}};
inline constexpr Operation scaleOwn{"scale.own", screeningStaff, {}, {}};
/// One scale for one student outside a campaign (C16).
inline constexpr Operation scaleGive{"scale.give", answerReaders, {}, {}, answersOnPurpose};

/// Results scored elsewhere: taken in, read, and put into the review queue by a person.
inline constexpr Operation foreignImport{"foreign.import", screeningStaff, {}, {}};
inline constexpr Operation foreignView{"foreign.view", answerReaders, {}, {}, answersOnPurpose};
inline constexpr Operation foreignReview{"foreign.review", answerReaders, {}, {}, answersOnPurpose};

inline constexpr const Operation *screeningOperations[] = {
    &foreignImport, &foreignView,   &foreignReview, &scaleList,      &scaleText,      &scaleOwn,
    &scaleGive,     &campaignEdit,  &campaignList,  &campaignStatus, &campaignImport, &campaignReport,
    &sheetKey,      &sheetView,     &sheetAmend,    &sheetRescore,   &flagContact,    &reviewList,
    &reviewTalk,    &reviewDecide,  &reviewView,    &campaignPrint,  &sheetPrint,     &alertList,
    &alertSwitch,   &reviewPlan,    &queueRule,     &sheetRepeat,    &readerPrint,    &slipWrite,
    &evidenceView,  &evidenceWrite, &watchWrite};

/// Of these, what accessOperations() are.
inline constexpr const Operation *screeningAccess[] = {
    &campaignPrint, &sheetPrint, &sheetView, &reviewView, &readerPrint, &evidenceView, &foreignView};

} // namespace tingyu::op
