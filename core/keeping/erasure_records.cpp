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

} // namespace tingyu::keeping
