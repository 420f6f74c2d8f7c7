// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/scale_shelf.h"
#include "core/vault/workplace.h"

#include <QHash>

namespace tingyu {

/// The only SQL on own_scale, scale_text, sheet_use and campaign_reason. Asks no permission: services do.
class ScaleShelfRepository
{
public:
    explicit ScaleShelfRepository(Connection &db) : m_db(db) {}

    /// Every version, the newest of each scale first.
    Result<QList<OwnScale>> ownScales();
    Result<QList<OwnScale>> versions(const QString &scaleId); ///< newest first
    Result<QStringList> offeredIds();
    Result<QString> currentHash(const QString &scaleId); ///< of the newest version; empty: none
    Result<std::optional<QByteArray>> definition(const QString &scaleId, const QString &hash);
    static Result<RowRef> add(Change &change, const OwnScale &scale);
    static Result<void> setWithdrawn(Change &change, OwnScaleId id, QDate on);

    Result<QList<ScaleText>> texts(const QString &scaleId); ///< latest first
    Result<QList<ScaleText>> allTexts();
    Result<std::optional<ScaleText>> text(const Uid &uid);
    static Result<RowRef> add(Change &change, const ScaleText &text);
    static Result<void> setInUse(Change &change, ScaleTextId id, bool inUse);
    static Result<void> remove(Change &change, ScaleTextId id);
    Result<bool> isNamed(const QString &textId); ///< by a sheet
    Result<QStringList> namedIn(CampaignId campaign, const QString &scaleId); ///< by sheets of a campaign

    struct Use
    {
        UseConsent consent = UseConsent::Student;
        QString consentNote;
        QString ageReason;
        bool operator==(const Use &) const = default;
    };
    static Result<void> addUse(Change &change, SheetId sheet, const Use &use);
    Result<std::optional<Use>> use(SheetId sheet);

    static Result<void> addReason(Change &change, CampaignId campaign, const QString &scaleId,
                                  const QString &reason);
    Result<QHash<QString, QString>> reasons(CampaignId campaign); ///< by scale

    Result<QHash<QString, int>> sheetCounts(); ///< by scale

private:
    Connection &m_db;
    Result<QList<OwnScale>> ownWhere(const QString &where, const QVariantList &parameters);
    Result<QList<ScaleText>> textsWhere(const QString &where, const QVariantList &parameters);
};

} // namespace tingyu
