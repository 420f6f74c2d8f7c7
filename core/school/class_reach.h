// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/workplace.h"

#include <optional>

namespace tingyu {

/// The classes whose students the person may reach with an operation: empty optional = every student. A
/// denied try is put on record. Errc::Denied, also for a class teacher without a class.
Result<std::optional<QList<SchoolClassId>>> reachableClasses(Workplace &place, const Operation &operation);

/// The scope of a record that belongs to a class; a record without a class is reached by "everything" alone.
AccessScope scopeOf(SchoolClassId classId);

} // namespace tingyu
