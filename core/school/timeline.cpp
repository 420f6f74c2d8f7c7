// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/timeline.h"

#include "core/school/class_reach.h"
#include "core/school/existing_student.h"
#include "core/school/facts_repository.h"
#include "core/school/school_operations.h"

#include <algorithm>

namespace tingyu {
namespace {

const QString &studentType()
{
    static const QString type = QStringLiteral("student");
    return type;
}

Result<QList<TimelineEntry>> growthEvents(Workplace &place, StudentId student)
{
    auto growth = FactsRepository(place.db()).growth(student);
    if (!growth)
        return growth.error();
    QList<TimelineEntry> entries;
    for (const GrowthEntry &one : std::as_const(*growth))
        entries.append({one.onDate,
                        {},
                        QStringLiteral("growth.") + growthKindCode(one.kind),
                        {one.source, one.stressor},
                        one.statement,
                        {QStringLiteral("growth_entry"), one.uid}});
    return entries;
}

Result<QList<TimelineEntry>> circumstanceEvents(Workplace &place, StudentId student)
{
    FactsRepository facts(place.db());
    auto factors = facts.riskFactors(student);
    if (!factors)
        return factors.error();
    auto tags = facts.tags(student);
    if (!tags)
        return tags.error();
    QList<TimelineEntry> entries;
    for (const RiskFactor &one : std::as_const(*factors)) {
        const ObjectRef object{QStringLiteral("risk_factor"), one.uid};
        entries.append(
            {one.from, {}, QStringLiteral("risk-factor.from"), {one.code, one.source}, one.note, object});
        if (one.to.isValid())
            entries.append({one.to, {}, QStringLiteral("risk-factor.to"), {one.code}, {}, object});
    }
    for (const VulnerabilityTag &one : std::as_const(*tags)) {
        const ObjectRef object{QStringLiteral("vulnerability_tag"), one.uid};
        entries.append({one.from, {}, QStringLiteral("tag.from"), {one.code, one.source}, one.note, object});
        if (one.to.isValid())
            entries.append({one.to, {}, QStringLiteral("tag.to"), {one.code}, {}, object});
        else if (one.expiresOn < place.clock().today())
            entries.append({one.expiresOn, {}, QStringLiteral("tag.expired"), {one.code}, {}, object});
    }
    return entries;
}

Result<QList<TimelineEntry>> decisionEvents(Workplace &place, StudentId student)
{
    FactsRepository facts(place.db());
    auto classes = facts.fileClasses(student);
    if (!classes)
        return classes.error();
    auto consents = facts.consents(student);
    if (!consents)
        return consents.error();
    QList<TimelineEntry> entries;
    for (const FileClassEntry &one : std::as_const(*classes))
        entries.append({one.from,
                        {},
                        QStringLiteral("file-class"),
                        {fileClassCode(one.fileClass), one.decidedBy},
                        one.reason,
                        {QStringLiteral("file_class"), one.uid}});
    for (const Consent &one : std::as_const(*consents))
        entries.append({one.onDate,
                        {},
                        QStringLiteral("consent.") + consentAnswerCode(one.answer),
                        {consentPartyCode(one.party), consentScopeCode(one.scope)},
                        one.note,
                        {QStringLiteral("consent"), one.uid}});
    return entries;
}

Result<QList<TimelineEntry>> rollEvents(Workplace &place, StudentId student)
{
    auto events = FactsRepository(place.db()).rollEvents(student);
    if (!events)
        return events.error();
    QList<TimelineEntry> entries;
    for (const RollEvent &one : std::as_const(*events))
        entries.append({one.onDate,
                        {},
                        QStringLiteral("roll.") + rollEventKindCode(one.kind),
                        {one.until.toString(Qt::ISODate)},
                        one.reason,
                        {QStringLiteral("roll_event"), one.uid}});
    return entries;
}

bool isLater(const TimelineEntry &a, const TimelineEntry &b)
{
    if (a.date != b.date)
        return a.date > b.date;
    if (a.time.isValid() != b.time.isValid())
        return a.time.isValid();
    return a.time.isValid() && a.time > b.time;
}

} // namespace

TimelineService::TimelineService(Workplace &place) : m_place(place)
{
    add(op::studentView, growthEvents);
    add(op::studentView, circumstanceEvents);
    add(op::studentView, decisionEvents);
    add(op::studentView, rollEvents);
}

void TimelineService::add(const Operation &operation, Source source)
{
    m_sources.append({&operation, std::move(source)});
}

Result<QList<TimelineEntry>> TimelineService::of(const Uid &student, const Span &span)
{
    if (auto allowed = m_place.allow(op::studentView, {}, {studentType(), student}); !allowed)
        return allowed.error();
    auto found = existingStudent(m_place.db(), student);
    if (!found)
        return found.error();
    const AccessScope scope = scopeOf(found->classId);
    if (auto viewed = m_place.viewed(op::studentView, {studentType(), student}, scope); !viewed)
        return viewed.error();
    QList<TimelineEntry> entries;
    for (const Registered &one : std::as_const(m_sources)) {
        // Asked without allow(): what is only left out of a list is no denied try.
        if (!isAllowed(*one.operation, m_place.session(), scope))
            continue;
        auto some = one.source(m_place, found->id);
        if (!some)
            return some.error();
        entries += *some;
    }
    entries.removeIf([&span](const TimelineEntry &entry) {
        return (span.from.isValid() && entry.date < span.from) || (span.to.isValid() && entry.date > span.to);
    });
    std::stable_sort(entries.begin(), entries.end(), isLater);
    return entries;
}

} // namespace tingyu
