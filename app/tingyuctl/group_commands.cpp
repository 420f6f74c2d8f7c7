// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/appointment_words.h"
#include "app/tingyuctl/meeting_file.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/report/group_report_service.h"
#include "core/room/room_services.h"
#include "ui/text/group_text.h"

namespace tingyu::ctl {
namespace {

QJsonValue timeOrNull(const WallTime &time)
{
    return time.isValid() ? QJsonValue(time.toString()) : QJsonValue();
}

QJsonObject aimsObject(const GroupAims &aims)
{
    return {{QStringLiteral("cognition"), aims.cognition},
            {QStringLiteral("skill"), aims.skill},
            {QStringLiteral("feeling"), aims.feeling}};
}

QJsonObject headObject(const GroupMeeting &meeting)
{
    return {
        {QStringLiteral("uid"), meeting.uid.toString()},
        {QStringLiteral("number"), meeting.number},
        {QStringLiteral("at"), meeting.at.toString()},
        {QStringLiteral("minutes"), meeting.minutes},
        {QStringLiteral("room"), meeting.roomId.isValid() ? QJsonValue(meeting.roomName) : QJsonValue()},
        {QStringLiteral("cancelled"), meeting.isCancelled ? QJsonValue(meeting.cancelReason) : QJsonValue()},
        {QStringLiteral("signed_at"),
         meeting.signedAt ? QJsonValue(meeting.signedAt->toString()) : QJsonValue()}};
}

/// The whole meeting, by the keys of the file it may come from.
QJsonObject meetingObject(const GroupMeeting &meeting)
{
    const GroupTexts &texts = meeting.texts;
    QJsonArray stages;
    for (const GroupStage &stage : texts.stages)
        stages.append(QJsonObject{{QStringLiteral("name"), stage.name},
                                  {QStringLiteral("time"), stage.duration},
                                  {QStringLiteral("activity"), stage.activity},
                                  {QStringLiteral("guidance"), stage.guidance},
                                  {QStringLiteral("reaction"), stage.reaction},
                                  {QStringLiteral("observation"), stage.observation}});
    QJsonArray attendance;
    QHash<Uid, QString> studentOf;
    for (const GroupAttendance &one : meeting.attendance) {
        studentOf.insert(one.member.uid, one.member.studentUid.toString());
        attendance.append(
            QJsonObject{{QStringLiteral("student"), one.member.studentUid.toString()},
                        {QStringLiteral("name"), one.member.name},
                        {QStringLiteral("presence"),
                         one.presence ? QJsonValue(groupPresenceCode(*one.presence)) : QJsonValue()},
                        {QStringLiteral("reason"), one.reason}});
    }
    QJsonArray notes;
    for (const GroupNote &note : meeting.notes)
        notes.append(QJsonObject{{QStringLiteral("student"), studentOf.value(note.memberUid)},
                                 {QStringLiteral("text"), note.text}});
    QJsonArray addenda;
    for (const GroupAddendum &one : meeting.addenda)
        addenda.append(QJsonObject{{QStringLiteral("at"), one.at.toString()},
                                   {QStringLiteral("by"), one.byName},
                                   {QStringLiteral("text"), one.text}});
    QJsonObject object = headObject(meeting);
    object.insert(QStringLiteral("group"), meeting.groupUid.toString());
    object.insert(QStringLiteral("theme"), texts.theme);
    object.insert(QStringLiteral("aims"), aimsObject(texts.aims));
    object.insert(QStringLiteral("preparation"), texts.preparation);
    object.insert(QStringLiteral("stages"), stages);
    object.insert(QStringLiteral("attendance"), attendance);
    object.insert(QStringLiteral("present"), meeting.presentCount());
    object.insert(QStringLiteral("notes"), notes);
    object.insert(QStringLiteral("safety"), texts.safety);
    object.insert(QStringLiteral("evaluation"), texts.evaluation);
    object.insert(QStringLiteral("reflection"), texts.reflection);
    object.insert(QStringLiteral("next"), texts.nextPlan);
    object.insert(QStringLiteral("addenda"), addenda);
    return object;
}

/// One group by uid or by its name.
Result<Uid> groupNamed(CommandContext &context, const QString &text)
{
    if (const auto uid = Uid::fromString(text))
        return *uid;
    const auto groups = context.services().room().groups.list();
    if (!groups)
        return groups.error();
    QList<Candidate> candidates;
    for (const GroupLine &line : *groups) {
        if (line.name == text.trimmed())
            candidates.append({line.uid, line.name, line.leaders.join(u' ')});
    }
    return context.theOne(candidates);
}

Result<Reply> addGroup(CommandContext &context)
{
    CounsellingGroup group;
    group.name = context.option("name");
    group.theme = context.option("theme");
    GroupStaff leader;
    const auto by = roomPersonNamed(context, context.option("by"));
    if (!by)
        return by.error();
    leader.person.uid = *by;
    group.staff.append(leader);
    for (const QString &name : context.list("members")) {
        const auto student = studentNamed(context, name);
        if (!student)
            return student.error();
        GroupMember member;
        member.studentUid = *student;
        const auto from = context.date("from");
        if (!from)
            return from.error();
        member.from = from->value_or(QDate());
        group.members.append(member);
    }
    const auto added = context.services().room().groups.add(group);
    if (!added)
        return added.error();
    Reply reply;
    reply.json = {{QStringLiteral("uid"), added->toString()},
                  {QStringLiteral("members"), group.members.size()}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "已建立团体,成员 %1 人。")).arg(group.members.size())};
    return reply;
}

