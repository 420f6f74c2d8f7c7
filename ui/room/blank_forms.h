// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

/// Asks which of the room's forms, and prints it empty: for days without power, and for hands.
void printBlankForm(PageHost &host, QWidget *parent);

} // namespace tingyu::ui
