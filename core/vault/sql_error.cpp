// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sql_error.h"

#include <sqlcipher/sqlite3.h>

namespace tingyu {

Error sqlFailure(int extendedCode, const QString &message)
{
    const QStringList code{QString::number(extendedCode)};
    switch (extendedCode) { // these speak of the bytes of the file, not of the device
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_DATA:
    case SQLITE_IOERR_CORRUPTFS:
        return fail(Errc::Damaged, "vault.damaged", code);
    default:
        break;
    }
    switch (extendedCode & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: // the keyring has already said that the key is right
        return fail(Errc::Damaged, "vault.damaged", code);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(Errc::Busy, "vault.busy", code);
    case SQLITE_FULL:
        return fail(Errc::DiskFull, "vault.disk_full", code);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return fail(Errc::Io, "vault.io", code);
    case SQLITE_NOMEM:
        return fail(Errc::OutOfMemory, "vault.no_memory", code);
    case SQLITE_CONSTRAINT:
        return fail(Errc::Conflict, "vault.constraint", code + QStringList{message});
    case SQLITE_TOOBIG:
        return fail(Errc::LimitExceeded, "vault.too_big", code);
    default:
        return fail(Errc::Internal, "vault.sql", code + QStringList{message});
    }
}

} // namespace tingyu
