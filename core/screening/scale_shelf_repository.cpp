// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/scale_shelf_repository.h"

#include "core/school/columns.h"

namespace tingyu {

Result<QList<OwnScale>> ScaleShelfRepository::ownWhere(const QString &where, const QVariantList &parameters)
{
    return columns::all<OwnScale>(
        m_db,
        QString(QStringLiteral("SELECT id, uid, scale_id, number, hash, definition, released_on, withdrawn_on"
                               " FROM own_scale WHERE removed_utc IS NULL ") +
                where + QStringLiteral(" ORDER BY scale_id, number DESC, id DESC")),
        parameters, [](const Rows &row) {
            return OwnScale{columns::idAt<OwnScaleId>(row, 0),
                            columns::uidAt(row, 1),
                            row.text(2),
                            static_cast<int>(row.integer(3)),
                            row.text(4),
                            row.text(5).toUtf8(),
                            columns::dateAt(row, 6),
                            columns::dateAt(row, 7)};
        });
}

Result<QList<OwnScale>> ScaleShelfRepository::ownScales()
{
    return ownWhere({}, {});
}

Result<QList<OwnScale>> ScaleShelfRepository::versions(const QString &scaleId)
{
    return ownWhere(QStringLiteral("AND scale_id = ?"), {scaleId});
}

Result<QStringList> ScaleShelfRepository::offeredIds()
{
    return columns::all<QString>(m_db,
                                 QStringLiteral("SELECT DISTINCT scale_id FROM own_scale"
                                                " WHERE removed_utc IS NULL AND withdrawn_on IS NULL"),
                                 {}, [](const Rows &row) { return row.text(0); });
}

Result<QString> ScaleShelfRepository::currentHash(const QString &scaleId)
{
    auto hash = m_db.value(QStringLiteral("SELECT hash FROM own_scale"
                                          " WHERE scale_id = ? AND removed_utc IS NULL"
                                          " ORDER BY number DESC, id DESC LIMIT 1"),
                           {scaleId});
    if (!hash)
        return hash.error();
    return hash->toString();
}

Result<std::optional<QByteArray>> ScaleShelfRepository::definition(const QString &scaleId,
                                                                   const QString &hash)
{
    return columns::first<QByteArray>(m_db,
                                      QStringLiteral("SELECT definition FROM own_scale WHERE scale_id = ?"
                                                     " AND hash = ? AND removed_utc IS NULL"),
                                      {scaleId, hash}, [](const Rows &row) { return row.text(0).toUtf8(); });
}

Result<RowRef> ScaleShelfRepository::add(Change &change, const OwnScale &scale)
{
    return change.insert(QStringLiteral("own_scale"),
                         Fields{{QStringLiteral("scale_id"), scale.scaleId},
                                {QStringLiteral("number"), scale.number},
                                {QStringLiteral("hash"), scale.hash},
                                {QStringLiteral("definition"), QString::fromUtf8(scale.definition)},
                                {QStringLiteral("released_on"), columns::date(scale.releasedOn)}});
}

Result<void> ScaleShelfRepository::setWithdrawn(Change &change, OwnScaleId id, QDate on)
{
    return outcomeOf(change.update(QStringLiteral("own_scale"), id.value(),
                                   Fields{{QStringLiteral("withdrawn_on"), columns::date(on)}}));
}

Result<QList<ScaleText>> ScaleShelfRepository::textsWhere(const QString &where,
                                                          const QVariantList &parameters)
{
    return columns::all<ScaleText>(
        m_db,
        QString(QStringLiteral("SELECT id, uid, scale_id, scale_version, text_id, language, kind, title,"
                               " licence, sent_by, item_ref, content, in_use, created_utc FROM scale_text"
                               " WHERE removed_utc IS NULL ") +
                where + QStringLiteral(" ORDER BY id DESC")),
        parameters, [](const Rows &row) {
            return ScaleText{columns::idAt<ScaleTextId>(row, 0),
                             columns::uidAt(row, 1),
                             row.text(2),
                             row.text(3),
                             row.text(4),
                             row.text(5),
                             scaleTextKindFromCode(row.text(6)).value_or(ScaleTextKind::School),
                             row.text(7),
                             row.text(8),
                             row.text(9),
                             row.bytes(10),
                             row.text(11).toUtf8(),
                             row.boolean(12),
                             QDate::fromString(row.text(13).left(10), Qt::ISODate)};
        });
}

Result<QList<ScaleText>> ScaleShelfRepository::texts(const QString &scaleId)
{
    return textsWhere(QStringLiteral("AND scale_id = ?"), {scaleId});
}

Result<QList<ScaleText>> ScaleShelfRepository::allTexts()
{
    return textsWhere({}, {});
}

Result<std::optional<ScaleText>> ScaleShelfRepository::text(const Uid &uid)
{
    auto found = textsWhere(QStringLiteral("AND uid = ?"), {uid.bytes()});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<ScaleText>() : std::optional(found->constFirst());
}

Result<RowRef> ScaleShelfRepository::add(Change &change, const ScaleText &text)
{
    Fields fields{{QStringLiteral("scale_id"), text.scaleId},
                  {QStringLiteral("scale_version"), text.scaleVersion},
                  {QStringLiteral("text_id"), text.textId},
                  {QStringLiteral("language"), text.language},
                  {QStringLiteral("kind"), scaleTextKindCode(text.kind)},
                  {QStringLiteral("title"), text.title},
                  {QStringLiteral("licence"), columns::text(text.licence)},
                  {QStringLiteral("sent_by"), columns::text(text.sentBy)},
                  {QStringLiteral("content"), QString::fromUtf8(text.content)},
                  {QStringLiteral("in_use"), text.inUse ? 1 : 0}};
    if (!text.itemRef.isEmpty())
        fields.append({QStringLiteral("item_ref"), text.itemRef});
    return change.insert(QStringLiteral("scale_text"), fields);
}

Result<void> ScaleShelfRepository::setInUse(Change &change, ScaleTextId id, bool inUse)
{
    return outcomeOf(change.update(QStringLiteral("scale_text"), id.value(),
                                   Fields{{QStringLiteral("in_use"), inUse ? 1 : 0}}));
}

Result<void> ScaleShelfRepository::remove(Change &change, ScaleTextId id)
{
    return change.remove(QStringLiteral("scale_text"), id.value());
}

Result<bool> ScaleShelfRepository::isNamed(const QString &textId)
{
    auto count = m_db.value(QStringLiteral("SELECT EXISTS (SELECT 1 FROM sheet WHERE text_id = ?)"
                                           " OR EXISTS (SELECT 1 FROM paper_sheet WHERE text_id = ?)"
                                           " OR EXISTS (SELECT 1 FROM unmatched_row WHERE text_id = ?)"),
                            {textId, textId, textId});
    if (!count)
        return count.error();
    return count->toInt() != 0;
}

Result<QStringList> ScaleShelfRepository::namedIn(CampaignId campaign, const QString &scaleId)
{
    return columns::all<QString>(
        m_db,
        QStringLiteral("SELECT DISTINCT text_id FROM sheet WHERE campaign_id = ?"
                       " AND scale_id = ? AND text_id <> '' AND removed_utc IS NULL"),
        {campaign.value(), scaleId}, [](const Rows &row) { return row.text(0); });
}

Result<void> ScaleShelfRepository::addUse(Change &change, SheetId sheet, const Use &use)
{
    auto added = change.insert(QStringLiteral("sheet_use"),
                               Fields{{QStringLiteral("sheet_id"), sheet.value()},
                                      {QStringLiteral("consent"), useConsentCode(use.consent)},
                                      {QStringLiteral("consent_note"), columns::text(use.consentNote)},
                                      {QStringLiteral("age_reason"), columns::text(use.ageReason)}});
    return outcomeOf(added);
}

Result<std::optional<ScaleShelfRepository::Use>> ScaleShelfRepository::use(SheetId sheet)
{
    auto rows =
        columns::all<Use>(m_db,
                          QStringLiteral("SELECT consent, consent_note, age_reason FROM sheet_use"
                                         " WHERE sheet_id = ? AND removed_utc IS NULL"),
                          {sheet.value()}, [](const Rows &row) {
                              return Use{useConsentFromCode(row.text(0)).value_or(UseConsent::Student),
                                         row.text(1), row.text(2)};
                          });
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<Use>() : std::optional(rows->constFirst());
}

Result<void> ScaleShelfRepository::addReason(Change &change, CampaignId campaign, const QString &scaleId,
                                             const QString &reason)
{
    auto added = change.insert(QStringLiteral("campaign_reason"),
                               Fields{{QStringLiteral("campaign_id"), campaign.value()},
                                      {QStringLiteral("scale_id"), scaleId},
                                      {QStringLiteral("reason"), reason}});
    return outcomeOf(added);
}

Result<QHash<QString, QString>> ScaleShelfRepository::reasons(CampaignId campaign)
{
    auto rows = m_db.select(QStringLiteral("SELECT scale_id, reason FROM campaign_reason"
                                           " WHERE campaign_id = ? AND removed_utc IS NULL"),
                            {campaign.value()});
    if (!rows)
        return rows.error();
    QHash<QString, QString> reasons;
    while (rows->next())
        reasons.insert(rows->text(0), rows->text(1));
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return reasons;
}

Result<QHash<QString, int>> ScaleShelfRepository::sheetCounts()
{
    auto rows = m_db.select(
        QStringLiteral("SELECT scale_id, count(*) FROM sheet WHERE removed_utc IS NULL GROUP BY scale_id"));
    if (!rows)
        return rows.error();
    QHash<QString, int> counts;
    while (rows->next())
        counts.insert(rows->text(0), static_cast<int>(rows->integer(1)));
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return counts;
}

} // namespace tingyu
