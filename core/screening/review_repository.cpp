// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/review_repository.h"

#include "core/school/columns.h"
#include "core/school/school.h"

namespace tingyu {
namespace {

const QString selectReview = QStringLiteral(
    "SELECT r.id, r.uid, r.rev, r.sheet_id, h.uid, h.campaign_id, h.student_id, s.uid, s.name, c.stage, "
    "c.grade,"
    " c.number, c.name, h.scale_id, r.since, r.state, r.decision, r.reason, r.no_talk_reason, r.decided_at,"
    " r.decided_by FROM review r JOIN sheet h ON h.id = r.sheet_id JOIN student s ON s.id = h.student_id"
    " LEFT JOIN school_class c ON c.id = s.class_id WHERE r.removed_utc IS NULL AND h.removed_utc IS NULL ");

Review reviewFromRow(const Rows &row)
{
    Review review;
    review.id = columns::idAt<ReviewId>(row, 0);
    review.uid = columns::uidAt(row, 1);
    review.rev = row.integer(2);
    review.sheet = columns::idAt<SheetId>(row, 3);
    review.sheetUid = columns::uidAt(row, 4);
    if (!row.isNull(5))
        review.campaign = columns::idAt<CampaignId>(row, 5);
    review.student = columns::idAt<StudentId>(row, 6);
    review.studentUid = columns::uidAt(row, 7);
    review.studentName = row.text(8);
    if (!row.isNull(9)) {
        review.className =
            classLabel(schoolStageFromCode(row.text(9)).value_or(SchoolStage::Primary),
                       static_cast<int>(row.integer(10)), static_cast<int>(row.integer(11)), row.text(12));
    }
    review.scaleId = row.text(13);
    review.since = WallTime::parse(row.text(14)).value_or(WallTime());
    review.state = reviewStateFromCode(row.text(15));
    if (!row.isNull(16))
        review.decision = reviewDecisionFromCode(row.text(16));
    review.reason = row.text(17);
    review.noTalkReason = row.text(18);
    if (!row.isNull(19))
        review.decidedAt = WallTime::parse(row.text(19));
    review.decidedBy = columns::idAt<UserId>(row, 20);
    return review;
}

} // namespace

qint64 Review::ageDays(QDate today) const
{
    return since.date.daysTo(decidedAt ? decidedAt->date : today);
}

Result<ReviewQueue> ReviewRepository::queue(const QList<Uid> &sheets)
{
    auto counted = columns::first<ReviewQueue>(
        m_db,
        QStringLiteral(
            "SELECT count(*), min(since) FROM review WHERE state <> 'decided' AND removed_utc IS NULL"),
        {}, [](const Rows &row) {
            return ReviewQueue{
                static_cast<int>(row.integer(0)), WallTime::parse(row.text(1)).value_or(WallTime()), {}};
        });
    if (!counted)
        return counted.error();
    ReviewQueue queue = counted->value_or(ReviewQueue());
    for (const Uid &sheet : sheets) {
        auto review = m_db.value(
            QStringLiteral("SELECT r.uid FROM review r JOIN sheet h ON h.id = r.sheet_id WHERE h.uid = ? AND "
                           "r.state <> 'decided' AND r.removed_utc IS NULL"),
            {sheet.bytes()});
        if (!review)
            return review.error();
        if (const auto uid = Uid::fromBytes(review->toByteArray()))
            queue.ofSheets.insert(sheet, *uid);
    }
    return queue;
}

Result<QList<ReviewDay>> ReviewRepository::countsByDay(QDate from)
{
    return columns::all<ReviewDay>(
        m_db,
        QStringLiteral(
            "SELECT substr(since, 1, 10), count(*) FROM review WHERE removed_utc IS NULL AND since >= "
            "? GROUP BY 1 ORDER BY 1"),
        {columns::date(from)}, [](const Rows &row) {
            return ReviewDay{columns::dateAt(row, 0), static_cast<int>(row.integer(1))};
        });
}

Result<RowRef> ReviewRepository::add(Change &change, SheetId sheet, const WallTime &since)
{
    return change.insert(QStringLiteral("review"),
                         Fields{{QStringLiteral("sheet_id"), sheet.value()},
                                {QStringLiteral("since"), since.toString()},
                                {QStringLiteral("state"), reviewStateCode(ReviewState::Open)}});
}

Result<bool> ReviewRepository::existsFor(SheetId sheet)
{
    auto there = m_db.value(QStringLiteral("SELECT 1 FROM review WHERE sheet_id = ? AND removed_utc IS NULL"),
                            {sheet.value()});
    if (!there)
        return there.error();
    return !there->isNull();
}

Result<void> ReviewRepository::readTalks(Review &review)
{
    auto talks = columns::all<ReviewTalk>(
        m_db,
        QStringLiteral("SELECT uid, with_whom, held_at, content, created_by FROM review_talk"
                       " WHERE review_id = ? AND removed_utc IS NULL ORDER BY held_at, id"),
        {review.id.value()}, [](const Rows &row) {
            return ReviewTalk{columns::uidAt(row, 0),
                              talkPartnerFromCode(row.text(1)).value_or(TalkPartner::Student),
                              WallTime::parse(row.text(2)).value_or(WallTime()), row.text(3),
                              columns::idAt<UserId>(row, 4)};
        });
    if (!talks)
        return talks.error();
    review.talks = *talks;
    return {};
}

Result<std::optional<Review>> ReviewRepository::byUid(const Uid &uid)
{
    auto review = columns::first<Review>(m_db, selectReview % QStringLiteral("AND r.uid = ?"), {uid.bytes()},
                                         reviewFromRow);
    if (review && *review) {
        if (auto talks = readTalks(**review); !talks)
            return talks.error();
    }
    return review;
}

Result<QList<Review>> ReviewRepository::list(const ReviewFilter &filter)
{
    QString sql = selectReview;
    QVariantList parameters;
    if (!filter.withDecided)
        sql += QStringLiteral(" AND r.state <> 'decided'");
    if (filter.campaign) {
        sql += QStringLiteral(" AND h.campaign_id = ?");
        parameters.append(filter.campaign->value());
    }
    if (filter.student) {
        sql += QStringLiteral(" AND h.student_id = ?");
        parameters.append(filter.student->value());
    }
    auto reviews = columns::all<Review>(m_db, sql % QStringLiteral(" ORDER BY r.since, r.id"), parameters,
                                        reviewFromRow);
    if (!reviews)
        return reviews;
    for (Review &review : *reviews) {
        if (auto talks = readTalks(review); !talks)
            return talks.error();
    }
    return reviews;
}

Result<int> ReviewRepository::openCount()
{
    auto count = m_db.value(
        QStringLiteral("SELECT count(*) FROM review WHERE state <> 'decided' AND removed_utc IS NULL"));
    if (!count)
        return count.error();
    return count->toInt();
}

Result<void> ReviewRepository::addTalk(Change &change, ReviewId review, const ReviewTalk &talk)
{
    auto added = change.insert(QStringLiteral("review_talk"),
                               Fields{{QStringLiteral("review_id"), review.value()},
                                      {QStringLiteral("with_whom"), talkPartnerCode(talk.with)},
                                      {QStringLiteral("held_at"), talk.heldAt.toString()},
                                      {QStringLiteral("content"), talk.content}});
    return outcomeOf(added);
}

Result<void> ReviewRepository::setState(Change &change, ReviewId review, ReviewState state)
{
    auto updated = change.update(QStringLiteral("review"), review.value(),
                                 Fields{{QStringLiteral("state"), reviewStateCode(state)}});
    return outcomeOf(updated);
}

Result<void> ReviewRepository::decide(Change &change, const Review &decided)
{
    auto updated = change.update(
        QStringLiteral("review"), decided.id.value(),
        Fields{{QStringLiteral("state"), reviewStateCode(ReviewState::Decided)},
               {QStringLiteral("decision"),
                decided.decision ? QVariant(reviewDecisionCode(*decided.decision)) : QVariant()},
               {QStringLiteral("reason"), columns::text(decided.reason)},
               {QStringLiteral("no_talk_reason"), columns::text(decided.noTalkReason)},
               {QStringLiteral("decided_at"),
                decided.decidedAt ? QVariant(decided.decidedAt->toString()) : QVariant()},
               {QStringLiteral("decided_by"), columns::reference(decided.decidedBy)}});
    return outcomeOf(updated);
}

} // namespace tingyu
