// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/audit.h"
#include "core/vault/connection.h"

#include <QHash>

namespace tingyu {

/// Reads a record (root row and child rows) and hashes it. Canonical form, unambiguous by length prefixes:
/// "ROW1", type, then table after table in declared order, row after row by id, column after column by name;
/// columns that are NULL are left out, each value carries its storage class.
class AuditLog::Hasher
{
public:
    Hasher(Connection &connection, const SecretBytes &macKey) : m_connection(connection), m_macKey(macKey) {}
    Result<RecordState> stateOf(const RecordType &type, qint64 rootId);

private:
    struct Table
    {
        QByteArray select;         ///< every column by name, `?1` is the root's id
        QList<QByteArray> columns; ///< as they go into the hash: length and name
        int uidColumn = -1;
        int revColumn = -1;
    };
    Result<const Table *> table(const char *name, const char *keyColumn);
    Result<qint64> append(const Table &table, const char *name, qint64 rootId, RecordState *state);

    Connection &m_connection;
    const SecretBytes &m_macKey;
    QHash<QByteArray, Table> m_tables;
    QByteArray m_buffer;
};

} // namespace tingyu
