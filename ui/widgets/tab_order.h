// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace tingyu::ui {

/// Tab goes through `whole` as its layouts read, whatever was made first. To be called once all is there.
void tabAsLaidOut(QWidget *whole);

} // namespace tingyu::ui
