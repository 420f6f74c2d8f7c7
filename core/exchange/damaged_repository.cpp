// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/damaged_repository.h"

#include "core/school/columns.h"

namespace tingyu::exchange {
namespace {

const auto damagedTable = QStringLiteral("exchange_damaged");
const QString selectFile =
    QStringLiteral("SELECT unit_id, hash, created_utc, ifnull(asked_utc, '') FROM exchange_damaged WHERE "
                   "removed_utc IS NULL ");

DamagedFile fileFrom(const Rows &rows)
{
    return {columns::idAt<EnrolledUnitId>(rows, 0), rows.bytes(1), rows.text(2), rows.text(3)};
}

} // namespace

Result<std::optional<DamagedFile>> DamagedRepository::byHash(const QByteArray &hash)
{
    return columns::first<DamagedFile>(m_db, selectFile % QStringLiteral("AND hash = ?"), {hash}, fileFrom);
}

Result<QList<DamagedFile>> DamagedRepository::waiting()
{
    return columns::all<DamagedFile>(
        m_db, selectFile % QStringLiteral("AND asked_utc IS NULL ORDER BY id DESC"), {}, fileFrom);
}

Result<qint64> DamagedRepository::waitingOf(EnrolledUnitId unit)
{
    auto count = m_db.value(QStringLiteral("SELECT count(*) FROM exchange_damaged WHERE unit_id = ? AND "
                                           "asked_utc IS NULL AND removed_utc IS NULL"),
                            {unit.value()});
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<void> DamagedRepository::add(Change &change, EnrolledUnitId unit, const QByteArray &hash)
{
    return outcomeOf(change.insert(
        damagedTable, {{QStringLiteral("unit_id"), unit.value()}, {QStringLiteral("hash"), hash}}));
}

Result<void> DamagedRepository::setAsked(Change &change, const QByteArray &hash)
{
    auto row = m_db.value(
        QStringLiteral("SELECT id FROM exchange_damaged WHERE hash = ? AND removed_utc IS NULL"), {hash});
    if (!row)
        return row.error();
    return outcomeOf(
        change.update(damagedTable, row->toLongLong(),
                      {{QStringLiteral("asked_utc"), change.clock().nowUtc().toString(Qt::ISODateWithMs)}}));
}

} // namespace tingyu::exchange
