// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace tingyu::ui {

class PageHost;

/// 搬家 on the old PC, step by step: what happens, two groups of the recovery sheet to be sure that it is at
/// hand, the stick; then the moving backup is written and read back, this PC is closed for writing, and what
/// to do on the new one is said. `moved` is called once that is so. Not a nested loop.
void moveToOtherPc(QWidget *parent, PageHost &host, std::function<void()> moved);

} // namespace tingyu::ui
