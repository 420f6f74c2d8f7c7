// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/blanking.h"

namespace tingyu::keeping {

/// Drafts that are not of a plan's people. One that names a row of theirs by its uid, or hangs on a record in
/// `linked`, loses uids and names; any draft loses the numbers that nobody else has; names in the others are
/// words of somebody else, and only `everywhere` takes them out. A name that somebody who stays has too is
/// left in all of them. Within the caller's change; the drafts of the people themselves are the caller's.
/// One Mention ("draft", no uid) for each that keeps a name.
Result<QList<Mention>> blankDrafts(Workplace &place, const ErasurePlan &plan, const QSet<RowKey> &linked,
                                   bool everywhere);
/// Those that blankDrafts() would leave without `everywhere`; nothing is written.
Result<QList<Mention>> draftMentions(Workplace &place, const ErasurePlan &plan, const QSet<RowKey> &linked);

} // namespace tingyu::keeping
