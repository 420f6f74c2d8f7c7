// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/answering.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL on keys, stations, slips and boxes of answering on screen.
class AnsweringRepository
{
public:
    explicit AnsweringRepository(Connection &db) : m_db(db) {}

    /// Newest first. The secret halves are asked for where something is opened, nowhere else.
    Result<std::vector<AnsweringKey>> keys(bool withSecret);
    Result<AnsweringKeyId> addKey(Change &change, AnsweringKey key);

    Result<AnsweringStationId> addStation(Change &change, const AnsweringStation &station);
    Result<std::optional<AnsweringStation>> station(const Uid &uid);
    /// The round of the room's PC for a campaign and key, when there was one.
    Result<std::optional<AnsweringStation>> roomStation(CampaignId campaign, AnsweringKeyId key);

    Result<void> addSlip(Change &change, const AnsweringSlip &slip);
    Result<std::optional<AnsweringSlip>> slip(const QByteArray &slip);

    Result<bool> hasBox(const QByteArray &box);
    Result<void> addBox(Change &change, const AnsweringBox &box);
    /// Does this student wait for an hour already?
    Result<bool> isWaiting(StudentId student);

private:
    Result<std::optional<AnsweringStation>> first(const QString &where, const QVariantList &parameters);
    Connection &m_db;
};

} // namespace tingyu
