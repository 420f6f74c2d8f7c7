// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/workplace.h"

#include "core/vault/vault_operations.h"

namespace tingyu {
namespace {

constexpr qint64 viewQuietMs = 15LL * 60 * 1000;

} // namespace

Workplace::Workplace(Parts parts) : m_parts(std::move(parts)) {}

void Workplace::setSession(const Session &session)
{
    m_parts.session = session;
    m_viewedAtMs.clear();
}

void Workplace::openOnPurpose(int minutes)
{
    m_parts.session.onPurpose = true;
    m_purposeEndMs = clock().monotonicMs() + qint64{minutes} * 60 * 1000;
}

Result<void> Workplace::appendLine(const AuditLog::Line &line)
{
    if (db().inTransaction())
        return audit().append(session(), line);
    auto transaction = Transaction::begin(db());
    if (!transaction)
        return transaction.error();
    if (auto appended = audit().append(session(), line); !appended)
        return appended;
    return (*transaction)->commit();
}

/// A denied try inside a transaction waits here: written at once it would vanish with a rollback.
void Workplace::recordDenied()
{
    if (m_denied.isEmpty() || db().inTransaction())
        return;
    const QList<AuditLog::Line> lines = std::exchange(m_denied, {});
    for (const AuditLog::Line &line : lines) {
        // The refusal stands even where the disk is full and the line cannot be written.
        [[maybe_unused]] const Result<void> written = appendLine(line);
    }
}

Result<void> Workplace::allow(const Operation &operation, const AccessScope &scope, const ObjectRef &object)
{
    if (m_parts.session.onPurpose && clock().monotonicMs() >= m_purposeEndMs)
        m_parts.session.onPurpose = false;
    if (isAllowed(operation, session(), scope))
        return {};
    m_denied.append({QLatin1String(operation.id), object, Outcome::Denied, {}, 0, {}});
    recordDenied();
    return fail(Errc::Denied, mayOnPurpose(operation, session(), scope) ? "denied.purpose" : "denied",
                {QLatin1String(operation.id)});
}

Result<void> Workplace::mayWrite(const Operation &operation) const
{
    if (!m_isClosed)
        return {};
    for (const Operation *still : {&op::vaultBackup, &op::vaultMove, &op::keyringRepair, &op::sheetCheck}) {
        if (*still == operation)
            return {};
    }
    return fail(Errc::Conflict, "vault.moved_away");
}

Result<void> Workplace::viewed(const Operation &operation, const ObjectRef &object, const AccessScope &scope)
{
    if (auto allowed = allow(operation, scope, object); !allowed)
        return allowed;
    const QString action = QLatin1String(operation.id);
    const std::pair<QString, Uid> key{action + u'/' + object.type, object.uid};
    const qint64 nowMs = clock().monotonicMs();
    if (const auto seen = m_viewedAtMs.constFind(key);
        seen != m_viewedAtMs.cend() && nowMs - *seen < viewQuietMs)
        return {};
    auto last = audit().lastTime(session().userUid, action, object);
    if (!last)
        return last.error();
    // A clock that was set back gives a negative age: then a line too many is better than one too few.
    const qint64 ageMs = *last ? (*last)->msecsTo(clock().nowUtc()) : viewQuietMs;
    if (ageMs < 0 || ageMs >= viewQuietMs) {
        if (auto written = appendLine({action, object, Outcome::Ok, {}, 0, {}}); !written)
            return written;
        m_viewedAtMs.insert(key, nowMs);
    } else {
        m_viewedAtMs.insert(key, nowMs - ageMs);
    }
    return {};
}

Result<void> Workplace::note(const QString &action, const ObjectRef &object, Outcome outcome,
                             const QString &reasonCode)
{
    return appendLine({action, object, outcome, reasonCode, 0, {}});
}

} // namespace tingyu
