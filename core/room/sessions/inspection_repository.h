// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/inspection.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for the draws of an inspection.
class InspectionRepository
{
public:
    explicit InspectionRepository(Connection &db) : m_db(db) {}

    /// Sessions that may be drawn: none of colleagues.
    Result<QList<Uid>> candidates(QDate from, QDate to);
    Result<QList<InspectionDraw>> draws();
    Result<std::optional<InspectionDraw>> byUid(const Uid &uid);
    /// In the order of the draw, as they stand now.
    Result<QList<InspectedSession>> sessions(const Uid &draw);
    static Result<RowRef> add(Change &change, const InspectionDraw &draw, const QList<Uid> &sessions);

private:
    Connection &m_db;
};

} // namespace tingyu
