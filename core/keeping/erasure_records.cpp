// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/erasure_records.h"

namespace tingyu::keeping {

Result<std::optional<RowKey>> recordOf(Workplace &place, const QString &table, qint64 id)
{
    const RecordType::Child *child = nullptr;
    const RecordType *type = place.audit().typeOf(table, &child);
    if (type == nullptr)
        return std::optional<RowKey>();
    if (child == nullptr)
        return std::optional<RowKey>({table, id});
    const auto root = place.db().value(QStringLiteral("SELECT \"%1\" FROM \"%2\" WHERE id = ?")
                                           .arg(QLatin1String(child->parentColumn), table),
                                       {id});
    if (!root)
        return root.error();
    return root->isNull() ? std::optional<RowKey>()
                          : std::optional<RowKey>({QLatin1String(type->type), root->toLongLong()});
}

Result<Uid> uidOf(Connection &db, const RowKey &row)
{
    const auto uid =
        db.value(QStringLiteral("SELECT uid FROM \"%1\" WHERE id = ?").arg(row.first), {row.second});
    return uid ? Result<Uid>(Uid::fromBytes(uid->toByteArray()).value_or(Uid())) : uid.error();
}

Result<void> overwrite(Change &change, const RowKey &row, const QStringList &columns, const QVariant &value)
{
    const auto &[table, id] = row;
    QString sets;
    for (const QString &column : columns)
        sets += QStringLiteral("\"%1\" = ?1, ").arg(column);
    auto written = change.db().run(
        QStringLiteral("UPDATE \"%1\" SET %2rev = rev + 1, changed_utc = ?2, changed_by = ?3 WHERE id = ?4")
            .arg(table, sets),
        {value, utcStamp(change.clock().nowUtc()), change.session().userId.value(), id});
    if (!written)
        return written.error();
    for (const QString &column : columns) {
        auto gone = change.db().run(
            QStringLiteral("DELETE FROM change WHERE table_name = ? AND row_id = ? AND field = ?"),
            {table, id, column});
        if (!gone)
            return gone.error();
    }
    return {};
}

} // namespace tingyu::keeping
