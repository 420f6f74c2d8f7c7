// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch_test_macros.hpp>

#include "core/exchange/district_service.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/merged_rows.h"
#include "core/exchange/publish_service.h"
#include "tests/exchange/exchange_unit.h"
#include "tests/support/said.h"

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

struct Office
{
    ExchangeUnit school{said("听海小学")};
    ExchangeUnit district{said("海丰县教育局"), UnitKind::District};
    Stick stick;

    Office()
    {
        school.enrol(district);
        district.enrol(school);
        school.add(said("林小满"), school.class71);
    }
    void report()
    {
        must(school.sending().send(school.order(district), stick.path(said("a.typ"))));
        must(district.receiving().take({stick.path(said("a.typ"))}, false));
    }
    QList<PublishedUnit> published()
    {
        QList<PublishedUnit> all;
        must(PublishService(district.workplace()).eachUnit([&all](const PublishedUnit &unit) -> Result<void> {
            all.append(unit);
            return {};
        }));
        return all;
    }
};

} // namespace

TEST_CASE("Units are handed out with their region, their telephone and the figures of their latest package")
{
    Office office;
    office.report();
    must(DistrictService(office.district.workplace())
             .setExpected({{said("听海小学"), said("海丰县"), said("660")}}));
    const QList<PublishedUnit> all = office.published();
    REQUIRE(all.size() == 1);
    CHECK(all[0].keyId == office.school.id());
    CHECK(all[0].id == keyIdText(office.school.id()));
    CHECK(all[0].name == said("听海小学"));
    CHECK(all[0].region == said("海丰县"));
    CHECK(all[0].phone == said("660"));
    REQUIRE(all[0].packages.size() == 1);
    CHECK(all[0].packages[0].stream == said("school"));
    CHECK(all[0].packages[0].number == PackageNumber{1, 1});
    CHECK(all[0].packages[0].sender == office.school.id());
    CHECK(all[0].packages[0].figures.contains({said("roll.unknown"), {}, 0, 1}));
    CHECK(all[0].packages[0].figures.contains({said("roll.unknown"), said("junior"), 7, 1}));
}

TEST_CASE("A newer key has its older one's figures until it has sent its own")
{
    Office office;
    office.report();
    const QByteArray before = office.school.id();
    OwnKeys after = must(UnitRepository(ExchangeUnit(said("听海小学")).db()).own());
    after.card.replaces = before;
    after.card.endorsement =
        endorse(after.card.id(), must(UnitRepository(office.school.db()).own()).signSecretKey);
    must(office.district.units().enrol(must(encodeCard(after, QByteArray(16, 'n'))),
                                       fingerprintOf(after.card.id()).join(u' ')));
    const QList<PublishedUnit> all = office.published();
    REQUIRE(all.size() == 1);
    CHECK(all[0].keyId == after.card.id());
    CHECK(all[0].before == QList<QByteArray>{before});
    REQUIRE(all[0].packages.size() == 1);
    CHECK(all[0].packages[0].sender == before);
}

TEST_CASE("Publishing is on record, the head's and the officer's, and never a school's")
{
    Office office;
    office.report();
    static_cast<void>(office.published());
    CHECK(office.district.auditLines().last().startsWith(said("exchange.publish")));

    const auto refuse = [](const PublishedUnit &) -> Result<void> { return fail(Errc::Io, "server.failed"); };
    CHECK(refusal(PublishService(office.district.workplace()).eachUnit(refuse)) == said("server.failed"));
    CHECK(refusal(PublishService(office.school.workplace()).eachUnit(refuse)) == said("publish.school"));
    office.district.as({Role::Officer});
    CHECK(PublishService(office.district.workplace()).check());
    office.district.as({Role::Expert});
    CHECK(refusal(PublishService(office.district.workplace()).eachUnit(refuse)) == said("denied"));
}

TEST_CASE("A row that the allow-list does not know stays behind and is told of; the rest is published")
{
    Office office;
    office.report();
    const auto store = [&office](const ReceivedPackage &package) {
        must(office.district.workplace().change(op::exchangeReceive, [&](Change &change) {
            return PackageRepository(office.district.db()).setReceived(change, package);
        }));
    };
    const auto publish = [&office] {
        std::pair<QList<PublishedUnit>, QList<LeftOut>> out;
        out.second = must(PublishService(office.district.workplace())
                              .eachUnit([&out](const PublishedUnit &unit) -> Result<void> {
                                  out.first.append(unit);
                                  return {};
                              }));
        return out;
    };
    const auto unit = must(UnitRepository(office.district.db()).byKeyId(office.school.id()));
    const ReceivedPackage right =
        *must(PackageRepository(office.district.db()).received(unit->id, said("school"), said("2026")));
    ReceivedPackage package = right;
    package.lines.replace("\"sex\"", "\"name\"");
    store(package);
    const auto rest = publish();
    REQUIRE(rest.second.size() == 1);
    CHECK(rest.second[0].unit == said("听海小学"));
    CHECK(rest.second[0].stream == said("school"));
    CHECK(rest.second[0].period == said("2026"));
    CHECK(rest.second[0].rows == 1);
    REQUIRE(rest.first.size() == 1);
    REQUIRE(rest.first[0].packages.size() == 1);
    for (const PublishedFigure &figure : rest.first[0].packages[0].figures)
        CHECK_FALSE(figure.code.startsWith(said("roll.")));
    CHECK_FALSE(rest.first[0].packages[0].figures.isEmpty());
    store(right);
    CHECK(publish().second.isEmpty());

    package.stream = unitsStream;
    package.period = mergedPeriod(said("school"), said("2026"));
    package.lines = linesOf({{unitsStream,
                              {{said("unit"), said("山前小学")},
                               {said("region"), said("北镇")},
                               {said("figure"), said("roll.林小满")},
                               {said("count"), 1}}},
                             {unitsStream,
                              {{said("unit"), said("山前小学")},
                               {said("region"), said("北镇")},
                               {said("figure"), said("roll.male")},
                               {said("count"), 31}}}});
    store(package);
    const auto told = publish();
    CHECK(told.second == QList<LeftOut>{{said("听海小学"), unitsStream, package.period, 1}});
    REQUIRE(told.first.size() == 2);
    CHECK(told.first[1].packages[0].figures == QList<PublishedFigure>{{said("roll.male"), {}, 0, 31}});
}
