// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/vault/access.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace tingyu {

class Connection;
class SecretBytes;

/// A record that the audit speaks of: root table name and uid. Null uid = the vault as a whole.
struct ObjectRef
{
    QString type; ///< "student", "sheet", "case", "user", "vault" …
    Uid uid;
    bool operator==(const ObjectRef &) const = default;
};

enum class Outcome
{
    Ok,
    Denied,
    Failed
};
QString outcomeCode(Outcome outcome); ///< ok, denied, failed

/// One line as it is shown. Holds codes and uids only; erasing a student leaves it as it is.
struct AuditEntry
{
    qint64 seq = 0;
    QString atUtc;
    QString user; ///< display name from the users table, empty when unknown
    Uid userUid;
    QString action;
    ObjectRef object;
    Outcome outcome = Outcome::Ok;
    QString reasonCode;
    bool clockSuspect = false;
    /// The reason the person wrote: of "notes.open", and of what was printed or exported. AuditService adds
    /// it, for the head; the log itself holds uids only.
    QString purpose;
};

struct AuditFilter
{
    std::optional<ObjectRef> object;
    QDate since; ///< a day as this PC's clock counts it, though the log keeps UTC; not valid: from the first
                 ///< line
    int limit = 500;
    QDate until = {};        ///< the last such day; not valid: to the last line
    bool accessOnly = false; ///< lines of which isAccess() holds
};

/// Operations by which what is written of a person is opened, goes to paper or leaves the vault. Each room
/// says in its <room>_operations.h which of its own these are; composed in core/services.cpp.
QList<const Operation *> accessOperations();
/// Reason code of a line that says that something was printed, whatever the operation.
inline constexpr const char *printedReason = "print";
/// What a register of access tells: a line of one of accessOperations(), a print, and whatever was refused.
bool isAccess(const AuditEntry &entry);

/// A protected record type: its root table and the child tables whose rows belong to one record.
/// The row hash covers the root row and all child rows, every column, in canonical order. Root and child
/// tables have the standard columns; a child's parentColumn never changes once written.
struct RecordType
{
    const char *type; ///< also the name of the root table
    struct Child
    {
        const char *table;
        const char *parentColumn; ///< holds the root row's id
    };
    std::span<const Child> children;
    /// SQL condition on the root row, and on `undone_set` (the change set that is to be undone), under which
    /// undo leaves the record as it is: what is signed or was put on record for good. nullptr: none.
    const char *sealedWhen = nullptr;
};
/// All protected types, composed in core/services.cpp from the rooms' <room>_records.h.
std::span<const RecordType> recordTypes();
const RecordType *recordTypeOf(const QString &table, const RecordType::Child **child);

/// What a record is at this moment: of its root row, and the hash over it and its children.
struct RecordState
{
    Uid uid;
    qint64 rev = 0;
    QByteArray hash; ///< all zero when the record is gone
};

/// The append-only chained log. Every function runs inside the caller's transaction.
class AuditLog
{
public:
    /// `macKey` has 32 bytes and, like the others, outlives the log.
    AuditLog(Connection &connection, const Clock &clock, const SecretBytes &macKey, const Uid &vaultId,
             std::span<const RecordType> types = recordTypes());
    ~AuditLog();
    AuditLog(const AuditLog &) = delete;
    AuditLog &operator=(const AuditLog &) = delete;

    /// The protected type a table belongs to, or nullptr; `child` gets nullptr for a root table.
    const RecordType *typeOf(const QString &table, const RecordType::Child **child) const;

    struct Line
    {
        QString action;
        ObjectRef object;
        Outcome outcome = Outcome::Ok;
        QString reasonCode;
        qint64 rowRev = 0;
        QByteArray rowHash; ///< 32 bytes, or empty for a line that changed no record
    };
    /// Errc::Internal outside a transaction.
    Result<void> append(const Session &session, const Line &line);
    /// Keyed BLAKE2b over the record and its children; all zero for a record that is gone. Columns that are
    /// NULL do not count, so that a later schema may add a nullable column without touching old hashes.
    Result<QByteArray> rowHash(const RecordType &type, qint64 rootId);
    Result<RecordState> stateOf(const RecordType &type, qint64 rootId);

    struct Head
    {
        qint64 seq = 0;
        QByteArray hash;
    };
    Result<Head> head();
    /// Is the clock earlier than this program, 10 minutes behind latestTime() or 400 days ahead of it?
    /// Order comes from seq; such a line is only marked.
    Result<bool> isClockSuspect();
    /// Newest first, with the names of the users table.
    Result<QList<AuditEntry>> list(const AuditFilter &filter);
    /// Time of the last line by this user, action and object; nothing when there is none.
    Result<std::optional<QDateTime>> lastTime(const Uid &user, const QString &action,
                                              const ObjectRef &object);

    struct Verdict
    {
        qint64 entries = 0;
        QString chain; ///< "ok" or "seq:123"
        QString rows;  ///< "ok" or "student:<uid>"
        bool ok() const { return chain == QLatin1String("ok") && rows == QLatin1String("ok"); }
    };
    /// Chain from `fromSeq`, then every protected row against its latest line, and rows that no line speaks
    /// of. Errc::Cancelled when `progress` says stop.
    Result<Verdict> verify(qint64 fromSeq = 1, bool rows = true, const Progress &progress = {});

private:
    struct Tail;
    class Hasher;
    Result<const Tail *> tail();
    Result<QString> verifyChain(qint64 fromSeq, const Progress &progress, qint64 *entries);
    Result<QString> verifyRows(const Progress &progress);
    QByteArray headMark(const Head &head) const;

    Connection &m_connection;
    const Clock &m_clock;
    const SecretBytes &m_macKey;
    Uid m_vaultId;
    std::span<const RecordType> m_types;
    std::unique_ptr<Tail> m_tail; ///< end of the log as this transaction knows it
    std::unique_ptr<Hasher> m_hasher;
};

} // namespace tingyu
