// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_operations.h"

namespace tingyu::op {

/// Who hands figures over or takes them in (security: counsellors L0 and L1, officers packages).
inline constexpr RoleSet exchangeStaff{Role::Head, Role::Counsellor, Role::Officer};

inline constexpr Operation exchangeView{"exchange.view", exchangeStaff, {}, {}};
inline constexpr Operation exchangeCard{"exchange.card", exchangeStaff, {}, {}};
/// Whose packages are believed, and to whom they may go: the head's, as all keys are.
inline constexpr Operation exchangeEnrol{"exchange.enrol", {Role::Head}, {}, {}};
inline constexpr Operation exchangeRevoke{"exchange.revoke", {Role::Head}, {}, {}};
inline constexpr Operation exchangeRotate{"exchange.rotate", {Role::Head}, {}, {}};
inline constexpr Operation exchangeSend{"exchange.send", exchangeStaff, {}, {}};
inline constexpr Operation exchangeReceive{"exchange.receive", exchangeStaff, {}, {}};

/// A package that was put aside may come in after all.
inline constexpr Operation exchangeAllow{"exchange.allow", {Role::Head, Role::Officer}, {}, {}};
/// The sender of a file that was changed on its way was asked about it.
inline constexpr Operation exchangeAsked{"exchange.asked", {Role::Head, Role::Officer}, {}, {}};
/// Who is to report, and what is said of what came.
inline constexpr Operation exchangeExpect{"exchange.expect", {Role::Head, Role::Officer}, {}, {}};
inline constexpr Operation exchangeReview{"exchange.review", {Role::Head, Role::Officer}, {}, {}};
/// Figures of all units, to a server beyond this machine.
inline constexpr Operation exchangePublish{"exchange.publish", {Role::Head, Role::Officer}, {}, {}};

/// Cases for an expert: the counsellor's to send, with the word of another where they are named.
inline constexpr Operation exchangeConsult{"exchange.consult", {Role::Counsellor}, {}, {}, {Role::Head}};
/// Results of single pupils without their names (security: counsellors L1).
inline constexpr Operation exchangeResults{"exchange.results", {Role::Counsellor}, {}, {}, {Role::Head}};
/// The same under ids that outlast the school year: the head's to answer for.
inline constexpr Operation exchangeLongitudinal{"exchange.longitudinal", {Role::Head}, {}, {}};
/// At the office: cases that came, and answers to them.
inline constexpr RoleSet consultants{Role::Head, Role::Officer, Role::Expert};
inline constexpr Operation consultationView{"exchange.case-view", consultants, {}, {}};
inline constexpr Operation consultationReply{"exchange.reply", consultants, {}, {}};

/// What is sent down, and at the school what came down.
inline constexpr Operation exchangeDown{"exchange.down", {Role::Head, Role::Officer}, {}, {}};
inline constexpr Operation exchangeInbox{"exchange.inbox", {Role::Head, Role::Counsellor}, {}, {}};

/// A student's file for another school, and one that came from there.
inline constexpr RoleSet handoverStaff{Role::Head, Role::Counsellor};
inline constexpr Operation exchangeHandovers{"exchange.handovers", handoverStaff, {}, {}};
inline constexpr Operation exchangeHandOver{"exchange.hand-over", handoverStaff, {}, {}};
inline constexpr Operation exchangeTakeOver{"exchange.take-over", handoverStaff, {}, {}};
/// Documents that came with it: the counsellors', and the head's on purpose; those on protection and
/// counselling are of who took them over.
inline constexpr Operation handedView{"exchange.handed-view", {Role::Counsellor}, {}, {}, {Role::Head}};
inline constexpr Operation handedOwnView{
    "exchange.handed-own-view", {}, {}, {Role::Counsellor}, {Role::Head}};

inline constexpr const Operation *exchangeOperations[] = {
    &exchangeView,     &exchangeCard,    &exchangeEnrol,    &exchangeRevoke,       &exchangeRotate,
    &exchangeSend,     &exchangeReceive, &exchangeAllow,    &exchangeExpect,       &exchangeReview,
    &exchangeConsult,  &exchangeResults, &consultationView, &exchangeLongitudinal, &consultationReply,
    &exchangeDown,     &exchangeInbox,   &exchangePublish,  &exchangeHandovers,    &exchangeHandOver,
    &exchangeTakeOver, &handedView,      &handedOwnView,    &exchangeAsked};

/// Of these, what accessOperations() are: files and cases that go out or came in, and pupils' results.
inline constexpr const Operation *exchangeAccess[] = {
    &exchangeConsult,  &exchangeResults,  &exchangeLongitudinal, &consultationView, &exchangeInbox,
    &exchangeHandOver, &exchangeTakeOver, &handedView,           &handedOwnView};

} // namespace tingyu::op
