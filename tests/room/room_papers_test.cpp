// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_services.h"
#include "tests/support/moment.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QSet>

#include <limits>

using namespace tingyu;
using namespace tingyu::test;

namespace {

HelpPlace hospital()
{
    HelpPlace place;
    place.kind = said("hospital");
    place.name = said(" 市第二人民医院  心理科 ");
    place.region = said("临江市");
    place.phone = said("0870-0000001");
    place.checkedOn = fixtureDay;
    return place;
}

RegisterLine line(const char *item, double area = 0)
{
    RegisterLine made;
    made.item = said(item);
    made.area = area;
    made.checkedOn = fixtureDay;
    return made;
}

} // namespace

TEST_CASE("What is shipped about rooms is complete in both languages")
{
    const RoomGuide &guide = roomGuide();
    CHECK(guide.items.size() == 16);
    CHECK(guide.checks.size() == 10);
    CHECK(guide.item(said("individual"))->leastArea == 10); // requirement 2.1: 10 to 15 square metres each
    CHECK(guide.item(said("group"))->leastArea == 20);
    CHECK(guide.item(said("cabinet"))->group == GuideItem::Group::Equipment);
    CHECK(guide.item(said("nothing")) == nullptr);
    for (const QString &kind : roomRuleKinds()) {
        const ModelRule model = must(modelRule(kind));
        CHECK(model.text.zh.size() > 200);
        CHECK(model.text.en.size() > 200);
        CHECK(model.name.zh.endsWith(said("制度")));
    }
    CHECK(refusal(modelRule(said("other"))) == said("rule.unknown"));
    QSet<QString> numbers;
    for (const bool english : {false, true}) {
        for (const HelpPlace &place : shippedHelp(english)) {
            numbers.insert(place.phone);
            must(checkHelpPlace(place, fixtureDay));
            CHECK_FALSE(place.source.isEmpty());
            CHECK(place.checkedOn.isValid());
        }
    }
    CHECK(numbers == QSet<QString>{said("12356"), said("110"), said("120")});
    for (const char *broken :
         {"", "{}", R"({"source":{"zh":"a"},"items":[{"id":"x","group":"y","zh":"a","en":"b"}]})",
          R"({"source":{"zh":"a"},"items":[{"id":"x","group":"area","zh":"a"}]})"})
        CHECK(refusal(readRoomGuide(broken)) == said("room_data.bad"));
}

TEST_CASE("A rule is drafted, approved, and never changed afterwards; a new version follows it")
{
    SchoolFixture school;
    Services services = school.services();
    RoomRuleService &rules = services.room().rules;
    CHECK(rulesMissing(must(rules.versions())).size() == 5);
    const RoomRule draft = must(rules.write(said("duty"), said("一、按时开放。\n二、写记录。  ")));
    CHECK(draft.number == 1);
    CHECK(must(rules.write(said("duty"), said("一、按时开放。"))).number == 1); // the draft, changed
    CHECK(rulesMissing(must(rules.versions())).size() == 5);                    // a draft is no rule
    CHECK(refusal(rules.approve(draft.uid, fixtureDay.addDays(1), said("校长"))) == said("date.future"));
    CHECK(refusal(rules.approve(draft.uid, {}, said("校长"))) == said("date.missing"));
    CHECK(refusal(rules.approve(draft.uid, fixtureDay, said(" "))) == said("rule.no_name"));
    CHECK(refusal(rules.approve(Uid(), fixtureDay, said("校长"))) == said("rule.not_found"));
    must(rules.approve(draft.uid, fixtureDay, said("何校长")));
    CHECK(must(services.undo.undo(school.workplace().lastChangeSet())).left.size() == 1);
    CHECK(refusal(rules.approve(draft.uid, fixtureDay, said("何校长"))) == said("rule.approved"));
    CHECK(refusal(rules.discardDraft(draft.uid)) == said("rule.approved"));
    const RoomRule second = must(rules.write(said("duty"), said("一、每天开放。")));
    CHECK(second.number == 2);
    school.reopen();
    Services again = school.services();
    const QList<RoomRule> versions = must(again.room().rules.versions());
    REQUIRE(versions.size() == 2);
    CHECK(ruleInForce(versions, said("duty"))->body == said("一、按时开放。"));
    CHECK(rulesMissing(versions).size() == 4);
    must(again.room().rules.discardDraft(second.uid));
    CHECK(refusal(again.room().rules.discardDraft(second.uid)) == said("rule.not_found"));
    CHECK(refusal(again.room().rules.write(said("other"), said("x"))) == said("rule.unknown"));
    CHECK(refusal(again.room().rules.write(said("duty"), said(" \n "))) == said("rule.empty"));
    CHECK(refusal(again.room().rules.write(said("duty"), QString(20001, u'字'))) == said("text.too_long"));
}

