// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/handout_due.h"

class QWidget;

namespace tingyu::ui {

class PageHost;

/// Whom to ask for parents' or teachers' sheets that went out and did not come back; the list prints.
void showHandoutDue(PageHost &host, QWidget *parent, const HandoutDue &due);

} // namespace tingyu::ui
