// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/second_person.h"

#include "app/tingyuctl/terminal_text.h"
#include "core/vault/user_service.h"

namespace tingyu::ctl {

using exchange::Second;

Result<SecondPerson> secondPerson(CommandContext &context)
{
    const QString name = context.option("second-user");
    if (name.isEmpty()) {
        const QString signature = context.option("paper-signature");
        return SecondPerson{signature.isEmpty() ? Second::None : Second::Paper, signature};
    }
    const auto password =
        context.otherPassword("second-password-file", said(QT_TRANSLATE_NOOP("Ctl", "%1 的密码:")).arg(name));
    if (!password)
        return password.error();
    if (auto agreed = UserService(context.vault()).confirmOther(name, *password); !agreed)
        return agreed.error();
    return SecondPerson{Second::User, name};
}

} // namespace tingyu::ctl
