// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/appointment_report.h"

#include <QMap>

#include <algorithm>

namespace tingyu::report {
namespace {

Value sexWord(Sex sex)
{
    switch (sex) {
    case Sex::Unknown:
        return {};
    case Sex::Male:
        return word("sex", QStringLiteral("m"));
    case Sex::Female:
        return word("sex", QStringLiteral("f"));
    }
    return {};
}

/// Who comes, as the register names him: name or code, sex, class.
Value clientOf(const Client &client)
{
    switch (client.kind) {
    case ClientKind::Student:
        return Value::join({Value::of(client.name), sexWord(client.sex), Value::of(client.classLabel)});
    case ClientKind::Parent:
        return Value::join(
            {Value::of(client.name),
             Value::code(QStringLiteral("client"), QStringLiteral("parent"), {Value::of(client.studentName)}),
             Value::of(client.classLabel)});
    case ClientKind::Staff:
        return client.name.isEmpty() ? word("client", QStringLiteral("staff")) : Value::of(client.name);
    case ClientKind::Code:
        return Value::join({Value::of(client.name), sexWord(client.sex), Value::of(client.classNote)});
    }
    return {};
}

/// 到访, 改期, 取消 and 未到: of one that was moved also how often and from where.
Value outcomeOf(const Appointment &one)
{
    Value moved;
    if (one.firstAt)
        moved = Value::code(QStringLiteral("moved"), QStringLiteral("moved"),
                            {Value::count(one.moves), Value::moment(*one.firstAt)});
    return Value::join({word("state", appointmentStateCode(one.state)), moved, Value::of(one.cancelReason)});
}

Value monthOf(QDate day)
{
    return Value::code(QStringLiteral("month"), QStringLiteral("month"),
                       {Value::count(day.year()), Value::count(day.month())});
}

QList<Value> entryRow(const Appointment &one)
{
    const Request &request = one.request;
    const bool isClient = one.kind == AppointmentKind::Client;
    const Value late = one.isLate() ? word("late", QStringLiteral("late")) : Value();
    const Value walkIn = one.isWalkIn ? word("late", QStringLiteral("walk-in")) : Value();
    return {Value::join({Value::of(one.registerText()), Value::day(one.registeredOn), late}),
            isClient ? clientOf(one.client) : Value::of(one.title),
            Value::join({word("asked_by", askedByCode(request.askedBy)), Value::of(request.contact)}),
            isClient ? Value::join({word("concern", concernCode(request.concern)),
                                    word("urgency", urgencyCode(request.urgency))})
                     : Value(),
            Value::of(request.wantedTime),
            Value::join({Value::moment(one.at), walkIn}),
            Value::join({Value::of(one.counsellor.name), Value::of(one.roomName)}),
            isClient ? Value::join({word("first", one.isFirst ? QStringLiteral("yes") : QStringLiteral("no")),
                                    word("consent", consentMarkCode(request.consent))})
                     : Value(),
            outcomeOf(one),
            Value::of(one.handledBy)};
}

const QStringList &entryColumns()
{
    static const QStringList columns{QStringLiteral("number"),     QStringLiteral("client"),
                                     QStringLiteral("asked_by"),   QStringLiteral("concern"),
                                     QStringLiteral("wanted"),     QStringLiteral("at"),
                                     QStringLiteral("counsellor"), QStringLiteral("first"),
                                     QStringLiteral("outcome"),    QStringLiteral("handled")};
    return columns;
}

using Months = QMap<std::pair<int, int>, QList<Appointment>>;

Months byMonth(const QList<Appointment> &entries)
{
    Months months;
    for (const Appointment &one : entries)
        months[{one.registeredOn.year(), one.registeredOn.month()}].append(one);
    return months;
}

int countOf(const QList<Appointment> &entries, AppointmentState state)
{
    return static_cast<int>(std::count_if(entries.cbegin(), entries.cend(),
                                          [&](const Appointment &one) { return one.state == state; }));
}

/// Meetings of groups stand in the register without a number.
int unnumbered(const QList<Appointment> &entries)
{
    return static_cast<int>(std::count_if(entries.cbegin(), entries.cend(),
                                          [](const Appointment &one) { return one.registerNumber == 0; }));
}

QList<Value> indexRow(const QList<Appointment> &entries, int table)
{
    const auto late =
        std::count_if(entries.cbegin(), entries.cend(), [](const Appointment &one) { return one.isLate(); });
    QStringList numbers;
    for (const Appointment &one : entries) {
        if (one.registerNumber > 0)
            numbers.append(one.registerText());
    }
    return {monthOf(entries.constFirst().registeredOn),
            numbers.isEmpty() ? Value()
                              : Value::of(numbers.constFirst() + QStringLiteral(" – ") + numbers.constLast()),
            Value::count(static_cast<int>(entries.size())),
            Value::count(unnumbered(entries)),
            Value::count(countOf(entries, AppointmentState::Arrived)),
            Value::count(countOf(entries, AppointmentState::NoShow)),
            Value::count(countOf(entries, AppointmentState::Cancelled)),
            Value::count(static_cast<int>(late)),
            Value::pageOf(table)};
}

QString timeText(const WallTime &at)
{
    return at.time.toString(QStringLiteral("HH:mm"));
}

/// 12:30–13:10 and who, below it with whom and where.
QString hourText(const Appointment &one)
{
    const auto line = [](const QString &first, const QString &second) {
        return second.isEmpty() ? first : first + u' ' + second;
    };
    const QString who = one.kind == AppointmentKind::Client ? one.client.name : one.title;
    return line(timeText(one.at) + QStringLiteral("–") + timeText(one.endsAt()), who) + u'\n' +
           line(one.counsellor.name, one.roomName);
}

} // namespace

QString registerVariant(const AppointmentRegister &facts)
{
    const bool isOneMonth = facts.from.year() == facts.to.year() && facts.from.month() == facts.to.month();
    return isOneMonth ? QString() : QStringLiteral("months");
}

FormValues registerValues(const AppointmentRegister &facts)
{
    FormValues values;
    const auto set = [&](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    set("span", Value::join({Value::day(facts.from), Value::day(facts.to)}));
    set("entries", Value::count(static_cast<int>(facts.entries.size())));
    set("unnumbered", Value::count(unnumbered(facts.entries)));
    set("arrived", Value::count(countOf(facts.entries, AppointmentState::Arrived)));
    set("no_show", Value::count(countOf(facts.entries, AppointmentState::NoShow)));
    set("cancelled", Value::count(countOf(facts.entries, AppointmentState::Cancelled)));
    set("open", Value::count(countOf(facts.entries, AppointmentState::Booked)));
    set("made_by", Value::of(facts.printer));
    QList<QList<Value>> index;
    QList<Table> tables;
    for (const QList<Appointment> &entries : byMonth(facts.entries)) {
        index.append(indexRow(entries, static_cast<int>(tables.size())));
        Table table;
        for (const QString &column : entryColumns())
            table.columns.append({column});
        for (const Appointment &one : entries)
            table.rows.append(entryRow(one));
        table.caption = monthOf(entries.constFirst().registeredOn);
        tables.append(table);
    }
    if (!tables.isEmpty()) {
        values.tables.insert(QStringLiteral("index"), index);
        values.grids.insert(QStringLiteral("register"), tables);
    }
    return values;
}

QString plainPlace(const QString &roomName, const Words &leftOut)
{
    QString name = roomName;
    return name.remove(leftOut.zh).remove(leftOut.en, Qt::CaseInsensitive).trimmed();
}

FormValues slipValues(const AppointmentSlip &slip)
{
    const Appointment &one = slip.appointment;
    FormValues values;
    values.fields.insert(QStringLiteral("who"),
                         Value::join({Value::of(one.client.name), Value::of(one.client.classLabel)}));
    values.fields.insert(
        QStringLiteral("at"),
        Value::join({Value::moment(one.at), word("weekday", QString::number(one.at.date.dayOfWeek()))}));
    values.fields.insert(
        QStringLiteral("minutes"),
        Value::code(QStringLiteral("minutes"), QStringLiteral("minutes"), {Value::count(one.minutes)}));
    values.fields.insert(QStringLiteral("place"), Value::of(slip.place));
    values.fields.insert(QStringLiteral("with"), Value::of(one.counsellor.name));
    return values;
}

FormValues weekValues(QDate monday, const QList<Appointment> &appointments)
{
    FormValues values;
    values.fields.insert(QStringLiteral("week"),
                         Value::join({Value::day(monday), Value::day(monday.addDays(6))}));
    // By the hour in which it begins, then by day.
    QMap<int, QHash<int, QStringList>> hours;
    int lastDay = 5;
    int count = 0;
    for (const Appointment &one : appointments) {
        if (!one.isHeld() || one.at.date < monday || one.at.date > monday.addDays(6))
            continue;
        ++count;
        lastDay = std::max(lastDay, one.at.date.dayOfWeek());
        hours[one.at.time.hour()][one.at.date.dayOfWeek()].append(hourText(one));
    }
    values.fields.insert(QStringLiteral("count"), Value::count(count));
    Table table;
    table.columns.append({QStringLiteral("hour")});
    for (int day = 1; day <= lastDay; ++day) {
        Column column{QStringLiteral("day")};
        column.title = Value::code(
            QStringLiteral("day"), QString::number(day),
            {Value::count(monday.addDays(day - 1).month()), Value::count(monday.addDays(day - 1).day())});
        table.columns.append(column);
    }
    for (auto hour = hours.cbegin(); hour != hours.cend(); ++hour) {
        QList<Value> row{Value::of(QTime(hour.key(), 0).toString(QStringLiteral("HH:mm")))};
        for (int day = 1; day <= lastDay; ++day)
            row.append(Value::of(hour->value(day).join(QStringLiteral("\n\n"))));
        table.rows.append(row);
    }
    values.grids.insert(QStringLiteral("week"), {table});
    return values;
}

} // namespace tingyu::report
