// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/review.h"
#include "core/vault/workplace.h"

#include <QHash>

namespace tingyu {

/// Which reviews: nothing given = all that are not decided.
struct ReviewFilter
{
    std::optional<CampaignId> campaign = {};
    std::optional<StudentId> student = {};
    bool withDecided = false;
};

/// How many reviews came in on a day.
struct ReviewDay
{
    QDate date;
    int count = 0;
    bool operator==(const ReviewDay &) const = default;
};

/// The queue without its records.
struct ReviewQueue
{
    int count = 0;
    WallTime oldest;          ///< not valid: nothing waits
    QHash<Uid, Uid> ofSheets; ///< open reviews by the sheets that were asked for
};

/// The only SQL on review and review_talk. Which flags asked for the look is read from the sheet's result by
/// the service.
class ReviewRepository
{
public:
    explicit ReviewRepository(Connection &db) : m_db(db) {}

    Result<RowRef> add(Change &change, SheetId sheet, const WallTime &since);
    Result<bool> existsFor(SheetId sheet);
    Result<std::optional<Review>> byUid(const Uid &uid);
    Result<QList<Review>> list(const ReviewFilter &filter); ///< longest waiting first
    Result<int> openCount();
    Result<ReviewQueue> queue(const QList<Uid> &sheets);
    /// How many came in on each day from `from` on, decided ones too; by day, those without any left out.
    Result<QList<ReviewDay>> countsByDay(QDate from);
    Result<void> addTalk(Change &change, ReviewId review, const ReviewTalk &talk);
    Result<void> setState(Change &change, ReviewId review, ReviewState state);
    Result<void> decide(Change &change, const Review &decided);

private:
    Connection &m_db;
    Result<void> readTalks(Review &review);
};

} // namespace tingyu
