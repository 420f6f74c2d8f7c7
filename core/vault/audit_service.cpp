// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/audit_service.h"

#include "core/vault/purpose_service.h"
#include "core/vault/vault_operations.h"

#include <algorithm>

namespace tingyu {

namespace {

/// The file of the student and the records about him or her, those taken back among them.
Result<QList<ObjectRef>> recordsAbout(Connection &db, const Uid &student)
{
    // Files that were joined into this one are the same child's.
    QString sql = QStringLiteral(
        "WITH who AS (SELECT id FROM student WHERE uid = ?1 UNION SELECT o.id FROM student k JOIN "
        "student_join j ON "
        "j.student_id = k.id JOIN student o ON o.uid = j.other_uid WHERE k.uid = ?1 AND j.removed_utc IS "
        "NULL) "
        "SELECT 'student', ?1 UNION ALL SELECT 'student', uid FROM student WHERE id IN who AND uid <> ?1");
    for (const StudentTrail &trail : studentTrails())
        sql += QStringLiteral(" UNION ALL SELECT '%1', uid FROM %1 WHERE %2")
                   .arg(QLatin1String(trail.type), QLatin1String(trail.condition));
    auto rows = db.select(sql, {student.bytes()});
    if (!rows)
        return rows.error();
    QList<ObjectRef> records;
    while (rows->next())
        records.append({rows->text(0), Uid::fromBytes(rows->bytes(1)).value_or(Uid())});
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return records;
}

/// A line that the print log wrote beside the line of what was printed or exported.
struct LoggedReason
{
    qint64 seq = 0;
    QString action;
    Uid user;
    Uid object; ///< what went out
    QString reason;
    bool isTold = false;
};

/// Of these lines and those right beside them; by seq.
Result<QList<LoggedReason>> loggedReasons(Connection &db, const QList<AuditEntry> &entries)
{
    const auto [first, last] =
        std::minmax_element(entries.cbegin(), entries.cend(),
                            [](const AuditEntry &a, const AuditEntry &b) { return a.seq < b.seq; });
    auto rows = db.select(
        QStringLiteral(
            "SELECT a.seq, a.action, a.user_uid, e.object_uid, e.reason FROM audit a JOIN export_log "
            "e ON e.uid = a.object_uid WHERE a.object_type = 'export_log' AND a.outcome = 'ok' AND "
            "a.seq BETWEEN ? AND ? ORDER BY a.seq"),
        {first->seq - 1, last->seq + 1});
    if (!rows)
        return rows.error();
    QList<LoggedReason> reasons;
    while (rows->next())
        reasons.append({rows->integer(0), rows->text(1), Uid::fromBytes(rows->bytes(2)).value_or(Uid()),
                        Uid::fromBytes(rows->bytes(3)).value_or(Uid()), rows->text(4)});
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return reasons;
}

/// What goes out writes two lines in one change, in either order: its own and that of the print log. They
/// belong together when they are of one person, one action and one record, and nothing else stands between.
Result<void> tellReasons(Connection &db, QList<AuditEntry> *entries)
{
    if (entries->isEmpty())
        return {};
    auto reasons = loggedReasons(db, *entries);
    if (!reasons)
        return reasons.error();
    QList<AuditEntry *> byAge;
    for (AuditEntry &entry : *entries) {
        if (entry.outcome == Outcome::Ok)
            byAge.append(&entry);
    }
    std::sort(byAge.begin(), byAge.end(),
              [](const AuditEntry *a, const AuditEntry *b) { return a->seq < b->seq; });
    for (AuditEntry *entry : std::as_const(byAge)) {
        auto beside = std::lower_bound(reasons->begin(), reasons->end(), entry->seq - 1,
                                       [](const LoggedReason &one, qint64 seq) { return one.seq < seq; });
        for (; beside != reasons->end() && beside->seq <= entry->seq + 1; ++beside) {
            if (beside->isTold || beside->action != entry->action || beside->user != entry->userUid ||
                beside->object != entry->object.uid)
                continue;
            entry->purpose = beside->reason;
            beside->isTold = true;
            break;
        }
    }
    return {};
}

} // namespace

Result<QList<AuditEntry>> AuditService::list(const AuditFilter &filter)
{
    if (auto allowed = m_place.allow(op::auditRead); !allowed)
        return allowed.error();
    auto entries = m_place.audit().list(filter);
    if (!entries)
        return entries;
    return withPurposes(*std::move(entries));
}

Result<QList<AuditEntry>> AuditService::ofStudent(const Uid &student, AuditFilter filter)
{
    if (auto allowed = m_place.allow(op::auditRead); !allowed)
        return allowed.error();
    auto records = recordsAbout(m_place.db(), student);
    if (!records)
        return records.error();
    QList<AuditEntry> all;
    for (const ObjectRef &record : std::as_const(*records)) {
        filter.object = record;
        auto entries = m_place.audit().list(filter);
        if (!entries)
            return entries;
        all += *std::move(entries);
    }
    std::sort(all.begin(), all.end(), [](const AuditEntry &a, const AuditEntry &b) { return a.seq > b.seq; });
    all.resize(std::min<qsizetype>(all.size(), filter.limit));
    return withPurposes(std::move(all));
}

/// Why something was opened on purpose, printed or exported. The words may name children: they are for the
/// head. That there is a reason, the line itself says.
Result<QList<AuditEntry>> AuditService::withPurposes(QList<AuditEntry> entries)
{
    if (!isAllowed(op::notesOpen, m_place.session(), {}))
        return entries;
    for (AuditEntry &entry : entries) {
        if (entry.object.type != QLatin1String(purposeType))
            continue;
        const auto purpose = readPurpose(m_place.db(), entry.object.uid);
        if (!purpose)
            return purpose.error();
        entry.purpose = *purpose;
    }
    if (auto told = tellReasons(m_place.db(), &entries); !told)
        return told.error();
    return entries;
}

Result<AuditLog::Verdict> AuditService::verify(const Progress &progress)
{
    if (auto allowed = m_place.allow(op::auditVerify); !allowed)
        return allowed.error();
    auto verdict = m_place.audit().verify(1, true, progress);
    if (!verdict)
        return verdict;
    const Outcome outcome = verdict->ok() ? Outcome::Ok : Outcome::Failed;
    if (auto noted = m_place.note(QLatin1String(op::auditVerify.id), {QStringLiteral("vault"), {}}, outcome);
        !noted)
        return noted.error();
    return verdict;
}

} // namespace tingyu
