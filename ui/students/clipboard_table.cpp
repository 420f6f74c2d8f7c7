// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/clipboard_table.h"

#include <QMimeData>
#include <QString>

namespace tingyu::ui {
namespace {

bool isTable(const QString &text)
{
    const QString lines = text.trimmed();
    return lines.contains(QLatin1Char('\t')) && lines.contains(QLatin1Char('\n'));
}

} // namespace

QByteArray tableInClipboard(const QMimeData *mime)
{
    if (mime == nullptr)
        return {};
    if (mime->hasText() && isTable(mime->text()))
        return QByteArrayLiteral("\xEF\xBB\xBF") + mime->text().toUtf8();
    if (mime->hasHtml() && mime->html().contains(QLatin1String("<table"), Qt::CaseInsensitive))
        return mime->html().toUtf8();
    return {};
}

} // namespace tingyu::ui
