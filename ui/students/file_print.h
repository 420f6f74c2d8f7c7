// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

/// Printing of a student's file: its sheet, or the file bound (一生一册) of parts that are chosen here, with
/// names or without. The parts chosen last are proposed the next time. Not a nested loop.
void printFile(PageHost &host, QWidget *parent, const Uid &student);

/// What a part of the booklet is called.
QString bookletPartName(const QString &part);

} // namespace tingyu::ui
