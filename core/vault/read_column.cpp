// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/read_column.h"

namespace tingyu {
namespace {

template<class Value, class Read>
Result<QList<Value>> readColumn(Connection &connection, const QString &sql, const QVariantList &parameters,
                                Read read)
{
    auto rows = connection.select(sql, parameters);
    if (!rows)
        return rows.error();
    QList<Value> values;
    while (rows->next())
        values.append((*rows.*read)(0));
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return values;
}

} // namespace

Result<QList<qint64>> readIntegers(Connection &connection, const QString &sql, const QVariantList &parameters)
{
    return readColumn<qint64>(connection, sql, parameters, &Rows::integer);
}

Result<QStringList> readTexts(Connection &connection, const QString &sql, const QVariantList &parameters)
{
    return readColumn<QString>(connection, sql, parameters, &Rows::text);
}

} // namespace tingyu
