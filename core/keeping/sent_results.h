// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/erasure_plan.h"
#include "core/vault/workplace.h"

namespace tingyu::keeping {

/// Results that left under stand-in ids are kept as they left: takes out the lines of a plan's people, whose
/// stand-ins are reckoned anew. The packages that lost one.
Result<QSet<RowKey>> clearSentResults(Change &change, const ErasurePlan &plan);

} // namespace tingyu::keeping
