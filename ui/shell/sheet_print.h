// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/recovery_sheet.h"

#include <QDate>

class QPainter;
class QRectF;
class QWidget;

namespace tingyu::ui {

/// Draws the sheet onto one A4 page: school, vault, date, nine groups, where it belongs, signature lines.
void drawRecoverySheet(QPainter &painter, const QRectF &page, const RecoverySheet &sheet,
                       const QString &school, const QDate &date);

/// Prints it straight to a printer the person chooses; never into a file. False when nothing was printed.
bool printRecoverySheet(QWidget *parent, const RecoverySheet &sheet, const QString &school,
                        const QDate &date);

} // namespace tingyu::ui
