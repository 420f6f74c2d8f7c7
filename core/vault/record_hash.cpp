// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/record_hash.h"

#include "core/vault/encoding.h"

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <bit>

namespace tingyu {
namespace {

constexpr char rowMark = 'R';
constexpr char integerMark = 'i';
constexpr char realMark = 'r';
constexpr char textMark = 't';
constexpr char blobMark = 'b';

void appendValue(QByteArray &out, sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        out.append(integerMark);
        encoding::putInteger(out, sqlite3_column_int64(statement, column));
        return;
    case SQLITE_FLOAT:
        out.append(realMark);
        encoding::putInteger(out, std::bit_cast<qint64>(sqlite3_column_double(statement, column)));
        return;
    case SQLITE_TEXT:
        out.append(textMark);
        break;
    default: // SQLITE_BLOB; NULL never comes here
        out.append(blobMark);
        break;
    }
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
    encoding::putBytes(out, QByteArray::fromRawData(bytes, sqlite3_column_bytes(statement, column)));
}

} // namespace

Result<const AuditLog::Hasher::Table *> AuditLog::Hasher::table(const char *name, const char *keyColumn)
{
    const QByteArray key = QByteArray(name) + '.' + keyColumn;
    if (const auto found = m_tables.constFind(key); found != m_tables.cend())
        return &*found;
    auto info = m_connection.nativeStatement("SELECT name FROM pragma_table_info(?1)");
    if (!info)
        return info.error();
    sqlite3_bind_text(*info, 1, name, -1, SQLITE_STATIC);
    QList<QByteArray> names;
    int code = SQLITE_OK;
    while ((code = sqlite3_step(*info)) == SQLITE_ROW)
        names.append(reinterpret_cast<const char *>(sqlite3_column_text(*info, 0)));
    if (code != SQLITE_DONE)
        return m_connection.errorOf(code);
    sqlite3_reset(*info);
    if (names.isEmpty())
        return fail(Errc::Internal, "vault.sql", {QStringLiteral("no table"), QString::fromLatin1(name)});
    // By name, not by place: a table that a later schema rebuilds may have them in another order.
    std::sort(names.begin(), names.end());
    Table table;
    table.uidColumn = static_cast<int>(names.indexOf("uid"));
    table.revColumn = static_cast<int>(names.indexOf("rev"));
    for (const QByteArray &column : std::as_const(names)) {
        QByteArray encoded;
        encoding::putBytes(encoded, column);
        table.columns.append(encoded);
    }
    table.select = "SELECT \"" + names.join("\",\"") + "\" FROM \"" + name + "\" WHERE \"" + keyColumn +
                   "\" = ?1 ORDER BY id";
    return &*m_tables.insert(key, table);
}

Result<qint64> AuditLog::Hasher::append(const Table &table, const char *name, qint64 rootId,
                                        RecordState *state)
{
    auto statement = m_connection.nativeStatement(table.select);
    if (!statement)
        return statement.error();
    sqlite3_bind_int64(*statement, 1, rootId);
    qint64 rows = 0;
    int code = SQLITE_OK;
    while ((code = sqlite3_step(*statement)) == SQLITE_ROW) {
        ++rows;
        m_buffer.append(rowMark);
        encoding::putBytes(m_buffer, QByteArray::fromRawData(name, static_cast<qsizetype>(qstrlen(name))));
        for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
            if (sqlite3_column_type(*statement, column) == SQLITE_NULL)
                continue;
            m_buffer.append(table.columns.at(column));
            appendValue(m_buffer, *statement, column);
        }
        if (state != nullptr && table.uidColumn >= 0 && table.revColumn >= 0) {
            const auto *uid = static_cast<const char *>(sqlite3_column_blob(*statement, table.uidColumn));
            const int size = sqlite3_column_bytes(*statement, table.uidColumn);
            state->uid = Uid::fromBytes(QByteArray(uid, size)).value_or(Uid());
            state->rev = sqlite3_column_int64(*statement, table.revColumn);
        }
    }
    sqlite3_reset(*statement);
    if (code != SQLITE_DONE)
        return m_connection.errorOf(code);
    return rows;
}

Result<RecordState> AuditLog::Hasher::stateOf(const RecordType &type, qint64 rootId)
{
    m_buffer.resize(0);
    m_buffer.append("ROW1");
    encoding::putBytes(m_buffer, type.type);
    RecordState state;
    state.hash = QByteArray(crypto_generichash_BYTES, '\0');
    auto root = table(type.type, "id");
    if (!root)
        return root.error();
    auto found = append(**root, type.type, rootId, &state);
    if (!found)
        return found.error();
    if (*found == 0)
        return state;
    for (const RecordType::Child &child : type.children) {
        auto rows = table(child.table, child.parentColumn);
        if (!rows)
            return rows.error();
        if (auto done = append(**rows, child.table, rootId, nullptr); !done)
            return done.error();
    }
    crypto_generichash(reinterpret_cast<unsigned char *>(state.hash.data()), crypto_generichash_BYTES,
                       reinterpret_cast<const unsigned char *>(m_buffer.constData()),
                       static_cast<unsigned long long>(m_buffer.size()), m_macKey.data(), m_macKey.size());
    return state;
}

} // namespace tingyu
