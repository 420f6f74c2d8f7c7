// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/groups/meeting_draft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu::ui {
namespace {

/// Texts of the meeting by their keys.
template<class Meeting>
auto textsOf(Meeting &meeting)
{
    auto &texts = meeting.texts;
    return std::array{std::pair("theme", &texts.theme),
                      std::pair("cognition", &texts.aims.cognition),
                      std::pair("skill", &texts.aims.skill),
                      std::pair("feeling", &texts.aims.feeling),
                      std::pair("preparation", &texts.preparation),
                      std::pair("safety", &texts.safety),
                      std::pair("evaluation", &texts.evaluation),
                      std::pair("reflection", &texts.reflection),
                      std::pair("next", &texts.nextPlan)};
}

QJsonArray stagesArray(const QList<GroupStage> &stages)
{
    QJsonArray array;
    for (const GroupStage &stage : stages)
        array.append(QJsonArray{stage.name, stage.duration, stage.activity, stage.guidance, stage.reaction,
                                stage.observation});
    return array;
}

} // namespace

QString meetingDraft(const GroupMeeting &meeting)
{
    QJsonObject draft{{QStringLiteral("at"), meeting.at.toString()},
                      {QStringLiteral("minutes"), meeting.minutes},
                      {QStringLiteral("room"), meeting.roomName},
                      {QStringLiteral("stages"), stagesArray(meeting.texts.stages)}};
    for (const auto &[key, text] : textsOf(meeting))
        draft.insert(QLatin1String(key), *text);
    QJsonArray attendance;
    for (const GroupAttendance &one : meeting.attendance) {
        if (one.presence)
            attendance.append(
                QJsonArray{one.member.uid.toString(), groupPresenceCode(*one.presence), one.reason});
    }
    draft.insert(QStringLiteral("attendance"), attendance);
    QJsonArray notes;
    for (const GroupNote &note : meeting.notes)
        notes.append(QJsonArray{note.memberUid.toString(), note.text});
    draft.insert(QStringLiteral("notes"), notes);
    return QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact));
}

GroupMeeting fromMeetingDraft(const QString &draft, const GroupMeeting &stored, const CounsellingGroup &group)
{
    const QJsonDocument document = QJsonDocument::fromJson(draft.toUtf8());
    if (!document.isObject())
        return stored;
    const QJsonObject json = document.object();
    GroupMeeting meeting = stored;
    meeting.at = WallTime::parse(json[QLatin1String("at")].toString()).value_or(stored.at);
    meeting.minutes = json[QLatin1String("minutes")].toInt();
    meeting.roomName = json[QLatin1String("room")].toString();
    if (meeting.roomName != stored.roomName)
        meeting.roomUid = {};
    for (const auto &[key, text] : textsOf(meeting))
        *text = json[QLatin1String(key)].toString();
    meeting.texts.stages.clear();
    const QJsonArray stages = json[QLatin1String("stages")].toArray();
    for (const auto &one : stages) {
        const QJsonArray cells = one.toArray();
        const auto cell = [&cells](int at) { return cells.at(at).toString(); };
        meeting.texts.stages.append({cell(0), cell(1), cell(2), cell(3), cell(4), cell(5)});
    }
    QList<GroupAttendance> marked;
    const QJsonArray attendance = json[QLatin1String("attendance")].toArray();
    for (const auto &value : attendance) {
        const QJsonArray cells = value.toArray();
        GroupAttendance one;
        one.member.uid = Uid::fromString(cells.at(0).toString()).value_or(Uid());
        one.presence = groupPresenceFromCode(cells.at(1).toString());
        one.reason = cells.at(2).toString();
        marked.append(one);
    }
    meeting.attendance = attendanceOf(group.members, meeting.at.date, false, marked);
    meeting.notes.clear();
    const QJsonArray notes = json[QLatin1String("notes")].toArray();
    for (const auto &value : notes) {
        const QJsonArray cells = value.toArray();
        meeting.notes.append(
            {Uid::fromString(cells.at(0).toString()).value_or(Uid()), cells.at(1).toString()});
    }
    return meeting;
}

} // namespace tingyu::ui
