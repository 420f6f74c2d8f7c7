// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sent_down.h"
#include "core/vault/workplace.h"

namespace tingyu::exchange {

/// What a unit says of an item.
struct Delivery
{
    EnrolledUnitId unit;
    QDate cameOn; ///< invalid: no receipt yet
    QDate readOn;
    QDate actedOn;
    bool operator==(const Delivery &) const = default;
};

/// The only SQL for what is sent down. Asks no permission: services do.
class DownRepository
{
public:
    explicit DownRepository(Connection &db) : m_db(db) {}

    Result<QList<DownItem>> own();                         ///< to be sent, the latest first
    Result<QList<DownItem>> inbox();                       ///< that came, those not read first
    Result<std::optional<DownItem>> byUid(const Uid &uid); ///< with its payload
    static Result<RowRef> add(Change &change, const DownItem &item);
    /// One that came: in the place of what it was in an earlier package of that unit; what was said of it
    /// stays.
    Result<void> setCame(Change &change, const DownItem &item, qint64 number);
    static Result<void> setRead(Change &change, DownItemId id, QDate on);
    static Result<void> setActed(Change &change, DownItemId id, QDate on);

    Result<QHash<DownItemId, QList<Delivery>>> deliveries();
    Result<void> setSent(Change &change, DownItemId id, EnrolledUnitId unit);
    /// Of an item of ours that went to that unit; others are passed over.
    Result<void> setSaid(Change &change, const QByteArray &ref, const Delivery &said);

private:
    Connection &m_db;
};

} // namespace tingyu::exchange