Result<Reply> addMeeting(CommandContext &context)
{
    const auto uid = groupNamed(context, context.argument("UID"));
    if (!uid)
        return uid.error();
    const auto file = context.readFile(context.option("from-file"), "--from-file", 4);
    if (!file)
        return file.error();
    auto group = context.services().room().groups.show(*uid);
    if (!group)
        return group.error();
    const auto given = meetingFromJson(context, *group, *file);
    if (!given)
        return given.error();
    auto &meetings = context.services().room().groupMeetings;
    const auto clashes = meetings.clashes(*given);
    if (!clashes)
        return clashes.error();
    const auto added = meetings.add(*given, context.has("force") ? OnClash::Keep : OnClash::Refuse);
    if (!added) {
        sayClashes(context, added.error());
        return added.error();
    }
    const auto stored = meetings.show(*added);
    if (!stored)
        return stored.error();
    Reply reply;
    reply.json = {{QStringLiteral("uid"), added->toString()},
                  {QStringLiteral("number"), stored->number},
                  {QStringLiteral("present"), stored->presentCount()}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "已记录第 %1 次活动,到 %2 人。"))
                       .arg(stored->number)
                       .arg(stored->presentCount())};
    tellKept(*clashes, &reply);
    if (given->at > context.clock().nowLocal())
        reply.notes.append(said(QT_TRANSLATE_NOOP("Ctl", "所记时间在将来,已照样保存。")));
    return reply;
}

Result<Reply> listGroups(CommandContext &context)
{
    const auto groups = context.services().room().groups.list();
    if (!groups)
        return groups.error();
    QJsonArray array;
    QList<QStringList> table{{QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "团体")),
                              said(QT_TRANSLATE_NOOP("Ctl", "带领者")),
                              said(QT_TRANSLATE_NOOP("Ctl", "成员")), said(QT_TRANSLATE_NOOP("Ctl", "活动")),
                              said(QT_TRANSLATE_NOOP("Ctl", "最近一次"))}};
    for (const GroupLine &line : *groups) {
        array.append(QJsonObject{{QStringLiteral("uid"), line.uid.toString()},
                                 {QStringLiteral("name"), line.name},
                                 {QStringLiteral("leaders"), QJsonArray::fromStringList(line.leaders)},
                                 {QStringLiteral("members"), line.members},
                                 {QStringLiteral("meetings"), line.meetings},
                                 {QStringLiteral("first_at"), timeOrNull(line.firstAt)},
                                 {QStringLiteral("last_at"), timeOrNull(line.lastAt)},
                                 {QStringLiteral("closed_on"), dayOrNull(line.closedOn)}});
        table.append({line.uid.toString(), line.name, line.leaders.join(u'、'), QString::number(line.members),
                      QString::number(line.meetings),
                      line.lastAt.isValid() ? line.lastAt.toString() : QString()});
    }
    Reply reply;
    reply.json.insert(QStringLiteral("groups"), array);
    reply.lines = tableLines(table);
    return reply;
}

