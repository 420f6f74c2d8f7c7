// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/review_service.h"

#include "core/screening/queue_rule.h"
#include "core/screening/screening_operations.h"

namespace tingyu {
namespace {

/// That there were talks and a decision stays to be seen.
void coverWords(Review &review)
{
    for (ReviewTalk &talk : review.talks)
        talk.content.clear();
    review.reason.clear();
    review.noTalkReason.clear();
}

} // namespace

ReviewService::ReviewService(Workplace &workplace)
    : m_workplace(workplace), m_reviews(workplace.db()), m_sheets(workplace.db())
{
}

Result<void> ReviewService::readFlags(Review &review)
{
    auto results = m_sheets.results(review.sheet);
    if (!results)
        return results.error();
    if (results->isEmpty())
        return {};
    review.flags = raisedFlags(results->first().json, FlagUse::Review);
    if (review.flags.isEmpty())
        review.flags = highBands(resultFromJson(results->first().json));
    return {};
}

Result<QList<Review>> ReviewService::list(const ReviewFilter &filter)
{
    if (auto allowed = m_workplace.allow(op::reviewList); !allowed)
        return allowed.error();
    auto reviews = m_reviews.list(filter);
    if (!reviews)
        return reviews;
    const bool whole = isAllowed(op::reviewView, m_workplace.session(), {});
    for (Review &review : *reviews) {
        if (auto read = readFlags(review); !read)
            return read.error();
        if (!whole)
            coverWords(review);
    }
    return reviews;
}

Result<int> ReviewService::openCount()
{
    if (auto allowed = m_workplace.allow(op::reviewList); !allowed)
        return allowed.error();
    return m_reviews.openCount();
}

Result<ReviewQueue> ReviewService::queue(const QList<Uid> &sheets)
{
    if (auto allowed = m_workplace.allow(op::reviewList); !allowed)
        return allowed.error();
    return m_reviews.queue(sheets);
}

Result<QList<ReviewDay>> ReviewService::countsByDay(QDate from)
{
    if (auto allowed = m_workplace.allow(op::reviewList); !allowed)
        return allowed.error();
    return m_reviews.countsByDay(from);
}

Result<Review> ReviewService::existing(const Uid &uid)
{
    auto review = m_reviews.byUid(uid);
    if (!review)
        return review.error();
    if (!*review)
        return fail(Errc::NotFound, "review.unknown");
    if (auto read = readFlags(**review); !read)
        return read.error();
    return **review;
}

Result<Review> ReviewService::get(const Uid &uid)
{
    if (auto viewed = m_workplace.viewed(op::reviewView, {QStringLiteral("review"), uid}); !viewed)
        return viewed.error();
    return existing(uid);
}

Result<Review> ReviewService::talk(const Uid &uid, const ReviewTalk &talk)
{
    return m_workplace.change(op::reviewTalk, [&](Change &change) -> Result<Review> {
        if (talk.content.trimmed().isEmpty())
            return fail(Errc::BadInput, "review.empty_talk");
        auto review = existing(uid);
        if (!review)
            return review;
        if (review->state == ReviewState::Decided)
            return fail(Errc::Conflict, "review.decided");
        ReviewTalk held = talk;
        if (!held.heldAt.isValid())
            held.heldAt = change.clock().nowLocal();
        if (auto added = m_reviews.addTalk(change, review->id, held); !added)
            return added.error();
        if (review->state == ReviewState::Open) {
            if (auto moved = m_reviews.setState(change, review->id, ReviewState::Talked); !moved)
                return moved.error();
        }
        return existing(uid);
    });
}

Result<Review> ReviewService::decide(const Uid &uid, ReviewDecision decision, const QString &reason,
                                     const QString &noTalkReason)
{
    return m_workplace.change(op::reviewDecide, [&](Change &change) -> Result<Review> {
        if (reason.trimmed().isEmpty())
            return fail(Errc::BadInput, "review.no_reason");
        auto review = existing(uid);
        if (!review)
            return review;
        if (review->state == ReviewState::Decided)
            return fail(Errc::Conflict, "review.decided");
        if (review->talks.isEmpty() && noTalkReason.trimmed().isEmpty())
            return fail(Errc::NeedsConfirmation, "review.no_talk_reason");
        review->decision = decision;
        review->reason = reason.trimmed();
        review->noTalkReason = review->talks.isEmpty() ? noTalkReason.trimmed() : QString();
        review->decidedAt = change.clock().nowLocal();
        review->decidedBy = change.session().userId;
        if (auto decided = m_reviews.decide(change, *review); !decided)
            return decided.error();
        return existing(uid);
    });
}

} // namespace tingyu
