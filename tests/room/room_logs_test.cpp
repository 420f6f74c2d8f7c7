// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/room/group_world.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

struct Logs : SchoolFixture
{
    Logs() { me.uid = must(services().room().duties.peopleNamed(said("周老师"))).constFirst().uid; }
    PhoneCall call() const
    {
        PhoneCall one;
        one.by = me;
        one.at = at("2026-11-18T19:30");
        one.minutes = 25;
        one.line = said("专线");
        one.caller = CallerKind::Parent;
        one.number = said("0512 8888");
        one.concern = said("孩子不愿上学");
        one.done = said("约面谈");
        one.followUp = said("下周一回电");
        return one;
    }
    MailboxLetter letter() const
    {
        MailboxLetter one;
        one.by = me;
        one.receivedOn = QDate(2026, 11, 18);
        one.sender = said("陈一甲");
        one.content = said("和同桌吵架");
        return one;
    }
    Advice advice() const
    {
        Advice one;
        one.by = me;
        one.on = QDate(2026, 11, 18);
        one.recipient = said("年级组长");
        one.matter = said("作业量");
        one.advice = said("周三少布置");
        return one;
    }
    StaffLogEntry training(QDate on = QDate(2026, 11, 18), int halfHours = 3) const
    {
        StaffLogEntry one;
        one.by = me;
        one.on = on;
        one.halfHours = halfHours;
        one.content = said("危机识别");
        one.lecturer = said("市中心");
        one.certificate = said("ZS-1");
        one.reflection = said("受用");
        return one;
    }
    Lesson lesson() const
    {
        Lesson one;
        one.by = me;
        one.on = QDate(2026, 11, 18);
        one.lessons = 2;
        one.halfHours = 3;
        one.topic = said("情绪");
        return one;
    }
    RoomPerson me;
};

const QDate loggedOn(2026, 11, 18);

/// Begins as a picture does, and is of this size.
QByteArray png(qint64 size = 40)
{
    return QByteArray("\x89PNG\r\n\x1a\n").leftJustified(size, 'x');
}
PictureEdits onePicture()
{
    return {{{said("一.png"), png()}}, {}};
}

} // namespace

TEST_CASE("A call keeps its number only when that is said")
{
    Logs logs;
    PhoneLogService calls(logs.workplace());
    const Uid silent = must(calls.add(logs.call()));
    PhoneCall kept = logs.call();
    kept.isNumberKept = true;
    const Uid told = must(calls.add(kept));
    logs.reopen();
    PhoneLogService again(logs.workplace());
    CHECK(must(again.show(silent)).number.isEmpty());
    const PhoneCall stored = must(again.show(told));
    CHECK(stored.number == said("05128888"));
    CHECK(stored.concern == said("孩子不愿上学"));
    CHECK(stored.followUp == said("下周一回电"));
    CHECK(stored.caller == CallerKind::Parent);
    CHECK(stored.by.name == said("周老师"));
    PhoneCall changed = stored;
    changed.isNumberKept = false;
    must(again.edit(changed));
    CHECK(must(again.show(told)).number.isEmpty());
    CHECK(must(again.list(loggedOn, loggedOn)).size() == 2);
    CHECK(must(again.list(loggedOn.addDays(1), loggedOn.addDays(1))).isEmpty());
    must(again.remove(silent));
    CHECK(refusal(again.show(silent)) == said("log.not_found"));
    CHECK_FALSE(logs.db().script("UPDATE phone_call SET number = '1'"));
}

TEST_CASE("A call or letter names a pupil, whose timeline then shows it to who may read it")
{
    Logs logs;
    const Student pupil = logs.add(said("陈一甲"), logs.class71);
    Services s = logs.services();
    PhoneCall call = logs.call();
    call.student.uid = pupil.uid;
    must(s.room().phoneCalls.add(call));
    MailboxLetter letter = logs.letter();
    letter.student.uid = pupil.uid;
    must(s.room().letters.add(letter));
    call.student.uid = logs.me.uid;
    CHECK(refusal(s.room().phoneCalls.add(call)) == said("student.not_found"));
    CHECK(must(s.timeline.of(pupil.uid)).size() == 2);
    logs.asUser(said("负责人"), {Role::Head});
    CHECK(must(logs.services().timeline.of(pupil.uid)).isEmpty());
}

