// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

namespace tingyu {

/// Students, sheets, cases and sessions together: the figure that tells a person whether "everything" is
/// there. Tables that this schema does not have count nothing; removed rows do not count.
Result<qint64> countRecords(Connection &connection);

} // namespace tingyu
