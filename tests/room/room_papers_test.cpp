// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_services.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QSet>

#include <limits>

using namespace tingyu;
using namespace tingyu::test;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

const QDate today(2026, 11, 20);

HelpPlace hospital()
{
    HelpPlace place;
    place.kind = text("hospital");
    place.name = text(" 市第二人民医院  心理科 ");
    place.region = text("临江市");
    place.phone = text("0870-0000001");
    place.checkedOn = today;
    return place;
}

RegisterLine line(const char *item, double area = 0)
{
    RegisterLine made;
    made.item = text(item);
    made.area = area;
    made.checkedOn = today;
    return made;
}

} // namespace

TEST_CASE("What is shipped about rooms is complete in both languages")
{
    const RoomGuide &guide = roomGuide();
    CHECK(guide.items.size() == 16);
    CHECK(guide.checks.size() == 10);
    CHECK(guide.item(text("individual"))->leastArea == 10); // requirement 2.1: 10 to 15 square metres each
    CHECK(guide.item(text("group"))->leastArea == 20);
    CHECK(guide.item(text("cabinet"))->group == GuideItem::Group::Equipment);
    CHECK(guide.item(text("nothing")) == nullptr);
    for (const QString &kind : roomRuleKinds()) {
        const ModelRule model = must(modelRule(kind));
        CHECK(model.text.zh.size() > 200);
        CHECK(model.text.en.size() > 200);
        CHECK(model.name.zh.endsWith(text("制度")));
    }
    CHECK(refusal(modelRule(text("other"))) == text("rule.unknown"));
    QSet<QString> numbers;
    for (const bool english : {false, true}) {
        for (const HelpPlace &place : shippedHelp(english)) {
            numbers.insert(place.phone);
            must(checkHelpPlace(place, today));
            CHECK_FALSE(place.source.isEmpty());
            CHECK(place.checkedOn.isValid());
        }
    }
    CHECK(numbers == QSet<QString>{text("12356"), text("110"), text("120")});
    for (const char *broken :
         {"", "{}", R"({"source":{"zh":"a"},"items":[{"id":"x","group":"y","zh":"a","en":"b"}]})",
          R"({"source":{"zh":"a"},"items":[{"id":"x","group":"area","zh":"a"}]})"})
        CHECK(refusal(readRoomGuide(broken)) == text("room_data.bad"));
}

TEST_CASE("A rule is drafted, approved, and never changed afterwards; a new version follows it")
{
    SchoolFixture school;
    Services services = school.services();
    RoomRuleService &rules = services.room().rules;
    CHECK(rulesMissing(must(rules.versions())).size() == 5);
    const RoomRule draft = must(rules.write(text("duty"), text("一、按时开放。\n二、写记录。  ")));
    CHECK(draft.number == 1);
    CHECK(must(rules.write(text("duty"), text("一、按时开放。"))).number == 1); // the draft, changed
    CHECK(rulesMissing(must(rules.versions())).size() == 5);                    // a draft is no rule
    CHECK(refusal(rules.approve(draft.uid, today.addDays(1), text("校长"))) == text("date.future"));
    CHECK(refusal(rules.approve(draft.uid, {}, text("校长"))) == text("date.missing"));
    CHECK(refusal(rules.approve(draft.uid, today, text(" "))) == text("rule.no_name"));
    CHECK(refusal(rules.approve(Uid(), today, text("校长"))) == text("rule.not_found"));
    must(rules.approve(draft.uid, today, text("何校长")));
    CHECK(must(services.undo.undo(school.workplace().lastChangeSet())).left.size() == 1);
    CHECK(refusal(rules.approve(draft.uid, today, text("何校长"))) == text("rule.approved"));
    CHECK(refusal(rules.discardDraft(draft.uid)) == text("rule.approved"));
    const RoomRule second = must(rules.write(text("duty"), text("一、每天开放。")));
    CHECK(second.number == 2);
    school.reopen();
    Services again = school.services();
    const QList<RoomRule> versions = must(again.room().rules.versions());
    REQUIRE(versions.size() == 2);
    CHECK(ruleInForce(versions, text("duty"))->body == text("一、按时开放。"));
    CHECK(rulesMissing(versions).size() == 4);
    must(again.room().rules.discardDraft(second.uid));
    CHECK(refusal(again.room().rules.discardDraft(second.uid)) == text("rule.not_found"));
    CHECK(refusal(again.room().rules.write(text("other"), text("x"))) == text("rule.unknown"));
    CHECK(refusal(again.room().rules.write(text("duty"), text(" \n "))) == text("rule.empty"));
    CHECK(refusal(again.room().rules.write(text("duty"), QString(20001, u'字'))) == text("text.too_long"));
}

