// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/second_person.h"

#include "core/vault/user_repository.h"

#include <QRegularExpression>

#include <algorithm>

namespace tingyu::exchange {
namespace {

/// Name, post and date, each of them something.
bool isSigned(const QString &said)
{
    static const QRegularExpression separators(QStringLiteral("[,;\\x{ff0c}\\x{ff1b}\\x{3001}]"));
    const QStringList parts = said.split(separators);
    return std::count_if(parts.cbegin(), parts.cend(),
                         [](const QString &part) { return !part.trimmed().isEmpty(); }) >= 3;
}

} // namespace

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
    switch (second) {
    case Second::None:
        return fail(Errc::Denied, "second.missing");
    case Second::Missing: // an emergency: the receiver sees that it is still to be had
        return {};
    case Second::Paper:
        if (!others->isEmpty())
            return fail(Errc::Denied, "second.user_there");
        return isSigned(name) ? Result<void>() : fail(Errc::Denied, "second.paper");
    case Second::User:
        break;
    }
    if (name == place.session().userName)
        return fail(Errc::Denied, "second.self");
    return others->contains(name) ? Result<void>() : fail(Errc::Denied, "second.unknown");
}

} // namespace tingyu::exchange
