// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/backup_use.h"

#include <functional>

namespace tingyu::ui {

class Settings;
class Workspace;

/// Should closing the program ask for a backup? When one is due by use, and not again before `putOffDays`
/// more days of use; never on the first day of a vault, and not for the demo. `askedAt`: day of use on which
/// it was asked last, -1 for never.
bool asksAtClosing(const BackupStanding &standing, int askedAt, qint64 putOffDays);

/// Asks where that is due: "back up now" goes to the settings and the program stays, "leave" calls `leave`.
/// Calls `leave` at once where there is nothing to ask.
void askBeforeLeaving(Workspace &workspace, Settings &settings, std::function<void()> leave);

} // namespace tingyu::ui
