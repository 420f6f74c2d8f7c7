// SPDX-License-Identifier: GPL-3.0-or-later
// Two PCs of a room with a child who is erased: whole or gone, everywhere, and never back.
#include "tests/merge/room_pcs.h"

#include "core/keeping/erasure_service.h"
#include "core/keeping/keeping_operations.h"
#include "core/keeping/keeping_papers.h"
#include "core/keeping/old_backups.h"
#include "core/keeping/retention_service.h"
#include "core/keeping/self_check.h"
#include "core/report/document_json.h"
#include "core/vault/compaction.h"
#include "core/vault/database_copy.h"
#include "core/vault/facts.h"
#include "core/vault/vault_impl.h"
#include "tests/keeping/page_scan.h"
#include "tests/support/school_fixture.h"

using namespace tingyu;
using namespace tingyu::keeping;
using namespace tingyu::test;

namespace {

const QStringList traces{said("林小雨"), said("青衣巷七号"), said("父亲林大江"),
                         QStringLiteral("13977770001"), said("夜里总是醒")};

SessionInput sessionOf(RoomPc &pc, const char *student, const char *words)
{
    SessionInput input;
    input.client.kind = ClientKind::Student;
    input.client.studentUid = pc.student(student).uid;
    input.frame.at = WallTime::parse(QStringLiteral("2026-11-19T15:00")).value();
    input.frame.minutes = 40;
    for (const char *part : {"state", "problem", "assessment", "analysis", "effect"})
        input.content.fields.insert(said(part), said(words));
    return input;
}

/// A child with a file, a signed session, a case, a group with another child, a draft and an export.
void live(RoomPc &pc)
{
    Student child = pc.student("林小雨");
    child.address = said("青衣巷七号");
    child.phone = QStringLiteral("13977770001");
    must(pc.all.students.edit(child));
    Contact father;
    father.name = said("父亲林大江");
    father.relation = said("father");
    must(pc.all.students.setContacts(child.uid, {father}));
    const Uid session = must(pc.all.room().sessions.add(sessionOf(pc, "林小雨", "夜里总是醒"))).uid;
    must(pc.all.room().sessions.sign(session));
    const Uid opened = must(pc.all.cases.open(child.uid, CaseKind::Concern, said("连续缺课")));
    must(pc.all.cases.setFields(opened, {{said("complaint"), said("林小雨说夜里总是醒")}}));
    must(pc.all.drafts.save(child.uid.toString(), said("growth"), said("林小雨近来话少")));
    const Uid group = pc.friends();
    GroupMeeting meeting;
    meeting.groupUid = group;
    meeting.at = WallTime::parse(QStringLiteral("2026-11-18T15:00")).value();
    meeting.minutes = 40;
    meeting.texts.theme = said("林小雨和陈默各说一件事");
    must(pc.all.room().groupMeetings.add(meeting));
}

ErasureWords orderly(Approval approval = Approval::User)
{
    ErasureWords words;
    words.ground = ErasureGround::Guardian;
    words.words = said("监护人书面申请");
    words.on = QDate(2026, 11, 20);
    words.approval = approval;
    words.approver = approval == Approval::User ? colleague : said("王校长,校长,2026-11-19");
    words.witness = said("赵老师");
    return words;
}

QStringList wordsOf(RoomPc &pc)
{
    for (const QString &word : traces)
        UNSCOPED_INFO(word.toStdString() << ": " << placesOf(pc.db(), word).join(u' ').toStdString());
    return wordsInVault(pc.db().path(), pc.vault->impl().keys.database, traces);
}

} // namespace

