// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/workplace.h"

namespace tingyu {

/// Writes into a Change what another PC of the room wrote: each row and field keeps the person, the time and
/// the change set it was written under there, so that history and stamps tell what happened and both PCs mean
/// the same by "this value". Signed records and ledgers refuse as they always do.
class Adoption
{
public:
    explicit Adoption(Change &change) : m_change(change) {}

    /// A change set of some installation, as it is told on all PCs.
    struct Set
    {
        Uid origin;
        qint64 number = 0;
        QString atUtc;
        qint64 userId = 0;
        QString operation;
    };
    /// Row id of that set here; made when it is new.
    Result<qint64> setOf(const Set &set);

    struct Field
    {
        QString name;
        QVariant value;
        qint64 set = 0; ///< row id of the set it was written under; 0: this change itself
    };
    /// A row that is new here. `set` 0: of this change itself.
    Result<RowRef> insert(const QString &table, const Uid &uid, qint64 set, const QList<Field> &fields);
    /// Also of a removed row, and `removed_utc` like any field. A value that stands there already is put down
    /// too: from now on it is known that it was meant.
    Result<void> write(const QString &table, qint64 id, const QList<Field> &fields);

private:
    struct Stamp
    {
        QString atUtc;
        QVariant userId;
        QByteArray origin;
    };
    Result<Stamp> stampOf(qint64 set);
    Result<void> remember(qint64 set, const Change::Living &row, const QString &table, const RowRef &ref,
                          const Field &field, const QVariant &before);
    Change &m_change;
};

} // namespace tingyu
