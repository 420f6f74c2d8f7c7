// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/district_report.h"

#include "core/exchange/district_service.h"
#include "core/exchange/exchange_operations.h"

namespace tingyu::exchange {
namespace {

using report::Value;

Value stateOf(const Due &due)
{
    const char *state = !due.head                             ? (due.late ? "overdue" : "missing")
                        : due.review && !due.review->accepted ? "returned"
                                                              : "here";
    return Value::code(QStringLiteral("state"), QLatin1String(state));
}

} // namespace

Result<report::Printed> printOwing(Workplace &place, const QDate &month, const report::PrintOrder &order,
                                   report::PrintWay way)
{
    auto desks = DistrictService(place).desk(month);
    if (!desks)
        return desks.error();
    QList<QList<Value>> rows;
    for (const UnitDesk &desk : std::as_const(*desks)) {
        if (!desk.owes())
            continue;
        QList<Value> row{Value::orDash(desk.region), Value::of(desk.name), Value::orDash(desk.phone),
                         Value::code(QStringLiteral("card"),
                                     desk.unit ? QStringLiteral("here") : QStringLiteral("missing"))};
        for (const Due &due : desk.dues)
            row.append(stateOf(due));
        row.append(Value()); // what was said on the telephone, by hand
        rows.append(row);
    }
    report::FormValues values;
    values.fields.insert(QStringLiteral("month"),
                         Value::code(QStringLiteral("month"), QStringLiteral("name"),
                                     {Value::count(month.year()), Value::count(month.month())}));
    values.fields.insert(QStringLiteral("units"), Value::count(static_cast<int>(desks->size())));
    values.fields.insert(QStringLiteral("owing"), Value::count(static_cast<int>(rows.size())));
    values.fields.insert(QStringLiteral("made_by"), Value::of(place.session().userName));
    values.tables.insert(QStringLiteral("owing_units"), rows);
    const report::Paper paper{op::exchangeView, "exchange_owing", "exchange_owing", {}};
    return report::printForm(place, paper, order, way, values);
}

} // namespace tingyu::exchange
