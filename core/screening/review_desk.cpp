// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/review_desk.h"

#include "core/room/appointments/appointment_book.h"
#include "core/room/appointments/appointment_operations.h"
#include "core/room/room_repository.h"
#include "core/school/calendar_service.h"
#include "core/screening/campaign_repository.h"
#include "core/screening/queue_rule_service.h"
#include "core/screening/screening_operations.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr int longestBookingSpan = 200; // days

Urgency bookingUrgency(ReviewUrgency urgency)
{
    switch (urgency) {
    case ReviewUrgency::Today:
    case ReviewUrgency::Critical:
        return Urgency::Urgent;
    case ReviewUrgency::Overdue:
    case ReviewUrgency::High:
        return Urgency::Soon;
    case ReviewUrgency::Ordinary:
        return Urgency::Ordinary;
    }
    return Urgency::Ordinary;
}

int highestAttention(const ReadResult &result)
{
    int highest = 0;
    for (const StoredBand &band : result.bands)
        highest = std::max(highest, band.attention);
    return highest;
}

bool hasCritical(const ReadResult &result)
{
    return std::any_of(result.flags.cbegin(), result.flags.cend(), [](const StoredFlag &flag) {
        return flag.value == scales::Truth::Yes && !flag.muted &&
               (flag.kind == scales::FlagKind::Critical || flag.action == scales::FlagAction::SameDay);
    });
}

bool isBookedAhead(const ReviewPlan &plan)
{
    return plan.bookedAt && plan.bookingState &&
           (*plan.bookingState == AppointmentState::Booked ||
            *plan.bookingState == AppointmentState::Arrived);
}

Result<QVariant> appointmentId(Connection &db, const Uid &uid)
{
    return db.value(QStringLiteral("SELECT id FROM appointment WHERE uid = ?"), {uid.bytes()});
}

/// Hours of one room on the school days of a span, by time.
Result<QList<WallTime>> hoursOf(Workplace &place, const BookingWish &wish)
{
    auto room = RoomRepository(place.db()).byUid(wish.room);
    if (!room)
        return room.error();
    if (!*room)
        return fail(Errc::NotFound, "room.not_found");
    auto plan = RoomRepository(place.db()).openingSlots();
    if (!plan)
        return plan.error();
    auto calendar = CalendarService(place).calendar();
    if (!calendar)
        return calendar.error();
    const RoomId wanted = (*room)->id;
    plan->removeIf([wanted](const OpeningSlot &one) { return one.roomId != wanted; });
    QList<WallTime> starts;
    for (const Opening &opening : plannedOpenings(*plan, *calendar, wish.from, wish.to))
        starts += startsIn(opening.from, opening.to, wish.minutes);
    const WallTime now = place.clock().nowLocal();
    starts.removeIf([&now](const WallTime &at) { return at < now; });
    return starts;
}

} // namespace

Result<QList<ReviewRow>> ReviewDesk::read(const ReviewFilter &filter)
{
    ReviewRepository reviews(m_workplace.db());
    ReviewPlanRepository plans(m_workplace.db());
    auto found = reviews.list(filter);
    if (!found)
        return found.error();
    auto stored = plans.plans();
    if (!stored)
        return stored.error();
    auto interviews = plans.interviews();
    if (!interviews)
        return interviews.error();
    auto standings = plans.standings(filter.withDecided);
    if (!standings)
        return standings.error();
    QHash<CampaignId, QueueRule> rules;
    QList<ReviewRow> rows;
    rows.reserve(found->size());
    for (const Review &review : std::as_const(*found)) {
        ReviewRow row;
        row.review = review;
        row.plan = stored->value(review.id).plan;
        const auto held = interviews->constFind(review.id);
        if (held != interviews->cend())
            row.interview = *held;
        const ReviewPlanRepository::Standing standing = standings->value(review.id);
        const ReadResult result = resultFromJson(standing.json);
        row.review.flags = raisedFlags(standing.json, FlagUse::Review);
        if (row.review.flags.isEmpty())
            row.review.flags = highBands(result);
        row.isFlagged = standing.isFlagged;
        row.isCritical = hasCritical(result);
        row.attention = highestAttention(result);
        row.validity = standing.validity;
        if (!row.plan.due.isValid()) {
            QueueRule rule;
            if (review.campaign && !rules.contains(*review.campaign)) {
                auto its = QueueRuleService::ruleIn(m_workplace.db(), *review.campaign);
                if (!its)
                    return its.error();
                rules.insert(*review.campaign, *its);
            }
            if (review.campaign)
                rule = rules.value(*review.campaign);
            row.plan.due = review.since.date.addDays(row.isCritical ? 0 : rule.dueDays);
        }
        rows.append(row);
    }
    orderReviews(&rows, m_workplace.clock().today());
    return rows;
}

