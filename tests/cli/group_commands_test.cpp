// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/appointment_operations.h"
#include "core/room/appointments/appointment_repository.h"
#include "core/room/room_services.h"
#include "core/services.h"
#include "core/vault/kdf.h"
#include "core/vault/vault.h"
#include "tests/cli/process.h"
#include "tests/support/printed.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

#include <functional>

using namespace tingyu;
using namespace tingyu::test;

namespace {

void inVault(const CalledVault &called, const std::function<void(Services &)> &work)
{
    const SystemClock clock;
    SystemUidSource uids(clock);
    QString typed = QString::fromUtf8(headPassword);
    auto vault =
        Vault::open(called.folder(), headName, passwordBytes(typed), {clock, uids, KdfPolicy::atFloor()});
    REQUIRE(vault);
    Services services((*vault)->workplace());
    work(services);
}

void addMembers(Services &services)
{
    for (const char *name : {"林小满", "周雨晴", "何知秋"}) {
        Student student;
        student.name = q(name);
        REQUIRE(services.students.create(student));
    }
}

const QByteArray wholeMeeting =
    R"({"at":"2026-11-18T16:00","minutes":45,"room":"团体辅导室","theme":"认识新朋友",
    "aims":{"cognition":"认识他人"},"stages":[{"name":"热身","time":"10 分钟","activity":"名字接龙"}],
    "attendance":[{"student":"林小满","presence":"present"},{"student":"周雨晴","presence":"absent","reason":"病假"}],
    "notes":[{"student":"林小满","text":"只给带领者看"}],"evaluation":"目标达到"})";

struct CalledGroup : CalledVault
{
    CalledGroup()
    {
        inVault(*this, addMembers);
        const Answer added = call(words({"group", "add", "--name", "友伴小组", "--by", "林老师", "--members",
                                         "林小满,周雨晴", "--from", "2026-11-02"}));
        REQUIRE(added.code == 0);
        uid = added.json()[q("uid")].toString();
        const Answer met = call(words({"group", "meeting"}) +
                                QStringList{uid, q("--from-file"), write(q("m.json"), wholeMeeting)});
        REQUIRE(met.code == 0);
        CHECK(met.json()[q("number")].toInt() == 1);
        CHECK(met.json()[q("present")].toInt() == 1);
        meeting = met.json()[q("uid")].toString();
    }
    QString uid;
    QString meeting;
};

} // namespace

TEST_CASE("A group is made, met, listed and shown, by its name too", "[slow]")
{
    const CalledGroup vault;
    const QJsonArray groups = vault.call(words({"group", "list"})).json()[q("groups")].toArray();
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].toObject()[q("meetings")].toInt() == 1);
    CHECK(groups[0].toObject()[q("leaders")].toArray().first().toString() == headName);
    const QJsonObject group = vault.call(words({"group", "show", "友伴小组"})).json();
    CHECK(group[q("members")].toArray().size() == 2);
    CHECK(group[q("meetings")].toArray().size() == 1);
    QStringList door = vault.door();
    door.removeAll(q("--json"));
    const Answer read = call(door + words({"group", "show", "友伴小组"}));
    CHECK(QString::fromUtf8(read.output).contains(vault.meeting)); // what signing asks for
    const QJsonObject meeting = vault.call(words({"group", "show"}) + QStringList{vault.meeting}).json();
    CHECK(meeting[q("theme")].toString() == q("认识新朋友"));
    CHECK(meeting[q("room")].toString() == q("团体辅导室"));
    CHECK(meeting[q("attendance")].toArray().size() == 2);
    CHECK(meeting[q("notes")].toArray().first().toObject()[q("text")].toString() == q("只给带领者看"));
    CHECK(vault.call(words({"group", "show", "没有"})).code == 1);
}

