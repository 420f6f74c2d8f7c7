// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/secret.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace tingyu {

/// An idle prepared statement waits here for the next caller with the same SQL text.
class StatementPool;

/// Forward-only rows of one SELECT. Columns are read by place, as the SELECT names them. The statement goes
/// back to the connection when the object goes; keep it short.
class Rows
{
public:
    Rows() = default;
    Rows(std::unique_ptr<QSqlQuery> query, std::weak_ptr<StatementPool> pool, QString sql);
    ~Rows();
    Rows(Rows &&) noexcept = default;
    Rows &operator=(Rows &&other) noexcept;

    bool next() { return m_query && m_query->next(); }
    /// After next() returned false: did the SELECT end because it was at its end? False for damage and the
    /// like.
    Result<void> finished() const;
    bool isNull(int column) const { return m_query->isNull(column); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    double real(int column) const { return m_query->value(column).toDouble(); }
    bool boolean(int column) const { return integer(column) != 0; }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    QVariant value(int column) const { return m_query->value(column); }

private:
    void giveBack();
    std::unique_ptr<QSqlQuery> m_query;
    std::weak_ptr<StatementPool> m_pool;
    QString m_sql;
};

/// A table or column in an SQL text.
QString sqlName(const QString &name);

/// The one open database of a vault, keyed and with every pragma read back (security: connection recipe).
/// Used from the thread that opened it. Errors: Errc::Damaged for anything SQLCipher cannot read or verify,
/// Errc::Busy when another process holds the file, Errc::DiskFull, Errc::Io, Errc::Conflict for a constraint.
/// The audit table refuses UPDATE, DELETE and DROP from every statement (authorizer); the ledgers (consents,
/// exports, prints, results, purposes, what was added to signed records) refuse DELETE and UPDATE of anything
/// but a row's stamps; the triggers that keep signed records as they are cannot be dropped.
class Connection
{
public:
    enum class Mode
    {
        Create, ///< Errc::Conflict when the file exists; it is made for its owner only (0600)
        Open    ///< Errc::NotFound when there is no file
    };
    /// A failed Create leaves no file.
    static Result<std::unique_ptr<Connection>> open(const QString &path, const SecretKey &key, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Prepared once per SQL text and kept; parameters are `?` in order. An invalid or null QVariant is NULL,
    /// an empty string is an empty string.
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
    /// sound; a check that cannot go on because of damage is a finding, not an Error.
    Result<QStringList> check(bool thorough);
    sqlite3 *native() const;
    QString path() const { return m_path; }
    bool inTransaction() const;
    /// Rises with every Transaction begun: what was remembered from the tables in an earlier one may be old.
    quint64 transactionCount() const { return m_transactions; }

    /// For bulk reading in this folder: a cached native statement, reset and without bindings. Owned by the
    /// connection, used up before the next call with the same text.
    Result<sqlite3_stmt *> nativeStatement(const QByteArray &sql);
    /// The Error of a native result code.
    Error errorOf(int extendedCode) const;

private:
    friend class Transaction;
    Connection();
    Result<std::unique_ptr<QSqlQuery>> execute(const QString &sql, const QVariantList &parameters);
    Result<void> applyRecipe();
    Result<void> requirePragma(const char *name, const char *set, const char *expected);
    Result<QString> pragma(const QByteArray &sql);

    QSqlDatabase m_database;
    QString m_path;
    QString m_name;
    quint64 m_transactions = 0;
    std::shared_ptr<StatementPool> m_pool;
    std::unordered_map<std::string, sqlite3_stmt *> m_native;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it goes out of scope uncommitted. Does not nest: Errc::Internal.
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
