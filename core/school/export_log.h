// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/workplace.h"

namespace tingyu {

/// What leaves the vault in clear (exports, prints), each with its serial number and reason. The only SQL for
/// it.
class ExportLog
{
public:
    struct Entry
    {
        QString kind; ///< student-export, vault-export …
        ObjectRef object;
        QString reason; ///< not empty
        qint64 records = 0;
    };
    explicit ExportLog(Connection &db) : m_db(db) {}
    /// Writes the entry for the change's person at its time; gives the serial, which rises by one each time.
    Result<qint64> add(Change &change, const Entry &entry);

private:
    Connection &m_db;
};

/// To be returned when what entry `serial` announced could not be written: an audit line says so of its
/// object, failed, with the subject of `why`. Gives "output.unwritten" {serial} with the code of `why`;
/// "output.full" {serial} where that is Errc::DiskFull.
Error unwritten(Workplace &place, qint64 serial, const Error &why);

} // namespace tingyu
