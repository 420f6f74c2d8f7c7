// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_operations.h"

namespace tingyu::op {

/// 升级: a whole school goes into its next year.
inline constexpr Operation rollOver{"roll.over", roomStaff, {}, {}};
/// 合并档案: two files of one child become one, or are said to be two children.
inline constexpr Operation fileJoin{"student.join", roomStaff, {}, {}};

inline constexpr const Operation *rollOperations[] = {&rollOver, &fileJoin};

} // namespace tingyu::op