TEST_CASE("An anonymous letter names nobody; an answer does not come before its letter")
{
    Logs logs;
    const Student pupil = logs.add(said("陈一甲"), logs.class71);
    MailboxService letters(logs.workplace());
    MailboxLetter anonymous = logs.letter();
    anonymous.senderKind = SenderKind::Anonymous;
    anonymous.student.uid = pupil.uid;
    const MailboxLetter stored = must(letters.show(must(letters.add(anonymous))));
    CHECK(stored.sender.isEmpty());
    CHECK(stored.student.uid.isNull());
    CHECK(stored.content == said("和同桌吵架"));
    MailboxLetter early = logs.letter();
    early.answeredOn = QDate(2026, 11, 17);
    CHECK(refusal(letters.add(early)) == said("letter.answered_before"));
    early.answeredOn = QDate(2026, 11, 18);
    early.answer = said("来坐坐");
    CHECK(must(letters.show(must(letters.add(early)))).answer == said("来坐坐"));
}

TEST_CASE("A scan is kept byte for byte, up to its size; only what can be looked at is taken")
{
    Logs logs;
    MailboxService letters(logs.workplace());
    const auto refused = [&](const char *name, const QByteArray &bytes) {
        return refusal(letters.add(logs.letter(), {{{said(name), bytes}}, {}}));
    };
    CHECK(refused("一.png", {}) == said("picture.empty"));
    CHECK(refused(" ", png()) == said("picture.no_name"));
    CHECK(refused("一.png", "no picture") == said("picture.unknown"));
    CHECK(refused("一.jpg", "%PDF-1.7\n") == said("picture.pdf"));
    CHECK(refused("一.png", png(largestPicture + 1)) == said("picture.too_large"));
    CHECK(must(letters.list(loggedOn, loggedOn)).isEmpty()); // the letter neither
    const Uid uid = must(letters.add(logs.letter(), {{{said("夹/一.png"), png()}}, {}}));
    MailboxLetter letter = must(letters.show(uid));
    REQUIRE(letter.scans.size() == 1);
    CHECK(letter.scans.constFirst().name == said("一.png"));
    const Uid scan = letter.scans.constFirst().uid;
    must(
        letters.edit(letter, {{{said("大.jpg"), "\xFF\xD8\xFF" + QByteArray(largestPicture - 3, 'x')}}, {}}));
    logs.reopen();
    MailboxService again(logs.workplace());
    CHECK(must(again.scan(scan)) == png());
    CHECK(must(again.show(uid)).scans.size() == 2);
    CHECK(must(logs.services().audit.verify()).ok());
    must(again.edit(letter, {{}, {scan}}));
    CHECK(refusal(again.scan(scan)) == said("record.not_found"));
    CHECK(must(again.show(uid)).scans.size() == 1);
    CHECK(must(logs.services().undo.undo(logs.workplace().lastChangeSet())).restored == 1);
    CHECK(must(again.scan(scan)) == png());
    letter.uid = must(again.add(logs.letter()));
    CHECK(refusal(again.edit(letter, {{}, {scan}})) == said("record.not_found")); // another letter's
}

TEST_CASE("Names of the roll in an advice are told, former names too")
{
    Logs logs;
    Student renamed;
    renamed.name = said("陈一甲");
    renamed.formerNames = {said("陈旧名")};
    renamed.classId = logs.class71;
    logs.add(renamed);
    logs.add(said("高兴"), logs.class71);
    Services s = logs.services();
    Advice advice = logs.advice();
    CHECK(must(s.room().advice.namesIn(advice)).isEmpty());
    advice.advice = said("请多关心陈一甲,即原来的陈旧名。");
    advice.feedback = said("他很高兴");
    CHECK(must(s.room().advice.namesIn(advice)) == QStringList{said("陈一甲"), said("陈旧名"), said("高兴")});
    must(s.room().advice.add(advice)); // a hint, no refusal
    logs.asUser(said("班主任"), {Role::ClassTeacher}, {logs.class71});
    CHECK(refusal(logs.services().room().advice.namesIn(advice)) == said("denied"));
}

