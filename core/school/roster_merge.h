// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/roster_plan.h"

namespace tingyu {

/// Fills `row` with what the roll says over what is stored: only what the file gives, and only what differs.
void mergeRosterRow(const RosterRow &file, const Student &stored, const QList<Contact> &contacts,
                    const QList<VulnerabilityTag> &tags, const RosterStock &stock, RosterPlanRow &row);
/// Fills `row` for a student who is not there yet.
void newRosterRow(const RosterRow &file, RosterPlanRow &row);

} // namespace tingyu
