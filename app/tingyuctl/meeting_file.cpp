// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/meeting_file.h"

#include "app/tingyuctl/record_names.h"

#include <QJsonDocument>

#include <algorithm>

namespace tingyu::ctl {
namespace {

using Words = QList<std::pair<const char *, QString *>>;

Result<void> badField(const QString &key)
{
    return fail(Errc::BadInput, "group.field", {key});
}

/// Every key of the object that is text goes where `words` says; a key that neither they nor `others` know
/// is refused, so that a slip of the pen loses nothing.
Result<void> readWords(const QJsonObject &object, const Words &words, const QStringList &others = {})
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (others.contains(it.key()))
            continue;
        const auto known = std::find_if(words.cbegin(), words.cend(), [&](const auto &one) {
            return it.key() == QLatin1String(one.first);
        });
        if (known == words.cend() || !it.value().isString())
            return badField(it.key());
        *known->second = it.value().toString();
    }
    return {};
}

/// The objects of a list; an absent list is empty.
Result<QList<QJsonObject>> objectsOf(const QJsonObject &json, const QString &key)
{
    QList<QJsonObject> objects;
    const QJsonValue value = json.value(key);
    if (value.isUndefined())
        return objects;
    if (!value.isArray())
        return badField(key).error();
    const QJsonArray array = value.toArray();
    for (const auto &one : array) {
        if (!one.isObject())
            return badField(key).error();
        objects.append(one.toObject());
    }
    return objects;
}

Result<void> readStages(const QJsonObject &json, GroupMeeting *meeting)
{
    const auto objects = objectsOf(json, QStringLiteral("stages"));
    if (!objects)
        return objects.error();
    for (const QJsonObject &object : *objects) {
        GroupStage stage;
        if (auto read = readWords(object, {{"name", &stage.name},
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
    const auto objects = objectsOf(json, QStringLiteral("attendance"));
    if (!objects)
        return objects.error();
    for (const QJsonObject &object : *objects) {
        QString student;
        QString presence;
        GroupAttendance one;
        if (auto read =
                readWords(object, {{"student", &student}, {"presence", &presence}, {"reason", &one.reason}});
            !read)
            return read;
        one.presence = groupPresenceFromCode(presence);
        if (!one.presence)
            return badField(QStringLiteral("presence"));
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
    const auto objects = objectsOf(json, QStringLiteral("notes"));
    if (!objects)
        return objects.error();
    const QList<GroupMember> members = group.membersOn(meeting->at.date);
    for (const QJsonObject &object : *objects) {
        QString student;
        GroupNote note;
        if (auto read = readWords(object, {{"student", &student}, {"text", &note.text}}); !read)
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
    if (auto read = readWords(object,
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
    if (auto read =
            readWords(object.value(QStringLiteral("aims")).toObject(), {{"cognition", &texts.aims.cognition},
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
