// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

class QPagedPaintDevice;

namespace tingyu::ui {

/// The pages of the help that make the handbook, one on each sheet: what a room does in its first term, in
/// that order.
QStringList handbookTasks();

/// Paints the handbook on A4 sheets in the language of the window, each page of the help whole on one sheet
/// with its picture. Errc::Io "print.printer_refused".
Result<void> paintHandbook(QPagedPaintDevice &device);
/// The same as a PDF. Errc::Io or Errc::DiskFull when it could not be written whole; then the old file stays.
Result<void> writeHandbook(const QString &path);

} // namespace tingyu::ui
