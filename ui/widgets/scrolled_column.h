// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QVBoxLayout;
class QWidget;

namespace tingyu::ui {

/// Fills `page` with one column that scrolls where it needs more height than there is: with large letters
/// nothing is squeezed. `name`: of the area, in code.
QVBoxLayout *scrolledColumn(QWidget *page, const char *name);
/// At least so high at the usual size of letters, and as much more as they are larger.
void keepHeight(QWidget *part, double atDefaultSize);

} // namespace tingyu::ui
