// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace tingyu::ui {

/// The picture of a page of the help in the language of the window, taken from the program when it was packed
/// (app/help-pictures) and installed beside it. Null where there is none: the help is whole without.
QImage helpPicture(const QString &task);

} // namespace tingyu::ui
