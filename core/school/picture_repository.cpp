// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/picture_repository.h"

#include "core/school/columns.h"

namespace tingyu {

Result<QList<KeptPicture>> PictureRepository::of(qint64 ownerId)
{
    return columns::all<KeptPicture>(
        m_db,
        QStringLiteral("SELECT uid, name, length(content) FROM %1 WHERE %2 = ? AND removed_utc IS NULL "
                       "ORDER BY id")
            .arg(QLatin1String(m_table.name), QLatin1String(m_table.ownerColumn)),
        {ownerId}, [](const Rows &rows) {
            return KeptPicture{columns::uidAt(rows, 0), rows.text(1), rows.integer(2)};
        });
}

Result<StoredPicture> PictureRepository::known(const Uid &uid)
{
    auto stored = columns::first<StoredPicture>(
        m_db,
        QStringLiteral("SELECT p.id, o.id, o.uid FROM %1 p JOIN %2 o ON o.id = p.%3 WHERE p.uid = ? AND "
                       "p.removed_utc IS NULL AND o.removed_utc IS NULL")
            .arg(QLatin1String(m_table.name), QLatin1String(m_table.owner),
                 QLatin1String(m_table.ownerColumn)),
        {uid.bytes()}, [](const Rows &rows) {
            return StoredPicture{rows.integer(0), rows.integer(1), columns::uidAt(rows, 2)};
        });
    if (!stored)
        return stored.error();
    if (!*stored)
        return fail(Errc::NotFound, "record.not_found");
    return **stored;
}

Result<QByteArray> PictureRepository::content(qint64 id)
{
    auto content = m_db.value(
        QStringLiteral("SELECT content FROM %1 WHERE id = ?").arg(QLatin1String(m_table.name)), {id});
    if (!content)
        return content.error();
    return content->toByteArray();
}

Result<void> PictureRepository::apply(Change &change, qint64 ownerId, const PictureEdits &edits)
{
    const QString table = QLatin1String(m_table.name);
    for (const Uid &uid : edits.dropped) {
        auto stored = known(uid);
        if (!stored)
            return stored.error();
        if (stored->ownerId != ownerId)
            return fail(Errc::NotFound, "record.not_found");
        if (auto removed = change.remove(table, stored->id); !removed)
            return removed;
    }
    for (const NewPicture &picture : edits.added) {
        auto row = change.insert(table, {{QLatin1String(m_table.ownerColumn), ownerId},
                                         {QStringLiteral("name"), picture.name},
                                         {QStringLiteral("content"), picture.bytes}});
        if (!row)
            return row.error();
    }
    return {};
}

} // namespace tingyu
