// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/campaign_plan_service.h"
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

using Kind = CampaignDuty::Kind;

CampaignPlanService plan(ScreeningFixture &room)
{
    return {room.workplace(), room.services().scales};
}

void say(ScreeningFixture &room, qsizetype pupil, ConsentParty party, ConsentAnswer answer, QDate on)
{
    Consent consent;
    consent.party = party;
    consent.scope = ConsentScope::Screening;
    consent.answer = answer;
    consent.onDate = on;
    must(room.services().consents.record(room.pupils.at(pupil).uid, consent));
}

QDate today(ScreeningFixture &room)
{
    return room.workplace().clock().today();
}

template<class Outcome>
QString refusal(const Outcome &outcome)
{
    return outcome ? QString() : outcome.error().subject;
}

} // namespace

TEST_CASE("what a campaign asks for today, case by case")
{
    const QDate day(2026, 11, 10);
    Campaign campaign;
    campaign.name = QStringLiteral("普测");
    campaign.from = QDate(2026, 11, 1);
    campaign.to = QDate(2026, 11, 30);
    campaign.watchers = {UserId(1)};
    campaign.standIn = QStringLiteral("测试代看");
    const SchoolClassId one(1);
    const auto sitting = [&](QDate on, int present) {
        Sitting made;
        made.schoolClass = one;
        made.on = on;
        made.present = present;
        return made;
    };
    const auto kinds = [](const QList<CampaignDuty> &duties) {
        QList<std::tuple<Kind, QDate, int, bool>> told;
        for (const CampaignDuty &duty : duties)
            told.append({duty.kind, duty.day, duty.count, duty.overdue});
        return told;
    };
    using Told = QList<std::tuple<Kind, QDate, int, bool>>;

    SECTION("nothing happened yet")
    {
        CHECK(campaignDuties(campaign, true, {}, {}, {}, {}, day).isEmpty());
    }
    SECTION("a critical item without a stand-in, until a second one watches or a name is there")
    {
        campaign.standIn.clear();
        CHECK(kinds(campaignDuties(campaign, true, {}, {}, {}, {}, day)) ==
              Told{{Kind::NoStandIn, campaign.from, 0, true}});
        CHECK(campaignDuties(campaign, false, {}, {}, {}, {}, day).isEmpty());
        campaign.watchers.append(UserId(2));
        CHECK(campaignDuties(campaign, true, {}, {}, {}, {}, day).isEmpty());
        campaign.watchers.removeLast();
        campaign.closed = true;
        CHECK(campaignDuties(campaign, true, {}, {}, {}, {}, day).isEmpty());
    }
    SECTION("a class sat and its sheets are not there: today still a to-do, tomorrow overdue")
    {
        const QList<CollectedClass> some{{one, 30}};
        CHECK(kinds(campaignDuties(campaign, false, {sitting(day, 38)}, some, {}, {}, day)) ==
              Told{{Kind::NotCollected, day, 8, false}});
        CHECK(kinds(campaignDuties(campaign, false, {sitting(day, 38)}, {}, {}, {}, day.addDays(1))) ==
              Told{{Kind::NotCollected, day, 38, true}});
        CHECK(campaignDuties(campaign, false, {sitting(day, 30)}, some, {}, {}, day).isEmpty());
        CHECK(campaignDuties(campaign, false, {sitting(day.addDays(1), 30)}, {}, {}, {}, day).isEmpty());
    }
    SECTION("a make-up day of the class is counted with the first")
    {
        CHECK(kinds(campaignDuties(campaign, false, {sitting(day.addDays(-5), 36), sitting(day, 2)},
                                   {{one, 36}}, {}, {}, day)) == Told{{Kind::NotCollected, day, 2, false}});
    }
    SECTION("days of answers that nobody has looked at, none of them where no item is critical")
    {
        const QList<AnsweredDay> days{{day.addDays(-2), 0, 0}, {day.addDays(-1), 2, 2}, {day, 1, 0}};
        CHECK(kinds(campaignDuties(campaign, true, {}, {}, days, {}, day)) ==
              Told{{Kind::NotLooked, day.addDays(-2), 2, true}});
        CHECK(campaignDuties(campaign, false, {}, {}, days, {}, day).isEmpty());
        const QList<DayLook> looks{{day.addDays(-2), day.addDays(-2), QStringLiteral("测试")}};
        CHECK(kinds(campaignDuties(campaign, true, {}, {}, days, looks, day)) ==
              Told{{Kind::NotLooked, day, 1, false}});
    }
}

