// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

/// Sends one case to the expert of another office: to whom, without a name or with it, why, and who else
/// agrees. `sent` is called once the file is there.
void askConsultation(PageHost &host, QWidget *parent, const Uid &careCase, const std::function<void()> &sent);

} // namespace tingyu::ui
