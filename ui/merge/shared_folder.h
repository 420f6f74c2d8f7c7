// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tingyu::ui {

class Workspace;

/// Meets the other PCs of the room by itself while the window is unlocked: soon after unlocking and every ten
/// minutes, whenever the shared folder is there. What came is said, and the page that is shown reads anew; a
/// folder that is away is no news.
void watchSharedFolder(Workspace &workspace);

} // namespace tingyu::ui
