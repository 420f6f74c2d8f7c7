// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty/duty.h"
#include "core/vault/settings_store.h"

namespace tingyu {

namespace setting {

/// What is asked of the room's opening hours, as OpeningRule::toJson() writes it. Until the school chooses:
/// some opening on every school day (教基一厅函〔2015〕36号, A1).
inline constexpr Setting openingRule{"room.opening_rule", Setting::Kind::Text,
                                     R"({"kind":"every_school_day"})", 0, 200};

} // namespace setting

struct HoursQuestion
{
    QDate from;
    QDate to; ///< included
    OpeningRule rule;
    std::optional<Uid> room; ///< of one room; otherwise the school is open where any room is
};

/// The hours, and what a reader should know about them.
struct HoursAnswer
{
    OpeningHours hours;
    int stillOpen = 0;          ///< duties begun in the span and not closed: nothing of them counts yet
    bool isTermKnown = false;   ///< some recorded term reaches into the span
    QList<int> incompleteYears; ///< calendar years whose holidays the shipped table does not hold in full
};

/// The duty log. A duty is begun and closed with one key each, at the time of the clock, or entered
/// afterwards; times that were not taken from the clock are marked late for good.
///
/// Of a Duty that is given: the person by `by.uid`; the room by `roomUid`, else by `roomName` (one not yet
/// known is made), else none; `notes`. Errors of what is given: Errc::NotFound "room.person",
/// "room.not_found"; errors of RoomService::ensure, checkDutyNotes.
class DutyService
{
public:
    explicit DutyService(Workplace &place) : m_place(place) {}

    Result<QList<RoomPerson>> people();
    /// See peopleMeant().
    Result<QList<RoomPerson>> peopleNamed(const QString &text);

    /// Duties not closed yet, by time.
    Result<QList<Duty>> openNow();
    /// What others handed over to this person in that room (null: any) within the last 30 days; see
    /// handoversFor(). Errc::NotFound "room.person".
    Result<QList<Duty>> handovers(const Uid &person, const Uid &room);

    /// Begins now. Errc::Conflict "duty.is_open": this person has a duty that is not closed.
    Result<Uid> open(const Duty &duty);
    /// Ends now. Errc::NotFound "duty.not_found"; Errc::Conflict "duty.is_closed"; Errc::BadInput
    /// "duty.times" (the clock was set back), "duty.too_long".
    Result<void> close(const Uid &uid);
    /// Ended at `at`, entered later: errors of close(), Errc::BadInput "reason.missing", "reason.too_long".
    Result<void> closeLate(const Uid &uid, const WallTime &at, const QString &reason);
    /// A whole duty entered afterwards; `lateReason` may be empty. Errors of checkDutyTimes; "date.range";
    /// Errc::Conflict "duty.exists": the log holds this very duty, by person, room and times.
    Result<Uid> add(const Duty &duty);
    /// By uid. Other times than the stored ones make the duty late and want a `lateReason`
    /// ("reason.missing"); an open one keeps no end here. Errc::NotFound "duty.not_found"; errors of
    /// checkDutyTimes; "date.range".
    Result<void> edit(const Duty &duty);
    Result<void> remove(const Uid &uid); ///< Errc::NotFound "duty.not_found"

    /// Some part of which lies in the days `from` to `to`, by time. Errc::BadInput "duty.span".
    Result<QList<Duty>> list(QDate from, QDate to, const std::optional<Uid> &room = {});
    /// With everything written about it; on record. Errc::NotFound "duty.not_found".
    Result<Duty> show(const Uid &uid);
    /// The rule the school chose (setting::openingRule).
    Result<OpeningRule> rule();
    Result<void> setRule(const OpeningRule &rule); ///< Errc::BadInput "rule.minutes"
    /// Errc::BadInput "duty.span"; Errc::NotFound "room.not_found".
    Result<HoursAnswer> hours(const HoursQuestion &question);

private:
    Result<Duty> filled(Change &change, Duty duty);
    Result<void> closeAt(const Uid &uid, const WallTime &at, const QString &reason);
    Workplace &m_place;
};

} // namespace tingyu
