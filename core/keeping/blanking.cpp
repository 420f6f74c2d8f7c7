// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/blanking.h"

#include "core/keeping/erasure_records.h"
#include "core/vault/read_column.h"

namespace tingyu::keeping {
namespace {

Result<QList<TextTable>> textTables(Connection &db)
{
    auto rows = db.select(QStringLiteral(
        "SELECT m.name, t.name FROM sqlite_master m JOIN pragma_table_info(m.name) t WHERE m.type = 'table' "
        "AND t.type = 'TEXT' AND t.name NOT IN ('created_utc', 'changed_utc', 'removed_utc') AND EXISTS "
        "(SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'removed_utc') ORDER BY m.name"));
    if (!rows)
        return rows.error();
    QList<TextTable> tables;
    while (rows->next()) {
        const QString name = rows->text(0);
        if (tables.isEmpty() || tables.constLast().name != name)
            tables.append({name, {}});
        tables.last().columns.append(rows->text(1));
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return tables;
}

/// Rows of the table with the word in any of its texts.
Result<QList<qint64>> rowsWith(Connection &db, const TextTable &table, const QString &word)
{
    QStringList conditions;
    for (const QString &column : table.columns)
        conditions.append(QStringLiteral("instr(\"%1\", ?1) > 0").arg(column));
    return readIntegers(db,
                        QStringLiteral("SELECT id FROM \"%1\" WHERE ").arg(table.name) +
                            conditions.join(QLatin1String(" OR ")),
                        {word});
}

/// With what reaches to their people.
Result<QSet<RowKey>> withReach(Connection &db, QSet<RowKey> records)
{
    for (const Reach &rule : reaches()) {
        QSet<qint64> ids;
        for (const RowKey &record : std::as_const(records)) {
            if (record.first == QLatin1String(rule.of))
                ids.insert(record.second);
        }
        const auto reached = readIntegers(
            db,
            QStringLiteral("SELECT id FROM \"%1\" WHERE %2")
                .arg(
                    QLatin1String(rule.table),
                    QStringLiteral("%1 IN (SELECT value FROM json_each(?))").arg(QLatin1String(rule.column))),
            {jsonOf(ids)});
        if (!reached)
            return reached.error();
        for (const qint64 id : *reached)
            records.insert({QLatin1String(rule.table), id});
    }
    return records;
}

/// Records that stay, and had something of the person in them.
Result<QSet<RowKey>> linkedRecords(Workplace &place, const ErasurePlan &plan)
{
    QSet<RowKey> records;
    const auto add = [&](const QString &table, qint64 id) -> Result<void> {
        const auto root = recordOf(place, table, id);
        if (!root)
            return root.error();
        if (*root && !plan.has((*root)->first, (*root)->second))
            records.insert(**root);
        return {};
    };
    for (auto one = plan.rows.cbegin(); one != plan.rows.cend(); ++one) {
        for (const qint64 id : *one) {
            if (auto added = add(one.key(), id); !added)
                return added.error();
        }
    }
    for (auto one = plan.loose.cbegin(); one != plan.loose.cend(); ++one) {
        if (auto added = add(one.key().first, one.key().second); !added)
            return added.error();
    }
    return withReach(place.db(), records);
}

} // namespace

Blanking::Blanking(Workplace &place, const ErasurePlan &plan, bool everywhere)
    : m_place(place), m_db(place.db()), m_plan(plan), m_everywhere(everywhere)
{
}

Result<void> Blanking::blank(const TextTable &table, const QString &word, bool isNumber)
{
    if (!isNumber && isOfOthers(table.name))
        return {};
    QStringList sets;
    for (const QString &column : table.columns)
        sets.append(QStringLiteral("\"%1\" = replace(\"%1\", ?1, ?2)").arg(column));
    const auto ids = rowsWith(m_db, table, word);
    if (!ids)
        return ids.error();
    for (const qint64 id : *ids) {
        const auto root = recordOf(m_place, table.name, id);
        if (!root)
            return root.error();
        if (!isNumber && !m_everywhere && (!*root || !m_linked.contains(**root))) {
            const auto uid = uidOf(m_db, root->value_or(RowKey{table.name, id}));
            if (!uid)
                return uid.error();
            const Mention left{*root ? (*root)->first : table.name, *uid};
            if (!m_outcome.left.contains(left) && m_outcome.left.size() < mostMentions)
                m_outcome.left.append(left);
            continue;
        }
        auto written =
            m_db.run(QStringLiteral("UPDATE \"%1\" SET %2, rev = rev + 1, changed_utc = ?3, changed_by "
                                    "= ?4 WHERE id = ?5")
                         .arg(table.name, sets.join(QLatin1String(", "))),
                     QVariantList{word, blankedWord, utcStamp(m_place.clock().nowUtc()),
                                  m_place.session().userId.value(), id});
        if (!written)
            return written.error();
        if (*root)
            m_outcome.touched.insert(**root);
    }
    return {};
}

Result<void> Blanking::blankHistory(const QString &word, bool isNumber)
{
    auto rows = m_db.select(
        QStringLiteral("SELECT id, table_name, root_type, root_id FROM change WHERE (typeof(old_value) = "
                       "'text' AND instr(old_value, ?1) > 0) OR (typeof(new_value) = 'text' AND "
                       "instr(new_value, ?1) > 0)"),
        {word});
    if (!rows)
        return rows.error();
    QList<qint64> ids;
    while (rows->next()) {
        const bool isLinked = m_linked.contains({rows->text(2), rows->integer(3)});
        if (isNumber || ((isLinked || m_everywhere) && !isOfOthers(rows->text(1))))
            ids.append(rows->integer(0));
    }
    if (auto ended = rows->finished(); !ended)
        return ended;
    for (const qint64 id : std::as_const(ids)) {
        for (const QString &column : {QStringLiteral("old_value"), QStringLiteral("new_value")}) {
            auto written = m_db.run(
                QStringLiteral("UPDATE change SET %1 = replace(%1, ?1, ?2) WHERE id = ?3 AND typeof(%1) "
                               "= 'text' AND instr(%1, ?1) > 0")
                    .arg(column),
                {word, blankedWord, id});
            if (!written)
                return written.error();
        }
    }
    return {};
}

Result<Blanking::Outcome> Blanking::run(const QSet<RowKey> &linked)
{
    const auto tables = textTables(m_db);
    if (!tables)
        return tables.error();
    auto reached = withReach(m_db, linked);
    if (!reached)
        return reached.error();
    m_linked = *std::move(reached);
    m_outcome = {};
    for (const bool isNumber : {false, true}) {
        for (const QString &word : isNumber ? m_plan.numbers : m_plan.names) {
            for (const TextTable &table : *tables) {
                if (auto done = blank(table, word, isNumber); !done)
                    return done.error();
            }
            if (auto done = blankHistory(word, isNumber); !done)
                return done.error();
        }
    }
    return m_outcome;
}

Result<QList<Mention>> mentionsOf(Workplace &place, const ErasurePlan &plan)
{
    const auto linked = linkedRecords(place, plan);
    const auto tables = textTables(place.db());
    if (!linked || !tables)
        return linked ? tables.error() : linked.error();
    QList<Mention> all;
    for (const QString &word : plan.names) {
        for (const TextTable &table : *tables) {
            if (isOfOthers(table.name))
                continue;
            const auto ids = rowsWith(place.db(), table, word);
            if (!ids)
                return ids.error();
            for (const qint64 id : *ids) {
                const auto root = recordOf(place, table.name, id);
                if (!root)
                    return root.error();
                const RowKey record = root->value_or(RowKey{table.name, id});
                if (plan.has(table.name, id) || plan.has(record.first, record.second) ||
                    linked->contains(record))
                    continue;
                const auto uid = uidOf(place.db(), record);
                if (!uid)
                    return uid.error();
                if (const Mention one{record.first, *uid}; !all.contains(one) && all.size() < mostMentions)
                    all.append(one);
            }
        }
    }
    return all;
}

} // namespace tingyu::keeping
