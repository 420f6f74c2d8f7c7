// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace tingyu::ui {

class PageHost;

/// Another key for the whole vault: what it means and the own password, the new recovery sheet to copy, the
/// sheet typed back, then copy, check and switch with progress and a way out; at the end the window locks.
/// Until the switch nothing has changed. Not a nested loop.
void changeVaultKey(QWidget *parent, PageHost &host);

} // namespace tingyu::ui
