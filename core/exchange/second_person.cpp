// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/second_person.h"

#include "core/vault/user_repository.h"

#include <QRegularExpression>

namespace tingyu::exchange {

Result<QStringList> whoElse(Workplace &place, RoleSet roles)
{
    auto users = UserRepository(place.db()).list();
    if (!users)
        return users.error();
    QStringList names;
    for (const VaultUser &user : std::as_const(*users)) {
        if (user.enabled && user.roles.intersects(roles) && user.id != place.session().userId)
            names.append(user.name);
    }
    return names;
}

Result<void> checkSecond(Workplace &place, RoleSet roles, Second second, const QString &name)
{
    auto others = whoElse(place, roles);
    if (!others)
        return others.error();
    static const QRegularExpression separators(QStringLiteral("[,;\\x{ff0c}\\x{ff1b}\\x{3001}]"));
    switch (second) {
    case Second::None:
        return fail(Errc::Denied, "second.missing");
    case Second::Missing: // an emergency: the receiver sees that it is still to be had
        return {};
    case Second::Paper:
        if (!others->isEmpty())
            return fail(Errc::Denied, "second.user_there");
        return name.split(separators, Qt::SkipEmptyParts).size() >= 3 ? Result<void>()
                                                                      : fail(Errc::Denied, "second.paper");
    case Second::User:
        break;
    }
    if (name == place.session().userName)
        return fail(Errc::Denied, "second.self");
    return others->contains(name) ? Result<void>() : fail(Errc::Denied, "second.unknown");
}

} // namespace tingyu::exchange
