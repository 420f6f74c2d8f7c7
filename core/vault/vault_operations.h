// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/access.h"

namespace tingyu::op {

inline constexpr RoleSet everybody{Role::Head,      Role::Counsellor, Role::Keyer, Role::ClassTeacher,
                                   Role::Inspector, Role::Officer,    Role::Expert};
inline constexpr RoleSet roomStaff{Role::Head, Role::Counsellor};

inline constexpr Operation userManage{"user.manage", {Role::Head}, {}, {}};
inline constexpr Operation userList{"user.list", {Role::Head, Role::Counsellor}, {}, {}};
inline constexpr Operation ownPassword{"user.own-password", everybody, {}, {}};
inline constexpr Operation auditRead{"audit.read", {Role::Head, Role::Inspector}, {}, {}};
inline constexpr Operation auditVerify{"audit.verify", everybody, {}, {}};
inline constexpr Operation vaultBackup{"vault.backup", roomStaff, {}, {}};
/// Moving the vault to another PC, taking that back, and letting go of what stays behind.
inline constexpr Operation vaultMove{"vault.move", {Role::Head}, {}, {}};
inline constexpr Operation vaultRekey{"vault.rekey", {Role::Head}, {}, {}};
inline constexpr Operation vaultExport{"vault.export", {Role::Head}, {}, {}};
inline constexpr Operation vaultSalvage{"vault.salvage", {Role::Head}, {}, {}};
inline constexpr Operation settingsChange{"settings.change", roomStaff, {}, {}};
inline constexpr Operation undoChange{"change.undo", roomStaff, {}, {}};
/// What unlocking itself puts in order: users and keyring brought together again after a crash.
inline constexpr Operation keyringRepair{"keyring.repair", everybody, {}, {}};
inline constexpr Operation sheetCheck{"sheet.check", roomStaff, {}, {}};
/// The head looks into what counsellors keep about a child, on purpose.
inline constexpr Operation notesOpen{"notes.open", {Role::Head}, {}, {}};
inline constexpr Operation draftKeep{
    "draft.keep", {Role::Head, Role::Counsellor, Role::Keyer, Role::Officer, Role::Expert}, {}, {}};

inline constexpr const Operation *vaultOperations[] = {
    &userManage,    &userList,    &ownPassword,  &auditRead,      &auditVerify, &vaultBackup,
    &vaultRekey,    &vaultExport, &vaultSalvage, &settingsChange, &undoChange,  &draftKeep,
    &keyringRepair, &sheetCheck,  &notesOpen,    &vaultMove};

/// Of these, what accessOperations() are.
inline constexpr const Operation *vaultAccess[] = {&notesOpen, &vaultExport};

} // namespace tingyu::op
