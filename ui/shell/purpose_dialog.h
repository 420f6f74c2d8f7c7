// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace tingyu::ui {

class PageHost;

/// Asks the head what he opens the counsellors' notes for, and for his password; `opened` is called once they
/// are open. Not a nested loop: the dialog closes itself.
void askPurpose(QWidget *parent, PageHost &host, const std::function<void()> &opened);

} // namespace tingyu::ui
