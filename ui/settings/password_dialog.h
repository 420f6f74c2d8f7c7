// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace tingyu::ui {

class PageHost;

/// Asks for the old password and a new one twice, and changes it. `obliged`: a one-time code was used, so the
/// dialog stays until it is done. Not a nested loop: the dialog closes itself.
void changeOwnPassword(QWidget *parent, PageHost &host, bool obliged);

} // namespace tingyu::ui
