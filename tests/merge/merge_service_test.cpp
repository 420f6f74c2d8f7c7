// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/merge/room_pcs.h"

#include "core/exchange/receive_service.h"
#include "core/exchange/unit_service.h"
#include "tests/support/school_fixture.h"

using namespace tingyu;
using namespace tingyu::merge;
using namespace tingyu::test;

namespace {

Appointment draftFor(RoomPc &pc, const char *student, const char *when)
{
    Appointment draft;
    draft.at = WallTime::parse(QLatin1String(when)).value();
    draft.client.kind = ClientKind::Student;
    draft.client.studentUid = pc.student(student).uid;
    draft.counsellor.uid = pc.place().session().userUid;
    return draft;
}

SessionInput sessionOf(RoomPc &pc, const char *student, const char *when, const char *words)
{
    SessionInput input;
    input.client.kind = ClientKind::Student;
    input.client.studentUid = pc.student(student).uid;
    input.frame.at = WallTime::parse(QLatin1String(when)).value();
    input.frame.minutes = 40;
    for (const char *part : {"state", "problem", "assessment", "analysis", "effect"})
        input.content.fields.insert(said(part), said(words));
    return input;
}

} // namespace

TEST_CASE("what was written on two PCs is on both after the files went across, with who wrote it and when")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    room.later();
    one.phone("林小雨", "13800000001");
    const Uid booked = must(one.all.room().appointments.add(draftFor(one, "林小雨", "2026-11-23T15:00"))).uid;
    room.later();
    const Uid written =
        must(two.all.room().sessions.add(sessionOf(two, "陈默", "2026-11-19T15:00", "睡得好些"))).uid;
    must(two.all.room().sessions.sign(written));
    const Uid opened = must(two.all.cases.open(two.student("陈默").uid, CaseKind::Concern, said("连续缺课")));
    must(two.all.cases.setFields(opened, {{said("complaint"), said("随外婆住")}}));
    CHECK(must(two.all.cases.show(opened)).head.number == 200'001); // PC 2 counts in its own range
    room.later();

    const MergeOutcome came = room.carry(two, one);
    CHECK(came.pc == 2);
    CHECK(came.differences == 0);
    CHECK(room.carry(one, two).added > 0);
    CHECK(contentOf(one) == contentOf(two));
    CHECK(two.student("林小雨").phone == QLatin1String("13800000001"));
    CHECK(must(two.all.room().appointments.show(booked)).client.name == said("林小雨"));
    CHECK(must(one.all.room().sessions.show(written)).head.signedAt.has_value());
    // Who and when, as it was there.
    CHECK(one.value("SELECT s.at_utc FROM change c JOIN change_set s ON s.id = c.set_id WHERE c.table_name = "
                    "'care_case'") == two.value("SELECT s.at_utc FROM change c JOIN change_set s ON s.id = "
                                                "c.set_id WHERE c.table_name = 'care_case'"));
    CHECK(one.isSound());
    CHECK(two.isSound());

    // Again, and what goes round: nothing happens twice.
    const MergeOutcome again = room.carry(two, one);
    CHECK(again.added + again.changed + again.differences == 0);
    CHECK(must(one.merge.write(room.stick.path())).rows == 0);
    CHECK(contentOf(one) == contentOf(two));
    CHECK(one.differences().isEmpty());
}

TEST_CASE("two fields changed on two PCs are both kept; one field changed on both is shown with both values "
          "until it is decided")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    room.later();
    one.phone("林小雨", "13800000001");
    one.phone("陈默", "1111");
    Student other = two.student("林小雨");
    other.address = said("河东街 3 号");
    must(two.all.students.edit(other));
    two.phone("陈默", "2222");
    room.meet(one, two);
    CHECK(one.student("林小雨").phone == QLatin1String("13800000001"));
    CHECK(one.student("林小雨").address == said("河东街 3 号"));
    CHECK(two.student("林小雨").phone == QLatin1String("13800000001"));
    CHECK(one.student("陈默").phone == QLatin1String("1111"));
    CHECK(two.student("陈默").phone == QLatin1String("2222"));
    CHECK(one.differences() == QStringList{said("field student 陈默 phone: 1111 | 2222")});
    CHECK(two.differences() == QStringList{said("field student 陈默 phone: 2222 | 1111")});

    SECTION("what stands is confirmed")
    {
        must(one.merge.decide(must(one.merge.differences()).constFirst().uid, Choice::Kept));
        room.carry(one, two);
        CHECK(two.student("陈默").phone == QLatin1String("1111"));
    }
    SECTION("the other one is taken")
    {
        must(one.merge.decide(must(one.merge.differences()).constFirst().uid, Choice::Other));
        CHECK(one.student("陈默").phone == QLatin1String("2222"));
        room.carry(one, two);
        CHECK(two.student("陈默").phone == QLatin1String("2222"));
    }
    SECTION("the field is written anew")
    {
        room.later();
        two.phone("陈默", "3333");
        room.carry(two, one);
        CHECK(one.student("陈默").phone == QLatin1String("3333"));
        CHECK(one.differences().isEmpty());
        return;
    }
    CHECK(one.differences().isEmpty());
    CHECK(two.differences().isEmpty());
    CHECK(contentOf(one) == contentOf(two));
    CHECK(one.isSound());
    CHECK(two.isSound());
}

