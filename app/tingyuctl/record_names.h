// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"

namespace tingyu::ctl {

/// The student meant by a uid, a student number or a name that nobody else has, also of those who have left.
/// Errc::NotFound "record.not_found"; Errc::Ambiguous "record.ambiguous" with the key `candidates`.
Result<Uid> studentNamed(CommandContext &context, const QString &text);

/// A case by uid, by its code (C-000012), or by the student when only one of theirs is open. Errors of
/// studentNamed().
Result<Uid> caseNamed(CommandContext &context, const QString &text);

/// The one person of the room that a uid, a user name or a name of the staff means. Errc::NotFound
/// "room.person"; Errc::Ambiguous "record.ambiguous" with the key `candidates`.
Result<Uid> roomPersonNamed(CommandContext &context, const QString &text);
/// The one room by uid or name; an empty uid for a name that no room has.
Result<Uid> roomNamed(CommandContext &context, const QString &text);

/// The key of a unit as its card bears it. Errc::BadInput "usage.key_id" {as typed}.
Result<QByteArray> keyIdTyped(const QString &typed);

/// "student:<uid>", "vault": how an object of the log is written.
QString objectName(const ObjectRef &object);

} // namespace tingyu::ctl
