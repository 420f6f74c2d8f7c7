// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/compaction.h"

#include "core/vault/facts.h"
#include "core/vault/vault_folder.h"

#include <QDir>
#include <QFileInfo>

#include <sqlcipher/sqlite3.h>

namespace tingyu {
namespace {

const auto dueFact = QStringLiteral("compaction_due");
constexpr qint64 roomBeside = 64LL << 20;

} // namespace

Result<void> askForCompaction(Connection &db)
{
    // A journal that only lost its head would keep the pages as they were; see compact() for the way back.
    if (auto set = db.script("PRAGMA journal_size_limit=0"); !set)
        return set;
    return writeNumberFact(db, dueFact, 1);
}

Result<bool> isCompactionDue(Connection &db)
{
    const auto due = readNumberFact(db, dueFact, 0);
    return due ? Result<bool>(*due != 0) : due.error();
}

Result<void> compact(Connection &db)
{
    const QFileInfo file(db.path());
    if (auto room = vaultfolder::needFree(file.path(), 2 * file.size() + roomBeside); !room)
        return room;
    const QDir folder(file.path());
    const QStringList copies = folder.entryList({QStringLiteral("vault-*.before-*.db*")}, QDir::Files);
    for (const QString &copy : copies) {
        if (!QFile::remove(folder.filePath(copy)))
            return fail(Errc::Io, "vault.io", {QStringLiteral("remove")});
    }
    if (auto set = db.script("PRAGMA journal_size_limit=0"); !set)
        return set;
    // The new file is built in memory (temp_store), which the limit on the heap counts.
    const qint64 limit = sqlite3_hard_heap_limit64(-1);
    sqlite3_hard_heap_limit64(limit + 2 * file.size());
    auto written = db.script("VACUUM");
    sqlite3_hard_heap_limit64(limit);
    if (!written)
        return written;
    if (auto done = writeNumberFact(db, dueFact, 0); !done)
        return done;
    return db.script("PRAGMA journal_size_limit=-1");
}

} // namespace tingyu
