// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ledger.h"

#include <algorithm>

namespace tingyu::report {
namespace {

Value ledgerName(const QString &ledger)
{
    return word("ledger", ledger.isEmpty() ? QStringLiteral("all") : ledger);
}

std::optional<SchoolTerm> recorded(const SchoolCalendar &calendar, int year, int number)
{
    for (const SchoolTerm &term : calendar.terms()) {
        if (term.year == year && term.number == number)
            return term;
    }
    return std::nullopt;
}

QDate beginOfTerm(const SchoolCalendar &calendar, int year, int number)
{
    const QDate usual = number == 1 ? QDate(year, 8, 1) : QDate(year + 1, 2, 1);
    const auto term = recorded(calendar, year, number);
    return term ? std::min(term->from, usual) : usual;
}

DaySpan termSpan(const SchoolCalendar &calendar, const TermName &name)
{
    const int number = name.number == 1 ? 1 : 2;
    const QDate next =
        number == 1 ? beginOfTerm(calendar, name.year, 2) : beginOfTerm(calendar, name.year + 1, 1);
    QDate from = beginOfTerm(calendar, name.year, number);
    QDate to = next.addDays(-1);
    // A term that goes on into the usual days of the next one keeps them.
    if (const auto term = recorded(calendar, name.year, number))
        to = std::max(to, term->to);
    const auto before = number == 1 ? recorded(calendar, name.year - 1, 2) : recorded(calendar, name.year, 1);
    if (before && before->to >= from)
        from = before->to.addDays(1);
    return {from, to};
}

} // namespace

QStringList ledgerKinds()
{
    return {QStringLiteral("files"),    QStringLiteral("room"),     QStringLiteral("lessons"),
            QStringLiteral("groups"),   QStringLiteral("sessions"), QStringLiteral("phone"),
            QStringLiteral("watched"),  QStringLiteral("cases"),    QStringLiteral("referrals"),
            QStringLiteral("warnings"), QStringLiteral("parents"),  QStringLiteral("teachers"),
            QStringLiteral("advice"),   QStringLiteral("staff")};
}

DaySpan ledgerSpan(const SchoolCalendar &calendar, LedgerUnit unit, QDate day)
{
    if (unit == LedgerUnit::Month) {
        const QDate first(day.year(), day.month(), 1);
        return {first, first.addMonths(1).addDays(-1)};
    }
    const TermName name = calendar.termNameOf(day);
    if (unit == LedgerUnit::Term)
        return termSpan(calendar, name);
    return {termSpan(calendar, {name.year, 1}).from, termSpan(calendar, {name.year, 2}).to};
}

QList<Value> ledgerCells(const LedgerRow &row)
{
    return {Value::day(row.on),     ledgerName(row.ledger), orNothing(row.whom), orNothing(row.summary),
            orNothing(row.measure), orNothing(row.result),  orNothing(row.who),  orNothing(row.files)};
}

FormValues ledgerValues(const Ledger &ledger, const LedgerQuestion &question, const QString &printer)
{
    FormValues values;
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    set("which", ledgerName(question.ledger));
    set("class", ledger.classLabel.isEmpty() ? word("mark", "all_classes") : Value::of(ledger.classLabel));
    set("from", Value::day(question.span.from));
    set("to", Value::day(question.span.to));
    set("total", Value::count(static_cast<int>(ledger.rows.size())));
    QList<Value> left;
    for (const QString &kind : ledger.leftOut)
        left.append(ledgerName(kind));
    set("left_out", left.isEmpty() ? word("left_out", "none") : Value::join(left));
    set("made_by", Value::of(printer));
    QHash<QString, int> counts;
    QList<QList<Value>> &rows = values.tables[QStringLiteral("entries")];
    for (const LedgerRow &row : ledger.rows) {
        ++counts[row.ledger];
        rows.append(QList<Value>{Value::count(static_cast<int>(rows.size()) + 1)} + ledgerCells(row));
    }
    if (counts.size() > 1) {
        for (const QString &kind : ledgerKinds()) {
            if (counts.contains(kind))
                values.tables[QStringLiteral("sums")].append(
                    {ledgerName(kind), Value::count(counts.value(kind))});
        }
    }
    return values;
}

Workbook ledgerWorkbook(const Ledger &ledger, const FormWords &words)
{
    Sheet sheet;
    sheet.name = words.title();
    TableRow head{1, {}};
    for (const char *column : {"no", "on", "kind", "whom", "summary", "measure", "result", "who", "files"})
        head.cells.append(Cell::ofText(words.column(QStringLiteral("entries"), QLatin1String(column))));
    sheet.rows.append(head);
    for (const LedgerRow &row : ledger.rows) {
        const int number = static_cast<int>(sheet.rows.size());
        TableRow line{number + 1, {Cell::ofNumber(number)}};
        for (const Value &value : ledgerCells(row))
            line.cells.append(value.kind == Value::Kind::Date ? Cell::ofDate(value.date)
                                                              : Cell::ofText(words.valueText(value)));
        sheet.rows.append(line);
    }
    Workbook book;
    book.sheets.append(sheet);
    return book;
}

} // namespace tingyu::report
