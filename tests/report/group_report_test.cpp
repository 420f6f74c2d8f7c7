// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/group_report_service.h"
#include "core/report/room_log_report_service.h"
#include "pdf_text.h"
#include "tests/room/group_world.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::report;
using namespace tingyu::test;

namespace {

const PrintOrder archive{QStringLiteral("存档"), 1, Language::Chinese};
const DaySpan november{QDate(2026, 11, 1), QDate(2026, 11, 30)};

struct Papers : GroupWorld
{
    Papers()
    {
        GroupMeeting one = meeting();
        one.notes = {{memberUid(0), said("只给带领者看")}};
        one.texts.aims.skill = said("会倾听");
        met = must(services().room().groupMeetings.add(one));
    }
    Result<Printed> print(const Uid &uid, PrintWay way = PrintWay::Issue)
    {
        return GroupReportService(workplace()).make(uid, archive, way);
    }
    RoomLogReportService logs() { return RoomLogReportService(workplace()); }
    Uid met;
};

} // namespace

TEST_CASE("A meeting prints with its own attendance, and with nothing said of single members")
{
    Papers world;
    const Printed printed = must(world.print(world.met));
    const QString paper = paperText(printed);
    for (const char *words :
         {"团体辅导记录", "友伴小组", "第1次", "认识新朋友", "技能:会倾听", "周老师", "陈一甲", "陈一丙",
          "迟到", "缺席", "病假", "名字接龙", "目标达到", "应到人数3", "实到人数2", "T-000001"})
        CHECK(paper.contains(said(words)));
    CHECK_FALSE(paper.contains(QStringLiteral("只给带领者看")));
    CHECK_FALSE(paper.contains(QStringLiteral("陈一丁")));
    CHECK_FALSE(paper.contains(QStringLiteral("presence.")));
    CHECK(world.auditLines().contains(said("group.print group_meeting ok print")));
}

TEST_CASE("A signed meeting prints what stood when it was signed, whatever is renamed afterwards")
{
    Papers world;
    Services all = world.services();
    GroupMeeting one = must(all.room().groupMeetings.show(world.met));
    one.roomName = said("团体室");
    must(all.room().groupMeetings.edit(one));
    must(all.room().groupMeetings.sign(world.met));
    const QString before = paperText(must(world.print(world.met, PrintWay::Preview)));
    const auto rename = [&] {
        CounsellingGroup group = world.stored();
        group.name = said("新名小组");
        group.theme = said("新的主题");
        group.aims = {said("新认知"), said("新技能"), said("新情感")};
        must(all.room().groups.edit(group));
        CounsellingRoom room = must(all.room().rooms.rooms()).constFirst();
        room.name = said("新房间");
        must(all.room().rooms.edit(room));
        Student pupil = world.pupils[0];
        pupil.name = said("陈改名");
        must(all.students.edit(pupil));
        world.asUser(said("吴老师"), {Role::Counsellor});
        const Uid other = world.workplace().session().userUid;
        world.asCounsellor();
        must(world.services().room().groups.handOver(world.group, other, said("调岗")));
        world.workplace().openOnPurpose(15);
    };
    rename();
    CHECK(paperText(must(world.print(world.met, PrintWay::Preview))).toStdString() == before.toStdString());
    CHECK(must(world.services().audit.verify()).ok());
}

TEST_CASE("A group prints every meeting; one without any, or no group at all, does not")
{
    Papers world;
    must(world.services().room().groupMeetings.add(world.meeting("2026-11-25T16:00")));
    const QString paper = paperText(must(world.print(world.group, PrintWay::Preview)));
    CHECK(paper.contains(QStringLiteral("第1次")));
    CHECK(paper.contains(QStringLiteral("第2次")));
    CHECK(world.value(QStringLiteral("SELECT count(*) FROM export_log")).toInt() == 0);
    CHECK(refusal(world.print(Uid())) == said("group.not_found"));
    CounsellingGroup empty;
    empty.name = said("空组");
    empty.staff = {GroupWorld::staff(GroupRole::Leader, world.leader)};
    CHECK(refusal(world.print(must(world.services().room().groups.add(empty)))) == said("group.no_meetings"));
}

TEST_CASE("A group is printed by who reads it, and by the head on purpose")
{
    Papers world;
    world.asUser(said("吴老师"), {Role::Counsellor});
    CHECK(refusal(world.print(world.met)) == said("denied"));
    world.asUser(said("负责人"), {Role::Head});
    CHECK(refusal(world.print(world.met)) == said("denied.purpose"));
    world.workplace().openOnPurpose(15);
    CHECK(must(world.print(world.met)).serial == 1);
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        world.asUser(roleCode(role), {role}, {world.class71});
        CHECK(refusal(world.print(world.met)) == said("denied"));
        auto logs = world.logs();
        CHECK(refusal(logs.phone(november, archive, PrintWay::Issue)) == said("denied"));
        CHECK(refusal(logs.mailbox(november, archive, PrintWay::Issue)) == said("denied"));
        CHECK(refusal(logs.advice(november, archive, PrintWay::Issue)) == said("denied"));
        CHECK(refusal(logs.staffLog(2026, {}, archive, PrintWay::Issue)) == said("denied"));
        CHECK(refusal(logs.lessons(november, archive, PrintWay::Issue)) == said("denied"));
        CHECK(refusal(logs.lesson(world.met, archive, PrintWay::Issue)) == said("denied"));
        CHECK(refusal(logs.workload(november, {}, archive, PrintWay::Issue)) == said("denied"));
    }
}

