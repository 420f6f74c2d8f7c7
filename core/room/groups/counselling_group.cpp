// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/groups/counselling_group.h"

#include "core/base/text.h"
#include "core/room/appointments/appointment.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr int mostStages = 40;

template<class Value, size_t size>
std::optional<Value> fromCode(const Value (&all)[size], QString (*codeOf)(Value), const QString &code)
{
    const auto found =
        std::find_if(std::begin(all), std::end(all), [&](Value one) { return codeOf(one) == code; });
    return found == std::end(all) ? std::nullopt : std::optional(*found);
}

/// Texts of several lines, and those of one line.
template<class Texts>
auto longTexts(Texts &texts)
{
    return std::array{&texts.aims.cognition, &texts.aims.skill, &texts.aims.feeling, &texts.preparation,
                      &texts.safety,         &texts.evaluation, &texts.reflection,   &texts.nextPlan};
}

template<class Stage>
auto longTextsOf(Stage &stage)
{
    return std::array{&stage.activity, &stage.guidance, &stage.reaction, &stage.observation};
}

} // namespace

QString groupRoleCode(GroupRole role)
{
    switch (role) {
    case GroupRole::Leader:
        return QStringLiteral("leader");
    case GroupRole::Recorder:
        return QStringLiteral("recorder");
    case GroupRole::Reader:
        return QStringLiteral("reader");
    }
    return {};
}

std::optional<GroupRole> groupRoleFromCode(const QString &code)
{
    constexpr GroupRole all[] = {GroupRole::Leader, GroupRole::Recorder, GroupRole::Reader};
    return fromCode(all, groupRoleCode, code);
}

QString groupPresenceCode(GroupPresence presence)
{
    switch (presence) {
    case GroupPresence::Present:
        return QStringLiteral("present");
    case GroupPresence::Late:
        return QStringLiteral("late");
    case GroupPresence::LeftEarly:
        return QStringLiteral("left_early");
    case GroupPresence::Absent:
        return QStringLiteral("absent");
    }
    return {};
}

std::optional<GroupPresence> groupPresenceFromCode(const QString &code)
{
    constexpr GroupPresence all[] = {GroupPresence::Present, GroupPresence::Late, GroupPresence::LeftEarly,
                                     GroupPresence::Absent};
    return fromCode(all, groupPresenceCode, code);
}

QList<GroupMember> CounsellingGroup::membersOn(QDate day) const
{
    QList<GroupMember> there;
    std::copy_if(members.cbegin(), members.cend(), std::back_inserter(there),
                 [day](const GroupMember &member) { return member.isMemberOn(day); });
    return there;
}

QStringList CounsellingGroup::leaderNames() const
{
    QStringList names;
    for (const GroupStaff &one : staff) {
        if (one.role == GroupRole::Leader)
            names.append(one.person.name);
    }
    return names;
}

bool CounsellingGroup::hasUser(UserId user, std::initializer_list<GroupRole> roles) const
{
    return std::any_of(staff.cbegin(), staff.cend(), [&](const GroupStaff &one) {
        return user.isValid() && one.person.userId == user &&
               std::find(roles.begin(), roles.end(), one.role) != roles.end();
    });
}

int GroupMeeting::presentCount() const
{
    return static_cast<int>(
        std::count_if(attendance.cbegin(), attendance.cend(), [](const GroupAttendance &one) {
            return one.presence && *one.presence != GroupPresence::Absent;
        }));
}

GroupTexts normalized(GroupTexts texts)
{
    texts.theme = text::tidy(texts.theme);
    for (QString *many : longTexts(texts))
        *many = text::prose(*many);
    for (GroupStage &stage : texts.stages) {
        stage.name = text::tidy(stage.name);
        stage.duration = text::tidy(stage.duration);
        for (QString *many : longTextsOf(stage))
            *many = text::prose(*many);
    }
    texts.stages.removeIf([](const GroupStage &stage) { return stage.isEmpty(); });
    return texts;
}

Result<void> checkGroupTexts(const GroupTexts &texts)
{
    if (texts.stages.size() > mostStages)
        return fail(Errc::BadInput, "group.stages", {QString::number(mostStages)});
    bool fits = texts.theme.size() <= longestLine;
    for (const QString *many : longTexts(texts))
        fits = fits && many->size() <= longestText;
    for (const GroupStage &stage : texts.stages) {
        fits = fits && stage.name.size() <= longestLine && stage.duration.size() <= longestLine;
        for (const QString *many : longTextsOf(stage))
            fits = fits && many->size() <= longestText;
    }
    return fits ? Result<void>() : Result<void>(fail(Errc::BadInput, "text.too_long"));
}

Result<void> checkGroupTime(const WallTime &at, int minutes)
{
    if (!at.isValid() || minutes < shortestAppointment || minutes > longestAppointment)
        return fail(Errc::BadInput, "group.time",
                    {QString::number(shortestAppointment), QString::number(longestAppointment)});
    return {};
}

QList<GroupAttendance> attendanceOf(const QList<GroupMember> &members, QDate day, bool isSigned,
                                    const QList<GroupAttendance> &recorded)
{
    QList<GroupAttendance> all;
    for (const GroupMember &member : members) {
        const auto found = std::find_if(recorded.cbegin(), recorded.cend(), [&](const GroupAttendance &one) {
            return one.member.uid == member.uid;
        });
        if (found != recorded.cend()) {
            all.append({member, found->presence, found->reason});
            if (isSigned && !found->member.name.isEmpty()) {
                all.last().member.name = found->member.name;
                all.last().member.classLabel = found->member.classLabel;
            }
        } else if (!isSigned && member.isMemberOn(day))
            all.append({member, {}, {}});
    }
    if (isSigned) { // in the order it was recorded, which no new name turns around
        const auto place = [&recorded](const GroupAttendance &line) {
            return std::find_if(recorded.cbegin(), recorded.cend(), [&](const GroupAttendance &one) {
                return one.member.uid == line.member.uid;
            });
        };
        std::stable_sort(all.begin(), all.end(), [&](const GroupAttendance &a, const GroupAttendance &b) {
            return place(a) < place(b);
        });
    }
    return all;
}

QStringList missingForSignature(const GroupMeeting &meeting)
{
    QStringList missing;
    if (meeting.texts.theme.isEmpty())
        missing.append(QStringLiteral("theme"));
    if (meeting.texts.stages.isEmpty())
        missing.append(QStringLiteral("stages"));
    if (meeting.texts.evaluation.isEmpty())
        missing.append(QStringLiteral("evaluation"));
    if (meeting.attendance.isEmpty() || std::any_of(meeting.attendance.cbegin(), meeting.attendance.cend(),
                                                    [](const GroupAttendance &one) { return !one.presence; }))
        missing.append(QStringLiteral("attendance"));
    return missing;
}

} // namespace tingyu
