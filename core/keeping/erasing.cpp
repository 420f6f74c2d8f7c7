// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/erasing.h"

#include "core/exchange/result_rows.h"
#include "core/exchange/unit_repository.h"
#include "core/vault/compaction.h"
#include "core/vault/ledger_guard.h"

#include <algorithm>

namespace tingyu::keeping {
namespace {

constexpr qsizetype hashBytes = 32;
const auto student = QStringLiteral("student");

QString rowsIn(const QString &column)
{
    return column + QStringLiteral(" IN (SELECT value FROM json_each(?))");
}

/// The record that a row belongs to.
Result<std::optional<RowKey>> rootOf(Workplace &place, const QString &table, qint64 id)
{
    const RecordType::Child *child = nullptr;
    const RecordType *type = place.audit().typeOf(table, &child);
    if (type == nullptr)
        return std::optional<RowKey>();
    if (child == nullptr)
        return std::optional<RowKey>({table, id});
    const auto root = place.db().value(QStringLiteral("SELECT \"%1\" FROM \"%2\" WHERE id = ?")
                                           .arg(QLatin1String(child->parentColumn), table),
                                       {id});
    if (!root)
        return root.error();
    return root->isNull() ? std::optional<RowKey>()
                          : std::optional<RowKey>({QLatin1String(type->type), root->toLongLong()});
}

Result<Uid> uidOf(Connection &db, const RowKey &row)
{
    const auto uid =
        db.value(QStringLiteral("SELECT uid FROM \"%1\" WHERE id = ?").arg(row.first), {row.second});
    return uid ? Result<Uid>(Uid::fromBytes(uid->toByteArray()).value_or(Uid())) : uid.error();
}

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
    auto rows = db.select(QStringLiteral("SELECT id FROM \"%1\" WHERE ").arg(table.name) +
                              conditions.join(QLatin1String(" OR ")),
                          {word});
    if (!rows)
        return rows.error();
    QList<qint64> ids;
    while (rows->next())
        ids.append(rows->integer(0));
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return ids;
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
        auto rows = db.select(QStringLiteral("SELECT id FROM \"%1\" WHERE %2")
                                  .arg(QLatin1String(rule.table), rowsIn(QLatin1String(rule.column))),
                              {jsonOf(ids)});
        if (!rows)
            return rows.error();
        while (rows->next())
            records.insert({QLatin1String(rule.table), rows->integer(0)});
        if (auto ended = rows->finished(); !ended)
            return ended.error();
    }
    return records;
}