TEST_CASE("The register is held against the guide: present, too small, missing, or only where possible")
{
    SchoolFixture school;
    Services services = school.services();
    RegisterService &inventory = services.room().inventory;
    const CounsellingRoom room = must(services.room().rooms.add({{}, {}, text("辅导室"), {}}));
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
    own.name = text("呼吸训练仪");
    must(inventory.add(own));
    const auto state = [&](const char *item) {
        for (const RegisterVerdict &verdict : must(inventory.check())) {
            if (verdict.item.code == text(item))
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
    CHECK(must(inventory.lines())[2].roomName == text("辅导室"));
    must(inventory.remove(small));
    CHECK(refusal(inventory.remove(small)) == text("register.not_found"));
    CHECK(refusal(inventory.edit(grown)) == text("register.not_found"));

    RegisterLine both = line("computer");
    both.name = text("电脑");
    RegisterLine nowhere = line("computer");
    nowhere.roomUid = small;
    RegisterLine many = line("computer");
    many.quantity = 10000;
    RegisterLine undated = line("computer");
    undated.checkedOn = {};
    RegisterLine later = line("computer");
    later.checkedOn = today.addDays(1);
    CHECK(refusal(inventory.add(both)) == text("register.item"));
    CHECK(refusal(inventory.add(line(""))) == text("register.item"));
    CHECK(refusal(inventory.add(line("spaceship"))) == text("register.item"));
    CHECK(refusal(inventory.add(nowhere)) == text("room.not_found"));
    CHECK(refusal(inventory.add(many)) == text("register.count"));
    CHECK(refusal(inventory.add(line("group", -1))) == text("register.area"));
    CHECK(refusal(inventory.add(line("group", std::numeric_limits<double>::quiet_NaN()))) ==
          text("register.area"));
    CHECK(refusal(inventory.add(undated)) == text("date.missing"));
    CHECK(refusal(inventory.add(later)) == text("date.future"));
}

TEST_CASE("A line of the register holds photographs, which go and come back with it")
{
    SchoolFixture school;
    Services services = school.services();
    RegisterService &inventory = services.room().inventory;
    const QByteArray jpeg = "\xFF\xD8\xFF" + QByteArray(40, 'x');
    const QByteArray png = "\x89PNG\r\n\x1a\n" + QByteArray(40, 'x');
    const auto refused = [&](const char *name, const QByteArray &bytes) {
        return refusal(inventory.add(line("group", 24), {{{text(name), bytes}}, {}}));
    };
    CHECK(refused("一.jpg", "no picture") == text("picture.unknown"));
    CHECK(refused("一.jpg", "%PDF-1.4\n") == text("picture.pdf"));
    CHECK(refused("一.jpg", {}) == text("picture.empty"));
    CHECK(refused("", jpeg) == text("picture.no_name"));
    CHECK(refused("一.jpg", jpeg + QByteArray(largestPicture, 'x')) == text("picture.too_large"));
    CHECK(must(inventory.lines()).isEmpty());
    const Uid uid =
        must(inventory.add(line("group", 24), {{{text("门.jpg"), jpeg}, {text("内/窗.png"), png}}, {}}));
    const Uid other = must(inventory.add(line("computer")));
    school.reopen();
    Services again = school.services();
    RegisterService &later = again.room().inventory;
    const RegisterLine stored = must(later.lines())[0];
    REQUIRE(stored.photos.size() == 2);
    CHECK(stored.photos[0].name == text("门.jpg"));
    CHECK(stored.photos[1].name == text("窗.png"));
    CHECK(stored.photos[1].bytes == png.size());
    CHECK(must(later.photo(stored.photos[0].uid)) == jpeg);
    RegisterLine wrong = must(later.lines())[1];
    CHECK(refusal(later.edit(wrong, {{}, {stored.photos[0].uid}})) == text("record.not_found"));
    // Both are taken away in one step, and come back in one.
    must(later.edit(stored, {{}, {stored.photos[0].uid, stored.photos[1].uid}}));
    CHECK(must(later.lines())[0].photos.isEmpty());
    CHECK(refusal(later.photo(stored.photos[0].uid)) == text("record.not_found"));
    CHECK(must(again.undo.undo(school.workplace().lastChangeSet())).restored == 1);
    CHECK(must(later.lines())[0].photos == stored.photos);
    must(later.remove(uid));
    CHECK(refusal(later.photo(stored.photos[0].uid)) == text("record.not_found"));
    CHECK(refusal(later.edit(stored, {{{text("三.jpg"), jpeg}}, {}})) == text("register.not_found"));
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
    CHECK(names() == QStringList{text("110"), text("120"), text("12356")});
    HelpPlace line;
    line.kind = text("own_line");
    line.name = text("心理专线");
    line.phone = text("0870-0000000");
    line.hours = text("上课日 12:00 至 14:00");
    must(help.add(line));
    const Uid place = must(help.add(hospital()));
    CHECK(names() ==
          QStringList{text("0870-0000000"), text("110"), text("120"), text("12356"), text("0870-0000001")});
    const QList<HelpPlace> all = must(help.list());
    CHECK(all[4].name == text("市第二人民医院 心理科"));
    CHECK(isStale(all[0], today)); // nobody made sure of it yet
    CHECK_FALSE(isStale(all[4], today));
    CHECK_FALSE(isStale(all[4], today.addYears(1)));
    CHECK(isStale(all[4], today.addYears(1).addDays(1)));
    CHECK(helpFor(all, HelpUse::Everybody).size() == 4);
    CHECK(helpFor(all, HelpUse::Crisis).size() == 5);

    // A shipped line that was made sure of becomes the school's own and is listed once.
    must(help.confirm(all[3]));
    const QList<HelpPlace> confirmed = must(help.list());
    CHECK(confirmed.size() == 5);
    CHECK(confirmed[3].phone == text("12356"));
    CHECK(confirmed[3].checkedOn == today);
    CHECK(refusal(help.add(all[3])) == text("help.exists"));
    HelpPlace changed = confirmed[3];
    changed.hours = text("24 小时");
    must(help.edit(changed));
    school.clock().setNow({today.addDays(400), QTime(8, 0)});
    must(help.confirm(changed));
    CHECK(must(help.list())[3].checkedOn == today.addDays(400));
    CHECK(must(help.list())[3].hours == text("24 小时"));
    must(help.remove(changed.uid)); // back to what is shipped
    CHECK(must(help.list())[3].uid.isNull());
    must(help.remove(place));
    CHECK(refusal(help.remove(place)) == text("help.not_found"));
    CHECK(refusal(help.edit(all[4])) == text("help.not_found"));
    CHECK(refusal(help.confirm(HelpPlace())) == text("help.not_found"));

    HelpPlace wrong = hospital();
    wrong.kind = text("shop");
    CHECK(refusal(help.add(wrong)) == text("help.kind"));
    wrong = hospital();
    wrong.name = text(" ");
    CHECK(refusal(help.add(wrong)) == text("help.no_name"));
    wrong = hospital();
    wrong.phone.clear();
    CHECK(refusal(help.add(wrong)) == text("help.no_way"));
    wrong = hospital();
    wrong.code = text("cn-000");
    CHECK(refusal(help.add(wrong)) == text("help.not_found"));
    wrong = hospital();
    wrong.address = QString(301, u'路');
    CHECK(refusal(help.add(wrong)) == text("text.too_long"));
    wrong = hospital();
    wrong.checkedOn = today.addDays(500);
    CHECK(refusal(help.add(wrong)) == text("date.future"));
}

TEST_CASE("Visits to other places stand apart by unit; use of function rooms is counted without names")
{
    SchoolFixture school;
    Services services = school.services();
    ActivityService &activities = services.room().activities;
    for (const char *name : {"石桥村小", "白云教学点"})
        must(services.classes.addUnit({{}, {}, text(name), text("village"), {}}));
    const QList<SchoolUnit> units = must(services.classes.units());
    const Uid me = must(services.room().duties.people()).constFirst().uid;
    const auto unit = [&](const char *name) {
        for (const SchoolUnit &one : units) {
            if (one.name == text(name))
                return one.uid;
        }
        return Uid();
    };
    OutreachVisit visit;
    visit.date = today;
    visit.unitUid = unit("石桥村小");
    visit.person.uid = me;
    visit.minutes = 90;
    visit.visitors = 6;
    const Uid first = must(activities.add(visit));
    visit.visitors = 4;
    visit.date = today.addDays(-7);
    must(activities.add(visit));
    visit.unitUid = unit("白云教学点");
    must(activities.add(visit));
    const QList<OutreachFigures> figures =
        outreachFigures(must(activities.visits(today.addDays(-30), today)));
    REQUIRE(figures.size() == 2);
    CHECK(figures[0] == OutreachFigures{unit("石桥村小"), text("石桥村小"), 2, 180, 10});
    CHECK(figures[1] == OutreachFigures{unit("白云教学点"), text("白云教学点"), 1, 90, 4});
    OutreachVisit longer = must(activities.visits(today, today)).constFirst();
    longer.minutes = 120;
    must(activities.edit(longer));
    CHECK(must(activities.visits(today, today)).constFirst().minutes == 120);
    must(activities.removeVisit(first));
    CHECK(refusal(activities.removeVisit(first)) == text("activity.not_found"));
    CHECK(refusal(activities.edit(longer)) == text("activity.not_found"));

    RoomUse use;
    use.purpose = text("sand_tray");
    use.date = today;
    use.from = QTime(14, 0);
    use.minutes = 50;
    use.people = 1;
    use.person.uid = me;
    const Uid used = must(activities.add(use));
    RoomUse stored = must(activities.uses(today, today)).constFirst();
    CHECK(stored.person.uid == me);
    stored.people = 3;
    must(activities.edit(stored));
    CHECK(must(activities.uses(today, today)).constFirst().people == 3);
    must(activities.removeUse(used));
    CHECK(refusal(activities.removeUse(used)) == text("activity.not_found"));
    CHECK(refusal(activities.edit(stored)) == text("activity.not_found"));

    const auto refusedVisit = [&](auto change) {
        OutreachVisit wrong = visit;
        change(wrong);
        return refusal(activities.add(wrong));
    };
    CHECK(refusedVisit([](OutreachVisit &one) { one.unitUid = {}; }) == text("room.no_unit"));
    CHECK(refusedVisit([](OutreachVisit &one) { one.person.uid = {}; }) == text("room.person"));
    CHECK(refusedVisit([](OutreachVisit &one) { one.date = {}; }) == text("date.missing"));
    CHECK(refusedVisit([](OutreachVisit &one) { one.date = today.addDays(1); }) == text("date.future"));
    CHECK(refusedVisit([](OutreachVisit &one) { one.minutes = 0; }) == text("activity.minutes"));
    CHECK(refusedVisit([](OutreachVisit &one) { one.visitors = -1; }) == text("duty.count"));
    CHECK(refusedVisit([](OutreachVisit &one) { one.note = QString(20001, u'字'); }) ==
          text("text.too_long"));
    const auto refusedUse = [&](auto change) {
        RoomUse wrong = use;
        change(wrong);
        return refusal(activities.add(wrong));
    };
    CHECK(refusedUse([](RoomUse &one) { one.purpose = text("cinema"); }) == text("activity.purpose"));
    CHECK(refusedUse([](RoomUse &one) { one.from = {}; }) == text("turn.times"));
    CHECK(refusedUse([&](RoomUse &one) { one.roomUid = used; }) == text("room.not_found"));
    CHECK(refusedUse([](RoomUse &one) { one.person.uid = {}; }) == text("room.person"));
    CHECK(refusal(activities.uses(today, today.addDays(-1))) == text("duty.span"));
    CHECK(refusal(activities.visits({}, today)) == text("duty.span"));
}

TEST_CASE("The directory is everybody's to read; the papers are the room's, and an inspector's to look at")
{
    const auto draftOf = [](Services &services) {
        return must(services.room().rules.write(text("duty"), text("一、开放。")));
    };
    for (const Role role : {Role::Head, Role::Counsellor}) {
        INFO(roleCode(role).toStdString());
        SchoolFixture school;
        school.asUser(roleCode(role), {role});
        Services services = school.services();
        must(services.room().rules.approve(draftOf(services).uid, today, text("何校长")));
        must(services.room().inventory.add(line("computer")));
        must(services.room().help.remove(must(services.room().help.add(hospital()))));
        CHECK(must(services.room().activities.visits(today, today)).isEmpty());
        CHECK(must(services.room().dutyTodos.gaps(today, today)).isEmpty());
    }
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        INFO(roleCode(role).toStdString());
        SchoolFixture school;
        Services before = school.services();
        const RoomRule draft = draftOf(before);
        const Uid place = must(before.room().help.add(hospital()));
        RegisterLine known = line("computer");
        known.uid = must(before.room().inventory.add(known, {{{text("一.jpg"), "\xFF\xD8\xFFx"}}, {}}));
        const Uid photo = must(before.room().inventory.lines()).constFirst().photos.constFirst().uid;
        HelpPlace changed = hospital();
        changed.uid = place;
        school.asUser(roleCode(role), {role}, {school.class71});
        Services services = school.services();
        RoomServices &room = services.room();
        CHECK(must(room.help.list()).size() == 4);
        const auto lines = school.auditLines().size();
        OutreachVisit visit;
        visit.date = today;
        visit.minutes = 1;
        RoomUse use;
        use.date = today;
        use.from = QTime(8, 0);
        use.minutes = 1;
        use.purpose = text("group");
        ExpectedDuty expected;
        expected.date = today;
        expected.from = QTime(8, 0);
        expected.to = QTime(9, 0);
        const QStringList refusals{refusal(room.rules.write(text("duty"), text("x"))),
                                   refusal(room.rules.approve(draft.uid, today, text("x"))),
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
                                   refusal(room.activities.visits(today, today)),
                                   refusal(room.activities.uses(today, today)),
                                   refusal(room.dutyTodos.missing(today, today)),
                                   refusal(room.dutyTodos.missingThisTerm()),
                                   refusal(room.dutyTodos.unassigned(today, today)),
                                   refusal(room.dutyTodos.gaps(today, today)),
                                   refusal(room.dutyTodos.explain(expected, text("x"))),
                                   refusal(room.dutyTodos.removeGap(place)),
                                   refusal(room.dutyTurns.copyWeek(today, today.addDays(7))),
                                   refusal(room.duties.openNow()),
                                   refusal(room.duties.handovers(place, {}))};
        CHECK(refusals.count(text("denied")) == refusals.size());
        CHECK(school.auditLines().size() == lines + refusals.size());
        const bool maySee = role == Role::Inspector;
        CHECK((refusal(room.rules.versions()) != text("denied")) == maySee);
        CHECK((refusal(room.inventory.check()) != text("denied")) == maySee);
        CHECK((refusal(room.inventory.photo(photo)) != text("denied")) == maySee);
    }
}
