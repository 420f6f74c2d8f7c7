// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

namespace tingyu {

/// The first column of every row of a SELECT, in the order of the rows. No statement is open afterwards, so
/// the rows may be written while the list is gone through. Errors: those of Connection::select and
/// Rows::finished.
Result<QList<qint64>> readIntegers(Connection &connection, const QString &sql,
                                   const QVariantList &parameters = {});
Result<QStringList> readTexts(Connection &connection, const QString &sql,
                              const QVariantList &parameters = {});

} // namespace tingyu