/// Records that stay, and had something of the person in them.
Result<QSet<RowKey>> linkedRecords(Workplace &place, const ErasurePlan &plan)
{
    QSet<RowKey> records;
    const auto add = [&](const QString &table, qint64 id) -> Result<void> {
        const auto root = rootOf(place, table, id);
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

Erasing::Erasing(Workplace &place, Change &change, const ErasurePlan &plan, bool everywhere)
    : m_place(place)
    , m_change(change)
    , m_db(place.db())
    , m_plan(plan)
    , m_everywhere(everywhere)
    , m_now(utcStamp(place.clock().nowUtc()))
{
}

QVariantList Erasing::stamp() const
{
    return {m_now, m_place.session().userId.value()};
}

Result<void> Erasing::touch(const QString &table, qint64 id)
{
    const auto root = rootOf(m_place, table, id);
    if (!root)
        return root.error();
    if (*root && !m_plan.has((*root)->first, (*root)->second))
        m_touched.insert(**root);
    return {};
}

/// A number that was given once is not given to another.
Result<void> Erasing::noteNumbers()
{
    for (const Numbering &rule : numberings()) {
        const QString table = QLatin1String(rule.table);
        if (!m_plan.rows.contains(table))
            continue;
        QStringList columns = QString::fromLatin1(rule.columns).split(u',');
        const QString number = columns.takeLast();
        const QString scope =
            columns.isEmpty() ? QStringLiteral("''") : columns.join(QLatin1String("||','||"));
        auto noted =
            m_db.run(QStringLiteral(
                         "INSERT OR IGNORE INTO erased_number SELECT ?, ?, %1, max(\"%2\") FROM \"%3\" WHERE "
                         "\"%2\" IS NOT NULL AND %4 GROUP BY %1, \"%2\" / 100000")
                         .arg(scope, number, table, rowsIn(QStringLiteral("id"))),
                     {table, number, jsonOf(m_plan.rows.value(table))});
        if (!noted)
            return noted.error();
    }
    return {};
}

Result<void> Erasing::loosen()
{
    for (auto one = m_plan.loose.cbegin(); one != m_plan.loose.cend(); ++one) {
        const auto &[table, id] = one.key();
        if (auto touched = touch(table, id); !touched)
            return touched;
        QString sets;
        for (const QString &column : *one)
            sets += QStringLiteral("\"%1\" = NULL, ").arg(column);
        auto written =
            m_db.run(QStringLiteral("UPDATE \"%1\" SET %2rev = rev + 1, changed_utc = ?, changed_by "
                                    "= ? WHERE id = ?")
                         .arg(table, sets),
                     stamp() + QVariantList{id});
        if (!written)
            return written.error();
        for (const QString &column : *one) {
            auto gone = m_db.run(
                QStringLiteral("DELETE FROM change WHERE table_name = ? AND row_id = ? AND field = ?"),
                {table, id, column});
            if (!gone)
                return gone.error();
        }
    }
    return {};
}

/// Of what went to paper the number stays, not what for.
Result<void> Erasing::clearPapers()
{
    for (const QByteArray &uid : m_plan.uids) {
        auto rows = m_db.select(QStringLiteral("SELECT id FROM export_log WHERE object_uid = ?"), {uid});
        if (!rows)
            return rows.error();
        QList<qint64> ids;
        while (rows->next())
            ids.append(rows->integer(0));
        if (auto ended = rows->finished(); !ended)
            return ended;
        for (const qint64 id : std::as_const(ids)) {
            m_touched.insert({QStringLiteral("export_log"), id});
            auto written =
                m_db.run(QStringLiteral("UPDATE export_log SET reason = ?, rev = rev + 1, changed_utc = ?, "
                                        "changed_by = ? WHERE id = ?"),
                         QVariantList{blankedWord} + stamp() + QVariantList{id});
            if (!written)
                return written.error();
            auto gone =
                m_db.run(QStringLiteral("DELETE FROM change WHERE table_name = 'export_log' AND row_id "
                                        "= ? AND field = 'reason'"),
                         {id});
            if (!gone)
                return gone.error();
        }
    }
    return {};
}

/// Results that left under stand-in ids are kept as they left: those of the person go.
Result<void> Erasing::clearResultLines()
{
    auto rows =
        m_db.select(QStringLiteral("SELECT a.id, a.period, a.lines, u.key_id FROM exchange_sent a JOIN "
                                   "exchange_unit u ON u.id = a.unit_id WHERE a.stream = ?"),
                    {exchange::resultStream});
    if (!rows)
        return rows.error();
    struct Sent
    {
        qint64 id = 0;
        int year = 0;
        QByteArray lines;
        QByteArray receiver;
    };
    QList<Sent> all;
    while (rows->next())
        all.append({rows->integer(0), rows->text(1).left(4).toInt(), rows->bytes(2), rows->bytes(3)});
    if (auto ended = rows->finished(); !ended)
        return ended;
    if (all.isEmpty())
        return {};
    QSet<QByteArray> receivers; // a unit is known by its first card: any of them may have been it
    auto cards = m_db.select(QStringLiteral("SELECT key_id FROM exchange_unit"));
    if (!cards)
        return cards.error();
    while (cards->next())
        receivers.insert(cards->bytes(0));
    QList<Uid> people;
    for (const qint64 id : m_plan.rows.value(student)) {
        const auto uid = uidOf(m_db, {student, id});
        if (!uid)
            return uid.error();
        people.append(*uid);
    }
    for (Sent &sent : all) {
        QSet<QByteArray> standIns;
        for (const Uid &person : std::as_const(people)) {
            for (const QByteArray &receiver : std::as_const(receivers)) {
                for (const int year : {sent.year, exchange::everyYear}) {
                    const auto one = exchange::pseudonym(m_db, receiver, year, person);
                    if (!one)
                        return one.error();
                    standIns.insert(one->toHex());
                }
            }
        }
        QList<QByteArray> lines = sent.lines.split('\n');
        const qsizetype removed = lines.removeIf([&standIns](const QByteArray &line) {
            return std::any_of(standIns.cbegin(), standIns.cend(),
                               [&line](const QByteArray &one) { return line.contains(one); });
        });
        if (removed == 0)
            continue;
        m_touched.insert({QStringLiteral("exchange_sent"), sent.id});
        auto written =
            m_db.run(QStringLiteral("UPDATE exchange_sent SET lines = ?, rev = rev + 1, changed_utc = "
                                    "?, changed_by = ? WHERE id = ?"),
                     QVariantList{lines.join('\n')} + stamp() + QVariantList{sent.id});
        if (!written)
            return written.error();
        auto gone = m_db.run(
            QStringLiteral("DELETE FROM change WHERE table_name = 'exchange_sent' AND row_id = ? AND field = "
                           "'lines'"),
            {sent.id});
        if (!gone)
            return gone.error();
    }
    return {};
}

Result<void> Erasing::eraseRows(const Progress &progress)
{
    qint64 done = 0;
    for (auto one = m_plan.rows.cbegin(); one != m_plan.rows.cend(); ++one) {
        if (!keepGoing(progress, done++, m_plan.rows.size()))
            return fail(Errc::Cancelled, "cancelled");
        const RecordType::Child *child = nullptr;
        const RecordType *type = m_place.audit().typeOf(one.key(), &child);
        for (const qint64 id : *one) {
            if (type != nullptr && child == nullptr) {
                const auto uid = uidOf(m_db, {one.key(), id});
                if (!uid)
                    return uid.error();
                m_gone.append({one.key(), *uid});
            } else if (auto touched = touch(one.key(), id); !touched) {
                return touched;
            }
        }
        auto gone = m_db.run(
            QStringLiteral("DELETE FROM \"%1\" WHERE %2").arg(one.key(), rowsIn(QStringLiteral("id"))),
            {jsonOf(*one)});
        if (!gone)
            return gone.error();
    }
    return {};
}

Result<void> Erasing::eraseHistory()
{
    for (auto one = m_plan.rows.cbegin(); one != m_plan.rows.cend(); ++one) {
        const QString ids = jsonOf(*one);
        for (const QString &sql :
             QStringList{QStringLiteral("DELETE FROM change WHERE table_name = ? AND ") +
                             rowsIn(QStringLiteral("row_id")),
                         QStringLiteral("DELETE FROM change WHERE root_type = ? AND ") +
                             rowsIn(QStringLiteral("root_id")),
                         QStringLiteral("DELETE FROM merge_alias WHERE table_name = ? AND ") +
                             rowsIn(QStringLiteral("row_id"))}) {
            if (auto gone = m_db.run(sql, {one.key(), ids}); !gone)
                return gone.error();
        }
    }
    return {};
}

Result<void> Erasing::eraseDrafts()
{
    for (const QStringList &key : m_plan.draftKeys) {
        auto gone =
            m_db.run(QStringLiteral("DELETE FROM draft WHERE person_key = ? AND form = ? AND user_id = ?"),
                     {key.at(0), key.at(1), key.at(2).toLongLong()});
        if (!gone)
            return gone.error();
    }
    // What else is being written keeps its words and loses the person.
    const auto blankIn = [this](const QString &word, const QString &instead) -> Result<void> {
        auto written = m_db.run(QStringLiteral("UPDATE draft SET content = replace(content, ?1, ?2) WHERE "
                                               "instr(content, ?1) > 0"),
                                {word, instead});
        return written ? Result<void>() : written.error();
    };
    for (const QByteArray &uid : m_plan.uids) {
        if (auto done = blankIn(Uid::fromBytes(uid).value_or(Uid()).toString(), Uid().toString()); !done)
            return done;
    }
    for (const QString &word : m_plan.names + m_plan.numbers) {
        if (auto done = blankIn(word, blankedWord); !done)
            return done;
    }
    return {};
}

Result<void> Erasing::blank(const TextTable &table, const QString &word, bool isNumber)
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
        const auto root = rootOf(m_place, table.name, id);
        if (!root)
            return root.error();
        if (!isNumber && !m_everywhere && (!*root || !m_linked.contains(**root))) {
            const auto uid = uidOf(m_db, root->value_or(RowKey{table.name, id}));
            if (!uid)
                return uid.error();
            const Mention left{*root ? (*root)->first : table.name, *uid};
            if (!m_left.contains(left) && m_left.size() < mostMentions)
                m_left.append(left);
            continue;
        }
        auto written =
            m_db.run(QStringLiteral("UPDATE \"%1\" SET %2, rev = rev + 1, changed_utc = ?3, changed_by "
                                    "= ?4 WHERE id = ?5")
                         .arg(table.name, sets.join(QLatin1String(", "))),
                     QVariantList{word, blankedWord} + stamp() + QVariantList{id});
        if (!written)
            return written.error();
        if (*root)
            m_touched.insert(**root);
    }
    return {};
}

