// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/facts.h"

namespace tingyu {

Result<std::optional<QByteArray>> readFact(Connection &connection, const QString &name)
{
    auto value = connection.value(QStringLiteral("SELECT value FROM vault_fact WHERE name = ?"), {name});
    if (!value)
        return value.error();
    if (value->isNull())
        return std::optional<QByteArray>();
    return std::optional<QByteArray>(value->toByteArray());
}

Result<void> writeFact(Connection &connection, const QString &name, const QByteArray &value)
{
    auto written = connection.run(QStringLiteral("INSERT INTO vault_fact (name, value) VALUES (?, ?) "
                                                 "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                                  {name, value});
    if (!written)
        return written.error();
    return {};
}

Result<void> dropFact(Connection &connection, const QString &name)
{
    auto gone = connection.run(QStringLiteral("DELETE FROM vault_fact WHERE name = ?"), {name});
    return gone ? Result<void>() : gone.error();
}

Result<qint64> readNumberFact(Connection &connection, const QString &name, qint64 absent)
{
    auto stored = readFact(connection, name);
    if (!stored)
        return stored.error();
    if (!*stored)
        return absent;
    bool isNumber = false;
    const qint64 number = (*stored)->toLongLong(&isNumber);
    if (!isNumber)
        return fail(Errc::Damaged, "vault.damaged", {QStringLiteral("fact"), name});
    return number;
}

Result<void> writeNumberFact(Connection &connection, const QString &name, qint64 value)
{
    return writeFact(connection, name, QByteArray::number(value));
}

} // namespace tingyu
