// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/ledger_guard.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <span>

namespace tingyu {
namespace {

bool isOneOf(const char *name, std::span<const char *const> names)
{
    return name != nullptr && std::any_of(names.begin(), names.end(),
                                          [name](const char *one) { return qstrcmp(name, one) == 0; });
}

/// What was said, given out, printed, scored or opened on purpose: added to, never rewritten. Only the stamps
/// of a row change, when its adding is undone.
constexpr const char *ledgers[] = {
    "consent",          "export_log",      "case_print",      "score_result",    "purpose",
    "session_addendum", "session_opinion", "first_hour_tick", "series_handover", "handover_item",
    "secrecy_breach",   "secrecy_told",    "inspection_draw", "inspection_item", "month_sheet",
    "erasure",          "erased_row",      "erased_number"};
/// Tables whose triggers keep signed records as they are: neither goes.
constexpr const char *guarded[] = {
    "audit",          "session_record",     "session_field",    "session_concern",
    "session_risk",   "session_attachment", "session_addendum", "session_opinion",
    "secrecy_breach", "secrecy_told",       "month_sheet"};
constexpr const char *stamps[] = {"rev", "changed_utc", "changed_by", "removed_utc"};

bool isAudit(const char *name)
{
    return name != nullptr && qstrcmp(name, "audit") == 0;
}

/// What was written may be read, added to, and never changed: erasure of a person leaves the log as it is.
int denyRewritingLog(void * /*unused*/, int action, const char *first, const char *second, const char *,
                     const char *)
{
    switch (action) {
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_DROP_TABLE:
        return isAudit(first) ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_DROP_TRIGGER: // second is its table
    case SQLITE_ALTER_TABLE:  // first is the database
        return isAudit(second) ? SQLITE_DENY : SQLITE_OK;
    default: // the codes are no enum
        return SQLITE_OK;
    }
}

int denyRewriting(void *unused, int action, const char *first, const char *second, const char *third,
                  const char *fourth)
{
    if ((action == SQLITE_DELETE && isOneOf(first, ledgers)) ||
        (action == SQLITE_UPDATE && isOneOf(first, ledgers) && !isOneOf(second, stamps)))
        return SQLITE_DENY;
    if ((action == SQLITE_DROP_TABLE && isOneOf(first, guarded)) ||
        (action == SQLITE_DROP_TRIGGER && isOneOf(second, guarded)))
        return SQLITE_DENY;
    return denyRewritingLog(unused, action, first, second, third, fourth);
}

} // namespace

void guardLedgers(sqlite3 *handle)
{
    sqlite3_set_authorizer(handle, denyRewriting, nullptr);
}

Result<std::unique_ptr<LiftedLedgers>> LiftedLedgers::lift(Connection &db)
{
    if (!db.inTransaction())
        return fail(Errc::Internal, "vault.no_transaction");
    std::unique_ptr<LiftedLedgers> lifted(new LiftedLedgers(db));
    auto rows = db.select(QStringLiteral(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name <> 'audit' ORDER BY name"));
    if (!rows)
        return rows.error();
    QStringList names;
    while (rows->next()) {
        names.append(rows->text(0));
        lifted->m_triggers.append(rows->text(1));
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    *rows = Rows(); // an open SELECT locks the schema
    sqlite3_set_authorizer(db.native(), denyRewritingLog, nullptr);
    for (const QString &name : std::as_const(names)) {
        if (auto gone = db.script(QStringLiteral("DROP TRIGGER \"%1\"").arg(name).toUtf8()); !gone)
            return gone.error();
    }
    return lifted;
}

Result<void> LiftedLedgers::putBack()
{
    for (const QString &sql : std::as_const(m_triggers)) {
        if (auto made = m_db.script(sql.toUtf8()); !made)
            return made;
    }
    m_triggers.clear();
    return {};
}

LiftedLedgers::~LiftedLedgers()
{
    guardLedgers(m_db.native());
}

} // namespace tingyu
