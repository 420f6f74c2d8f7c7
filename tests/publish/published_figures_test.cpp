// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/published_figures.h"
#include "tests/support/said.h"

#include <catch2/catch_test_macros.hpp>

#include <QHash>

#include <random>

using namespace tingyu::exchange;
using tingyu::test::said;

namespace {

StreamRow band(const char *name, int students, int campaign = 1)
{
    return {said("bands"),
            {{said("campaign"), campaign},
             {said("scale"), said("phq9")},
             {said("scale_version"), said("1")},
             {said("score"), said("total")},
             {said("band"), said(name)},
             {said("students"), students}}};
}

StreamRow gradeBand(int grade, const char *name, const QJsonValue &students)
{
    return {said("grades"),
            {{said("campaign"), 1},
             {said("scale"), said("phq9")},
             {said("score"), said("total")},
             {said("stage"), said("junior")},
             {said("grade"), grade},
             {said("band"), said(name)},
             {said("students"), students}}};
}

StreamRow care(const char *table, const char *code, int count)
{
    return {said("care"), {{said("table"), said(table)}, {said("code"), said(code)}, {said("count"), count}}};
}

StreamRow month(const char *code, int value)
{
    return {said("figures"), {{said("code"), said(code)}, {said("value"), value}}};
}

/// "code" or "code stage.grade" -> count, -1 where withheld.
QHash<QString, qint64> counts(const QList<StreamRow> &rows)
{
    QHash<QString, qint64> all;
    for (const PublishedFigure &one : publishedFigures(rows)) {
        const QString grade =
            one.stage.isEmpty() ? QString() : QStringLiteral(" %1.%2").arg(one.stage).arg(one.grade);
        REQUIRE_FALSE(all.contains(one.code + grade));
        all.insert(one.code + grade, one.count.value_or(-1));
    }
    return all;
}

const char *const bands[] = {"none", "mild", "moderate", "severe"};

QList<qint64> afterwards(const QList<int> &told)
{
    QList<StreamRow> rows;
    for (qsizetype i = 0; i < told.size(); ++i)
        rows.append(band(bands[i], told[i]));
    const auto all = counts(rows);
    QList<qint64> shown;
    for (qsizetype i = 0; i < told.size(); ++i)
        shown.append(all.value(said("band.phq9.total.") + said(bands[i]), -2));
    return shown;
}

} // namespace

TEST_CASE("Bands of 1 to 4 are withheld with one more where the rest of the row would tell them")
{
    CHECK(afterwards({90, 60, 0, 30}) == QList<qint64>{90, 60, 0, 30});
    CHECK(afterwards({90, 60, 5, 30}) == QList<qint64>{90, 60, 5, 30});
    CHECK(afterwards({90, 60, 4, 30}) == QList<qint64>{90, 60, -1, -1});
    CHECK(afterwards({90, 60, 3, 0}) == QList<qint64>{90, 60, -1, -1});
    CHECK(afterwards({90, 60, 3, 2}) == QList<qint64>{90, 60, -1, -1});
    CHECK(afterwards({90, 60, 1, 1}) == QList<qint64>{90, -1, -1, -1});
    CHECK(afterwards({90, 4, 4, 4}) == QList<qint64>{-1, -1, -1, -1});
    CHECK(afterwards({3, 0, 0, 0}) == QList<qint64>{-1, -1, -1, -1});
}

TEST_CASE("No withheld band can be worked out from the sum of its row")
{
    // Who knows the rule and the sum tries every row that would look the same: each hidden cell must have
    // more than one value among them.
    constexpr int most = 9;
    QHash<QString, QList<QList<int>>> alike;
    for (int a = 0; a <= most; ++a) {
        for (int b = 0; b <= most; ++b) {
            for (int c = 0; c <= most; ++c) {
                QString key = QString::number(a + b + c);
                for (const qint64 shown : afterwards({a, b, c}))
                    key += u' ' + QString::number(shown);
                alike[key].append({a, b, c});
            }
        }
    }
    for (auto rows = alike.cbegin(); rows != alike.cend(); ++rows) {
        const QStringList shown = rows.key().split(u' ').mid(1);
        for (qsizetype i = 0; i < shown.size(); ++i) {
            if (shown[i] != QLatin1String("-1"))
                continue;
            INFO(rows.key().toStdString());
            CHECK(std::any_of(rows->cbegin(), rows->cend(),
                              [&](const QList<int> &row) { return row[i] != rows->first()[i]; }));
        }
    }
}

