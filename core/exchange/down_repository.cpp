// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/down_repository.h"

#include "core/school/columns.h"

namespace tingyu::exchange {
namespace {

const auto itemTable = QStringLiteral("exchange_item");
const auto deliveryTable = QStringLiteral("exchange_delivery");
const QString itemColumns =
    QStringLiteral("id, uid, unit_id, ref, kind, title, body, made_on, scale, scale_version, licence, "
                   "student_name, student_class, second, created_utc, read_on, acted_on");

DownItem itemFrom(const Rows &rows)
{
    DownItem item;
    item.id = columns::idAt<DownItemId>(rows, 0);
    item.uid = columns::uidAt(rows, 1);
    if (!rows.isNull(2))
        item.from = columns::idAt<EnrolledUnitId>(rows, 2);
    item.ref = rows.bytes(3);
    item.kind = downKindFromCode(rows.text(4)).value_or(DownKind::Notice);
    item.title = rows.text(5);
    item.body = rows.text(6);
    item.madeOn = columns::dateAt(rows, 7);
    item.scale = rows.text(8);
    item.scaleVersion = rows.text(9);
    item.licence = rows.text(10);
    item.studentName = rows.text(11);
    item.studentClass = rows.text(12);
    item.second = secondFromCode(rows.text(13)).value_or(Second::None);
    item.cameUtc = rows.text(14);
    item.readOn = columns::dateAt(rows, 15);
    item.actedOn = columns::dateAt(rows, 16);
    return item;
}

Fields fieldsOf(const DownItem &item)
{
    return {{QStringLiteral("unit_id"), columns::reference(item.from)},
            {QStringLiteral("ref"), item.ref},
            {QStringLiteral("kind"), downKindCode(item.kind)},
            {QStringLiteral("title"), item.title},
            {QStringLiteral("body"), columns::text(item.body)},
            {QStringLiteral("made_on"), columns::date(item.madeOn)},
            {QStringLiteral("scale"), columns::text(item.scale)},
            {QStringLiteral("scale_version"), columns::text(item.scaleVersion)},
            {QStringLiteral("licence"), columns::text(item.licence)},
            {QStringLiteral("student_name"), columns::text(item.studentName)},
            {QStringLiteral("student_class"), columns::text(item.studentClass)},
            {QStringLiteral("second"), secondCode(item.second)},
            {QStringLiteral("payload"), isFile(item.kind) ? QVariant(item.payload) : QVariant()}};
}

} // namespace

Result<QList<DownItem>> DownRepository::own()
{
    return columns::all<DownItem>(m_db,
                                  QStringLiteral("SELECT ") % itemColumns %
                                      QStringLiteral(" FROM exchange_item WHERE removed_utc IS NULL AND "
                                                     "unit_id IS NULL ORDER BY id DESC"),
                                  {}, itemFrom);
}

Result<QList<DownItem>> DownRepository::inbox()
{
    return columns::all<DownItem>(
        m_db,
        QStringLiteral("SELECT ") % itemColumns %
            QStringLiteral(" FROM exchange_item WHERE removed_utc IS NULL AND "
                           "unit_id IS NOT NULL ORDER BY read_on IS NOT NULL, id DESC"),
        {}, itemFrom);
}

Result<std::optional<DownItem>> DownRepository::byUid(const Uid &uid)
{
    return columns::first<DownItem>(
        m_db,
        QStringLiteral("SELECT ") % itemColumns %
            QStringLiteral(", payload FROM exchange_item WHERE removed_utc IS NULL "
                           "AND uid = ?"),
        {uid.bytes()}, [](const Rows &rows) {
            DownItem item = itemFrom(rows);
            item.payload = rows.bytes(17);
            return item;
        });
}

Result<RowRef> DownRepository::add(Change &change, const DownItem &item)
{
    return change.insert(itemTable, fieldsOf(item));
}

Result<void> DownRepository::setCame(Change &change, const DownItem &item, qint64 number)
{
    auto there = columns::first<qint64>(
        m_db,
        QStringLiteral("SELECT id FROM exchange_item WHERE removed_utc IS NULL AND unit_id = ? AND ref = ?"),
        {item.from.value(), item.ref}, [](const Rows &rows) { return rows.integer(0); });
    if (!there)
        return there.error();
    Fields fields = fieldsOf(item);
    fields.append({QStringLiteral("number"), number});
    return *there ? outcomeOf(change.update(itemTable, **there, fields))
                  : outcomeOf(change.insert(itemTable, fields));
}

Result<void> DownRepository::setRead(Change &change, DownItemId id, QDate on)
{
    return outcomeOf(change.update(itemTable, id.value(), {{QStringLiteral("read_on"), columns::date(on)}}));
}

Result<void> DownRepository::setActed(Change &change, DownItemId id, QDate on)
{
    return outcomeOf(change.update(itemTable, id.value(), {{QStringLiteral("acted_on"), columns::date(on)}}));
}

Result<QHash<DownItemId, QList<Delivery>>> DownRepository::deliveries()
{
    using Line = std::pair<DownItemId, Delivery>;
    auto lines = columns::all<Line>(
        m_db,
        QStringLiteral("SELECT item_id, unit_id, came_on, read_on, acted_on FROM exchange_delivery WHERE "
                       "removed_utc IS NULL ORDER BY id"),
        {}, [](const Rows &rows) {
            return Line(columns::idAt<DownItemId>(rows, 0),
                        {columns::idAt<EnrolledUnitId>(rows, 1), columns::dateAt(rows, 2),
                         columns::dateAt(rows, 3), columns::dateAt(rows, 4)});
        });
    if (!lines)
        return lines.error();
    QHash<DownItemId, QList<Delivery>> deliveries;
    for (const auto &[item, delivery] : std::as_const(*lines))
        deliveries[item].append(delivery);
    return deliveries;
}

Result<void> DownRepository::setSent(Change &change, DownItemId id, EnrolledUnitId unit)
{
    auto there =
        m_db.value(QStringLiteral("SELECT count(*) FROM exchange_delivery WHERE removed_utc IS NULL AND "
                                  "item_id = ? AND unit_id = ?"),
                   {id.value(), unit.value()});
    if (!there)
        return there.error();
    if (there->toInt() > 0)
        return {};
    return outcomeOf(change.insert(
        deliveryTable, {{QStringLiteral("item_id"), id.value()}, {QStringLiteral("unit_id"), unit.value()}}));
}

Result<void> DownRepository::setSaid(Change &change, const QByteArray &ref, const Delivery &said)
{
    auto row = columns::first<qint64>(
        m_db,
        QStringLiteral("SELECT d.id FROM exchange_delivery d JOIN exchange_item i ON i.id = d.item_id WHERE "
                       "d.removed_utc IS NULL AND i.unit_id IS NULL AND i.ref = ? AND d.unit_id = ?"),
        {ref, said.unit.value()}, [](const Rows &rows) { return rows.integer(0); });
    if (!row)
        return row.error();
    if (!*row)
        return {};
    return outcomeOf(change.update(deliveryTable, **row,
                                   {{QStringLiteral("came_on"), columns::date(said.cameOn)},
                                    {QStringLiteral("read_on"), columns::date(said.readOn)},
                                    {QStringLiteral("acted_on"), columns::date(said.actedOn)}}));
}

} // namespace tingyu::exchange
