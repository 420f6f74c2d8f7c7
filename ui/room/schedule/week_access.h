// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tingyu::ui {

class WeekView;

/// Makes week views known to screen readers: the cell under the cursor is the first child, then comes each
/// entry, by day and time, which can be pressed. Cheap when done already.
void installWeekAccess();
/// The cursor moved: what it is on now is read.
void tellWeekFocus(WeekView &view);

} // namespace tingyu::ui
