// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/groups/counselling_group.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for groups and their people. Asks no permission: services do.
class GroupRepository
{
public:
    explicit GroupRepository(Connection &db) : m_db(db) {}

    Result<std::optional<CounsellingGroup>> byUid(const Uid &uid);
    Result<std::optional<CounsellingGroup>> byId(CounsellingGroupId id);
    /// With their people: those that go on first, then by name.
    Result<QList<CounsellingGroup>> list();
    static Result<RowRef> add(Change &change, const CounsellingGroup &group);
    static Result<bool> update(Change &change, const CounsellingGroup &group);
    /// Puts this list in place of the leaders, recorders and readers.
    Result<void> setStaff(Change &change, CounsellingGroupId group, const QList<GroupStaff> &staff);
    static Result<RowRef> addMember(Change &change, CounsellingGroupId group, const GroupMember &member);
    static Result<bool> updateMember(Change &change, const GroupMember &member);

private:
    Result<QList<CounsellingGroup>> groups(const QString &where, const QVariantList &parameters);
    Result<void> fill(CounsellingGroup &group);
    Connection &m_db;
};

} // namespace tingyu
