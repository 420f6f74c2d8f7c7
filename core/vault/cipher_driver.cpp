// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/cipher_driver.h"

#include <QDate>
#include <QSqlDatabase>
#include <QSqlDriverCreatorBase>
#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>
#include <QVariant>

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <array>

namespace tingyu {
namespace {

QSqlError sqlError(sqlite3 *handle, int code, QSqlError::ErrorType type, const char *what)
{
    const char *text = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    return {QString::fromLatin1(what), QString::fromUtf8(text), type, QString::number(code)};
}

class Creator final : public QSqlDriverCreatorBase
{
public:
    QSqlDriver *createObject() const override { return new CipherDriver; }
};

/// SQLITE_MISMATCH stands for a value of a kind this driver does not store.
int bindOne(sqlite3_stmt *statement, int place, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return sqlite3_bind_null(statement, place);
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    case QMetaType::Float:
    case QMetaType::Double:
        return sqlite3_bind_double(statement, place, value.toDouble());
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        // A null pointer would mean NULL: an empty blob has to point somewhere.
        return sqlite3_bind_blob64(statement, place, bytes.isEmpty() ? "" : bytes.constData(),
                                   static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
    }
    case QMetaType::QDate: {
        const QByteArray text = value.toDate().toString(Qt::ISODate).toLatin1();
        return text.isEmpty() ? sqlite3_bind_null(statement, place)
                              : sqlite3_bind_text(statement, place, text.constData(),
                                                  static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }
    case QMetaType::QString: {
        const QByteArray text = value.toString().toUtf8();
        return sqlite3_bind_text64(statement, place, text.isEmpty() ? "" : text.constData(),
                                   static_cast<sqlite3_uint64>(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    default: // a meta type is no enum of ours: what is not listed is refused
        return SQLITE_MISMATCH;
    }
}

QVariant columnValue(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return QVariant::fromValue<qint64>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
    }
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
        const int size = sqlite3_column_bytes(statement, column);
        return size == 0 ? QByteArray("") : QByteArray(bytes, size);
    }
    default: // SQLITE_NULL
        return {};
    }
}

} // namespace

/// One prepared statement. The first row is fetched by exec(), so that an error or the effect of
/// INSERT … RETURNING does not wait for somebody to ask for rows.
class CipherResult final : public QSqlResult
{
public:
    explicit CipherResult(const CipherDriver *driver) : QSqlResult(driver), m_driver(driver)
    {
        m_driver->m_results.append(this);
        setForwardOnly(true);
    }
    ~CipherResult() override
    {
        finalize();
        if (m_driver != nullptr)
            m_driver->m_results.removeOne(this);
    }
    /// The connection closes under a statement that somebody still holds.
    void forget()
    {
        finalize();
        setActive(false);
    }
    void driverGone() { m_driver = nullptr; }

protected:
    bool prepare(const QString &sql) override
    {
        finalize();
        if (m_driver == nullptr || m_driver->m_handle == nullptr)
            return failWith(SQLITE_MISUSE, QSqlError::ConnectionError, "prepare");
        const QByteArray text = sql.toUtf8();
        const char *tail = nullptr;
        const int code =
            sqlite3_prepare_v3(m_driver->m_handle, text.constData(), static_cast<int>(text.size() + 1),
                               SQLITE_PREPARE_PERSISTENT, &m_statement, &tail);
        if (code != SQLITE_OK)
            return failWith(code, QSqlError::StatementError, "prepare");
        if (m_statement == nullptr || QByteArray(tail).trimmed().size() > 0) {
            finalize();
            return failWith(SQLITE_MISUSE, QSqlError::StatementError, "one statement at a time");
        }
        return true;
    }
    bool reset(const QString &sql) override { return prepare(sql) && exec(); }
    bool exec() override
    {
        setActive(false);
        if (m_statement == nullptr)
            return failWith(SQLITE_MISUSE, QSqlError::StatementError, "exec");
        sqlite3_reset(m_statement);
        if (!bindAll())
            return false;
        setSelect(sqlite3_column_count(m_statement) > 0);
        setAt(QSql::BeforeFirstRow);
        const qint64 before = sqlite3_total_changes64(m_driver->m_handle);
        const int code = sqlite3_step(m_statement);
        m_changed =
            sqlite3_total_changes64(m_driver->m_handle) > before ? sqlite3_changes64(m_driver->m_handle) : 0;
        m_rowWaiting = code == SQLITE_ROW;
        if (code != SQLITE_ROW && code != SQLITE_DONE) {
            sqlite3_reset(m_statement);
            return failWith(code, QSqlError::StatementError, "step");
        }
        if (code == SQLITE_DONE)
            sqlite3_reset(m_statement);
        m_driver->m_lastCode = SQLITE_OK;
        setActive(true);
        return true;
    }
    QVariant data(int column) override
    {
        return onRow(column) ? columnValue(m_statement, column) : QVariant();
    }
    bool isNull(int column) override
    {
        return !onRow(column) || sqlite3_column_type(m_statement, column) == SQLITE_NULL;
    }
    bool fetchNext() override
    {
        if (m_statement == nullptr || at() == QSql::AfterLastRow)
            return false;
        if (at() == QSql::BeforeFirstRow && m_rowWaiting) {
            m_rowWaiting = false;
            setAt(0);
            return true;
        }
        if (at() == QSql::BeforeFirstRow) { // the step in exec() found no row
            setAt(QSql::AfterLastRow);
            return false;
        }
        const int code = sqlite3_step(m_statement);
        if (code == SQLITE_ROW) {
            setAt(at() + 1);
            return true;
        }
        sqlite3_reset(m_statement);
        setAt(QSql::AfterLastRow);
        if (code != SQLITE_DONE)
            failWith(code, QSqlError::StatementError, "step");
        return false;
    }
    bool fetchFirst() override { return at() == QSql::BeforeFirstRow && fetchNext(); }
    bool fetch(int row) override
    {
        while (at() < row && fetchNext()) {
        }
        return at() == row;
    }
    bool fetchLast() override { return false; }
    int size() override { return -1; }
    int numRowsAffected() override { return static_cast<int>(m_changed); }
    QVariant lastInsertId() const override
    {
        return m_driver != nullptr && m_driver->m_handle != nullptr
                   ? QVariant::fromValue<qint64>(sqlite3_last_insert_rowid(m_driver->m_handle))
                   : QVariant();
    }
    QSqlRecord record() const override
    {
        QSqlRecord record;
        for (int column = 0; m_statement != nullptr && column < sqlite3_column_count(m_statement); ++column)
            record.append(QSqlField(QString::fromUtf8(sqlite3_column_name(m_statement, column))));
        return record;
    }
    void detachFromResultSet() override
    {
        if (m_statement != nullptr)
            sqlite3_reset(m_statement);
        m_rowWaiting = false;
    }
    QVariant handle() const override { return QVariant::fromValue(static_cast<void *>(m_statement)); }

private:
    bool onRow(int column) const
    {
        return m_statement != nullptr && at() >= 0 && column >= 0 && column < sqlite3_data_count(m_statement);
    }
    bool bindAll()
    {
        const QVariantList &values = boundValues();
        if (values.size() != sqlite3_bind_parameter_count(m_statement))
            return failWith(SQLITE_RANGE, QSqlError::StatementError, "number of bound values");
        for (qsizetype i = 0; i < values.size(); ++i) {
            const int code = bindOne(m_statement, static_cast<int>(i + 1), values.at(i));
            if (code != SQLITE_OK)
                return failWith(code, QSqlError::StatementError, "bind");
        }
        return true;
    }
    bool failWith(int code, QSqlError::ErrorType type, const char *what)
    {
        sqlite3 *handle = m_driver != nullptr ? m_driver->m_handle : nullptr;
        if (m_driver != nullptr)
            m_driver->m_lastCode = code;
        setLastError(sqlError(handle, code, type, what));
        return false;
    }
    void finalize()
    {
        sqlite3_finalize(m_statement);
        m_statement = nullptr;
        m_rowWaiting = false;
    }

