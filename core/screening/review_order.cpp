// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/review_order.h"

#include <algorithm>
#include <tuple>

namespace tingyu {

QString interviewAnswerCode(InterviewAnswer answer)
{
    switch (answer) {
    case InterviewAnswer::No:
        return QStringLiteral("no");
    case InterviewAnswer::Unclear:
        return QStringLiteral("unclear");
    case InterviewAnswer::Yes:
        return QStringLiteral("yes");
    }
    return {};
}

std::optional<InterviewAnswer> interviewAnswerFromCode(const QString &code)
{
    for (const InterviewAnswer answer :
         {InterviewAnswer::No, InterviewAnswer::Unclear, InterviewAnswer::Yes}) {
        if (code == interviewAnswerCode(answer))
            return answer;
    }
    return std::nullopt;
}

bool ReviewInterview::asksForMore() const
{
    return thoughts != InterviewAnswer::No || plan != InterviewAnswer::No || earlier != InterviewAnswer::No;
}

bool ReviewInterview::isAlarming() const
{
    return thoughts == InterviewAnswer::Yes || plan == InterviewAnswer::Yes;
}

QString reviewUrgencyCode(ReviewUrgency urgency)
{
    switch (urgency) {
    case ReviewUrgency::Today:
        return QStringLiteral("today");
    case ReviewUrgency::Critical:
        return QStringLiteral("critical");
    case ReviewUrgency::Overdue:
        return QStringLiteral("overdue");
    case ReviewUrgency::High:
        return QStringLiteral("high");
    case ReviewUrgency::Ordinary:
        return QStringLiteral("ordinary");
    }
    return {};
}

ReviewUrgency ReviewRow::urgency(QDate today) const
{
    if (review.state == ReviewState::Decided)
        return ReviewUrgency::Ordinary;
    if (isFlagged || (interview && interview->isAlarming()))
        return ReviewUrgency::Today;
    if (isCritical || (interview && interview->asksForMore()))
        return ReviewUrgency::Critical;
    if (plan.due.isValid() && plan.due < today)
        return ReviewUrgency::Overdue;
    return attention >= 3 ? ReviewUrgency::High : ReviewUrgency::Ordinary;
}

bool ReviewRow::isLow() const
{
    if (review.state == ReviewState::Decided || isFlagged || isCritical)
        return false;
    if (interview && interview->asksForMore())
        return false;
    const auto isWithStudent = [](const ReviewTalk &talk) { return talk.with == TalkPartner::Student; };
    return attention < 3 || interview ||
           std::any_of(review.talks.cbegin(), review.talks.cend(), isWithStudent);
}

void orderReviews(QList<ReviewRow> *rows, QDate today)
{
    const auto key = [today](const ReviewRow &row) {
        const QDate due = row.plan.due.isValid() ? row.plan.due : QDate(9999, 1, 1);
        return std::make_tuple(row.review.state == ReviewState::Decided, row.urgency(today),
                               due.toJulianDay(), -row.attention, row.review.since.toString(),
                               row.review.id.value());
    };
    std::stable_sort(rows->begin(), rows->end(),
                     [&key](const ReviewRow &one, const ReviewRow &other) { return key(one) < key(other); });
}

QList<WallTime> startsIn(const WallTime &from, const WallTime &to, int minutes)
{
    QList<WallTime> starts;
    for (WallTime at = from; minutes > 0 && !(to < plusMinutes(at, minutes)); at = plusMinutes(at, minutes))
        starts.append(at);
    return starts;
}

} // namespace tingyu
