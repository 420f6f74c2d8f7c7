// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL on campaign and its children.
class CampaignRepository
{
public:
    explicit CampaignRepository(Connection &db) : m_db(db) {}

    Result<Campaign> add(Change &change, const Campaign &campaign);
    /// Name, window, consent text, person in charge, state; lists of scales, classes and watchers are brought
    /// in line.
    Result<void> update(Change &change, const Campaign &campaign);
    Result<std::optional<Campaign>> byId(CampaignId id);
    Result<std::optional<Campaign>> byUid(const Uid &uid);
    Result<QList<Campaign>> list(); ///< newest window first
    /// Students of the campaign's classes, on roll or on leave, in the order of class and name.
    /// `only` limits to one class.
    Result<QList<CampaignMember>> members(const Campaign &campaign, std::optional<SchoolClassId> only);
    struct MemberClass
    {
        StudentId student;
        SchoolClassId schoolClass;
    };
    /// Classes of the campaign in their order, with their labels.
    Result<QList<ClassCoverage>> classes(const Campaign &campaign);
    Result<QList<MemberClass>> memberClasses(const Campaign &campaign);
    Result<QHash<StudentId, CampaignMark>> marks(CampaignId id);
    /// An enabled user of this name.
    Result<std::optional<UserId>> userNamed(const QString &name);
    /// Enabled heads and counsellors, by name.
    Result<QList<CampaignPerson>> people();
    Result<QHash<StudentId, QDate>> birthDates(const Campaign &campaign); ///< of its members, where known
    /// Null mark takes it back.
    Result<void> setMark(Change &change, CampaignId id, StudentId student, std::optional<CampaignMark> mark);

private:
    Connection &m_db;
    Result<Campaign> fromRow(const Rows &row);
    Result<void> writeLists(Change &change, const Campaign &campaign);
};

} // namespace tingyu
