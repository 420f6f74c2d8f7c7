// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/erasure_plan.h"
#include "tests/support/places.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QSet>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::keeping;
using namespace tingyu::test;

namespace {

const auto approvedPath = QStringLiteral(TINGYU_SOURCE_DIR "/tests/data/erasure.approved.txt");

QStringList column(Connection &db, const QString &sql)
{
    QStringList values;
    Rows rows = must(db.select(sql));
    while (rows.next())
        values.append(rows.text(0));
    return values;
}

/// Tables whose rows may go with a student, by what they go with.
QSet<QString> reachable(const QList<Link> &links)
{
    QSet<QString> tables{QStringLiteral("student")};
    for (qsizetype before = 0; before != tables.size();) {
        before = tables.size();
        for (const Link &link : links) {
            if (link.fate == Fate::Erase && tables.contains(link.target))
                tables.insert(link.table);
        }
    }
    return tables;
}

} // namespace

TEST_CASE("What goes with a student is said for every table of the schema")
{
    VaultFixture vault;
    const QList<Link> links = must(linksOf(vault.db()));
    const QSet<QString> gone = reachable(links);
    QByteArray today =
        "# What becomes of each table when a student is erased, and of each column that names\n"
        "# something erased: erased with it, or unlinked. \"stays\": no row of it goes. Of columns with a\n"
        "# number whether it is its row's own, which no erasure of another changes, or words.\n";
    for (const QString &table :
         column(vault.db(), QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT "
                                           "LIKE 'sqlite_%' ORDER BY name"))) {
        today += table.toUtf8() +
                 (gone.contains(table) ? " goes, " + categoryOf(table).toUtf8() : QByteArray(" stays")) +
                 '\n';
        for (const Link &link : links) {
            if (link.table == table && gone.contains(link.target))
                today += "  " + link.column.toUtf8() + " -> " + link.target.toUtf8() +
                         (link.fate == Fate::Erase ? ": erased" : ": unlinked") + '\n';
        }
        for (const QString &name :
             column(vault.db(),
                    QStringLiteral("SELECT name FROM pragma_table_info('%1') WHERE type = 'TEXT' AND "
                                   "(name LIKE '%phone' OR name LIKE '%no' OR name LIKE '%number%' "
                                   "OR name LIKE '%code') ORDER BY name")
                        .arg(table))) {
            today += "  " + name.toUtf8() + (isOwnNumber(table, name) ? ": its own" : ": words") + '\n';
        }
    }
    if (qEnvironmentVariableIsSet("TINGYU_APPROVE")) {
        QFile file(approvedPath);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(today);
    }
    QFile file(approvedPath);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(today.toStdString() == file.readAll().toStdString());
}

TEST_CASE("Every column with a uid in it names a row that is followed, or it is said that it does not")
{
    VaultFixture vault;
    const QList<Link> links = must(linksOf(vault.db()));
    const QStringList uids =
        column(vault.db(),
               QStringLiteral("SELECT m.name || '.' || t.name FROM sqlite_master m JOIN "
                              "pragma_table_info(m.name) t WHERE m.type = 'table' AND t.type = 'BLOB' AND "
                              "t.name LIKE '%\\_uid' ESCAPE '\\' ORDER BY 1"));
    REQUIRE(uids.contains(QStringLiteral("session_record.case_uid")));
    for (const QString &one : uids) {
        const QString table = one.section(u'.', 0, 0);
        const QString name = one.section(u'.', 1);
        const bool isFollowed = std::any_of(links.cbegin(), links.cend(), [&](const Link &link) {
            return link.isByUid && link.table == table && link.column == name;
        });
        INFO(one.toStdString());
        CHECK((isFollowed || isForeignUid(table, name)));
    }
    for (const Link &link : links) {
        INFO(link.table.toStdString() << '.' << link.column.toStdString());
        CHECK(
            must(vault.db().value(QStringLiteral("SELECT count(*) FROM pragma_table_info(?) WHERE name = ?"),
                                  {link.table, link.column}))
                .toInt() == 1);
    }
}

TEST_CASE("Names and numbers that people are known by stand in columns that the schema has")
{
    VaultFixture vault;
    const auto isThere = [&vault](const KnownBy &rule) {
        return must(vault.db().value(
                        QStringLiteral(
                            "SELECT count(*) FROM pragma_table_info(?) WHERE name = ? AND type = 'TEXT'"),
                        {QLatin1String(rule.table), QLatin1String(rule.column)}))
                   .toInt() == 1;
    };
    for (const KnownBy &rule : nameColumns()) {
        INFO(rule.table << '.' << rule.column);
        CHECK(isThere(rule));
        CHECK(isOwnName(QLatin1String(rule.table), QLatin1String(rule.column)));
    }
    for (const auto &rules : {numberColumns(), phoneColumns()}) {
        for (const KnownBy &rule : rules) {
            INFO(rule.table << '.' << rule.column);
            CHECK(isThere(rule));
            const bool isWords = QLatin1String(rule.column) == QLatin1String("contact");
            CHECK(isOwnNumber(QLatin1String(rule.table), QLatin1String(rule.column)) != isWords);
        }
    }
}

TEST_CASE("What is somebody's own only where the row is linked stands in rows that can be")
{
    VaultFixture vault;
    int conditional = 0;
    for (const QString &one :
         column(vault.db(), QStringLiteral("SELECT m.name || '.' || t.name FROM sqlite_master m JOIN "
                                           "pragma_table_info(m.name) t WHERE m.type = 'table'"))) {
        const QString table = one.section(u'.', 0, 0);
        const QString name = one.section(u'.', 1);
        const QString through = ownedThrough(table, name);
        if (through.isEmpty())
            continue;
        ++conditional;
        INFO(one.toStdString());
        CHECK((isOwnName(table, name) || isOwnNumber(table, name)));
        CHECK(must(vault.db().value(
                       QStringLiteral("SELECT count(*) FROM pragma_table_info(?) WHERE name = ? AND "
                                      "\"notnull\" = 0"),
                       {table, through}))
                  .toInt() == 1);
    }
    CHECK(conditional == 2);
}

TEST_CASE("Running numbers of what may be erased are those that the schema has")
{
    VaultFixture vault;
    for (const Numbering &rule : numberings()) {
        for (const QString &name : QString::fromLatin1(rule.columns).split(u',')) {
            INFO(rule.table << '.' << name.toStdString());
            CHECK(must(vault.db().value(
                           QStringLiteral("SELECT count(*) FROM pragma_table_info(?) WHERE name = ?"),
                           {QLatin1String(rule.table), name}))
                      .toInt() == 1);
        }
    }
}
