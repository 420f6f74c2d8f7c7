// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/answer_sheet_service.h"

#include "core/screening/campaign_service.h"
#include "core/screening/screening_operations.h"

#include <algorithm>

namespace tingyu::report {
namespace {

const QString formId = QStringLiteral("answer_sheet");
const QString noCode(paperCodeDigits, QLatin1Char('0'));

QString whoText(const CampaignMember &member)
{
    return member.schoolNo.isEmpty() ? member.name
                                     : QString(member.schoolNo % QStringLiteral("  ") % member.name);
}

} // namespace

Result<AnswerSheetService::Class> AnswerSheetService::classOf(const Uid &uid, SchoolClassId schoolClass)
{
    CampaignService campaigns(m_place, m_library);
    auto campaign = campaigns.get(uid);
    if (!campaign)
        return campaign.error();
    auto classes = CampaignRepository(m_place.db()).classes(*campaign);
    if (!classes)
        return classes.error();
    const auto of = std::find_if(classes->cbegin(), classes->cend(),
                                 [schoolClass](const ClassCoverage &one) { return one.id == schoolClass; });
    if (of == classes->cend())
        return fail(Errc::NotFound, "campaign.class");
    auto members = campaigns.members(campaign->id, schoolClass);
    if (!members)
        return members.error();
    return Class{*campaign, of->className, *members};
}

/// A preview makes nothing: it shows what a code looks like where there is none yet.
Result<QHash<StudentId, QString>> AnswerSheetService::codesFor(CampaignId campaign, PrintWay way)
{
    return way == PrintWay::Issue ? m_codes.ensure(campaign) : m_codes.codes(campaign);
}

Result<AnswerSheetService::Filled> AnswerSheetService::fill(const AnswerSheetWish &wish,
                                                            const PrintOrder &order, PrintWay way)
{
    const Language language = order.language;
    auto frame = printFrame(m_place, order);
    if (!frame)
        return frame.error();
    auto of = classOf(wish.campaign, wish.schoolClass);
    if (!of)
        return of.error();
    const Campaign &campaign = of->campaign;
    const QStringList scales = wish.scaleId.isEmpty() ? campaign.scales : QStringList{wish.scaleId};
    if (!campaign.scales.contains(scales.value(0)))
        return fail(Errc::BadInput, "import.which_scale", {campaign.scales.join(QLatin1Char(' '))});
    QHash<StudentId, QString> codes;
    if (wish.withCodes) {
        auto known = codesFor(campaign.id, way);
        if (!known)
            return known.error();
        codes = *known;
    }
    Filled all;
    for (const CampaignMember &member : std::as_const(of->members)) {
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
            facts.campaign = campaign.name;
            facts.className = of->name;
            facts.who = wish.withCodes ? codes.value(member.id, noCode) : whoText(member);
            facts.definition = *definition;
            facts.text = m_library.text(scale, language == Language::English ? QStringLiteral("en")
                                                                             : QStringLiteral("zh"));
            facts.perColumn = wish.perColumn;
            all.values.append(answerSheetValues(facts, language));
            all.sheets.append({campaign.id, member.id, scale, facts.text ? facts.text->id : QString()});
        }
    }
    if (all.values.isEmpty())
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
    auto sheets = fill(wish, order, way);
    if (!sheets)
        return sheets.error();
    auto printed = printForm(m_place, {op::campaignPrint, "answer_sheet", "answer-sheet-print", object},
                             order, way, sheets->values.first());
    if (!printed)
        return printed;
    for (qsizetype i = 1; i < sheets->values.size(); ++i) {
        printed->document.blocks.append(PageBreak());
        printed->document.blocks += fillForm(*form, printed->document.frame, sheets->values.at(i)).blocks;
    }
    if (way == PrintWay::Issue) {
        if (auto kept = keepPrinted(sheets->sheets); !kept)
            return kept.error();
    }
    return printed;
}

Result<void> AnswerSheetService::keepPrinted(const QList<PaperSheet> &sheets)
{
    return m_place.change(op::campaignPrint, [&](Change &change) -> Result<void> {
        PaperSheetRepository repository(m_place.db());
        for (const PaperSheet &sheet : sheets) {
            if (auto kept = repository.printed(change, sheet); !kept)
                return kept;
        }
        return {};
    });
}

Result<Printed> AnswerSheetService::codeList(const Uid &campaign, SchoolClassId schoolClass,
                                             const PrintOrder &order, PrintWay way)
{
    const ObjectRef object{QStringLiteral("campaign"), campaign};
    if (auto allowed = m_place.allow(op::campaignPrint, {}, object); !allowed)
        return allowed.error();
    auto of = classOf(campaign, schoolClass);
    if (!of)
        return of.error();
    of->members.removeIf([](const CampaignMember &one) { return one.leftOut; });
    if (of->members.isEmpty())
        return fail(Errc::NotFound, "campaign.nobody");
    auto codes = codesFor(of->campaign.id, way);
    if (!codes)
        return codes.error();
    FormValues values;
    values.fields.insert(QStringLiteral("campaign"), Value::of(of->campaign.name));
    values.fields.insert(QStringLiteral("class"), Value::of(of->name));
    QList<QList<Value>> &rows = values.tables[QStringLiteral("codes")];
    for (const CampaignMember &member : std::as_const(of->members))
        rows.append({Value::of(codes->value(member.id, noCode)), Value::orDash(member.schoolNo),
                     Value::of(member.name), Value()});
    return printForm(m_place, {op::campaignPrint, "paper_codes", "paper-code-print", object}, order, way,
                     values);
}

} // namespace tingyu::report
