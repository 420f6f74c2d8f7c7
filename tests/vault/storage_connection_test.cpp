// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_operations.h"
#include "tests/support/file_bytes.h"
#include "tests/support/vault_fixture.h"
#include "tests/vault/raw_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStringEncoder>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const auto marker = QStringLiteral("听屿标记𠮷七三一");

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QList<QByteArray> forms(const QString &text)
{
    QStringEncoder gb18030("GB18030");
    REQUIRE(gb18030.isValid());
    return {text.toUtf8(), QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2),
            gb18030(text)};
}

void fill(VaultFixture &vault, int count)
{
    must(vault.workplace().change(op::draftKeep, [&](Change &change) -> Result<void> {
        for (int i = 0; i < count; ++i) {
            auto written = change.db().run(QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?)"),
                                           {QStringLiteral("n%1").arg(i, 5, 10, QLatin1Char('0')),
                                            QStringLiteral("%1 %2").arg(marker).arg(i)});
            if (!written)
                return written.error();
        }
        return {};
    }));
}

/// Every value of the filled table, or the error that reading met.
Result<QStringList> readAll(const QString &path, const SecretKey &key)
{
    auto connection = Connection::open(path, key, Connection::Mode::Open);
    if (!connection)
        return connection.error();
    auto rows = (*connection)->select(QStringLiteral("SELECT name || value FROM setting ORDER BY name"));
    if (!rows)
        return rows.error();
    QStringList values;
    while (rows->next())
        values.append(rows->text(0));
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return values;
}

bool isFoundBad(Connection &connection)
{
    return !must(connection.check(true)).isEmpty();
}

/// Flips one bit at each place of a copy: reading gives the true values or says "damaged", and the thorough
/// check finds each flip.
void flipEach(const QList<qint64> &places, VaultFixture &vault)
{
    const QStringList truth = must(readAll(vault.path(), vault.key()));
    const QByteArray sound = bytesOf(vault.path());
    const QString copy = vault.folder() + QStringLiteral("/copy.db");
    for (const qint64 place : places) {
        INFO("byte " << place);
        QByteArray flipped = sound;
        flipped[place] = static_cast<char>(flipped.at(place) ^ (1 << (place % 8)));
        write(copy, flipped);
        const auto values = readAll(copy, vault.key());
        if (values)
            REQUIRE(*values == truth);
        else
            REQUIRE(values.error().code == Errc::Damaged);
        auto connection = Connection::open(copy, vault.key(), Connection::Mode::Open);
        if (connection) {
            REQUIRE(isFoundBad(**connection));
        } else {
            REQUIRE(connection.error().code == Errc::Damaged);
        }
    }
}

QList<qint64> randomPlaces(int count, qint64 size)
{
    QRandomGenerator random(731);
    QList<qint64> places;
    for (int i = 0; i < count; ++i)
        places.append(static_cast<qint64>(random.bounded(static_cast<double>(size))));
    return places;
}

} // namespace

