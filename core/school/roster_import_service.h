// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/school/roster_plan.h"
#include "core/school/roster_reader.h"
#include "core/vault/workplace.h"

#include <functional>

namespace tingyu {

/// What a person decided over a plan.
struct RosterDecisions
{
    QSet<qsizetype> leftOut; ///< places in RosterPlan::rows that shall not be imported
    struct Leaving
    {
        Uid student; ///< of RosterPlan::missing
        QString reason;
    };
    QList<Leaving> leaving; ///< ticked; each with its reason
    QDate leftOn;           ///< not valid: today
};

struct RosterOutcome
{
    int added = 0;
    int updated = 0;
    int left = 0;
    qint64 changeSet = 0; ///< one undo step; 0 when nothing was written
};

/// Rolls from a spreadsheet into the vault. Reading and planning write nothing.
class RosterImportService
{
public:
    explicit RosterImportService(Workplace &place) : m_place(place) {}

    /// The headings and rows of a file. Without a profile of the caller's the one remembered for these
    /// headings is used. `sheet` empty: every visible sheet with headings. Errors as readRoster.
    Result<RosterTable> read(const Workbook &workbook, const QString &sheet = {},
                             const std::optional<RosterProfile> &profile = {}, const Progress &progress = {});
    /// What would become of it. Errc::Denied.
    Result<RosterPlan> plan(const RosterTable &table);
    /// The plan, in one change. Errc::Conflict "record.changed" when a student was changed since the plan was
    /// made; Errc::NotFound "student.not_found"; Errc::BadInput "reason.missing"; Errc::Cancelled
    /// "roster.cancelled". On any of them nothing is written.
    Result<RosterOutcome> apply(const RosterTable &table, const RosterPlan &plan,
                                const RosterDecisions &decisions = {}, const Progress &progress = {});

    /// Kept in the vault for the next file with these headings.
    Result<void> remember(const QString &headingKey, const RosterProfile &profile);
    Result<std::optional<RosterProfile>> remembered(const QString &headingKey);

private:
    Result<RosterStock> stock();
    Workplace &m_place;
};

/// Rows to correct and import again: the rejected ones as they stood in the file, under their headings, the
/// reason in front. `alsoProblems`: those imported with a problem as well. `sentence` words a problem;
/// `reasonHeading` heads the reasons.
Workbook rosterRowsToCorrect(const Workbook &source, const RosterTable &table, const RosterPlan &plan,
                             bool alsoProblems, const QString &reasonHeading,
                             const std::function<QString(const RosterProblem &)> &sentence);

} // namespace tingyu
