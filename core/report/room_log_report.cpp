// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/room_log_report.h"

#include "core/base/school_calendar.h"

#include <algorithm>

namespace tingyu::report {
namespace {

/// A chart of few talks keeps its scale, so that one talk does not fill it.
constexpr double leastMaximum = 5;

Value hours(int halfHours)
{
    return Value::of(hoursShown(halfHours));
}

QString monthShown(QDate month)
{
    return month.toString(QStringLiteral("yyyy-MM"));
}

/// What stands over every register: its days, how many lines, who made it.
FormValues headOf(const DaySpan &span, qsizetype count, const QString &printer)
{
    FormValues values;
    values.fields.insert(QStringLiteral("span"), Value::join({Value::day(span.from), Value::day(span.to)}));
    values.fields.insert(QStringLiteral("count"), Value::count(static_cast<int>(count)));
    values.fields.insert(QStringLiteral("made_by"), Value::of(printer));
    return values;
}

/// A month's figures behind its name: a count, and minutes where they say more.
QList<Value> monthRow(const Value &name, const WorkMonth &month)
{
    const auto count = [&month](WorkKind kind) { return Value::count(month.of(kind).count); };
    const auto minutes = [&month](WorkKind kind) { return Value::count(month.of(kind).minutes); };
    return {name,
            count(WorkKind::Session),
            minutes(WorkKind::Session),
            count(WorkKind::GroupMeeting),
            minutes(WorkKind::GroupMeeting),
            count(WorkKind::PhoneCall),
            count(WorkKind::Letter),
            minutes(WorkKind::Duty),
            count(WorkKind::Lesson)};
}

} // namespace

FormValues phoneRegisterValues(const QList<PhoneCall> &calls, const DaySpan &span, const QString &printer)
{
    FormValues values = headOf(span, calls.size(), printer);
    QList<QList<Value>> &rows = values.tables[QStringLiteral("calls")];
    int minutes = 0;
    for (const PhoneCall &call : calls) {
        minutes += call.minutes;
        rows.append({Value::moment(call.at), Value::count(call.minutes), orNothing(Value::of(call.line)),
                     word("caller", callerKindCode(call.caller)),
                     word("kept", call.isNumberKept ? QStringLiteral("yes") : QStringLiteral("no")),
                     orNothing(Value::of(call.concern)), orNothing(Value::of(call.done)),
                     orNothing(Value::of(call.followUp)), Value::of(call.by.name)});
    }
    values.fields.insert(QStringLiteral("minutes"), Value::count(minutes));
    return values;
}

FormValues mailboxRegisterValues(const QList<MailboxLetter> &letters, const DaySpan &span,
                                 const QString &printer)
{
    FormValues values = headOf(span, letters.size(), printer);
    QList<QList<Value>> &rows = values.tables[QStringLiteral("letters")];
    for (const MailboxLetter &letter : letters) {
        const Value code = letter.senderKind == SenderKind::Code ? Value::of(letter.sender) : Value();
        rows.append({Value::day(letter.receivedOn),
                     Value::join({word("sender", senderKindCode(letter.senderKind)), code}),
                     orNothing(Value::of(letter.content)), orNothing(Value::of(letter.answer)),
                     orNothing(Value::day(letter.answeredOn)), Value::of(letter.by.name)});
    }
    const auto answered = std::count_if(letters.cbegin(), letters.cend(),
                                        [](const MailboxLetter &one) { return one.answeredOn.isValid(); });
    values.fields.insert(QStringLiteral("answered"), Value::count(static_cast<int>(answered)));
    return values;
}

FormValues adviceValues(const QList<Advice> &advice, const DaySpan &span, const QString &printer)
{
    FormValues values = headOf(span, advice.size(), printer);
    QList<QList<Value>> &rows = values.tables[QStringLiteral("advice")];
    for (const Advice &one : advice)
        rows.append(
            {Value::day(one.on),
             Value::join({word("audience", adviceAudienceCode(one.audience)), Value::of(one.recipient)}),
             Value::of(one.matter), Value::of(one.advice), orNothing(Value::of(one.feedback)),
             Value::of(one.by.name)});
    return values;
}

FormValues staffLogValues(const StaffLogYear &year, int schoolYear, const QString &printer)
{
    FormValues values;
    values.fields.insert(QStringLiteral("year"), Value::of(schoolYearShown(schoolYear)));
    values.fields.insert(QStringLiteral("made_by"), Value::of(printer));
    QList<QList<Value>> &sums = values.tables[QStringLiteral("hours")];
    for (const StaffHours &one : year.hours) {
        QList<Value> row{Value::of(one.person.name)};
        for (const int halves : one.halfHours)
            row.append(hours(halves));
        row.append(hours(one.total()));
        sums.append(row);
    }
    QList<QList<Value>> &rows = values.tables[QStringLiteral("entries")];
    for (const StaffLogEntry &entry : year.entries)
        rows.append({Value::day(entry.on), word("kind", staffLogKindCode(entry.kind)),
                     Value::of(entry.by.name), hours(entry.halfHours), Value::of(entry.content),
                     orNothing(Value::join({Value::of(entry.lecturer), Value::of(entry.certificate)})),
                     orNothing(Value::join({Value::of(entry.caseCode), Value::of(entry.opinion),
                                            Value::of(entry.reflection)}))});
    return values;
}

FormValues lessonValues(const Lesson &lesson)
{
    FormValues values;
    values.fields = {
        {QStringLiteral("class"), Value::of(lesson.classes)},
        {QStringLiteral("date"), Value::day(lesson.on)},
        {QStringLiteral("period"), Value::of(lesson.period)},
        {QStringLiteral("by"), Value::of(lesson.by.name)},
        {QStringLiteral("topic"), Value::of(lesson.topic)},
        {QStringLiteral("present"), lesson.pupils > 0 ? Value::count(lesson.pupils) : Value()},
        {QStringLiteral("aims"), Value::of(lesson.aims)},
        {QStringLiteral("course"), Value::of(lesson.course)},
        {QStringLiteral("feedback"), Value::of(lesson.feedback)},
        {QStringLiteral("files"), Value::of(lesson.files)},
        {QStringLiteral("made_by"), Value::of(lesson.by.name)},
    };
    return values;
}

FormValues lessonRegisterValues(const QList<Lesson> &lessons, const DaySpan &span, const QString &printer)
{
    FormValues values = headOf(span, lessons.size(), printer);
    QList<QList<Value>> &rows = values.tables[QStringLiteral("lessons")];
    int held = 0;
    int halfHours = 0;
    for (const Lesson &one : lessons) {
        held += one.lessons;
        halfHours += one.halfHours;
        rows.append({Value::day(one.on), orNothing(Value::of(one.period)), orNothing(Value::of(one.classes)),
                     orNothing(Value::of(one.topic)),
                     orNothing(one.pupils > 0 ? Value::count(one.pupils) : Value()),
                     Value::count(one.lessons), hours(one.halfHours), Value::of(one.by.name)});
    }
    values.fields.insert(QStringLiteral("held"), Value::count(held));
    values.fields.insert(QStringLiteral("hours"), hours(halfHours));
    return values;
}

Chart workloadChart(const PersonWorkload &one)
{
    Chart chart;
    chart.kind = Chart::Kind::Profile;
    chart.name = one.person.name;
    chart.maximum = leastMaximum;
    for (const WorkMonth &month : one.months) {
        const double talks = month.talks();
        chart.points.append({Value::of(monthShown(month.month)), 0, talks, -1});
        chart.maximum = std::max(chart.maximum, talks);
    }
    return chart;
}

FormValues workloadValues(const QList<PersonWorkload> &people, const DaySpan &span, const QString &printer)
{
    FormValues values;
    values.fields.insert(QStringLiteral("span"),
                         Value::of(monthShown(span.from) + QStringLiteral(" — ") + monthShown(span.to)));
    values.fields.insert(QStringLiteral("made_by"), Value::of(printer));
    for (const PersonWorkload &one : people) {
        Table table;
        table.caption = Value::of(one.person.name);
        for (const char *id : {"month", "sessions", "session_minutes", "groups", "group_minutes", "calls",
                               "letters", "duty", "lessons"})
            table.columns.append({QLatin1String(id)});
        for (const WorkMonth &month : one.months)
            table.rows.append(monthRow(Value::of(monthShown(month.month)), month));
        table.sums.append(table.rows.size());
        table.rows.append(monthRow(word("mark", QStringLiteral("sum")), one.total));
        values.grids[QStringLiteral("months")].append(table);
        values.charts[QStringLiteral("chart")].append(workloadChart(one));
    }
    return values;
}

} // namespace tingyu::report
