// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/follow_up_services.h"
#include "core/room/room_services.h"
#include "tests/screening/screening_fixture.h"
#include "tests/support/moment.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

namespace {

ReviewRow rowOf(int id, int attention, const QDate &due = {})
{
    ReviewRow row;
    row.review.id = ReviewId(id);
    row.review.since = {QDate(2026, 11, 10), QTime(8, id)};
    row.attention = attention;
    row.plan.due = due;
    return row;
}

ReviewInterview said(InterviewAnswer thoughts, InterviewAnswer earlier = InterviewAnswer::No)
{
    ReviewInterview interview;
    interview.thoughts = thoughts;
    interview.plan = InterviewAnswer::No;
    interview.earlier = earlier;
    interview.support = InterviewAnswer::Yes;
    return interview;
}

/// Ten sheets: two with the critical item, the others above the cut-off of the whole.
struct Room : ScreeningFixture
{
    Campaign screening;
    QList<Uid> queue; ///< by pupil

    Room()
    {
        screening = campaign(QStringList{mht});
        for (qsizetype pupil = 0; pupil < pupils.size(); ++pupil) {
            QHash<QString, int> yes;
            const bool isCritical = pupil == 4 || pupil == 7;
            for (int item = 1; item <= (isCritical ? 3 : 66); ++item)
                yes.insert(QString::number(item), 1);
            if (isCritical)
                yes.insert(QStringLiteral("97"), 1);
            must(services().sheets.store(
                sheet(screening, pupil, mht, answers(services().scales, mht, 0, yes))));
        }
        for (const StudentHeader &pupil : pupils) {
            ReviewFilter filter;
            filter.student = pupil.id;
            queue.append(must(services().reviews.list(filter)).first().uid);
        }
    }
    ReviewDesk &desk() { return services().followUp().desk; }
    /// An hour and a half on two weekdays; a counsellor.
    BookingWish openRoom()
    {
        CounsellingRoom one;
        one.name = QStringLiteral("心语屋");
        const Uid uid = must(services().room().rooms.add(one)).uid;
        for (const int weekday : {1, 3}) {
            OpeningSlot slot;
            slot.roomId = must(services().room().rooms.rooms()).first().id;
            slot.weekday = weekday;
            slot.from = QTime(16, 0);
            slot.to = QTime(17, 30);
            must(services().room().rooms.addSlot(slot));
        }
        must(services().calendar.setTerm(2026, 1, QDate(2026, 9, 1), QDate(2027, 1, 20)));
        BookingWish wish;
        wish.room = uid;
        wish.counsellor = must(services().room().appointments.people()).first().uid;
        wish.from = QDate(2026, 11, 21);
        wish.to = QDate(2026, 12, 4);
        wish.minutes = 30;
        return wish;
    }
};

} // namespace

TEST_CASE("what is urgent comes first, whatever its score")
{
    QList<ReviewRow> rows;
    rows.append(rowOf(1, 1, QDate(2026, 12, 1)));
    rows.append(rowOf(2, 3, QDate(2026, 12, 20)));
    rows.append(rowOf(3, 2, QDate(2026, 11, 19))); // over
    rows.append(rowOf(4, 0, QDate(2026, 12, 1)));
    rows.last().isCritical = true;
    rows.append(rowOf(5, 0, QDate(2026, 12, 1)));
    rows.last().isFlagged = rows.last().isCritical = true;
    rows.append(rowOf(6, 1, QDate(2026, 12, 1)));
    rows.last().interview = said(InterviewAnswer::Yes);
    rows.append(rowOf(7, 2, QDate(2026, 12, 1)));
    rows.append(rowOf(8, 3, QDate(2026, 11, 1)));
    rows.last().review.state = ReviewState::Decided;
    rows.append(rowOf(9, 1, QDate(2026, 12, 1)));
    rows.last().interview = said(InterviewAnswer::No, InterviewAnswer::Unclear);
    orderReviews(&rows, fixtureDay);
    QList<qint64> order;
    for (const ReviewRow &row : rows)
        order.append(row.review.id.value());
    CHECK(order == QList<qint64>{6, 5, 9, 4, 3, 2, 7, 1, 8});
}

