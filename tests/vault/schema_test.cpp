// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>

#include <sqlcipher/sqlite3.h>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const auto approvedPath = QStringLiteral(TINGYU_SOURCE_DIR "/tests/data/schema.approved.txt");

struct Column
{
    QString name;
    QString type;
    bool filled = false; ///< NOT NULL
};

QList<Column> columnsOf(VaultFixture &vault, const QString &table)
{
    auto rows = must(vault.db().select(
        QStringLiteral("SELECT name, type, \"notnull\" FROM pragma_table_info(?)"), {table}));
    QList<Column> columns;
    while (rows.next())
        columns.append({rows.text(0), rows.text(1), rows.boolean(2)});
    must(rows.finished());
    return columns;
}

/// Some value of a column's kind, another for each `turn`.
QVariant valueFor(const Column &column, int turn)
{
    if (column.type == QLatin1String("INTEGER"))
        return 40 + turn;
    if (column.type == QLatin1String("REAL"))
        return 0.5 + turn;
    if (column.type == QLatin1String("BLOB"))
        return QByteArray(16, static_cast<char>('a' + turn));
    return QStringLiteral("第%1值").arg(turn);
}

const QSet<QString> standardColumns{
    QStringLiteral("id"),          QStringLiteral("uid"),        QStringLiteral("rev"),
    QStringLiteral("created_utc"), QStringLiteral("created_by"), QStringLiteral("changed_utc"),
    QStringLiteral("changed_by"),  QStringLiteral("origin"),     QStringLiteral("removed_utc")};

/// A row whose columns all hold something; `parent` goes into `parentColumn`.
RowRef addRow(VaultFixture &vault, Change &change, const QString &table, const QString &parentColumn,
              qint64 parent)
{
    Fields fields;
    for (const Column &column : columnsOf(vault, table)) {
        if (column.name == parentColumn)
            fields.append({column.name, parent});
        else if (!standardColumns.contains(column.name))
            fields.append({column.name, valueFor(column, 0)});
    }
    return must(change.insert(table, fields));
}

struct Planted
{
    QString table;
    qint64 id = 0;
    QString record; ///< type:uid, as verify names it
};

/// One record of every protected type, with one row in each of its child tables. What the rows mean does not
/// matter here, so the schema's own checks are off.
QList<Planted> plantAll(VaultFixture &vault)
{
    constexpr Operation plant{"test.plant", {Role::Head}, {}, {}};
    must(vault.db().script("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON"));
    // Who holds the raw key works with a program of his own, which refuses nothing.
    sqlite3_set_authorizer(vault.db().native(), nullptr, nullptr);
    const auto drops = vault.value(QStringLiteral("SELECT group_concat('DROP TRIGGER \"' || name || '\"', "
                                                  "';') FROM sqlite_master WHERE type = 'trigger'"));
    must(vault.db().script(drops.toByteArray()));
    QList<Planted> planted;
    must(vault.workplace().change(plant, [&](Change &change) -> Result<void> {
        for (const RecordType &type : recordTypes()) {
            const QString root = QLatin1String(type.type);
            const RowRef row = addRow(vault, change, root, QString(), 0);
            const QString record = root + u':' + row.uid.toString();
            planted.append({root, row.id, record});
            for (const RecordType::Child &child : type.children) {
                const QString table = QLatin1String(child.table);
                const RowRef leaf = addRow(vault, change, table, QLatin1String(child.parentColumn), row.id);
                planted.append({table, leaf.id, record});
            }
        }
        return {};
    }));
    return planted;
}

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

TEST_CASE("A change in any column of any protected table is named by table and uid")
{
    VaultFixture vault;
    const QList<Planted> planted = plantAll(vault);
    CHECK(planted.size() > 1);
    REQUIRE(must(vault.audit().verify()).ok());
    for (const Planted &row : planted) {
        for (const Column &column : columnsOf(vault, row.table)) {
            if (column.name == QLatin1String("id"))
                continue; // the row's place, not its content
            INFO(row.table.toStdString() << '.' << column.name.toStdString());
            auto transaction = must(Transaction::begin(vault.db()));
            REQUIRE(
                must(vault.db().run(
                    QStringLiteral("UPDATE \"%1\" SET \"%2\" = ? WHERE id = ?").arg(row.table, column.name),
                    {valueFor(column, 7), row.id})) == 1);
            const AuditLog::Verdict verdict = must(vault.audit().verify());
            CHECK(verdict.chain == QStringLiteral("ok"));
            CHECK(verdict.rows.section(u':', 0, 0) == row.record.section(u':', 0, 0));
            // A root row under another uid is a record that no line speaks of; all else keeps its name.
            if (column.name != QLatin1String("uid"))
                CHECK(verdict.rows == row.record);
        }
    }
    CHECK(must(vault.audit().verify()).ok());
}
