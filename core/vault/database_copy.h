// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/vault/connection.h"

namespace tingyu {

/// Copies the whole database page by page into a new file under `key`, through SQLite's backup interface, and
/// syncs it. The source stays as it is and usable. A failed or stopped copy leaves no file.
/// Errc::Conflict when `path` exists; Errc::Cancelled; Errc::DiskFull.
Result<void> copyDatabase(Connection &from, const QString &path, const SecretKey &key,
                          const Progress &progress = {});

/// Both integrity checks, all rows read. Errc::Damaged "vault.check_failed", detail[0] = first finding's
/// place.
Result<void> requireSound(Connection &connection);

} // namespace tingyu