TEST_CASE("the months that call for a screening are read as they are typed")
{
    CHECK(monthsFromText(QStringLiteral("3,9")) == QList<int>{3, 9});
    CHECK(monthsFromText(QStringLiteral("9, 3,9、 4")) == QList<int>{3, 4, 9});
    CHECK(monthsFromText({}) == QList<int>());
    CHECK_FALSE(monthsFromText(QStringLiteral("13")));
    CHECK_FALSE(monthsFromText(QStringLiteral("三月")));
}

TEST_CASE("a screening is due from the first of its month until one is planned")
{
    const QList<int> months{3, 9};
    const auto campaign = [](CampaignKind kind, QDate from, QDate to) {
        Campaign made;
        made.kind = kind;
        made.from = from;
        made.to = to;
        return made;
    };
    CHECK(dueScreening(months, {}, QDate(2026, 9, 1)) == DueScreening{QDate(2026, 9, 1), false});
    CHECK(dueScreening(months, {}, QDate(2026, 10, 1)) == DueScreening{QDate(2026, 9, 1), true});
    CHECK(dueScreening(months, {}, QDate(2026, 2, 28)) == DueScreening{QDate(2025, 9, 1), true});
    CHECK_FALSE(dueScreening({}, {}, QDate(2026, 9, 1)));
    const QDate november(2026, 11, 20);
    CHECK_FALSE(dueScreening(
        months, {campaign(CampaignKind::Census, QDate(2026, 10, 8), QDate(2026, 10, 20))}, november));
    CHECK_FALSE(dueScreening(months, {campaign(CampaignKind::Entry, QDate(2026, 8, 25), QDate(2026, 9, 5))},
                             november));
    CHECK(dueScreening(months, {campaign(CampaignKind::Typed, QDate(2026, 10, 8), QDate(2026, 10, 20))},
                       november));
    CHECK(dueScreening(months, {campaign(CampaignKind::Census, QDate(2026, 3, 8), QDate(2026, 3, 20))},
                       november));
}

TEST_CASE("who may be asked on screen, by what was said and by age")
{
    const ConsentStand nothing;
    ConsentStand given;
    given.guardian = ConsentState::Given;
    ConsentStand refused;
    refused.guardian = ConsentState::Refused;
    ConsentStand expired;
    expired.guardian = ConsentState::Expired;
    ConsentStand unwilling = given;
    unwilling.student = ConsentState::Refused;
    ConsentStand takenBack = given;
    takenBack.guardianWithdrew = true;
    const auto leave = [](const ConsentStand &stand, std::optional<int> age,
                          std::optional<CampaignMark> mark = {}) { return leaveByConsent(stand, mark, age); };
    CHECK(leave(nothing, 13) == ScreenLeave::NoGuardianConsent);
    CHECK(leave(nothing, {}) == ScreenLeave::NoGuardianConsent);
    CHECK(leave(nothing, 14) == ScreenLeave::May);
    CHECK(leave(given, 13) == ScreenLeave::May);
    CHECK(leave(expired, 13) == ScreenLeave::NoGuardianConsent);
    CHECK(leave(expired, 15) == ScreenLeave::May);
    CHECK(leave(refused, 17) == ScreenLeave::NoGuardianConsent);
    CHECK(leave(unwilling, 13) == ScreenLeave::NotWilling);
    CHECK(leave(takenBack, 16) == ScreenLeave::NoGuardianConsent);
    CHECK(leave(given, 13, CampaignMark::NoConsent) == ScreenLeave::NoGuardianConsent);
    CHECK(leave(given, 16, CampaignMark::Refused) == ScreenLeave::NotWilling);
    CHECK(leave(given, 16, CampaignMark::Absent) == ScreenLeave::May);
}