TEST_CASE("A band that is withheld is withheld in each grade, and others keep what their sender told")
{
    const auto all = counts({band("none", 90), band("mild", 60), band("severe", 3), gradeBand(7, "none", 50),
                             gradeBand(7, "mild", 30), gradeBand(7, "severe", 0), gradeBand(8, "none", 40),
                             gradeBand(8, "mild", 30), gradeBand(8, "severe", QJsonValue::Null)});
    CHECK(all.value(said("band.phq9.total.none")) == 90);
    CHECK(all.value(said("band.phq9.total.none junior.8")) == 40);
    for (const char *gone :
         {"band.phq9.total.mild", "band.phq9.total.severe", "band.phq9.total.mild junior.7",
          "band.phq9.total.severe junior.7", "band.phq9.total.severe junior.8"})
        CHECK(all.value(said(gone)) == -1);
}

TEST_CASE("Campaigns of a term are added up before anything is hidden, and a part withheld withholds the sum")
{
    const auto all = counts({band("none", 3, 1), band("none", 4, 2), band("mild", 8, 1),
                             gradeBand(7, "mild", 8), gradeBand(7, "mild", QJsonValue::Null)});
    CHECK(all.value(said("band.phq9.total.none")) == 7);
    CHECK(all.value(said("band.phq9.total.mild")) == 8);
    CHECK(all.value(said("band.phq9.total.mild junior.7")) == -1);
}

TEST_CASE("What an office tells of a unit is taken by the names of figures alone, and hidden alike")
{
    const auto told = [](const char *figure, const QJsonValue &count) {
        return StreamRow{said("units"),
                         {{said("unit"), said("山前小学")},
                          {said("region"), said("北镇")},
                          {said("figure"), said(figure)},
                          {said("count"), count}}};
    };
    const auto all = counts({told("roll.male", 3), told("figures.open_crisis", 2),
                             told("figures.open_concern", 12), told("care.events.crisis", QJsonValue::Null),
                             told("band.phq9.total.severe", 4), told("lin.xiaoman", 1), told("care", 7)});
    CHECK(all.size() == 5);
    CHECK(all.value(said("roll.male")) == 3);
    for (const char *gone :
         {"figures.open_crisis", "figures.open_concern", "care.events.crisis", "band.phq9.total.severe"})
        CHECK(all.value(said(gone)) == -1);
}

TEST_CASE("Cases and classes of files are hidden as bands are, in the month's sheet too; rooms never")
{
    const auto all =
        counts({care("open", "crisis", 2), care("open", "concern", 12), care("open", "protection", 0),
                care("reviews", "waiting", 0), care("reviews", "confirmed", 7), month("open_crisis", 2),
                month("open_concern", 12), month("open_protection", 0), month("cases_opened", 3),
                month("cases_closed", 6), month("arrived", 2), month("open_days", 3)});
    CHECK(all.value(said("care.open.crisis")) == -1);
    CHECK(all.value(said("care.open.concern")) == 12);
    CHECK(all.value(said("care.open.protection")) == -1);
    CHECK(all.value(said("care.reviews.waiting")) == 0);
    CHECK(all.value(said("care.reviews.confirmed")) == 7);
    CHECK(all.value(said("figures.open_crisis")) == -1);
    CHECK(all.value(said("figures.open_concern")) == 12);
    CHECK(all.value(said("figures.open_protection")) == -1);
    CHECK(all.value(said("figures.cases_opened")) == -1);
    CHECK(all.value(said("figures.cases_closed")) == 6);
    CHECK(all.value(said("figures.arrived")) == 2);
    CHECK(all.value(said("figures.open_days")) == 3);
}
