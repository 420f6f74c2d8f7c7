// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/consultation.h"
#include "core/vault/workplace.h"

/// What is named leaves only with the word of another person beside the one who sends it (L2).
namespace tingyu::exchange {

/// Who can agree that a case or a file leaves the school.
inline constexpr RoleSet agreeing{Role::Head, Role::Counsellor};

/// Names of the others who work with this vault and hold one of these roles.
Result<QStringList> whoElse(Workplace &place, RoleSet roles);
/// Errc::Denied "second.missing" (nobody's word), "second.self", "second.unknown" (no such other),
/// "second.user_there" (a signature on paper is for where nobody else could agree), "second.paper" (not name,
/// post and date). That somebody's password was right is the caller's to know (UserService::confirmOther()).
Result<void> checkSecond(Workplace &place, RoleSet roles, Second second, const QString &name);

} // namespace tingyu::exchange
