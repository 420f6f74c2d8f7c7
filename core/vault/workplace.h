// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/uid_source.h"
#include "core/vault/access.h"
#include "core/vault/audit.h"
#include "core/vault/connection.h"

#include <QHash>

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
    /// A child row of a protected type must name its parentColumn.
    Result<RowRef> insert(const QString &table, const Fields &fields, const Uid &uid = {});
    /// Writes the fields that differ; bumps rev and the changed stamp. False when nothing differed.
    /// Errc::NotFound when there is no such living row. A child's parentColumn stays as it is.
    Result<bool> update(const QString &table, qint64 id, const Fields &fields);
    /// Sets removed_utc. Errc::NotFound when there is no such living row.
    Result<void> remove(const QString &table, qint64 id);
    /// Brings a removed row back as it was: part of undo, and for rows that name somebody and are needed
    /// again.
    Result<void> restore(const QString &table, qint64 id);
    /// Says that a record is concerned although no row of it changed (print, export, view): it gets a line
    /// too.
    void mention(const ObjectRef &object, const QString &reasonCode = {});
    /// Number of the change set, for undo; 0 while nothing was written.
    qint64 set() const { return m_set; }
    /// A short code that goes into every audit line of this change ("no-talk", "guardian-asked").
    void setReason(const QString &reasonCode) { m_reason = reasonCode; }

private:
    friend class Workplace;
    friend class UndoService;
    friend class Adoption; // what another PC of the room wrote, under its own change
    Change(Workplace &workplace, const Operation &operation);

    /// The record a row belongs to: its protected type, or nullptr for a table outside the types, and root
    /// id.
    struct Root
    {
        const RecordType *type = nullptr;
        const RecordType::Child *child = nullptr;
        QString table; ///< of the root row
        qint64 id = 0;
    };
    struct Touched
    {
        Root root;
        Uid uid; ///< filled for tables outside the protected types only
        qint64 rev = 0;
        QString verb; ///< created, changed, removed, restored
    };
    struct Living
    {
        Root root;
        Uid uid;
        qint64 rev = 0;
        QVariantList values;
    };
    Result<void> openSet();
    Result<Living> read(const QString &table, qint64 id, const QStringList &columns, bool living);
    Result<void> stamp(const QString &table, qint64 id, const Living &row, const QVariant &removedUtc,
                       const QVariant &before);
    void touch(const Root &root, const QString &table, const Uid &uid, qint64 rev, const QString &verb);
    Result<void> remember(const Root &root, const QString &table, const RowRef &row, qint64 rev,
                          const QString &field, const QVariant &before, const QVariant &after);
    Result<void> finish();
    const RecordType *typeOf(const QString &table, const RecordType::Child **child);

    Workplace &m_workplace;
    const Operation &m_operation;
    QString m_now;
    QString m_reason;
    qint64 m_set = 0;
    QList<Touched> m_touched; ///< one per record, hashed once at the end
    QHash<std::pair<QString, qint64>, qsizetype> m_touchedAt;
    QList<std::pair<ObjectRef, QString>> m_mentioned;
    QHash<QString, std::pair<const RecordType *, const RecordType::Child *>> m_types;
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

    /// The vault was moved to another PC: from now on change() refuses with Errc::Conflict
    /// "vault.moved_away", but for what belongs to backups and to the move itself; reading goes on and stays
    /// on record.
    void closeForWriting(bool closed) { m_isClosed = closed; }
    bool isClosedForWriting() const { return m_isClosed; }
    /// Errc::Conflict "vault.moved_away".
    Result<void> mayWrite(const Operation &operation) const;

    /// Asks the policy; a denied try is put on record, whatever becomes of the work around it: at once, or
    /// after the end of a transaction that is open. Errc::Denied, detail[0] = operation, subject "denied", or
    /// "denied.purpose" where the same would be allowed in a session opened on purpose.
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
        if (auto open = mayWrite(operation); !open)
            return open.error();
        auto begun = Transaction::begin(db());
        if (!begun)
            return begun.error();
        std::unique_ptr<Transaction> transaction = std::move(*begun);
        Change change(*this, operation);
        auto result = body(change);
        if (result) {
            if (auto finished = change.finish(); !finished)
                result = finished.error();
            else if (auto committed = transaction->commit(); !committed)
                result = committed.error();
            else
                m_lastSet = change.set();
        }
        transaction.reset(); // rolls back what was not committed
        recordDenied();
        return result;
    }

    /// Opening a record: allowed, and on record once per user, record and 15 minutes, also over several runs
    /// of the program.
    Result<void> viewed(const Operation &operation, const ObjectRef &object, const AccessScope &scope = {});
    /// A line of its own for something that changes no business row (login, lock, print, export, backup).
    Result<void> note(const QString &action, const ObjectRef &object = {}, Outcome outcome = Outcome::Ok,
                      const QString &reasonCode = {});
    /// Change set of the last change of this session, 0 when it wrote nothing.
    qint64 lastChangeSet() const { return m_lastSet; }
    /// After the user's own name, roles or classes changed; views are then put on record anew.
    void setSession(const Session &session);
    /// For so many minutes of the monotonic clock the session may do what Operation::onPurpose names.
    void openOnPurpose(int minutes);

private:
    Result<void> appendLine(const AuditLog::Line &line);
    void recordDenied();

    Parts m_parts;
    qint64 m_lastSet = 0;
    qint64 m_purposeEndMs = 0; ///< monotonic
    bool m_isClosed = false;
    QHash<std::pair<QString, Uid>, qint64> m_viewedAtMs; ///< action and record -> monotonic time
    QList<AuditLog::Line> m_denied;                      ///< waiting for the end of a transaction
};

/// Undo of a whole change set as a new audited change, offered while none of its records has changed since.
struct UndoOutcome
{
    int restored = 0;      ///< records put back
    QList<ObjectRef> left; ///< records that changed meanwhile and stay as they are
};
class UndoService
{
public:
    explicit UndoService(Workplace &workplace) : m_workplace(workplace) {}
    /// Errc::NotFound for an unknown or already undone set; Errc::Denied also when the user may not do what
    /// is to be undone. Created rows are removed, removed ones restored, fields get their old value.
    Result<UndoOutcome> undo(qint64 changeSet);

    struct Steps;

private:
    static Result<void> putBack(Change &change, const Steps &steps);
    Result<void> askFor(qint64 changeSet);
    Result<UndoOutcome> undoInside(Change &change, qint64 changeSet);
    Workplace &m_workplace;
};

} // namespace tingyu