TEST_CASE("of two risks the higher stands on both until a person decides")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    room.later();
    must(one.all.fileClasses.set(one.student("林小雨").uid, FileClass::Attention, QDate(2026, 11, 20),
                                 said("上课走神")));
    must(two.all.fileClasses.set(two.student("林小雨").uid, FileClass::Crisis, QDate(2026, 11, 20),
                                 said("说不想活")));
    room.meet(one, two);
    CHECK(one.student("林小雨").fileClass == FileClass::Crisis);
    CHECK(two.student("林小雨").fileClass == FileClass::Crisis);
    CHECK(one.differences() == QStringList{said("field student 林小雨 file_class: crisis | attention")});
    CHECK(one.value("SELECT count(*) FROM file_class").toInt() == 2);
    must(two.merge.decide(must(two.merge.differences()).constFirst().uid, Choice::Kept));
    room.carry(two, one);
    CHECK(one.differences().isEmpty());
    CHECK(contentOf(one) == contentOf(two));
}

TEST_CASE("what one removed and the other went on with lives until it is decided")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    const Uid booked = must(one.all.room().appointments.add(draftFor(one, "林小雨", "2026-11-23T15:00"))).uid;
    room.carry(two, one);
    room.carry(one, two);
    room.later();
    must(one.all.room().appointments.remove(booked));
    Appointment moved = must(two.all.room().appointments.show(booked));
    moved.request.note = said("改到阅览室旁");
    must(two.all.room().appointments.edit(moved));
    room.carry(two, one);
    room.carry(one, two);
    for (RoomPc *pc : {&one, &two}) {
        CHECK(must(pc->all.room().appointments.show(booked)).request.note == said("改到阅览室旁"));
        CHECK(must(pc->merge.differences()).size() == 1);
        CHECK(must(pc->merge.differences()).constFirst().kind == DifferenceKind::Removed);
    }
    must(one.merge.decide(must(one.merge.differences()).constFirst().uid, Choice::Other));
    CHECK(refusal(one.all.room().appointments.show(booked)) == QLatin1String("appointment.not_found"));
}

TEST_CASE("a signature stands: what was written on the other PC without knowing of it is shown beside")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    const Uid written =
        must(one.all.room().sessions.add(sessionOf(one, "林小雨", "2026-11-19T15:00", "原文"))).uid;
    room.carry(two, one);
    room.carry(one, two);
    room.later();
    must(two.all.room().sessions.sign(written));
    SessionInput edited = sessionOf(one, "林小雨", "2026-11-19T15:00", "原文");
    edited.frame.uid = written;
    edited.content.fields.insert(said("effect"), said("后来改的"));
    must(one.all.room().sessions.edit(edited));
    room.carry(two, one);
    room.carry(one, two);
    CHECK(must(one.all.room().sessions.show(written)).head.signedAt.has_value());
    CHECK(must(one.all.room().sessions.show(written)).content.fields.value(said("effect")) == said("原文"));
    const QStringList shown = one.differences();
    CHECK(shown.size() == 1);
    CHECK(shown.value(0).contains(said("原文 | 后来改的")));
    const Difference difference = must(one.merge.differences()).constFirst();
    CHECK_FALSE(difference.canChoose);
    CHECK(refusal(one.merge.decide(difference.uid, Choice::Other)) == QLatin1String("merge.no_choice"));
    must(one.merge.decide(difference.uid, Choice::Kept));
    CHECK(one.differences().isEmpty());
    CHECK(one.isSound());
}

