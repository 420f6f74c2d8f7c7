// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/kept_file.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Where the pictures of one type of record are kept: the table, the record's own, and the column that holds
/// the record's id.
struct PictureTable
{
    const char *name;
    const char *owner;
    const char *ownerColumn;
};

/// A picture with what it takes to reach it.
struct StoredPicture
{
    qint64 id = 0;
    qint64 ownerId = 0;
    Uid owner; ///< the record it is kept with
};

/// The only SQL for pictures kept with records. Of a record that was removed none is found.
class PictureRepository
{
public:
    PictureRepository(Connection &db, const PictureTable &table) : m_db(db), m_table(table) {}

    Result<QList<KeptPicture>> of(qint64 ownerId); ///< in the order of adding
    Result<StoredPicture> known(const Uid &uid);   ///< Errc::NotFound "record.not_found"
    Result<QByteArray> content(qint64 id);
    /// Adds and drops, of pictures that were checked. Errc::NotFound "record.not_found" (dropped, and none of
    /// this record).
    Result<void> apply(Change &change, qint64 ownerId, const PictureEdits &edits);

private:
    Connection &m_db;
    const PictureTable &m_table;
};

} // namespace tingyu
