// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_tab.h"

namespace tingyu::ui {

/// 上报, in a district's vault 往来: what goes to other units and what comes from them. Each tab adds its
/// line in exchange_page.cpp.
QList<PageTabEntry> exchangeTabs(VaultKind kind);

void registerExchange(PageRegistry &registry, VaultKind kind);

} // namespace tingyu::ui
