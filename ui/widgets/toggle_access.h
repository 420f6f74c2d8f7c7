// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tingyu::ui {

/// What a screen reader or a switch toggles is clicked, as by a hand: Qt's own interface sets a box as a
/// program does, and all that listens to hands (a form that asks before it is left, a column that is stored)
/// hears nothing of it. For check boxes and radio buttons. Called once, before the first window.
void installToggleAccess();

} // namespace tingyu::ui
