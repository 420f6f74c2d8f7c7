// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/access.h"

#include <array>
#include <utility>

namespace tingyu {
namespace {

constexpr std::array<std::pair<Role, const char *>, roleCount> codes{{{Role::Head, "head"},
                                                                      {Role::Counsellor, "counsellor"},
                                                                      {Role::Keyer, "keyer"},
                                                                      {Role::ClassTeacher, "class-teacher"},
                                                                      {Role::Inspector, "inspector"},
                                                                      {Role::Officer, "officer"},
                                                                      {Role::Expert, "expert"}}};

} // namespace

QString roleCode(Role role)
{
    for (const auto &[known, code] : codes) {
        if (known == role)
            return QLatin1String(code);
    }
    return {};
}

std::optional<Role> roleFromCode(const QString &code)
{
    for (const auto &[role, known] : codes) {
        if (code == QLatin1String(known))
            return role;
    }
    return std::nullopt;
}

bool isAllowed(const Operation &operation, const Session &session, const AccessScope &scope)
{
    if (session.roles.intersects(operation.everything))
        return true;
    if (session.onPurpose && session.roles.intersects(operation.onPurpose))
        return true;
    if (session.roles.intersects(operation.ownClass) && scope.schoolClass &&
        session.classes.contains(*scope.schoolClass))
        return true;
    return session.roles.intersects(operation.own) && scope.author && session.userId.isValid() &&
           *scope.author == session.userId;
}

bool mayOnPurpose(const Operation &operation, const Session &session, const AccessScope &scope)
{
    return session.roles.intersects(operation.onPurpose) || isAllowed(operation, session, scope);
}

} // namespace tingyu
