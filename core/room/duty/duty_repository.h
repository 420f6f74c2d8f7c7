// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty/duty.h"

namespace tingyu {

/// The only SQL for the duty log.
class DutyRepository
{
public:
    explicit DutyRepository(Connection &db) : m_db(db) {}

    Result<std::optional<Duty>> byUid(const Uid &uid);
    /// Duties of which some part lies in `from` to `to`, both included, by time; one that is still open lies
    /// on the day it was opened. `room`: of one room only.
    Result<QList<Duty>> list(QDate from, QDate to, const std::optional<Uid> &room = {});
    /// The duty that this person has not closed yet.
    Result<std::optional<Duty>> openOf(const RoomPerson &person);
    static Result<RowRef> add(Change &change, const Duty &duty);
    /// Those not closed yet, by time; without their visitors.
    Result<QList<Duty>> open();
    static Result<void> update(Change &change, const Duty &duty); ///< its visitors too
    static Result<void> remove(Change &change, DutyId id);

private:
    Result<std::optional<Duty>> first(const QString &condition, const QVariantList &parameters);
    Result<void> fillVisitors(QList<Duty> *duties);
    Connection &m_db;
};

} // namespace tingyu
