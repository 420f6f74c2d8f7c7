// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/meeting_file.h"

#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/strict_json.h"

#include <QJsonDocument>

#include <algorithm>

namespace tingyu::ctl {
namespace {

const StrictJson meetingJson("group.field");

Result<void> readStages(const QJsonObject &json, GroupMeeting *meeting)
{
    const auto objects = meetingJson.objects(json, QStringLiteral("stages"));
    if (!objects)
        return objects.error();
    for (const QJsonObject &object : *objects) {
        GroupStage stage;
        if (auto read = meetingJson.words(object, {{"name", &stage.name},
                                                   {"time", &stage.duration},
                                                   {"activity", &stage.activity},
                                                   {"guidance", &stage.guidance},
                                                   {"reaction", &stage.reaction},
                                                   {"observation", &stage.observation}});
            !read)
            return read;
        meeting->texts.stages.append(stage);
    }
    return {};
}

Result<void> readAttendance(CommandContext &context, const QJsonObject &json, GroupMeeting *meeting)
{
    const auto objects = meetingJson.objects(json, QStringLiteral("attendance"));
    if (!objects)
        return objects.error();
    for (const QJsonObject &object : *objects) {
        QString student;
        QString presence;
        GroupAttendance one;
        if (auto read = meetingJson.words(
                object, {{"student", &student}, {"presence", &presence}, {"reason", &one.reason}});
            !read)
            return read;
        one.presence = groupPresenceFromCode(presence);
        if (!one.presence)
            return meetingJson.refused(QStringLiteral("presence"));
        const auto uid = studentNamed(context, student);
        if (!uid)
            return uid.error();
        one.member.studentUid = *uid;
        meeting->attendance.append(one);
    }
    return {};
}

Result<void> readNotes(CommandContext &context, const CounsellingGroup &group, const QJsonObject &json,
                       GroupMeeting *meeting)
{
    const auto objects = meetingJson.objects(json, QStringLiteral("notes"));
    if (!objects)
        return objects.error();
    const QList<GroupMember> members = group.membersOn(meeting->at.date);
    for (const QJsonObject &object : *objects) {
        QString student;
        GroupNote note;
        if (auto read = meetingJson.words(object, {{"student", &student}, {"text", &note.text}}); !read)
            return read;
        const auto uid = studentNamed(context, student);
        if (!uid)
            return uid.error();
        const auto member = std::find_if(members.cbegin(), members.cend(),
                                         [&](const GroupMember &one) { return one.studentUid == *uid; });
        if (member == members.cend())
            return fail(Errc::NotFound, "group.not_member");
        note.memberUid = member->uid;
        meeting->notes.append(note);
    }
    return {};
}

} // namespace

Result<GroupMeeting> meetingFromJson(CommandContext &context, const CounsellingGroup &group,
                                     const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(Errc::BadInput, "group.file");
    const QJsonObject object = document.object();
    GroupMeeting meeting;
    meeting.groupUid = group.uid;
    GroupTexts &texts = meeting.texts;
    QString at;
    const QStringList others{QStringLiteral("minutes"), QStringLiteral("aims"), QStringLiteral("stages"),
                             QStringLiteral("attendance"), QStringLiteral("notes")};
    if (auto read = meetingJson.words(object,
                                      {{"at", &at},
                                       {"room", &meeting.roomName},
                                       {"theme", &texts.theme},
                                       {"preparation", &texts.preparation},
                                       {"safety", &texts.safety},
                                       {"evaluation", &texts.evaluation},
                                       {"reflection", &texts.reflection},
                                       {"next", &texts.nextPlan}},
                                      others);
        !read)
        return read.error();
    const auto aims = meetingJson.object(object, QStringLiteral("aims"));
    if (!aims)
        return aims.error();
    if (auto read = meetingJson.words(*aims, {{"cognition", &texts.aims.cognition},
                                              {"skill", &texts.aims.skill},
                                              {"feeling", &texts.aims.feeling}});
        !read)
        return read.error();
    meeting.at = WallTime::parse(at).value_or(WallTime());
    meeting.minutes = object.value(QStringLiteral("minutes")).toInt();
    for (const Result<void> &read : {readStages(object, &meeting), readAttendance(context, object, &meeting),
                                     readNotes(context, group, object, &meeting)}) {
        if (!read)
            return read.error();
    }
    return meeting;
}

} // namespace tingyu::ctl