TEST_CASE("nobody below 14 is asked on screen before a guardian has agreed, and not after it was taken back")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    auto &campaigns = room.services().campaigns;
    const StudentId pupil = room.pupils.at(0).id; // of 2013: 13 in November 2026
    CHECK(must(campaigns.mayAnswerOnScreen(campaign.id, pupil)) == ScreenLeave::NoGuardianConsent);
    say(room, 0, ConsentParty::Guardian, ConsentAnswer::Given, today(room));
    CHECK(must(campaigns.mayAnswerOnScreen(campaign.id, pupil)) == ScreenLeave::May);
    must(plan(room).leaveOut(campaign.id, pupil, QStringLiteral("住院治疗")));
    CHECK(must(campaigns.mayAnswerOnScreen(campaign.id, pupil)) == ScreenLeave::LeftOut);
    must(plan(room).takeBackIn(campaign.id, pupil));
    say(room, 0, ConsentParty::Guardian, ConsentAnswer::Withdrawn, today(room));
    CHECK(must(campaigns.mayAnswerOnScreen(campaign.id, pupil)) == ScreenLeave::NoGuardianConsent);
    must(campaigns.setClosed(campaign.id, true));
    CHECK(must(campaigns.mayAnswerOnScreen(campaign.id, pupil)) == ScreenLeave::NotOpen);
    CHECK(must(campaigns.mayAnswerOnScreen(campaign.id, StudentId(999))) == ScreenLeave::NotInCampaign);

    const Campaign ofParents = room.campaign(QStringList{sdqParent});
    CHECK(must(campaigns.mayAnswerOnScreen(ofParents.id, room.pupils.at(1).id)) ==
          ScreenLeave::NotInCampaign);

    room.use({Role::Inspector});
    const auto denied = room.services().campaigns.mayAnswerOnScreen(campaign.id, pupil);
    REQUIRE_FALSE(denied);
    CHECK(denied.error().code == Errc::Denied);
}

TEST_CASE("refusal, missing consent and those left out stand apart and lower only the rate of the roll")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    auto &campaigns = room.services().campaigns;
    const Answers full = ScreeningFixture::answers(room.services().scales, phqa, 0);
    must(room.services().sheets.store(room.sheet(campaign, 0, phqa, full)));
    must(room.services().sheets.store(room.sheet(campaign, 1, phqa, full)));
    must(campaigns.setMark(campaign.id, room.pupils.at(2).id, CampaignMark::Refused));
    must(campaigns.setMark(campaign.id, room.pupils.at(3).id, CampaignMark::NoConsent));
    must(campaigns.setMark(campaign.id, room.pupils.at(4).id, CampaignMark::Absent));
    must(plan(room).leaveOut(campaign.id, room.pupils.at(5).id, QStringLiteral("休养")));
    say(room, 6, ConsentParty::Guardian, ConsentAnswer::Refused, today(room));
    say(room, 7, ConsentParty::Student, ConsentAnswer::Refused, today(room));

    const CampaignStatus status = must(campaigns.status(campaign.id));
    CHECK(status.classes.at(0).counts ==
          Coverage{.onRoll = 6, .done = 2, .refused = 1, .absent = 1, .noConsent = 1, .leftOut = 1});
    CHECK(status.classes.at(1).counts == Coverage{.onRoll = 4, .refused = 1, .noConsent = 1});
    CHECK(status.total.coverage() == 0.2);
    CHECK(status.total.coverageAsked() == 0.5); // 2 of 4: two sheets, two still to come
    CHECK(status.total.open() == 2);
    CHECK(must(campaigns.members(campaign.id, room.firstClass)).at(5).leftOut);

    // The class teacher is told what is handed in and what is not, and nothing of why.
    room.use({Role::ClassTeacher}, {room.firstClass});
    const CampaignStatus told = must(room.services().campaigns.status(campaign.id));
    CHECK(told.total == Coverage{.onRoll = 6, .done = 2});
    CHECK(told.classes.first().byScale.first() == Coverage{.onRoll = 6, .done = 2});
    CHECK(told.scales.first().counts == Coverage{.onRoll = 6, .done = 2});
}

TEST_CASE("a word taken back closes results that are there: no figure holds them")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    const Answers full = ScreeningFixture::answers(room.services().scales, phqa, 1);
    say(room, 0, ConsentParty::Guardian, ConsentAnswer::Given, today(room));
    for (qsizetype pupil = 0; pupil < 6; ++pupil)
        must(room.services().sheets.store(room.sheet(campaign, pupil, phqa, full)));
    SheetRepository sheets(room.workplace().db());
    CHECK(must(sheets.classResults(campaign.id, phqa)).size() == 6);
    say(room, 0, ConsentParty::Guardian, ConsentAnswer::Withdrawn, today(room));
    CHECK(must(sheets.classResults(campaign.id, phqa)).size() == 5);
    CHECK(must(room.services().campaigns.status(campaign.id)).classes.first().counts ==
          Coverage{.onRoll = 6, .done = 5, .noConsent = 1});
    // The counsellor still has the sheet, and what it raised.
    CHECK(must(room.services().sheets.ofStudent(room.pupils.at(0).id)).size() == 1);
    // Given anew, it counts again.
    say(room, 0, ConsentParty::Guardian, ConsentAnswer::Given, today(room));
    CHECK(must(sheets.classResults(campaign.id, phqa)).size() == 6);
}

