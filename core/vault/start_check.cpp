// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/start_check.h"

#include "core/vault/vault_operations.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

namespace tingyu {
namespace {

constexpr int rowsAtOnce = 64;

} // namespace

Result<bool> StartCheck::listTables()
{
    if (auto allowed = m_place.allow(op::auditVerify); !allowed)
        return allowed.error();
    auto rows = m_place.db().select(
        QStringLiteral("SELECT type = 'index', name, tbl_name, ifnull(sql, '') FROM sqlite_master "
                       "WHERE type IN ('table', 'index') ORDER BY tbl_name, name"));
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const QString made = rows->text(3).simplified();
        Part part{rows->text(2), {}, !made.contains(QLatin1String("WITHOUT ROWID"))};
        if (rows->boolean(0)) {
            // A partial index answers only a question with its own condition; count(*) would choose an index
            // itself.
            const qsizetype where = made.indexOf(QLatin1String(" WHERE "));
            part.index = QStringLiteral("SELECT sum(1) FROM \"%1\" INDEXED BY \"%2\"%3")
                             .arg(part.table, rows->text(1), where < 0 ? QString() : made.mid(where));
            part.hasRowId = false;
        }
        m_parts.append(part);
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    m_at = 0;
    m_after = std::numeric_limits<qint64>::min();
    return true;
}

/// The next rows of the table at m_at; what has no row ids (an index, a table of few rows) is read whole.
Result<void> StartCheck::readOn()
{
    const Part &part = m_parts.at(m_at);
    QString sql = QStringLiteral("SELECT 0, * FROM \"%1\"").arg(part.table);
    if (part.hasRowId)
        sql = QStringLiteral("SELECT rowid, * FROM \"%1\" WHERE rowid > ? ORDER BY rowid LIMIT %2")
                  .arg(part.table)
                  .arg(rowsAtOnce);
    else if (!part.index.isEmpty())
        sql = part.index;
    auto rows = m_place.db().select(sql, part.hasRowId ? QVariantList{m_after} : QVariantList());
    if (!rows)
        return rows.error();
    int read = 0;
    while (rows->next()) {
        m_after = rows->integer(0);
        ++read;
    }
    if (auto ended = rows->finished(); !ended)
        return ended;
    m_findings.rows += part.index.isEmpty() ? read : 0;
    if (!part.hasRowId || read < rowsAtOnce) {
        ++m_at;
        m_after = std::numeric_limits<qint64>::min();
    }
    return {};
}

Result<void> StartCheck::checkLog()
{
    const auto head = m_place.audit().head();
    if (!head)
        return head.error();
    const auto verdict = m_place.audit().verify(std::max<qint64>(1, head->seq - auditLines + 1), false);
    if (!verdict)
        return verdict.error();
    m_findings.chain = verdict->chain;
    m_findings.lines = verdict->entries;
    return {};
}

Result<bool> StartCheck::step()
{
    if (m_at < 0)
        return listTables();
    if (m_at < m_parts.size()) {
        QElapsedTimer timer;
        timer.start();
        while (m_at < m_parts.size() && timer.elapsed() < sliceMs) {
            auto read = readOn();
            if (!read && read.error().code != Errc::Damaged)
                return read.error();
            if (!read) {
                m_findings.database = m_parts.at(m_at).table;
                return false; // a log in a damaged file proves nothing
            }
        }
        return true;
    }
    auto checked = checkLog();
    if (!checked && checked.error().code != Errc::Damaged)
        return checked.error();
    if (!checked)
        m_findings.database = QStringLiteral("audit");
    return false;
}

} // namespace tingyu
