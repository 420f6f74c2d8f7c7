// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/erasure_plan.h"

namespace tingyu::keeping {

/// Takes out of `plan`, the rows about one child, what may not be told to a family: the one who reads the
/// answer may be who harmed the child. Cases of protection with all that hangs on them and the packages that
/// were sent or came for them; 突破保密 for abuse or by order of a court, whatever it was written down with;
/// 暂缓销毁, since it is courts and the police who ask for it; requests that are held. Nothing else goes, and
/// names, numbers and counts of the plan stay as they were.
Result<void> leaveFamilyPart(Connection &db, ErasurePlan *plan);

} // namespace tingyu::keeping
