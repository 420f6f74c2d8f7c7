// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace tingyu {

/// Maps an extended SQLite result code to what the person can do next. `message` (SQLite's own, which speaks
/// of tables and columns only) goes into the detail of program faults and constraints.
Error sqlFailure(int extendedCode, const QString &message = {});

} // namespace tingyu
