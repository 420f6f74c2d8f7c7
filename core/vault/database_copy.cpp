// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/database_copy.h"

#include "core/base/platform.h"

#include <QFile>
#include <QFileInfo>

#include <sqlcipher/sqlite3.h>

namespace tingyu {
namespace {

constexpr int pagesPerStep = 1024;

Result<void> copyPages(Connection &from, Connection &to, const Progress &progress)
{
    sqlite3_backup *backup = sqlite3_backup_init(to.native(), "main", from.native(), "main");
    if (backup == nullptr)
        return to.errorOf(sqlite3_extended_errcode(to.native()));
    int code = SQLITE_OK;
    bool stopped = false;
    while (code == SQLITE_OK && !stopped) {
        code = sqlite3_backup_step(backup, pagesPerStep);
        const int total = sqlite3_backup_pagecount(backup);
        stopped = code == SQLITE_OK && !keepGoing(progress, total - sqlite3_backup_remaining(backup), total);
    }
    const int finished = sqlite3_backup_finish(backup);
    if (stopped)
        return fail(Errc::Cancelled, "cancelled");
    if (code != SQLITE_DONE)
        return to.errorOf(code);
    if (finished != SQLITE_OK)
        return to.errorOf(finished);
    return {};
}

} // namespace

Result<void> copyDatabase(Connection &from, const QString &path, const SecretKey &key,
                          const Progress &progress)
{
    auto opened = Connection::open(path, key, Connection::Mode::Create);
    if (!opened)
        return opened.error();
    std::unique_ptr<Connection> to = std::move(*opened);
    Result<void> copied = copyPages(from, *to, progress);
    to.reset();
    if (copied)
        copied = platform::syncFile(path);
    if (copied)
        copied = platform::syncFolder(QFileInfo(path).absolutePath());
    if (!copied) {
        QFile::remove(path);
        QFile::remove(path + QStringLiteral("-journal"));
    }
    return copied;
}

Result<void> requireSound(Connection &connection)
{
    auto findings = connection.check(true);
    if (!findings)
        return findings.error();
    if (!findings->isEmpty())
        return fail(Errc::Damaged, "vault.check_failed", {findings->constFirst()});
    return {};
}

} // namespace tingyu
