// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tingyu::text {

/// The people a code of the roster stands for ("01": 汉族), by the first word the roster's list has for it,
/// in Chinese in either language; what is no code stays.
QString ethnicityName(const QString &code);

} // namespace tingyu::text