TEST_CASE(
    "A file that two people agreed to destroy is gone from the vault, its journal and a new backup, and "
    "what is of others stays")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    live(one);
    const Uid child = one.student("林小雨").uid;
    CHECK(wordsOf(one) == traces);
    const QVariant caseNumber = one.value("SELECT max(number) FROM care_case");
    ErasureService service(one.place());

    const ErasurePreview preview = must(service.preview(child));
    CHECK(preview.name == said("林小雨"));
    for (const char *category : {"file", "care", "counselling", "appointment", "group", "history"}) {
        INFO(category);
        CHECK(preview.counts.value(QLatin1String(category)) > 0);
    }
    CHECK(preview.mentions.isEmpty()); // the meeting is one the child was a member of

    // A copy that was made before a step of the schema holds the child too.
    const QString copy = room.folder + QStringLiteral("/vault-1.before-3.db");
    must(copyDatabase(one.db(), copy, one.vault->impl().keys.database));
    const qint64 linesBefore = one.value("SELECT count(*) FROM audit").toLongLong();
    const ErasureDone done = must(service.carryOut({{child}, orderly(), false}));
    CHECK(done.isCompact);
    CHECK(done.left.isEmpty());
    REQUIRE(done.certificates.size() == 1);
    CHECK(done.certificates.first().number == 1);
    CHECK_FALSE(QFile::exists(copy));

    CHECK(wordsOf(one) == QStringList());
    CHECK(one.value("SELECT count(*) FROM student WHERE name = '陈默'").toInt() == 1);
    CHECK(one.value("SELECT theme FROM group_meeting").toString() == said("■■■和陈默各说一件事"));
    CHECK(one.value("SELECT count(*) FROM group_member").toInt() == 1);
    CHECK(one.isSound()); // every record that went or lost something has its line
    CHECK(one.value("SELECT count(*) FROM audit").toLongLong() > linesBefore);
    CHECK(one.value("SELECT count(*) FROM audit WHERE object_uid = ?", {child.bytes()}).toInt() > 0);
    CHECK(must(one.db().check(true)).isEmpty());

    const auto listed = must(service.list());
    REQUIRE(listed.size() == 1);
    CHECK(listed.first().student == child);
    CHECK(listed.first().said == orderly());
    CHECK(listed.first().counts == preview.counts);
    CHECK(refusal(service.preview(child)) == said("student.not_found"));

    // The number of the case is not given to another.
    const Uid next = must(one.all.cases.open(one.student("陈默").uid, CaseKind::Concern, said("近来话少")));
    CHECK(must(one.all.cases.show(next)).head.number == caseNumber.toInt() + 1);

    // A backup made from now on, restored.
    const auto backup = must(BackupService(*one.vault).backup(room.stick.path()));
    CHECK(backup.verified);
    const QString where = room.dir.filePath(QStringLiteral("again"));
    must(restoreWithPassword(backup.file, where, head, secret(headPassword), room.environment));
    RoomPc again(must(Vault::open(where, head, secret(headPassword), room.environment)));
    CHECK(wordsOf(again) == QStringList());
}

TEST_CASE("Several files go at once, each with its own certificate; a plan that names nobody's file destroys "
          "nothing")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    live(one);
    const Uid first = one.student("林小雨").uid;
    const Uid second = one.student("陈默").uid;
    ErasureService service(one.place());
    CHECK(refusal(service.carryOut({{first, Uid()}, orderly(), false})) == said("student.not_found"));
    CHECK(one.value("SELECT count(*) FROM student").toInt() == 2);
    const ErasureDone done = must(service.carryOut({{first, second}, orderly(), false}));
    REQUIRE(done.certificates.size() == 2);
    CHECK(done.certificates[0].student == first);
    CHECK(done.certificates[1].student == second);
    CHECK(done.certificates[1].number == 2);
    CHECK(one.value("SELECT count(*) FROM student").toInt() == 0);
    CHECK(one.value("SELECT theme FROM group_meeting").toString() == said("■■■和■■■各说一件事"));
    CHECK(one.isSound());
}

TEST_CASE("Undo brings nothing of an erased child back")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    live(one);
    const Uid child = one.student("林小雨").uid;
    one.phone("林小雨", "13900000000");
    const qint64 edit = one.place().lastChangeSet();
    must(ErasureService(one.place()).carryOut({{child}, orderly(), false}));
    const qint64 erasure = one.place().lastChangeSet();
    for (const qint64 set : {edit, erasure})
        (void)one.all.undo.undo(set);
    CHECK(wordsOf(one) == QStringList());
    CHECK(one.value("SELECT count(*) FROM erasure WHERE removed_utc IS NULL").toInt() == 1);
    CHECK(one.isSound());
}