TEST_CASE("The register is held against the guide: present, too small, missing, or only where possible")
{
    SchoolFixture school;
    Services services = school.services();
    RegisterService &inventory = services.room().inventory;
    const CounsellingRoom room = must(services.room().rooms.add({{}, {}, said("辅导室"), {}}));
    const Uid small = must(inventory.add(line("individual", 8.5)));
    must(inventory.add(line("group", 24)));
    RegisterLine computers = line("computer");
    computers.quantity = 2;
    computers.roomUid = room.uid;
    must(inventory.add(computers));
    RegisterLine gone = line("printer");
    gone.isThere = false;
    must(inventory.add(gone));
    RegisterLine own = line("");
    own.name = said("呼吸训练仪");
    must(inventory.add(own));
    const auto state = [&](const char *item) {
        for (const RegisterVerdict &verdict : must(inventory.check())) {
            if (verdict.item.code == said(item))
                return verdict.state;
        }
        return RegisterVerdict::State::Missing;
    };
    using State = RegisterVerdict::State;
    CHECK(state("individual") == State::TooSmall);
    CHECK(state("group") == State::Present);
    CHECK(state("computer") == State::Present);
    CHECK(state("printer") == State::Missing);
    CHECK(state("telephone") == State::Missing);
    CHECK(state("sand_tray") == State::Optional);
    RegisterLine grown = line("individual", 12);
    grown.uid = small;
    must(inventory.edit(grown));
    CHECK(state("individual") == State::Present);
    CHECK(must(inventory.lines())[2].roomName == said("辅导室"));
    must(inventory.remove(small));
    CHECK(refusal(inventory.remove(small)) == said("register.not_found"));
    CHECK(refusal(inventory.edit(grown)) == said("register.not_found"));

    RegisterLine both = line("computer");
    both.name = said("电脑");
    RegisterLine nowhere = line("computer");
    nowhere.roomUid = small;
    RegisterLine many = line("computer");
    many.quantity = 10000;
    RegisterLine undated = line("computer");
    undated.checkedOn = {};
    RegisterLine later = line("computer");
    later.checkedOn = fixtureDay.addDays(1);
    CHECK(refusal(inventory.add(both)) == said("register.item"));
    CHECK(refusal(inventory.add(line(""))) == said("register.item"));
    CHECK(refusal(inventory.add(line("spaceship"))) == said("register.item"));
    CHECK(refusal(inventory.add(nowhere)) == said("room.not_found"));
    CHECK(refusal(inventory.add(many)) == said("register.count"));
    CHECK(refusal(inventory.add(line("group", -1))) == said("register.area"));
    CHECK(refusal(inventory.add(line("group", std::numeric_limits<double>::quiet_NaN()))) ==
          said("register.area"));
    CHECK(refusal(inventory.add(undated)) == said("date.missing"));
    CHECK(refusal(inventory.add(later)) == said("date.future"));
}

TEST_CASE("A line of the register holds photographs, which go and come back with it")
{
    SchoolFixture school;
    Services services = school.services();
    RegisterService &inventory = services.room().inventory;
    const QByteArray jpeg = "\xFF\xD8\xFF" + QByteArray(40, 'x');
    const QByteArray png = "\x89PNG\r\n\x1a\n" + QByteArray(40, 'x');
    const auto refused = [&](const char *name, const QByteArray &bytes) {
        return refusal(inventory.add(line("group", 24), {{{said(name), bytes}}, {}}));
    };
    CHECK(refused("一.jpg", "no picture") == said("picture.unknown"));
    CHECK(refused("一.jpg", "%PDF-1.4\n") == said("picture.pdf"));
    CHECK(refused("一.jpg", {}) == said("picture.empty"));
    CHECK(refused("", jpeg) == said("picture.no_name"));
    CHECK(refused("一.jpg", jpeg + QByteArray(largestPicture, 'x')) == said("picture.too_large"));
    CHECK(must(inventory.lines()).isEmpty());
    const Uid uid =
        must(inventory.add(line("group", 24), {{{said("门.jpg"), jpeg}, {said("内/窗.png"), png}}, {}}));
    const Uid other = must(inventory.add(line("computer")));
    school.reopen();
    Services again = school.services();
    RegisterService &later = again.room().inventory;
    const RegisterLine stored = must(later.lines())[0];
    REQUIRE(stored.photos.size() == 2);
    CHECK(stored.photos[0].name == said("门.jpg"));
    CHECK(stored.photos[1].name == said("窗.png"));
    CHECK(stored.photos[1].bytes == png.size());
    CHECK(must(later.photo(stored.photos[0].uid)) == jpeg);
    RegisterLine wrong = must(later.lines())[1];
    CHECK(refusal(later.edit(wrong, {{}, {stored.photos[0].uid}})) == said("record.not_found"));
    // Both are taken away in one step, and come back in one.
    must(later.edit(stored, {{}, {stored.photos[0].uid, stored.photos[1].uid}}));
    CHECK(must(later.lines())[0].photos.isEmpty());
    CHECK(refusal(later.photo(stored.photos[0].uid)) == said("record.not_found"));
    CHECK(must(again.undo.undo(school.workplace().lastChangeSet())).restored == 1);
    CHECK(must(later.lines())[0].photos == stored.photos);
    must(later.remove(uid));
    CHECK(refusal(later.photo(stored.photos[0].uid)) == said("record.not_found"));
    CHECK(refusal(later.edit(stored, {{{said("三.jpg"), jpeg}}, {}})) == said("register.not_found"));
    CHECK(must(later.lines())[0].uid == other);
    CHECK(must(again.audit.verify()).ok());
}

