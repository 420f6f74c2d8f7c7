// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ledger_lines.h"

#include "core/care/case_repository.h"
#include "core/care/case_service.h"
#include "core/report/ledger_words.h"
#include "core/room/duty/duty_service.h"

namespace tingyu::report {
using namespace ledger;

namespace {

Value attached(qsizetype files)
{
    return files > 0 ? what("attached", {count(files)}) : Value();
}

/// Cases of protection are in no ledger: a ledger goes from hand to hand.
Result<QList<CareCase>> ledgerCases(Workplace &place)
{
    auto all = CaseService(place).list({});
    if (all)
        all->removeIf([](const CareCase &one) { return one.kind == CaseKind::Protection; });
    return all;
}

} // namespace

Result<void> LedgerReader::cases()
{
    auto all = ledgerCases(m_place);
    if (!all)
        return all.error();
    CaseRepository repository(m_place.db());
    for (const CareCase &one : std::as_const(*all)) {
        const bool isClosed = one.state == CaseState::Closed;
        if (one.openedOn > m_question.span.to || (isClosed && one.closedOn < m_question.span.from))
            continue;
        auto measures = repository.items<CaseMeasure>(one.id);
        if (!measures)
            return measures.error();
        auto files = repository.items<CaseAttachment>(one.id);
        if (!files)
            return files.error();
        Line &line = append(coded("cases"), one.openedOn, {coded("care_case"), one.uid});
        line.student = one.studentId;
        line.row.summary = Value::join(
            {Value::of(one.code()), word("case_kind", caseKindCode(one.kind)), Value::of(one.reason)});
        line.row.measure = measures->isEmpty() ? Value() : what("measures", {count(measures->size())});
        line.row.result =
            isClosed
                ? Value::join({outcome("closed", {Value::day(one.closedOn)}), Value::of(one.closingReason)})
                : outcome("open");
        line.row.who = Value::of(one.ownerName);
        line.row.files = attached(files->size());
    }
    return {};
}

/// Who was sent on: measures of cases that say so, and visitors of a duty who left with a referral.
Result<void> LedgerReader::referrals()
{
    auto all = ledgerCases(m_place);
    if (!all)
        return all.error();
    for (const CareCase &one : std::as_const(*all)) {
        auto measures = CaseRepository(m_place.db()).items<CaseMeasure>(one.id);
        if (!measures)
            return measures.error();
        for (const CaseMeasure &measure : std::as_const(*measures)) {
            if (measure.kind != QLatin1String("medical") || !isIn(measure.at.date))
                continue;
            Line &line = append(coded("referrals"), measure.at.date, {coded("case_measure"), measure.uid});
            line.student = one.studentId;
            line.row.summary = Value::join({Value::of(one.code()), what("hospital")});
            line.row.measure = Value::of(measure.what);
            line.row.result =
                outcome(one.state == CaseState::Open ? "open" : "closed", {Value::day(one.closedOn)});
            line.row.who = Value::of(measure.who.isEmpty() ? one.ownerName : measure.who);
        }
    }
    auto duties = DutyService(m_place).list(m_question.span.from, m_question.span.to);
    if (!duties)
        return duties.error();
    for (const Duty &duty : std::as_const(*duties)) {
        for (const DutyVisit &visit : duty.notes.visitors) {
            if (visit.outcome != QLatin1String("referral"))
                continue;
            Line &line = append(coded("referrals"), duty.openedAt.date, {coded("duty"), duty.uid});
            line.row.whom =
                Value::join({what("visitor", {Value::orDash(visit.code)}), Value::of(visit.grade)});
            line.row.summary = Value::join({word("problem", visit.kind), what("duty_referral")});
            line.row.who = Value::of(duty.by.name);
        }
    }
    return {};
}

Result<void> LedgerReader::parents()
{
    auto all = ledgerCases(m_place);
    if (!all)
        return all.error();
    for (const CareCase &one : std::as_const(*all)) {
        auto contacts = CaseRepository(m_place.db()).items<CaseContact>(one.id);
        if (!contacts)
            return contacts.error();
        for (const CaseContact &contact : std::as_const(*contacts)) {
            if (!isIn(contact.at.date))
                continue;
            Line &line = append(coded("parents"), contact.at.date, {coded("case_contact"), contact.uid});
            line.student = one.studentId;
            line.isParent = true;
            line.row.summary = Value::of(contact.content);
            line.row.measure = Value::join({word("way", contact.way), Value::of(contact.with)});
            line.row.result = Value::of(contact.reaction);
            line.row.who = Value::of(one.ownerName);
        }
    }
    return talks(coded("guardian"), coded("parents"));
}

} // namespace tingyu::report