TEST_CASE("The file holds no readable byte of what was stored")
{
    VaultFixture vault;
    fill(vault, 200);
    vault.close();
    const QByteArray bytes = bytesOf(vault.path());
    CHECK_FALSE(bytes.contains("SQLite format 3"));
    CHECK_FALSE(bytes.contains("CREATE TABLE"));
    for (const QByteArray &form : forms(marker)) {
        QByteArray control("x");
        control += form;
        REQUIRE(control.contains(form)); // the search itself works
        CHECK_FALSE(bytes.contains(form));
    }
    CHECK(QFileInfo(vault.path()).permissions().testFlags(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    CHECK_FALSE(
        QFileInfo(vault.path()).permissions().testAnyFlags(QFileDevice::ReadGroup | QFileDevice::ReadOther));
    CHECK(QDir(vault.folder()).entryList(QDir::Files) == QStringList{QStringLiteral("vault-1.db")});
}

TEST_CASE("Every protection of the connection recipe is in force")
{
    VaultFixture vault;
    const QList<std::pair<QString, QString>> expected{
        {QStringLiteral("journal_mode"), QStringLiteral("delete")},
        {QStringLiteral("locking_mode"), QStringLiteral("exclusive")},
        {QStringLiteral("synchronous"), QStringLiteral("3")},
        {QStringLiteral("temp_store"), QStringLiteral("2")},
        {QStringLiteral("secure_delete"), QStringLiteral("1")},
        {QStringLiteral("foreign_keys"), QStringLiteral("1")},
        {QStringLiteral("trusted_schema"), QStringLiteral("0")},
        {QStringLiteral("recursive_triggers"), QStringLiteral("1")},
        {QStringLiteral("cell_size_check"), QStringLiteral("1")},
        {QStringLiteral("mmap_size"), QStringLiteral("0")}};
    for (const auto &[name, value] : expected) {
        INFO(name.toStdString());
        CHECK(vault.value(QStringLiteral("PRAGMA ") + name).toString() == value);
    }
    CHECK_FALSE(vault.db().run(QStringLiteral("SELECT load_extension('x')")));
    CHECK_FALSE(vault.db().script("PRAGMA writable_schema=ON; DELETE FROM sqlite_master;"));
}

TEST_CASE("The log refuses update, delete and drop from every statement")
{
    VaultFixture vault;
    for (const char *sql : {"UPDATE audit SET action = 'x'", "DELETE FROM audit", "DROP TABLE audit",
                            "DROP TRIGGER audit_no_delete", "ALTER TABLE audit RENAME TO log"}) {
        INFO(sql);
        CHECK_FALSE(vault.db().script(sql));
    }
    CHECK(must(vault.audit().verify()).ok());
}

TEST_CASE("What was consented to, printed, given out or scored can be added to and undone, never rewritten")
{
    VaultFixture vault;
    for (const char *table :
         {"consent", "export_log", "case_print", "score_result", "purpose", "session_addendum",
          "session_opinion", "first_hour_tick", "series_handover", "handover_item", "secrecy_breach",
          "secrecy_told", "inspection_draw", "inspection_item", "month_sheet"}) {
        const QByteArray name(table);
        INFO(table);
        CHECK_FALSE(vault.db().script("DELETE FROM " + name));
        CHECK_FALSE(vault.db().script("UPDATE " + name + " SET origin = x'00'"));
        CHECK_FALSE(vault.db().script("UPDATE " + name + " SET created_utc = ''"));
        CHECK(vault.db().script("UPDATE " + name + " SET removed_utc = NULL"));
    }
}

TEST_CASE("A missing, an existing, an empty and a foreign file are told apart, and none is touched")
{
    VaultFixture vault;
    vault.close();
    const QByteArray before = bytesOf(vault.path());
    CHECK(Connection::open(vault.path(), vault.key(), Connection::Mode::Create).error().code ==
          Errc::Conflict);
    CHECK(bytesOf(vault.path()) == before);
    const QString other = vault.folder() + QStringLiteral("/other.db");
    CHECK(Connection::open(other, vault.key(), Connection::Mode::Open).error().code == Errc::NotFound);
    CHECK_FALSE(QFile::exists(other));
    write(other, {});
    CHECK(Connection::open(other, vault.key(), Connection::Mode::Open).error().code == Errc::Damaged);
    write(other, QByteArray(8192, 'x'));
    CHECK(Connection::open(other, vault.key(), Connection::Mode::Open).error().code == Errc::Damaged);
    CHECK(bytesOf(other) == QByteArray(8192, 'x'));
}

TEST_CASE("A key that does not fit says damaged and leaves the file as it is")
{
    VaultFixture vault;
    vault.close();
    const QByteArray before = bytesOf(vault.path());
    const auto opened = Connection::open(vault.path(), SecretBytes::random(32), Connection::Mode::Open);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Errc::Damaged);
    CHECK(opened.error().detail == QStringList{QStringLiteral("26")});
    CHECK(bytesOf(vault.path()) == before);
    vault.reopen();
}

TEST_CASE("Who opens a vault that is open is told so")
{
    VaultFixture vault;
    const auto second = vault.tryOpen();
    REQUIRE_FALSE(second);
    CHECK(second.error().code == Errc::Busy);
}

TEST_CASE("A kept statement never reuses the values of its last caller")
{
    VaultFixture vault;
    const auto sql = QStringLiteral("SELECT ? || ?");
    CHECK(vault.value(sql, {QStringLiteral("a"), QStringLiteral("b")}).toString() == QStringLiteral("ab"));
    CHECK_FALSE(vault.db().value(sql, {QStringLiteral("c")}));
    CHECK_FALSE(vault.db().value(sql));
    CHECK(vault.value(sql, {QStringLiteral("c"), QStringLiteral("d")}).toString() == QStringLiteral("cd"));
}

TEST_CASE("The same SELECT may run inside itself")
{
    VaultFixture vault;
    fill(vault, 5);
    const auto sql = QStringLiteral("SELECT name FROM setting WHERE name LIKE 'n%' ORDER BY name");
    auto outer = must(vault.db().select(sql));
    int pairs = 0;
    while (outer.next()) {
        auto inner = must(vault.db().select(sql));
        while (inner.next())
            ++pairs;
    }
    must(outer.finished());
    CHECK(pairs == 25);
}

TEST_CASE("Transactions do not nest, and one that is dropped leaves nothing")
{
    VaultFixture vault;
    {
        auto transaction = must(Transaction::begin(vault.db()));
        CHECK(Transaction::begin(vault.db()).error().code == Errc::Internal);
        must(vault.db().run(QStringLiteral("INSERT INTO setting (name, value) VALUES ('a', 'b')")));
    }
    CHECK(vault.value(QStringLiteral("SELECT count(*) FROM setting")).toInt() == 0);
    CHECK_FALSE(vault.db().inTransaction());
}

TEST_CASE("A flipped byte anywhere never gives a wrong value", "[slow]")
{
    VaultFixture vault;
    fill(vault, 600);
    vault.close();
    flipEach(randomPlaces(200, QFileInfo(vault.path()).size()), vault);
}

TEST_CASE("Every byte of page 1 and 3,000 random bytes flipped never give a wrong value", "[campaign]")
{
    VaultFixture vault;
    fill(vault, 600);
    vault.close();
    QList<qint64> places = randomPlaces(3000, QFileInfo(vault.path()).size());
    for (qint64 place = 0; place < 4096; ++place)
        places.append(place);
    flipEach(places, vault);
}

TEST_CASE("A file cut at any page or in the middle of one is told as damaged", "[slow]")
{
    VaultFixture vault;
    fill(vault, 600);
    vault.close();
    const QByteArray sound = bytesOf(vault.path());
    const QStringList truth = must(readAll(vault.path(), vault.key()));
    const QString copy = vault.folder() + QStringLiteral("/copy.db");
    for (qint64 length = 512; length < sound.size(); length += 2560) {
        INFO("length " << length);
        write(copy, sound.first(length));
        auto connection = Connection::open(copy, vault.key(), Connection::Mode::Open);
        if (connection) {
            REQUIRE(isFoundBad(**connection));
        } else {
            REQUIRE(connection.error().code == Errc::Damaged);
        }
        connection = fail(Errc::NotFound, "vault.no_file");
        const auto values = readAll(copy, vault.key());
        if (values)
            REQUIRE(*values == truth);
        else
            REQUIRE(values.error().code == Errc::Damaged);
    }
}

TEST_CASE("A vault that could not be made leaves no file")
{
    VaultFixture vault;
    const QString path = vault.folder() + QStringLiteral("/new.db");
    CHECK_FALSE(Connection::open(path, SecretBytes::random(31), Connection::Mode::Create));
    CHECK_FALSE(QFile::exists(path));
}
