// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tingyu::ui {

class Log;
class Workspace;

/// Reads the vault through and looks at the end of its log, in slices between the person's own work. Told in
/// the status line; what was found stands above the page until it is read.
void runStartChecks(Workspace &workspace, Log &log);

} // namespace tingyu::ui
