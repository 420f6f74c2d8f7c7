// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace tingyu::ui {

class PageHost;

/// Who of the watch list is due for a monitoring test, and one button that makes the campaign for all of them
/// that are not in one yet; or a single scale for the one who is chosen. `done` after something was made.
void askMonitoring(PageHost &host, QWidget *parent, const std::function<void()> &done);

} // namespace tingyu::ui
