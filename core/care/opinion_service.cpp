// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/opinion_service.h"

#include "core/base/text.h"
#include "core/care/care_operations.h"
#include "core/care/case_fields.h"
#include "core/care/case_rules.h"
#include "core/care/case_service.h"

#include <algorithm>

namespace tingyu {
namespace {

Result<void> checkPart(OpinionPart *part)
{
    part->text = text::prose(part->text);
    part->reason = text::prose(part->reason);
    part->who = text::prose(part->who);
    if (!isOpinionField(part->code))
        return fail(Errc::BadInput, "opinion.field", {part->code});
    if (part->text.isEmpty())
        return fail(Errc::BadInput, "text.missing");
    if (auto checked = checkLength(part->text); !checked)
        return checked.error();
    const QStringList verdicts = {QString(), QStringLiteral("adopted"), QStringLiteral("partly"),
                                  QStringLiteral("no")};
    if (!verdicts.contains(part->verdict))
        return fail(Errc::BadInput, "opinion.verdict");
    const bool needsReason = part->verdict == QLatin1String("partly") || part->verdict == QLatin1String("no");
    if (needsReason && part->reason.isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    return {};
}

Result<void> checkQuestions(const CaseVersion &version, const QList<OpinionPart> &parts)
{
    for (const OpinionPart &part : parts) {
        if (!part.code.startsWith(QLatin1String("question.")))
            continue;
        const int number = part.code.mid(9).toInt();
        const bool asked =
            std::any_of(version.content.questions.begin(), version.content.questions.end(),
                        [number](const CaseQuestion &question) { return question.number == number; });
        if (!asked)
            return fail(Errc::BadInput, "opinion.question", {QString::number(number)});
    }
    return {};
}

} // namespace

Result<Uid> OpinionService::record(const Uid &uid, const Opinion &opinion)
{
    Opinion wanted = opinion;
    for (OpinionPart &part : wanted.parts) {
        if (auto checked = checkPart(&part); !checked)
            return checked.error();
    }
    if (wanted.parts.isEmpty())
        return fail(Errc::BadInput, "text.missing");
    if (!wanted.receivedOn.isValid())
        return fail(Errc::BadInput, "date.missing");
    auto one = caseByUid(m_place, uid);
    if (!one)
        return one.error();
    if (auto allowed = m_place.allow(editOperation(one->kind), scopeOf(*one)); !allowed)
        return allowed.error();
    return m_place.change(op::opinionRecord, [&](Change &change) -> Result<Uid> {
        auto version = CaseRepository(m_place.db()).version(one->id, wanted.version);
        if (!version)
            return version.error();
        if (!*version)
            return fail(Errc::NotFound, "case.no_version");
        if (auto checked = checkQuestions(**version, wanted.parts); !checked)
            return checked.error();
        auto row = CaseRepository::addOpinion(change, one->id, wanted, m_place.session().userId);
        if (!row)
            return row.error();
        for (const OpinionPart &part : std::as_const(wanted.parts)) {
            if (auto added = CaseRepository::addPart(change, one->id, CaseItemId(row->id), part); !added)
                return added.error();
        }
        return row->uid;
    });
}

Result<QList<Opinion>> OpinionService::of(const Uid &uid)
{
    auto one = caseByUid(m_place, uid);
    if (!one)
        return one.error();
    const ObjectRef object{QStringLiteral("care_case"), uid};
    if (auto viewed = m_place.viewed(viewOperation(one->kind), object, scopeOf(*one)); !viewed)
        return viewed.error();
    return CaseRepository(m_place.db()).opinions(one->id);
}

Result<void> OpinionService::setPart(const OpinionPart &part)
{
    CaseRepository cases(m_place.db());
    auto one = cases.ownerOf("opinion_part", part.uid);
    if (!one)
        return one.error();
    if (!*one)
        return fail(Errc::NotFound, "record.not_found");
    if (auto allowed = m_place.allow(editOperation((*one)->kind), scopeOf(**one)); !allowed)
        return allowed.error();
    return m_place.change(op::opinionRecord, [&](Change &change) -> Result<void> {
        auto stored = cases.part(part.uid);
        if (!stored)
            return stored.error();
        if (!*stored)
            return fail(Errc::NotFound, "record.not_found");
        OpinionPart wanted = part;
        wanted.id = (*stored)->id;
        wanted.code = (*stored)->code;
        if (auto checked = checkPart(&wanted); !checked)
            return checked.error();
        return outcomeOf(CaseRepository::updatePart(change, wanted));
    });
}

Result<void> OpinionService::follow(const Uid &opinion, const QString &checkedBy, QDate parentsTold,
                                    QDate feedbackSent)
{
    CaseRepository cases(m_place.db());
    auto one = cases.ownerOf("case_opinion", opinion);
    if (!one)
        return one.error();
    if (!*one)
        return fail(Errc::NotFound, "record.not_found");
    if (auto allowed = m_place.allow(editOperation((*one)->kind), scopeOf(**one)); !allowed)
        return allowed.error();
    return m_place.change(op::opinionRecord, [&](Change &change) -> Result<void> {
        auto list = cases.opinions((*one)->id);
        if (!list)
            return list.error();
        for (Opinion stored : std::as_const(*list)) {
            if (stored.uid != opinion)
                continue;
            stored.checkedBy = text::prose(checkedBy);
            stored.parentsTold = parentsTold;
            stored.feedbackSent = feedbackSent;
            return outcomeOf(CaseRepository::updateOpinion(change, stored));
        }
        return fail(Errc::NotFound, "record.not_found");
    });
}

} // namespace tingyu