TEST_CASE("the same thing entered on both is one thing, and the same number is given to one")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    const Uid opened =
        must(one.all.cases.open(one.student("林小雨").uid, CaseKind::Concern, said("连续缺课")));
    must(one.all.room().sessions.add(sessionOf(one, "林小雨", "2026-11-17T15:00", "第一次")));
    room.carry(two, one);
    room.carry(one, two);
    room.later();
    // The same room, the same client, the same field of a case, the next session of one series.
    for (RoomPc *pc : {&one, &two}) {
        CounsellingRoom place;
        place.name = said("辅导室");
        must(pc->all.room().rooms.add(place));
        room.later();
    }
    must(one.all.room().appointments.add(draftFor(one, "陈默", "2026-11-23T15:00")));
    must(two.all.room().appointments.add(draftFor(two, "陈默", "2026-11-24T15:00")));
    must(one.all.cases.setFields(opened, {{said("complaint"), said("随外婆住")}}));
    must(two.all.cases.setFields(opened, {{said("complaint"), said("随姑姑住")}}));
    must(one.all.room().sessions.add(sessionOf(one, "林小雨", "2026-11-18T15:00", "一机")));
    room.later();
    must(two.all.room().sessions.add(sessionOf(two, "林小雨", "2026-11-19T15:00", "二机")));
    room.carry(two, one);
    room.carry(one, two);
    for (RoomPc *pc : {&one, &two}) {
        CHECK(pc->value("SELECT count(*) FROM counselling_room").toInt() == 1);
        CHECK(pc->value("SELECT count(*) FROM client WHERE kind = 'student' AND student_id = (SELECT id FROM "
                        "student "
                        "WHERE name = '陈默')")
                  .toInt() == 1);
        CHECK(pc->value("SELECT count(*) FROM appointment").toInt() == 2);
        CHECK(pc->value("SELECT count(*) FROM case_field").toInt() == 1);
        CHECK(pc->value("SELECT group_concat(number || ':' || at) FROM (SELECT number, at FROM "
                        "session_record ORDER BY number)")
                  .toString() == QLatin1String("1:2026-11-17T15:00,2:2026-11-18T15:00,3:2026-11-19T15:00"));
        CHECK(pc->isSound());
    }
    CHECK(one.differences().filter(said("随外婆住 | 随姑姑住")).size() == 1);
    CHECK(two.differences().filter(said("随姑姑住 | 随外婆住")).size() == 1);
    CHECK(one.differences().filter(said("number session_record")).size() == 1);
}

TEST_CASE("appointments that two PCs booked for one hour are listed until one is moved")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    room.later();
    const Uid first = must(one.all.room().appointments.add(draftFor(one, "林小雨", "2026-11-23T15:00"))).uid;
    must(two.all.room().appointments.add(draftFor(two, "陈默", "2026-11-23T15:20")));
    CHECK(must(one.merge.bookedTwice()).isEmpty());
    room.meet(one, two);
    for (RoomPc *pc : {&one, &two}) {
        const auto twice = must(pc->merge.bookedTwice());
        REQUIRE(twice.size() == 1);
        CHECK(twice.constFirst().kinds == QList{ClashKind::Person});
    }
    AppointmentMove move;
    move.at = WallTime::parse(QStringLiteral("2026-11-23T16:30")).value();
    must(one.all.room().appointments.move(first, move));
    CHECK(must(one.merge.bookedTwice()).isEmpty());
    room.carry(one, two);
    CHECK(must(two.merge.bookedTwice()).isEmpty());
}

TEST_CASE("three PCs: what the centre hears from one point reaches the other, and a value two disagree about "
          "is undecided on all")
{
    RoomPcs room;
    RoomPc &centre = *room.one;
    RoomPc &east = *room.two;
    auto west = room.further(3);
    room.later();
    east.phone("林小雨", "2222");
    west->phone("林小雨", "3333");
    east.phone("陈默", "4444");
    room.carry(east, centre);
    room.carry(*west, centre);
    room.carry(centre, *west);
    room.carry(centre, east);
    CHECK(centre.student("林小雨").phone == QLatin1String("2222"));
    CHECK(west->student("陈默").phone == QLatin1String("4444"));
    CHECK(must(centre.merge.differences()).size() == 1);
    CHECK(must(west->merge.differences()).size() == 1);
    must(centre.merge.decide(must(centre.merge.differences()).constFirst().uid, Choice::Other));
    room.carry(centre, east);
    room.carry(centre, *west);
    for (RoomPc *pc : {&centre, &east, west.get()}) {
        CHECK(pc->student("林小雨").phone == QLatin1String("3333"));
        CHECK(pc->differences().isEmpty());
    }
    CHECK(contentOf(centre) == contentOf(east));
    CHECK(contentOf(centre) == contentOf(*west));
}

