// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_operations.h"

namespace tingyu::op {

/// Names, classes and numbers: what a list, a search and the head of an answer sheet need.
inline constexpr Operation studentFind{
    "student.find", {Role::Head, Role::Counsellor, Role::Keyer}, {Role::ClassTeacher}, {}};
/// Level and whether to talk with the counsellor; never answers, notes or reasons.
inline constexpr Operation studentGlance{"student.glance", roomStaff, {Role::ClassTeacher}, {}};
/// The whole file.
inline constexpr Operation studentView{"student.view", roomStaff, {}, {}};
/// Figures over the roll, no person in them.
inline constexpr Operation studentCount{
    "student.count", {Role::Head, Role::Counsellor, Role::Inspector}, {}, {}};
inline constexpr Operation studentCreate{"student.create", roomStaff, {}, {}};
inline constexpr Operation studentEdit{"student.edit", roomStaff, {}, {}};
inline constexpr Operation studentMove{"student.move", roomStaff, {}, {}}; ///< to another class
inline constexpr Operation studentLeave{
    "student.leave", roomStaff, {}, {}}; ///< leave, return, leaving school
inline constexpr Operation studentExport{"student.export", roomStaff, {}, {}};
inline constexpr Operation studentPrint{"student.print", roomStaff, {}, {}};
inline constexpr Operation rosterImport{"roster.import", roomStaff, {}, {}};
inline constexpr Operation growthWrite{"growth.write", roomStaff, {}, {}};
inline constexpr Operation circumstanceWrite{"circumstance.write", roomStaff, {}, {}};
inline constexpr Operation fileClassSet{"file-class.set", roomStaff, {}, {}};
inline constexpr Operation consentRecord{"consent.record", roomStaff, {}, {}};
inline constexpr Operation schoolView{"school.view", everybody, {}, {}}; ///< school, units, classes, calendar
inline constexpr Operation schoolEdit{"school.edit", roomStaff, {}, {}};
inline constexpr Operation classEdit{"class.edit", roomStaff, {}, {}};
inline constexpr Operation staffView{"staff.view", roomStaff, {}, {}};
inline constexpr Operation staffEdit{"staff.edit", roomStaff, {}, {}};
inline constexpr Operation calendarEdit{"calendar.edit", roomStaff, {}, {}};
/// Papers of the file: letters, what a hospital gave, drawings. As secret as what a counsellor is told.
inline constexpr Operation documentView{"document.view", {Role::Counsellor}, {}, {}, {Role::Head}};
inline constexpr Operation documentWrite{"document.write", {Role::Counsellor}, {}, {}, {Role::Head}};
inline constexpr Operation documentPrint{"document.print", {Role::Counsellor}, {}, {}, {Role::Head}};

inline constexpr const Operation *schoolOperations[] = {
    &studentFind,  &studentGlance, &studentView,   &studentCount, &studentCreate, &studentEdit,
    &studentMove,  &studentLeave,  &studentExport, &rosterImport, &growthWrite,   &circumstanceWrite,
    &fileClassSet, &consentRecord, &schoolView,    &schoolEdit,   &classEdit,     &staffView,
    &staffEdit,    &calendarEdit,  &studentPrint,  &documentView, &documentWrite, &documentPrint};

/// Of these, what accessOperations() are.
inline constexpr const Operation *schoolAccess[] = {&studentGlance, &studentView,  &studentExport,
                                                    &studentPrint,  &documentView, &documentPrint};

} // namespace tingyu::op