TEST_CASE("The registers print what they may and neither numbers nor who signed")
{
    Papers world;
    Services s = world.services();
    const RoomPerson me = must(s.room().duties.peopleNamed(said("周老师"))).constFirst();
    PhoneCall call;
    call.by = me;
    call.at = at("2026-11-18T19:30");
    call.minutes = 25;
    call.isNumberKept = true;
    call.number = said("05128888");
    call.concern = said("不愿上学");
    call.student.uid = world.pupils[0].uid;
    must(s.room().phoneCalls.add(call));
    MailboxLetter letter;
    letter.by = me;
    letter.receivedOn = QDate(2026, 11, 18);
    letter.sender = said("陈一甲");
    letter.content = said("和同桌吵架");
    must(s.room().letters.add(letter));
    const QString phone = paperText(must(world.logs().phone(november, archive, PrintWay::Issue)));
    CHECK(phone.contains(QStringLiteral("不愿上学")));
    CHECK_FALSE(phone.contains(QStringLiteral("陈一甲")));
    CHECK_FALSE(phone.contains(QStringLiteral("05128888")));
    const QString mailbox = paperText(must(world.logs().mailbox(november, archive, PrintWay::Issue)));
    CHECK(mailbox.contains(QStringLiteral("和同桌吵架")));
    CHECK_FALSE(mailbox.contains(QStringLiteral("陈一甲")));
    world.asUser(said("负责人"), {Role::Head});
    CHECK(refusal(world.logs().phone(november, archive, PrintWay::Issue)) == said("denied.purpose"));
    CHECK(refusal(world.logs().mailbox(november, archive, PrintWay::Issue)) == said("denied.purpose"));
}

TEST_CASE("Advice, hours and workload print by the room's staff, of one person too")
{
    Papers world;
    Services s = world.services();
    const RoomPerson me = must(s.room().duties.peopleNamed(said("周老师"))).constFirst();
    Advice advice;
    advice.by = me;
    advice.on = QDate(2026, 11, 18);
    advice.matter = said("作业量");
    advice.advice = said("周三少布置");
    must(s.room().advice.add(advice));
    StaffLogEntry entry;
    entry.by = me;
    entry.on = QDate(2026, 11, 18);
    entry.halfHours = 3;
    entry.content = said("危机识别");
    must(s.room().staffLog.add(entry));
    world.asUser(said("负责人"), {Role::Head});
    CHECK(paperText(must(world.logs().advice(november, archive, PrintWay::Issue)))
              .contains(QStringLiteral("周三少布置")));
    const QString hours = paperText(must(world.logs().staffLog(2026, me.uid, archive, PrintWay::Issue)));
    CHECK(hours.contains(QStringLiteral("危机识别")));
    CHECK(hours.contains(QStringLiteral("1.5")));
    const Uid nobody = must(s.room().duties.peopleNamed(said("负责人"))).constFirst().uid;
    CHECK_FALSE(paperText(must(world.logs().staffLog(2026, nobody, archive, PrintWay::Preview)))
                    .contains(QStringLiteral("危机识别")));
    const Printed workload = must(world.logs().workload(november, {}, archive, PrintWay::Issue));
    CHECK(paperText(workload).contains(QStringLiteral("2026-11")));
    const bool hasChart =
        std::any_of(workload.document.blocks.cbegin(), workload.document.blocks.cend(),
                    [](const Block &block) { return std::holds_alternative<Chart>(block); });
    CHECK(hasChart);
    CHECK(refusal(world.logs().workload({QDate(2026, 12, 1), QDate(2026, 11, 1)}, {}, archive,
                                        PrintWay::Preview)) == said("workload.span"));
    CHECK(refusal(world.logs().advice(november, {}, PrintWay::Issue)) == said("reason.missing"));
}

TEST_CASE("Lessons print as a register of their days, and each on form 6")
{
    Papers world;
    const RoomPerson me = must(world.services().room().duties.peopleNamed(said("周老师"))).constFirst();
    Lesson lesson;
    lesson.by = me;
    lesson.on = QDate(2026, 11, 18);
    lesson.lessons = 2;
    lesson.halfHours = 3;
    lesson.topic = said("认识情绪");
    lesson.classes = said("七年级1班");
    lesson.period = said("第3节");
    lesson.pupils = 43;
    lesson.aims = said("说得出五种情绪");
    lesson.course = said("热身、卡片、分享");
    lesson.feedback = said("投入");
    lesson.files = said("教案一份");
    const Uid full = must(world.services().room().lessons.add(lesson));
    Lesson bare;
    bare.by = me;
    bare.on = QDate(2026, 11, 19);
    must(world.services().room().lessons.add(bare));
    const QString record = paperText(must(world.logs().lesson(full, archive, PrintWay::Issue)));
    for (const char *words : {"表6", "七年级1班", "2026年11月18日", "第3节", "认识情绪", "周老师", "43",
                              "说得出五种情绪", "热身、卡片、分享", "投入", "教案一份", "T-000001"})
        CHECK(record.contains(said(words)));
    const QString paper = paperText(must(world.logs().lessons(november, archive, PrintWay::Issue)));
    for (const char *words :
         {"登记表", "七年级1班", "认识情绪", "条数2", "节数合计3", "学时合计2.5", "T-000002"})
        CHECK(paper.contains(said(words)));
    CHECK_FALSE(paper.contains(said("mark.")));
    CHECK(world.auditLines().filter(said("lesson.print lesson ok print")).size() == 2);
    CHECK(refusal(world.logs().lesson(world.met, archive, PrintWay::Preview)) == said("log.not_found"));
    CHECK(refusal(world.logs().lesson(full, {}, PrintWay::Issue)) == said("reason.missing"));
    const DaySpan backwards{november.to, november.from};
    CHECK(refusal(world.logs().lessons(backwards, archive, PrintWay::Preview)) == said("duty.span"));
}
