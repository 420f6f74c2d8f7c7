// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/campaign_paper.h"

#include "core/report/scale_words.h"
#include "core/scales/library.h"
#include "core/screening/screening_operations.h"

#include <algorithm>

namespace tingyu::report {
namespace {

void set(FormValues &values, const char *field, const Value &value)
{
    values.fields.insert(QLatin1String(field), value);
}

Value share(std::optional<double> part)
{
    return part ? Value::of(QString::number(*part * 100, 'f', 1) + QLatin1Char('%')) : Value();
}

void setHead(FormValues &values, const CampaignPaperFacts &facts)
{
    set(values, "campaign", Value::of(facts.campaign.name));
    set(values, "window", Value::join({Value::day(facts.campaign.from), Value::day(facts.campaign.to)}));
}

} // namespace

FormValues consentValues(const CampaignPaperFacts &facts, const CampaignMember &member,
                         const QString &classLabel)
{
    FormValues values;
    setHead(values, facts);
    set(values, "addressee",
        Value::code(QStringLiteral("to"), QStringLiteral("guardian"),
                    {Value::of(classLabel), Value::of(member.name)}));
    set(values, "scales", Value::of(facts.scaleNames.join(QChar(0x3001))));
    set(values, "contact", Value::of(facts.inCharge));
    set(values, "notice", Value::of(facts.campaign.consentText));
    set(values, "student", Value::join({Value::of(member.name), Value::of(classLabel)}));
    return values;
}

FormValues makeUpValues(const CampaignPaperFacts &facts, const QList<MakeUpRow> &rows,
                        const QString &classLabel)
{
    FormValues values;
    setHead(values, facts);
    set(values, "scope",
        classLabel.isEmpty() ? Value::code(QStringLiteral("scope"), QStringLiteral("all"))
                             : Value::of(classLabel));
    set(values, "count", Value::count(static_cast<int>(rows.size())));
    set(values, "made_by", Value::of(facts.printer));
    QList<QList<Value>> &table = values.tables[QStringLiteral("students")];
    for (const MakeUpRow &row : rows) {
        QStringList scales;
        for (const QString &scale : row.scales)
            scales.append(facts.scaleNames.value(facts.campaign.scales.indexOf(scale), scale));
        table.append({Value::of(row.className), Value::orDash(row.schoolNo), Value::of(row.name),
                      Value::of(scales.join(QChar(0x3001))), Value()});
    }
    return values;
}

FormValues organisingValues(const CampaignPaperFacts &facts)
{
    const Coverage &total = facts.status.total;
    FormValues values;
    setHead(values, facts);
    set(values, "kind", Value::code(QStringLiteral("kind"), campaignKindCode(facts.campaign.kind)));
    set(values, "scope",
        Value::code(QStringLiteral("scope"),
                    facts.campaign.allClasses ? QStringLiteral("all") : QStringLiteral("some"),
                    {Value::count(static_cast<int>(facts.status.classes.size()))}));
    QList<Value> scales;
    for (qsizetype i = 0; i < facts.scaleNames.size(); ++i)
        scales.append(Value::of(facts.scaleNames[i] + QLatin1Char(' ') + facts.scaleVersions.value(i)));
    set(values, "scales", Value::join(scales));
    set(values, "on_roll", Value::count(total.onRoll));
    set(values, "tested", Value::count(total.done + total.invalid + total.incomplete));
    set(values, "valid", Value::count(total.done));
    set(values, "invalid", Value::count(total.invalid));
    set(values, "make_up", Value::count(total.open() + total.invalid + total.incomplete + total.absent));
    set(values, "left_out", Value::count(total.leftOut));
    set(values, "coverage", share(total.coverage()));
    set(values, "coverage_asked", share(total.coverageAsked()));
    set(values, "in_charge", Value::of(facts.inCharge));
    set(values, "watch", Value::of(facts.watchers.join(QChar(0x3001))));
    set(values, "stand_in",
        Value::join({Value::of(facts.campaign.standIn), Value::of(facts.campaign.standInPhone)}));
    set(values, "consent_forms",
        facts.consentOut > 0 ? Value::join({Value::count(facts.consentOut), Value::count(facts.consentBack)})
                             : Value());
    QHash<SchoolClassId, int> present;
    QList<QList<Value>> &sittings = values.tables[QStringLiteral("sittings")];
    for (const Sitting &one : facts.sittings) {
        present[one.schoolClass] += one.present;
        sittings.append({Value::day(one.on), Value::of(one.className), Value::count(one.present),
                         orNothing(Value::of(one.ledBy)), orNothing(Value::of(one.place)),
                         orNothing(Value::of(one.irregular))});
    }
    QList<QList<Value>> &classes = values.tables[QStringLiteral("classes")];
    for (const ClassCoverage &one : facts.status.classes) {
        classes.append({Value::of(one.className), Value::count(one.counts.onRoll),
                        present.contains(one.id) ? Value::count(present.value(one.id)) : orNothing({}),
                        Value::count(one.counts.done)});
    }
    return values;
}

Result<CampaignPaperFacts> CampaignPaperService::gather(const Uid &uid, Language language)
{
    CampaignService campaigns(m_place, m_library);
    CampaignPlanService plan(m_place, m_library);
    CampaignPaperFacts facts;
    auto campaign = campaigns.get(uid);
    if (!campaign)
        return campaign.error();
    facts.campaign = *campaign;
    auto status = campaigns.status(facts.campaign.id);
    if (!status)
        return status.error();
    facts.status = *std::move(status);
    for (const QString &scale : std::as_const(facts.campaign.scales)) {
        auto definition = m_library.find(scale);
        if (!definition)
            return definition.error();
        facts.scaleNames.append(wordsIn(language, (*definition)->name));
        facts.scaleVersions.append((*definition)->version);
    }
    auto people = campaigns.people();
    if (!people)
        return people.error();
    for (const CampaignPerson &person : std::as_const(*people)) {
        if (person.id == facts.campaign.personInCharge)
            facts.inCharge = person.name;
        if (facts.campaign.watchers.contains(person.id))
            facts.watchers.append(person.name);
    }
    auto sittings = plan.sittings(facts.campaign.id);
    if (!sittings)
        return sittings.error();
    facts.sittings = *sittings;
    auto lines = plan.handouts(facts.campaign.id);
    if (!lines)
        return lines.error();
    for (const HandoutLine &line : std::as_const(*lines)) {
        if (line.handout.item != consentItem)
            continue;
        facts.consentOut += line.handout.handedOut;
        facts.consentBack += line.handout.returned;
    }
    facts.printer = m_place.session().userName;
    return facts;
}

Result<void> CampaignPaperService::countPrinted(const CampaignPaperFacts &facts, SchoolClassId schoolClass,
                                                int sheets)
{
    CampaignPlanService plan(m_place, m_library);
    auto lines = plan.handouts(facts.campaign.id);
    if (!lines)
        return lines.error();
    for (const HandoutLine &line : std::as_const(*lines)) {
        if (line.handout.item != consentItem || line.handout.schoolClass != schoolClass)
            continue;
        Handout counted = line.handout;
        counted.printed = sheets;
        counted.printedOn = m_place.clock().today();
        return plan.setHandout(facts.campaign.id, counted);
    }
    return {};
}

Result<Printed> CampaignPaperService::consentForms(const Uid &uid, SchoolClassId schoolClass,
                                                   const PrintOrder &order, PrintWay way)
{
    const ObjectRef object{QStringLiteral("campaign"), uid};
    if (auto allowed = m_place.allow(op::campaignPrint, {}, object); !allowed)
        return allowed.error();
    auto facts = gather(uid, order.language);
    if (!facts)
        return facts.error();
    const auto &classes = facts->status.classes;
    const auto of = std::find_if(classes.cbegin(), classes.cend(),
                                 [&](const ClassCoverage &one) { return one.id == schoolClass; });
    if (of == classes.cend())
        return fail(Errc::NotFound, "campaign.class");
    auto members = CampaignService(m_place, m_library).members(facts->campaign.id, schoolClass);
    if (!members)
        return members.error();
    members->removeIf([](const CampaignMember &one) { return one.leftOut; });
    if (members->isEmpty())
        return fail(Errc::NotFound, "campaign.nobody");
    auto form = loadForm(QStringLiteral("form07_consent"));
    if (!form)
        return form.error();
    auto printed = printForm(m_place, {op::campaignPrint, "form07_consent", "campaign-consent-print", object},
                             order, way, consentValues(*facts, members->first(), of->className));
    if (!printed)
        return printed;
    for (qsizetype i = 1; i < members->size(); ++i) {
        printed->document.blocks.append(PageBreak());
        printed->document.blocks +=
            fillForm(*form, printed->document.frame, consentValues(*facts, members->at(i), of->className))
                .blocks;
    }
    if (way == PrintWay::Issue) {
        if (auto counted =
                countPrinted(*facts, schoolClass, static_cast<int>(members->size()) * order.copies);
            !counted)
            return counted.error();
    }
    return printed;
}

Result<Printed> CampaignPaperService::makeUpList(const Uid &uid, std::optional<SchoolClassId> schoolClass,
                                                 const PrintOrder &order, PrintWay way)
{
    const ObjectRef object{QStringLiteral("campaign"), uid};
    if (auto allowed = m_place.allow(op::campaignPrint, {}, object); !allowed)
        return allowed.error();
    auto facts = gather(uid, order.language);
    if (!facts)
        return facts.error();
    QString label;
    for (const ClassCoverage &one : std::as_const(facts->status.classes)) {
        if (schoolClass && one.id == *schoolClass)
            label = one.className;
    }
    if (schoolClass && label.isEmpty())
        return fail(Errc::NotFound, "campaign.class");
    auto rows = CampaignPlanService(m_place, m_library).makeUpList(facts->campaign.id, schoolClass);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return fail(Errc::NotFound, "campaign.nobody");
    return printForm(m_place, {op::campaignPrint, "make_up_list", "campaign-make-up-print", object}, order,
                     way, makeUpValues(*facts, *rows, label));
}

Result<Printed> CampaignPaperService::organising(const Uid &uid, const PrintOrder &order, PrintWay way)
{
    const ObjectRef object{QStringLiteral("campaign"), uid};
    if (auto allowed = m_place.allow(op::campaignPrint, {}, object); !allowed)
        return allowed.error();
    auto facts = gather(uid, order.language);
    if (!facts)
        return facts.error();
    return printForm(m_place, {op::campaignPrint, "form24_campaign", "campaign-form-print", object}, order,
                     way, organisingValues(*facts));
}

} // namespace tingyu::report
