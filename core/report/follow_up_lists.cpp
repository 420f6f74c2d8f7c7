// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/follow_up_lists.h"

#include "core/care/student_plan_service.h"
#include "core/report/scale_words.h"
#include "core/screening/campaign_repository.h"
#include "core/screening/group_export.h"
#include "core/screening/result_reading.h"
#include "core/screening/screening_operations.h"
#include "core/vault/output_place.h"

#include <algorithm>

namespace tingyu::report {
namespace {

/// The list is no record of one person: it stands on record as a list.
ObjectRef listObject()
{
    return {QStringLiteral("watch_entry"), {}};
}

} // namespace

FormValues watchListValues(const QList<EvidenceRow> &rows, const QHash<Uid, PlanStanding> &plans,
                           const QString &printer)
{
    FormValues values;
    values.fields.insert(QStringLiteral("count"), Value::count(static_cast<int>(rows.size())));
    values.fields.insert(QStringLiteral("counsellor"), Value::of(printer));
    QList<QList<Value>> &table = values.tables[QStringLiteral("entries")];
    for (const EvidenceRow &row : rows) {
        QList<Value> sources;
        for (const EvidenceSource source : row.watch->sources)
            sources.append(Value::code(QStringLiteral("source"), evidenceSourceCode(source)));
        const int days = row.watch->monitorDays;
        const PlanStanding plan = plans.value(row.studentUid);
        table.append({Value::orDash(row.className), Value::of(row.studentName), Value::day(row.watch->since),
                      Value::join(sources), Value::of(row.watch->reason),
                      plan.hasPlan() ? Value::day(plan.reviewOn)
                                     : Value::code(QStringLiteral("plan"), QStringLiteral("none")),
                      days > 0
                          ? Value::code(QStringLiteral("every"), QStringLiteral("days"), {Value::count(days)})
                          : Value::code(QStringLiteral("mark"), QStringLiteral("nothing")),
                      orNothing(Value::day(row.nextTest()))});
    }
    return values;
}

FormValues handoutListValues(const HandoutListFacts &facts)
{
    FormValues values;
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    set("campaign", Value::of(facts.campaign));
    set("scale",
        Value::join({Value::of(facts.scale), Value::code(QStringLiteral("informant"), facts.informant)}));
    set("count", Value::count(static_cast<int>(facts.rows.size())));
    set("made_by", Value::of(facts.printer));
    QList<QList<Value>> &table = values.tables[QStringLiteral("students")];
    for (const HandoutAsk &row : facts.rows)
        table.append({Value::of(row.className), Value::orDash(row.schoolNo), Value::of(row.studentName),
                      orNothing(Value::day(row.handedOn)), Value(), Value()});
    return values;
}

Result<QList<EvidenceRow>> FollowUpListService::watchList()
{
    auto rows = EvidenceService(m_place).matrix();
    if (!rows)
        return rows;
    rows->removeIf([](const EvidenceRow &row) { return !row.watch; });
    if (rows->isEmpty())
        return fail(Errc::NotFound, "watch.nobody");
    std::stable_sort(rows->begin(), rows->end(), [](const EvidenceRow &one, const EvidenceRow &other) {
        return std::tie(one.className, one.studentName) < std::tie(other.className, other.studentName);
    });
    return rows;
}

Result<Printed> FollowUpListService::watchListPaper(const PrintOrder &order, PrintWay way)
{
    auto rows = watchList();
    if (!rows)
        return rows.error();
    auto plans = StudentPlanService(m_place).standings();
    if (!plans)
        return plans.error();
    return printForm(m_place, {op::evidenceView, "watch_list", "watch-list-print", listObject()}, order, way,
                     watchListValues(*rows, byStudent(*plans), m_place.session().userName));
}

Result<void> FollowUpListService::exportWatchList(const Workbook &table, const QString &path,
                                                  const QString &reason)
{
    if (auto allowed = m_place.allow(op::evidenceView, {}, listObject()); !allowed)
        return allowed;
    if (auto checked = checkOutputFile(path); !checked)
        return checked;
    PrintOrder order;
    order.reason = reason;
    if (auto noted =
            recordPrint(m_place, op::evidenceView, QStringLiteral("watch-list-export"), listObject(), order);
        !noted)
        return noted.error();
    return writeTableFile(path, table);
}

Result<Printed> FollowUpListService::handoutPaper(const Uid &uid, const QString &scaleId,
                                                  const PrintOrder &order, PrintWay way)
{
    const ObjectRef object{QStringLiteral("campaign"), uid};
    if (auto allowed = m_place.allow(op::campaignPrint, {}, object); !allowed)
        return allowed.error();
    HandoutService service(m_place, m_library);
    auto rows = service.toAsk(uid, scaleId);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return fail(Errc::NotFound, "campaign.nobody");
    auto definition = m_library.find(scaleId);
    if (!definition)
        return definition.error();
    auto campaign = CampaignRepository(m_place.db()).byUid(uid);
    if (!campaign)
        return campaign.error();
    HandoutListFacts facts;
    facts.campaign = *campaign ? (*campaign)->name : QString();
    facts.scale = wordsIn(order.language, (*definition)->name);
    facts.informant = informantCode((*definition)->informant);
    facts.rows = *std::move(rows);
    facts.printer = m_place.session().userName;
    return printForm(m_place, {op::campaignPrint, "handout_list", "campaign-handout-print", object}, order,
                     way, handoutListValues(facts));
}

} // namespace tingyu::report
