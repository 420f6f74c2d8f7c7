// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/time_text.h"

namespace tingyu::text {

QString timeText(const QDateTime &utc)
{
    return utc.isValid() ? utc.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

} // namespace tingyu::text