TEST_CASE("An erasure is refused without a witness, another person, a day, or where somebody holds the file")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    const Uid child = one.student("林小雨").uid;
    ErasureService service(one.place());
    const auto tried = [&](const std::function<void(ErasureWords &)> &spoil) {
        ErasureWords said = orderly();
        spoil(said);
        return refusal(service.carryOut({{child}, said, false}));
    };
    CHECK(refusal(service.carryOut({{}, orderly(), false})) == said("erasure.nobody"));
    CHECK(tried([](ErasureWords &words) { words.witness = said(" "); }) == said("erasure.witness"));
    CHECK(tried([](ErasureWords &words) { words.approver.clear(); }) == said("erasure.approver"));
    CHECK(tried([](ErasureWords &words) { words.approver = head; }) == said("erasure.approver"));
    CHECK(tried([](ErasureWords &words) { words.approver = said("没有的人"); }) == said("second.unknown"));
    CHECK(tried([](ErasureWords &words) { words.on = {}; }) == said("date.missing"));
    CHECK(tried([](ErasureWords &words) { words.on = QDate(2026, 11, 21); }) == said("erasure.later"));
    CHECK(tried([](ErasureWords &words) { words.words = said("林小雨转走了"); }) ==
          said("erasure.names_person"));
    CHECK(tried([](ErasureWords &words) { words.witness = said("林小雨"); }) == said("erasure.names_person"));
    CHECK(tried([](ErasureWords &words) {
              words.approval = Approval::Paper;
              words.approver = said("王校长,校长,2026-11-19");
          }) == said("second.user_there"));
    must(one.place().change(op::holdSet, [&](Change &change) -> Result<void> {
        auto row = change.insert(said("legal_hold"), {{said("student_id"), one.student("林小雨").id.value()},
                                                      {said("from_on"), QDate(2026, 11, 1)},
                                                      {said("reason"), said("法院调取")}});
        return row ? Result<void>() : row.error();
    }));
    CHECK(must(service.preview(child)).hold == said("法院调取"));
    CHECK(tried([](ErasureWords &) {}) == said("erasure.held"));
    CHECK(one.value("SELECT count(*) FROM student").toInt() == 2);
    CHECK(one.value("SELECT count(*) FROM erasure").toInt() == 0);
    CHECK(one.isSound());

    // A counsellor who is not head may look at the list of what would go, and no more.
    const QString where = room.further(3)->vault->folder();
    RoomPc other(must(Vault::open(where, colleague, secret(colleaguePassword), room.environment)));
    CHECK(must(ErasureService(other.place()).preview(child)).name == said("林小雨"));
    ErasureWords back = orderly();
    back.approver = head;
    CHECK(refusal(ErasureService(other.place()).carryOut({{child}, back, false})) == said("denied"));
}

TEST_CASE("Whoever agrees or sees it may have a name that the child's is a part of")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    Student student;
    student.name = said("周望舒");
    student.formerNames = {said("周望")};
    student.studentNo = said("20261");
    const Uid same = must(one.all.students.create(student));
    ErasureService service(one.place());
    CHECK(refusal(service.carryOut({{same}, orderly(), false})) == said("erasure.names_person"));
    student.name = colleague.left(1) + said("月");
    student.formerNames.clear();
    student.studentNo = said("20262");
    const Uid part = must(one.all.students.create(student));
    UserService users(*one.vault);
    must(users.add({said("周月明"), {Role::Counsellor}, {}}, secret("another quiet bridge 7")));
    ErasureWords said = orderly();
    said.approver = QStringLiteral("周月明");
    said.words = QStringLiteral("清册2026-2号,120262");
    must(service.carryOut({{part}, said, false}));
    CHECK(one.isSound());
}

TEST_CASE("Two people agree by their own passwords")
{
    RoomPcs room;
    const SecretBytes own = secret(headPassword);
    const SecretBytes other = secret(colleaguePassword);
    const SecretBytes wrong = secret("not the password 9");
    CHECK(confirmErasure(*room.one->vault, orderly(), own, other));
    CHECK(confirmErasure(*room.one->vault, orderly(), own, wrong).error().code == Errc::WrongPassword);
    CHECK(confirmErasure(*room.one->vault, orderly(), wrong, other).error().code == Errc::WrongPassword);
    CHECK(confirmErasure(*room.one->vault, orderly(Approval::Paper), own, SecretBytes()));
}