TEST_CASE("a shared folder is read and written in one go, and one bad file stops nothing")
{
    RoomPcs room;
    QTemporaryDir folder;
    room.later();
    room.one->phone("林小雨", "1111");
    room.two->phone("陈默", "2222");
    const auto first = must(room.one->merge.meet(folder.path()));
    CHECK(first.taken.isEmpty());
    CHECK_FALSE(first.written); // nobody is known yet who could take it
    must(room.two->merge.meet(folder.path()));
    REQUIRE(writeBytes(folder.filePath(QStringLiteral("a-torn.tyc")),
                       bytesOf(folder.filePath(QStringLiteral("tingyu-pc2.tyc"))).chopped(100)));
    const auto second = must(room.one->merge.meet(folder.path()));
    REQUIRE(second.taken.size() == 2);
    CHECK(second.taken.at(0).error == fail(Errc::Damaged, "container.cut"));
    CHECK(second.taken.at(1).outcome->changed == 1);
    CHECK(second.written->rows > 0);
    const auto third = must(room.two->merge.meet(folder.path()));
    CHECK(std::any_of(third.taken.cbegin(), third.taken.cend(),
                      [](const auto &one) { return one.outcome && one.outcome->changed == 1; }));
    CHECK(contentOf(*room.one) == contentOf(*room.two));
    CHECK(refusal(room.one->merge.meet(folder.filePath(QStringLiteral("none")))) ==
          QLatin1String("merge.no_folder"));
    const auto state = must(room.one->merge.state());
    REQUIRE(state.pcs.size() == 2);
    CHECK(state.pcs.at(0).isThis);
    CHECK(state.pcs.at(1).heardUtc.isValid());
}

TEST_CASE("a file that does not belong here changes nothing")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    CHECK(refusal(one.merge.write(room.stick.path())) == QLatin1String("merge.no_other"));
    CHECK(refusal(one.merge.setNumber(0)) == QLatin1String("merge.pc_number"));
    two.phone("林小雨", "2222");
    const QString file = room.write(two, "two.tyc");
    CHECK(refusal(two.merge.take(file)) == QLatin1String("merge.own"));
    must(one.merge.setNumber(2));
    CHECK(refusal(one.merge.take(file)) == QLatin1String("merge.same_pc"));
    must(one.merge.setNumber(1));
    const auto before = contentOf(one);
    const QByteArray bytes = bytesOf(file);
    for (const qsizetype at :
         {qsizetype(0), qsizetype(20), qsizetype(60), bytes.size() / 2, bytes.size() - 10}) {
        QByteArray bad = bytes;
        bad[at] = static_cast<char>(bad.at(at) ^ 1);
        REQUIRE(writeBytes(room.stick.filePath(said("bad.tyc")), bad));
        CHECK_FALSE(one.merge.take(room.stick.filePath(said("bad.tyc"))));
    }
    // A room that is another one, and a file that is none of changes.
    KeyedVault elsewhere;
    const QString fresh = elsewhere.dir.filePath(said("other"));
    RoomPc stranger(must(elsewhere.create(fresh)).vault);
    CHECK(refusal(stranger.merge.take(file)) == QLatin1String("merge.foreign"));
    const auto backup = must(BackupService(*one.vault).backup(room.stick.path()));
    CHECK(refusal(one.merge.take(backup.file)) == QLatin1String("merge.kind"));
    CHECK(contentOf(one) == before);

    // It builds upon what was not taken here.
    must(one.merge.take(file));
    auto three = room.further(3);
    two.phone("林小雨", "2223");
    room.carry(one, two);
    room.carry(*three, two);
    two.phone("陈默", "2224");
    CHECK(refusal(one.merge.setNumber(2)) == QLatin1String("merge.pc_taken"));
    must(one.merge.forget(2));
    CHECK(refusal(one.merge.forget(2)) == QLatin1String("merge.no_such_pc"));
    auto late = room.further(4); // of a backup in which PC 3 is not known
    late->phone("林小雨", "9999");
    CHECK(must(one.merge.take(room.write(*late, "late.tyc"))).changed == 1);
}

