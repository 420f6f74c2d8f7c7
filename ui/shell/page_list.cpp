// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/care_page.h"
#include "ui/exchange/exchange_page.h"
#include "ui/room/counselling/counselling_tab.h"
#include "ui/room/room_tabs.h"
#include "ui/screening/screening_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/help_page.h"
#include "ui/shell/page.h"
#include "ui/students/students_page.h"
#include "ui/today/today_page.h"

#include <algorithm>

namespace tingyu::ui {

void PageRegistry::add(PageEntry entry)
{
    const auto at =
        std::upper_bound(pages.begin(), pages.end(), entry,
                         [](const PageEntry &a, const PageEntry &b) { return a.order < b.order; });
    pages.insert(at, std::move(entry));
}

// A new page folder adds its include and its line here.
PageRegistry registerAllPages(VaultKind kind)
{
    PageRegistry registry;
    if (kind == VaultKind::School) {
        registerToday(registry);
        registerStudents(registry);
        registerRoom(registry);
        registerCounselling(registry);
        registerCare(registry);
        registerScreening(registry);
    }
    registerExchange(registry, kind);
    registerSettings(registry);
    registerHelp(registry);
    return registry;
}

} // namespace tingyu::ui
