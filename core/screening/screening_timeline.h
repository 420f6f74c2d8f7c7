// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/timeline.h"
#include "core/vault/workplace.h"

namespace tingyu::scales {
class ScaleLibrary;
}

namespace tingyu {

/// Sheets, talks and decisions of one student for the timeline; asked only of those who may op::sheetView.
Result<QList<TimelineEntry>> screeningTimeline(Workplace &place, scales::ScaleLibrary &library,
                                               StudentId student);

} // namespace tingyu