TEST_CASE("only those are decided together of whom nothing is left open")
{
    CHECK(rowOf(1, 2).isLow());
    CHECK_FALSE(rowOf(1, 3).isLow());
    ReviewRow row = rowOf(1, 3);
    row.review.talks.append({{}, TalkPartner::ClassTeacher, {}, {}, {}});
    CHECK_FALSE(row.isLow());
    row.review.talks.append({{}, TalkPartner::Student, {}, {}, {}});
    CHECK(row.isLow());
    row.interview = said(InterviewAnswer::Unclear);
    CHECK_FALSE(row.isLow());
    row.interview = said(InterviewAnswer::No);
    CHECK(row.isLow());
    row.isCritical = true;
    CHECK_FALSE(row.isLow());
    row = rowOf(1, 1);
    row.review.state = ReviewState::Decided;
    CHECK_FALSE(row.isLow());
}

TEST_CASE("half hours fill an opening back to back")
{
    const QDate day(2026, 11, 23);
    CHECK(startsIn({day, QTime(16, 0)}, {day, QTime(17, 15)}, 30) ==
          QList<WallTime>{{day, QTime(16, 0)}, {day, QTime(16, 30)}});
    CHECK(startsIn({day, QTime(16, 0)}, {day, QTime(16, 20)}, 30).isEmpty());
    CHECK(startsIn({day, QTime(16, 0)}, {day, QTime(16, 20)}, 0).isEmpty());
}

TEST_CASE("many reviews get the free hours of the room in the order of urgency; who is left is told")
{
    Room room;
    const BookingWish wish = room.openRoom();
    // one of the hours is taken already
    Appointment taken;
    taken.counsellor.uid = wish.counsellor;
    taken.roomUid = wish.room;
    taken.at = {QDate(2026, 11, 23), QTime(16, 30)};
    taken.minutes = 30;
    taken.kind = AppointmentKind::Placeholder;
    taken.title = QStringLiteral("会议");
    must(room.services().room().appointments.add(taken));

    const BookingOutcome outcome = must(room.desk().book(room.queue, wish));
    // two Mondays and two Wednesdays with three hours each, less one
    CHECK(outcome.booked.size() == 10);
    CHECK(outcome.left.isEmpty());
    REQUIRE(outcome.booked.size() >= 2);
    CHECK((outcome.booked[0].review == room.queue[4] || outcome.booked[0].review == room.queue[7]));
    CHECK((outcome.booked[1].review == room.queue[4] || outcome.booked[1].review == room.queue[7]));
    CHECK(outcome.booked[0].at == WallTime{QDate(2026, 11, 23), QTime(16, 0)});
    CHECK(outcome.booked[1].at == WallTime{QDate(2026, 11, 23), QTime(17, 0)});
    const auto rows = must(room.desk().rows());
    CHECK(std::all_of(rows.cbegin(), rows.cend(),
                      [](const ReviewRow &row) { return row.plan.bookedAt.has_value(); }));
    CHECK(must(room.desk().book(room.queue, wish)).already == 10);
    // another sheet of a student who has an hour needs no second one
    const QString phqa = QStringLiteral("phqa");
    const Campaign other = room.campaign(QStringList{phqa});
    must(room.services().sheets.store(
        room.sheet(other, 0, phqa, ScreeningFixture::answers(room.services().scales, phqa, 2))));
    ReviewFilter mine;
    mine.campaign = other.id;
    const Uid second = must(room.desk().rows(mine)).first().review.uid;
    const BookingOutcome once = must(room.desk().book({second}, wish));
    CHECK(once.booked.isEmpty());
    CHECK(once.already == 1);
    CHECK(must(room.desk().rows(mine)).first().plan.bookedAt);
    CHECK(must(room.audit().verify()).ok());

    Room small;
    BookingWish few = small.openRoom();
    few.to = QDate(2026, 11, 24);
    const BookingOutcome some = must(small.desk().book(small.queue, few));
    CHECK(some.booked.size() == 3);
    CHECK(some.left.size() == 7);
    few.to = QDate(2026, 11, 1);
    CHECK(small.desk().book(small.queue, few).error().subject == QLatin1String("review.booking_days"));
}

