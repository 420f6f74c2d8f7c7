// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/access.h"

#include <QString>

namespace tingyu::text {

/// What a line of the log says was done, in words; the code itself for one that has none.
QString operationText(const QString &id);
/// What kind of record a line speaks of; the code itself for one without a word.
QString objectText(const QString &type);
/// The short code of a line ("rescored", "drill:12") in words; the code itself for one without.
QString reasonText(const QString &code);
/// 负责人, 心理教师 …
QString roleText(Role role);
QString rolesText(RoleSet roles); ///< joined by 、

} // namespace tingyu::text
