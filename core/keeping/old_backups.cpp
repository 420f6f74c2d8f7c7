// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/old_backups.h"

#include "core/keeping/keeping_operations.h"

#include <QFile>

namespace tingyu::keeping {

Result<OldBackups::Found> OldBackups::list(const QString &folder)
{
    Workplace &place = m_vault.workplace();
    const auto last =
        place.db().value(QStringLiteral("SELECT max(created_utc) FROM erasure WHERE removed_utc IS NULL"));
    const auto all = BackupShelf(m_vault).list(folder);
    if (!last || !all)
        return last ? all.error() : last.error();
    Found found;
    if (last->isNull())
        return found;
    const QDateTime erased = fromUtcStamp(last->toString());
    for (const BackupOnShelf &one : *all) {
        using State = BackupOnShelf::State;
        if (one.state == State::Foreign || one.state == State::Unreadable)
            continue;
        // A time that is in doubt proves nothing: such a backup counts as one made before.
        if (one.clockSuspect || one.madeUtc <= erased)
            found.old.append(one);
        else
            found.hasNewer = found.hasNewer || one.state == State::Verified;
    }
    return found;
}

Result<int> OldBackups::remove(const QString &folder)
{
    Workplace &place = m_vault.workplace();
    if (auto allowed = place.allow(op::backupRemove); !allowed)
        return allowed.error();
    const auto found = list(folder);
    if (!found)
        return found.error();
    if (found->old.isEmpty())
        return 0;
    if (!found->hasNewer)
        return fail(Errc::Conflict, "backup.no_newer");
    int gone = 0;
    for (const BackupOnShelf &one : found->old) {
        if (!QFile::remove(one.file))
            continue;
        ++gone;
        if (auto noted = place.note(QLatin1String(op::backupRemove.id), {QStringLiteral("vault"), {}},
                                    Outcome::Ok, QStringLiteral("backup:%1").arg(one.seq));
            !noted)
            return noted.error();
    }
    const auto left = found->old.size() - gone;
    return left == 0 ? Result<int>(gone) : fail(Errc::Io, "backup.not_removed", {QString::number(left)});
}

} // namespace tingyu::keeping
