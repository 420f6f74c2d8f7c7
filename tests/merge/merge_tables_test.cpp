// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/merge_tables.h"
#include "tests/support/vault_fixture.h"

#include <QRegularExpression>
#include <QSet>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE("every unique index of a table that travels has its rule, and every rule its columns")
{
    VaultFixture vault;
    const QList<merge::Table> tables = must(merge::tablesOf(vault.db()));
    CHECK(tables.size() > 50);
    QSet<QString> seen;
    for (const merge::Table &table : tables) {
        INFO(table.name.toStdString());
        // A row comes after those it cannot be without.
        for (const merge::Column &column : table.columns) {
            const bool isTold = std::any_of(tables.cbegin(), tables.cend(), [&](const merge::Table &one) {
                return one.name == column.target;
            });
            if (column.isNeeded && isTold && column.target != table.name)
                CHECK(seen.contains(column.target));
        }
        seen.insert(table.name);
        auto indexes =
            must(vault.db().select(QStringLiteral("SELECT l.name, group_concat(i.name, ',') FROM "
                                                  "pragma_index_list(?) l, pragma_index_info(l.name) i "
                                                  "WHERE l.\"unique\" = 1 GROUP BY l.name"),
                                   {table.name}));
        while (indexes.next()) {
            const QStringList named = indexes.text(1).split(u',');
            if (named == QStringList{QStringLiteral("uid")})
                continue;
            INFO(indexes.text(0).toStdString());
            CHECK(std::any_of(table.keys.cbegin(), table.keys.cend(), [&named](const merge::Key &key) {
                return std::all_of(named.cbegin(), named.cend(),
                                   [&key](const QString &name) { return key.columns.contains(name); });
            }));
        }
        QStringList rules;
        for (const merge::Key &key : table.keys)
            rules += key.columns + (key.onlyColumn.isEmpty() ? QStringList() : QStringList{key.onlyColumn});
        for (const QStringList &group : table.groups)
            rules += group;
        for (const merge::Rank &rank : table.ranks)
            rules.append(rank.column);
        for (const QString &name : std::as_const(rules)) {
            INFO(name.toStdString());
            CHECK(table.column(name) != nullptr);
        }
    }
    for (const char *ofOnePc : {"user", "purpose", "export_log", "exchange_sent", "merge_difference"})
        CHECK_FALSE(seen.contains(QLatin1String(ofOnePc)));
}

TEST_CASE("what a signature closes is read off its triggers")
{
    VaultFixture vault;
    const QList<merge::Table> tables = must(merge::tablesOf(vault.db()));
    const auto closedBy = [&tables](const char *name) {
        const auto found = std::find_if(tables.cbegin(), tables.cend(), [name](const merge::Table &one) {
            return one.name == QLatin1String(name);
        });
        return found == tables.cend() ? QStringLiteral("none") : found->signedTable;
    };
    CHECK(closedBy("session_field") == QLatin1String("session_record"));
    CHECK(closedBy("session_attachment") == QLatin1String("session_record"));
    CHECK(closedBy("group_note") == QLatin1String("group_meeting"));
    CHECK(closedBy("session_addendum").isEmpty());
}

TEST_CASE("columns that a CHECK binds together travel together")
{
    VaultFixture vault;
    const QList<merge::Table> tables = must(merge::tablesOf(vault.db()));
    for (const merge::Table &table : tables) {
        const QString sql =
            must(vault.db().value(QStringLiteral("SELECT sql FROM sqlite_master WHERE name = ?"),
                                  {table.name}))
                .toString();
        for (qsizetype from = sql.indexOf(QLatin1String("CHECK (")); from >= 0;
             from = sql.indexOf(QLatin1String("CHECK ("), from + 1)) {
            qsizetype to = sql.indexOf(u'(', from) + 1;
            for (int depth = 1; depth > 0 && to < sql.size(); ++to)
                depth += sql.at(to) == u'(' ? 1 : sql.at(to) == u')' ? -1 : 0;
            QString check = sql.mid(from, to - from);
            check.remove(QRegularExpression(QStringLiteral("'[^']*'")));
            QStringList bound;
            for (const merge::Column &column : table.columns) {
                if (check.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(column.name))))
                    bound.append(column.name);
            }
            for (const QString &name : std::as_const(bound)) {
                INFO(table.name.toStdString() << ": " << check.toStdString());
                CHECK(table.groupOf(name) == table.groupOf(bound.constFirst()));
            }
        }
    }
}