TEST_CASE("A meeting that is not complete is not signed and says what is missing; signed, it stays", "[slow]")
{
    const CalledGroup vault;
    const Answer refused = [&] {
        QByteArray empty = R"({"at":"2026-11-19T16:00","minutes":45})";
        const Answer added = vault.call(words({"group", "meeting", "友伴小组", "--from-file"}) +
                                        QStringList{vault.write(q("e.json"), empty)});
        return vault.call(words({"group", "sign"}) + QStringList{added.json()[q("uid")].toString()});
    }();
    CHECK(refused.code == 1);
    CHECK(refused.json()[q("missing")].toArray().size() == 4);
    REQUIRE(vault.call(words({"group", "sign"}) + QStringList{vault.meeting}).code == 0);
    CHECK(vault.call(words({"group", "sign"}) + QStringList{vault.meeting}).code == 1);
    REQUIRE(
        vault.call(words({"group", "addendum"}) + QStringList{vault.meeting} + words({"--text", "补充一句"}))
            .code == 0);
    CHECK(vault.call(words({"group", "show"}) + QStringList{vault.meeting})
              .json()[q("addenda")]
              .toArray()
              .size() == 1);
}

TEST_CASE(
    "A meeting that clashes is refused and says with what, is kept with --force, and gives its hour back",
    "[slow]")
{
    const CalledGroup vault;
    const Answer booked = vault.call(
        words({"appointment", "add", "--student", "周雨晴", "--with", "林老师", "--at", "2030-03-06T16:00"}));
    REQUIRE(booked.code == 0);
    const QByteArray planned = R"({"at":"2030-03-06T16:10","minutes":45})";
    const QStringList meet = words({"group", "meeting", "友伴小组", "--from-file"}) +
                             QStringList{vault.write(q("p.json"), planned)};
    const Answer refused = vault.call(meet);
    CHECK(refused.code == 1);
    CHECK(refused.errorCode() == q("appointment.clash"));
    QStringList kinds;
    for (const auto &clash : refused.json()[q("clashes")].toArray()) {
        kinds.append(clash.toObject()[q("kind")].toString());
        CHECK(clash.toObject()[q("uid")] == booked.json()[q("uid")]);
    }
    CHECK(kinds == QStringList{q("person"), q("student")});
    const Answer kept = vault.call(meet + words({"--force"}));
    REQUIRE(kept.code == 0);
    CHECK(kept.json()[q("clashes")].toArray().size() == 2);
    const QString uid = kept.json()[q("uid")].toString();
    const Answer week =
        vault.call(words({"appointment", "list", "--from", "2030-03-06", "--to", "2030-03-06"}));
    REQUIRE(week.code == 0);
    CHECK(week.json()[q("appointments")].toArray().size() == 2);
    CHECK(vault.call(words({"group", "cancel"}) + QStringList{uid}).code == 2); // without a reason
    REQUIRE(
        vault.call(words({"group", "cancel"}) + QStringList{uid} + words({"--reason", "期中考试"})).code ==
        0);
    CHECK(vault.call(words({"group", "show"}) + QStringList{uid}).json()[q("cancelled")] == q("期中考试"));
    CHECK(vault.call(words({"group", "reopen"}) + QStringList{uid}).errorCode() == q("appointment.clash"));
    REQUIRE(vault
                .call(words({"appointment", "cancel", "--reason", "改期"}) +
                      QStringList{booked.json()[q("uid")].toString()})
                .code == 0);
    CHECK(vault.call(words({"group", "reopen"}) + QStringList{uid}).code == 0);
}

TEST_CASE(
    "Who joins a group and has an appointment during a planned meeting is refused, and joins with --force",
    "[slow]")
{
    const CalledGroup vault;
    const QByteArray planned = R"({"at":"2030-03-06T16:10","minutes":45})";
    REQUIRE(vault
                .call(words({"group", "meeting", "友伴小组", "--from-file"}) +
                      QStringList{vault.write(q("p.json"), planned)})
                .code == 0);
    inVault(vault, [](Services &services) {
        Staff nurse;
        nurse.name = q("许静");
        REQUIRE(services.staff.add(nurse));
    });
    const Answer booked = vault.call(
        words({"appointment", "add", "--student", "何知秋", "--with", "许静", "--at", "2030-03-06T16:00"}));
    REQUIRE(booked.code == 0);
    const QStringList join = words({"group", "join", "友伴小组", "--student", "何知秋"});
    const Answer refused = vault.call(join);
    CHECK(refused.code == 1);
    CHECK(refused.errorCode() == q("appointment.clash"));
    const QJsonArray clashes = refused.json()[q("clashes")].toArray();
    REQUIRE(clashes.size() == 1);
    CHECK(clashes[0].toObject()[q("kind")].toString() == q("student"));
    CHECK(clashes[0].toObject()[q("uid")] == booked.json()[q("uid")]);
    const auto members = [&] {
        return vault.call(words({"group", "show", "友伴小组"})).json()[q("members")].toArray().size();
    };
    CHECK(members() == 2);
    CHECK(vault.call(join + words({"--force"})).code == 0);
    CHECK(members() == 3);
    CHECK(vault.call(join + words({"--force"})).errorCode() == q("group.member_twice"));
}

