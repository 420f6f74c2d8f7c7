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

const PrintOrder order{QStringLiteral("存档"), 1, Language::Chinese};
const DaySpan november{QDate(2026, 11, 1), QDate(2026, 11, 30)};

struct Papers : GroupWorld
{
    Papers()
    {
        GroupMeeting one = meeting();
        one.notes = {{memberUid(0), text("只给带领者看")}};
        one.texts.aims.skill = text("会倾听");
        met = must(services().room().groupMeetings.add(one));
    }
    Result<Printed> print(const Uid &uid, PrintWay way = PrintWay::Issue)
    {
        return GroupReportService(workplace()).make(uid, order, way);
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
    for (const char *said :
         {"团体辅导记录", "友伴小组", "第1次", "认识新朋友", "技能:会倾听", "周老师", "陈一甲", "陈一丙",
          "迟到", "缺席", "病假", "名字接龙", "目标达到", "应到人数3", "实到人数2", "T-000001"})
        CHECK(paper.contains(QString::fromUtf8(said)));
    CHECK_FALSE(paper.contains(QStringLiteral("只给带领者看")));
    CHECK_FALSE(paper.contains(QStringLiteral("陈一丁")));
    CHECK_FALSE(paper.contains(QStringLiteral("presence.")));
    CHECK(world.auditLines().contains(text("group.print group_meeting ok print")));
}

TEST_CASE("A signed meeting prints what stood when it was signed, whatever is renamed afterwards")
{
    Papers world;
    Services all = world.services();
    GroupMeeting one = must(all.room().groupMeetings.show(world.met));
    one.roomName = text("团体室");
    must(all.room().groupMeetings.edit(one));
    must(all.room().groupMeetings.sign(world.met));
    const QString before = paperText(must(world.print(world.met, PrintWay::Preview)));
    const auto rename = [&] {
        CounsellingGroup group = world.stored();
        group.name = text("新名小组");
        group.theme = text("新的主题");
        group.aims = {text("新认知"), text("新技能"), text("新情感")};
        must(all.room().groups.edit(group));
        CounsellingRoom room = must(all.room().rooms.rooms()).constFirst();
        room.name = text("新房间");
        must(all.room().rooms.edit(room));
        Student pupil = world.pupils[0];
        pupil.name = text("陈改名");
        must(all.students.edit(pupil));
        world.asUser(text("吴老师"), {Role::Counsellor});
        const Uid other = world.workplace().session().userUid;
        world.asCounsellor();
        must(world.services().room().groups.handOver(world.group, other, text("调岗")));
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
    CHECK(refusal(world.print(Uid())) == text("group.not_found"));
    CounsellingGroup empty;
    empty.name = text("空组");
    empty.staff = {GroupWorld::staff(GroupRole::Leader, world.leader)};
    CHECK(refusal(world.print(must(world.services().room().groups.add(empty)))) == text("group.no_meetings"));
}

TEST_CASE("A group is printed by who reads it, and by the head on purpose")
{
    Papers world;
    world.asUser(text("吴老师"), {Role::Counsellor});
    CHECK(refusal(world.print(world.met)) == text("denied"));
    world.asUser(text("负责人"), {Role::Head});
    CHECK(refusal(world.print(world.met)) == text("denied.purpose"));
    world.workplace().openOnPurpose(15);
    CHECK(must(world.print(world.met)).serial == 1);
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        world.asUser(roleCode(role), {role}, {world.class71});
        CHECK(refusal(world.print(world.met)) == text("denied"));
        auto logs = world.logs();
        CHECK(refusal(logs.phone(november, order, PrintWay::Issue)) == text("denied"));
        CHECK(refusal(logs.mailbox(november, order, PrintWay::Issue)) == text("denied"));
        CHECK(refusal(logs.advice(november, order, PrintWay::Issue)) == text("denied"));
        CHECK(refusal(logs.staffLog(2026, {}, order, PrintWay::Issue)) == text("denied"));
        CHECK(refusal(logs.lessons(november, order, PrintWay::Issue)) == text("denied"));
        CHECK(refusal(logs.lesson(world.met, order, PrintWay::Issue)) == text("denied"));
        CHECK(refusal(logs.workload(november, {}, order, PrintWay::Issue)) == text("denied"));
    }
}

TEST_CASE("The registers print what they may and neither numbers nor who signed")
{
    Papers world;
    Services s = world.services();
    const RoomPerson me = must(s.room().duties.peopleNamed(text("周老师"))).constFirst();
    PhoneCall call;
    call.by = me;
    call.at = at("2026-11-18T19:30");
    call.minutes = 25;
    call.isNumberKept = true;
    call.number = text("05128888");
    call.concern = text("不愿上学");
    call.student.uid = world.pupils[0].uid;
    must(s.room().phoneCalls.add(call));
    MailboxLetter letter;
    letter.by = me;
    letter.receivedOn = QDate(2026, 11, 18);
    letter.sender = text("陈一甲");
    letter.content = text("和同桌吵架");
    must(s.room().letters.add(letter));
    const QString phone = paperText(must(world.logs().phone(november, order, PrintWay::Issue)));
    CHECK(phone.contains(QStringLiteral("不愿上学")));
    CHECK_FALSE(phone.contains(QStringLiteral("陈一甲")));
    CHECK_FALSE(phone.contains(QStringLiteral("05128888")));
    const QString mailbox = paperText(must(world.logs().mailbox(november, order, PrintWay::Issue)));
    CHECK(mailbox.contains(QStringLiteral("和同桌吵架")));
    CHECK_FALSE(mailbox.contains(QStringLiteral("陈一甲")));
    world.asUser(text("负责人"), {Role::Head});
    CHECK(refusal(world.logs().phone(november, order, PrintWay::Issue)) == text("denied.purpose"));
    CHECK(refusal(world.logs().mailbox(november, order, PrintWay::Issue)) == text("denied.purpose"));
}

TEST_CASE("Advice, hours and workload print by the room's staff, of one person too")
{
    Papers world;
    Services s = world.services();
    const RoomPerson me = must(s.room().duties.peopleNamed(text("周老师"))).constFirst();
    Advice advice;
    advice.by = me;
    advice.on = QDate(2026, 11, 18);
    advice.matter = text("作业量");
    advice.advice = text("周三少布置");
    must(s.room().advice.add(advice));
    StaffLogEntry entry;
    entry.by = me;
    entry.on = QDate(2026, 11, 18);
    entry.halfHours = 3;
    entry.content = text("危机识别");
    must(s.room().staffLog.add(entry));
    world.asUser(text("负责人"), {Role::Head});
    CHECK(paperText(must(world.logs().advice(november, order, PrintWay::Issue)))
              .contains(QStringLiteral("周三少布置")));
    const QString hours = paperText(must(world.logs().staffLog(2026, me.uid, order, PrintWay::Issue)));
    CHECK(hours.contains(QStringLiteral("危机识别")));
    CHECK(hours.contains(QStringLiteral("1.5")));
    const Uid nobody = must(s.room().duties.peopleNamed(text("负责人"))).constFirst().uid;
    CHECK_FALSE(paperText(must(world.logs().staffLog(2026, nobody, order, PrintWay::Preview)))
                    .contains(QStringLiteral("危机识别")));
    const Printed workload = must(world.logs().workload(november, {}, order, PrintWay::Issue));
    CHECK(paperText(workload).contains(QStringLiteral("2026-11")));
    const bool hasChart =
        std::any_of(workload.document.blocks.cbegin(), workload.document.blocks.cend(),
                    [](const Block &block) { return std::holds_alternative<Chart>(block); });
    CHECK(hasChart);
    CHECK(refusal(world.logs().workload({QDate(2026, 12, 1), QDate(2026, 11, 1)}, {}, order,
                                        PrintWay::Preview)) == text("workload.span"));
    CHECK(refusal(world.logs().advice(november, {}, PrintWay::Issue)) == text("reason.missing"));
}

TEST_CASE("Lessons print as a register of their days, and each on form 6")
{
    Papers world;
    const RoomPerson me = must(world.services().room().duties.peopleNamed(text("周老师"))).constFirst();
    Lesson lesson;
    lesson.by = me;
    lesson.on = QDate(2026, 11, 18);
    lesson.lessons = 2;
    lesson.halfHours = 3;
    lesson.topic = text("认识情绪");
    lesson.classes = text("七年级1班");
    lesson.period = text("第3节");
    lesson.pupils = 43;
    lesson.aims = text("说得出五种情绪");
    lesson.course = text("热身、卡片、分享");
    lesson.feedback = text("投入");
    lesson.files = text("教案一份");
    const Uid full = must(world.services().room().lessons.add(lesson));
    Lesson bare;
    bare.by = me;
    bare.on = QDate(2026, 11, 19);
    must(world.services().room().lessons.add(bare));
    const QString record = paperText(must(world.logs().lesson(full, order, PrintWay::Issue)));
    for (const char *said : {"表6", "七年级1班", "2026年11月18日", "第3节", "认识情绪", "周老师", "43",
                             "说得出五种情绪", "热身、卡片、分享", "投入", "教案一份", "T-000001"})
        CHECK(record.contains(text(said)));
    const QString paper = paperText(must(world.logs().lessons(november, order, PrintWay::Issue)));
    for (const char *said :
         {"登记表", "七年级1班", "认识情绪", "条数2", "节数合计3", "学时合计2.5", "T-000002"})
        CHECK(paper.contains(text(said)));
    CHECK_FALSE(paper.contains(text("mark.")));
    CHECK(world.auditLines().filter(text("lesson.print lesson ok print")).size() == 2);
    CHECK(refusal(world.logs().lesson(world.met, order, PrintWay::Preview)) == text("log.not_found"));
    CHECK(refusal(world.logs().lesson(full, {}, PrintWay::Issue)) == text("reason.missing"));
    const DaySpan backwards{november.to, november.from};
    CHECK(refusal(world.logs().lessons(backwards, order, PrintWay::Preview)) == text("duty.span"));
}