Result<QList<ReviewRow>> ReviewDesk::rows(const ReviewFilter &filter)
{
    if (auto allowed = m_workplace.allow(op::reviewList); !allowed)
        return allowed.error();
    auto rows = read(filter);
    if (!rows || isAllowed(op::reviewView, m_workplace.session(), {}))
        return rows;
    for (ReviewRow &row : *rows) {
        row.interview.reset();
        row.review.reason.clear();
        row.review.noTalkReason.clear();
        for (ReviewTalk &talk : row.review.talks)
            talk.content.clear();
    }
    return rows;
}

Result<QList<ReviewRow>> ReviewDesk::chosen(const QList<Uid> &wanted)
{
    if (wanted.isEmpty())
        return fail(Errc::BadInput, "review.none_chosen");
    ReviewFilter filter;
    filter.withDecided = true;
    auto rows = read(filter);
    if (!rows)
        return rows;
    QList<ReviewRow> some;
    for (const ReviewRow &row : std::as_const(*rows)) {
        if (!wanted.contains(row.review.uid))
            continue;
        if (row.review.state == ReviewState::Decided)
            return fail(Errc::Conflict, "review.decided");
        some.append(row);
    }
    if (some.size() != wanted.size())
        return fail(Errc::NotFound, "review.unknown");
    return some;
}

Result<void> ReviewDesk::setOwner(const QList<Uid> &reviews, const QString &userName)
{
    return m_workplace.change(op::reviewPlan, [&](Change &change) -> Result<void> {
        auto rows = chosen(reviews);
        if (!rows)
            return rows.error();
        auto owner = CampaignRepository(change.db()).userNamed(userName);
        if (!owner)
            return owner.error();
        if (!*owner)
            return fail(Errc::NotFound, "campaign.unknown_watcher", {userName});
        for (const ReviewRow &row : std::as_const(*rows)) {
            if (auto put = ReviewPlanRepository(change.db())
                               .put(change, row.review.id, {{QStringLiteral("owner_id"), (*owner)->value()}});
                !put)
                return put;
        }
        return {};
    });
}

Result<void> ReviewDesk::setDue(const QList<Uid> &reviews, QDate due)
{
    return m_workplace.change(op::reviewPlan, [&](Change &change) -> Result<void> {
        if (!due.isValid())
            return fail(Errc::BadInput, "date.missing");
        auto rows = chosen(reviews);
        if (!rows)
            return rows.error();
        for (const ReviewRow &row : std::as_const(*rows)) {
            if (auto put =
                    ReviewPlanRepository(change.db())
                        .put(change, row.review.id, {{QStringLiteral("due_on"), due.toString(Qt::ISODate)}});
                !put)
                return put;
        }
        return {};
    });
}

Result<void> ReviewDesk::interview(const Uid &review, const ReviewInterview &interview)
{
    return m_workplace.change(op::reviewTalk, [&](Change &change) -> Result<void> {
        auto rows = chosen({review});
        if (!rows)
            return rows.error();
        ReviewInterview held = interview;
        if (!held.heldAt.isValid())
            held.heldAt = change.clock().nowLocal();
        return ReviewPlanRepository(change.db()).addInterview(change, rows->first().review.id, held);
    });
}

