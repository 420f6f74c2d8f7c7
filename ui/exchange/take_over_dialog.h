// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

/// A file that came from another school: who, what, and who here may be the same. It is joined to one of
/// them, begins a new file, or goes back with a reason. `done` is called once it is decided.
void askTakeOver(PageHost &host, QWidget *parent, const Uid &handover, const std::function<void()> &done);

} // namespace tingyu::ui