Result<void> Erasing::blankHistory(const QString &word, bool isNumber)
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

Result<void> Erasing::bury()
{
    for (const QByteArray &uid : m_plan.uids) {
        if (auto buried = keeping::bury(m_db, uid); !buried)
            return buried;
    }
    return {};
}

/// Of what is gone a line that says so, of what lost something its new hash.
Result<void> Erasing::writeLines()
{
    const QString action = QStringLiteral("erasure.carry-out");
    for (const ObjectRef &object : std::as_const(m_gone)) {
        const AuditLog::Line line{
            action, object, Outcome::Ok, QStringLiteral("erased"), 0, QByteArray(hashBytes, '\0')};
        if (auto written = m_place.audit().append(m_place.session(), line); !written)
            return written;
    }
    for (const RowKey &row : std::as_const(m_touched)) {
        const RecordType::Child *child = nullptr;
        const RecordType *type = m_place.audit().typeOf(row.first, &child);
        if (type == nullptr)
            continue;
        const auto state = m_place.audit().stateOf(*type, row.second);
        if (!state)
            return state.error();
        const AuditLog::Line line{action,      {row.first, state->uid},
                                  Outcome::Ok, QStringLiteral("loosened"),
                                  state->rev,  state->hash};
        if (auto written = m_place.audit().append(m_place.session(), line); !written)
            return written;
    }
    return {};
}