Reply shownMeeting(const GroupMeeting &meeting)
{
    Reply reply;
    reply.json = meetingObject(meeting);
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "第 %1 次活动:%2,%3 分钟,到 %4 人,应到 %5 人"))
                       .arg(meeting.number)
                       .arg(meeting.at.toString())
                       .arg(meeting.minutes)
                       .arg(meeting.presentCount())
                       .arg(meeting.attendance.size()),
                   meeting.texts.theme};
    for (const GroupAttendance &one : meeting.attendance)
        reply.lines.append(QStringList{one.member.name,
                                       one.presence ? text::presenceName(*one.presence) : QStringLiteral("-"),
                                       one.reason}
                               .join(u' ')
                               .trimmed());
    return reply;
}

QString signatureShown(const GroupMeeting &meeting)
{
    if (meeting.isCancelled)
        return said(QT_TRANSLATE_NOOP("Ctl", "已取消"));
    return meeting.signedAt ? meeting.signedAt->toString() : QStringLiteral("—");
}

Result<Reply> shownGroup(CommandContext &context, const CounsellingGroup &group)
{
    const auto meetings = context.services().room().groupMeetings.list(group.uid);
    if (!meetings)
        return meetings.error();
    QJsonArray members;
    QList<QStringList> table{{said(QT_TRANSLATE_NOOP("Ctl", "成员")), said(QT_TRANSLATE_NOOP("Ctl", "班级")),
                              said(QT_TRANSLATE_NOOP("Ctl", "加入")),
                              said(QT_TRANSLATE_NOOP("Ctl", "退出"))}};
    for (const GroupMember &one : group.members) {
        members.append(QJsonObject{{QStringLiteral("uid"), one.uid.toString()},
                                   {QStringLiteral("student"), one.studentUid.toString()},
                                   {QStringLiteral("name"), one.name},
                                   {QStringLiteral("class"), one.classLabel},
                                   {QStringLiteral("from"), dayOrNull(one.from)},
                                   {QStringLiteral("until"), dayOrNull(one.until)}});
        table.append({one.name, one.classLabel, one.from.toString(Qt::ISODate),
                      one.until.isValid() ? one.until.toString(Qt::ISODate) : QString()});
    }
    QJsonArray heads;
    QList<QStringList> held{{QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "次数")),
                             said(QT_TRANSLATE_NOOP("Ctl", "时间")), said(QT_TRANSLATE_NOOP("Ctl", "分钟")),
                             said(QT_TRANSLATE_NOOP("Ctl", "签名"))}};
    for (const GroupMeeting &one : *meetings) {
        heads.append(headObject(one));
        held.append({one.uid.toString(), QString::number(one.number), one.at.toString(),
                     QString::number(one.minutes), signatureShown(one)});
    }
    QJsonArray staff;
    for (const GroupStaff &one : group.staff)
        staff.append(QJsonObject{{QStringLiteral("role"), groupRoleCode(one.role)},
                                 {QStringLiteral("name"), one.person.name}});
    Reply reply;
    reply.json = {{QStringLiteral("uid"), group.uid.toString()},
                  {QStringLiteral("name"), group.name},
                  {QStringLiteral("theme"), group.theme},
                  {QStringLiteral("aims"), aimsObject(group.aims)},
                  {QStringLiteral("staff"), staff},
                  {QStringLiteral("members"), members},
                  {QStringLiteral("meetings"), heads},
                  {QStringLiteral("closed_on"), dayOrNull(group.closedOn)}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "团体“%1”:带领者 %2,活动 %3 次"))
                       .arg(group.name, group.leaderNames().join(u'、'))
                       .arg(meetings->size())};
    reply.lines += tableLines(table) + tableLines(held);
    return reply;
}