    const CipherDriver *m_driver;
    sqlite3_stmt *m_statement = nullptr;
    qint64 m_changed = 0;
    bool m_rowWaiting = false;
};

void CipherDriver::registerType()
{
    // Replaces an earlier entry; asking isDriverAvailable() first would scan the plug-in folders.
    QSqlDatabase::registerSqlDriver(typeName(), new Creator);
}

QString CipherDriver::typeName()
{
    return QStringLiteral("QSQLCIPHER");
}

CipherDriver::CipherDriver(KeyProvider provider) : m_provider(std::move(provider)) {}

CipherDriver::~CipherDriver()
{
    CipherDriver::close();
    for (CipherResult *result : std::as_const(m_results))
        result->driverGone();
}

bool CipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case PositionalPlaceholders:
    case LastInsertId:
    case LowPrecisionNumbers:
    case FinishQuery:
        return true;
    case QuerySize:
    case NamedPlaceholders: // Qt rewrites :name to ? for us
    case BatchOperations:
    case SimpleLocking:
    case EventNotifications:
    case MultipleResultSets:
    case CancelQuery:
        return false;
    }
    return false;
}

bool CipherDriver::refuse(int code, QSqlError::ErrorType type, const char *what)
{
    m_lastCode = code;
    setLastError(sqlError(m_handle, code, type, what));
    return false;
}

