// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/month_sheet_report.h"

#include "core/report/duty_report.h"

namespace tingyu::report {
namespace {

} // namespace

FormValues monthSheetValues(const MonthState &state, const QString &printer)
{
    const MonthSheet &sheet = state.isSigned() ? state.signedOnes.constFirst() : state.now;
    const MonthFigures &figures = sheet.figures;
    FormValues values;
    const auto set = [&](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    for (const MonthFigureGroup &group : monthFigureGroups()) {
        for (const QString &code : group.figures)
            values.fields.insert(code, Value::count(figures.of(code)));
    }
    set("month",
        word("month", "name", {Value::count(sheet.month.year()), Value::count(sheet.month.month())}));
    set("rule", ruleValue(figures.rule));
    const bool byWeek = figures.rule.kind == OpeningRule::Kind::PerTeachingWeek;
    set("short", word("short", byWeek ? "weeks" : "days",
                      {Value::count(figures.of("short")), Value::count(figures.of("asked"))}));
    set("made_by", Value::of(printer));
    if (!sheet.isSigned()) {
        set("state", word("state", state.isOver ? "unsigned" : "running"));
        return values;
    }
    set("state", word("state", state.isSettled() ? "signed" : "changed", {Value::count(sheet.revision)}));
    set("signed_by", Value::of(sheet.signedBy));
    set("signed_at", Value::moment(sheet.signedAt));
    set("audit", Value::of(QStringLiteral("#%1  %2").arg(sheet.auditSeq).arg(sheet.auditDigits)));
    return values;
}

} // namespace tingyu::report
