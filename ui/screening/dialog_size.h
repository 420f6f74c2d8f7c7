// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

#include <algorithm>

namespace tingyu::ui {

/// The smallest screens have 1366 x 768, of which the frame and the task bar take their part.
inline constexpr int mostDialogWidth = 1300;
inline constexpr int mostDialogHeight = 640;

/// As wide and as high as the size of the text makes it, and never more than the smallest screen has.
inline void fitDialog(QWidget *dialog, int width, int height)
{
    dialog->resize(std::min(px(width), mostDialogWidth), std::min(px(height), mostDialogHeight));
}

} // namespace tingyu::ui
