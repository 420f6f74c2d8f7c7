// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_operations.h"

namespace tingyu::op {

inline constexpr Operation clientView{"client.view", roomStaff, {}, {}};
inline constexpr Operation clientWrite{"client.write", roomStaff, {}, {}};
inline constexpr Operation clientJoin{"client.join", roomStaff, {}, {}}; ///< a code to a student
/// Name and concern of a member of staff who comes as a client (I20): who counsels, and the head on purpose.
inline constexpr Operation staffClientView{"client.view-staff", {}, {}, {Role::Counsellor}, {Role::Head}};
inline constexpr Operation appointmentView{"appointment.view", roomStaff, {}, {}};
inline constexpr Operation appointmentWrite{"appointment.write", roomStaff, {}, {}};
inline constexpr Operation appointmentPrint{"appointment.print", roomStaff, {}, {}};
/// Hours without any name, for a calendar outside the program.
inline constexpr Operation appointmentBusy{"appointment.busy", roomStaff, {}, {}};
/// How many came and how many did not; no person in it.
inline constexpr Operation appointmentCount{
    "appointment.count", {Role::Head, Role::Counsellor, Role::Inspector}, {}, {}};
inline constexpr Operation waitlistWrite{"waitlist.write", roomStaff, {}, {}};
inline constexpr Operation periodEdit{"period.edit", roomStaff, {}, {}}; ///< when lessons are

inline constexpr const Operation *appointmentOperations[] = {
    &clientView,       &clientWrite,      &clientJoin,       &staffClientView,
    &appointmentView,  &appointmentWrite, &appointmentPrint, &appointmentBusy,
    &appointmentCount, &waitlistWrite,    &periodEdit};

/// Of these, what accessOperations() are.
inline constexpr const Operation *appointmentAccess[] = {&clientView, &staffClientView, &appointmentView,
                                                         &appointmentPrint};

} // namespace tingyu::op
