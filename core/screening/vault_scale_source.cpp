// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/vault_scale_source.h"

#include "core/screening/scale_shelf_repository.h"

namespace tingyu {

QStringList VaultScaleSource::ids() const
{
    const auto ids = ScaleShelfRepository(m_db).offeredIds();
    return ids ? *ids : QStringList();
}

QString VaultScaleSource::currentHash(const QString &id) const
{
    const auto hash = ScaleShelfRepository(m_db).currentHash(id);
    return hash ? *hash : QString();
}

std::optional<QByteArray> VaultScaleSource::definition(const QString &id, const QString &hash) const
{
    const auto definition = ScaleShelfRepository(m_db).definition(id, hash);
    return definition ? *definition : std::nullopt;
}

QList<scales::ScaleSource::Text> VaultScaleSource::texts(const QString &id) const
{
    QList<Text> texts;
    if (const auto kept = ScaleShelfRepository(m_db).texts(id)) {
        for (const ScaleText &one : *kept)
            texts.append(
                {one.content, one.textId, one.title, one.scaleVersion, one.licence, one.sentBy, one.inUse});
    }
    return texts;
}

} // namespace tingyu
