// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/roster_report.h"

#include "core/base/school_calendar.h"

#include <QMap>

#include <algorithm>

namespace tingyu::report {
namespace {

QString turnText(const DutyTurn &turn, const QList<CounsellingRoom> &rooms)
{
    QStringList lines{turn.from.toString(QStringLiteral("HH:mm")) % QStringLiteral("–") %
                          turn.to.toString(QStringLiteral("HH:mm")),
                      turn.expected().name};
    if (rooms.size() > 1) {
        for (const CounsellingRoom &room : rooms) {
            if (room.id == turn.roomId)
                lines.append(room.name);
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

FormValues rosterValues(const DutyRosterFacts &facts)
{
    FormValues values;
    values.fields.insert(QStringLiteral("days"), Value::join({Value::day(facts.from), Value::day(facts.to)}));
    QMap<QDate, QStringList> days;
    int lastDay = 5;
    for (const DutyTurn &turn : facts.turns) {
        if (turn.date < facts.from || turn.date > facts.to)
            continue;
        lastDay = std::max(lastDay, turn.date.dayOfWeek());
        days[turn.date].append(turnText(turn, facts.rooms));
    }
    Table table;
    for (int day = 1; day <= lastDay; ++day) {
        Column column{QStringLiteral("day")};
        column.title = Value::code(QStringLiteral("weekday"), QString::number(day));
        table.columns.append(column);
    }
    for (QDate monday = mondayOf(facts.from); monday <= facts.to; monday = monday.addDays(7)) {
        QList<Value> row;
        for (int day = 1; day <= lastDay; ++day) {
            const QDate date = monday.addDays(day - 1);
            if (date < facts.from || date > facts.to) {
                row.append(Value::orDash({}));
                continue;
            }
            const QStringList turns = days.value(date);
            const QString head =
                QString::number(date.month()) % QLatin1Char('/') % QString::number(date.day());
            row.append(Value::of(
                turns.isEmpty() ? head : QString(head % QLatin1Char('\n') % turns.join(QLatin1Char('\n')))));
        }
        if (monday.addDays(lastDay - 1) >= facts.from) // a month may begin on a Sunday that is not shown
            table.rows.append(row);
    }
    values.grids.insert(QStringLiteral("roster"), {table});
    return values;
}

} // namespace tingyu::report
