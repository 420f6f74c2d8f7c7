// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/answer_profile.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL on answer_profile: how the school reads files with a given set of headings.
class AnswerProfileStore
{
public:
    explicit AnswerProfileStore(Connection &db) : m_db(db) {}
    Result<std::optional<AnswerProfile>> find(const QString &scaleId, const QStringList &headings);
    /// Instead of the one kept so far.
    Result<void> keep(Change &change, const QString &scaleId, const QStringList &headings,
                      const AnswerProfile &profile);

private:
    Connection &m_db;
    struct Kept
    {
        qint64 id = 0;
        QByteArray json;
    };
    Result<std::optional<Kept>> read(const QString &scaleId, const QByteArray &key);
};

} // namespace tingyu