TEST_CASE("Planned meetings of an older vault take their hours when it is next opened by a command", "[slow]")
{
    const CalledGroup vault;
    const QByteArray planned = R"({"at":"2030-03-06T16:10","minutes":45})";
    REQUIRE(vault
                .call(words({"group", "meeting", "友伴小组", "--from-file"}) +
                      QStringList{vault.write(q("p.json"), planned)})
                .code == 0);
    const QStringList list = words({"appointment", "list", "--from", "2030-03-01", "--to", "2030-03-31"});
    inVault(vault, [](Services &services) {
        auto book = services.room().appointments.list(
            {.from = QDate(2030, 3, 1), .to = QDate(2030, 3, 31), .counsellor = {}, .room = {}});
        REQUIRE(book);
        REQUIRE(book->size() == 1);
        REQUIRE(services.workplace.change(op::appointmentWrite, [&](Change &change) {
            return AppointmentRepository::remove(change, book->constFirst().id);
        }));
    });
    CHECK(vault.call(list).json()[q("appointments")].toArray().size() == 1);
    CHECK(vault.call(words({"vault", "verify"})).code == 0);
}

TEST_CASE("A file that holds something unknown or unreadable is refused whole", "[slow]")
{
    const CalledGroup vault;
    const auto meet = [&vault](const QByteArray &bytes) {
        return vault.call(words({"group", "meeting", "友伴小组", "--from-file"}) +
                          QStringList{vault.write(q("x.json"), bytes)});
    };
    CHECK(meet("[]").errorCode() == q("group.file"));
    CHECK(meet(R"({"at":"2026-11-19T16:00","minutes":45,"them":"x"})").errorCode() == q("group.field"));
    CHECK(meet(R"({"at":"2026-11-19T16:00","minutes":45,"aims":"x"})").errorCode() == q("group.field"));
    CHECK(meet(R"({"at":"x","minutes":45})").errorCode() == q("group.time"));
    CHECK(meet(R"({"at":"2026-11-19T16:00","minutes":45,"attendance":[{"student":"林小满","presence":"x"}]})")
              .errorCode() == q("group.field"));
    CHECK(
        meet(
            R"({"at":"2026-11-19T16:00","minutes":45,"attendance":[{"student":"何知秋","presence":"late"}]})")
            .errorCode() == q("group.not_member"));
    CHECK(vault.call(words({"group", "list"})).json()[q("groups")].toArray()[0].toObject()[q("meetings")] ==
          1);
}

TEST_CASE("A meeting and a whole group print with their own attendance and without the notes on members",
          "[slow]")
{
    const CalledGroup vault;
    const QString paper = vault.file(q("meeting.pdf"));
    const Answer printed =
        vault.call(words({"group", "print"}) + QStringList{vault.meeting, q("--pdf"), paper});
    REQUIRE(printed.code == 0);
    CHECK(printed.json()[q("serial")].toString() == q("T-000001"));
    const QString text = squeezed(printedText(paper));
    for (const char *said : {"团体辅导记录", "友伴小组", "林小满", "周雨晴", "缺席", "病假", "名字接龙"})
        CHECK(text.contains(q(said)));
    CHECK_FALSE(text.contains(q("只给带领者看")));
    REQUIRE(vault
                .call(words({"group", "meeting", "友伴小组", "--from-file"}) +
                      QStringList{vault.write(q("two.json"), R"({"at":"2026-11-25T16:00","minutes":45})")})
                .code == 0);
    const QString all = vault.file(q("group.pdf"));
    const Answer both = vault.call(words({"group", "print", "友伴小组", "--pdf"}) + QStringList{all});
    REQUIRE(both.code == 0);
    CHECK(both.json()[q("pages")].toInt() >= 2);
    const QString blank = vault.file(q("blank.pdf"));
    REQUIRE(vault.call(words({"group", "blank", "--pdf"}) + QStringList{blank}).code == 0);
    CHECK_FALSE(squeezed(printedText(blank)).contains(q("林小满")));
}