TEST_CASE("the matrix counts each scale alone; what parents answer is no part of what the student does")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa, gad7, sdqParent});
    auto &services = room.services();
    const auto answers = [&](const QString &scale) {
        return ScreeningFixture::answers(services.scales, scale, 0);
    };
    must(services.sheets.store(room.sheet(campaign, 0, phqa, answers(phqa))));
    must(services.sheets.store(room.sheet(campaign, 0, gad7, answers(gad7))));
    must(services.sheets.store(room.sheet(campaign, 1, phqa, answers(phqa))));
    must(services.sheets.store(room.sheet(campaign, 1, sdqParent, answers(sdqParent))));
    must(services.campaigns.setMark(campaign.id, room.pupils.at(2).id, CampaignMark::Absent));

    const CampaignStatus status = must(services.campaigns.status(campaign.id));
    CHECK(status.total == Coverage{.onRoll = 10, .done = 1, .incomplete = 1, .absent = 1});
    REQUIRE(status.scales.size() == 3);
    CHECK(status.scales.at(0).counts == Coverage{.onRoll = 10, .done = 2, .absent = 1});
    CHECK(status.scales.at(1).counts == Coverage{.onRoll = 10, .done = 1, .absent = 1});
    CHECK(status.scales.at(2).informant == scales::Informant::Parent);
    CHECK(status.scales.at(2).counts == Coverage{.onRoll = 10, .done = 1});
    CHECK(status.classes.at(1).byScale.at(2) == Coverage{.onRoll = 4});
}

TEST_CASE("papers out and back are counted by class beside what was keyed from them")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa, sdqParent});
    auto &services = room.services();
    must(services.sheets.store(
        room.sheet(campaign, 0, sdqParent, ScreeningFixture::answers(services.scales, sdqParent, 0))));
    say(room, 1, ConsentParty::Guardian, ConsentAnswer::Refused, today(room));
    Handout handout{room.firstClass, sdqParent, 6, {}, 6, {}, 5, {}};
    must(plan(room).setHandout(campaign.id, handout));
    handout.returned = 7;
    CHECK(refusal(plan(room).setHandout(campaign.id, handout)) == QStringLiteral("campaign.handout_counts"));

    const QList<HandoutLine> lines = must(plan(room).handouts(campaign.id));
    REQUIRE(lines.size() == 4); // consent and the parents' scale, two classes each
    CHECK(lines.at(0).handout.item == consentItem);
    CHECK(lines.at(0).keyed == 1);
    CHECK(lines.at(0).students == 6);
    CHECK(lines.at(2).handout.returned == 5);
    CHECK(lines.at(2).handout.returnedOn == today(room));
    CHECK(lines.at(2).keyed == 1);
}

TEST_CASE("the make-up list holds who can still be asked, and no others")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa, gad7});
    auto &services = room.services();
    const auto store = [&](qsizetype pupil, const QString &scale) {
        must(services.sheets.store(
            room.sheet(campaign, pupil, scale, ScreeningFixture::answers(services.scales, scale, 0))));
    };
    store(0, phqa);
    store(0, gad7);
    store(1, phqa);
    must(services.campaigns.setMark(campaign.id, room.pupils.at(2).id, CampaignMark::Absent));
    must(services.campaigns.setMark(campaign.id, room.pupils.at(3).id, CampaignMark::Refused));
    must(services.campaigns.setMark(campaign.id, room.pupils.at(4).id, CampaignMark::NoConsent));
    must(plan(room).leaveOut(campaign.id, room.pupils.at(5).id, QStringLiteral("休养")));

    const QList<MakeUpRow> rows = must(plan(room).makeUpList(campaign.id, room.firstClass));
    REQUIRE(rows.size() == 2);
    CHECK(rows.at(0).student == room.pupils.at(1).id);
    CHECK(rows.at(0).state == MemberState::Incomplete);
    CHECK(rows.at(0).scales == QStringList{gad7});
    CHECK(rows.at(1).state == MemberState::Absent);
    CHECK(rows.at(1).scales == QStringList{phqa, gad7});
    CHECK(must(plan(room).makeUpList(campaign.id)).size() == 6);
}

