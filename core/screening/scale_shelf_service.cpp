// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/scale_shelf_service.h"

#include "core/school/school_repository.h"
#include "core/screening/screening_operations.h"
#include "core/screening/sheet_repository.h"

#include <algorithm>

namespace tingyu {

scales::SchoolStage scaleStage(const QString &code)
{
    if (code == QLatin1String("primary"))
        return scales::SchoolStage::Primary;
    return code == QLatin1String("junior") ? scales::SchoolStage::Junior : scales::SchoolStage::Senior;
}

Result<std::vector<scales::SchoolStage>> ScaleShelfService::stagesOf(const QList<SchoolClassId> &classes)
{
    auto rows = m_workplace.db().select(
        QStringLiteral("SELECT DISTINCT id, stage FROM school_class WHERE removed_utc IS NULL"));
    if (!rows)
        return rows.error();
    std::vector<scales::SchoolStage> stages;
    while (rows->next()) {
        if (!classes.isEmpty() && !classes.contains(SchoolClassId(rows->integer(0))))
            continue;
        const scales::SchoolStage stage = scaleStage(rows->text(1));
        if (std::find(stages.begin(), stages.end(), stage) == stages.end())
            stages.push_back(stage);
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    std::sort(stages.begin(), stages.end());
    return stages;
}

Result<ScaleShelfService::Shelf> ScaleShelfService::shelf()
{
    if (auto allowed = m_workplace.allow(op::scaleList); !allowed)
        return allowed.error();
    ScaleShelfRepository repository(m_workplace.db());
    auto stages = stagesOf({});
    auto texts = repository.allTexts();
    auto counts = repository.sheetCounts();
    auto own = repository.ownScales();
    if (!stages)
        return stages.error();
    if (!texts || !counts || !own)
        return !texts ? texts.error() : !counts ? counts.error() : own.error();
    Shelf shelf;
    shelf.stages = *stages;
    QHash<QString, bool> withdrawn; // own ones
    for (const OwnScale &one : std::as_const(*own)) {
        if (!withdrawn.contains(one.scaleId))
            withdrawn.insert(one.scaleId, one.withdrawnOn.isValid());
    }
    QStringList ids = m_library.ids() + withdrawn.keys();
    ids.removeDuplicates();
    ids.sort();
    for (const QString &id : std::as_const(ids)) {
        const auto definition = m_library.find(id);
        if (!definition)
            continue;
        ShelfScale scale;
        scale.definition = *definition;
        scale.wording = m_library.wording(id);
        for (const ScaleText &text : std::as_const(*texts)) {
            if (text.scaleId == id)
                scale.texts.append(text);
        }
        scale.fits = scales::fitsSchool(**definition, shelf.stages);
        scale.own = withdrawn.contains(id);
        scale.withdrawn = withdrawn.value(id);
        scale.sheets = counts->value(id);
        shelf.scales.append(scale);
    }
    return shelf;
}

Result<ShelfScale> ScaleShelfService::one(const QString &scaleId)
{
    auto all = shelf();
    if (!all)
        return all.error();
    for (const ShelfScale &scale : std::as_const(all->scales)) {
        if (scale.definition->id == scaleId)
            return scale;
    }
    return fail(Errc::NotFound, "scales.unknown_scale", {scaleId});
}

Result<QStringList> ScaleShelfService::outsideStages(const QStringList &scaleIds,
                                                     const QList<SchoolClassId> &classes)
{
    if (auto allowed = m_workplace.allow(op::scaleList); !allowed)
        return allowed.error();
    auto stages = stagesOf(classes);
    if (!stages)
        return stages.error();
    QStringList outside;
    for (const QString &id : scaleIds) {
        const auto definition = m_library.find(id);
        if (!definition)
            return definition.error();
        // Every stage that is to answer, not only one of them.
        if (std::any_of(stages->begin(), stages->end(), [&](scales::SchoolStage stage) {
                return !scales::fitsSchool(**definition, {stage});
            }))
            outside.append(id);
    }
    return outside;
}

Result<void> ScaleShelfService::explain(CampaignId campaign, const QString &scaleId, const QString &reason)
{
    return m_workplace.change(op::campaignEdit, [&](Change &change) -> Result<void> {
        if (reason.trimmed().isEmpty())
            return fail(Errc::BadInput, "reason.missing");
        change.setReason(QStringLiteral("outside-stage"));
        return ScaleShelfRepository::addReason(change, campaign, scaleId, reason.trimmed());
    });
}

Result<QHash<QString, QString>> ScaleShelfService::reasons(CampaignId campaign)
{
    if (auto allowed = m_workplace.allow(op::campaignList); !allowed)
        return allowed.error();
    return ScaleShelfRepository(m_workplace.db()).reasons(campaign);
}

Result<bool> ScaleShelfService::isTranslated(CampaignId campaign, const QString &scaleId)
{
    if (auto allowed = m_workplace.allow(op::campaignReport); !allowed)
        return allowed.error();
    auto named = ScaleShelfRepository(m_workplace.db()).namedIn(campaign, scaleId);
    if (!named)
        return named.error();
    return std::any_of(named->begin(), named->end(), [&](const QString &textId) {
        const auto text = m_library.textNamed(scaleId, textId);
        return text && text->kind == scales::TextKind::ProjectTranslation;
    });
}

Result<scales::ItemCheck> ScaleShelfService::checkItems(const QString &scaleId,
                                                        std::optional<CampaignId> campaign)
{
    if (auto allowed = m_workplace.allow(op::campaignReport); !allowed)
        return allowed.error();
    auto definition = m_library.find(scaleId);
    if (!definition)
        return definition.error();
    auto sheets = SheetRepository(m_workplace.db()).ofScale(scaleId, campaign);
    if (!sheets)
        return sheets.error();
    QList<Answers> answers;
    for (const AnswerSheet &sheet : std::as_const(*sheets)) {
        if (sheet.validity != SheetValidity::Invalid && sheet.scaleVersion == (*definition)->version)
            answers.append(sheet.answers);
    }
    return scales::checkItems(**definition, answers);
}

} // namespace tingyu