TEST_CASE(
    "The directory holds the country's lines and the school's own; what nobody checked for a year is old")
{
    SchoolFixture school;
    Services services = school.services();
    HelpService &help = services.room().help;
    const auto names = [&] {
        QStringList all;
        for (const HelpPlace &place : must(help.list()))
            all.append(place.phone);
        return all;
    };
    CHECK(names() == QStringList{said("110"), said("120"), said("12356")});
    HelpPlace line;
    line.kind = said("own_line");
    line.name = said("心理专线");
    line.phone = said("0870-0000000");
    line.hours = said("上课日 12:00 至 14:00");
    must(help.add(line));
    const Uid place = must(help.add(hospital()));
    CHECK(names() ==
          QStringList{said("0870-0000000"), said("110"), said("120"), said("12356"), said("0870-0000001")});
    const QList<HelpPlace> all = must(help.list());
    CHECK(all[4].name == said("市第二人民医院 心理科"));
    CHECK(isStale(all[0], fixtureDay)); // nobody made sure of it yet
    CHECK_FALSE(isStale(all[4], fixtureDay));
    CHECK_FALSE(isStale(all[4], fixtureDay.addYears(1)));
    CHECK(isStale(all[4], fixtureDay.addYears(1).addDays(1)));
    CHECK(helpFor(all, HelpUse::Everybody).size() == 4);
    CHECK(helpFor(all, HelpUse::Crisis).size() == 5);

    // A shipped line that was made sure of becomes the school's own and is listed once.
    must(help.confirm(all[3]));
    const QList<HelpPlace> confirmed = must(help.list());
    CHECK(confirmed.size() == 5);
    CHECK(confirmed[3].phone == said("12356"));
    CHECK(confirmed[3].checkedOn == fixtureDay);
    CHECK(refusal(help.add(all[3])) == said("help.exists"));
    HelpPlace changed = confirmed[3];
    changed.hours = said("24 小时");
    must(help.edit(changed));
    school.clock().setNow({fixtureDay.addDays(400), QTime(8, 0)});
    must(help.confirm(changed));
    CHECK(must(help.list())[3].checkedOn == fixtureDay.addDays(400));
    CHECK(must(help.list())[3].hours == said("24 小时"));
    must(help.remove(changed.uid)); // back to what is shipped
    CHECK(must(help.list())[3].uid.isNull());
    must(help.remove(place));
    CHECK(refusal(help.remove(place)) == said("help.not_found"));
    CHECK(refusal(help.edit(all[4])) == said("help.not_found"));
    CHECK(refusal(help.confirm(HelpPlace())) == said("help.not_found"));

    HelpPlace wrong = hospital();
    wrong.kind = said("shop");
    CHECK(refusal(help.add(wrong)) == said("help.kind"));
    wrong = hospital();
    wrong.name = said(" ");
    CHECK(refusal(help.add(wrong)) == said("help.no_name"));
    wrong = hospital();
    wrong.phone.clear();
    CHECK(refusal(help.add(wrong)) == said("help.no_way"));
    wrong = hospital();
    wrong.code = said("cn-000");
    CHECK(refusal(help.add(wrong)) == said("help.not_found"));
    wrong = hospital();
    wrong.address = QString(301, u'路');
    CHECK(refusal(help.add(wrong)) == said("text.too_long"));
    wrong = hospital();
    wrong.checkedOn = fixtureDay.addDays(500);
    CHECK(refusal(help.add(wrong)) == said("date.future"));
}

