// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const auto approvedPath = QStringLiteral(TINGYU_SOURCE_DIR "/tests/data/schema.approved.txt");

} // namespace

TEST_CASE("The schema a vault ends with is the approved one")
{
    VaultFixture vault;
    const QByteArray schema = must(Migrator::describe(vault.db())).toUtf8();
    QFile file(approvedPath);
    if (qEnvironmentVariableIsSet("TINGYU_APPROVE")) {
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(schema) == schema.size());
        file.close();
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    INFO("To approve a wanted change, run and look at the difference in git:\n"
         "TINGYU_APPROVE=1 build/dev/bin/tests_schema");
    CHECK(file.readAll().toStdString() == schema.toStdString());
}

TEST_CASE("Steps of the schema are numbered from one without a gap")
{
    int expected = 1;
    for (const MigrationStep &step : must(Migrator::builtIn())) {
        INFO(step.name.toStdString());
        CHECK(step.number == expected++);
    }
}

TEST_CASE("Every table of the schema is STRICT, and protected ones have the standard columns")
{
    VaultFixture vault;
    const auto loose = vault.value(QStringLiteral("SELECT group_concat(name) FROM pragma_table_list WHERE "
                                                  "type = 'table' AND schema = 'main' AND strict = 0 "
                                                  "AND name NOT LIKE 'sqlite_%' AND name NOT IN (SELECT name "
                                                  "FROM pragma_table_list WHERE type = 'shadow')"));
    INFO(loose.toString().toStdString());
    CHECK(loose.isNull());
    QStringList tables;
    for (const RecordType &type : recordTypes()) {
        tables.append(QLatin1String(type.type));
        for (const RecordType::Child &child : type.children)
            tables.append(QLatin1String(child.table));
    }
    CHECK(QSet<QString>(tables.cbegin(), tables.cend()).size() == tables.size());
    for (const QString &table : std::as_const(tables)) {
        INFO(table.toStdString());
        CHECK(vault
                  .value(QStringLiteral(
                             "SELECT count(*) FROM pragma_table_info(?) WHERE name IN ('id', 'uid', 'rev', "
                             "'created_utc', 'created_by', 'changed_utc', 'changed_by', 'origin', "
                             "'removed_utc')"),
                         {table})
                  .toInt() == 9);
    }
}
