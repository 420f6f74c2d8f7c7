// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/record_count.h"

namespace tingyu {
namespace {

constexpr struct
{
    const char *table;
    const char *key;
    qint64 RecordCounts::*count;
} kinds[] = {{"student", "students", &RecordCounts::students},
             {"sheet", "sheets", &RecordCounts::sheets},
             {"care_case", "cases", &RecordCounts::cases},
             {"session_record", "sessions", &RecordCounts::sessions}};

} // namespace

QJsonObject RecordCounts::toJson() const
{
    QJsonObject object;
    for (const auto &kind : kinds)
        object.insert(QLatin1String(kind.key), this->*kind.count);
    return object;
}

RecordCounts RecordCounts::fromJson(const QJsonObject &object)
{
    RecordCounts counts;
    for (const auto &kind : kinds)
        counts.*kind.count = object.value(QLatin1String(kind.key)).toInteger();
    return counts;
}

Result<RecordCounts> countEach(Connection &connection)
{
    RecordCounts counts;
    for (const auto &kind : kinds) {
        const QString name = QLatin1String(kind.table);
        const auto exists = connection.value(
            QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"), {name});
        if (!exists)
            return exists.error();
        if (exists->toInt() == 0)
            continue;
        const auto count = connection.value(
            QStringLiteral("SELECT count(*) FROM \"%1\" WHERE removed_utc IS NULL").arg(name));
        if (!count)
            return count.error();
        counts.*kind.count = count->toLongLong();
    }
    return counts;
}

Result<qint64> countRecords(Connection &connection)
{
    const auto counts = countEach(connection);
    return counts ? Result<qint64>(counts->total()) : counts.error();
}

} // namespace tingyu
