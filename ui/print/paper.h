// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"

#include <QFont>

namespace tingyu::print {

/// The font of printed pages, set explicitly so that a page looks the same on every machine and its text can
/// be searched and copied (Noto CJK gives Kangxi radicals). `points` as printed.
QFont paperFont(double points, bool semiBold = false);

/// Forms are printed in the language the program speaks.
report::Language paperLanguage();

} // namespace tingyu::print