TEST_CASE("Hours are counted in halves by person, school year and kind")
{
    Logs logs;
    Services s = logs.services();
    Staff nurse;
    nurse.name = said("许静");
    must(s.staff.add(nurse));
    StaffLogEntry hers = logs.training(QDate(2026, 12, 1), 40);
    hers.by = must(s.room().duties.peopleNamed(said("许静"))).constFirst();
    StaffLogService &log = s.room().staffLog;
    must(log.add(logs.training()));
    must(log.add(logs.training(QDate(2027, 6, 30), 1)));
    must(log.add(logs.training(QDate(2026, 6, 30), 80))); // the year before
    must(log.add(hers));
    StaffLogEntry supervision = logs.training(QDate(2026, 11, 19), 4);
    supervision.kind = StaffLogKind::Supervision;
    supervision.caseCode = said("C-000012");
    supervision.opinion = said("继续");
    const Uid uid = must(log.add(supervision));
    CHECK(must(log.show(uid)).caseCode == said("C-000012"));
    const StaffLogYear year = must(log.year(2026));
    CHECK(year.entries.size() == 4);
    REQUIRE(year.hours.size() == 2);
    CHECK(year.hours[0].halfHours == std::array<int, 4>{4, 0, 4, 0});
    CHECK(year.hours[0].total() == 8);
    CHECK(year.hours[1].halfHours == std::array<int, 4>{40, 0, 0, 0});
    StaffLogEntry training = logs.training();
    training.caseCode = said("C-000012");
    CHECK(must(log.show(must(log.add(training)))).caseCode.isEmpty());
}

TEST_CASE("A lesson keeps what form 6 asks for; what is not said stays unsaid")
{
    Logs logs;
    LessonService lessons(logs.workplace());
    Lesson whole = logs.lesson();
    whole.classes = said(" 七年级1班、2班 ");
    whole.period = said("第3节");
    whole.pupils = 86;
    whole.aims = said("认识情绪");
    whole.course = said("热身\n情绪卡片\n分享");
    whole.feedback = said("投入");
    whole.files = said("教案");
    const Uid full = must(lessons.add(whole));
    const Uid bare = must(lessons.add(logs.lesson()));
    logs.reopen();
    LessonService again(logs.workplace());
    Lesson stored = must(again.show(full));
    CHECK(stored.classes == said("七年级1班、2班"));
    CHECK(stored.period == said("第3节"));
    CHECK(stored.pupils == 86);
    CHECK(stored.aims == said("认识情绪"));
    CHECK(stored.course == said("热身\n情绪卡片\n分享"));
    CHECK(stored.feedback == said("投入"));
    CHECK(stored.files == said("教案"));
    CHECK(
        must(logs.db().value(said("SELECT count(*) FROM lesson WHERE classes IS NULL AND period IS NULL AND "
                                  "pupils IS NULL AND aims IS NULL AND course IS NULL AND feedback IS NULL "
                                  "AND files IS NULL")))
            .toInt() == 1);
    CHECK(must(again.show(bare)).pupils == 0);
    stored.pupils = 0;
    stored.aims.clear();
    must(again.edit(stored));
    CHECK(must(again.show(full)).pupils == 0);
    CHECK(must(again.show(full)).aims.isEmpty());
}

TEST_CASE("Hours as they are typed and shown")
{
    const auto [typed, halves] = GENERATE(table<const char *, std::optional<int>>({{"1.5", 3},
                                                                                   {"2", 4},
                                                                                   {" 0.5 ", 1},
                                                                                   {"0", 0},
                                                                                   {"1.25", std::nullopt},
                                                                                   {"-1", std::nullopt},
                                                                                   {"nan", std::nullopt},
                                                                                   {"", std::nullopt},
                                                                                   {"1e9", std::nullopt}}));
    INFO(typed);
    CHECK(halfHoursOf(said(typed)) == halves);
    if (halves)
        CHECK(halfHoursOf(hoursShown(*halves)) == halves);
}

