// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/roster_import_service.h"

#include <memory>

namespace tingyu::ui {

/// An import that is being looked at. Nothing of it is in the vault before the last step.
struct RosterDraft
{
    QString fileName; ///< without its folder
    std::shared_ptr<const Workbook> workbook;
    QString headingKey; ///< of the file as it came: under it the mapping is remembered
    RosterProfile profile;
    bool remembered = false; ///< the mapping comes from an earlier import
    RosterTable table;
    RosterPlan plan;
    RosterDecisions decisions;
};

} // namespace tingyu::ui
