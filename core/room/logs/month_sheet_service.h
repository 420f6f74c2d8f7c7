// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/logs/month_sheet_repository.h"

#include <functional>

namespace tingyu {

/// A month as it stands, and what of it was signed.
struct MonthState
{
    MonthSheet now;               ///< figures of this moment, not signed
    QList<MonthSheet> signedOnes; ///< the latest revision first
    bool isOver = false;          ///< its last day has come: it may be signed
    bool isSigned() const { return !signedOnes.isEmpty(); }
    /// Signed, and nothing has changed since.
    bool isSettled() const { return isSigned() && signedOnes.first().figures == now.figures; }
};

/// The monthly sheet: counted from the logs, signed by the head, kept as it was signed. A month whose figures
/// changed after its signature is signed again, as another revision. A month is named by any of its days.
class MonthSheetService
{
public:
    /// Counts the cases of the days `from` to `to`. Put in by who knows them (core/services.cpp): this room
    /// does not.
    using CaseCounter = std::function<Result<CaseCounts>(Workplace &, QDate from, QDate to)>;

    explicit MonthSheetService(Workplace &place) : m_place(place) {}
    void setCaseCounter(CaseCounter counter) { m_countCases = std::move(counter); }

    /// Errc::BadInput "month.unknown" (no date), "month.future" (not begun); Errc::Denied.
    Result<MonthState> show(QDate month);
    /// All that was signed, the latest month first.
    Result<QList<MonthSheet>> list();
    /// Months of the term of today that are over, hold some work and are not signed; the oldest first.
    Result<QList<QDate>> due();
    /// Writes figures, who, when and the end of the log. With `seen` only when these still are the figures:
    /// Errc::Conflict "month.changed". Errors of show(); Errc::BadInput "month.not_over"; Errc::Conflict
    /// "month.signed" (nothing has changed since the signature).
    Result<MonthSheet> sign(QDate month, const std::optional<MonthFigures> &seen = {});

private:
    Result<MonthFigures> count(QDate from, QDate to);
    Result<MonthState> state(QDate month);
    Workplace &m_place;
    CaseCounter m_countCases;
};

} // namespace tingyu
