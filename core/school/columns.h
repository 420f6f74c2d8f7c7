// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/vault/connection.h"

#include <QDate>
#include <QVariant>

#include <optional>

/// Values as the tables of this room hold them: text '' for not known, NULL for a date, flag or reference
/// that is not there.
namespace tingyu::columns {

inline QVariant text(const QString &value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}

inline QVariant date(QDate value)
{
    return value.isValid() ? QVariant(value.toString(Qt::ISODate)) : QVariant();
}

inline QVariant flag(std::optional<bool> value)
{
    return value ? QVariant(*value ? 1 : 0) : QVariant();
}

template<class Tag>
QVariant reference(Id<Tag> id)
{
    return id.isValid() ? QVariant(id.value()) : QVariant();
}

inline QDate dateAt(const Rows &rows, int column)
{
    return rows.isNull(column) ? QDate() : QDate::fromString(rows.text(column), Qt::ISODate);
}

inline std::optional<bool> flagAt(const Rows &rows, int column)
{
    return rows.isNull(column) ? std::nullopt : std::optional(rows.boolean(column));
}

template<class IdType>
IdType idAt(const Rows &rows, int column)
{
    return IdType(rows.integer(column));
}

inline Uid uidAt(const Rows &rows, int column)
{
    return Uid::fromBytes(rows.bytes(column)).value_or(Uid());
}

/// All rows of a SELECT through `make`, or the error that ended it.
template<class Value, class Make>
Result<QList<Value>> all(Connection &db, const QString &sql, const QVariantList &parameters, Make make)
{
    auto rows = db.select(sql, parameters);
    if (!rows)
        return rows.error();
    QList<Value> values;
    while (rows->next())
        values.append(make(*rows));
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    return values;
}

/// The first row through `make`; empty when there is none.
template<class Value, class Make>
Result<std::optional<Value>> first(Connection &db, const QString &sql, const QVariantList &parameters,
                                   Make make)
{
    auto values = all<Value>(db, sql, parameters, make);
    if (!values)
        return values.error();
    return values->isEmpty() ? std::optional<Value>() : std::optional<Value>(values->first());
}

} // namespace tingyu::columns
