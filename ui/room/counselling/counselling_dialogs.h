// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

/// With what the counselling tab's lists begin something.
namespace tingyu::ui {

/// About which student a note is begun.
void askNewNote(PageHost &host, QWidget *parent, const std::function<void(const Uid &student)> &chosen);
/// Which days, how many, with which seed; then draws.
void askInspection(PageHost &host, QWidget *parent, const std::function<void(const Uid &draw)> &drawn);

} // namespace tingyu::ui
