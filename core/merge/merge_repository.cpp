// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/merge_repository.h"

#include "core/base/clock.h"
#include "core/school/columns.h"
#include "core/vault/facts.h"
#include "core/vault/read_column.h"
#include "core/vault/record_number.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace tingyu::merge {
namespace {

/// Row id of the last change set that came with the backup this vault was restored from (core/vault/restore).
const auto baseFact = QStringLiteral("merge_base");
const auto originFact = QStringLiteral("origin");
const auto basePcFact = QStringLiteral("merge_base_pc");

constexpr struct
{
    DifferenceKind kind;
    const char *code;
} kindCodes[] = {{DifferenceKind::Field, "field"},
                 {DifferenceKind::Removed, "removed"},
                 {DifferenceKind::Signed, "signed"},
                 {DifferenceKind::Double, "double"},
                 {DifferenceKind::Number, "number"}};

QString toJson(const Known &known)
{
    QJsonObject object;
    for (auto one = known.cbegin(); one != known.cend(); ++one)
        object.insert(QString::fromLatin1(one.key().toHex()), one.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Known fromJson(const QString &text)
{
    Known known;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto one = object.begin(); one != object.end(); ++one)
        known.insert(QByteArray::fromHex(one.key().toLatin1()), one->toInteger());
    return known;
}

void raise(Known &known, const QByteArray &origin, qint64 number)
{
    qint64 &highest = known[origin];
    highest = std::max(highest, number);
}

QString selectDifferences()
{
    return QStringLiteral(
        "SELECT d.id, d.uid, d.kind, d.pc, d.table_name, d.row_id, d.root_type, d.root_id, d.fields, d.kept, "
        "d.other, "
        "ifnull(d.kept_by, 0), ifnull(d.other_by, 0), d.other_utc, "
        // Cases of protection, and staff who come as clients (I20), are of who keeps them.
        "(d.root_type = 'care_case' AND EXISTS (SELECT 1 FROM care_case k WHERE k.id = d.root_id AND k.kind "
        "= "
        "'protection')) OR (d.root_type IN ('appointment', 'waitlist_entry') AND EXISTS (SELECT 1 FROM "
        "client c WHERE "
        "c.kind = 'staff' AND c.id IN ((SELECT client_id FROM appointment WHERE id = d.root_id AND "
        "d.root_type = "
        "'appointment'), (SELECT client_id FROM waitlist_entry WHERE id = d.root_id AND d.root_type = "
        "'waitlist_entry')))) "
        "FROM merge_difference d WHERE d.removed_utc IS NULL AND d.outcome = '' AND NOT (d.kind IN ('field', "
        "'removed') AND EXISTS (SELECT 1 FROM change w WHERE w.table_name = d.table_name AND w.row_id = "
        "d.row_id AND "
        "instr(',' || d.fields || ',', ',' || w.field || ',') > 0 AND w.field <> '' AND w.id > (SELECT "
        "max(m.id) FROM "
        "change m WHERE m.table_name = 'merge_difference' AND m.row_id = d.id AND m.field = '')))");
}

StoredDifference differenceAt(const Rows &rows)
{
    StoredDifference one;
    one.id = rows.integer(0);
    one.uid = Uid::fromBytes(rows.bytes(1)).value_or(Uid());
    one.kind = differenceKindFromCode(rows.text(2)).value_or(DifferenceKind::Field);
    one.pc = static_cast<int>(rows.integer(3));
    one.table = rows.text(4);
    one.rowId = rows.integer(5);
    one.rootType = rows.text(6);
    one.rootId = rows.integer(7);
    one.fields = rows.text(8).split(u',', Qt::SkipEmptyParts);
    one.kept = QCborValue::fromCbor(rows.bytes(9)).toMap();
    one.other = QCborValue::fromCbor(rows.bytes(10)).toMap();
    one.keptBy = rows.integer(11);
    one.otherBy = rows.integer(12);
    one.otherUtc = rows.text(13);
    one.isNarrow = rows.boolean(14);
    return one;
}

} // namespace

QString differenceKindCode(DifferenceKind kind)
{
    for (const auto &one : kindCodes) {
        if (one.kind == kind)
            return QString::fromLatin1(one.code);
    }
    return {};
}

std::optional<DifferenceKind> differenceKindFromCode(const QString &code)
{
    for (const auto &one : kindCodes) {
        if (code == QLatin1String(one.code))
            return one.kind;
    }
    return std::nullopt;
}

Result<QByteArray> MergeRepository::origin()
{
    const auto origin = readFact(m_db, originFact);
    if (!origin)
        return origin.error();
    return origin->value_or(m_place.origin().bytes());
}

Result<Known> MergeRepository::known()
{
    Known known;
    auto rows =
        m_db.select(QStringLiteral("SELECT origin, number FROM merge_known UNION ALL SELECT origin, "
                                   "max(number) FROM change_set WHERE origin IS NOT NULL GROUP BY origin"));
    if (!rows)
        return rows.error();
    while (rows->next())
        raise(known, rows->bytes(0), rows->integer(1));
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    const auto own =
        m_db.value(QStringLiteral("SELECT ifnull(max(id), 0) FROM change_set WHERE origin IS NULL"));
    const auto self = origin();
    if (!own || !self)
        return own ? self.error() : own.error();
    raise(known, *self, own->toLongLong());
    return known;
}

Result<void> MergeRepository::learn(const Known &known)
{
    for (auto one = known.cbegin(); one != known.cend(); ++one) {
        auto written =
            m_db.run(QStringLiteral("INSERT INTO merge_known (origin, number) VALUES (?1, ?2) ON CONFLICT "
                                    "(origin) DO UPDATE SET number = max(number, ?2)"),
                     {one.key(), one.value()});
        if (!written)
            return written.error();
    }
    return {};
}

Result<std::optional<MergeRepository::Peer>> MergeRepository::source()
{
    const auto last = readNumberFact(m_db, baseFact, -1);
    const auto pc = readNumberFact(m_db, basePcFact, 0);
    const auto own = pcNumber(m_db);
    if (!last || !pc)
        return last ? pc.error() : last.error();
    if (!own)
        return own.error();
    if (*last < 0 || *pc == *own) // this PC took its place
        return std::optional<Peer>();
    auto rows =
        m_db.select(QStringLiteral("SELECT origin, max(number) FROM change_set WHERE origin IS NOT NULL AND "
                                   "id <= ? GROUP BY origin"),
                    {*last});
    if (!rows)
        return rows.error();
    Peer peer;
    peer.pc = static_cast<int>(*pc);
    while (rows->next())
        raise(peer.known, rows->bytes(0), rows->integer(1));
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return std::optional(peer);
}

Result<QList<MergeRepository::Peer>> MergeRepository::peers()
{
    auto source = this->source();
    auto rows = m_db.select(
        QStringLiteral("SELECT pc, origin, known, made_utc, heard_utc FROM merge_peer ORDER BY pc"));
    if (!rows || !source)
        return rows ? source.error() : rows.error();
    QList<Peer> peers;
    while (rows->next())
        peers.append({static_cast<int>(rows->integer(0)), rows->bytes(1), fromJson(rows->text(2)),
                      rows->text(3), rows->text(4)});
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    const bool isHeard = *source && std::any_of(peers.cbegin(), peers.cend(), [&source](const Peer &peer) {
        return peer.pc == (*source)->pc;
    });
    if (*source && !isHeard)
        peers.append(**source);
    std::sort(peers.begin(), peers.end(), [](const Peer &a, const Peer &b) { return a.pc < b.pc; });
    return peers;
}

Result<void> MergeRepository::setPeer(const Peer &peer)
{
    auto written =
        m_db.run(QStringLiteral("INSERT OR REPLACE INTO merge_peer (pc, origin, known, made_utc, heard_utc) "
                                "VALUES (?, ?, ?, ?, ?)"),
                 {peer.pc, peer.origin, toJson(peer.known), peer.madeUtc, peer.heardUtc});
    return written ? Result<void>() : written.error();
}

Result<void> MergeRepository::forgetPeer(int pc)
{
    auto gone = m_db.run(QStringLiteral("DELETE FROM merge_peer WHERE pc = ?"), {pc});
    const auto source = this->source();
    if (!gone || !source)
        return gone ? source.error() : gone.error();
    if (*source && (*source)->pc == pc)
        return writeNumberFact(m_db, baseFact, -1);
    return *gone > 0 ? Result<void>() : fail(Errc::NotFound, "merge.no_such_pc");
}

Result<QHash<qint64, Dot>> MergeRepository::dots()
{
    auto rows = m_db.select(QStringLiteral("SELECT id, origin, ifnull(number, id) FROM change_set"));
    if (!rows)
        return rows.error();
    QHash<QByteArray, QByteArray> shared; // one copy of each origin
    const auto own = origin();
    if (!own)
        return own.error();
    QHash<qint64, Dot> dots;
    while (rows->next()) {
        const QByteArray origin = rows->isNull(1) ? *own : rows->bytes(1);
        const auto known = shared.constFind(origin);
        dots.insert(rows->integer(0),
                    {known == shared.cend() ? *shared.insert(origin, origin) : *known, rows->integer(2)});
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return dots;
}

Result<QHash<QString, QList<qint64>>> MergeRepository::rowsBeyond(const Known &base,
                                                                  const QHash<qint64, Dot> &dots)
{
    QHash<QString, QSet<qint64>> found;
    for (auto dot = dots.cbegin(); dot != dots.cend(); ++dot) {
        if (isKnown(base, dot->origin, dot->number))
            continue;
        auto rows = m_db.select(
            QStringLiteral("SELECT DISTINCT table_name, row_id FROM change WHERE set_id = ?"), {dot.key()});
        if (!rows)
            return rows.error();
        while (rows->next())
            found[rows->text(0)].insert(rows->integer(1));
        if (auto ended = rows->finished(); !ended)
            return ended.error();
    }
    QHash<QString, QList<qint64>> ordered;
    for (auto one = found.cbegin(); one != found.cend(); ++one) {
        QList<qint64> ids(one->cbegin(), one->cend());
        std::sort(ids.begin(), ids.end());
        ordered.insert(one.key(), ids);
    }
    return ordered;
}

Result<MergeRepository::Written> MergeRepository::writtenOf(const QString &table, qint64 rowId)
{
    auto rows = m_db.select(
        QStringLiteral("SELECT field, set_id FROM change WHERE table_name = ? AND row_id = ? ORDER BY id"),
        {table, rowId});
    if (!rows)
        return rows.error();
    Written written;
    while (rows->next()) {
        if (rows->text(0).isEmpty())
            written.createdSet = rows->integer(1);
        else
            written.fieldSets.insert(rows->text(0), rows->integer(1));
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return written;
}

Result<MergeRepository::FullSet> MergeRepository::set(qint64 id)
{
    auto rows = m_db.select(
        QStringLiteral("SELECT s.at_utc, u.uid, s.operation FROM change_set s LEFT JOIN user u ON "
                       "u.id = s.user_id WHERE s.id = ?"),
        {id});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return fail(Errc::Internal, "merge.set");
    return FullSet{rows->text(0), rows->bytes(1), rows->text(2)};
}

Result<bool> MergeRepository::isWrittenBeyond(const QString &rootType, qint64 rootId, const Known &known,
                                              const QHash<qint64, Dot> &dots)
{
    auto rows =
        m_db.select(QStringLiteral("SELECT DISTINCT set_id FROM change WHERE root_type = ? AND root_id = ?"),
                    {rootType, rootId});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const Dot dot = dots.value(rows->integer(0));
        if (!isKnown(known, dot.origin, dot.number))
            return true;
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return false;
}

Result<QList<qint64>> MergeRepository::partsOf(const Table &part, qint64 record)
{
    return readIntegers(m_db,
                        QStringLiteral("SELECT id FROM \"%1\" WHERE \"%2\" = ? ORDER BY id")
                            .arg(part.name, part.signedColumn),
                        {record});
}

Result<std::optional<qint64>> MergeRepository::rowOf(const QString &table, const QByteArray &uid)
{
    const auto found =
        m_db.value(QStringLiteral("SELECT ifnull((SELECT row_id FROM merge_alias WHERE table_name = ?2 AND "
                                  "other_uid = ?1), (SELECT id FROM \"%1\" WHERE uid = ?1))")
                       .arg(table),
                   {uid, table});
    if (!found)
        return found.error();
    return found->isNull() ? std::optional<qint64>() : std::optional(found->toLongLong());
}

Result<void> MergeRepository::setAlias(const QString &table, const QByteArray &otherUid, qint64 rowId)
{
    auto written = m_db.run(
        QStringLiteral("INSERT OR REPLACE INTO merge_alias (table_name, other_uid, row_id) VALUES (?, ?, ?)"),
        {table, otherUid, rowId});
    return written ? Result<void>() : written.error();
}

Result<QList<ToldAlias>> MergeRepository::aliases()
{
    auto rows = m_db.select(QStringLiteral(
        "SELECT table_name, other_uid, row_id FROM merge_alias ORDER BY table_name, other_uid"));
    if (!rows)
        return rows.error();
    QList<ToldAlias> all;
    while (rows->next()) {
        const auto uid = uidOf(rows->text(0), rows->integer(2));
        if (!uid)
            return uid.error();
        if (!uid->isEmpty())
            all.append({rows->text(0), *uid, rows->bytes(1)});
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return all;
}

Result<void> MergeRepository::fold(Change &change, const QString &table, qint64 gone, qint64 kept)
{
    const auto uid = uidOf(table, gone);
    if (!uid)
        return uid.error();
    auto renamed =
        m_db.run(QStringLiteral("UPDATE merge_alias SET row_id = ? WHERE table_name = ? AND row_id = ?"),
                 {kept, table, gone});
    if (!renamed)
        return renamed.error();
    const auto open = openWhere(QStringLiteral(" AND d.table_name = ? AND d.row_id = ?"), {table, gone});
    if (!open)
        return open.error();
    for (const StoredDifference &one : *open) {
        StoredDifference moved = one; // told anew: what was written since must not count as its decision
        moved.rowId = kept;
        moved.rootId = one.rootType == table ? kept : one.rootId;
        if (auto settled = settle(change, one.id, QStringLiteral("kept")); !settled)
            return settled;
        if (auto added = add(change, moved); !added)
            return added;
    }
    return setAlias(table, *uid, kept);
}

Result<QSet<qint64>> MergeRepository::folded(const QString &table)
{
    const auto ids =
        readIntegers(m_db,
                     QStringLiteral("SELECT id FROM \"%1\" WHERE uid IN (SELECT other_uid FROM merge_alias "
                                    "WHERE table_name = ?)")
                         .arg(table),
                     {table});
    return ids ? Result<QSet<qint64>>({ids->cbegin(), ids->cend()}) : ids.error();
}

Result<QByteArray> MergeRepository::uidOf(const QString &table, qint64 rowId)
{
    const auto uid = m_db.value(QStringLiteral("SELECT uid FROM \"%1\" WHERE id = ?").arg(table), {rowId});
    return uid ? Result<QByteArray>(uid->toByteArray()) : uid.error();
}

Result<std::optional<QVariantList>> MergeRepository::values(const QString &table, qint64 rowId,
                                                            const QStringList &columns)
{
    auto rows = m_db.select(QStringLiteral("SELECT \"%1\" FROM \"%2\" WHERE id = ?")
                                .arg(columns.join(QLatin1String("\",\"")), table),
                            {rowId});
    if (!rows)
        return rows.error();
    if (!rows->next()) {
        if (auto ended = rows->finished(); !ended)
            return ended.error();
        return std::optional<QVariantList>();
    }
    QVariantList values;
    for (int i = 0; i < static_cast<int>(columns.size()); ++i)
        values.append(rows->value(i));
    return std::optional(values);
}

Result<QList<StoredDifference>> MergeRepository::openWhere(const QString &where, const QVariantList &values)
{
    return columns::all<StoredDifference>(m_db, selectDifferences() + where, values, differenceAt);
}

Result<QList<StoredDifference>> MergeRepository::open()
{
    return openWhere(QStringLiteral(" ORDER BY d.id"), {});
}

Result<QList<StoredDifference>> MergeRepository::openOf(const QString &table, qint64 rowId)
{
    return openWhere(
        QStringLiteral(" AND d.kind IN ('field', 'removed') AND d.table_name = ? AND d.row_id = ?"),
        {table, rowId});
}

Result<std::optional<StoredDifference>> MergeRepository::openById(qint64 id)
{
    const auto found = openWhere(QStringLiteral(" AND d.id = ?"), {id});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<StoredDifference>() : std::optional(found->constFirst());
}

Result<std::optional<StoredDifference>> MergeRepository::difference(const Uid &uid)
{
    const auto found = openWhere(QStringLiteral(" AND d.uid = ?"), {uid.bytes()});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<StoredDifference>() : std::optional(found->constFirst());
}

Result<void> MergeRepository::add(Change &change, const StoredDifference &one)
{
    const auto user = [](qint64 id) { return id > 0 ? QVariant::fromValue(id) : QVariant(); };
    auto added = change.insert(QStringLiteral("merge_difference"),
                               {{QStringLiteral("kind"), differenceKindCode(one.kind)},
                                {QStringLiteral("pc"), one.pc},
                                {QStringLiteral("table_name"), one.table},
                                {QStringLiteral("row_id"), one.rowId},
                                {QStringLiteral("root_type"), one.rootType},
                                {QStringLiteral("root_id"), one.rootId},
                                {QStringLiteral("fields"), one.fields.join(u',')},
                                {QStringLiteral("kept"), one.kept.toCborValue().toCbor()},
                                {QStringLiteral("other"), one.other.toCborValue().toCbor()},
                                {QStringLiteral("kept_by"), user(one.keptBy)},
                                {QStringLiteral("other_by"), user(one.otherBy)},
                                {QStringLiteral("other_utc"), one.otherUtc}});
    return added ? Result<void>() : added.error();
}

Result<void> MergeRepository::settle(Change &change, qint64 id, const QString &outcome)
{
    auto written =
        change.update(QStringLiteral("merge_difference"), id, {{QStringLiteral("outcome"), outcome}});
    return written ? Result<void>() : written.error();
}

Result<QString> MergeRepository::callName(const QString &table, qint64 id)
{
    if (id <= 0)
        return QString();
    const auto columns = readTexts(m_db, QStringLiteral("SELECT name FROM pragma_table_info(?)"), {table});
    if (!columns)
        return columns.error();
    static const QStringList telling{QStringLiteral("name"),       QStringLiteral("title"),
                                     QStringLiteral("student_id"), QStringLiteral("series_id"),
                                     QStringLiteral("number"),     QStringLiteral("client_id"),
                                     QStringLiteral("at"),         QStringLiteral("on_date"),
                                     QStringLiteral("opened_at"),  QStringLiteral("month")};
    for (const QString &name : telling) {
        if (!columns->contains(name))
            continue;
        const auto value =
            m_db.value(QStringLiteral("SELECT \"%1\" FROM \"%2\" WHERE id = ?").arg(name, table), {id});
        if (!value)
            return value.error();
        if (value->toString().isEmpty())
            continue;
        if (name == QLatin1String("student_id"))
            return callName(QStringLiteral("student"), value->toLongLong());
        if (name == QLatin1String("series_id"))
            return callName(QStringLiteral("counselling_series"), value->toLongLong());
        if (name == QLatin1String("client_id"))
            return callName(QStringLiteral("client"), value->toLongLong());
        return value->toString();
    }
    return QString();
}

Result<std::optional<qint64>> MergeRepository::standingFor(const Table &table, qint64 removed)
{
    for (const Key &key : table.keys) {
        if (key.kind != KeyKind::Whole)
            continue;
        QString same = QStringLiteral("s.removed_utc IS NULL");
        for (const QString &name : key.columns)
            same += QStringLiteral(" AND s.\"%1\" IS r.\"%1\" AND r.\"%1\" IS NOT NULL").arg(name);
        const auto found =
            m_db.value(QStringLiteral("SELECT s.id FROM \"%1\" r JOIN \"%1\" s ON %2 WHERE r.id = ?")
                           .arg(table.name, same),
                       {removed});
        if (!found)
            return found.error();
        if (!found->isNull())
            return std::optional(found->toLongLong());
    }
    return std::optional<qint64>();
}

Result<QList<Uid>> MergeRepository::appointmentsOfOthers(QDate from)
{
    return columns::all<Uid>(
        m_db,
        QStringLiteral(
            "SELECT a.uid FROM appointment a WHERE a.removed_utc IS NULL AND a.at >= ? AND EXISTS (SELECT 1 "
            "FROM change c JOIN change_set s ON s.id = c.set_id WHERE c.table_name = 'appointment' AND "
            "c.row_id = a.id AND s.origin IS NOT NULL) ORDER BY a.at, a.id"),
        {from.toString(Qt::ISODate)}, [](const Rows &row) { return columns::uidAt(row, 0); });
}

} // namespace tingyu::merge
