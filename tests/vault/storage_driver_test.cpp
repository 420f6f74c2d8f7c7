// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/cipher_driver.h"
#include "core/vault/connection.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A database through plain Qt Sql, as QSqlQuery users see it.
class PlainDatabase
{
public:
    PlainDatabase()
    {
        CipherDriver::registerType();
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.close();
        m_database = QSqlDatabase::addDatabase(CipherDriver::typeName(), QStringLiteral("driver-test"));
        driver()->setKeyProvider([this] { return &m_key; });
        m_database.setDatabaseName(path());
    }
    ~PlainDatabase()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("driver-test"));
    }
    PlainDatabase(const PlainDatabase &) = delete;
    PlainDatabase &operator=(const PlainDatabase &) = delete;
    CipherDriver *driver() { return static_cast<CipherDriver *>(m_database.driver()); }
    QSqlDatabase &database() { return m_database; }
    QString path() const { return m_folder.filePath(QStringLiteral("plain.db")); }
    void exec(const char *sql)
    {
        QSqlQuery query(m_database);
        REQUIRE(query.exec(QString::fromLatin1(sql)));
    }

private:
    QTemporaryDir m_folder;
    SecretKey m_key = SecretBytes::random(32);
    QSqlDatabase m_database;
};

} // namespace

TEST_CASE("A driver made by its type name has no key and does not open")
{
    PlainDatabase plain;
    plain.driver()->setKeyProvider({});
    CHECK_FALSE(plain.database().open());
    CHECK(plain.database().lastError().nativeErrorCode() == QStringLiteral("23")); // SQLITE_AUTH
    CHECK_FALSE(plain.database().isOpen());
}

TEST_CASE("A key is never taken from QSqlDatabase's own password")
{
    PlainDatabase plain;
    CHECK_FALSE(plain.database().open(QStringLiteral("user"), QStringLiteral("password")));
    CHECK(plain.database().lastError().nativeErrorCode() == QStringLiteral("21")); // SQLITE_MISUSE
    CHECK_FALSE(plain.database().isOpen());
}

TEST_CASE("Bound values come back as they went in")
{
    PlainDatabase plain;
    REQUIRE(plain.database().open());
    plain.exec("CREATE TABLE v (id INTEGER PRIMARY KEY, value ANY) STRICT");
    const auto astral = QStringLiteral("𠮷野家 😀 䶮");
    const QVariantList values{42,
                              std::numeric_limits<qint64>::min(),
                              std::numeric_limits<qint64>::max(),
                              0.1,
                              true,
                              astral,
                              QString::fromUtf16(u"a\0b", 3),
                              QStringLiteral(""),
                              QString(),
                              QByteArray("\0\1\xff", 3),
                              QByteArray(),
                              QDate(2026, 2, 28),
                              QVariant(),
                              QVariant(QMetaType::fromType<QString>()),
                              QDate()};
    QSqlQuery insert(plain.database());
    REQUIRE(insert.prepare(QStringLiteral("INSERT INTO v (value) VALUES (:value)")));
    for (const QVariant &value : values) {
        insert.bindValue(QStringLiteral(":value"), value);
        REQUIRE(insert.exec());
    }
    CHECK(insert.lastInsertId().toInt() == values.size());
    QSqlQuery read(plain.database());
    REQUIRE(read.exec(QStringLiteral("SELECT value, typeof(value) FROM v ORDER BY id")));
    const QList<std::pair<QVariant, QString>> expected{
        {42LL, QStringLiteral("integer")},
        {std::numeric_limits<qint64>::min(), QStringLiteral("integer")},
        {std::numeric_limits<qint64>::max(), QStringLiteral("integer")},
        {0.1, QStringLiteral("real")},
        {1LL, QStringLiteral("integer")},
        {astral, QStringLiteral("text")},
        {QString::fromUtf16(u"a\0b", 3), QStringLiteral("text")},
        {QStringLiteral(""), QStringLiteral("text")},
        {QStringLiteral(""), QStringLiteral("text")},
        {QByteArray("\0\1\xff", 3), QStringLiteral("blob")},
        {QByteArray(""), QStringLiteral("blob")},
        {QStringLiteral("2026-02-28"), QStringLiteral("text")},
        {QVariant(), QStringLiteral("null")},
        {QVariant(), QStringLiteral("null")},
        {QVariant(), QStringLiteral("null")}};
    for (const auto &[value, kind] : expected) {
        INFO(kind.toStdString());
        REQUIRE(read.next());
        CHECK(read.value(1).toString() == kind);
        CHECK(read.value(0) == value);
        CHECK(read.isNull(0) == value.isNull());
    }
    CHECK_FALSE(read.next());
    CHECK_FALSE(read.lastError().isValid());
}

