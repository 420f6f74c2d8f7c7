// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

class Empty
{
public:
    Empty() { reopen(Connection::Mode::Create); }
    void reopen(Connection::Mode mode = Connection::Mode::Open)
    {
        m_connection.reset();
        m_connection = must(Connection::open(m_folder.filePath(QStringLiteral("m.db")), m_key, mode));
    }
    Connection &db() { return *m_connection; }
    int number() { return must(Migrator::numberOf(db())); }
    Result<Migration> run(const QList<MigrationStep> &steps, const Migrator::CopyFirst &copy = {})
    {
        return Migrator(db(), steps).run(copy);
    }

private:
    QTemporaryDir m_folder{memoryFolderTemplate()};
    SecretKey m_key = SecretBytes::random(32);
    std::unique_ptr<Connection> m_connection;
};

MigrationStep step(int number, const QByteArray &sql, Result<void> (*data)(Connection &) = nullptr)
{
    return {number, QString::number(number), sql, data};
}

const MigrationStep firstStep =
    step(1, "CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT) STRICT;"
            "INSERT INTO a VALUES (1, 'x; y');"
            "CREATE TRIGGER tr AFTER INSERT ON a BEGIN DELETE FROM a WHERE id < 0; END;");
const MigrationStep secondStep = step(2, "CREATE TABLE b (a_id INTEGER REFERENCES a (id)) STRICT;");

} // namespace

TEST_CASE("A fresh vault runs every step and needs no copy")
{
    Empty vault;
    int copies = 0;
    const auto outcome = must(vault.run({firstStep, secondStep}, [&](int) {
        ++copies;
        return Result<void>();
    }));
    CHECK(outcome == Migration{Migration::Kind::Fresh, 0, 2});
    CHECK(vault.number() == 2);
    CHECK(copies == 0);
    CHECK(must(vault.db().value(QStringLiteral("SELECT t FROM a"))).toString() == QStringLiteral("x; y"));
}

TEST_CASE("A vault that is up to date stays as it is")
{
    Empty vault;
    must(vault.run({firstStep}));
    const auto outcome =
        must(vault.run({firstStep}, [](int) { return Result<void>(fail(Errc::Io, "vault.io")); }));
    CHECK(outcome == Migration{Migration::Kind::UpToDate, 1, 1});
}

TEST_CASE("An older vault is copied first and then runs the missing steps only")
{
    Empty vault;
    must(vault.run({firstStep}));
    QList<int> copiedFrom;
    const auto outcome = must(vault.run({firstStep, secondStep}, [&](int from) {
        copiedFrom.append(from);
        return Result<void>();
    }));
    CHECK(outcome == Migration{Migration::Kind::Upgraded, 1, 2});
    CHECK(copiedFrom == QList<int>{1});
}

TEST_CASE("When the copy cannot be made no step runs")
{
    Empty vault;
    must(vault.run({firstStep}));
    const auto outcome = vault.run({firstStep, secondStep},
                                   [](int) { return Result<void>(fail(Errc::DiskFull, "vault.disk_full")); });
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == Errc::DiskFull);
    CHECK(vault.number() == 1);
}

TEST_CASE("A vault that cannot be copied because pages are unreadable is told as damaged")
{
    Empty vault;
    must(vault.run({firstStep}));
    const auto outcome = vault.run({firstStep, secondStep},
                                   [](int) { return Result<void>(fail(Errc::Internal, "vault.sql")); });
    CHECK(outcome.error() == fail(Errc::Damaged, "vault.damaged"));
    CHECK(vault.number() == 1);
}

TEST_CASE("A broken step is rolled back whole and named, and earlier steps stay")
{
    Empty vault;
    const auto outcome = vault.run(
        {firstStep, secondStep, step(3, "CREATE TABLE c (x TEXT); INSERT INTO nowhere VALUES (1);")});
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().subject == QStringLiteral("vault.migration_broken"));
    CHECK(outcome.error().detail.constFirst() == QStringLiteral("3"));
    CHECK(vault.number() == 2);
    CHECK(must(vault.db().value(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'c'")))
              .toInt() == 0);
    CHECK(must(vault.db().value(QStringLiteral("PRAGMA foreign_keys"))).toInt() == 1);
}

TEST_CASE("A step that leaves a broken reference is rolled back")
{
    Empty vault;
    const auto outcome = vault.run({firstStep, secondStep, step(3, "INSERT INTO b VALUES (99);")});
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().detail == QStringList{QStringLiteral("3"), QStringLiteral("foreign_key")});
    CHECK(vault.number() == 2);
    CHECK(must(vault.db().value(QStringLiteral("SELECT count(*) FROM b"))).toInt() == 0);
}

TEST_CASE("A data function runs in the transaction of its step")
{
    Empty vault;
    const auto outcome =
        vault.run({firstStep, step(2, "INSERT INTO a VALUES (2, 'b');", [](Connection &db) -> Result<void> {
                       if (auto done = db.run(QStringLiteral("UPDATE a SET t = 'z'")); !done)
                           return done.error();
                       return fail(Errc::BadInput, "vault.sql");
                   })});
    REQUIRE_FALSE(outcome);
    CHECK(vault.number() == 1);
    CHECK(must(vault.db().value(QStringLiteral("SELECT group_concat(t) FROM a"))).toString() ==
          QStringLiteral("x; y"));
}

TEST_CASE("A vault newer than the program is refused with its number")
{
    Empty vault;
    must(vault.run({firstStep, secondStep}));
    const auto outcome = vault.run({firstStep});
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == Errc::TooNew);
    CHECK(outcome.error().detail == QStringList{QStringLiteral("2")});
    CHECK(vault.number() == 2);
}

TEST_CASE("A vault whose upgrade stopped between two steps goes on at the next start")
{
    Empty vault;
    REQUIRE_FALSE(vault.run({firstStep, step(2, "nonsense")}));
    vault.reopen();
    CHECK(must(vault.run({firstStep, secondStep})).kind == Migration::Kind::Upgraded);
    CHECK(vault.number() == 2);
}
