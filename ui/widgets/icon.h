// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace tingyu::ui {

struct Palette;

/// One of our own drawings, resources/icons/<name>.svg, tinted with a colour of the palette whenever it is
/// painted, so that it follows the theme by itself. Disabled: faintInk.
QIcon icon(const QString &name, QColor Palette::*tint = nullptr);

/// The same drawing as pixels, `size` in device independent pixels.
QPixmap iconPixmap(const QString &name, const QColor &colour, int size, double ratio);

} // namespace tingyu::ui
