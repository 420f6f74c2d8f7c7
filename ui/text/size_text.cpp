// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/size_text.h"

#include <QLocale>
#include <QStringBuilder>

#include <algorithm>

namespace tingyu::text {
namespace {

constexpr qint64 step = 1024;

/// With one digit behind the point; never rounded up to 1,024 of what is smaller.
QString inUnits(qint64 bytes, qint64 unit)
{
    const qint64 tenths = bytes / unit * 10 + bytes % unit * 10 / unit;
    return QLocale().toString(static_cast<double>(tenths) / 10, 'f', 1);
}

} // namespace

QString sizeText(qint64 bytes)
{
    const qint64 size = std::max<qint64>(bytes, 0);
    const qint64 whole = (size + step - 1) / step;
    if (whole < step)
        return QLocale().toString(whole) % QStringLiteral(" KB");
    if (size < step * step * step)
        return inUnits(std::max(size, step * step), step * step) % QStringLiteral(" MB");
    return inUnits(size, step * step * step) % QStringLiteral(" GB");
}

} // namespace tingyu::text
