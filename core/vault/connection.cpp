// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/connection.h"

#include "core/vault/cipher_driver.h"
#include "core/vault/ledger_guard.h"
#include "core/vault/sql_error.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <sqlcipher/sqlite3.h>

namespace tingyu {

class StatementPool
{
public:
    std::unique_ptr<QSqlQuery> take(const QString &sql)
    {
        const auto place = m_idle.find(sql);
        if (place == m_idle.end() || place->second.empty())
            return {};
        std::unique_ptr<QSqlQuery> query = std::move(place->second.back());
        place->second.pop_back();
        return query;
    }
    void put(const QString &sql, std::unique_ptr<QSqlQuery> query)
    {
        query->finish();
        m_idle[sql].push_back(std::move(query));
    }

private:
    struct Hash
    {
        size_t operator()(const QString &text) const { return qHash(text); }
    };
    std::unordered_map<QString, std::vector<std::unique_ptr<QSqlQuery>>, Hash> m_idle;
};

Rows::Rows(std::unique_ptr<QSqlQuery> query, std::weak_ptr<StatementPool> pool, QString sql)
    : m_query(std::move(query)), m_pool(std::move(pool)), m_sql(std::move(sql))
{
}

Rows::~Rows()
{
    giveBack();
}

Rows &Rows::operator=(Rows &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_query = std::move(other.m_query);
        m_pool = std::move(other.m_pool);
        m_sql = std::move(other.m_sql);
    }
    return *this;
}

void Rows::giveBack()
{
    if (!m_query)
        return;
    if (const auto pool = m_pool.lock())
        pool->put(m_sql, std::move(m_query));
    m_query.reset();
}

namespace {

Error queryError(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    return sqlFailure(error.nativeErrorCode().toInt(), error.databaseText());
}

constexpr qint64 heapLimitBytes = 512LL << 20;
constexpr int busyTimeoutMs = 500; // a scanner's short grip passes; another window is told within 2 s

/// SQLite refuses links anywhere in a path (NOFOLLOW); a linked folder above the vault is the user's affair.
QString realPath(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? path : folder + u'/' + info.fileName();
}

bool isCipherNewEnough(const QString &version)
{
    const QStringList parts = version.section(u' ', 0, 0).split(u'.');
    if (parts.size() < 3 || parts.at(0) != QLatin1String("4"))
        return false;
    const int minor = parts.at(1).toInt();
    return minor > 6 || (minor == 6 && parts.at(2).toInt() >= 1);
}

} // namespace

