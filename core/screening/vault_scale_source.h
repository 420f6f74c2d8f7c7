// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scale_source.h"
#include "core/vault/connection.h"

namespace tingyu {

/// The questionnaires and the wording of one vault, for its scale library. What cannot be read is not there.
class VaultScaleSource final : public scales::ScaleSource
{
public:
    explicit VaultScaleSource(Connection &db) : m_db(db) {}

    QStringList ids() const override;
    QString currentHash(const QString &id) const override;
    std::optional<QByteArray> definition(const QString &id, const QString &hash) const override;
    QList<Text> texts(const QString &id) const override;

private:
    Connection &m_db;
};

} // namespace tingyu
