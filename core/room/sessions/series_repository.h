// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/series.h"
#include "core/vault/workplace.h"

namespace tingyu {

struct SeriesFilter
{
    StudentId studentId; ///< not valid: of anybody
    ClientId clientId;   ///< not valid: of anybody
    UserId keeperId;     ///< not valid: of every counsellor
    std::optional<bool> isOpen;
};

/// The only SQL for series, their closings, shares and handing over.
class SeriesRepository
{
public:
    explicit SeriesRepository(Connection &db) : m_db(db) {}

    Result<std::optional<CounsellingSeries>> byUid(const Uid &uid);
    Result<std::optional<CounsellingSeries>> byId(SeriesId id);
    /// Open ones first, the latest first.
    Result<QList<CounsellingSeries>> list(const SeriesFilter &filter);
    /// Due until `until`, of clients not expected from today on; by day.
    Result<QList<DueVisit>> dueVisits(UserId keeper, QDate today, QDate until);
    Result<int> nextNumber();
    static Result<RowRef> add(Change &change, const CounsellingSeries &series);
    static Result<bool> update(Change &change, const CounsellingSeries &series);

    Result<QList<SeriesClosing>> closings(SeriesId id); ///< oldest first
    static Result<RowRef> addClosing(Change &change, SeriesId id, const SeriesClosing &closing,
                                     UserId closedBy);
    /// Day and reason of reopening, by the closing's uid.
    Result<bool> reopenClosing(Change &change, const SeriesClosing &closing);

    Result<QList<SeriesShare>> shares(SeriesId id); ///< in the order of their beginning
    Result<std::optional<SeriesShare>> share(const Uid &uid);
    Result<std::optional<CounsellingSeries>> seriesOfShare(const Uid &share);
    static Result<RowRef> addShare(Change &change, SeriesId id, const SeriesShare &share);
    Result<bool> withdrawShare(Change &change, const Uid &uid, QDate on);

    /// Without items, the latest first.
    Result<QList<Handover>> handovers();
    Result<std::optional<Handover>> handover(const Uid &uid); ///< with its items
    Result<int> nextHandoverNumber();
    static Result<RowRef> addHandover(Change &change, const Handover &handover, UserId from, UserId to);
    /// Drafts of this person on the given form.
    Result<int> draftsOf(UserId user, const QString &form);

private:
    Connection &m_db;
};

} // namespace tingyu
