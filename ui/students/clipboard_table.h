// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QMimeData;

namespace tingyu::ui {

/// The table that a spreadsheet program put on the clipboard, as bytes for readTable(): tab-separated text
/// (what the person saw), else HTML. Empty when there is no table of at least two rows and columns.
QByteArray tableInClipboard(const QMimeData *mime);

} // namespace tingyu::ui