TEST_CASE("Names in the words of others are told before, and blanked everywhere only when that is asked for")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    const Uid child = one.student("林小雨").uid;
    const Uid session = must(one.all.room().sessions.add(sessionOf(one, "陈默", "和林小雨吵架"))).uid;
    must(one.all.room().sessions.sign(session));
    ErasureService service(one.place());
    const auto mentions = must(service.preview(child)).mentions;
    REQUIRE(mentions.size() == 1);
    CHECK(mentions.first() == Mention{said("session_record"), session});

    SECTION("left standing, and told")
    {
        const ErasureDone done = must(service.carryOut({{child}, orderly(), false}));
        CHECK(done.left == mentions);
        CHECK(one.value("SELECT count(*) FROM session_field WHERE text = '和林小雨吵架'").toInt() == 5);
    }
    SECTION("blanked, also in a signed record")
    {
        const ErasureDone done = must(service.carryOut({{child}, orderly(), true}));
        CHECK(done.left.isEmpty());
        CHECK(one.value("SELECT count(*) FROM session_field WHERE text = '和■■■吵架'").toInt() == 5);
        CHECK(wordsInVault(one.db().path(), one.vault->impl().keys.database, {said("林小雨")}) ==
              QStringList());
    }
    CHECK(one.isSound());
}

TEST_CASE("A child who was erased on one PC of the room goes on the other, and comes back from neither")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    live(one);
    room.meet(one, two);
    CHECK(wordsOf(two) == traces);
    const Uid child = one.student("林小雨").uid;
    room.later();
    // PC 2 goes on writing about the child, which PC 1 does not know.
    const Uid late = must(two.all.room().sessions.add(sessionOf(two, "林小雨", "夜里总是醒"))).uid;
    two.phone("林小雨", "13977770001");
    room.later();
    must(ErasureService(one.place()).carryOut({{child}, orderly(), false}));
    room.later();

    const merge::MergeOutcome came = room.carry(two, one);
    CHECK(came.differences == 0);
    CHECK(wordsOf(one) == QStringList());
    CHECK(one.value("SELECT count(*) FROM student").toInt() == 1);
    CHECK(one.value("SELECT count(*) FROM session_record WHERE uid = ?", {late.bytes()}).toInt() == 0);
    CHECK(one.isSound());

    const merge::MergeOutcome went = room.carry(one, two);
    CHECK(went.erased == 1);
    CHECK(wordsOf(two) == QStringList());
    CHECK(two.value("SELECT count(*) FROM student").toInt() == 1);
    CHECK(two.value("SELECT count(*) FROM erasure").toInt() == 1);
    CHECK(two.isSound());
    room.meet(one, two);
    CHECK(contentOf(one) == contentOf(two));

    // A third one that has heard of nothing brings nothing back.
    CHECK(one.isSound());
    CHECK(wordsOf(one) == QStringList());
}

TEST_CASE("Who is held on the other PC stays there until the hold is lifted")
{
    RoomPcs room;
    RoomPc &one = *room.one;
    RoomPc &two = *room.two;
    room.meet(one, two);
    const Uid child = one.student("林小雨").uid;
    must(RetentionService(two.place()).hold(child, said("法院调取"), {}));
    room.later();
    must(ErasureService(one.place()).carryOut({{child}, orderly(), false}));
    CHECK(room.carry(one, two).erased == 0);
    CHECK(two.value("SELECT count(*) FROM student").toInt() == 2);
    room.carry(two, one); // and it brings nobody back
    CHECK(one.value("SELECT count(*) FROM student").toInt() == 1);
    CHECK(one.value("SELECT count(*) FROM legal_hold").toInt() == 0);
    must(RetentionService(two.place()).lift(child, said("已调取")));
    room.later();
    CHECK(room.carry(one, two).erased == 1);
    CHECK(two.value("SELECT count(*) FROM student").toInt() == 1);
    CHECK(one.isSound());
    CHECK(two.isSound());
}

