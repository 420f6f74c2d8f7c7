// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/answer_sheet_service.h"

#include "core/screening/campaign_service.h"
#include "core/screening/screening_operations.h"

#include <algorithm>

namespace tingyu::report {
namespace {

const QString formId = QStringLiteral("answer_sheet");

QString whoText(const CampaignMember &member)
{
    return member.schoolNo.isEmpty() ? member.name
                                     : QString(member.schoolNo % QStringLiteral("  ") % member.name);
}

} // namespace

Result<QList<FormValues>> AnswerSheetService::values(const AnswerSheetWish &wish, const PrintOrder &order,
                                                     PrintWay way)
{
    const Language language = order.language;
    auto frame = printFrame(m_place, order);
    if (!frame)
        return frame.error();
    CampaignService campaigns(m_place, m_library);
    auto campaign = campaigns.get(wish.campaign);
    if (!campaign)
        return campaign.error();
    const QStringList scales = wish.scaleId.isEmpty() ? campaign->scales : QStringList{wish.scaleId};
    if (!campaign->scales.contains(scales.value(0)))
        return fail(Errc::BadInput, "import.which_scale", {campaign->scales.join(QLatin1Char(' '))});
    auto classes = CampaignRepository(m_place.db()).classes(*campaign);
    if (!classes)
        return classes.error();
    const auto of = std::find_if(classes->cbegin(), classes->cend(),
                                 [&wish](const ClassCoverage &one) { return one.id == wish.schoolClass; });
    if (of == classes->cend())
        return fail(Errc::NotFound, "campaign.class");
    auto members = campaigns.members(campaign->id, wish.schoolClass);
    if (!members)
        return members.error();
    QHash<StudentId, QString> codes;
    if (wish.withCodes) {
        // A preview makes nothing: it shows what a code looks like where there is none yet.
        auto known = way == PrintWay::Issue ? m_codes.ensure(campaign->id) : m_codes.codes(campaign->id);
        if (!known)
            return known.error();
        codes = *known;
    }
    QList<FormValues> all;
    for (const CampaignMember &member : std::as_const(*members)) {
        if (member.leftOut || (wish.onlyOpen && member.mark))
            continue;
        for (const QString &scale : scales) {
            if (wish.onlyOpen && member.answered.contains(scale))
                continue;
            auto definition = m_library.find(scale);
            if (!definition)
                return definition.error();
            AnswerSheetFacts facts;
            facts.school = frame->schoolName;
            facts.campaign = campaign->name;
            facts.className = of->className;
            facts.who = wish.withCodes ? codes.value(member.id, QString(paperCodeDigits, QLatin1Char('0')))
                                       : whoText(member);
            facts.definition = *definition;
            facts.text = m_library.text(scale, language == Language::English ? QStringLiteral("en")
                                                                             : QStringLiteral("zh"));
            facts.perColumn = wish.perColumn;
            all.append(answerSheetValues(facts, language));
        }
    }
    if (all.isEmpty())
        return fail(Errc::NotFound, "campaign.nobody");
    return all;
}

Result<Printed> AnswerSheetService::sheets(const AnswerSheetWish &wish, const PrintOrder &order, PrintWay way)
{
    const ObjectRef object{QStringLiteral("campaign"), wish.campaign};
    if (auto allowed = m_place.allow(op::campaignPrint, {}, object); !allowed)
        return allowed.error();
    if (std::find(std::begin(paperColumnLengths), std::end(paperColumnLengths), wish.perColumn) ==
        std::end(paperColumnLengths))
        return fail(Errc::BadInput, "paper.columns");
    auto form = loadForm(formId);
    if (!form)
        return form.error();
    auto sheets = values(wish, order, way);
    if (!sheets)
        return sheets.error();
    auto printed = printForm(m_place, {op::campaignPrint, "answer_sheet", "answer-sheet-print", object},
                             order, way, sheets->first());
    if (!printed)
        return printed;
    for (qsizetype i = 1; i < sheets->size(); ++i) {
        printed->document.blocks.append(PageBreak());
        printed->document.blocks += fillForm(*form, printed->document.frame, sheets->at(i)).blocks;
    }
    return printed;
}

} // namespace tingyu::report
