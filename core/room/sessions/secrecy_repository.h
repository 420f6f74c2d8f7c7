// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/secrecy.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for exceptions to secrecy.
class SecrecyRepository
{
public:
    explicit SecrecyRepository(Connection &db) : m_db(db) {}
    /// With whom was told, the latest first; a student that is not valid: of everybody.
    Result<QList<SecrecyBreach>> list(StudentId student);
    Result<std::optional<SecrecyBreach>> byUid(const Uid &uid);
    /// Of one session, in their order.
    Result<QList<SecrecyMark>> marksOf(const Uid &session);
    Result<int> nextNumber();
    static Result<RowRef> add(Change &change, const SecrecyBreach &breach, StudentId student);

private:
    Result<QList<SecrecyBreach>> read(const QString &condition, const QVariantList &parameters);
    Connection &m_db;
};

} // namespace tingyu
