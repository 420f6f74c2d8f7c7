// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace tingyu::ctl {

/// A text of the command line in the language it runs under.
QString said(const char *source);
/// Columns a text takes on a terminal: 2 for a Chinese or full-width character, 0 for a combining mark.
int displayWidth(const QString &text);
/// The text followed by spaces up to `width` columns.
QString padded(const QString &text, int width);
/// Rows as aligned lines, the first row being the headings. Empty when there are no rows below them.
QStringList tableLines(const QList<QStringList> &rows);

} // namespace tingyu::ctl