TEST_CASE("low ones are decided together with one reason, all or none, each on record")
{
    Room room;
    const QString reason = QStringLiteral("简短面谈后未见需要,班主任继续留意");
    const auto refused = room.desk().decideTogether(room.queue, ReviewDecision::NotConfirmed, reason);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().subject == QLatin1String("review.not_low"));
    CHECK(refused.error().detail == QStringList{QStringLiteral("10")});
    for (const qsizetype pupil : {0, 1, 2})
        must(room.desk().interview(room.queue[pupil], said(InterviewAnswer::No)));
    must(room.desk().interview(room.queue[3], said(InterviewAnswer::No, InterviewAnswer::Yes)));
    CHECK_FALSE(
        room.desk().decideTogether({room.queue[0], room.queue[3]}, ReviewDecision::NotConfirmed, reason));
    CHECK(room.desk()
              .decideTogether({room.queue[0]}, ReviewDecision::NotConfirmed, QStringLiteral(" "))
              .error()
              .subject == QLatin1String("review.no_reason"));
    const qsizetype before = room.auditLines().filter(QStringLiteral("review.decide review ok")).size();
    CHECK(must(room.desk().decideTogether(room.queue.mid(0, 3), ReviewDecision::NotConfirmed, reason)) == 3);
    CHECK(room.auditLines().filter(QStringLiteral("review.decide review ok")).size() == before + 3);
    CHECK(must(room.desk().rows()).size() == 7);
    CHECK(must(room.services().reviews.get(room.queue[1])).reason == reason);
    CHECK(room.desk().decideTogether({room.queue[1]}, ReviewDecision::Watch, reason).error().subject ==
          QLatin1String("review.decided"));
    CHECK(room.desk().decideTogether({}, ReviewDecision::Watch, reason).error().subject ==
          QLatin1String("review.none_chosen"));
}

TEST_CASE("a review has an owner and a last day; the head plans and reads no interview")
{
    Room room;
    const QString user = room.workplace().session().userName;
    must(room.desk().setOwner({room.queue[0], room.queue[1]}, user));
    CHECK(room.desk().setOwner({room.queue[0]}, QStringLiteral("无此人")).error().subject ==
          QLatin1String("campaign.unknown_watcher"));
    must(room.desk().setDue({room.queue[1]}, QDate(2026, 12, 1)));
    must(room.desk().interview(room.queue[1], said(InterviewAnswer::Yes)));
    const auto find = [&](const QList<ReviewRow> &rows, const Uid &uid) {
        return *std::find_if(rows.cbegin(), rows.cend(),
                             [&uid](const ReviewRow &row) { return row.review.uid == uid; });
    };
    const auto rows = must(room.desk().rows());
    const ReviewRow one = find(rows, room.queue[1]);
    CHECK(rows.first().urgency(fixtureDay) == ReviewUrgency::Today);
    CHECK(one.plan.ownerName == user);
    CHECK(one.plan.due == QDate(2026, 12, 1));
    CHECK(one.plan.isDueSet);
    CHECK(find(rows, room.queue[2]).plan.due == fixtureDay.addDays(QueueRule().dueDays));
    CHECK(find(rows, room.queue[4]).plan.due == fixtureDay);
    CHECK(one.interview);
    room.use({Role::Head});
    CHECK_FALSE(find(must(room.desk().rows()), room.queue[1]).interview);
    must(room.desk().setDue({room.queue[1]}, QDate(2026, 12, 2)));
    CHECK_FALSE(room.desk().interview(room.queue[1], said(InterviewAnswer::No)));
    CHECK_FALSE(room.desk().decideTogether({room.queue[1]}, ReviewDecision::Watch, QStringLiteral("x")));
    room.use({Role::Keyer});
    CHECK_FALSE(room.desk().rows());
    CHECK_FALSE(room.desk().setDue({room.queue[1]}, fixtureDay));
}
