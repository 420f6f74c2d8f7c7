// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/review_order.h"
#include "core/screening/review_repository.h"

namespace tingyu {

/// The only SQL on review_plan and review_interview.
class ReviewPlanRepository
{
public:
    explicit ReviewPlanRepository(Connection &db) : m_db(db) {}
    struct Stored
    {
        ReviewPlan plan;
        qint64 id = 0;
    };
    Result<QHash<ReviewId, Stored>> plans(const QList<ReviewId> &only = {});
    Result<QHash<ReviewId, ReviewInterview>>
    interviews(const QList<ReviewId> &only = {}); ///< the latest of each
    Result<void> put(Change &change, ReviewId review, const Fields &fields);
    Result<void> addInterview(Change &change, ReviewId review, const ReviewInterview &interview);
    /// Flags, bands and validity of the sheets behind these reviews.
    struct Standing
    {
        bool isFlagged = false;
        SheetValidity validity = SheetValidity::Ok;
        QByteArray json;
    };
    Result<QHash<ReviewId, Standing>> standings(bool withDecided);

private:
    Connection &m_db;
};

/// Which free hours are looked for.
struct BookingWish
{
    Uid counsellor; ///< RoomPerson::uid
    Uid room;       ///< whose opening plan is used
    QDate from;
    QDate to; ///< inclusive
    int minutes = 30;
    bool duringLessons = false; ///< else hours in which the student has a lesson are passed over
};
struct BookingOutcome
{
    struct One
    {
        Uid review;
        WallTime at;
    };
    QList<One> booked; ///< in the order of urgency
    QList<Uid> left;   ///< no free hour was left for them
    int already = 0;   ///< had an hour and keep it
};

/// What is done with many reviews at once, and what one needs besides talks and a decision.
class ReviewDesk
{
public:
    explicit ReviewDesk(Workplace &workplace) : m_workplace(workplace) {}

    /// By urgency; talks and reasons as ReviewService::list() covers them, interviews likewise.
    Result<QList<ReviewRow>> rows(const ReviewFilter &filter = {});
    /// Errc::NotFound "review.unknown"; Errc::Conflict "review.decided", as all here.
    Result<void> setOwner(const QList<Uid> &reviews, const QString &userName); ///< "campaign.unknown_watcher"
    Result<void> setDue(const QList<Uid> &reviews, QDate due); ///< Errc::BadInput "date.missing"
    Result<void> interview(const Uid &review, const ReviewInterview &interview);
    /// Free hours of the room's opening plan, filled in the order of urgency, all in one change.
    /// Errc::BadInput "review.booking_days" (none, or more than 200), "appointment.minutes"; errors of
    /// AppointmentBook.
    Result<BookingOutcome> book(const QList<Uid> &reviews, const BookingWish &wish);
    /// One decision and one reason for all of them. Errc::BadInput "review.no_reason", "review.none_chosen";
    /// Errc::Conflict "review.not_low" {how many of them are not}: then none is decided.
    Result<int> decideTogether(const QList<Uid> &reviews, ReviewDecision decision, const QString &reason);

private:
    Workplace &m_workplace;
    Result<QList<ReviewRow>> read(const ReviewFilter &filter);
    Result<QList<ReviewRow>> chosen(const QList<Uid> &reviews);
};

} // namespace tingyu