TEST_CASE("An erasure that was cut off before the file was written anew is ended at the next unlocking")
{
    RoomPcs room;
    live(*room.one);
    const Uid child = room.one->student("林小雨").uid;
    const auto plan = must(planErasure(room.one->db(), {child}));
    must(room.one->place().change(op::erasureCarryOut, [&](Change &change) -> Result<void> {
        auto left = Erasing(room.one->place(), change, plan, false).run();
        return left ? Result<void>() : left.error();
    }));
    CHECK(must(isCompactionDue(room.one->db())));
    room.one.reset(); // the program ends here
    RoomPc again(must(room.open()));
    CHECK(again.vault->notices().contains(said("erasure_finished")));
    CHECK_FALSE(must(isCompactionDue(again.db())));
    CHECK(wordsOf(again) == QStringList());
}

TEST_CASE("Backups from before an erasure are told with their dates, and go once a newer one is verified")
{
    RoomPcs room; // PC 2 came of a backup of PC 1, which lies on the stick
    RoomPc &one = *room.one;
    OldBackups backups(*one.vault);
    CHECK(must(backups.list(room.stick.path())).old.isEmpty()); // nobody was erased yet
    room.later();
    must(ErasureService(one.place()).carryOut({{one.student("林小雨").uid}, orderly(), false}));
    const auto found = must(backups.list(room.stick.path()));
    REQUIRE(found.old.size() == 1);
    CHECK_FALSE(found.hasNewer);
    CHECK(refusal(backups.remove(room.stick.path())) == said("backup.no_newer"));
    CHECK(QFile::exists(found.old.first().file));
    room.later();
    const auto fresh = must(BackupService(*one.vault).backup(room.stick.path()));
    CHECK(must(backups.list(room.stick.path())).hasNewer);
    CHECK(must(backups.remove(room.stick.path())) == 1);
    CHECK_FALSE(QFile::exists(found.old.first().file));
    CHECK(QFile::exists(fresh.file));
    CHECK(must(backups.remove(room.stick.path())) == 0);
    CHECK(one.isSound());
}

TEST_CASE(
    "The self-check measures what it can: passwords, sheet, backups, drills, users, pledges, denied tries")
{
    RoomPcs room;
    const auto lines = must(measureSecurity(*room.one->vault));
    const auto of = [&lines](const char *item) -> std::optional<SelfCheckLine> {
        for (const SelfCheckLine &line : lines) {
            if (line.item == QLatin1String(item))
                return line;
        }
        return std::nullopt;
    };
    REQUIRE(of("password"));
    CHECK(of("password")->finding == Finding::Look); // the cheap cost of a test is below the floor
    CHECK(of("sheet-none"));
    REQUIRE(of("backup"));
    CHECK(of("backup")->figures == QStringList{said("0"), said("0")});
    CHECK(of("backup")->finding == Finding::Good);
    CHECK(of("drill-none"));
    REQUIRE(of("sticks"));
    CHECK(of("sticks")->figures == QStringList{said("0")});
    CHECK(of("sticks")->finding == Finding::Look);
    CHECK(of("reboot-none"));
    REQUIRE(of("users"));
    CHECK(of("users")->figures == QStringList{said("2"), said("1")});
    REQUIRE(of("pledges"));
    CHECK(of("pledges")->figures == QStringList{said("0"), said("2")});
    CHECK(of("pledges")->finding == Finding::Look);
    REQUIRE(of("denied"));
    CHECK(of("denied")->finding == Finding::Told);
    const auto paper = must(
        KeepingPapers(room.one->place())
            .selfCheck(lines, {said("学期自查"), 1, report::Language::Chinese}, report::PrintWay::Preview));
    CHECK_FALSE(paper.document.blocks.isEmpty());
}

TEST_CASE("The certificate says what was destroyed, who agreed and who saw it, and not who it was")
{
    RoomPcs room;
    live(*room.one);
    const auto done = must(
        ErasureService(room.one->place()).carryOut({{room.one->student("林小雨").uid}, orderly(), false}));
    const auto paper =
        must(KeepingPapers(room.one->place())
                 .certificate(done.certificates.first().uid, {said("存档"), 1, report::Language::Chinese},
                              report::PrintWay::Issue));
    const QByteArray json = report::toJson(paper.document);
    CHECK(json.contains("X-000001"));
    CHECK(json.contains(said("赵老师").toUtf8()));
    for (const QString &one : traces)
        CHECK_FALSE(json.contains(one.toUtf8()));
}
