// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/audit.h"

#include "core/vault/connection.h"
#include "core/vault/encoding.h"
#include "core/vault/facts.h"
#include "core/vault/log_time.h"
#include "core/vault/record_hash.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

#include <sodium.h>

namespace tingyu {
namespace {

constexpr qsizetype hashBytes = crypto_generichash_BYTES;
constexpr qint64 slackAheadDays = 400;
/// No build of this program is older; a dead clock battery usually says 1970, 2000 or the board's birthday.
constexpr QDate earliestDate()
{
    return QDate::fromJulianDay(2461042); // 2026-01-01
}

const auto headFact = QStringLiteral("audit_head");

/// When a day of this PC's clock begins, as the log writes its times.
QString beginningOf(QDate day)
{
    return utcStamp(day.startOfDay().toUTC());
}

/// Names of accessOperations(), as a JSON array.
QString accessActions()
{
    QJsonArray names;
    for (const Operation *one : accessOperations())
        names.append(QLatin1String(one->id));
    return QString::fromUtf8(QJsonDocument(names).toJson(QJsonDocument::Compact));
}

QByteArray keyedHash(const QByteArray &message, const SecretBytes &key)
{
    QByteArray hash(hashBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), crypto_generichash_BYTES,
                       reinterpret_cast<const unsigned char *>(message.constData()),
                       static_cast<unsigned long long>(message.size()), key.data(), key.size());
    return hash;
}

QByteArray genesis(const Uid &vaultId)
{
    QByteArray hash(hashBytes, Qt::Uninitialized);
    const QByteArray id = vaultId.bytes();
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), crypto_generichash_BYTES,
                       reinterpret_cast<const unsigned char *>(id.constData()),
                       static_cast<unsigned long long>(id.size()), nullptr, 0);
    return hash;
}

/// A stored line, every column but h.
struct StoredLine
{
    qint64 seq = 0;
    qint64 gen = 0;
    qint64 epoch = 0;
    QString atUtc;
    qint64 monotonicMs = 0;
    qint64 clockSuspect = 0;
    QByteArray userUid;
    qint64 roles = 0;
    QByteArray sessionUid;
    QString action;
    QString objectType;
    QByteArray objectUid;
    QString outcome;
    QString reasonCode;
    qint64 rowRev = 0;
    QByteArray rowHash;
    QByteArray prev;

    QByteArray hash(const SecretBytes &key) const
    {
        QByteArray message("AUD1");
        message.append(prev);
        for (const qint64 number : {seq, gen, epoch, monotonicMs, clockSuspect, roles, rowRev})
            encoding::putInteger(message, number);
        for (const QString &text : {atUtc, action, objectType, outcome, reasonCode})
            encoding::putBytes(message, text.toUtf8());
        for (const QByteArray &bytes : {userUid, sessionUid, objectUid, rowHash})
            encoding::putBytes(message, bytes);
        return keyedHash(message, key);
    }
};

const auto insertLine = QStringLiteral(
    "INSERT INTO audit (seq, gen, epoch, t_utc, t_mono, clock_suspect, user_uid, roles, session_uid, action, "
    "object_type, object_uid, outcome, reason_code, row_rev, row_hash, prev, h) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const auto selectLines = QStringLiteral(
    "SELECT seq, gen, epoch, t_utc, t_mono, clock_suspect, user_uid, roles, session_uid, action, "
    "object_type, "
    "object_uid, outcome, reason_code, row_rev, row_hash, prev, h FROM audit WHERE seq >= ? ORDER BY seq");

StoredLine storedFrom(const Rows &row)
{
    StoredLine line;
    line.seq = row.integer(0);
    line.gen = row.integer(1);
    line.epoch = row.integer(2);
    line.atUtc = row.text(3);
    line.monotonicMs = row.integer(4);
    line.clockSuspect = row.integer(5);
    line.userUid = row.bytes(6);
    line.roles = row.integer(7);
    line.sessionUid = row.bytes(8);
    line.action = row.text(9);
    line.objectType = row.text(10);
    line.objectUid = row.bytes(11);
    line.outcome = row.text(12);
    line.reasonCode = row.text(13);
    line.rowRev = row.integer(14);
    line.rowHash = row.bytes(15);
    line.prev = row.bytes(16);
    return line;
}

QString atSeq(qint64 seq)
{
    return QStringLiteral("seq:%1").arg(seq);
}

} // namespace

struct AuditLog::Tail
{
    quint64 transaction = 0;
    Head head;
    QDateTime latest; ///< latestTime()
    qint64 generation = 1;
    qint64 epoch = 0;
};