TEST_CASE("sittings, days looked at and exceptions are refused where they cannot be")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{phqa});
    Sitting sitting;
    sitting.schoolClass = room.firstClass;
    sitting.on = today(room);
    sitting.present = 6;
    const auto refused = [&](auto spoil) {
        Sitting bad = sitting;
        spoil(bad);
        return refusal(plan(room).addSitting(campaign.id, bad));
    };
    CHECK(refused([](Sitting &s) { s.on = s.on.addDays(1); }) == QStringLiteral("campaign.sitting_day"));
    CHECK(refused([](Sitting &s) { s.present = 7; }) == QStringLiteral("campaign.sitting_count"));
    CHECK(refused([](Sitting &s) { s.present = 0; }) == QStringLiteral("campaign.sitting_count"));
    CHECK(refused([](Sitting &s) { s.schoolClass = SchoolClassId(77); }) ==
          QStringLiteral("campaign.not_member"));
    CHECK(refusal(plan(room).leaveOut(campaign.id, room.pupils.at(0).id, QStringLiteral("  "))) ==
          QStringLiteral("campaign.no_exception_reason"));
    CHECK(refusal(plan(room).leaveOut(campaign.id, StudentId(77), QStringLiteral("x"))) ==
          QStringLiteral("campaign.not_member"));

    const SittingId id = must(plan(room).addSitting(campaign.id, sitting));
    CHECK(must(plan(room).sittings(campaign.id)).first().className == QStringLiteral("七年级1班"));
    const Answers full = ScreeningFixture::answers(room.services().scales, phqa, 0);
    must(room.services().sheets.store(room.sheet(campaign, 0, phqa, full)));
    QList<Kind> kinds;
    for (const CampaignDuty &duty : must(plan(room).duties()))
        kinds.append(duty.kind);
    CHECK(kinds.contains(Kind::NoStandIn));
    CHECK(kinds.contains(Kind::NotCollected));
    CHECK(kinds.contains(Kind::NotLooked));
    must(plan(room).recordLook(campaign.id, QStringLiteral("测试代看")));
    must(plan(room).recordLook(campaign.id)); // a second time is nothing new
    must(plan(room).removeSitting(id));
    const QList<CampaignDuty> left = must(plan(room).duties(campaign.id));
    REQUIRE(left.size() == 1);
    CHECK(left.first().kind == Kind::NoStandIn);

    room.use({Role::Keyer});
    CHECK(must(plan(room).duties()).isEmpty());
    CHECK(refusal(plan(room).addSitting(campaign.id, sitting)) == QStringLiteral("denied"));
    CHECK(refusal(plan(room).makeUpList(campaign.id)) == QStringLiteral("denied"));
    CHECK(refusal(plan(room).recordLook(campaign.id)) == QStringLiteral("denied"));
}

TEST_CASE("from the window a campaign with a critical item begins only with a stand-in")
{
    ScreeningFixture room;
    using Watch = CampaignService::Watch;
    Campaign wanted;
    wanted.name = QStringLiteral("普测");
    wanted.from = today(room);
    wanted.to = today(room);
    wanted.scales = QStringList{phqa};
    auto &campaigns = room.services().campaigns;
    CHECK(must(campaigns.hasCriticalItem({phqa})));
    CHECK_FALSE(must(campaigns.hasCriticalItem({gad7})));
    CHECK(refusal(campaigns.create(wanted, Watch::Needed)) == QStringLiteral("campaign.no_stand_in"));
    CHECK(must(campaigns.list()).isEmpty());
    wanted.standIn = QStringLiteral("测试代看");
    wanted.standInPhone = QStringLiteral("13900000000");
    const Campaign made = must(campaigns.create(wanted, Watch::Needed));
    CHECK(must(campaigns.get(made.uid)).standInPhone == wanted.standInPhone);
    Campaign unwatched = made;
    unwatched.watchers.clear();
    CHECK(refusal(campaigns.edit(unwatched, Watch::Needed)) == QStringLiteral("campaign.no_stand_in"));
    wanted.standIn.clear();
    wanted.scales = QStringList{gad7};
    CHECK(campaigns.create(wanted, Watch::Needed));
    wanted.scales = QStringList{phqa};
    CHECK(campaigns.create(wanted)); // by another way: it carries a to-do instead
    CHECK(must(plan(room).duties()).size() == 1);
}

TEST_CASE("the school sets the months of its screenings")
{
    ScreeningFixture room;
    CHECK(must(plan(room).months()) == QStringLiteral("3,9"));
    CHECK(must(plan(room).due()));
    CHECK(refusal(plan(room).setMonths(QStringLiteral("0"))) == QStringLiteral("campaign.months"));
    must(plan(room).setMonths(QStringLiteral("10、4")));
    CHECK(must(plan(room).months()) == QStringLiteral("4,10"));
    room.campaign(QStringList{phqa});
    CHECK_FALSE(must(plan(room).due()));
}
