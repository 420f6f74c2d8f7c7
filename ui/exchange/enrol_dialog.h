// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

/// Takes the key cards of a folder one after another: each shows whose it is and waits for the fingerprint
/// from its paper. Cards that are known already are passed over. `done` hears how many were enrolled.
void askEnrolment(PageHost &host, QWidget *parent, const QString &folder,
                  const std::function<void(int enrolled)> &done);

} // namespace tingyu::ui
