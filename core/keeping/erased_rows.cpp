// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/erased_rows.h"

namespace tingyu::keeping {

Result<bool> isErased(Connection &db, const QByteArray &uid)
{
    const auto found = db.value(QStringLiteral("SELECT 1 FROM erased_row WHERE uid = ?"), {uid});
    return found ? Result<bool>(!found->isNull()) : found.error();
}

Result<void> bury(Connection &db, const QByteArray &uid)
{
    const auto written = db.run(QStringLiteral("INSERT OR IGNORE INTO erased_row (uid) VALUES (?)"), {uid});
    return written ? Result<void>() : written.error();
}

} // namespace tingyu::keeping
