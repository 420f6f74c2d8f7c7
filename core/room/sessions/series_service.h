// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session_access.h"

namespace tingyu {

/// Series of sessions: goals and assent, closing (form 4), who else may read. A series of a colleague is
/// spoken of to its keeper and to the head on purpose, and is not shared.
///
/// Errors of all calls: Errc::Denied; Errc::NotFound "series.not_found"; Errc::BadInput "text.too_long";
/// Errc::Conflict "series.closed" for a write to a closed series. On failure nothing is changed.
class SeriesService
{
public:
    explicit SeriesService(Workplace &place) : m_place(place) {}

    /// Of `series`: client (as ClientService::ensure() takes it), goals, openedOn (not valid: today), assent
    /// with its day and note. The caller keeps it. Errors of ClientService::ensure; Errc::Conflict
    /// "series.open_already" (the caller keeps an open one of this client); Errc::BadInput "date.future".
    Result<Uid> open(const CounsellingSeries &series);
    /// Goals, day of opening and assent, by uid. Only the keeper.
    Result<void> edit(const CounsellingSeries &series);

    /// Of `closing`: everything but who closed and reopening. Errc::BadInput "series.no_record" (no signed
    /// session: nothing is closed without a record), "series.unsigned" {how many are not signed, the day of
    /// the first of them}: anybody's who still has an account, so that none stays behind; "date.missing",
    /// "reason.missing" (words, for the reasons interrupted and other).
    Result<void> close(const Uid &uid, const SeriesClosing &closing);
    /// Errc::Conflict "series.open"; Errc::BadInput "reason.missing", "reason.too_long".
    Result<void> reopen(const Uid &uid, const QString &reason);

    /// With whom, by `userUid`; what for, from when (not valid: today), until when. Errc::NotFound
    /// "user.unknown"; Errc::BadInput "series.share_self", "series.share_staff", "series.share_role" (the
    /// user is neither counsellor nor head), "reason.missing", "reason.too_long", "date.order".
    Result<Uid> share(const Uid &series, const SeriesShare &share);
    /// From today on; one that was withdrawn before keeps its day. Errc::NotFound "record.not_found".
    Result<void> withdraw(const Uid &share);

    struct Question
    {
        std::optional<Uid> student;
        bool mineOnly = false;
        std::optional<bool> isOpen;
    };
    /// Open ones first, the latest first. Errc::NotFound "student.not_found".
    Result<QList<SeriesRow>> list(const Question &question);
    /// Of the caller's own open series: the day of the last record's next step is gone, today or at most
    /// `daysAhead` away, and the client is not expected from today on. By day.
    Result<QList<DueVisit>> dueVisits(int daysAhead = 0);
    /// With goals and note; on record as viewed.
    Result<SeriesFile> show(const Uid &uid);

private:
    Workplace &m_place;
};

} // namespace tingyu
