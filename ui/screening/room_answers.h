// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

/// Where a round on this PC puts its sealed sheets.
QString roomAnswerFolder(const QString &vaultFolder);
/// What came in on this PC while the window was locked: collected when somebody who may opens the vault.
void collectRoomAnswers(PageHost &host, QObject *guard);

} // namespace tingyu::ui
