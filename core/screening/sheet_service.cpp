// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/sheet_service.h"

#include "core/scales/library.h"
#include "core/screening/answer_pattern.h"
#include "core/screening/paper_sheet_repository.h"
#include "core/screening/queue_rule_service.h"
#include "core/screening/screening_operations.h"
#include "core/vault/draft_store.h"

#include <algorithm>

namespace tingyu {
SheetService::SheetService(Workplace &workplace, scales::ScaleLibrary &library)
    : m_workplace(workplace)
    , m_library(library)
    , m_sheets(workplace.db())
    , m_reviews(workplace.db())
    , m_campaigns(workplace.db())
{
}

Result<StoredSheet> SheetService::store(const NewSheet &sheet)
{
    return m_workplace.change(op::sheetKey, [&](Change &change) { return storeIn(change, sheet); });
}

Result<StoredSheet> SheetService::storeKeyed(const NewSheet &sheet, const QString &draftPerson,
                                             const QString &draftForm)
{
    return m_workplace.change(op::sheetKey, [&](Change &change) -> Result<StoredSheet> {
        auto stored = storeIn(change, sheet);
        if (!stored)
            return stored;
        if (auto dropped = DraftStore(m_workplace).discard(draftPerson, draftForm); !dropped)
            return dropped.error();
        return stored;
    });
}

Result<StoredSheet> SheetService::storeIn(Change &change, const NewSheet &given, const Campaign *known)
{
    auto definition = m_library.find(given.scaleId);
    if (!definition)
        return definition.error();
    const QDate on = given.answeredOn.isValid() ? given.answeredOn : change.clock().today();
    AnswerSheet sheet;
    if (given.campaign) {
        std::optional<Campaign> read;
        if (known == nullptr) {
            auto campaign = m_campaigns.byId(*given.campaign);
            if (!campaign)
                return campaign.error();
            read = *campaign;
        }
        const Campaign *campaign = known != nullptr ? known : (read ? &*read : nullptr);
        if (campaign == nullptr || !campaign->scales.contains(given.scaleId))
            return fail(Errc::NotFound, "sheet.not_in_campaign", {given.scaleId});
        auto there = m_sheets.of(*given.campaign, given.student, given.scaleId);
        if (!there)
            return there.error();
        if (*there)
            return fail(Errc::Conflict, "sheet.twice", {(*there)->uid.toString()});
        sheet.outsideWindow = on < campaign->from || on > campaign->to;
    } else if (given.purpose.trimmed().isEmpty()) {
        return fail(Errc::BadInput, "sheet.no_purpose");
    }
    auto subject = subjectOf(m_workplace.db(), given.student, on);
    if (!subject)
        return subject.error();
    auto unwilling = isUnwilling(m_workplace.db(), given.student, on);
    if (!unwilling)
        return unwilling.error();
    if (*unwilling && !given.despiteRefusal)
        return fail(Errc::Conflict, "sheet.not_willing");
    auto result = scored(m_workplace.db(), **definition, given.answers, subject->context);
    if (!result)
        return result.error();

    sheet.campaign = given.campaign;
    sheet.student = given.student;
    sheet.scaleId = (*definition)->id;
    sheet.scaleVersion = (*definition)->version;
    sheet.scaleHash = hashText(**definition);
    sheet.textId = given.textId;
    if (given.campaign && given.source == SheetSource::Keyed && given.textId.isEmpty()) {
        auto printed =
            PaperSheetRepository(m_workplace.db()).textOf(*given.campaign, given.student, (*definition)->id);
        if (!printed)
            return printed.error();
        sheet.textId = *printed;
    }
    sheet.source = given.source;
    sheet.purpose = given.purpose.trimmed();
    sheet.answeredOn = on;
    sheet.answers = given.answers;
    sheet.doubtfulItems = given.doubtfulItems;
    sheet.fileSha256 = given.fileSha256;
    sheet.durationSeconds = given.durationSeconds;
    sheet.status = result->status;
    sheet.validity =
        withPattern(validityOf(*result), patternOf(**definition, given.answers, given.durationSeconds));
    auto added = m_sheets.add(change, sheet);
    if (!added)
        return added.error();
    StoredSheet stored;
    if (auto settled = settle(change, *added, *subject, **definition, *result, stored); !settled)
        return settled.error();
    return stored;
}

/// Result, flags and the place in the queue; a flag that is there already, answered or not, is not raised
/// again.
Result<void> SheetService::settle(Change &change, const AnswerSheet &sheet, const SheetSubject &subject,
                                  const scales::ScaleDefinition &definition,
                                  const scales::ScaleResult &result, StoredSheet &stored)
{
    StoredResult row;
    row.sheet = sheet.id;
    row.engineVersion = result.engine;
    row.scaleVersion = result.scaleVersion;
    row.scaleHash = QString::fromLatin1(result.definitionHash.toHex());
    row.normVersion = result.normVersions.join(QLatin1Char(','));
    row.sex = subject.sexCode;
    row.age = subject.age;
    row.grade = subject.grade;
    row.missing = result.nMissing;
    row.json = resultToJson(result);
    if (auto added = m_sheets.addResult(change, row); !added)
        return added;

    const QStringList sameDay = raisedFlags(result, FlagUse::SameDay);
    QStringList there;
    if (!sameDay.isEmpty() && sheet.rev > 1) {
        auto flags = m_sheets.flagsOf(sheet.id);
        if (!flags)
            return flags.error();
        for (const SheetFlag &flag : std::as_const(*flags))
            there.append(flag.flagId);
    }
    for (const QString &flag : sameDay) {
        if (there.contains(flag))
            continue;
        if (auto raised = m_sheets.addFlag(change, sheet.id, flag, change.clock().nowLocal()); !raised)
            return raised;
    }
    stored.id = sheet.id;
    stored.uid = sheet.uid;
    stored.status = sheet.status;
    stored.validity = sheet.validity;
    stored.missing = result.nMissing;
    stored.flagged = !sameDay.isEmpty();
    auto calls = callsForTalk(sheet, definition, result);
    if (!calls)
        return calls.error();
    if (!*calls)
        return {};
    auto queued = sheet.rev > 1 ? m_reviews.existsFor(sheet.id) : Result<bool>(false);
    if (!queued)
        return queued.error();
    if (!*queued) {
        if (auto added = m_reviews.add(change, sheet.id, change.clock().nowLocal()); !added)
            return added.error();
    }
    stored.queued = true;
    return {};
}

Result<bool> SheetService::callsForTalk(const AnswerSheet &sheet, const scales::ScaleDefinition &definition,
                                        const scales::ScaleResult &result)
{
    const QueueStanding standing = QueueReader(definition).of(result);
    if (!sheet.campaign)
        return standing.total || !raisedFlags(result, FlagUse::Review).isEmpty();
    if (standing.critical || standing == QueueStanding())
        return standing.critical;
    auto rule = QueueRuleService::ruleIn(m_workplace.db(), *sheet.campaign);
    if (!rule)
        return rule.error();
    return standing.isQueued(rule->reach);
}

Result<AnswerSheet> SheetService::existing(const Uid &uid)
{
    auto sheet = m_sheets.byUid(uid);
    if (!sheet)
        return sheet.error();
    if (!*sheet)
        return fail(Errc::NotFound, "sheet.unknown");
    return **sheet;
}

Result<StoredSheet> SheetService::amend(const Uid &uid, const Answers &answers, const QString &reason)
{
    return m_workplace.change(op::sheetAmend, [&](Change &change) -> Result<StoredSheet> {
        if (reason.trimmed().isEmpty())
            return fail(Errc::BadInput, "sheet.no_reason");
        auto sheet = existing(uid);
        if (!sheet)
            return sheet.error();
        change.setReason(QStringLiteral("amended"));
        return amendIn(change, *sheet, answers, {}, reason);
    });
}

Result<StoredSheet> SheetService::amendIn(Change &change, AnswerSheet sheet, const Answers &answers,
                                          const QStringList &doubtful, const QString &reason)
{
    auto definition = m_library.find(sheet.scaleId);
    if (!definition)
        return definition.error();
    auto subject = subjectOf(m_workplace.db(), sheet.student, sheet.answeredOn);
    if (!subject)
        return subject.error();
    auto result = scored(m_workplace.db(), **definition, answers, subject->context);
    if (!result)
        return result.error();
    sheet.answers = answers;
    sheet.doubtfulItems = doubtful;
    sheet.status = result->status;
    sheet.validity =
        withPattern(validityOf(*result), patternOf(**definition, answers, sheet.durationSeconds));
    if (auto updated = m_sheets.updateAnswers(change, sheet); !updated)
        return updated.error();
    ++sheet.rev;
    auto kept = change.insert(
        QStringLiteral("sheet_amendment"),
        Fields{{QStringLiteral("sheet_id"), sheet.id.value()}, {QStringLiteral("reason"), reason.trimmed()}});
    if (!kept)
        return kept.error();
    StoredSheet stored;
    if (auto settled = settle(change, sheet, *subject, **definition, *result, stored); !settled)
        return settled.error();
    return stored;
}

Result<RescoredSheet> SheetService::rescore(const Uid &uid)
{
    return m_workplace.change(op::sheetRescore, [&](Change &change) -> Result<RescoredSheet> {
        auto sheet = existing(uid);
        if (!sheet)
            return sheet.error();
        return rescoreIn(change, *sheet);
    });
}

Result<RescoredSheet> SheetService::rescoreIn(Change &change, AnswerSheet sheet)
{
    auto definition = m_library.find(sheet.scaleId);
    if (!definition)
        return definition.error();
    auto before = m_sheets.results(sheet.id);
    if (!before)
        return before.error();
    auto subject = subjectOf(m_workplace.db(), sheet.student, sheet.answeredOn);
    if (!subject)
        return subject.error();
    auto result = scored(m_workplace.db(), **definition, sheet.answers, subject->context);
    if (!result)
        return result.error();
    RescoredSheet again{sheet.uid,
                        sheet.student,
                        before->isEmpty() ? QString() : before->first().scaleVersion,
                        result->scaleVersion,
                        {}};
    if (!before->isEmpty())
        again.differences = differencesOf(before->first().json, resultToJson(*result));
    const SheetValidity validity =
        withPattern(validityOf(*result), patternOf(**definition, sheet.answers, sheet.durationSeconds));
    if (sheet.status != result->status || sheet.validity != validity) {
        sheet.status = result->status;
        sheet.validity = validity;
        if (auto updated = m_sheets.updateAnswers(change, sheet); !updated)
            return updated.error();
    }
    sheet.rev = std::max<qint64>(sheet.rev, 2); // flags and review of the first scoring stand
    change.setReason(QStringLiteral("rescored"));
    StoredSheet stored;
    if (auto settled = settle(change, sheet, *subject, **definition, *result, stored); !settled)
        return settled.error();
    return again;
}

} // namespace tingyu
