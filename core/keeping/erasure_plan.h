// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/keeping/erasure_rules.h"

#include <QMap>
#include <QSet>

namespace tingyu::keeping {

using RowKey = std::pair<QString, qint64>; ///< table and row id

/// Everything that goes with some students, found before anything is touched.
struct ErasurePlan
{
    QMap<QString, QSet<qint64>> rows;   ///< to erase, by table; removed rows too
    QHash<RowKey, QSet<QString>> loose; ///< rows that stay: columns that lose what they name
    QSet<QByteArray> uids;              ///< of the rows to erase, and their other names
    QStringList names;                  ///< full names, today's and former ones, the longest first
    QStringList longerNames;            ///< of people who stay, with one of these as a part
    QStringList sharedNames;            ///< those of the names that somebody who stays has too
    QStringList numbers;                ///< what nobody who stays has: identity and roll numbers, bare
    QStringList phones;                 ///< likewise: of the people and their families
    QStringList sharedNumbers;          ///< numbers and phones that somebody who stays has too: they stay
    QList<QStringList> draftKeys;       ///< person key, form, user id of drafts that are about them
    int historyRows = 0;                ///< of the field history
    /// Rows by category, drafts and history among them.
    QMap<QString, int> counts() const;
    bool has(const QString &table, qint64 id) const { return rows.value(table).contains(id); }
};

/// Errc::NotFound "student.not_found" for a uid that names no student, living or removed.
Result<ErasurePlan> planErasure(Connection &db, const QList<Uid> &students);

/// A row id list as SQL takes it in json_each(?).
QString jsonOf(const QSet<qint64> &ids);

} // namespace tingyu::keeping
