// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/export_log.h"

#include "core/vault/record_number.h"

namespace tingyu {

Result<qint64> ExportLog::add(Change &change, const Entry &entry)
{
    const auto next = nextNumber(m_db, "export_log", "serial");
    if (!next)
        return next.error();
    const qint64 serial = *next;
    const QByteArray uid = entry.object.uid.bytes();
    auto row = change.insert(QStringLiteral("export_log"),
                             {{QStringLiteral("serial"), serial},
                              {QStringLiteral("kind"), entry.kind},
                              {QStringLiteral("object_type"), entry.object.type},
                              {QStringLiteral("object_uid"), uid},
                              {QStringLiteral("at_local"), change.clock().nowLocal().toString()},
                              {QStringLiteral("user_id"), change.session().userId.value()},
                              {QStringLiteral("reason"), entry.reason},
                              {QStringLiteral("records"), entry.records}});
    if (!row)
        return row.error();
    return serial;
}

Error unwritten(Workplace &place, qint64 serial, const Error &why)
{
    auto rows = place.db().select(
        QStringLiteral("SELECT object_type, object_uid FROM export_log WHERE serial = ?"), {serial});
    if (!rows)
        return rows.error();
    ObjectRef object;
    if (rows->next())
        object = {rows->text(0), Uid::fromBytes(rows->bytes(1)).value_or(Uid())};
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    if (auto noted = place.note(QStringLiteral("export.unwritten"), object, Outcome::Failed, why.subject);
        !noted)
        return noted.error();
    const char *subject = why.code == Errc::DiskFull ? "output.full" : "output.unwritten";
    return fail(why.code, subject, {QString::number(serial)});
}

} // namespace tingyu
