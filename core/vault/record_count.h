// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

#include <QJsonObject>

namespace tingyu {

/// The figures that tell a person whether "everything" is there: living rows by kind.
struct RecordCounts
{
    qint64 students = 0;
    qint64 sheets = 0;
    qint64 cases = 0;
    qint64 sessions = 0;
    qint64 total() const { return students + sheets + cases + sessions; }
    bool operator==(const RecordCounts &) const = default;

    QJsonObject toJson() const;
    static RecordCounts fromJson(const QJsonObject &object);
};

/// Tables that this schema does not have count nothing; removed rows do not count.
Result<RecordCounts> countEach(Connection &connection);
/// Students, sheets, cases and sessions together.
Result<qint64> countRecords(Connection &connection);

} // namespace tingyu
