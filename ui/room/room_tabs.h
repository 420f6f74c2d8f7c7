// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_tab.h"

namespace tingyu::ui {

/// 预约: the room's day in its tabs, in their order; a new one adds its line in room_tabs.cpp.
QList<PageTabEntry> roomTabs();
Page *makeRoomPage(PageHost &host, const QList<PageTabEntry> &tabs = roomTabs());

/// Opens a tab of the room's page from elsewhere; `target` is the tab's own.
void openRoomTab(PageHost &host, const QString &code, PageTarget target = {});

void registerRoom(PageRegistry &registry);

} // namespace tingyu::ui
