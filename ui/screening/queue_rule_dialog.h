// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

/// Which results of a campaign enter the review queue, and beforehand how many students and how much time
/// each choice comes to. `done` is called after the rule was changed.
void askQueueRule(PageHost &host, QWidget *parent, const std::function<void()> &done);

} // namespace tingyu::ui
