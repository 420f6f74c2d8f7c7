// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tingyu::text {

/// The size of a file for people, as limits are told as well: "12 KB" (begun ones count, so that nothing but
/// an empty file is of 0 KB), "3.4 MB", "1.2 GB", each 1,024 of the one before. Negative: as 0.
QString sizeText(qint64 bytes);

} // namespace tingyu::text
