// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/answer_profile_store.h"

namespace tingyu {

Result<std::optional<AnswerProfileStore::Kept>> AnswerProfileStore::read(const QString &scaleId,
                                                                         const QByteArray &key)
{
    auto rows = m_db.select(QStringLiteral("SELECT id, profile FROM answer_profile"
                                           " WHERE scale_id = ? AND heading_key = ? AND removed_utc IS NULL"),
                            {scaleId, key});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return std::optional<Kept>();
    return std::optional<Kept>({rows->integer(0), rows->text(1).toUtf8()});
}

Result<std::optional<AnswerProfile>> AnswerProfileStore::find(const QString &scaleId,
                                                              const QStringList &headings)
{
    auto kept = read(scaleId, headingKey(headings));
    if (!kept)
        return kept.error();
    if (!*kept)
        return std::optional<AnswerProfile>();
    auto profile = readAnswerProfile((*kept)->json);
    // One that cannot be read any more is as good as none: the file is looked at anew.
    return profile ? std::optional<AnswerProfile>(*profile) : std::optional<AnswerProfile>();
}

Result<void> AnswerProfileStore::keep(Change &change, const QString &scaleId, const QStringList &headings,
                                      const AnswerProfile &profile)
{
    const QByteArray key = headingKey(headings);
    const QString json = QString::fromUtf8(writeAnswerProfile(profile));
    auto kept = read(scaleId, key);
    if (!kept)
        return kept.error();
    if (*kept)
        return outcomeOf(change.update(QStringLiteral("answer_profile"), (*kept)->id,
                                       Fields{{QStringLiteral("profile"), json}}));
    return outcomeOf(
        change.insert(QStringLiteral("answer_profile"), Fields{{QStringLiteral("scale_id"), scaleId},
                                                               {QStringLiteral("heading_key"), key},
                                                               {QStringLiteral("profile"), json}}));
}

} // namespace tingyu