QString outcomeCode(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return QStringLiteral("ok");
    case Outcome::Denied:
        return QStringLiteral("denied");
    case Outcome::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

namespace {

const RecordType *findType(std::span<const RecordType> types, const QString &table,
                           const RecordType::Child **child)
{
    if (child != nullptr)
        *child = nullptr;
    for (const RecordType &type : types) {
        if (table == QLatin1String(type.type))
            return &type;
        for (const RecordType::Child &candidate : type.children) {
            if (table == QLatin1String(candidate.table)) {
                if (child != nullptr)
                    *child = &candidate;
                return &type;
            }
        }
    }
    return nullptr;
}

} // namespace

const RecordType *recordTypeOf(const QString &table, const RecordType::Child **child)
{
    return findType(recordTypes(), table, child);
}

const RecordType *AuditLog::typeOf(const QString &table, const RecordType::Child **child) const
{
    return findType(m_types, table, child);
}

AuditLog::AuditLog(Connection &connection, const Clock &clock, const SecretBytes &macKey, const Uid &vaultId,
                   std::span<const RecordType> types)
    : m_connection(connection)
    , m_clock(clock)
    , m_macKey(macKey)
    , m_vaultId(vaultId)
    , m_types(types)
    , m_hasher(std::make_unique<Hasher>(connection, macKey))
{
}

AuditLog::~AuditLog() = default;

QByteArray AuditLog::headMark(const Head &head) const
{
    QByteArray message("AUDHEAD1");
    encoding::putInteger(message, head.seq);
    message.append(head.hash);
    return keyedHash(message, m_macKey);
}

/// Read once per transaction: within one, only append() moves the end.
Result<const AuditLog::Tail *> AuditLog::tail()
{
    const bool inside = m_connection.inTransaction();
    if (m_tail && inside && m_tail->transaction == m_connection.transactionCount())
        return m_tail.get();
    auto fresh = std::make_unique<Tail>();
    fresh->transaction = m_connection.transactionCount();
    fresh->head.hash = genesis(m_vaultId);
    auto rows = m_connection.select(QStringLiteral("SELECT seq, h FROM audit ORDER BY seq DESC LIMIT 1"));
    if (!rows)
        return rows.error();
    if (rows->next()) {
        fresh->head = {rows->integer(0), rows->bytes(1)};
    } else if (auto ended = rows->finished(); !ended) {
        return ended.error();
    }
    auto generation = readNumberFact(m_connection, QStringLiteral("generation"), 1);
    auto epoch = readNumberFact(m_connection, QStringLiteral("epoch"), 0);
    if (!generation || !epoch)
        return generation ? epoch.error() : generation.error();
    auto latest = latestTime(m_connection);
    if (!latest)
        return latest.error();
    fresh->latest = *latest;
    fresh->generation = *generation;
    fresh->epoch = *epoch;
    m_tail = std::move(fresh);
    return m_tail.get();
}

Result<AuditLog::Head> AuditLog::head()
{
    auto end = tail();
    if (!end)
        return end.error();
    return (*end)->head;
}

Result<bool> AuditLog::isClockSuspect()
{
    auto end = tail();
    if (!end)
        return end.error();
    const QDateTime now = m_clock.nowUtc();
    if (now.date() < earliestDate())
        return true;
    const QDateTime latest = (*end)->latest;
    return latest.isValid() &&
           (now < latest.addSecs(-slackBehindSeconds) || now > latest.addDays(slackAheadDays));
}

Result<void> AuditLog::append(const Session &session, const Line &line)
{
    if (!m_connection.inTransaction())
        return fail(Errc::Internal, "vault.no_transaction");
    auto end = tail();
    auto suspect = isClockSuspect();
    if (!end || !suspect)
        return end ? suspect.error() : end.error();
    StoredLine stored;
    stored.seq = (*end)->head.seq + 1;
    stored.gen = (*end)->generation;
    stored.epoch = (*end)->epoch;
    stored.atUtc = utcStamp(m_clock.nowUtc());
    stored.monotonicMs = m_clock.monotonicMs();
    stored.clockSuspect = *suspect ? 1 : 0;
    stored.userUid = session.userUid.bytes();
    stored.roles = session.roles.bits();
    stored.sessionUid = session.sessionUid.bytes();
    stored.action = line.action;
    stored.objectType = line.object.type;
    stored.objectUid = line.object.uid.bytes();
    stored.outcome = outcomeCode(line.outcome);
    stored.reasonCode = line.reasonCode;
    stored.rowRev = line.rowRev;
    stored.rowHash = line.rowHash;
    stored.prev = (*end)->head.hash;
    const QByteArray hash = stored.hash(m_macKey);
    auto written =
        m_connection.run(insertLine, {stored.seq, stored.gen, stored.epoch, stored.atUtc, stored.monotonicMs,
                                      stored.clockSuspect, stored.userUid, stored.roles, stored.sessionUid,
                                      stored.action, stored.objectType, stored.objectUid, stored.outcome,
                                      stored.reasonCode, stored.rowRev, stored.rowHash, stored.prev, hash});
    if (!written) {
        m_tail.reset();
        return written.error();
    }
    m_tail->head = {stored.seq, hash};
    if (!*suspect && (!m_tail->latest.isValid() || m_tail->latest < fromUtcStamp(stored.atUtc)))
        m_tail->latest = fromUtcStamp(stored.atUtc);
    return writeFact(m_connection, headFact, headMark(m_tail->head));
}

Result<RecordState> AuditLog::stateOf(const RecordType &type, qint64 rootId)
{
    return m_hasher->stateOf(type, rootId);
}

Result<QByteArray> AuditLog::rowHash(const RecordType &type, qint64 rootId)
{
    auto state = stateOf(type, rootId);
    if (!state)
        return state.error();
    return state->hash;
}

bool isAccess(const AuditEntry &entry)
{
    static const QList<const Operation *> accesses = accessOperations();
    return entry.outcome == Outcome::Denied || entry.reasonCode == QLatin1String(printedReason) ||
           std::any_of(accesses.cbegin(), accesses.cend(),
                       [&entry](const Operation *one) { return entry.action == QLatin1String(one->id); });
}

Result<QList<AuditEntry>> AuditLog::list(const AuditFilter &filter)
{
    QString where = QStringLiteral("1");
    QVariantList parameters;
    if (filter.object) {
        where += QStringLiteral(" AND a.object_type = ? AND a.object_uid = ?");
        parameters << filter.object->type << filter.object->uid.bytes();
    }
    if (filter.since.isValid()) {
        where += QStringLiteral(" AND a.t_utc >= ?");
        parameters << beginningOf(filter.since);
    }
    if (filter.until.isValid()) {
        where += QStringLiteral(" AND a.t_utc < ?");
        parameters << beginningOf(filter.until.addDays(1));
    }
    if (filter.accessOnly) {
        where += QStringLiteral(" AND (a.outcome = ? OR a.reason_code = ? OR a.action IN (SELECT value FROM "
                                "json_each(?)))");
        parameters << outcomeCode(Outcome::Denied) << QLatin1String(printedReason) << accessActions();
    }
    parameters << filter.limit;
    auto rows = m_connection.select(
        QStringLiteral("SELECT a.seq, a.t_utc, coalesce(u.name, ''), a.user_uid, a.action, a.object_type, "
                       "a.object_uid, a.outcome, a.reason_code, a.clock_suspect "
                       "FROM audit a LEFT JOIN user u ON u.uid = a.user_uid WHERE ") +
            where + QStringLiteral(" ORDER BY a.seq DESC LIMIT ?"),
        parameters);
    if (!rows)
        return rows.error();
    QList<AuditEntry> entries;
    while (rows->next()) {
        AuditEntry entry;
        entry.seq = rows->integer(0);
        entry.atUtc = rows->text(1);
        entry.user = rows->text(2);
        entry.userUid = Uid::fromBytes(rows->bytes(3)).value_or(Uid());
        entry.action = rows->text(4);
        entry.object = {rows->text(5), Uid::fromBytes(rows->bytes(6)).value_or(Uid())};
        const QString outcome = rows->text(7);
        entry.outcome = outcome == outcomeCode(Outcome::Ok)       ? Outcome::Ok
                        : outcome == outcomeCode(Outcome::Denied) ? Outcome::Denied
                                                                  : Outcome::Failed;
        entry.reasonCode = rows->text(8);
        entry.clockSuspect = rows->boolean(9);
        entries.append(entry);
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return entries;
}

Result<std::optional<QDateTime>> AuditLog::lastTime(const Uid &user, const QString &action,
                                                    const ObjectRef &object)
{
    auto stamp = m_connection.value(
        QStringLiteral("SELECT t_utc FROM audit WHERE object_type = ? AND object_uid = ? AND user_uid = ? "
                       "AND action = ? AND outcome = 'ok' ORDER BY seq DESC LIMIT 1"),
        {object.type, object.uid.bytes(), user.bytes(), action});
    if (!stamp)
        return stamp.error();
    if (stamp->isNull())
        return std::optional<QDateTime>();
    return std::optional<QDateTime>(fromUtcStamp(stamp->toString()));
}

Result<AuditLog::Verdict> AuditLog::verify(qint64 fromSeq, bool rows, const Progress &progress)
{
    Verdict verdict;
    verdict.rows = QStringLiteral("ok");
    auto chain = verifyChain(fromSeq, progress, &verdict.entries);
    if (!chain)
        return chain.error();
    verdict.chain = *chain;
    if (rows) {
        auto found = verifyRows(progress);
        if (!found)
            return found.error();
        verdict.rows = *found;
    }
    return verdict;
}

Result<QString> AuditLog::verifyChain(qint64 fromSeq, const Progress &progress, qint64 *entries)
{
    Head last{qMax<qint64>(fromSeq, 1) - 1, genesis(m_vaultId)};
    if (last.seq > 0) {
        auto before = m_connection.value(QStringLiteral("SELECT h FROM audit WHERE seq = ?"), {last.seq});
        if (!before)
            return before.error();
        if (before->isNull())
            return atSeq(last.seq);
        last.hash = before->toByteArray();
    }
    auto rows = m_connection.select(selectLines, {last.seq + 1});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const StoredLine line = storedFrom(*rows);
        const QByteArray hash = rows->bytes(17);
        if (line.seq != last.seq + 1)
            return atSeq(last.seq + 1); // this one is missing
        if (line.prev != last.hash || line.hash(m_macKey) != hash)
            return atSeq(line.seq);
        last = {line.seq, hash};
        ++*entries;
        if (*entries % 512 == 0 && !keepGoing(progress, *entries, 0))
            return fail(Errc::Cancelled, "vault.cancelled");
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    // A cut tail leaves a chain that is whole; the mark kept apart from it knows the last line.
    auto mark = readFact(m_connection, headFact);
    if (!mark)
        return mark.error();
    const bool known = last.seq == 0 ? !*mark : *mark && **mark == headMark(last);
    return known ? QStringLiteral("ok") : atSeq(last.seq + 1);
}

/// The first record that is not what its latest line says, as type:uid.
Result<QString> AuditLog::verifyRows(const Progress &progress)
{
    using Key = std::pair<QString, QByteArray>;
    QHash<Key, QByteArray> latest;
    auto lines = m_connection.select(QStringLiteral(
        "SELECT object_type, object_uid, row_hash FROM audit WHERE length(row_hash) > 0 ORDER BY seq"));
    if (!lines)
        return lines.error();
    while (lines->next())
        latest.insert({lines->text(0), lines->bytes(1)}, lines->bytes(2));
    if (auto ended = lines->finished(); !ended)
        return ended.error();
    const auto name = [](const QString &type, const QByteArray &uid) -> QString {
        return type + u':' + Uid::fromBytes(uid).value_or(Uid()).toString();
    };
    const qint64 total = latest.size();
    qint64 done = 0;
    for (const RecordType &type : m_types) {
        const QString typeName = QLatin1String(type.type);
        auto roots =
            m_connection.select(QStringLiteral("SELECT id, uid FROM \"%1\" ORDER BY id").arg(typeName));
        if (!roots)
            return roots.error();
        while (roots->next()) {
            const QByteArray uid = roots->bytes(1);
            auto state = stateOf(type, roots->integer(0));
            if (!state)
                return state.error();
            if (latest.take({typeName, uid}) != state->hash)
                return name(typeName, uid);
            if (++done % 512 == 0 && !keepGoing(progress, done, total))
                return fail(Errc::Cancelled, "vault.cancelled");
        }
        if (auto ended = roots->finished(); !ended)
            return ended.error();
        for (const RecordType::Child &child : type.children) {
            auto orphan = m_connection.value(
                QStringLiteral("SELECT uid FROM \"%1\" WHERE \"%2\" NOT IN (SELECT id FROM \"%3\") LIMIT 1")
                    .arg(QLatin1String(child.table), QLatin1String(child.parentColumn), typeName));
            if (!orphan)
                return orphan.error();
            if (!orphan->isNull())
                return name(QLatin1String(child.table), orphan->toByteArray());
        }
    }
    const QByteArray gone(hashBytes, '\0');
    for (auto left = latest.cbegin(); left != latest.cend(); ++left) {
        if (left.value() != gone)
            return name(left.key().first, left.key().second); // a line speaks of it, and it is not there
    }
    return QStringLiteral("ok");
}

} // namespace tingyu
