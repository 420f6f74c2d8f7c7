// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment.h"
#include "core/screening/review.h"

namespace tingyu {

/// One question of the short interview.
enum class InterviewAnswer : quint8
{
    No,
    Unclear,
    Yes
};
QString interviewAnswerCode(InterviewAnswer answer); ///< no, unclear, yes
std::optional<InterviewAnswer> interviewAnswerFromCode(const QString &code);

/// The short interview with the student: risk is asked for each time, in these four questions.
struct ReviewInterview
{
    Uid uid;
    WallTime heldAt;
    InterviewAnswer thoughts = InterviewAnswer::Unclear; ///< of not living on, of hurting oneself
    InterviewAnswer plan = InterviewAnswer::Unclear;     ///< or something prepared
    InterviewAnswer earlier = InterviewAnswer::Unclear;  ///< has done it before
    InterviewAnswer support = InterviewAnswer::Unclear;  ///< a grown-up to talk to
    UserId by;
    bool asksForMore() const; ///< any answer that does not rule risk out
    bool isAlarming() const;  ///< thoughts or a plan are said to be there
    bool operator==(const ReviewInterview &) const = default;
};

/// Who holds the talks of a review, until when.
struct ReviewPlan
{
    UserId owner; ///< not valid: nobody yet
    QString ownerName;
    QDate due; ///< as the person set it, else as the rule of the campaign says
    bool isDueSet = false;
    Uid appointment; ///< null: none
    std::optional<WallTime> bookedAt;
    std::optional<AppointmentState> bookingState;
    bool operator==(const ReviewPlan &) const = default;
};

/// What comes first. The order of the values is the order of the list.
enum class ReviewUrgency : quint8
{
    Today,    ///< a same-day hint nobody has acted on, or an interview that is alarming
    Critical, ///< a critical item, seen; or an interview that leaves risk open
    Overdue,  ///< its last day is over
    High,     ///< a band of the highest attention
    Ordinary
};
QString reviewUrgencyCode(ReviewUrgency urgency); ///< today, critical, overdue, high, ordinary

/// A review as it stands in the list.
struct ReviewRow
{
    Review review;
    ReviewPlan plan;
    std::optional<ReviewInterview> interview; ///< the latest
    bool isFlagged = false;                   ///< a same-day hint without a contact
    bool isCritical = false;                  ///< a critical item, contact or not
    int attention = 0;                        ///< the highest of its bands, 0 to 3
    SheetValidity validity = SheetValidity::Ok;
    ReviewUrgency urgency(QDate today) const;
    /// May be decided together with others: nothing critical, no risk left open by an interview, and of those
    /// with the highest attention only who was talked with.
    bool isLow() const;
};

/// By urgency, then the last day, then the higher attention, then who waits longest.
void orderReviews(QList<ReviewRow> *rows, QDate today);

/// Starts that so many minutes fit into an opening, back to back from its begin.
QList<WallTime> startsIn(const WallTime &from, const WallTime &to, int minutes);

} // namespace tingyu