TEST_CASE("Visits to other places stand apart by unit; use of function rooms is counted without names")
{
    SchoolFixture school;
    Services services = school.services();
    ActivityService &activities = services.room().activities;
    for (const char *name : {"石桥村小", "白云教学点"})
        must(services.classes.addUnit({{}, {}, said(name), said("village"), {}}));
    const QList<SchoolUnit> units = must(services.classes.units());
    const Uid me = must(services.room().duties.people()).constFirst().uid;
    const auto unit = [&](const char *name) {
        for (const SchoolUnit &one : units) {
            if (one.name == said(name))
                return one.uid;
        }
        return Uid();
    };
    OutreachVisit visit;
    visit.date = fixtureDay;
    visit.unitUid = unit("石桥村小");
    visit.person.uid = me;
    visit.minutes = 90;
    visit.visitors = 6;
    const Uid first = must(activities.add(visit));
    visit.visitors = 4;
    visit.date = fixtureDay.addDays(-7);
    must(activities.add(visit));
    visit.unitUid = unit("白云教学点");
    must(activities.add(visit));
    const QList<OutreachFigures> figures =
        outreachFigures(must(activities.visits(fixtureDay.addDays(-30), fixtureDay)));
    REQUIRE(figures.size() == 2);
    CHECK(figures[0] == OutreachFigures{unit("石桥村小"), said("石桥村小"), 2, 180, 10});
    CHECK(figures[1] == OutreachFigures{unit("白云教学点"), said("白云教学点"), 1, 90, 4});
    OutreachVisit longer = must(activities.visits(fixtureDay, fixtureDay)).constFirst();
    longer.minutes = 120;
    must(activities.edit(longer));
    CHECK(must(activities.visits(fixtureDay, fixtureDay)).constFirst().minutes == 120);
    must(activities.removeVisit(first));
    CHECK(refusal(activities.removeVisit(first)) == said("activity.not_found"));
    CHECK(refusal(activities.edit(longer)) == said("activity.not_found"));

    RoomUse use;
    use.purpose = said("sand_tray");
    use.date = fixtureDay;
    use.from = QTime(14, 0);
    use.minutes = 50;
    use.people = 1;
    use.person.uid = me;
    const Uid used = must(activities.add(use));
    RoomUse stored = must(activities.uses(fixtureDay, fixtureDay)).constFirst();
    CHECK(stored.person.uid == me);
    stored.people = 3;
    must(activities.edit(stored));
    CHECK(must(activities.uses(fixtureDay, fixtureDay)).constFirst().people == 3);
    must(activities.removeUse(used));
    CHECK(refusal(activities.removeUse(used)) == said("activity.not_found"));
    CHECK(refusal(activities.edit(stored)) == said("activity.not_found"));

    const auto refusedVisit = [&](auto change) {
        OutreachVisit wrong = visit;
        change(wrong);
        return refusal(activities.add(wrong));
    };
    CHECK(refusedVisit([](OutreachVisit &one) { one.unitUid = {}; }) == said("room.no_unit"));
    CHECK(refusedVisit([](OutreachVisit &one) { one.person.uid = {}; }) == said("room.person"));
    CHECK(refusedVisit([](OutreachVisit &one) { one.date = {}; }) == said("date.missing"));
    CHECK(refusedVisit([](OutreachVisit &one) { one.date = fixtureDay.addDays(1); }) == said("date.future"));
    CHECK(refusedVisit([](OutreachVisit &one) { one.minutes = 0; }) == said("activity.minutes"));
    CHECK(refusedVisit([](OutreachVisit &one) { one.visitors = -1; }) == said("duty.count"));
    CHECK(refusedVisit([](OutreachVisit &one) { one.note = QString(20001, u'字'); }) ==
          said("text.too_long"));
    const auto refusedUse = [&](auto change) {
        RoomUse wrong = use;
        change(wrong);
        return refusal(activities.add(wrong));
    };
    CHECK(refusedUse([](RoomUse &one) { one.purpose = said("cinema"); }) == said("activity.purpose"));
    CHECK(refusedUse([](RoomUse &one) { one.from = {}; }) == said("turn.times"));
    CHECK(refusedUse([&](RoomUse &one) { one.roomUid = used; }) == said("room.not_found"));
    CHECK(refusedUse([](RoomUse &one) { one.person.uid = {}; }) == said("room.person"));
    CHECK(refusal(activities.uses(fixtureDay, fixtureDay.addDays(-1))) == said("duty.span"));
    CHECK(refusal(activities.visits({}, fixtureDay)) == said("duty.span"));
}

