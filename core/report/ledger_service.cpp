// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ledger_service.h"

#include "core/report/ledger_lines.h"
#include "core/report/ledger_operations.h"
#include "core/school/calendar_service.h"
#include "core/school/school_repository.h"
#include "core/screening/group_export.h"
#include "core/vault/output_place.h"

#include <algorithm>

namespace tingyu::report {
namespace {

constexpr qint64 longestSpan = 800; ///< days: a school year with what hangs over on either side

/// It is no record of anybody: it stands on record as the ledger.
ObjectRef ledgerObject()
{
    return {QStringLiteral("ledger"), {}};
}

Result<void> checkQuestion(const LedgerQuestion &question)
{
    if (!question.ledger.isEmpty() && !ledgerKinds().contains(question.ledger))
        return fail(Errc::BadInput, "ledger.unknown", {question.ledger});
    const DaySpan &span = question.span;
    if (!span.from.isValid() || !span.to.isValid() || span.to < span.from ||
        span.from.daysTo(span.to) > longestSpan)
        return fail(Errc::BadInput, "duty.span");
    return {};
}

} // namespace

Result<SchoolCalendar> LedgerService::calendar()
{
    return CalendarService(m_place).calendar();
}

Result<Ledger> LedgerService::read(const LedgerQuestion &question)
{
    if (auto right = checkQuestion(question); !right)
        return right.error();
    if (auto viewed = m_place.viewed(op::ledgerView, ledgerObject()); !viewed)
        return viewed.error();
    Ledger ledger;
    LedgerReader reader(m_place, question);
    const QStringList kinds = question.ledger.isEmpty() ? ledgerKinds() : QStringList{question.ledger};
    for (const QString &kind : kinds) {
        const Operation &source = ledgerSource(kind);
        if (question.ledger.isEmpty() && !isAllowed(source, m_place.session(), {})) {
            ledger.leftOut.append(kind);
            continue;
        }
        if (auto allowed = m_place.allow(source); !allowed)
            return allowed.error();
        if (auto read = reader.add(kind); !read)
            return read.error();
    }
    auto rows = reader.rows();
    if (!rows)
        return rows.error();
    ledger.rows = *std::move(rows);
    if (question.classId.isValid()) {
        auto schoolClass = SchoolRepository(m_place.db()).classById(question.classId);
        if (!schoolClass)
            return schoolClass.error();
        if (*schoolClass)
            ledger.classLabel = classLabel(**schoolClass);
        ledger.rows.removeIf([&question](const LedgerRow &row) { return row.classId != question.classId; });
    }
    std::stable_sort(ledger.rows.begin(), ledger.rows.end(),
                     [](const LedgerRow &one, const LedgerRow &other) { return one.on < other.on; });
    return ledger;
}

Result<Printed> LedgerService::print(const LedgerQuestion &question, const PrintOrder &order, PrintWay way)
{
    if (auto allowed = m_place.allow(op::ledgerPrint, {}, ledgerObject()); !allowed)
        return allowed.error();
    auto ledger = read(question);
    if (!ledger)
        return ledger.error();
    return printForm(m_place, {op::ledgerPrint, "form19_ledger", "ledger-print", ledgerObject()}, order, way,
                     ledgerValues(*ledger, question, m_place.session().userName));
}

Result<void> LedgerService::exportTable(const LedgerQuestion &question, const PrintOrder &order,
                                        const QString &path)
{
    if (auto allowed = m_place.allow(op::ledgerExport, {}, ledgerObject()); !allowed)
        return allowed.error();
    auto ledger = read(question);
    if (!ledger)
        return ledger.error();
    auto words = loadWords(QStringLiteral("form19_ledger"), order.language);
    if (!words)
        return words.error();
    if (auto checked = checkOutputFile(path); !checked)
        return checked;
    if (auto noted =
            recordPrint(m_place, op::ledgerExport, QStringLiteral("ledger-export"), ledgerObject(), order);
        !noted)
        return noted.error();
    return writeTableFile(path, ledgerWorkbook(*ledger, *words));
}

} // namespace tingyu::report