int CipherDriver::keyTheFile()
{
    const SecretKey *key = m_provider ? m_provider() : nullptr;
    if (key == nullptr || key->size() != 32)
        return SQLITE_AUTH;
    // x'<64 hex digits>' is SQLCipher's form of a raw key: no key derivation of its own.
    SecretBytes text(2 + 64 + 1 + 1);
    char *out = reinterpret_cast<char *>(text.data());
    out[0] = 'x';
    out[1] = '\'';
    sodium_bin2hex(out + 2, 65, key->data(), key->size());
    out[66] = '\'';
    return sqlite3_key_v2(m_handle, "main", out, 67);
}

bool CipherDriver::open(const QString &path, const QString &user, const QString &password,
                        const QString &host, int /*port*/, const QString &options)
{
    close();
    if (!user.isEmpty() || !password.isEmpty() || !host.isEmpty() || !options.isEmpty()) {
        setOpenError(true);
        return refuse(SQLITE_MISUSE, QSqlError::ConnectionError, "only a path");
    }
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
    int code = sqlite3_open_v2(path.toUtf8().constData(), &m_handle, flags, nullptr);
    if (code == SQLITE_OK)
        code = keyTheFile();
    if (code != SQLITE_OK) {
        refuse(code, QSqlError::ConnectionError, "open");
        close();
        setOpenError(true);
        return false;
    }
    setOpen(true);
    setOpenError(false);
    return true;
}

void CipherDriver::close()
{
    for (CipherResult *result : std::as_const(m_results))
        result->forget();
    if (m_handle != nullptr) {
        sqlite3_close(m_handle);
        m_handle = nullptr;
    }
    setOpen(false);
}

QSqlResult *CipherDriver::createResult() const
{
    return new CipherResult(this);
}

bool CipherDriver::runPlain(const char *sql)
{
    if (m_handle == nullptr)
        return refuse(SQLITE_MISUSE, QSqlError::TransactionError, sql);
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    m_lastCode = code;
    return code == SQLITE_OK || refuse(code, QSqlError::TransactionError, sql);
}

bool CipherDriver::beginTransaction()
{
    return runPlain("BEGIN IMMEDIATE");
}

bool CipherDriver::commitTransaction()
{
    return runPlain("COMMIT");
}

bool CipherDriver::rollbackTransaction()
{
    return runPlain("ROLLBACK");
}

QVariant CipherDriver::handle() const
{
    return QVariant::fromValue(static_cast<void *>(m_handle));
}

QString CipherDriver::escapeIdentifier(const QString &identifier, IdentifierType /*type*/) const
{
    QString quoted = identifier;
    quoted.replace(u'"', QStringLiteral("\"\""));
    return u'"' + quoted + u'"';
}

} // namespace tingyu
