// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/school/roll_over.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// A roll-over that was done and not taken back.
struct RollOverDone
{
    qint64 set = 0; ///< change set
    int toYear = 0;
    QString atUtc;
    QString by;
    bool operator==(const RollOverDone &) const = default;
};

struct RollOverOutcome
{
    int moved = 0;
    int graduated = 0;
    int waiting = 0;
    int classesMade = 0;
    qint64 set = 0;
};

/// Takes the school into its next year: one change with everybody in it, undone as one.
class RollOverService
{
public:
    explicit RollOverService(Workplace &place) : m_place(place) {}

    /// The year that students should stand in and do not yet: this school year while somebody on the roll is
    /// still in a class of last year or it is the first term, else the next one.
    Result<int> dueYear();
    /// The proposal for the year before `toYear` (0: dueYear()). Without lines where nobody on the roll
    /// stands in that year any more: then there is nothing to do, and last() says who did it.
    Result<RollOverPlan> plan(int toYear = 0);
    /// The last roll-over that stands, of any year.
    Result<std::optional<RollOverDone>> last();
    /// Errc::Conflict "roll-over.done" when nobody is left to take along, "roll-over.changed" when the roll
    /// is no longer the one that was planned for; Errc::BadInput "class.place", "date.missing";
    /// Errc::Cancelled. Then nothing is changed.
    Result<RollOverOutcome> run(const RollOverPlan &plan, QDate on, const Progress &progress = {});
    /// Everything as before, in one change; returns how many records. Errc::NotFound "roll-over.none"; Errc::
    /// Conflict "undo.changed_since" (detail[0] = records written to since).
    Result<int> takeBack();

private:
    Result<RollOverPlan> stock(int toYear);
    Result<void> moveTeachers(Change &change, const QHash<SchoolClassId, SchoolClassId> &into,
                              const QSet<SchoolClassId> &waiting);
    Workplace &m_place;
};

} // namespace tingyu
