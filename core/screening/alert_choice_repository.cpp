// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/alert_choice_repository.h"

#include "core/school/columns.h"
#include "core/vault/read_column.h"

namespace tingyu {

Result<QList<AlertChoice>> AlertChoiceRepository::ofScale(const QString &scaleId)
{
    return columns::all<AlertChoice>(
        m_db,
        QStringLiteral("SELECT a.id, a.uid, a.scale_id, a.flag_id, a.off_on, a.reason, u.name"
                       " FROM alert_choice a LEFT JOIN user u ON u.id = a.created_by"
                       " WHERE a.scale_id = ? AND a.removed_utc IS NULL ORDER BY a.id"),
        {scaleId}, [](const Rows &row) {
            return AlertChoice{columns::idAt<AlertChoiceId>(row, 0),
                               columns::uidAt(row, 1),
                               row.text(2),
                               row.text(3),
                               columns::dateAt(row, 4),
                               row.text(5),
                               row.text(6)};
        });
}

Result<QSet<QString>> AlertChoiceRepository::mutedFlags(const QString &scaleId)
{
    const auto flags = readTexts(
        m_db, QStringLiteral("SELECT flag_id FROM alert_choice WHERE scale_id = ? AND removed_utc IS NULL"),
        {scaleId});
    return flags ? Result<QSet<QString>>({flags->cbegin(), flags->cend()}) : flags.error();
}

Result<RowRef> AlertChoiceRepository::add(Change &change, const AlertChoice &choice)
{
    return change.insert(QStringLiteral("alert_choice"),
                         Fields{{QStringLiteral("scale_id"), choice.scaleId},
                                {QStringLiteral("flag_id"), choice.flagId},
                                {QStringLiteral("off_on"), columns::date(choice.offOn)},
                                {QStringLiteral("reason"), choice.reason}});
}

Result<void> AlertChoiceRepository::remove(Change &change, AlertChoiceId id)
{
    return change.remove(QStringLiteral("alert_choice"), id.value());
}

} // namespace tingyu