QString sqlName(const QString &name)
{
    return u'"' + QString(name).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

Result<void> Rows::finished() const
{
    if (m_query && m_query->lastError().isValid())
        return queryError(*m_query);
    return {};
}

Connection::Connection() : m_pool(std::make_shared<StatementPool>()) {}

Connection::~Connection()
{
    m_pool.reset();
    for (const auto &[sql, statement] : m_native)
        sqlite3_finalize(statement);
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, const SecretKey &key, Mode mode)
{
    const QString real = realPath(path);
    if (mode == Mode::Create) {
        if (QFileInfo::exists(real))
            return fail(Errc::Conflict, "vault.file_exists");
        QFile file(real);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                       QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return fail(Errc::Io, "vault.io", {QStringLiteral("create")});
    } else if (!QFileInfo::exists(real)) {
        return fail(Errc::NotFound, "vault.no_file");
    } else if (QFileInfo(real).size() == 0) {
        // SQLite would take an empty file for a new database: never "create new" over a lost one.
        return fail(Errc::Damaged, "vault.damaged", {QStringLiteral("empty")});
    }
    CipherDriver::registerType();
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_path = real;
    connection->m_name = QUuid::createUuid().toString(QUuid::Id128);
    connection->m_database = QSqlDatabase::addDatabase(CipherDriver::typeName(), connection->m_name);
    auto *driver = static_cast<CipherDriver *>(connection->m_database.driver());
    driver->setKeyProvider([&key] { return &key; });
    connection->m_database.setDatabaseName(real);
    const bool opened = connection->m_database.open();
    driver->setKeyProvider({});
    Result<void> ready;
    if (opened)
        ready = connection->applyRecipe();
    else
        ready = sqlFailure(driver->lastCode(), connection->m_database.lastError().databaseText());
    if (!ready) {
        connection.reset();
        if (mode == Mode::Create)
            QFile::remove(real);
        return ready.error();
    }
    return connection;
}

Result<QString> Connection::pragma(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(native(), sql.constData(), -1, &statement, nullptr);
    QString answer;
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
        if (code == SQLITE_ROW)
            answer = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    }
    sqlite3_finalize(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return errorOf(code);
    return answer;
}

Result<void> Connection::requirePragma(const char *name, const char *set, const char *expected)
{
    if (set != nullptr) {
        if (auto done = pragma(QByteArray("PRAGMA ") + name + "=" + set); !done)
            return done.error();
    }
    auto answer = pragma(QByteArray("PRAGMA ") + name);
    if (!answer)
        return answer.error();
    if (*answer != QLatin1String(expected))
        return fail(Errc::Internal, "vault.pragma", {QString::fromLatin1(name), *answer});
    return {};
}

Result<void> Connection::applyRecipe()
{
    sqlite3 *handle = native();
    sqlite3_hard_heap_limit64(heapLimitBytes);
    sqlite3_busy_timeout(handle, busyTimeoutMs);
    // Otherwise SQLCipher writes lines to standard error for a file it cannot read; has effect only here.
    if (auto quiet = pragma("PRAGMA cipher_log_level=NONE"); !quiet)
        return quiet.error();
    auto version = pragma("PRAGMA cipher_version");
    if (!version)
        return version.error();
    if (!isCipherNewEnough(*version))
        return fail(Errc::Unsupported, "vault.cipher_version", {*version});
    if (auto pinned = pragma("PRAGMA cipher_compatibility=4"); !pinned)
        return pinned.error();
    if (auto readable = pragma("SELECT count(*) FROM sqlite_master"); !readable)
        return readable.error();

    struct Pragma
    {
        const char *name;
        const char *set; ///< nullptr: only read back
        const char *expected;
    };
    static constexpr Pragma first[] = {{"cipher_page_size", nullptr, "4096"},
                                       {"cipher_use_hmac", nullptr, "1"},
                                       {"cipher_hmac_algorithm", nullptr, "HMAC_SHA512"},
                                       {"locking_mode", "EXCLUSIVE", "exclusive"}};
    static constexpr Pragma rest[] = {{"journal_mode", "DELETE", "delete"},
                                      {"synchronous", "EXTRA", "3"},
                                      {"fullfsync", "1", "1"},
                                      {"temp_store", "MEMORY", "2"},
                                      {"mmap_size", "0", "0"},
                                      {"cell_size_check", "ON", "1"},
                                      {"trusted_schema", "OFF", "0"},
                                      {"secure_delete", "ON", "1"},
                                      {"foreign_keys", "ON", "1"},
                                      {"recursive_triggers", "ON", "1"},
                                      {"cache_size", "-65536", "-65536"}};
    for (const Pragma &setting : first) {
        if (auto done = requirePragma(setting.name, setting.set, setting.expected); !done)
            return done;
    }
    // Take the lock now, so that a second window is told before anything is shown.
    if (const int code = sqlite3_exec(handle, "BEGIN EXCLUSIVE; COMMIT", nullptr, nullptr, nullptr);
        code != SQLITE_OK)
        return errorOf(code);
    for (const Pragma &setting : rest) {
        if (auto done = requirePragma(setting.name, setting.set, setting.expected); !done)
            return done;
    }
    int defensive = 0;
    int extensions = 1;
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, &defensive);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, &extensions);
    if (defensive != 1 || extensions != 0)
        return fail(Errc::Internal, "vault.pragma", {QStringLiteral("defensive")});
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1'000'000);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
    guardLedgers(handle);
    return {};
}

Result<std::unique_ptr<QSqlQuery>> Connection::execute(const QString &sql, const QVariantList &parameters)
{
    std::unique_ptr<QSqlQuery> query = m_pool->take(sql);
    if (!query) {
        query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return queryError(*query);
    }
    for (qsizetype i = 0; i < parameters.size(); ++i)
        query->bindValue(static_cast<int>(i), parameters.at(i));
    // A kept statement still holds the values of its last caller: too few given would silently reuse them.
    if (query->boundValues().size() != parameters.size())
        return sqlFailure(SQLITE_RANGE, QStringLiteral("number of parameters"));
    if (!query->exec()) {
        const Error error = queryError(*query);
        return error; // the statement goes: after a failure it is prepared anew
    }
    return query;
}