Result<Reply> joinGroup(CommandContext &context)
{
    const auto group = groupNamed(context, context.argument("UID"));
    if (!group)
        return group.error();
    const auto student = studentNamed(context, context.option("student"));
    if (!student)
        return student.error();
    const auto from = context.date("from");
    if (!from)
        return from.error();
    GroupMember member;
    member.studentUid = *student;
    member.from = from->value_or(QDate());
    const auto joined = context.services().room().groups.addMember(
        *group, member, context.has("force") ? OnClash::Keep : OnClash::Refuse);
    if (!joined) {
        sayClashes(context, joined.error());
        return joined.error();
    }
    return uidReply(*joined, said(QT_TRANSLATE_NOOP("Ctl", "已加入团体。")));
}

/// A group or one of its meetings.
Result<Reply> showGroup(CommandContext &context)
{
    const auto uid = groupNamed(context, context.argument("UID"));
    if (!uid)
        return uid.error();
    const auto group = context.services().room().groups.show(*uid);
    if (group)
        return shownGroup(context, *group);
    if (group.error().code != Errc::NotFound)
        return group.error();
    const auto meeting = context.services().room().groupMeetings.show(*uid);
    if (!meeting)
        return meeting.error();
    return shownMeeting(*meeting);
}

Result<Reply> signMeeting(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    auto &meetings = context.services().room().groupMeetings;
    const auto done = meetings.sign(*uid);
    if (!done) {
        if (done.error().subject == QLatin1String("meeting.missing"))
            context.sayWithRefusal(QStringLiteral("missing"),
                                   QJsonArray::fromStringList(done.error().detail.value(0).split(u',')));
        return done.error();
    }
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "已签名,此后只能追加说明。")));
}

Result<Reply> cancelMeeting(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto done = context.services().room().groupMeetings.cancel(*uid, context.option("reason"));
    if (!done)
        return done.error();
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "已取消这次活动。")));
}

Result<Reply> reopenMeeting(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto done = context.services().room().groupMeetings.reopen(*uid);
    if (!done) {
        sayClashes(context, done.error());
        return done.error();
    }
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "已恢复这次活动。")));
}

Result<Reply> addToMeeting(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto done = context.services().room().groupMeetings.addAddendum(*uid, context.option("text"));
    if (!done)
        return done.error();
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "已追加说明。")));
}

Result<Reply> printGroup(CommandContext &context)
{
    return paperReply(context, [&](const report::PrintOrder &order) -> Result<report::Printed> {
        const auto uid = groupNamed(context, context.argument("UID"));
        if (!uid)
            return uid.error();
        return report::GroupReportService(context.services().workplace)
            .make(*uid, order, report::PrintWay::Issue);
    });
}

Result<Reply> printBlankGroup(CommandContext &context)
{
    return blankForm(context, QStringLiteral("form05_group_meeting"));
}

} // namespace

