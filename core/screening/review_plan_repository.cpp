// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/columns.h"
#include "core/screening/review_desk.h"

namespace tingyu {
namespace {

InterviewAnswer answerAt(const Rows &row, int column)
{
    return interviewAnswerFromCode(row.text(column)).value_or(InterviewAnswer::Unclear);
}

} // namespace

Result<QHash<ReviewId, ReviewPlanRepository::Stored>> ReviewPlanRepository::plans(const QList<ReviewId> &only)
{
    QHash<ReviewId, Stored> plans;
    auto rows = m_db.select(
        QStringLiteral("SELECT p.review_id, p.id, p.owner_id, u.name, p.due_on, a.uid, a.at, a.state"
                       " FROM review_plan p LEFT JOIN user u ON u.id = p.owner_id"
                       " LEFT JOIN appointment a ON a.id = p.appointment_id AND a.removed_utc IS NULL"
                       " WHERE p.removed_utc IS NULL AND (? = 0 OR p.review_id = ?)"),
        {only.size() == 1 ? 1 : 0, only.size() == 1 ? only.first().value() : 0});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        Stored stored;
        stored.id = rows->integer(1);
        stored.plan.owner = columns::idAt<UserId>(*rows, 2);
        stored.plan.ownerName = rows->text(3);
        stored.plan.due = columns::dateAt(*rows, 4);
        stored.plan.isDueSet = stored.plan.due.isValid();
        if (!rows->isNull(5)) {
            stored.plan.appointment = columns::uidAt(*rows, 5);
            stored.plan.bookedAt = WallTime::parse(rows->text(6));
            stored.plan.bookingState = appointmentStateFromCode(rows->text(7));
        }
        plans.insert(columns::idAt<ReviewId>(*rows, 0), stored);
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return plans;
}

Result<QHash<ReviewId, ReviewInterview>> ReviewPlanRepository::interviews(const QList<ReviewId> &only)
{
    QHash<ReviewId, ReviewInterview> latest;
    auto rows = m_db.select(
        QStringLiteral("SELECT review_id, uid, held_at, thoughts, plan, earlier, support, created_by"
                       " FROM review_interview WHERE removed_utc IS NULL AND (? = 0 OR review_id = ?)"
                       " ORDER BY held_at, id"),
        {only.size() == 1 ? 1 : 0, only.size() == 1 ? only.first().value() : 0});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        latest.insert(columns::idAt<ReviewId>(*rows, 0),
                      ReviewInterview{columns::uidAt(*rows, 1),
                                      WallTime::parse(rows->text(2)).value_or(WallTime()), answerAt(*rows, 3),
                                      answerAt(*rows, 4), answerAt(*rows, 5), answerAt(*rows, 6),
                                      columns::idAt<UserId>(*rows, 7)});
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return latest;
}

Result<void> ReviewPlanRepository::put(Change &change, ReviewId review, const Fields &fields)
{
    auto there = plans({review});
    if (!there)
        return there.error();
    if (there->contains(review))
        return outcomeOf(change.update(QStringLiteral("review_plan"), there->value(review).id, fields));
    Fields all = fields;
    all.append({QStringLiteral("review_id"), review.value()});
    return outcomeOf(change.insert(QStringLiteral("review_plan"), all));
}

Result<void> ReviewPlanRepository::addInterview(Change &change, ReviewId review,
                                                const ReviewInterview &interview)
{
    return outcomeOf(change.insert(QStringLiteral("review_interview"),
                                   {{QStringLiteral("review_id"), review.value()},
                                    {QStringLiteral("held_at"), interview.heldAt.toString()},
                                    {QStringLiteral("thoughts"), interviewAnswerCode(interview.thoughts)},
                                    {QStringLiteral("plan"), interviewAnswerCode(interview.plan)},
                                    {QStringLiteral("earlier"), interviewAnswerCode(interview.earlier)},
                                    {QStringLiteral("support"), interviewAnswerCode(interview.support)}}));
}

Result<QHash<ReviewId, ReviewPlanRepository::Standing>> ReviewPlanRepository::standings(bool withDecided)
{
    QHash<ReviewId, Standing> standings;
    auto rows = m_db.select(
        QStringLiteral(
            "SELECT v.id, h.validity, r.result, EXISTS (SELECT 1 FROM sheet_flag f WHERE f.sheet_id = h.id"
            " AND f.contact_at IS NULL AND f.removed_utc IS NULL) FROM review v"
            " JOIN sheet h ON h.id = v.sheet_id JOIN score_result r ON r.sheet_id = h.id AND r.id ="
            " (SELECT max(id) FROM score_result WHERE sheet_id = h.id AND removed_utc IS NULL)"
            " WHERE v.removed_utc IS NULL AND h.removed_utc IS NULL AND (? = 1 OR v.state <> 'decided')"),
        {withDecided ? 1 : 0});
    if (!rows)
        return rows.error();
    while (rows->next())
        standings.insert(
            columns::idAt<ReviewId>(*rows, 0),
            Standing{rows->boolean(3), sheetValidityFromCode(rows->text(1)), rows->text(2).toUtf8()});
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return standings;
}

} // namespace tingyu
