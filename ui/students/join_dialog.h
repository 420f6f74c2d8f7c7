// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

/// Two files side by side, field by field: each difference is one choice, and what goes over is counted
/// before anything is written. `one` stands unless the person turns them round.
void askJoin(PageHost &host, QWidget *parent, const Uid &one, const Uid &other,
             const std::function<void()> &done);

} // namespace tingyu::ui
