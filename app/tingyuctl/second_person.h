// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"
#include "core/exchange/consultation.h"

namespace tingyu::ctl {

/// Who agrees beside the one who works (L2).
struct SecondPerson
{
    exchange::Second how = exchange::Second::None;
    QString name; ///< of a user, or the signature copied off the paper
};

/// As --second-user with --second-password-file, or --paper-signature says; None where neither is given.
/// Errors of UserService::confirmOther() and of a password that is not told.
Result<SecondPerson> secondPerson(CommandContext &context);

} // namespace tingyu::ctl