Noun groupNoun()
{
    const ArgumentSpec which{"UID", QT_TRANSLATE_NOOP("Ctl", "团体的 uid 或名称")};
    const ArgumentSpec meetingToo{"UID", QT_TRANSLATE_NOOP("Ctl", "团体的 uid 或名称,或一次活动的 uid")};
    const ArgumentSpec one{"UID", QT_TRANSLATE_NOOP("Ctl", "一次活动")};
    return {
        "group",
        QT_TRANSLATE_NOOP("Ctl", "团体辅导:团体、成员、活动记录"),
        {
            {"add",
             QT_TRANSLATE_NOOP("Ctl", "建立一个团体"),
             {},
             {{"name", "N", QT_TRANSLATE_NOOP("Ctl", "团体名称"), true},
              {"by", "NAME", QT_TRANSLATE_NOOP("Ctl", "带领者:用户名"), true},
              {"members", "S[,S]", QT_TRANSLATE_NOOP("Ctl", "成员:uid、学号或不重名的姓名"), true},
              {"theme", "T", QT_TRANSLATE_NOOP("Ctl", "主题")},
              {"from", "D", QT_TRANSLATE_NOOP("Ctl", "成员从哪天起加入,默认今天")}},
             VaultUse::Open,
             addGroup},
            {"meeting",
             QT_TRANSLATE_NOOP("Ctl", "从文件录入一次活动"),
             {which},
             {{"from-file", "F", QT_TRANSLATE_NOOP("Ctl", "活动记录(JSON)"), true},
              {"force", nullptr, QT_TRANSLATE_NOOP("Ctl", "时间冲突也照样保存")}},
             VaultUse::Open,
             addMeeting,
             false,
             false,
             QT_TRANSLATE_NOOP(
                 "Ctl",
                 "文件是一个 JSON 对象:at、minutes、room、theme、aims{cognition,skill,feeling}、preparation、"
                 "stages[{name,time,activity,guidance,reaction,observation}]、attendance[{student,presence,"
                 "reason}]、notes[{student,text}]、safety、evaluation、reflection、next。presence 是 "
                 "present、"
                 "late、left_early 或 absent。")},
            {"join",
             QT_TRANSLATE_NOOP("Ctl", "一名学生加入团体"),
             {which},
             {{"student", "S", QT_TRANSLATE_NOOP("Ctl", "学生:编号、学号或没有重名的姓名"), true},
              {"from", "D", QT_TRANSLATE_NOOP("Ctl", "从哪天起,默认今天")},
              {"force", nullptr, QT_TRANSLATE_NOOP("Ctl", "时间冲突也照样保存")}},
             VaultUse::Open,
             joinGroup},
            {"list", QT_TRANSLATE_NOOP("Ctl", "全部团体"), {}, {}, VaultUse::Open, listGroups},
            {"show",
             QT_TRANSLATE_NOOP("Ctl", "一个团体,或一次活动的全部内容"),
             {meetingToo},
             {},
             VaultUse::Open,
             showGroup},
            {"cancel",
             QT_TRANSLATE_NOOP("Ctl", "一次活动不举行了,让出它的时间"),
             {one},
             {{"reason", "T", QT_TRANSLATE_NOOP("Ctl", "原因"), true}},
             VaultUse::Open,
             cancelMeeting},
            {"reopen",
             QT_TRANSLATE_NOOP("Ctl", "恢复一次取消了的活动"),
             {one},
             {},
             VaultUse::Open,
             reopenMeeting},
            {"sign",
             QT_TRANSLATE_NOOP("Ctl", "给一次活动的记录签名"),
             {one},
             {},
             VaultUse::Open,
             signMeeting},
            {"addendum",
             QT_TRANSLATE_NOOP("Ctl", "签名后追加说明"),
             {one},
             {{"text", "T", QT_TRANSLATE_NOOP("Ctl", "说明"), true}},
             VaultUse::Open,
             addToMeeting},
            {"print",
             QT_TRANSLATE_NOOP("Ctl", "把一次活动,或一个团体的全部活动写成 PDF(表 5)"),
             {meetingToo},
             printOptions(),
             VaultUse::Open,
             printGroup,
             true},
            {"blank",
             QT_TRANSLATE_NOOP("Ctl", "空白的团体辅导记录"),
             {},
             {{"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件"), true}},
             VaultUse::Open,
             printBlankGroup,
             true},
        }};
}

} // namespace tingyu::ctl
