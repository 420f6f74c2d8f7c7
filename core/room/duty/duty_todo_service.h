// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty/expected_duty.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// What is still to be written into the duty log, and why the room stayed closed where it did. A missing
/// entry is answered by DutyService::add (entered now, with the reason why late) or by explain(). Every
/// function with two days: Errc::BadInput "duty.span".
class DutyTodoService
{
public:
    explicit DutyTodoService(Workplace &place) : m_place(place) {}

    /// When the room is to be open on the school days of these, written down or not.
    Result<QList<ExpectedDuty>> expected(QDate from, QDate to);
    /// Of the school days before today.
    Result<QList<ExpectedDuty>> missing(QDate from, QDate to);
    /// From the first day of the recorded term of today on; empty outside terms.
    Result<QList<ExpectedDuty>> missingThisTerm();
    /// Hours of the plan without anybody in the roster, today and later days included.
    Result<QList<ExpectedDuty>> unassigned(QDate from, QDate to);

    /// It was not opened then. Errc::BadInput "reason.missing", "reason.too_long", "turn.times";
    /// Errc::NotFound "room.not_found" (by `roomUid`); Errc::Conflict "gap.exists".
    Result<Uid> explain(const ExpectedDuty &expected, const QString &reason);
    Result<QList<DutyGap>> gaps(QDate from, QDate to); ///< by time
    Result<void> removeGap(const Uid &uid);            ///< Errc::NotFound "gap.not_found"

private:
    Result<DutyPicture> picture(QDate from, QDate to);
    Workplace &m_place;
};

} // namespace tingyu