TEST_CASE("The directory is everybody's to read; the papers are the room's, and an inspector's to look at")
{
    const auto draftOf = [](Services &services) {
        return must(services.room().rules.write(said("duty"), said("一、开放。")));
    };
    for (const Role role : {Role::Head, Role::Counsellor}) {
        INFO(roleCode(role).toStdString());
        SchoolFixture school;
        school.asUser(roleCode(role), {role});
        Services services = school.services();
        must(services.room().rules.approve(draftOf(services).uid, fixtureDay, said("何校长")));
        must(services.room().inventory.add(line("computer")));
        must(services.room().help.remove(must(services.room().help.add(hospital()))));
        CHECK(must(services.room().activities.visits(fixtureDay, fixtureDay)).isEmpty());
        CHECK(must(services.room().dutyTodos.gaps(fixtureDay, fixtureDay)).isEmpty());
    }
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        INFO(roleCode(role).toStdString());
        SchoolFixture school;
        Services before = school.services();
        const RoomRule draft = draftOf(before);
        const Uid place = must(before.room().help.add(hospital()));
        RegisterLine known = line("computer");
        known.uid = must(before.room().inventory.add(known, {{{said("一.jpg"), "\xFF\xD8\xFFx"}}, {}}));
        const Uid photo = must(before.room().inventory.lines()).constFirst().photos.constFirst().uid;
        HelpPlace changed = hospital();
        changed.uid = place;
        school.asUser(roleCode(role), {role}, {school.class71});
        Services services = school.services();
        RoomServices &room = services.room();
        CHECK(must(room.help.list()).size() == 4);
        const auto lines = school.auditLines().size();
        OutreachVisit visit;
        visit.date = fixtureDay;
        visit.minutes = 1;
        RoomUse use;
        use.date = fixtureDay;
        use.from = QTime(8, 0);
        use.minutes = 1;
        use.purpose = said("group");
        ExpectedDuty expected;
        expected.date = fixtureDay;
        expected.from = QTime(8, 0);
        expected.to = QTime(9, 0);
        const QStringList refusals{refusal(room.rules.write(said("duty"), said("x"))),
                                   refusal(room.rules.approve(draft.uid, fixtureDay, said("x"))),
                                   refusal(room.rules.discardDraft(draft.uid)),
                                   refusal(room.inventory.add(line("computer"))),
                                   refusal(room.inventory.edit(known)),
                                   refusal(room.inventory.edit(known, {{}, {photo}})),
                                   refusal(room.inventory.remove(known.uid)),
                                   refusal(room.help.add(hospital())),
                                   refusal(room.help.edit(changed)),
                                   refusal(room.help.confirm(changed)),
                                   refusal(room.help.remove(place)),
                                   refusal(room.activities.add(visit)),
                                   refusal(room.activities.edit(visit)),
                                   refusal(room.activities.removeVisit(place)),
                                   refusal(room.activities.add(use)),
                                   refusal(room.activities.edit(use)),
                                   refusal(room.activities.removeUse(place)),
                                   refusal(room.activities.visits(fixtureDay, fixtureDay)),
                                   refusal(room.activities.uses(fixtureDay, fixtureDay)),
                                   refusal(room.dutyTodos.missing(fixtureDay, fixtureDay)),
                                   refusal(room.dutyTodos.missingThisTerm()),
                                   refusal(room.dutyTodos.unassigned(fixtureDay, fixtureDay)),
                                   refusal(room.dutyTodos.gaps(fixtureDay, fixtureDay)),
                                   refusal(room.dutyTodos.explain(expected, said("x"))),
                                   refusal(room.dutyTodos.removeGap(place)),
                                   refusal(room.dutyTurns.copyWeek(fixtureDay, fixtureDay.addDays(7))),
                                   refusal(room.duties.openNow()),
                                   refusal(room.duties.handovers(place, {}))};
        CHECK(refusals.count(said("denied")) == refusals.size());
        CHECK(school.auditLines().size() == lines + refusals.size());
        const bool maySee = role == Role::Inspector;
        CHECK((refusal(room.rules.versions()) != said("denied")) == maySee);
        CHECK((refusal(room.inventory.check()) != said("denied")) == maySee);
        CHECK((refusal(room.inventory.photo(photo)) != said("denied")) == maySee);
    }
}
