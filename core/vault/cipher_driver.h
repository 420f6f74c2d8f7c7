// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/secret.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlResult>

#include <functional>

struct sqlite3;
struct sqlite3_stmt;

namespace tingyu {

class CipherResult;

/// Qt Sql driver "QSQLCIPHER" over a statically linked SQLCipher: prepared statements, bound values, extended
/// result codes in QSqlError::nativeErrorCode(). Results are forward-only.
///
/// The key never passes through QSqlDatabase::open(user, password), whose strings cannot be wiped: a driver
/// made by its type name has no key and refuses to open until setKeyProvider() was called.
/// Binding: an invalid or null QVariant is NULL, an empty string is an empty string; bool, integers, double,
/// QString, QByteArray and QDate (ISO text) are known, anything else is refused.
class CipherDriver final : public QSqlDriver
{
public:
    /// Gives the 32 bytes of the raw key, or nullptr. Asked once, while opening.
    using KeyProvider = std::function<const SecretKey *()>;

    /// Makes the type name known to Qt Sql. Safe to call again.
    static void registerType();
    static QString typeName();

    explicit CipherDriver(KeyProvider provider = {});
    ~CipherDriver() override;
    void setKeyProvider(KeyProvider provider) { m_provider = std::move(provider); }
    sqlite3 *native() const { return m_handle; }
    /// Extended result code of the last call on this connection that failed, 0 after success.
    int lastCode() const { return m_lastCode; }

    bool hasFeature(DriverFeature feature) const override;
    /// Opens an existing file; a file of length 0 becomes a new database. User, password, host and options
    /// must be empty.
    bool open(const QString &path, const QString &user, const QString &password, const QString &host,
              int port, const QString &options) override;
    void close() override;
    QSqlResult *createResult() const override;
    bool beginTransaction() override; ///< BEGIN IMMEDIATE
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    QVariant handle() const override;
    QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;

private:
    friend class CipherResult;
    bool refuse(int code, QSqlError::ErrorType type, const char *what);
    bool runPlain(const char *sql);
    int keyTheFile();

    KeyProvider m_provider;
    sqlite3 *m_handle = nullptr;
    mutable int m_lastCode = 0;
    mutable QList<CipherResult *> m_results;
};

} // namespace tingyu