Result<QList<Mention>> Erasing::run(const Progress &progress)
{
    if (auto asked = askForCompaction(m_db); !asked)
        return asked.error();
    auto lifted = LiftedLedgers::lift(m_db);
    if (!lifted)
        return lifted.error();
    if (auto set = m_db.script("PRAGMA defer_foreign_keys=ON"); !set)
        return set.error();
    for (const auto &step : {&Erasing::noteNumbers, &Erasing::loosen, &Erasing::clearPapers,
                             &Erasing::clearResultLines, &Erasing::bury}) {
        if (auto done = (this->*step)(); !done)
            return done.error();
    }
    if (auto done = eraseRows(progress); !done)
        return done.error();
    if (auto done = eraseHistory(); !done)
        return done.error();
    if (auto done = eraseDrafts(); !done)
        return done.error();
    const auto tables = textTables(m_db);
    if (!tables)
        return tables.error();
    auto linked = withReach(m_db, m_touched);
    if (!linked)
        return linked.error();
    m_linked = *std::move(linked);
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
    if (auto back = (*lifted)->putBack(); !back)
        return back.error();
    if (auto written = writeLines(); !written)
        return written.error();
    return m_left;
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
                const auto root = rootOf(place, table.name, id);
                if (!root)
                    return root.error();
                const RowKey record = root->value_or(RowKey{table.name, id});
                if (plan.has(table.name, id) || plan.has(record.first, record.second) ||
                    linked->contains(record))
                    continue;
                const auto uid = uidOf(place.db(), record);
                if (!uid)
                    return uid.error();
                if (const Mention one{record.first, *uid};
                    !all.contains(one) && all.size() < Erasing::mostMentions)
                    all.append(one);
            }
        }
    }
    return all;
}

Result<bool> isErased(Connection &db, const QByteArray &uid)
{
    const auto found = db.value(QStringLiteral("SELECT 1 FROM erased_row WHERE uid = ?"), {uid});
    return found ? Result<bool>(!found->isNull()) : found.error();
}

Result<void> bury(Connection &db, const QByteArray &uid)
{
    const auto written = db.run(QStringLiteral("INSERT OR IGNORE INTO erased_row (uid) VALUES (?)"), {uid});
    return written ? Result<void>() : written.error();
}

} // namespace tingyu::keeping
