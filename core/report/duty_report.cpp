// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/duty_report.h"

#include <algorithm>
#include <map>

namespace tingyu::report {
namespace {

Value figure(qint64 value)
{
    return Value::of(QString::number(value));
}

Value dayOfWeek(QDate date)
{
    return Value::join({Value::day(date), word("weekday", QString::number(date.dayOfWeek()))});
}

Value hoursOf(QTime from, QTime to)
{
    return Value::of(timeShown(from) + QStringLiteral("–") + timeShown(to));
}

/// The shortest of the school days, the first of several; with its minutes.
Value shortestOf(const QList<DayHours> &days)
{
    const auto shortest =
        std::min_element(days.cbegin(), days.cend(),
                         [](const DayHours &a, const DayHours &b) { return a.openMin < b.openMin; });
    return shortest == days.cend()
               ? Value::orDash({})
               : word("day", "shortest", {Value::day(shortest->date), figure(shortest->openMin)});
}

/// Open for long enough, but only while there were lessons.
bool isWithinLessons(const DayHours &day)
{
    return !day.isOk && day.openMin >= day.requiredMin;
}

qint64 openDays(const QList<DayHours> &days)
{
    return std::count_if(days.cbegin(), days.cend(), [](const DayHours &day) { return day.openMin > 0; });
}

qint64 minutesOf(const QList<DayHours> &days)
{
    qint64 sum = 0;
    for (const DayHours &day : days)
        sum += day.openMin;
    return sum;
}

/// One month, or the part of it that the span holds.
struct Month
{
    QDate first;
    QList<const Duty *> duties;
    QList<DayHours> days;
    qsizetype missed = 0; ///< explained or not
    bool holds(QDate date) const { return date.year() == first.year() && date.month() == first.month(); }
    qint64 late() const
    {
        return std::count_if(duties.cbegin(), duties.cend(), [](const Duty *duty) { return duty->isLate; });
    }
};

QList<Month> monthsOf(const DutyReportFacts &facts)
{
    QList<Month> months;
    for (QDate first(facts.from.year(), facts.from.month(), 1); first <= facts.to;
         first = first.addMonths(1)) {
        Month month{first, {}, {}, 0};
        for (const Duty &duty : facts.duties) {
            // What began before the span stands in its first month.
            if (month.holds(std::max(duty.openedAt.date, facts.from)))
                month.duties.append(&duty);
        }
        for (const DayHours &day : facts.hours.days) {
            if (month.holds(day.date))
                month.days.append(day);
        }
        const auto isHere = [&](const auto &one) { return month.holds(one.date); };
        month.missed = std::count_if(facts.gaps.cbegin(), facts.gaps.cend(), isHere) +
                       std::count_if(facts.missing.cbegin(), facts.missing.cend(), isHere);
        months.append(month);
    }
    return months;
}

Value monthCaption(const Month &month)
{
    return word("caption", "month", {figure(month.first.year()), figure(month.first.month())});
}

Value notesOf(const Duty &duty, bool tellRoom)
{
    const DutyNotes &notes = duty.notes;
    const auto told = [](const char *code, const QString &text) {
        return text.isEmpty() ? Value() : word("note", code, {Value::of(text)});
    };
    QList<Value> parts;
    if (tellRoom)
        parts.append(told("room", duty.roomName));
    if (duty.isLate) {
        parts.append(
            word("note", "late",
                 {duty.lateReason.isEmpty() ? word("mark", "no_reason") : Value::of(duty.lateReason)}));
    }
    parts.append(told("weather", notes.weather));
    if (!notes.checks.isEmpty())
        parts.append(word("note", "checks", {figure(notes.checks.size())}));
    parts.append({told("environment", notes.environment), told("incidents", notes.incidents),
                  told("handover", notes.handover), told("handover_to", notes.handoverTo),
                  told("note", notes.note)});
    const Value all = Value::join(parts);
    return all.isEmpty() ? word("mark", "none") : all;
}

QList<Value> dutyRow(const Duty &duty, bool tellRoom)
{
    const VisitCounts &visits = duty.notes.visits;
    Value hours = Value::join({Value::of(timeShown(duty.openedAt.time)), word("mark", "now")});
    if (duty.closedAt && duty.closedAt->date == duty.openedAt.date)
        hours = hoursOf(duty.openedAt.time, duty.closedAt->time);
    else if (duty.closedAt)
        hours = Value::join({Value::of(timeShown(duty.openedAt.time)), Value::moment(*duty.closedAt)});
    return {dayOfWeek(duty.openedAt.date),
            hours,
            figure(duty.minutes()),
            Value::of(duty.by.name),
            Value::of(QStringLiteral("%1/%2/%3/%4")
                          .arg(visits.students)
                          .arg(visits.teachers)
                          .arg(visits.parents)
                          .arg(visits.others)),
            figure(duty.notes.phoneCalls),
            figure(duty.notes.letters),
            notesOf(duty, tellRoom)};
}

Value codeOrDash(const char *set, const QString &code)
{
    return code.isEmpty() ? Value::orDash({}) : word(set, code);
}

QList<QList<Value>> visitorRows(const QList<Duty> &duties)
{
    QList<QList<Value>> rows;
    for (const Duty &duty : duties) {
        for (const DutyVisit &visit : duty.notes.visitors) {
            rows.append({Value::day(duty.openedAt.date), Value::orDash(visit.code),
                         codeOrDash("sex", visit.sex), Value::orDash(visit.grade),
                         codeOrDash("kind", visit.kind), codeOrDash("outcome", visit.outcome)});
        }
    }
    return rows;
}

/// Duties that were missed, by time; of those nobody explained the reason says that.
QList<QList<Value>> missedRows(const DutyReportFacts &facts)
{
    std::multimap<WallTime, QList<Value>> rows;
    const auto add = [&](const auto &one, const Value &reason) {
        rows.emplace(
            WallTime{one.date, one.from},
            QList<Value>{dayOfWeek(one.date), hoursOf(one.from, one.to), Value::of(one.roomName), reason});
    };
    for (const DutyGap &gap : facts.gaps)
        add(gap, Value::of(gap.reason));
    for (const ExpectedDuty &duty : facts.missing)
        add(duty, word("mark", "unexplained"));
    QList<QList<Value>> ordered;
    for (const auto &[at, row] : rows)
        ordered.append(row);
    return ordered;
}

/// Columns of a table section that is laid out as several tables.
QList<Column> columnsNamed(const QStringList &ids)
{
    QList<Column> columns;
    for (const QString &id : ids)
        columns.append({id});
    return columns;
}

const QStringList dutyColumns{QStringLiteral("date"),    QStringLiteral("hours"),  QStringLiteral("minutes"),
                              QStringLiteral("by"),      QStringLiteral("visits"), QStringLiteral("phone"),
                              QStringLiteral("letters"), QStringLiteral("notes")};

/// "120", for any opening its words; a dash where the rule asks nothing of such a line.
Value askedOf(const OpeningRule &rule, int requiredMin)
{
    if (requiredMin == 0)
        return Value::orDash({});
    return rule.kind == OpeningRule::Kind::EverySchoolDay ? word("asked", "any") : figure(requiredMin);
}

/// Of a day or a week that the rule speaks of.
template<class Hours>
Value verdict(const Hours &hours)
{
    return word("ok", hours.isOk ? "yes" : hours.isOver ? "no" : "running");
}

} // namespace

Value ruleValue(const OpeningRule &rule)
{
    switch (rule.kind) {
    case OpeningRule::Kind::PerSchoolDay:
        return word("rule", "per_school_day", {figure(rule.minutes)});
    case OpeningRule::Kind::PerTeachingWeek:
        return word("rule", "per_teaching_week", {figure(rule.minutes)});
    case OpeningRule::Kind::EverySchoolDay:
        return word("rule", "every_school_day");
    }
    return {};
}

QString dutyReportVariant(const DutyReportFacts &facts)
{
    return facts.isSeveralMonths() ? QStringLiteral("months") : QString();
}

FormValues dutyReportValues(const DutyReportFacts &facts)
{
    FormValues values;
    const auto set = [&](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    set("span", Value::join({Value::day(facts.from), Value::day(facts.to)}));
    set("room", facts.roomName.isEmpty() ? word("mark", "all") : Value::of(facts.roomName));
    for (const Month &month : monthsOf(facts)) {
        const auto place = static_cast<int>(values.grids.value(QStringLiteral("duties")).size());
        values.tables[QStringLiteral("index")].append(
            {monthCaption(month), figure(month.days.size()), figure(openDays(month.days)),
             figure(minutesOf(month.days)), shortestOf(month.days), figure(month.duties.size()),
             figure(month.late()), figure(month.missed),
             month.duties.isEmpty() ? Value::orDash({}) : Value::pageOf(place)});
        if (month.duties.isEmpty())
            continue;
        Table table;
        table.columns = columnsNamed(dutyColumns);
        table.caption = monthCaption(month);
        for (const Duty *duty : month.duties)
            table.rows.append(dutyRow(*duty, facts.roomName.isEmpty()));
        values.grids[QStringLiteral("duties")].append(table);
    }
    values.tables[QStringLiteral("visitors")] = visitorRows(facts.duties);
    values.tables[QStringLiteral("gaps")] = missedRows(facts);
    set("required", figure(facts.hours.days.size()));
    set("open", figure(openDays(facts.hours.days)));
    set("total", figure(facts.hours.totalMin));
    set("shortest", shortestOf(facts.hours.days));
    set("missed", figure(facts.gaps.size() + facts.missing.size()));
    set("unexplained", figure(facts.missing.size()));
    return values;
}

FormValues hoursReportValues(const HoursReportFacts &facts)
{
    FormValues values;
    const OpeningRule &rule = facts.question.rule;
    const OpeningHours &hours = facts.answer.hours;
    const bool byWeek = rule.kind == OpeningRule::Kind::PerTeachingWeek;
    const auto set = [&](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    const auto rows = [&](const char *section) -> QList<QList<Value>> & {
        return values.tables[QLatin1String(section)];
    };
    set("span", Value::join({Value::day(facts.question.from), Value::day(facts.question.to)}));
    set("room", facts.roomName.isEmpty() ? word("mark", "whole_school") : Value::of(facts.roomName));
    set("rule", ruleValue(rule));
    set("short", word("short", byWeek ? "weeks" : "days",
                      {figure(hours.shortCount), figure(byWeek ? hours.weeks.size() : hours.days.size())}));
    set("total", figure(hours.totalMin));
    set("open_days", figure(openDays(hours.days)));
    set("made_by", Value::of(facts.printer));
    for (const WeekHours &week : hours.weeks) {
        const Value number =
            word("week", "number", {figure(facts.calendar.teachingWeek(week.monday.addDays(4)))});
        const auto inWeek = std::count_if(hours.days.cbegin(), hours.days.cend(), [&](const DayHours &day) {
            return mondayOf(day.date) == week.monday;
        });
        rows("weeks").append({number, Value::day(week.monday), figure(inWeek),
                              askedOf(rule, week.requiredMin), figure(week.openMin),
                              byWeek ? verdict(week) : word("ok", "na")});
        if (week.isShort())
            rows("short_days")
                .append({Value::join({number, Value::day(week.monday)}), askedOf(rule, week.requiredMin),
                         figure(week.openMin)});
    }
    for (const DayHours &day : hours.days) {
        const Value asked = askedOf(rule, day.requiredMin);
        const Value reached = byWeek                                  ? word("ok", "na")
                              : isWithinLessons(day) && day.isShort() ? word("ok", "lessons")
                                                                      : verdict(day);
        rows("days").append({dayOfWeek(day.date), asked, figure(day.openMin), reached});
        if (day.isShort())
            rows("short_days").append({dayOfWeek(day.date), asked, figure(day.openMin)});
    }
    for (const HoursReportFacts::RoomHours &room : facts.rooms) {
        rows("rooms").append({Value::of(room.room), Value::orDash(room.unit), figure(room.hours.totalMin),
                              figure(openDays(room.hours.days))});
    }
    for (const OutreachFigures &unit : facts.outreach)
        rows("outreach")
            .append(
                {Value::of(unit.unitName), figure(unit.visits), figure(unit.minutes), figure(unit.visitors)});
    return values;
}

} // namespace tingyu::report
