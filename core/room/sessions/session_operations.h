// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_operations.h"

namespace tingyu::op {

/// What was said is read by who keeps the series, who wrote the record and to whom it is shared: for them the
/// scope names them as its author (core/room/sessions/session_access.h). The head reads on purpose only.
inline constexpr RoleSet sessionReaders = roomStaff;
inline constexpr RoleSet sessionsOnPurpose{Role::Head};

/// That a session took place, when, how, signed or not; never a word of it.
inline constexpr Operation sessionList{"session.list", roomStaff, {}, {}};
/// The same of a colleague who came as a client: the keeper, and the head on purpose.
inline constexpr Operation staffSessionList{"session.list-staff", {}, {}, sessionReaders, sessionsOnPurpose};
inline constexpr Operation sessionView{"session.view", {}, {}, sessionReaders, sessionsOnPurpose};
/// Looks only into what the person may read without a purpose.
inline constexpr Operation sessionSearch{"session.search", roomStaff, {}, {}};
inline constexpr Operation sessionWrite{"session.write", {}, {}, {Role::Counsellor}};
inline constexpr Operation sessionSign{"session.sign", {}, {}, {Role::Counsellor}};
inline constexpr Operation sessionAddendum{"session.addendum", {}, {}, {Role::Counsellor}};
/// A supervisor to whom the series is shared as such.
inline constexpr Operation sessionOpinion{"session.opinion", {}, {}, sessionReaders};
inline constexpr Operation sessionPrint{"session.print", {}, {}, sessionReaders, sessionsOnPurpose};
/// A file leaves the vault in clear.
inline constexpr Operation sessionExport{"session.export", {}, {}, {Role::Counsellor}, sessionsOnPurpose};
/// What was done in the first hour: who reads the record. The words beside a tick are of it.
inline constexpr Operation firstHourTick{"first-hour.tick", {}, {}, sessionReaders, sessionsOnPurpose};

inline constexpr Operation seriesWrite{"series.write", {}, {}, {Role::Counsellor}};
inline constexpr Operation seriesClose{"series.close", {}, {}, {Role::Counsellor}, sessionsOnPurpose};
inline constexpr Operation seriesShare{"series.share", {}, {}, {Role::Counsellor}};
/// A counsellor his own; the head anybody's, by a recorded decision.
inline constexpr Operation seriesHandOver{"series.hand-over", {Role::Head}, {}, {Role::Counsellor}};
/// Another's, by one's own decision, to oneself: whoever takes them over reads them.
inline constexpr Operation seriesTakeOver{"series.take-over", {}, {}, {}, sessionsOnPurpose};

/// Never in the way of what must be said at once.
inline constexpr Operation secrecyRecord{"secrecy.record", roomStaff, {}, {}};
inline constexpr Operation secrecyList{"secrecy.list", roomStaff, {}, {}};
inline constexpr Operation secrecyView{"secrecy.view", {}, {}, sessionReaders, sessionsOnPurpose};

inline constexpr Operation snippetWrite{"snippet.write", roomStaff, {}, {}};

/// Frames and whether the parts are filled, names and texts covered.
inline constexpr Operation inspectionDraw{"inspection.draw", {Role::Head, Role::Inspector}, {}, {}};
/// A record of a draw is uncovered.
inline constexpr Operation inspectionUncover{
    "inspection.uncover", {}, {}, {Role::Counsellor}, sessionsOnPurpose};

inline constexpr const Operation *sessionOperations[] = {
    &sessionList,     &staffSessionList, &sessionView,    &sessionSearch,    &sessionWrite,  &sessionSign,
    &sessionAddendum, &sessionOpinion,   &sessionPrint,   &sessionExport,    &firstHourTick, &seriesWrite,
    &seriesClose,     &seriesShare,      &seriesHandOver, &seriesTakeOver,   &secrecyRecord, &secrecyList,
    &secrecyView,     &snippetWrite,     &inspectionDraw, &inspectionUncover};

/// Of these, what accessOperations() are.
inline constexpr const Operation *sessionAccess[] = {&staffSessionList, &sessionView,    &sessionPrint,
                                                     &sessionExport,    &seriesHandOver, &secrecyView,
                                                     &inspectionUncover};

} // namespace tingyu::op