TEST_CASE("who may, and who reads what differs")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    const Uid written =
        must(one.all.room().sessions.add(sessionOf(one, "林小雨", "2026-11-19T15:00", "原文"))).uid;
    room.carry(*room.two, one);
    room.carry(one, *room.two);
    room.later();
    for (RoomPc *pc : {&one, room.two.get()}) {
        SessionInput edited =
            sessionOf(*pc, "林小雨", "2026-11-19T15:00", pc == &one ? "一机写的" : "二机写的");
        edited.frame.uid = written;
        must(pc->all.room().sessions.edit(edited));
    }
    room.carry(*room.two, one);
    CHECK(one.differences().size() == 5);
    one.vault.reset();
    room.one = std::make_unique<RoomPc>(must(room.open(colleague, colleaguePassword)));
    const auto differences = must(room.one->merge.differences());
    REQUIRE(differences.size() == 5);
    for (const Difference &difference : differences) {
        CHECK(difference.isClosed);
        CHECK(difference.values.isEmpty());
        CHECK(difference.about.isEmpty());
        CHECK(room.one->merge.decide(difference.uid, Choice::Kept).error().code == Errc::Denied);
    }
    CHECK(room.one->merge.setNumber(5).error().code == Errc::Denied);
    must(room.one->merge.write(room.stick.path())); // a colleague carries the stick
}

TEST_CASE("packages to the district leave from, and come in at, the first PC alone")
{
    RoomPcs room;
    RoomPc &two = *room.two;
    CHECK(refusal(exchange::ReceiveService(two.place()).take({}, true)) ==
          QLatin1String("exchange.second_pc"));
    CHECK(exchange::ReceiveService(room.one->place()).take({}, true));
}

TEST_CASE("a folder that was put back by hand is told before numbers are given twice")
{
    RoomPcs room;
    room.later();
    room.two->phone("林小雨", "1111");
    const QString folder = room.two->vault->folder();
    room.two.reset();
    const QString kept = room.dir.filePath(said("kept"));
    REQUIRE(QDir().mkpath(kept));
    for (const QString &name : QDir(folder).entryList(QDir::Files))
        REQUIRE(QFile::copy(QDir(folder).filePath(name), QDir(kept).filePath(name)));
    const auto reopened = [&room](const QString &where) {
        return std::make_unique<RoomPc>(
            must(Vault::open(where, head, secret(headPassword), room.environment)));
    };
    room.two = reopened(folder);
    room.two->phone("陈默", "2222");
    room.meet(*room.one, *room.two);
    room.two = reopened(kept);
    room.later();
    CHECK(refusal(room.two->merge.take(room.write(*room.one, "one.tyc"))) == QLatin1String("merge.put_back"));
    // Whoever goes on with it says so at the door: from then on it is another installation.
    must(room.two->vault->acceptOlder());
    room.two->phone("陈默", "3333");
    room.meet(*room.one, *room.two);
    CHECK(room.one->differences() == QStringList{said("field student 陈默 phone: 2222 | 3333")});
    CHECK(room.two->differences() == QStringList{said("field student 陈默 phone: 3333 | 2222")});
}

TEST_CASE("new keys for other units leave the PCs of the room their own")
{
    RoomPcs room;
    must(exchange::UnitService(room.one->place()).rotate(room.stick.filePath(said("card.tyk"))));
    room.later();
    room.one->phone("林小雨", "1111");
    room.two->phone("陈默", "2222");
    room.meet(*room.one, *room.two);
    CHECK(contentOf(*room.one) == contentOf(*room.two));
    CHECK(refusal(exchange::UnitService(room.two->place()).rotate(room.stick.filePath(said("card.tyk")))) ==
          QLatin1String("exchange.second_pc"));
}

TEST_CASE("two PCs may keep their backups on one stick: neither lets those of the other go")
{
    RoomPcs room;
    QTemporaryDir shelf;
    const QString first = must(BackupService(*room.one->vault).backup(shelf.path())).file;
    for (int i = 0; i < 6; ++i) {
        room.later();
        must(BackupService(*room.two->vault).backup(shelf.path()));
    }
    CHECK(QFile::exists(first));
    CHECK(QDir(shelf.path()).entryList({QStringLiteral("*.tyb")}).size() < 7);
}
