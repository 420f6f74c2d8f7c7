// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/group_figures.h"

namespace tingyu {

/// The row of the same class, grade or whole in figures of an earlier campaign; null where it had none.
const GroupRow *sameLine(const ClassLines &now, const ClassLines::Line &line, const GroupFigures &earlier,
                         const QString &scoreId);

} // namespace tingyu
