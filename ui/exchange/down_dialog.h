// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

/// Something new for the schools: a notice, a campaign, a file of a declared kind or a named alert. `others`
/// are those who could agree to an alert; `made` is called once it is kept.
void askDownItem(PageHost &host, QWidget *parent, const QStringList &others,
                 const std::function<void()> &made);

} // namespace tingyu::ui
