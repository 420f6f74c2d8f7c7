// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/follow_up_services.h"
#include "core/report/score_chart.h"
#include "core/screening/score_course.h"
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;
using Catch::Approx;

namespace {

const QString dass21 = QStringLiteral("dass21");

SheetService::Point pointOf(const scales::ScaleDefinition &definition, QDate on, int value,
                            SheetValidity validity = SheetValidity::Ok, const QString &version = {})
{
    Answers answers;
    for (const scales::Item &item : definition.items)
        answers.insert(item.id, scales::Rational(value));
    SheetService::Point point;
    point.on = on;
    point.validity = validity;
    point.scaleVersion = version.isEmpty() ? definition.version : version;
    point.result = resultFromJson(resultToJson(must(scales::score(definition, answers, {}))));
    return point;
}

} // namespace

TEST_CASE("a course says of each day the score, its band and whether the change is more than chance")
{
    scales::ScaleLibrary library;
    const auto definition = must(library.find(gad7));
    const QList<SheetService::Point> points{pointOf(*definition, {2026, 9, 1}, 2),
                                            pointOf(*definition, {2026, 10, 1}, 0),
                                            pointOf(*definition, {2026, 11, 1}, 1)};
    const QList<ScoreCourse> courses = scoreCourses(*definition, points);
    REQUIRE_FALSE(courses.isEmpty());
    const ScoreCourse &total = courses.first();
    CHECK(total.isMain);
    REQUIRE(total.steps.size() == 3);
    CHECK(total.steps[0].value.toDouble() == 14);
    CHECK_FALSE(total.steps[0].change);
    CHECK(total.steps[0].attention >= 2);
    CHECK(total.steps[1].attention == 0);
    REQUIRE(total.steps[1].change);
    CHECK(total.steps[1].change->difference == -14);
    CHECK(total.steps[2].change->difference == 7);
    const std::optional<double> error = measurementError(gad7, total.scoreId);
    CHECK(total.error == error);
    if (error)
        CHECK(*total.steps[1].change->index == Approx(-14 / (std::sqrt(2.0) * *error)));
    else
        CHECK_FALSE(total.steps[1].change->isKnown());

    const report::Chart chart = report::courseChart(*definition, total, report::Language::Chinese);
    REQUIRE(chart.points.size() == 3);
    CHECK(chart.points[1].x == 30);
    CHECK(chart.bands.size() == 4);
    CHECK(chart.bands[0].to == chart.bands[1].from);
}

TEST_CASE("what cannot be relied on, or was scored by another version, is compared with nothing")
{
    scales::ScaleLibrary library;
    const auto definition = must(library.find(gad7));
    const QList<SheetService::Point> points{
        pointOf(*definition, {2026, 6, 1}, 1), pointOf(*definition, {2026, 7, 1}, 3, SheetValidity::Invalid),
        pointOf(*definition, {2026, 8, 1}, 2),
        pointOf(*definition, {2026, 9, 1}, 2, SheetValidity::Ok, QStringLiteral("0.0.1")),
        pointOf(*definition, {2026, 10, 1}, 1, SheetValidity::Ok, QStringLiteral("0.0.1"))};
    const ScoreCourse total = scoreCourses(*definition, points).first();
    REQUIRE(total.steps.size() == 5);
    CHECK_FALSE(total.steps[1].change);
    REQUIRE(total.steps[2].change); // against June: July says nothing
    CHECK(total.steps[2].change->difference == 7);
    CHECK(total.steps[3].isOtherVersion);
    CHECK_FALSE(total.steps[3].change);
    REQUIRE(total.steps[4].change);
    CHECK(total.steps[4].change->difference == -7);
}

TEST_CASE("a scale without a score of the whole is drawn by each score that has bands")
{
    scales::ScaleLibrary library;
    const auto definition = must(library.find(dass21));
    const QList<SheetService::Point> points{pointOf(*definition, {2026, 9, 1}, 0),
                                            pointOf(*definition, {2026, 10, 1}, 2)};
    CHECK(drawnCourses(*definition, points).size() == 3);
    CHECK(drawnCourses(*definition, points.mid(0, 1)).isEmpty());
    CHECK(drawnCourses(*must(library.find(gad7)), {}).isEmpty());
}

TEST_CASE("the course of a student prints for who may read the answers, with a table of what is drawn")
{
    ScreeningFixture room;
    const QStringList both{gad7};
    const Campaign first = room.campaign(both);
    const Campaign second = room.campaign(both);
    NewSheet sheet = room.sheet(first, 0, gad7, ScreeningFixture::answers(room.services().scales, gad7, 2));
    sheet.answeredOn = QDate(2026, 11, 2);
    must(room.services().sheets.store(sheet));
    const Uid student = room.pupils.first().uid;
    report::PrintOrder order;
    order.reason = QStringLiteral("家长约谈");
    const auto tooShort =
        room.services().followUp().courses.make(student, gad7, order, report::PrintWay::Preview);
    REQUIRE_FALSE(tooShort);
    CHECK(tooShort.error().subject == QLatin1String("course.too_short"));
    sheet = room.sheet(second, 0, gad7, ScreeningFixture::answers(room.services().scales, gad7, 0));
    sheet.answeredOn = QDate(2026, 11, 20);
    must(room.services().sheets.store(sheet));
    const auto printed =
        must(room.services().followUp().courses.make(student, gad7, order, report::PrintWay::Issue));
    CHECK(printed.serial > 0);
    int charts = 0;
    int rows = 0;
    for (const report::Block &block : printed.document.blocks) {
        charts += std::holds_alternative<report::Chart>(block) ? 1 : 0;
        if (const auto *table = std::get_if<report::Table>(&block);
            table && table->section == QLatin1String("steps"))
            rows += static_cast<int>(table->rows.size());
    }
    CHECK(charts == 1);
    CHECK(rows == 2);
    room.use({Role::Head});
    CHECK(
        room.services().followUp().courses.make(student, gad7, order, report::PrintWay::Issue).error().code ==
        Errc::Denied);
}
