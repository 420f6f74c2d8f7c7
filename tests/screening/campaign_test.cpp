// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE("a campaign is stored as it was planned, its maker watching the flags")
{
    ScreeningFixture room;
    Campaign wanted;
    wanted.name = QStringLiteral("入学普测");
    wanted.kind = CampaignKind::Entry;
    wanted.from = QDate(2026, 9, 1);
    wanted.to = QDate(2026, 9, 30);
    wanted.scales = QStringList{phqa, mht};
    wanted.allClasses = false;
    wanted.classes = {room.secondClass};
    wanted.consentText = QStringLiteral("自愿参加");
    const Campaign made = must(room.services().campaigns.create(wanted));
    CHECK(made.watchers == QList<UserId>{room.workplace().session().userId});
    CHECK(must(room.services().campaigns.get(made.uid)) == must(room.services().campaigns.list()).first());
    CHECK(must(room.services().campaigns.get(made.uid)).scales == wanted.scales);
    CHECK(must(room.services().campaigns.status(made.id)).total.onRoll == 4);

    Campaign changed = must(room.services().campaigns.get(made.uid));
    changed.scales = QStringList{phqa};
    changed.allClasses = true;
    CHECK(must(room.services().campaigns.edit(changed)).classes.isEmpty());
    CHECK(must(room.services().campaigns.status(made.id)).total.onRoll == 10);
}

TEST_CASE("a campaign that cannot be held is refused and nothing is stored")
{
    ScreeningFixture room;
    Campaign good;
    good.name = QStringLiteral("普测");
    good.from = QDate(2026, 9, 1);
    good.to = QDate(2026, 9, 2);
    good.scales = QStringList{phqa};
    const auto refused = [&](auto spoil, const char *subject) {
        Campaign bad = good;
        spoil(bad);
        const auto made = room.services().campaigns.create(bad);
        REQUIRE_FALSE(made);
        CHECK(made.error().subject == QLatin1String(subject));
    };
    refused([](Campaign &c) { c.name = QStringLiteral("  "); }, "campaign.no_name");
    refused([](Campaign &c) { c.scales.clear(); }, "campaign.no_scale");
    refused([](Campaign &c) { c.scales = QStringList{QStringLiteral("nope")}; }, "scales.unknown_scale");
    refused([](Campaign &c) { c.to = QDate(2026, 8, 1); }, "campaign.window");
    refused([](Campaign &c) { c.allClasses = false; }, "campaign.no_class");
    CHECK(must(room.services().campaigns.list()).isEmpty());
}

TEST_CASE("counts by class follow sheets and marks")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    auto &sheets = room.services().sheets;
    const Answers full = ScreeningFixture::answers(room.services().scales, phqa, 0);
    must(sheets.store(room.sheet(campaign, 0, phqa, full)));
    Answers partly = full;
    partly.remove(QStringLiteral("3"));
    must(sheets.store(room.sheet(campaign, 1, phqa, partly)));
    must(room.services().campaigns.setMark(campaign.id, room.pupils.at(2).id, CampaignMark::Absent));
    must(room.services().campaigns.setMark(campaign.id, room.pupils.at(3).id, CampaignMark::Refused));
    must(room.services().campaigns.setMark(campaign.id, room.pupils.at(4).id, CampaignMark::Refused));
    must(room.services().campaigns.setMark(campaign.id, room.pupils.at(4).id, std::nullopt));

    const CampaignStatus status = must(room.services().campaigns.status(campaign.id));
    REQUIRE(status.classes.size() == 2);
    CHECK(status.classes.first().className == QStringLiteral("七年级1班"));
    CHECK(status.classes.first().counts ==
          Coverage{.onRoll = 6, .done = 1, .invalid = 0, .incomplete = 1, .refused = 1, .absent = 1});
    CHECK(status.total.onRoll == 10);
    CHECK(status.total.done == 1);

    const auto members = must(room.services().campaigns.members(campaign.id, room.firstClass));
    REQUIRE(members.size() == 6);
    CHECK(members.at(0).answered == QStringList{phqa});
    CHECK(members.at(1).incomplete == QStringList{phqa});
    CHECK(members.at(2).mark == CampaignMark::Absent);
    CHECK_FALSE(members.at(4).mark);
}

TEST_CASE("who may plan, count and key")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    const auto denied = [](const auto &result) { return !result && result.error().code == Errc::Denied; };

    room.use({Role::Keyer});
    CHECK(denied(room.services().campaigns.create(campaign)));
    CHECK(denied(room.services().campaigns.status(campaign.id)));
    CHECK(room.services().campaigns.list());
    CHECK(room.services().campaigns.members(campaign.id, std::nullopt));
    CHECK(denied(room.services().sheets.openFlags()));
    CHECK(denied(room.services().reviews.list()));
    CHECK(must(room.services().sheets.openFlagCount()) == 0);

    room.use({Role::ClassTeacher}, {room.secondClass});
    const CampaignStatus own = must(room.services().campaigns.status(campaign.id));
    REQUIRE(own.classes.size() == 1);
    CHECK(own.total.onRoll == 4);
    CHECK(denied(room.services().campaigns.members(campaign.id, room.secondClass)));

    room.use({Role::ClassTeacher}, {});
    CHECK(denied(room.services().campaigns.status(campaign.id)));

    room.use({Role::Inspector});
    CHECK(must(room.services().campaigns.status(campaign.id)).total.onRoll == 10);
    CHECK(denied(room.services().groups.figures(campaign.id, phqa)));
    CHECK(room.auditLines().filter(QStringLiteral("denied")).size() >= 6);
}
