// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/screening_operations.h"

namespace tingyu::op {

/// Folders for answering stations and rounds on the PC of the room: whose sheets they are.
inline constexpr Operation answeringStation{"answering.station", screeningStaff, {}, {}};
/// Counting what stations hand in. Who counts sees whose sheets came, not what they say.
inline constexpr Operation answeringCollect{"answering.collect", screeningStaff, {}, {}};
/// What a helper reads aloud: the wording alone.
inline constexpr Operation answeringReadAloud{
    "answering.read-aloud", {Role::Head, Role::Counsellor, Role::Keyer}, {}, {}};

inline constexpr const Operation *answeringOperations[] = {&answeringStation, &answeringCollect,
                                                           &answeringReadAloud};

} // namespace tingyu::op