Result<Rows> Connection::select(const QString &sql, const QVariantList &parameters)
{
    auto query = execute(sql, parameters);
    if (!query)
        return query.error();
    return Rows(std::move(*query), m_pool, sql);
}

Result<qint64> Connection::run(const QString &sql, const QVariantList &parameters)
{
    auto query = execute(sql, parameters);
    if (!query)
        return query.error();
    const qint64 affected = (*query)->numRowsAffected();
    m_pool->put(sql, std::move(*query));
    return affected;
}

Result<qint64> Connection::insert(const QString &sql, const QVariantList &parameters)
{
    auto inserted = run(sql, parameters);
    if (!inserted)
        return inserted.error();
    return sqlite3_last_insert_rowid(native());
}

Result<QVariant> Connection::value(const QString &sql, const QVariantList &parameters)
{
    auto rows = select(sql, parameters);
    if (!rows)
        return rows.error();
    if (rows->next())
        return rows->value(0);
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return QVariant();
}

Result<void> Connection::script(const QByteArray &sql)
{
    const int code = sqlite3_exec(native(), sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return errorOf(code);
    return {};
}

Result<QStringList> Connection::check(bool thorough)
{
    QStringList findings;
    const QStringList checks = thorough ? QStringList{QStringLiteral("PRAGMA integrity_check"),
                                                      QStringLiteral("PRAGMA cipher_integrity_check")}
                                        : QStringList{QStringLiteral("PRAGMA quick_check")};
    for (const QString &sql : checks) {
        auto rows = select(sql);
        Result<void> ended;
        if (!rows) {
            ended = rows.error();
        } else {
            while (rows->next()) {
                if (rows->text(0) == QLatin1String("ok"))
                    continue;
                // One row may tell of many pages, under a line of its own for the file.
                for (const QString &line : rows->text(0).split(u'\n')) {
                    if (!line.startsWith(QLatin1String("***")))
                        findings.append(line);
                }
            }
            ended = rows->finished();
        }
        if (ended)
            continue;
        // After a page that cannot be decrypted the check itself ends with "SQL logic error" or the like.
        if (ended.error().code != Errc::Damaged && ended.error().code != Errc::Internal)
            return ended.error();
        findings.append(QStringLiteral("error ") + ended.error().detail.value(0));
    }
    return findings;
}

sqlite3 *Connection::native() const
{
    return static_cast<const CipherDriver *>(m_database.driver())->native();
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(native()) == 0;
}

Result<sqlite3_stmt *> Connection::nativeStatement(const QByteArray &sql)
{
    const std::string key = sql.toStdString();
    if (const auto found = m_native.find(key); found != m_native.end()) {
        sqlite3_reset(found->second);
        sqlite3_clear_bindings(found->second);
        return found->second;
    }
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(native(), sql.constData(), static_cast<int>(sql.size() + 1),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return errorOf(code);
    m_native.emplace(key, statement);
    return statement;
}

Error Connection::errorOf(int extendedCode) const
{
    return sqlFailure(extendedCode, QString::fromUtf8(sqlite3_errmsg(native())));
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection &connection)
{
    if (connection.inTransaction())
        return fail(Errc::Internal, "vault.nested_transaction");
    auto *driver = connection.m_database.driver();
    if (!driver->beginTransaction())
        return connection.errorOf(static_cast<CipherDriver *>(driver)->lastCode());
    ++connection.m_transactions;
    return std::unique_ptr<Transaction>(new Transaction(connection));
}

Transaction::~Transaction()
{
    // SQLite has already rolled back by itself after some failures (disk full, I/O).
    if (m_open && m_connection.inTransaction())
        m_connection.m_database.driver()->rollbackTransaction();
}

Result<void> Transaction::commit()
{
    auto *driver = m_connection.m_database.driver();
    if (!driver->commitTransaction())
        return m_connection.errorOf(static_cast<CipherDriver *>(driver)->lastCode());
    m_open = false;
    return {};
}

} // namespace tingyu
