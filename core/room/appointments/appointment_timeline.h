// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/timeline.h"

namespace tingyu {

/// "appointment.<state>" at its time, with the concern and of whom it was (student, parent, code) as codes;
/// "client.joined" when a code turned out to be the student, with the code. Asked of those who may
/// op::appointmentView.
Result<QList<TimelineEntry>> appointmentTimeline(Workplace &place, StudentId student);

} // namespace tingyu
