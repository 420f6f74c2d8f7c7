// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/rescore_service.h"

#include "core/scales/library.h"
#include "core/school/student_repository.h"
#include "core/screening/screening_operations.h"

namespace tingyu {
namespace {

/// Of the definition as it is now, written as a result names it.
bool isCurrent(const StoredResult &latest, const scales::ScaleDefinition &definition)
{
    return latest.scaleHash == QString::fromLatin1(definition.hash.toHex()) &&
           latest.engineVersion == scales::engineVersion;
}

} // namespace

Result<QList<AnswerSheet>> RescoreService::sheetsOf(const RescoreOrder &order)
{
    SheetRepository sheets(m_workplace.db());
    if (order.campaign.isNull())
        return sheets.ofScale(order.scaleId, std::nullopt);
    auto campaign = CampaignRepository(m_workplace.db()).byUid(order.campaign);
    if (!campaign)
        return campaign.error();
    if (!*campaign)
        return fail(Errc::NotFound, "campaign.unknown");
    return sheets.ofScale(order.scaleId, (*campaign)->id);
}

Result<void> RescoreService::rescoreOne(Change &change, const RescoreOrder &order, const AnswerSheet &sheet,
                                        const scales::ScaleDefinition &definition, RescoreOutcome *outcome)
{
    SheetRepository sheets(m_workplace.db());
    ++outcome->read;
    auto results = sheets.results(sheet.id);
    if (!results)
        return results.error();
    if (!order.all && !results->isEmpty() && isCurrent(results->first(), definition)) {
        ++outcome->current;
        return {};
    }
    auto flagsBefore = sheets.flagsOf(sheet.id);
    if (!flagsBefore)
        return flagsBefore.error();
    auto again = m_sheets.rescoreIn(change, sheet);
    if (!again) {
        // Answers stay as they were given; a definition that no longer prints one of them cannot score them.
        if (again.error().code != Errc::BadInput)
            return again.error();
        ++outcome->refused;
        outcome->refusedSheets.append(sheet.uid);
        return {};
    }
    auto flagsAfter = sheets.flagsOf(sheet.id);
    if (!flagsAfter)
        return flagsAfter.error();
    ++outcome->rescored;
    outcome->flagged += flagsAfter->size() > flagsBefore->size() ? 1 : 0;
    if (!again->differences.isEmpty()) {
        ++outcome->differing;
        outcome->sheets.append(*std::move(again));
    }
    return {};
}

Result<QList<RescoredSheet>> RescoreService::kept(const QString &scaleId)
{
    if (auto allowed = m_workplace.allow(op::sheetRescore); !allowed)
        return allowed.error();
    SheetRepository sheets(m_workplace.db());
    auto all = sheets.ofScale(scaleId, std::nullopt);
    if (!all)
        return all.error();
    QList<RescoredSheet> kept;
    for (const AnswerSheet &sheet : std::as_const(*all)) {
        auto results = sheets.results(sheet.id);
        if (!results)
            return results.error();
        if (results->size() < 2 || results->at(0).scaleHash == results->at(1).scaleHash)
            continue;
        RescoredSheet one{sheet.uid, sheet.student, results->at(1).scaleVersion, results->at(0).scaleVersion,
                          differencesOf(results->at(1).json, results->at(0).json)};
        if (!one.differences.isEmpty())
            kept.append(one);
    }
    return kept;
}

Result<QString> RescoreService::nameOf(StudentId student)
{
    if (auto allowed = m_workplace.allow(op::sheetRescore); !allowed)
        return allowed.error();
    auto header = StudentRepository(m_workplace.db()).header(student);
    if (!header)
        return header.error();
    return *header ? QString((*header)->name + QLatin1Char(' ') + (*header)->classLabel) : QString();
}

Result<RescoreOutcome> RescoreService::run(const RescoreOrder &order, const Progress &progress)
{
    RescoreOutcome outcome;
    auto done = m_workplace.change(op::sheetRescore, [&](Change &change) -> Result<RescoreOutcome> {
        auto definition = m_library.find(order.scaleId);
        if (!definition)
            return definition.error();
        outcome.version = (*definition)->version;
        auto sheets = sheetsOf(order);
        if (!sheets)
            return sheets.error();
        for (const AnswerSheet &sheet : std::as_const(*sheets)) {
            if (!keepGoing(progress, outcome.read, sheets->size()))
                return fail(Errc::Cancelled, "rescore.cancelled");
            if (auto scored = rescoreOne(change, order, sheet, **definition, &outcome); !scored)
                return scored.error();
        }
        if (order.dryRun) // what it would do is known; nothing of it stays
            return fail(Errc::Cancelled, "rescore.dry_run");
        return outcome;
    });
    if (!done && order.dryRun && done.error().subject == QLatin1String("rescore.dry_run"))
        return outcome;
    if (done && done->rescored > 0)
        done->changeSet = m_workplace.lastChangeSet();
    return done;
}

} // namespace tingyu