Result<BookingOutcome> ReviewDesk::book(const QList<Uid> &reviews, const BookingWish &wish)
{
    if (auto allowed = m_workplace.allow(op::appointmentWrite); !allowed)
        return allowed.error();
    return m_workplace.change(op::reviewPlan, [&](Change &change) -> Result<BookingOutcome> {
        if (!wish.from.isValid() || !wish.to.isValid() || wish.to < wish.from ||
            wish.from.daysTo(wish.to) > longestBookingSpan)
            return fail(Errc::BadInput, "review.booking_days");
        if (wish.minutes < shortestAppointment || wish.minutes > longestAppointment)
            return fail(Errc::BadInput, "appointment.minutes",
                        {QString::number(shortestAppointment), QString::number(longestAppointment)});
        auto rows = chosen(reviews);
        if (!rows)
            return rows.error();
        auto hours = hoursOf(m_workplace, wish);
        if (!hours)
            return hours.error();
        BookingOutcome outcome;
        AppointmentBook book(m_workplace, change);
        ReviewPlanRepository plans(change.db());
        const QDate today = change.clock().today();
        // Two sheets of one student need one talk: the hour of one is the hour of all.
        QHash<StudentId, QVariant> served;
        auto waiting = read({});
        if (!waiting)
            return waiting.error();
        for (const ReviewRow &row : std::as_const(*waiting)) {
            if (!isBookedAhead(row.plan))
                continue;
            auto id = appointmentId(change.db(), row.plan.appointment);
            if (!id)
                return id.error();
            served.insert(row.review.student, *id);
        }
        for (const ReviewRow &row : std::as_const(*rows)) {
            if (const auto hour = served.constFind(row.review.student); hour != served.cend()) {
                if (auto put = plans.put(change, row.review.id, {{QStringLiteral("appointment_id"), *hour}});
                    !put)
                    return put.error();
                ++outcome.already;
                continue;
            }
            Appointment draft;
            draft.counsellor.uid = wish.counsellor;
            draft.roomUid = wish.room;
            draft.minutes = wish.minutes;
            draft.client.kind = ClientKind::Student;
            draft.client.studentUid = row.review.studentUid;
            draft.request.askedBy = AskedBy::Other;
            draft.request.urgency = bookingUrgency(row.urgency(today));
            if (hours->isEmpty()) {
                outcome.left.append(row.review.uid);
                continue;
            }
            draft.at = hours->first();
            auto filled = book.filled(draft);
            if (!filled)
                return filled.error();
            bool isBooked = false;
            for (qsizetype i = 0; i < hours->size() && !isBooked; ++i) {
                filled->at = hours->at(i);
                auto clashes = AppointmentBook::clashes(m_workplace, *filled);
                if (!clashes)
                    return clashes.error();
                const auto stands = [&wish](const Clash &clash) {
                    return clash.kind != ClashKind::Lesson || !wish.duringLessons;
                };
                const auto takes = [](const Clash &clash) {
                    return clash.kind == ClashKind::Person || clash.kind == ClashKind::Room;
                };
                const bool isTaken = std::any_of(clashes->cbegin(), clashes->cend(), takes);
                if (isTaken) {
                    hours->removeAt(i--); // for nobody else either
                    continue;
                }
                if (std::any_of(clashes->cbegin(), clashes->cend(), stands))
                    continue;
                auto booking = book.add(*filled, OnClash::Refuse);
                if (!booking)
                    return booking.error();
                auto id = appointmentId(change.db(), booking->uid);
                if (!id)
                    return id.error();
                if (auto put = plans.put(change, row.review.id, {{QStringLiteral("appointment_id"), *id}});
                    !put)
                    return put.error();
                outcome.booked.append({row.review.uid, filled->at});
                served.insert(row.review.student, *id);
                hours->removeAt(i--);
                isBooked = true;
            }
            if (!isBooked)
                outcome.left.append(row.review.uid);
        }
        return outcome;
    });
}

Result<int> ReviewDesk::decideTogether(const QList<Uid> &reviews, ReviewDecision decision,
                                       const QString &reason)
{
    return m_workplace.change(op::reviewDecide, [&](Change &change) -> Result<int> {
        if (reason.trimmed().isEmpty())
            return fail(Errc::BadInput, "review.no_reason");
        auto rows = chosen(reviews);
        if (!rows)
            return rows.error();
        const auto notLow =
            std::count_if(rows->cbegin(), rows->cend(), [](const ReviewRow &row) { return !row.isLow(); });
        if (notLow > 0)
            return fail(Errc::Conflict, "review.not_low", {QString::number(notLow)});
        change.setReason(QStringLiteral("together"));
        ReviewRepository repository(change.db());
        for (ReviewRow &row : *rows) {
            Review &review = row.review;
            review.decision = decision;
            review.reason = reason.trimmed();
            review.noTalkReason = review.talks.isEmpty() && !row.interview ? review.reason : QString();
            review.decidedAt = change.clock().nowLocal();
            review.decidedBy = change.session().userId;
            if (auto decided = repository.decide(change, review); !decided)
                return decided.error();
        }
        return static_cast<int>(rows->size());
    });
}

} // namespace tingyu
