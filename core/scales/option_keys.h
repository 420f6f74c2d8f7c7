// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scale_definition.h"

#include <QList>

namespace tingyu::scales {

/// The figure that stands for each option on paper and on the number keys, in the order on the form: the
/// printed values where they are single figures that rise along the form (0 1 2 3), otherwise the place on
/// the form (MHT: 1 = 是, 2 = 不是). Empty where a figure is written, or with more than nine options.
QList<int> optionKeys(const ResponseSet &set);

} // namespace tingyu::scales
