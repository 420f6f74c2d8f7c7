// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_operations.h"

namespace tingyu::op {

/// That a call or letter came, when, and who took it.
inline constexpr Operation phoneList{"phone.list", roomStaff, {}, {}};
inline constexpr Operation letterList{"letter.list", roomStaff, {}, {}};
/// What was said and written: the counsellors, who took it, and the head on purpose.
inline constexpr Operation phoneView{"phone.view", {Role::Counsellor}, {}, {Role::Head}, {Role::Head}};
inline constexpr Operation letterView{"letter.view", {Role::Counsellor}, {}, {Role::Head}, {Role::Head}};
inline constexpr Operation phoneWrite{"phone.write", roomStaff, {}, {}};
inline constexpr Operation letterWrite{"letter.write", roomStaff, {}, {}};
inline constexpr Operation phonePrint{"phone.print", {Role::Counsellor}, {}, {}, {Role::Head}};
inline constexpr Operation letterPrint{"letter.print", {Role::Counsellor}, {}, {}, {Role::Head}};
/// Advice to leaders and teachers holds no pupil's secret.
inline constexpr Operation adviceView{"advice.view", roomStaff, {}, {}};
inline constexpr Operation adviceWrite{"advice.write", roomStaff, {}, {}};
inline constexpr Operation advicePrint{"advice.print", roomStaff, {}, {}};
/// Training, supervision, meetings; lessons; how much each of the room did.
inline constexpr Operation staffLogView{"staff-log.view", roomStaff, {}, {}};
inline constexpr Operation staffLogWrite{"staff-log.write", roomStaff, {}, {}};
inline constexpr Operation staffLogPrint{"staff-log.print", roomStaff, {}, {}};
inline constexpr Operation lessonView{"lesson.view", roomStaff, {}, {}};
inline constexpr Operation lessonWrite{"lesson.write", roomStaff, {}, {}};
inline constexpr Operation lessonPrint{"lesson.print", roomStaff, {}, {}};
inline constexpr Operation workloadView{"workload.view", roomStaff, {}, {}};
inline constexpr Operation workloadPrint{"workload.print", roomStaff, {}, {}};

inline constexpr const Operation *roomLogOperations[] = {
    &phoneList,   &letterList,   &phoneView,     &letterView,    &phoneWrite,   &letterWrite, &phonePrint,
    &letterPrint, &adviceView,   &adviceWrite,   &advicePrint,   &staffLogView, &lessonView,  &lessonWrite,
    &lessonPrint, &workloadView, &staffLogWrite, &staffLogPrint, &workloadPrint};

/// Of these, what accessOperations() are.
inline constexpr const Operation *roomLogAccess[] = {&phoneView,  &letterView,  &phonePrint,   &letterPrint,
                                                     &adviceView, &advicePrint, &staffLogView, &staffLogPrint,
                                                     &lessonView, &lessonPrint, &workloadPrint};

} // namespace tingyu::op
