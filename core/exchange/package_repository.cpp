// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/package_repository.h"

#include "core/school/columns.h"

namespace tingyu::exchange {
namespace {

const QString selectSent = QStringLiteral(
    "SELECT unit_id, package_id, stream, period, level, epoch, seq, hash, records, withheld, created_utc, "
    "ifnull(receipted_utc, ''), outcome, outcome_reason FROM exchange_sent WHERE removed_utc IS NULL ");
const QString receivedHead =
    QStringLiteral("id, uid, unit_id, stream, period, level, epoch, seq, package_id, hash, made_utc, "
                   "first_utc");
const QString selectSeen =
    QStringLiteral("SELECT unit_id, hash, stream, period, epoch, seq, verdict, allowed_utc, created_utc FROM "
                   "exchange_seen WHERE removed_utc IS NULL ");

SentPackage sentFrom(const Rows &rows)
{
    return {columns::idAt<EnrolledUnitId>(rows, 0),
            rows.bytes(1),
            rows.text(2),
            rows.text(3),
            levelFromCode(rows.text(4)).value_or(Level::Figures),
            {rows.integer(5), rows.integer(6)},
            rows.bytes(7),
            static_cast<int>(rows.integer(8)),
            static_cast<int>(rows.integer(9)),
            {},
            rows.text(10),
            rows.text(11),
            rows.text(12),
            rows.text(13),
            {},
            {}};
}

ReceivedPackage headFrom(const Rows &rows)
{
    return {rows.integer(0),
            columns::uidAt(rows, 1),
            columns::idAt<EnrolledUnitId>(rows, 2),
            rows.text(3),
            rows.text(4),
            levelFromCode(rows.text(5)).value_or(Level::Figures),
            {rows.integer(6), rows.integer(7)},
            rows.bytes(8),
            rows.bytes(9),
            rows.text(10),
            {},
            rows.text(11)};
}

SeenPackage seenFrom(const Rows &rows)
{
    SeenPackage package{
        columns::idAt<EnrolledUnitId>(rows, 0), rows.bytes(1),     rows.text(2),    rows.text(3),
        {rows.integer(4), rows.integer(5)},     Seen::Quarantined, !rows.isNull(7), rows.text(8)};
    for (const Seen one : {Seen::Accepted, Seen::Older}) {
        if (rows.text(6) == seenCode(one))
            package.verdict = one;
    }
    return package;
}

} // namespace

QString seenCode(Seen seen)
{
    switch (seen) {
    case Seen::Accepted:
        return QStringLiteral("accepted");
    case Seen::Older:
        return QStringLiteral("older");
    case Seen::Quarantined:
        return QStringLiteral("quarantined");
    }
    return {};
}

Result<std::optional<SentPackage>> PackageRepository::lastSent(EnrolledUnitId unit, const QString &stream,
                                                               const QString &period)
{
    return columns::first<SentPackage>(m_db,
                                       selectSent %
                                           QStringLiteral("AND unit_id = ? AND stream = ? AND period = ? "
                                                          "ORDER BY epoch DESC, seq DESC LIMIT 1"),
                                       {unit.value(), stream, period}, sentFrom);
}

Result<QList<QByteArray>> PackageRepository::sentLines(const QString &stream, const QString &period)
{
    return columns::all<QByteArray>(
        m_db,
        QStringLiteral("SELECT lines FROM exchange_sent WHERE stream = ? AND period = ? AND removed_utc IS "
                       "NULL ORDER BY id"),
        {stream, period}, [](const Rows &rows) { return rows.bytes(0); });
}

Result<QList<SentPackage>> PackageRepository::sent()
{
    return columns::all<SentPackage>(m_db, selectSent % QStringLiteral("ORDER BY id DESC"), {}, sentFrom);
}

Result<void> PackageRepository::addSent(Change &change, const SentPackage &package)
{
    return outcomeOf(change.insert(QStringLiteral("exchange_sent"),
                                   {{QStringLiteral("unit_id"), package.unit.value()},
                                    {QStringLiteral("package_id"), package.packageId},
                                    {QStringLiteral("stream"), package.stream},
                                    {QStringLiteral("period"), package.period},
                                    {QStringLiteral("level"), levelCode(package.level)},
                                    {QStringLiteral("epoch"), package.number.epoch},
                                    {QStringLiteral("seq"), package.number.seq},
                                    {QStringLiteral("hash"), package.hash},
                                    {QStringLiteral("records"), package.records},
                                    {QStringLiteral("withheld"), package.withheld},
                                    {QStringLiteral("lines"), package.lines},
                                    {QStringLiteral("purpose"), columns::text(package.purpose)},
                                    {QStringLiteral("longitudinal"), columns::text(package.longitudinal)}}));
}

Result<bool> PackageRepository::markReceipted(Change &change, EnrolledUnitId unit, const Receipt &receipt)
{
    auto row = columns::first<qint64>(
        m_db,
        QStringLiteral("SELECT id FROM exchange_sent WHERE unit_id = ? AND package_id = ? AND hash = ? AND "
                       "removed_utc IS NULL AND (receipted_utc IS NULL OR outcome <> ? OR outcome_reason <> "
                       "?)"),
        {unit.value(), receipt.packageId, receipt.hash, columns::text(receipt.outcome),
         columns::text(receipt.reason)},
        [](const Rows &rows) { return rows.integer(0); });
    if (!row)
        return row.error();
    if (!*row)
        return false;
    return change.update(
        QStringLiteral("exchange_sent"), **row,
        {{QStringLiteral("receipted_utc"), change.clock().nowUtc().toString(Qt::ISODateWithMs)},
         {QStringLiteral("outcome"), columns::text(receipt.outcome)},
         {QStringLiteral("outcome_reason"), columns::text(receipt.reason)}});
}

Result<std::optional<ReceivedPackage>> PackageRepository::received(EnrolledUnitId unit, const QString &stream,
                                                                   const QString &period)
{
    return columns::first<ReceivedPackage>(
        m_db,
        QStringLiteral("SELECT ") % receivedHead %
            QStringLiteral(", lines FROM exchange_received WHERE removed_utc IS NULL AND unit_id = ? AND "
                           "stream = ? AND period = ?"),
        {unit.value(), stream, period}, [](const Rows &rows) {
            ReceivedPackage package = headFrom(rows);
            package.lines = rows.bytes(12);
            return package;
        });
}

Result<QList<ReceivedPackage>> PackageRepository::receivedOf(const QString &stream)
{
    return columns::all<ReceivedPackage>(
        m_db,
        QStringLiteral("SELECT ") % receivedHead %
            QStringLiteral(", lines FROM exchange_received WHERE removed_utc IS NULL AND stream = ? ORDER BY "
                           "unit_id, period"),
        {stream}, [](const Rows &rows) {
            ReceivedPackage package = headFrom(rows);
            package.lines = rows.bytes(12);
            return package;
        });
}

Result<QList<ReceivedPackage>> PackageRepository::receivedHeads(std::optional<EnrolledUnitId> unit)
{
    return columns::all<ReceivedPackage>(
        m_db,
        QStringLiteral("SELECT ") % receivedHead %
            QStringLiteral(
                " FROM exchange_received WHERE removed_utc IS NULL AND (?1 IS NULL OR unit_id = ?1) "
                "ORDER BY unit_id, stream, period"),
        {unit ? QVariant(unit->value()) : QVariant()}, headFrom);
}

Result<void> PackageRepository::setReceived(Change &change, const ReceivedPackage &package)
{
    const auto table = QStringLiteral("exchange_received");
    Fields fields{{QStringLiteral("unit_id"), package.unit.value()},
                  {QStringLiteral("stream"), package.stream},
                  {QStringLiteral("period"), package.period},
                  {QStringLiteral("level"), levelCode(package.level)},
                  {QStringLiteral("epoch"), package.number.epoch},
                  {QStringLiteral("seq"), package.number.seq},
                  {QStringLiteral("package_id"), package.packageId},
                  {QStringLiteral("hash"), package.hash},
                  {QStringLiteral("made_utc"), package.madeUtc},
                  {QStringLiteral("lines"), package.lines}};
    auto before = received(package.unit, package.stream, package.period);
    if (!before)
        return before.error();
    if (*before)
        return outcomeOf(change.update(table, (*before)->id, fields));
    fields.append({QStringLiteral("first_utc"), change.clock().nowUtc().toString(Qt::ISODateWithMs)});
    return outcomeOf(change.insert(table, fields));
}

Result<std::optional<SeenPackage>> PackageRepository::seen(const QByteArray &hash)
{
    return columns::first<SeenPackage>(m_db, selectSeen % QStringLiteral("AND hash = ?"), {hash}, seenFrom);
}

Result<std::optional<SeenPackage>> PackageRepository::seenNumber(const SeenPackage &like)
{
    return columns::first<SeenPackage>(
        m_db,
        selectSeen % QStringLiteral("AND unit_id = ? AND stream = ? AND period = ? AND epoch = ? AND seq = ? "
                                    "AND verdict <> 'quarantined'"),
        {like.unit.value(), like.stream, like.period, like.number.epoch, like.number.seq}, seenFrom);
}

Result<void> PackageRepository::setSeen(Change &change, const SeenPackage &package)
{
    const auto table = QStringLiteral("exchange_seen");
    auto row = columns::first<qint64>(
        m_db, QStringLiteral("SELECT id FROM exchange_seen WHERE hash = ? AND removed_utc IS NULL"),
        {package.hash}, [](const Rows &rows) { return rows.integer(0); });
    if (!row)
        return row.error();
    const Fields fields{{QStringLiteral("unit_id"), package.unit.value()},
                        {QStringLiteral("hash"), package.hash},
                        {QStringLiteral("stream"), package.stream},
                        {QStringLiteral("period"), package.period},
                        {QStringLiteral("epoch"), package.number.epoch},
                        {QStringLiteral("seq"), package.number.seq},
                        {QStringLiteral("verdict"), seenCode(package.verdict)}};
    return *row ? outcomeOf(change.update(table, **row, fields)) : outcomeOf(change.insert(table, fields));
}

Result<QList<SeenPackage>> PackageRepository::quarantined()
{
    return columns::all<SeenPackage>(
        m_db, selectSeen % QStringLiteral("AND verdict = 'quarantined' ORDER BY id DESC"), {}, seenFrom);
}

Result<void> PackageRepository::allow(Change &change, const QByteArray &hash)
{
    auto row = m_db.value(
        QStringLiteral("SELECT id FROM exchange_seen WHERE hash = ? AND removed_utc IS NULL"), {hash});
    if (!row)
        return row.error();
    return outcomeOf(change.update(
        QStringLiteral("exchange_seen"), row->toLongLong(),
        {{QStringLiteral("allowed_utc"), change.clock().nowUtc().toString(Qt::ISODateWithMs)}}));
}

Result<qint64> PackageRepository::gaps(const ReceivedPackage &latest)
{
    auto came = m_db.value(
        QStringLiteral("SELECT count(DISTINCT seq) FROM exchange_seen WHERE unit_id = ? AND stream = ? AND "
                       "period = ? AND epoch = ? AND seq <= ? AND verdict <> 'quarantined' AND removed_utc "
                       "IS NULL"),
        {latest.unit.value(), latest.stream, latest.period, latest.number.epoch, latest.number.seq});
    if (!came)
        return came.error();
    return latest.number.seq - came->toLongLong();
}

} // namespace tingyu::exchange