TEST_CASE("Entries that cannot be are refused and nothing is stored")
{
    Logs logs;
    Services s = logs.services();
    PhoneCall call = logs.call();
    call.at = {};
    CHECK(refusal(s.room().phoneCalls.add(call)) == said("date.missing"));
    call = logs.call();
    call.minutes = -1;
    CHECK(refusal(s.room().phoneCalls.add(call)) == said("log.minutes"));
    call = logs.call();
    call.by.uid = Uid();
    CHECK(refusal(s.room().phoneCalls.add(call)) == said("room.person"));
    call = logs.call();
    call.concern = QString(1024 * 1024, u'长');
    CHECK(refusal(s.room().phoneCalls.add(call)) == said("text.too_long"));
    MailboxLetter letter = logs.letter();
    letter.receivedOn = {};
    CHECK(refusal(s.room().letters.add(letter)) == said("date.missing"));
    Advice advice = logs.advice();
    advice.matter = said(" ");
    CHECK(refusal(s.room().advice.add(advice)) == said("text.missing"));
    CHECK(refusal(s.room().staffLog.add(logs.training(loggedOn, -1))) == said("log.hours"));
    Lesson lesson = logs.lesson();
    lesson.lessons = 0;
    CHECK(refusal(s.room().lessons.add(lesson)) == said("log.lessons"));
    lesson = logs.lesson();
    lesson.pupils = -1;
    CHECK(refusal(s.room().lessons.add(lesson)) == said("log.pupils"));
    lesson = logs.lesson();
    lesson.course = QString(20001, u'长');
    CHECK(refusal(s.room().lessons.add(lesson)) == said("text.too_long"));
    CHECK(must(s.room().phoneCalls.list(loggedOn, loggedOn)).isEmpty());
    CHECK(must(s.room().letters.list(loggedOn, loggedOn)).isEmpty());
    CHECK(must(s.room().staffLog.list(loggedOn, loggedOn)).isEmpty());
    CHECK(refusal(s.room().lessons.list(loggedOn, loggedOn.addDays(-1))) == said("duty.span"));
    CHECK(refusal(s.room().advice.show(Uid())) == said("log.not_found"));
}

TEST_CASE("The head sees that calls and letters came; what they say only on purpose")
{
    Logs logs;
    Services made = logs.services();
    const Uid call = must(made.room().phoneCalls.add(logs.call()));
    const Uid letter = must(made.room().letters.add(logs.letter(), onePicture()));
    const Uid scan = must(made.room().letters.show(letter)).scans.constFirst().uid;
    logs.asUser(said("负责人"), {Role::Head});
    Services s = logs.services();
    const PhoneCall line = must(s.room().phoneCalls.list(loggedOn, loggedOn)).constFirst();
    CHECK(line.minutes == 25);
    CHECK(line.concern.isEmpty());
    CHECK(line.done.isEmpty());
    const MailboxLetter post = must(s.room().letters.list(loggedOn, loggedOn)).constFirst();
    CHECK(post.content.isEmpty());
    CHECK(post.sender.isEmpty());
    CHECK(refusal(s.room().phoneCalls.show(call)) == said("denied.purpose"));
    CHECK(refusal(s.room().letters.show(letter)) == said("denied.purpose"));
    CHECK(refusal(s.room().letters.scan(scan)) == said("denied.purpose"));
    MailboxLetter without = logs.letter();
    without.uid = letter;
    CHECK(refusal(s.room().letters.edit(without, {{}, {scan}})) == said("denied.purpose"));
    PhoneCall changed = logs.call();
    changed.uid = call;
    CHECK(refusal(s.room().phoneCalls.edit(changed)) == said("denied.purpose"));
    CHECK(refusal(s.room().letters.remove(letter)) == said("denied.purpose"));
    // What the head took himself he may read.
    PhoneCall own = logs.call();
    own.by.uid = logs.workplace().session().userUid;
    CHECK(must(s.room().phoneCalls.show(must(s.room().phoneCalls.add(own)))).concern == own.concern);
    logs.workplace().openOnPurpose(15);
    CHECK(must(s.room().phoneCalls.show(call)).concern == said("孩子不愿上学"));
    CHECK(must(s.room().letters.scan(scan)) == png());
}

