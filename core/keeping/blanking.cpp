// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/blanking.h"

#include "core/keeping/blanked_drafts.h"
#include "core/keeping/erasure_records.h"
#include "core/keeping/held_differences.h"
#include "core/vault/read_column.h"

namespace tingyu::keeping {
namespace {

constexpr qsizetype shortestSure = 9; ///< longer than any date that is written without strokes

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

/// A name or a number of somebody's own, which no erasure of another changes.
enum class Owned : quint8
{
    No,
    WhereLinked, ///< in rows that name somebody in ownedThrough()
    Always
};

Owned owned(const QString &table, const QString &column, const PersonWord &word)
{
    if (!isOwnNumber(table, column) && (word.isNumber || !isOwnName(table, column)))
        return Owned::No;
    return ownedThrough(table, column).isEmpty() ? Owned::Always : Owned::WhereLinked;
}

Result<bool> isOwn(Connection &db, const QString &table, qint64 id, const QString &column,
                   const PersonWord &word)
{
    const Owned how = owned(table, column, word);
    if (how != Owned::WhereLinked)
        return how == Owned::Always;
    const auto linked =
        db.value(QStringLiteral("SELECT count(*) FROM \"%1\" WHERE id = ? AND \"%2\" IS NOT NULL")
                     .arg(table, ownedThrough(table, column)),
                 {id});
    return linked ? Result<bool>(linked->toInt() > 0) : linked.error();
}

/// The column as a word is searched in it: without what is the row's own.
QString readable(const QString &table, const QString &column, const PersonWord &word)
{
    if (owned(table, column, word) == Owned::WhereLinked)
        return QStringLiteral("iif(\"%1\" IS NULL, \"%2\", '')").arg(ownedThrough(table, column), column);
    return u'"' + column + u'"';
}

QStringList readables(const TextTable &table, const PersonWord &word)
{
    QStringList all;
    for (const QString &column : table.columns)
        all.append(readable(table.name, column, word));
    return all;
}

/// The table with those of its columns alone in which the word may be blanked.
TextTable forWord(TextTable table, const PersonWord &word)
{
    table.columns.removeIf(
        [&](const QString &column) { return owned(table.name, column, word) == Owned::Always; });
    return table;
}

/// Rows of the table that may have the word in any of its texts.
Result<QList<qint64>> rowsWith(Connection &db, const TextTable &table, const PersonWord &word)
{
    if (table.columns.isEmpty())
        return QList<qint64>();
    QStringList conditions;
    for (const QString &column : readables(table, word))
        conditions.append(column + QStringLiteral(" GLOB ?1"));
    return readIntegers(db,
                        QStringLiteral("SELECT id FROM \"%1\" WHERE ").arg(table.name) +
                            conditions.join(QLatin1String(" OR ")),
                        {globOf(word)});
}

/// The columns of a row that change when the word goes, and what is left in them.
Result<QList<std::pair<QString, QString>>> withoutIt(Connection &db, const TextTable &table, qint64 id,
                                                     const PersonWord &word)
{
    auto rows = db.select(QStringLiteral("SELECT %1 FROM \"%2\" WHERE id = ?")
                              .arg(readables(table, word).join(QLatin1String(", ")), table.name),
                          {id});
    if (!rows)
        return rows.error();
    QList<std::pair<QString, QString>> changed;
    while (rows->next()) {
        for (int column = 0; column < table.columns.size(); ++column) {
            const QString text = rows->text(column);
            if (const QString left = withoutWord(text, word); left != text)
                changed.append({table.columns[column], left});
        }
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return changed;
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

/// Records of the people who stay and are called so, or whose family is: theirs and those that refer to them.
Result<QSet<RowKey>> recordsOfNamesakes(Workplace &place, const ErasurePlan &plan, const QString &name)
{
    const auto ids = readIntegers(
        place.db(),
        QStringLiteral(
            "SELECT id FROM student WHERE (name = ?1 OR instr(char(10) || former_names || char(10), "
            "char(10) || ?1 || char(10)) > 0 OR id IN (SELECT student_id FROM student_contact "
            "WHERE name = ?1 UNION SELECT student_id FROM client WHERE name = ?1 UNION SELECT "
            "student_id FROM student_join WHERE name = ?1)) AND id NOT IN (SELECT value FROM "
            "json_each(?2))"),
        {name, jsonOf(plan.rows.value(QStringLiteral("student")))});
    if (!ids)
        return ids.error();
    if (ids->isEmpty())
        return QSet<RowKey>();
    QList<Uid> students;
    for (const qint64 id : *ids) {
        const auto uid = uidOf(place.db(), {QStringLiteral("student"), id});
        if (!uid)
            return uid.error();
        students.append(*uid);
    }
    const auto theirs = planErasure(place.db(), students);
    if (!theirs)
        return theirs.error();
    auto records = linkedRecords(place, *theirs);
    if (!records)
        return records.error();
    for (auto one = theirs->rows.cbegin(); one != theirs->rows.cend(); ++one) {
        for (const qint64 id : *one) {
            const auto root = recordOf(place, one.key(), id);
            if (!root)
                return root.error();
            records->insert(root->value_or(RowKey{one.key(), id}));
        }
    }
    return records;
}

/// The difference without the word; nothing where it does not stand in it.
Result<std::optional<HeldDifference>> withoutIt(Connection &db, const HeldDifference &difference,
                                                const PersonWord &word)
{
    HeldDifference left = difference;
    std::optional<Error> failure;
    const bool isChanged = rewrite(left, [&](const QString &field, const QString &text) {
        QString without = withoutWord(text, word);
        if (without == text)
            return text;
        const auto own = isOwn(db, difference.table, difference.rowId, field, word);
        if (!own)
            failure = own.error();
        return own && !*own ? without : text;
    });
    if (failure)
        return *failure;
    return isChanged ? std::optional(left) : std::nullopt;
}

/// Differences that are of other records and have the name in them.
Result<void> addMentions(Workplace &place, const ErasurePlan &plan, const QSet<RowKey> &linked,
                         const PersonWord &word, QList<Mention> *all)
{
    auto differences = heldDifferences(place.db());
    if (!differences)
        return differences.error();
    for (const HeldDifference &one : *differences) {
        if (plan.has(QStringLiteral("merge_difference"), one.id) || linked.contains(one.record))
            continue;
        const auto without = withoutIt(place.db(), one, word);
        if (!without)
            return without.error();
        if (!*without)
            continue;
        const auto uid = uidOf(place.db(), one.record);
        if (!uid)
            return uid.error();
        if (const Mention mention{one.record.first, *uid};
            !all->contains(mention) && all->size() < mostMentions)
            all->append(mention);
    }
    return {};
}

/// Records that do not refer to the person and have the name in this table.
Result<void> addMentions(Workplace &place, const ErasurePlan &plan, const QSet<RowKey> &linked,
                         const TextTable &table, const PersonWord &word, QList<Mention> *all)
{
    const auto ids = rowsWith(place.db(), table, word);
    if (!ids)
        return ids.error();
    for (const qint64 id : *ids) {
        const auto root = recordOf(place, table.name, id);
        if (!root)
            return root.error();
        const RowKey record = root->value_or(RowKey{table.name, id});
        if (plan.has(table.name, id) || plan.has(record.first, record.second) || linked.contains(record))
            continue;
        const auto changed = withoutIt(place.db(), table, id, word);
        const auto uid = uidOf(place.db(), record);
        if (!changed || !uid)
            return changed ? uid.error() : changed.error();
        if (const Mention one{record.first, *uid};
            !changed->isEmpty() && !all->contains(one) && all->size() < mostMentions)
            all->append(one);
    }
    return {};
}

} // namespace

QList<PersonWord> wordsOf(const ErasurePlan &plan)
{
    QList<PersonWord> words;
    for (const QString &name : plan.names) {
        QStringList longer = plan.longerNames;
        longer.removeIf([&name](const QString &one) { return !one.contains(name) || one == name; });
        words.append({name, false, longer});
    }
    for (const QString &number : plan.numbers)
        words.append({number, true, {}, false, number.size() >= shortestSure});
    for (const QString &phone : plan.phones)
        words.append({phone, true, {}, true, phone.size() >= shortestSure});
    return words;
}

Blanking::Blanking(Workplace &place, const ErasurePlan &plan, bool everywhere)
    : m_place(place), m_db(place.db()), m_plan(plan), m_everywhere(everywhere)
{
}

bool Blanking::isShared(const PersonWord &word) const
{
    return !word.isNumber && m_plan.sharedNames.contains(word.word);
}

bool Blanking::mayGo(const PersonWord &word, const std::optional<RowKey> &record) const
{
    if (word.isSure)
        return true;
    const bool isLinked = record && m_linked.contains(*record);
    return isShared(word) ? isLinked && !m_theirs.value(word.word).contains(*record)
                          : isLinked || m_everywhere;
}

Result<void> Blanking::leave(const RowKey &record)
{
    const auto uid = uidOf(m_db, record);
    if (!uid)
        return uid.error();
    if (const Mention one{record.first, *uid};
        !m_outcome.left.contains(one) && m_outcome.left.size() < mostMentions)
        m_outcome.left.append(one);
    return {};
}

Result<void> Blanking::blankRow(const TextTable &table, qint64 id, const PersonWord &word)
{
    const auto changed = withoutIt(m_db, table, id, word);
    if (!changed || changed->isEmpty())
        return changed ? Result<void>() : changed.error();
    const auto root = recordOf(m_place, table.name, id);
    if (!root)
        return root.error();
    if (!mayGo(word, *root))
        return isShared(word) ? Result<void>() : leave(root->value_or(RowKey{table.name, id}));
    QStringList sets;
    QVariantList values;
    for (const auto &[column, left] : *changed) {
        sets.append(QStringLiteral("\"%1\" = ?").arg(column));
        values.append(left);
    }
    values += {utcStamp(m_place.clock().nowUtc()), m_place.session().userId.value(), id};
    auto written = m_db.run(
        QStringLiteral("UPDATE \"%1\" SET %2, rev = rev + 1, changed_utc = ?, changed_by = ? WHERE id = ?")
            .arg(table.name, sets.join(QLatin1String(", "))),
        values);
    if (!written)
        return written.error();
    if (*root)
        m_outcome.touched.insert(**root);
    return {};
}

Result<void> Blanking::blank(const TextTable &table, const PersonWord &word)
{
    const auto ids = rowsWith(m_db, table, word);
    if (!ids)
        return ids.error();
    for (const qint64 id : *ids) {
        if (auto done = blankRow(table, id, word); !done)
            return done;
    }
    return {};
}

Result<void> Blanking::blankHistory(const PersonWord &word)
{
    auto rows = m_db.select(
        QStringLiteral(
            "SELECT id, table_name, field, root_type, root_id, old_value, new_value, "
            "typeof(old_value), typeof(new_value), row_id FROM change WHERE (typeof(old_value) = 'text' "
            "AND old_value GLOB ?1) OR (typeof(new_value) = 'text' AND new_value GLOB ?1)"),
        {globOf(word)});
    if (!rows)
        return rows.error();
    struct Left
    {
        qint64 id;
        QString column;
        QString text;
    };
    QList<Left> all;
    while (rows->next()) {
        const QString table = rows->text(1);
        if (!mayGo(word, RowKey{rows->text(3), rows->integer(4)}))
            continue;
        const auto own = isOwn(m_db, table, rows->integer(9), rows->text(2), word);
        if (!own)
            return own.error();
        if (*own)
            continue;
        for (const int which : {5, 6}) {
            if (rows->text(which + 2) != QLatin1String("text"))
                continue;
            const QString text = rows->text(which);
            if (const QString left = withoutWord(text, word); left != text)
                all.append({rows->integer(0),
                            which == 5 ? QStringLiteral("old_value") : QStringLiteral("new_value"), left});
        }
    }
    if (auto ended = rows->finished(); !ended)
        return ended;
    for (const Left &one : std::as_const(all)) {
        auto written = m_db.run(QStringLiteral("UPDATE change SET %1 = ? WHERE id = ?").arg(one.column),
                                {one.text, one.id});
        if (!written)
            return written.error();
    }
    return {};
}

Result<void> Blanking::blankDifferences()
{
    auto differences = heldDifferences(m_db);
    if (!differences)
        return differences.error();
    for (HeldDifference &one : *differences) {
        bool isChanged = false;
        for (const PersonWord &word : wordsOf(m_plan)) {
            auto without = withoutIt(m_db, one, word);
            if (!without)
                return without.error();
            if (!*without)
                continue;
            if (mayGo(word, one.record)) {
                one = **std::move(without);
                isChanged = true;
            } else if (!isShared(word)) {
                if (auto left = leave(one.record); !left)
                    return left;
            }
        }
        if (!isChanged)
            continue;
        auto written =
            m_db.run(QStringLiteral("UPDATE merge_difference SET kept = ?, other = ?, rev = rev + 1, "
                                    "changed_utc = ?, changed_by = ? WHERE id = ?"),
                     {one.kept.toCborValue().toCbor(), one.other.toCborValue().toCbor(),
                      utcStamp(m_place.clock().nowUtc()), m_place.session().userId.value(), one.id});
        if (!written)
            return written.error();
        m_outcome.touched.insert({QStringLiteral("merge_difference"), one.id});
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
    for (const QString &name : m_plan.sharedNames) {
        auto theirs = recordsOfNamesakes(m_place, m_plan, name);
        if (!theirs)
            return theirs.error();
        m_theirs.insert(name, *std::move(theirs));
    }
    for (const PersonWord &word : wordsOf(m_plan)) {
        for (const TextTable &table : *tables) {
            if (auto done = blank(forWord(table, word), word); !done)
                return done.error();
        }
        if (auto done = blankHistory(word); !done)
            return done.error();
    }
    if (auto done = blankDifferences(); !done)
        return done.error();
    const auto drafts = blankDrafts(m_place, m_plan, m_linked, m_everywhere);
    if (!drafts)
        return drafts.error();
    m_outcome.left += drafts->mid(0, mostMentions - m_outcome.left.size());
    return m_outcome;
}

Result<QList<Mention>> mentionsOf(Workplace &place, const ErasurePlan &plan)
{
    const auto linked = linkedRecords(place, plan);
    const auto tables = textTables(place.db());
    if (!linked || !tables)
        return linked ? tables.error() : linked.error();
    QList<Mention> all;
    for (const PersonWord &word : wordsOf(plan)) {
        if (word.isSure || (!word.isNumber && plan.sharedNames.contains(word.word)))
            continue;
        for (const TextTable &table : *tables) {
            if (auto found = addMentions(place, plan, *linked, forWord(table, word), word, &all); !found)
                return found.error();
        }
        if (auto found = addMentions(place, plan, *linked, word, &all); !found)
            return found.error();
    }
    const auto drafts = draftMentions(place, plan, *linked);
    if (!drafts)
        return drafts.error();
    return all + drafts->mid(0, mostMentions - all.size());
}

} // namespace tingyu::keeping
