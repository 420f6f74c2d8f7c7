// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

void registerHelp(PageRegistry &registry);

} // namespace tingyu::ui