TEST_CASE("Reading what was said or written in a list is on record, once a listing")
{
    Logs logs;
    PhoneCall call = logs.call();
    const Student pupil = logs.add(said("林小雨"), logs.class71, said("20260101"));
    call.student.uid = pupil.uid;
    {
        Services made = logs.services();
        must(made.room().phoneCalls.add(call));
        must(made.room().letters.add(logs.letter()));
        must(made.room().advice.add(logs.advice()));
        must(made.room().lessons.add(logs.lesson()));
    }
    const QStringList views{said("phone.view phone_call ok "), said("letter.view mailbox_letter ok "),
                            said("advice.view advice ok ")};
    const auto counts = [&] {
        const QStringList lines = logs.auditLines();
        QList<qsizetype> found;
        for (const QString &view : views)
            found.append(lines.count(view));
        return found;
    };
    const auto readAll = [&] {
        Services s = logs.services();
        must(s.room().phoneCalls.list(loggedOn, loggedOn));
        must(s.room().letters.list(loggedOn, loggedOn));
        must(s.room().advice.list(loggedOn, loggedOn));
        must(s.room().lessons.list(loggedOn, loggedOn));
    };
    // The head, who reads nothing of calls and letters there, leaves a view of the advice alone.
    logs.asUser(said("负责人"), {Role::Head});
    readAll();
    CHECK(counts() == QList<qsizetype>{0, 0, 1});
    logs.asUser(said("孙老师"), {Role::Counsellor});
    readAll();
    readAll();
    CHECK(counts() == QList<qsizetype>{1, 1, 2});
    must(logs.services().timeline.of(pupil.uid));
    CHECK(counts() == QList<qsizetype>{2, 1, 2});
    CHECK(logs.auditLines().filter(said("lesson.view")).isEmpty());
}

TEST_CASE("Nobody outside the room reads or writes its logs")
{
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        INFO(roleCode(role).toStdString());
        Logs logs;
        Services made = logs.services();
        const Uid call = must(made.room().phoneCalls.add(logs.call()));
        const Uid letter = must(made.room().letters.add(logs.letter(), onePicture()));
        const Uid scan = must(made.room().letters.show(letter)).scans.constFirst().uid;
        const Uid advice = must(made.room().advice.add(logs.advice()));
        const Uid training = must(made.room().staffLog.add(logs.training()));
        const Uid lesson = must(made.room().lessons.add(logs.lesson()));
        logs.asUser(roleCode(role), {role}, {logs.class71});
        const auto before = logs.auditLines().size();
        Services s = logs.services();
        const QStringList refusals{refusal(s.room().phoneCalls.list(loggedOn, loggedOn)),
                                   refusal(s.room().phoneCalls.show(call)),
                                   refusal(s.room().phoneCalls.add(logs.call())),
                                   refusal(s.room().phoneCalls.edit(logs.call())),
                                   refusal(s.room().phoneCalls.remove(call)),
                                   refusal(s.room().letters.list(loggedOn, loggedOn)),
                                   refusal(s.room().letters.show(letter)),
                                   refusal(s.room().letters.add(logs.letter())),
                                   refusal(s.room().letters.add(logs.letter(), onePicture())),
                                   refusal(s.room().letters.edit(logs.letter(), {{}, {scan}})),
                                   refusal(s.room().letters.scan(scan)),
                                   refusal(s.room().advice.list(loggedOn, loggedOn)),
                                   refusal(s.room().advice.show(advice)),
                                   refusal(s.room().advice.add(logs.advice())),
                                   refusal(s.room().staffLog.list(loggedOn, loggedOn)),
                                   refusal(s.room().staffLog.year(2026)),
                                   refusal(s.room().staffLog.show(training)),
                                   refusal(s.room().staffLog.add(logs.training())),
                                   refusal(s.room().lessons.list(loggedOn, loggedOn)),
                                   refusal(s.room().lessons.show(lesson)),
                                   refusal(s.room().lessons.add(logs.lesson())),
                                   refusal(s.room().workload.byMonth(loggedOn, loggedOn)),
                                   refusal(s.room().workload.countsOf(loggedOn))};
        CHECK(refusals.count(said("denied")) == refusals.size());
        CHECK(logs.auditLines().size() == before + refusals.size());
        logs.asCounsellor();
        CHECK(must(logs.services().room().letters.show(letter)).scans.size() == 1);
    }
}
