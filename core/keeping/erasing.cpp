// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/erasing.h"

#include "core/keeping/erased_rows.h"
#include "core/keeping/erasure_records.h"
#include "core/keeping/sent_results.h"
#include "core/vault/compaction.h"
#include "core/vault/ledger_guard.h"
#include "core/vault/read_column.h"

namespace tingyu::keeping {
namespace {

constexpr qsizetype hashBytes = 32;

QString rowsIn(const QString &column)
{
    return column + QStringLiteral(" IN (SELECT value FROM json_each(?))");
}

} // namespace

Erasing::Erasing(Workplace &place, Change &change, const ErasurePlan &plan, bool everywhere)
    : m_place(place), m_change(change), m_db(place.db()), m_plan(plan), m_everywhere(everywhere)
{
}

Result<void> Erasing::touch(const QString &table, qint64 id)
{
    const auto root = recordOf(m_place, table, id);
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
        if (auto touched = touch(one.key().first, one.key().second); !touched)
            return touched;
        if (auto written = overwrite(m_change, one.key(), one->values(), {}); !written)
            return written;
    }
    return {};
}

/// Of what went to paper the number stays, not what for.
Result<void> Erasing::clearPapers()
{
    for (const QByteArray &uid : m_plan.uids) {
        const auto ids =
            readIntegers(m_db, QStringLiteral("SELECT id FROM export_log WHERE object_uid = ?"), {uid});
        if (!ids)
            return ids.error();
        for (const qint64 id : *ids) {
            const RowKey paper{QStringLiteral("export_log"), id};
            m_touched.insert(paper);
            if (auto written = overwrite(m_change, paper, {QStringLiteral("reason")}, blankedWord); !written)
                return written;
        }
    }
    return {};
}

Result<void> Erasing::clearSentResults()
{
    auto cleared = keeping::clearSentResults(m_change, m_plan);
    if (!cleared)
        return cleared.error();
    m_touched += *cleared;
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
                             &Erasing::clearSentResults, &Erasing::bury}) {
        if (auto done = (this->*step)(); !done)
            return done.error();
    }
    if (auto done = eraseRows(progress); !done)
        return done.error();
    if (auto done = eraseHistory(); !done)
        return done.error();
    if (auto done = eraseDrafts(); !done)
        return done.error();
    auto blanked = Blanking(m_place, m_plan, m_everywhere).run(m_touched);
    if (!blanked)
        return blanked.error();
    m_touched += blanked->touched;
    if (auto back = (*lifted)->putBack(); !back)
        return back.error();
    if (auto written = writeLines(); !written)
        return written.error();
    return blanked->left;
}

} // namespace tingyu::keeping