TEST_CASE("A value of a kind that is not stored is refused")
{
    PlainDatabase plain;
    REQUIRE(plain.database().open());
    plain.exec("CREATE TABLE v (value ANY) STRICT");
    QSqlQuery insert(plain.database());
    REQUIRE(insert.prepare(QStringLiteral("INSERT INTO v VALUES (?)")));
    insert.addBindValue(QVariant::fromValue(QTime(8, 0)));
    CHECK_FALSE(insert.exec());
    QSqlQuery twice(plain.database());
    CHECK_FALSE(twice.exec(QStringLiteral("DELETE FROM v; DELETE FROM v")));
}

TEST_CASE("Errors carry SQLite's extended code")
{
    PlainDatabase plain;
    REQUIRE(plain.database().open());
    plain.exec("CREATE TABLE v (name TEXT UNIQUE, CHECK (length(name) > 1)) STRICT");
    plain.exec("INSERT INTO v VALUES ('aa')");
    const auto codeOf = [&](const char *sql) {
        QSqlQuery query(plain.database());
        return query.exec(QString::fromLatin1(sql)) ? QStringLiteral("0")
                                                    : query.lastError().nativeErrorCode();
    };
    CHECK(codeOf("INSERT INTO v VALUES ('aa')") == QStringLiteral("2067"));
    CHECK(codeOf("INSERT INTO v VALUES ('a')") == QStringLiteral("275"));
    CHECK(codeOf("INSERT INTO v VALUES (x'00')") == QStringLiteral("3091"));
    CHECK(codeOf("SELECT nothing FROM v") == QStringLiteral("1"));
    CHECK(codeOf("INSERT INTO v VALUES ('bb')") == QStringLiteral("0"));
}

TEST_CASE("INSERT RETURNING happens at once, also when nobody reads the row")
{
    PlainDatabase plain;
    REQUIRE(plain.database().open());
    plain.exec("CREATE TABLE v (id INTEGER PRIMARY KEY, name TEXT) STRICT");
    {
        QSqlQuery unread(plain.database());
        REQUIRE(unread.exec(QStringLiteral("INSERT INTO v (name) VALUES ('甲') RETURNING id")));
    }
    QSqlQuery read(plain.database());
    REQUIRE(read.exec(QStringLiteral("INSERT INTO v (name) VALUES ('乙') RETURNING id, name")));
    REQUIRE(read.next());
    CHECK(read.value(0).toInt() == 2);
    CHECK(read.record().fieldName(1) == QStringLiteral("name"));
    read.finish();
    REQUIRE(read.exec(QStringLiteral("SELECT count(*) FROM v")));
    REQUIRE(read.next());
    CHECK(read.value(0).toInt() == 2);
}

TEST_CASE("Rolled-back rows are gone and committed ones stay")
{
    PlainDatabase plain;
    REQUIRE(plain.database().open());
    plain.exec("CREATE TABLE v (name TEXT) STRICT");
    REQUIRE(plain.database().transaction());
    plain.exec("INSERT INTO v VALUES ('a')");
    REQUIRE(plain.database().rollback());
    REQUIRE(plain.database().transaction());
    plain.exec("INSERT INTO v VALUES ('b')");
    REQUIRE(plain.database().commit());
    QSqlQuery read(plain.database());
    REQUIRE(read.exec(QStringLiteral("SELECT group_concat(name) FROM v")));
    REQUIRE(read.next());
    CHECK(read.value(0).toString() == QStringLiteral("b"));
}

TEST_CASE("A query that outlives its connection is empty, not dangerous")
{
    auto plain = std::make_unique<PlainDatabase>();
    REQUIRE(plain->database().open());
    QSqlQuery query(plain->database());
    REQUIRE(query.exec(QStringLiteral("SELECT 1 UNION SELECT 2")));
    REQUIRE(query.next());
    plain->database().close();
    CHECK_FALSE(query.next());
    CHECK_FALSE(query.value(0).isValid());
    CHECK_FALSE(query.exec(QStringLiteral("SELECT 1")));
}
