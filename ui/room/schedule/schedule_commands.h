// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_tab.h"

namespace tingyu::ui {

PageTabEntry scheduleTab();
/// 登记来访 and 新预约 from anywhere, and appointments in the global search.
void registerSchedule(PageRegistry &registry);

} // namespace tingyu::ui
