// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/review_repository.h"
#include "core/screening/sheet_repository.h"

namespace tingyu {

/// The queue of students whose score asked for a look. A score never sets a level: a person talks and decides
/// (C11, C12).
class ReviewService
{
public:
    explicit ReviewService(Workplace &workplace);

    /// Talks and reasons are without their words for who may not read them (op::reviewView).
    Result<QList<Review>> list(const ReviewFilter &filter = {});
    Result<int> openCount();
    Result<ReviewQueue> queue(const QList<Uid> &sheets);
    Result<QList<ReviewDay>> countsByDay(QDate from); ///< see ReviewRepository
    /// Opening one review is a view on record. Errc::NotFound review.unknown.
    Result<Review> get(const Uid &uid);
    /// Errc::BadInput review.empty_talk; Errc::Conflict review.decided.
    Result<Review> talk(const Uid &uid, const ReviewTalk &talk);
    /// Errc::BadInput review.no_reason, review.no_talk_reason (decided without any talk and without saying
    /// why); Errc::Conflict review.decided.
    Result<Review> decide(const Uid &uid, ReviewDecision decision, const QString &reason,
                          const QString &noTalkReason = {});

private:
    Workplace &m_workplace;
    ReviewRepository m_reviews;
    SheetRepository m_sheets;

    Result<Review> existing(const Uid &uid);
    Result<void> readFlags(Review &review);
};

} // namespace tingyu
