// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/uid_source.h"
#include "core/vault/access.h"
#include "core/vault/audit.h"
#include "core/vault/connection.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace tingyu {

class Workplace;

/// Column values of one row to write. A null QVariant writes NULL.
using Fields = QList<std::pair<QString, QVariant>>;

struct RowRef
{
    qint64 id = 0;
    Uid uid;
};

/// One business change: one transaction, the row changes with their history, and one audit line per touched
/// record. All writes to business tables go through it, so that stamps, revisions, undo, history and the
/// audit cannot be forgotten. Made by Workplace::change; not kept.
class Change
{
public:
    Connection &db();
    const Clock &clock() const;
    const Session &session() const;
    /// Inserts with id, uid, rev 1, stamps and origin filled in. `uid` null = make one.
    Result<RowRef> insert(const QString &table, const Fields &fields, const Uid &uid = {});
    /// Writes the fields that differ; bumps rev and the changed stamp. False when nothing differed.
    /// Errc::NotFound when there is no such living row.
    Result<bool> update(const QString &table, qint64 id, const Fields &fields);
    /// Sets removed_utc. Errc::NotFound when there is no such living row.
    Result<void> remove(const QString &table, qint64 id);
    /// Says that a record is concerned although no row of it changed (print, export, view): it gets a line
    /// too.
    void mention(const ObjectRef &object, const QString &reasonCode = {});
    /// Number of the change set, for undo; 0 while nothing was written.
    qint64 set() const { return m_set; }
    /// A short code that goes into every audit line of this change ("no-talk", "guardian-asked").
    void setReason(const QString &reasonCode) { m_reason = reasonCode; }

private:
    friend class Workplace;
    Change(Workplace &workplace, const Operation &operation);
    Result<void> touch(const QString &table, qint64 id, const char *verb);
    Result<void> remember(const QString &table, qint64 id, const Uid &uid, qint64 rev, const QString &field,
                          const QVariant &before, const QVariant &after);
    Result<void> finish();

    struct Touched
    {
        const RecordType *type = nullptr;
        qint64 rootId = 0;
        QString verb; ///< created, changed, removed
    };
    Workplace &m_workplace;
    const Operation &m_operation;
    QString m_reason;
    qint64 m_set = 0;
    QList<Touched> m_touched;
    QHash<std::pair<const RecordType *, qint64>, qsizetype> m_touchedAt;
    QList<std::pair<ObjectRef, QString>> m_mentioned;
    QHash<QString, qint64> m_rowRoot; ///< child row -> root, for rows written in this change
};

/// An open, unlocked vault seen by the services: connection, session, clock, audit, permission. One per vault
/// thread.
class Workplace
{
public:
    struct Parts
    {
        Connection &connection;
        const Clock &clock;
        UidSource &uids;
        AuditLog &audit;
        Session session;
        Uid origin; ///< this installation
    };
    explicit Workplace(Parts parts);

    Connection &db() { return m_parts.connection; }
    const Clock &clock() const { return m_parts.clock; }
    UidSource &uids() { return m_parts.uids; }
    AuditLog &audit() { return m_parts.audit; }
    const Session &session() const { return m_parts.session; }
    const Uid &origin() const { return m_parts.origin; }

    /// Asks the policy; a denied try is put on record at once. Errc::Denied, subject "denied", detail[0] =
    /// operation. Inside a change the transaction is the change's own: ask before beginning it.
    Result<void> allow(const Operation &operation, const AccessScope &scope = {},
                       const ObjectRef &object = {});

    /// allow() + one transaction + one audit line per touched record. `body` returns Result<T>; on failure
    /// nothing stays. A change that touched and mentioned nothing leaves no line.
    template<class Body>
    auto change(const Operation &operation, Body &&body, const AccessScope &scope = {})
        -> decltype(body(std::declval<Change &>()))
    {
        if (auto allowed = allow(operation, scope); !allowed)
            return allowed.error();
        auto transaction = Transaction::begin(db());
        if (!transaction)
            return transaction.error();
        Change change(*this, operation);
        auto result = body(change);
        if (!result)
            return result;
        if (auto finished = change.finish(); !finished)
            return finished.error();
        if (auto committed = (*transaction)->commit(); !committed)
            return committed.error();
        m_lastSet = change.set();
        return result;
    }

    /// Opening a record: allowed, and on record once per user, record and 15 minutes.
    Result<void> viewed(const Operation &operation, const ObjectRef &object, const AccessScope &scope = {});
    /// A line of its own for something that changes no business row (login, lock, print, export, backup).
    Result<void> note(const QString &action, const ObjectRef &object = {}, Outcome outcome = Outcome::Ok,
                      const QString &reasonCode = {});
    /// Change set of the last change of this session, 0 when it wrote nothing.
    qint64 lastChangeSet() const { return m_lastSet; }

private:
    Parts m_parts;
    qint64 m_lastSet = 0;
    QHash<QString, qint64> m_viewedAtMs;
};

/// Undo of a whole change set as a new audited change, offered while none of its records has changed since.
struct UndoOutcome
{
    int restored = 0;
    QList<ObjectRef> left; ///< records that changed meanwhile and stay as they are
};
class UndoService
{
public:
    explicit UndoService(Workplace &workplace) : m_workplace(workplace) {}
    /// Errc::NotFound for an unknown or already undone set.
    Result<UndoOutcome> undo(qint64 changeSet);

private:
    Workplace &m_workplace;
};

} // namespace tingyu
