// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QImage>

namespace tingyu::ui {

/// A small picture for a list: all of one size, so that the words beside them stand in one line, and not
/// coloured where its row is chosen.
QIcon thumbnail(const QImage &picture, int side);

} // namespace tingyu::ui
