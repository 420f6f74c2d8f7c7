// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/roster_reader.h"

namespace tingyu {

/// The headings of one sheet. `header` is the place in Sheet::rows behind which the students stand, -1 when
/// no row of the first ten looks like headings.
struct RosterHeader
{
    qsizetype row = -1;
    QList<RosterColumn> columns;
    int recognised = 0;
    bool hasName() const;
};
RosterHeader findRosterHeader(const Sheet &sheet, const RosterDictionary &dictionary,
                              const RosterProfile &profile);
/// Under which name a heading stands in a profile.
QString profileHeading(const RosterHeading &heading);

} // namespace tingyu
