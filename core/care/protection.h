// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/timeline.h"

namespace tingyu {

/// Takes a case of protection out of a student's timeline, with everything in it (events and contacts too).
/// For every paper that a family may be shown: whoever reads it may be who harmed the child (E17 of the
/// requirements: access-restricted), and that there is such a case is what must not be told.
Result<void> leaveOutProtection(Connection &db, StudentId student, QList<TimelineEntry> *entries);

} // namespace tingyu
