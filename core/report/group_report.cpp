// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/group_report.h"

namespace tingyu::report {
namespace {

QString namesOf(const CounsellingGroup &group, GroupRole role)
{
    QStringList names;
    for (const GroupStaff &one : group.staff) {
        if (one.role == role)
            names.append(one.person.name);
    }
    return names.join(u'、');
}

/// What is not said in a table stands as a dash: a blank would ask for more.
Value said(const QString &text)
{
    return text.isEmpty() ? word("mark", QStringLiteral("nothing")) : Value::of(text);
}

/// The three aims, each under its word; what is not said stands nowhere.
Value aimsOf(const GroupAims &aims)
{
    QList<Value> parts;
    for (const auto &[code, text] : {std::pair("cognition", aims.cognition), std::pair("skill", aims.skill),
                                     std::pair("feeling", aims.feeling)}) {
        if (!text.isEmpty())
            parts.append(word("aim", QLatin1String(code), {Value::of(text)}));
    }
    return Value::join(parts);
}

QList<QList<Value>> attendanceRows(const GroupMeeting &meeting)
{
    QList<QList<Value>> rows;
    for (const GroupAttendance &one : meeting.attendance)
        rows.append({Value::of(one.member.name), said(one.member.classLabel),
                     one.presence ? word("presence", groupPresenceCode(*one.presence)) : Value(),
                     said(one.reason)});
    return rows;
}

} // namespace

FormValues groupMeetingValues(const CounsellingGroup &group, const GroupMeeting &meeting)
{
    const GroupTexts &texts = meeting.texts;
    FormValues values;
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    set("name", Value::of(group.name));
    set("number", word("number", QStringLiteral("nth"), {Value::count(meeting.number)}));
    set("theme", Value::of(texts.theme));
    set("group_theme", Value::of(group.theme));
    set("leader", Value::of(namesOf(group, GroupRole::Leader)));
    set("recorder", Value::of(namesOf(group, GroupRole::Recorder)));
    set("at", Value::moment(meeting.at));
    set("minutes", Value::count(meeting.minutes));
    set("place", Value::of(meeting.roomName));
    set("group_aims", aimsOf(group.aims));
    set("meeting_aims", aimsOf(texts.aims));
    set("expected", Value::count(static_cast<int>(meeting.attendance.size())));
    set("present", Value::count(meeting.presentCount()));
    set("preparation", Value::of(texts.preparation));
    set("safety", Value::of(texts.safety));
    set("evaluation", Value::of(texts.evaluation));
    set("reflection", Value::of(texts.reflection));
    set("next_plan", Value::of(texts.nextPlan));
    values.tables.insert(QStringLiteral("attendance"), attendanceRows(meeting));
    QList<QList<Value>> &stages = values.tables[QStringLiteral("stages")];
    for (const GroupStage &stage : texts.stages)
        stages.append({said(stage.name), said(stage.duration), said(stage.activity), said(stage.guidance),
                       said(stage.reaction), said(stage.observation)});
    QList<QList<Value>> &addenda = values.tables[QStringLiteral("addenda")];
    for (const GroupAddendum &one : meeting.addenda)
        addenda.append({Value::moment(one.at), Value::of(one.byName), Value::of(one.text)});
    if (meeting.signedAt)
        set("leader_signature", Value::join({Value::of(meeting.signedBy), Value::moment(*meeting.signedAt)}));
    return values;
}

} // namespace tingyu::report
