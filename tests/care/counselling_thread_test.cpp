// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_services.h"
#include "resources/resources.h"
#include "tests/screening/screening_fixture.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE("A change is reliable from 1.96 times the error of a difference on")
{
    struct Row
    {
        double earlier, later, sem;
        double index;
        bool isReliable;
    };
    // Worked by hand: the error of a difference is sqrt(2) * SEM.
    const Row rows[] = {{20, 10, 2, -3.5355, true},      {10, 20, 2, 3.5355, true},
                        {10, 15.5438, 2, 1.96003, true}, {10, 15.5435, 2, 1.95994, false},
                        {10, 10, 2, 0, false},           {21, 15, 2.02, -2.10032, true},
                        {21, 16, 2.02, -1.75027, false}};
    for (const Row &row : rows) {
        INFO(row.earlier << " -> " << row.later);
        const ReliableChange change = reliableChange(row.earlier, row.later, row.sem);
        CHECK(change.difference == Catch::Approx(row.later - row.earlier));
        REQUIRE(change.isKnown());
        CHECK(*change.index == Catch::Approx(row.index).margin(0.00001));
        CHECK(change.isReliable() == row.isReliable);
    }
    for (const std::optional<double> unknown :
         {std::optional<double>(), std::optional(0.0), std::optional(-1.0)}) {
        const ReliableChange change = reliableChange(20, 0, unknown);
        CHECK_FALSE(change.isKnown());
        CHECK_FALSE(change.isReliable());
        CHECK(change.difference == -20);
    }
}

TEST_CASE("The error of measurement is known where a source gives it, and nowhere else")
{
    initDataResources();
    struct Row
    {
        const char *scale, *score;
        double reliable; ///< points of a reliable change, 1.96 * sqrt(2) * SEM
        double rounding;
    };
    const Row rows[] = {{"gad7", "total", 5.59, 0.02}, // Bischoff et al. 2020 name it
                        {"psqi", "total", 3.10, 0.01}, // Passos et al. 2017 name it
                        {"phq9", "total", 6.93, 0.01}, // Löwe et al. 2004: 2 SEM are 5 points
                        // Schauenburg & Strack 1999 name 0.43 for the mean of the 90 items.
                        {"scl90", "total", 90 * 0.43, 0.01}};
    for (const Row &row : rows) {
        INFO(row.scale << ' ' << row.score);
        const auto error = measurementError(QLatin1String(row.scale), QLatin1String(row.score));
        REQUIRE(error);
        CHECK(*error * 1.96 * 1.41421356 == Catch::Approx(row.reliable).margin(row.rounding));
    }
    CHECK_FALSE(measurementError(QStringLiteral("psqi"), QStringLiteral("efficiency")));
    CHECK_FALSE(measurementError(QStringLiteral("gad7"), QStringLiteral("other")));
    CHECK_FALSE(measurementError(QStringLiteral("mht"), QStringLiteral("total")));
}

TEST_CASE("The change is counted from the last score before the series began, else from the first")
{
    const QList<ThreadScore::Point> points{{QDate(2026, 9, 1), 5, {}},
                                           {QDate(2026, 10, 1), 12, {}},
                                           {QDate(2026, 11, 1), 9, {}},
                                           {QDate(2026, 11, 20), 4, {}}};
    CHECK(changeSince(points, QDate(2026, 10, 15), 2)->difference == -8);
    CHECK(changeSince(points, QDate(2026, 10, 1), 2)->difference == -8);
    CHECK(changeSince(points, QDate(2026, 8, 1), 2)->difference == -1);
    CHECK(changeSince(points, QDate(2027, 1, 1), 2)->difference == -5);
    CHECK_FALSE(changeSince({points.constFirst()}, QDate(2026, 8, 1), 2));
    CHECK_FALSE(changeSince({}, QDate(2026, 8, 1), 2));
}

TEST_CASE("A thread holds goals, sessions and what the scales said, for who may see each")
{
    ScreeningFixture room;
    const QString gad7 = QStringLiteral("gad7");
    for (const auto &[month, value] : {std::pair(9, 3), std::pair(11, 1)}) {
        NewSheet sheet;
        sheet.student = room.pupils[0].id;
        sheet.scaleId = gad7;
        sheet.purpose = QStringLiteral("复核");
        sheet.answeredOn = QDate(2026, month, 10);
        sheet.answers = ScreeningFixture::answers(room.services().scales, gad7, value);
        must(room.services().sheets.store(sheet));
    }
    CounsellingSeries wanted;
    wanted.client.kind = ClientKind::Student;
    wanted.client.studentUid = room.pupils[0].uid;
    wanted.goals = QStringLiteral("睡得好一些");
    wanted.openedOn = QDate(2026, 10, 8);
    const Uid series = must(room.services().room().series.open(wanted));
    SessionInput session;
    session.frame.at = {QDate(2026, 10, 8), QTime(15, 0)};
    session.frame.minutes = 40;
    session.client = wanted.client;
    session.series = series;
    session.content.fields = {{QStringLiteral("effect"), QStringLiteral("睡得好些")},
                              {QStringLiteral("effect_by_teacher"), QStringLiteral("上课有精神")}};
    const Uid told = must(room.services().room().sessions.add(session)).uid;
    session.frame.at.date = QDate(2026, 10, 15);
    session.content.fields = {
        {QStringLiteral("state"), QStringLiteral("平稳")}}; // says nothing of the effect
    must(room.services().room().sessions.add(session));
    const CounsellingThread thread = must(room.services().threads.show(series));
    CHECK(thread.file.sessions.size() == 2);
    REQUIRE(thread.file.effects.size() == 1);
    CHECK(thread.file.effects.constFirst() == SeriesEffect{told, 1, QDate(2026, 10, 8),
                                                           QStringLiteral("睡得好些"),
                                                           QStringLiteral("上课有精神")});
    CHECK(thread.file.series.goals == wanted.goals);
    REQUIRE(thread.scores.size() == 1);
    CHECK(thread.scores.constFirst().scaleId == gad7);
    REQUIRE(thread.scores.constFirst().points.size() == 2);
    CHECK(thread.scores.constFirst().points[0].value == 21);
    CHECK(thread.scores.constFirst().points[1].value == 7);
    REQUIRE(thread.scores.constFirst().change);
    CHECK(thread.scores.constFirst().change->difference == -14);
    CHECK(thread.scores.constFirst().change->isReliable());
    room.use({Role::Head});
    CHECK(room.services().threads.show(series).error().subject == QStringLiteral("denied.purpose"));
}
