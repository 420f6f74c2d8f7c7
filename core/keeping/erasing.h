// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/keeping/blanking.h"
#include "core/vault/workplace.h"

namespace tingyu::keeping {

/// Takes the rows of a plan out of the vault, within the caller's change; asks for the compaction that ends
/// it. Every record that goes, and every one that loses something, has its line in the log.
///
/// What is of several people stays and loses the person, as Blanking says: in records that referred to the
/// person the name is blanked, the numbers that nobody else has are blanked wherever they stand.
/// `everywhere`: names in all other texts and drafts as well.
class Erasing
{
public:
    Erasing(Workplace &place, Change &change, const ErasurePlan &plan, bool everywhere);
    /// Records and drafts in which a name was left standing, at most mostMentions.
    Result<QList<Mention>> run(const Progress &progress = {});

private:
    Result<void> touch(const QString &table, qint64 id);
    Result<void> noteNumbers();
    Result<void> loosen();
    Result<void> clearPapers();
    Result<void> clearSentResults();
    Result<void> eraseRows(const Progress &progress);
    Result<void> eraseHistory();
    Result<void> eraseDrafts();
    Result<void> bury();
    Result<void> writeLines();

    Workplace &m_place;
    Change &m_change;
    Connection &m_db;
    const ErasurePlan &m_plan;
    bool m_everywhere = false;
    QSet<RowKey> m_touched; ///< records that stay and lose something
    QList<ObjectRef> m_gone;
};

} // namespace tingyu::keeping
