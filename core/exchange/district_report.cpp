// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/district_report.h"

#include "core/exchange/district_service.h"
#include "core/exchange/exchange_operations.h"

#include <algorithm>

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

constexpr qsizetype columnsBeside = 7; ///< of figures, beside the name, on an upright page

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

Result<report::Printed> printTable(Workplace &place, const PrintedTable &table,
                                   const report::PrintOrder &order, report::PrintWay way)
{
    report::FormValues values;
    values.fields.insert(QStringLiteral("table"), Value::of(table.title));
    values.fields.insert(QStringLiteral("about"), Value::orDash(table.about));
    values.fields.insert(QStringLiteral("made_by"), Value::of(place.session().userName));
    for (qsizetype from = 1; from < std::max<qsizetype>(table.heads.size(), 2); from += columnsBeside) {
        const qsizetype to = std::min(from + columnsBeside, table.heads.size());
        report::Table part;
        part.section = QStringLiteral("lines");
        part.columns.append({QStringLiteral("name"), 2, false, Value::of(table.heads.value(0))});
        for (qsizetype column = from; column < to; ++column)
            part.columns.append({QStringLiteral("cell"), 1, true, Value::of(table.heads[column])});
        for (const QStringList &row : table.rows) {
            QList<Value> cells{Value::orDash(row.value(0))};
            for (qsizetype column = from; column < to; ++column)
                cells.append(Value::orDash(row.value(column)));
            part.rows.append(cells);
        }
        values.grids[QStringLiteral("lines")].append(part);
    }
    const report::Paper paper{op::exchangeView, "exchange_table", "exchange_table", {}};
    return report::printForm(place, paper, order, way, values);
}

} // namespace tingyu::exchange
