// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/terminal_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace tingyu::ctl {
namespace {

/// Blocks of East Asian Width W and F (Unicode 15, UAX #11) that occur in Chinese text.
bool isWide(char32_t point)
{
    return (point >= 0x1100 && point <= 0x115f) || (point >= 0x2e80 && point <= 0x303e) ||
           (point >= 0x3041 && point <= 0xa4cf) || (point >= 0xac00 && point <= 0xd7a3) ||
           (point >= 0xf900 && point <= 0xfaff) || (point >= 0xfe30 && point <= 0xfe6f) ||
           (point >= 0xff00 && point <= 0xff60) || (point >= 0xffe0 && point <= 0xffe6) ||
           (point >= 0x20000 && point <= 0x3fffd);
}

} // namespace

QString said(const char *source)
{
    return QCoreApplication::translate("Ctl", source);
}

int displayWidth(const QString &text)
{
    int width = 0;
    const QList<uint> points = text.toUcs4();
    for (const uint point : points) {
        const QChar::Category category = QChar::category(point);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
            continue;
        width += isWide(point) ? 2 : 1;
    }
    return width;
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), QLatin1Char(' '));
}

QStringList tableLines(const QList<QStringList> &rows)
{
    if (rows.size() < 2)
        return {};
    QList<int> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], displayWidth(row[column]));
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype column = 0; column + 1 < row.size(); ++column)
            line += padded(row[column], widths[column] + 2);
        lines.append(row.isEmpty() ? line : line + row.constLast());
    }
    return lines;
}

} // namespace tingyu::ctl
