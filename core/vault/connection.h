// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/secret.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>

struct sqlite3;

namespace tingyu {

/// Forward-only rows of one SELECT. Columns are read by place, as the SELECT names them.
class Rows
{
public:
    Rows() = default;
    explicit Rows(QSqlQuery query) : m_query(std::move(query)) {}
    bool next() { return m_query.next(); }
    /// After next() returned false: did the SELECT end because it was at its end? False for damage and the
    /// like.
    Result<void> finished() const;
    bool isNull(int column) const { return m_query.isNull(column); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    double real(int column) const { return m_query.value(column).toDouble(); }
    bool boolean(int column) const { return integer(column) != 0; }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    QVariant value(int column) const { return m_query.value(column); }

private:
    QSqlQuery m_query;
};

/// The one open database of a vault, keyed and with every pragma read back (security: connection recipe).
/// Used from the thread that opened it. Errors: Errc::Damaged for anything SQLCipher cannot read or verify,
/// Errc::Busy when another process holds the file, Errc::DiskFull, Errc::Io.
class Connection
{
public:
    enum class Mode
    {
        Create,
        Open
    };
    static Result<std::unique_ptr<Connection>> open(const QString &path, const SecretKey &key, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Prepared once per SQL text and kept; parameters are `?` in order.
    Result<Rows> select(const QString &sql, const QVariantList &parameters = {});
    /// INSERT, UPDATE, DELETE: number of rows changed.
    Result<qint64> run(const QString &sql, const QVariantList &parameters = {});
    /// INSERT: the new row id.
    Result<qint64> insert(const QString &sql, const QVariantList &parameters = {});
    /// The single value of the first row; a null QVariant when there is no row.
    Result<QVariant> value(const QString &sql, const QVariantList &parameters = {});
    /// A whole script (migrations), never split by us.
    Result<void> script(const QByteArray &sql);

    /// quick_check, or integrity_check and cipher_integrity_check together; all rows read. Empty list =
    /// sound.
    Result<QStringList> check(bool thorough);
    sqlite3 *native() const;
    QString path() const { return m_path; }
    bool inTransaction() const;

private:
    friend class Transaction;
    Connection() = default;
    QSqlDatabase m_database;
    QString m_path;
    QString m_name;
    QHash<QString, QSqlQuery> m_prepared;
    Result<QSqlQuery> prepared(const QString &sql, const QVariantList &parameters);
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it goes out of scope uncommitted. Does not nest.
class Transaction
{
public:
    static Result<std::unique_ptr<Transaction>> begin(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Result<void> commit();

private:
    explicit Transaction(Connection &connection) : m_connection(connection) {}
    Connection &m_connection;
    bool m_open = true;
};

} // namespace tingyu
