// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/groups/group_repository.h"

#include "core/room/person_columns.h"
#include "core/room/time_columns.h"
#include "core/school/child_rows.h"
#include "core/school/school_repository.h"

#include <algorithm>

namespace tingyu {
namespace {

using columns::idAt;
using columns::uidAt;

QVariant consent(std::optional<ConsentAnswer> answer)
{
    return columns::text(answer ? consentAnswerCode(*answer) : QString());
}

CounsellingGroup groupFrom(const Rows &rows)
{
    CounsellingGroup group;
    group.id = idAt<CounsellingGroupId>(rows, 0);
    group.uid = uidAt(rows, 1);
    group.name = rows.text(2);
    group.theme = rows.text(3);
    group.aims = {rows.text(4), rows.text(5), rows.text(6)};
    group.closedOn = columns::dateAt(rows, 7);
    group.closingNote = rows.text(8);
    return group;
}

GroupMember memberFrom(const Rows &rows)
{
    GroupMember member;
    member.id = idAt<GroupMemberId>(rows, 0);
    member.uid = uidAt(rows, 1);
    member.studentId = idAt<StudentId>(rows, 2);
    member.studentUid = uidAt(rows, 3);
    member.name = rows.text(4);
    member.from = columns::dateAt(rows, 5);
    member.until = columns::dateAt(rows, 6);
    member.leaveReason = rows.text(7);
    member.guardianConsent = consentAnswerFromCode(rows.text(8));
    member.ownConsent = consentAnswerFromCode(rows.text(9));
    if (!rows.isNull(10)) {
        const auto stage = schoolStageFromCode(rows.text(10)).value_or(SchoolStage::Junior);
        member.classLabel = classLabel(stage, static_cast<int>(rows.integer(11)),
                                       static_cast<int>(rows.integer(12)), rows.text(13));
    }
    return member;
}

Fields fieldsOf(const CounsellingGroup &group)
{
    return {{QStringLiteral("name"), group.name},
            {QStringLiteral("theme"), columns::text(group.theme)},
            {QStringLiteral("aim_cognition"), columns::text(group.aims.cognition)},
            {QStringLiteral("aim_skill"), columns::text(group.aims.skill)},
            {QStringLiteral("aim_feeling"), columns::text(group.aims.feeling)},
            {QStringLiteral("closed_on"), columns::date(group.closedOn)},
            {QStringLiteral("closing_note"), columns::text(group.closingNote)}};
}

Fields fieldsOf(const GroupMember &member)
{
    return {{QStringLiteral("student_id"), member.studentId.value()},
            {QStringLiteral("from_date"), columns::date(member.from)},
            {QStringLiteral("until_date"), columns::date(member.until)},
            {QStringLiteral("leave_reason"), columns::text(member.leaveReason)},
            {QStringLiteral("guardian_consent"), consent(member.guardianConsent)},
            {QStringLiteral("own_consent"), consent(member.ownConsent)}};
}

} // namespace

Result<void> GroupRepository::fill(CounsellingGroup &group)
{
    auto staff = columns::all<GroupStaff>(
        m_db,
        QStringLiteral(
            "SELECT s.role, s.user_id, u.uid, u.name, s.staff_id, f.uid, f.name, s.reason FROM group_staff s "
            "LEFT JOIN user u ON u.id = s.user_id LEFT JOIN staff f ON f.id = s.staff_id "
            "WHERE s.group_id = ? AND s.removed_utc IS NULL ORDER BY s.id"),
        {group.id.value()}, [](const Rows &rows) {
            return GroupStaff{groupRoleFromCode(rows.text(0)).value_or(GroupRole::Reader),
                              columns::personAt(rows, 1).value_or(RoomPerson()), rows.text(7)};
        });
    if (!staff)
        return staff.error();
    std::stable_sort(staff->begin(), staff->end(),
                     [](const GroupStaff &a, const GroupStaff &b) { return a.role < b.role; });
    auto members = columns::all<GroupMember>(
        m_db,
        QStringLiteral(
            "SELECT m.id, m.uid, m.student_id, s.uid, s.name, m.from_date, m.until_date, "
            "m.leave_reason, m.guardian_consent, m.own_consent, c.stage, c.grade, c.number, c.name "
            "FROM group_member m JOIN student s ON s.id = m.student_id "
            "LEFT JOIN school_class c ON c.id = s.class_id "
            "WHERE m.group_id = ? AND m.removed_utc IS NULL ORDER BY s.sort_key, s.name, m.id"),
        {group.id.value()}, memberFrom);
    if (!members)
        return members.error();
    group.staff = *std::move(staff);
    group.members = *std::move(members);
    return {};
}

Result<QList<CounsellingGroup>> GroupRepository::groups(const QString &where, const QVariantList &parameters)
{
    auto groups = columns::all<CounsellingGroup>(
        m_db,
        QStringLiteral("SELECT id, uid, name, theme, aim_cognition, aim_skill, aim_feeling, closed_on, "
                       "closing_note FROM counselling_group WHERE removed_utc IS NULL ") %
            where % QStringLiteral(" ORDER BY closed_on IS NOT NULL, name, id"),
        parameters, groupFrom);
    if (!groups)
        return groups;
    for (CounsellingGroup &group : *groups) {
        if (auto filled = fill(group); !filled)
            return filled.error();
    }
    return groups;
}

Result<QList<CounsellingGroup>> GroupRepository::list()
{
    return groups(QString(), {});
}

Result<std::optional<CounsellingGroup>> GroupRepository::byUid(const Uid &uid)
{
    auto found = groups(QStringLiteral("AND uid = ?"), {uid.bytes()});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<CounsellingGroup>() : std::optional(found->constFirst());
}

Result<std::optional<CounsellingGroup>> GroupRepository::byId(CounsellingGroupId id)
{
    auto found = groups(QStringLiteral("AND id = ?"), {id.value()});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<CounsellingGroup>() : std::optional(found->constFirst());
}

Result<RowRef> GroupRepository::add(Change &change, const CounsellingGroup &group)
{
    return change.insert(QStringLiteral("counselling_group"), fieldsOf(group), group.uid);
}

Result<bool> GroupRepository::update(Change &change, const CounsellingGroup &group)
{
    return change.update(QStringLiteral("counselling_group"), group.id.value(), fieldsOf(group));
}

Result<void> GroupRepository::setStaff(Change &change, CounsellingGroupId group,
                                       const QList<GroupStaff> &staff)
{
    QList<Fields> rows;
    for (const GroupStaff &one : staff) {
        rows.append({{QStringLiteral("role"), groupRoleCode(one.role)},
                     {QStringLiteral("user_id"), columns::reference(one.person.userId)},
                     {QStringLiteral("staff_id"), columns::reference(one.person.staffId)},
                     {QStringLiteral("reason"), columns::text(one.reason)}});
    }
    return replaceChildren(change, QStringLiteral("group_staff"), QStringLiteral("group_id"), group.value(),
                           rows);
}

Result<RowRef> GroupRepository::addMember(Change &change, CounsellingGroupId group, const GroupMember &member)
{
    Fields fields = fieldsOf(member);
    fields.append({QStringLiteral("group_id"), group.value()});
    return change.insert(QStringLiteral("group_member"), fields, member.uid);
}

Result<bool> GroupRepository::updateMember(Change &change, const GroupMember &member)
{
    return change.update(QStringLiteral("group_member"), member.id.value(), fieldsOf(member));
}

} // namespace tingyu
