// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/paper_report.h"

#include <algorithm>

namespace tingyu::report {
namespace {

Value measure(double area)
{
    return area > 0 ? Value::of(QString::number(area, 'g', 6)) : Value::orDash({});
}

Value askedOf(const GuideItem &item)
{
    if (item.leastArea > 0)
        return word("asked", "area", {Value::of(QString::number(item.leastArea, 'g', 6))});
    return word("asked", item.group == GuideItem::Group::Extension ? "possible" : "some");
}

Value stateOf(RegisterVerdict::State state)
{
    switch (state) {
    case RegisterVerdict::State::Present:
        return word("state", "present");
    case RegisterVerdict::State::TooSmall:
        return word("state", "small");
    case RegisterVerdict::State::Missing:
        return word("state", "missing");
    case RegisterVerdict::State::Optional:
        return word("state", "optional");
    }
    return {};
}

/// The weekdays that have the same hours stand together, one line each.
QList<Value> weekOf(const QList<OpeningSlot> &plan, QDate today)
{
    QHash<int, QStringList> hoursOfDay;
    QList<OpeningSlot> byTime = plan;
    std::stable_sort(byTime.begin(), byTime.end(),
                     [](const OpeningSlot &a, const OpeningSlot &b) { return a.from < b.from; });
    for (const OpeningSlot &slot : std::as_const(byTime)) {
        const QString hours = timeShown(slot.from) + QStringLiteral("–") + timeShown(slot.to);
        if (slot.holdsOn(today) && !hoursOfDay[slot.weekday].contains(hours))
            hoursOfDay[slot.weekday].append(hours);
    }
    QList<Value> lines;
    for (int day = 1; day <= 7;) {
        const QStringList hours = hoursOfDay.value(day);
        int last = day;
        while (last < 7 && hoursOfDay.value(last + 1) == hours)
            ++last;
        if (!hours.isEmpty()) {
            const Value first = word("weekday", QString::number(day));
            const Value time = Value::of(hours.join(QStringLiteral(" / ")));
            lines.append(last == day
                             ? word("poster", "day", {first, time})
                             : word("poster", "days", {first, word("weekday", QString::number(last)), time}));
        }
        day = last + 1;
    }
    return lines;
}

} // namespace

FormValues ruleValues(const RoomRule &rule)
{
    FormValues values;
    values.fields[QStringLiteral("name")] = word("rule", rule.kind);
    values.fields[QStringLiteral("body")] = Value::of(rule.body);
    values.fields[QStringLiteral("approval")] =
        rule.isApproved() ? word("approval", "approved",
                                 {Value::of(QString::number(rule.number)), Value::of(rule.approvedBy),
                                  Value::day(rule.approvedOn)})
                          : word("approval", "draft");
    return values;
}

FormValues directoryValues(const QList<HelpPlace> &places, QDate today)
{
    FormValues values;
    for (const HelpPlace &place : places) {
        Value checked = word("mark", "unchecked");
        if (place.checkedOn.isValid())
            checked = isStale(place, today) ? word("mark", "old", {Value::day(place.checkedOn)})
                                            : Value::day(place.checkedOn);
        const Value who = Value::join({Value::of(place.contact), Value::of(place.address)});
        values.tables[QStringLiteral("places")].append(
            {word("help", place.kind), Value::of(place.name), Value::orDash(place.region),
             Value::orDash(place.phone), Value::orDash(place.hours), who.isEmpty() ? Value::orDash({}) : who,
             Value::orDash(place.source), checked});
    }
    return values;
}

FormValues posterValues(const QList<HelpPlace> &places, const QList<OpeningSlot> &plan, QDate today)
{
    FormValues values;
    for (const HelpPlace &place : helpFor(places, HelpUse::Everybody)) {
        if (place.kind == QLatin1String("own_line") &&
            !values.fields.contains(QStringLiteral("line_phone"))) {
            values.fields[QStringLiteral("line_name")] = Value::of(place.name);
            values.fields[QStringLiteral("line_phone")] = Value::of(place.phone);
            values.fields[QStringLiteral("line_hours")] = Value::of(place.hours);
        } else {
            values.tables[QStringLiteral("others")].append(
                {Value::of(place.name), Value::of(place.phone), Value::orDash(place.hours)});
        }
    }
    if (const QList<Value> week = weekOf(plan, today); !week.isEmpty())
        values.fields[QStringLiteral("open_hours")] = word("poster", "open", {Value::join(week)});
    return values;
}

QList<QList<Value>> helpRows(const QList<HelpPlace> &places, HelpUse use)
{
    QList<QList<Value>> rows;
    for (const HelpPlace &place : helpFor(places, use)) {
        rows.append({word("help", place.kind), Value::join({Value::of(place.name), Value::of(place.contact)}),
                     Value::of(place.phone), Value::orDash(place.hours)});
    }
    return rows;
}

FormValues registerValues(const RegisterReportFacts &facts, Language language)
{
    FormValues values;
    const bool english = language == Language::English;
    const RoomGuide &guide = roomGuide();
    const auto rows = [&](const char *section) -> QList<QList<Value>> & {
        return values.tables[QLatin1String(section)];
    };
    QList<Value> missing;
    for (const RegisterVerdict &verdict : heldAgainst(guide, facts.lines)) {
        const Value name = Value::of(verdict.item.words.in(english));
        rows("guide").append({name, askedOf(verdict.item), Value::of(QString::number(verdict.quantity)),
                              measure(verdict.largest), stateOf(verdict.state)});
        if (verdict.state == RegisterVerdict::State::Missing)
            missing.append(name);
    }
    for (const RegisterLine &line : facts.lines) {
        const GuideItem *item = guide.item(line.item);
        rows("lines").append({Value::of(item ? item->words.in(english) : line.name),
                              Value::orDash(line.roomName), word("there", line.isThere ? "yes" : "no"),
                              Value::of(QString::number(line.quantity)), measure(line.area),
                              Value::of(QString::number(line.photos.size())), Value::day(line.checkedOn),
                              Value::orDash(line.note)});
    }
    for (const RoomUse &use : facts.uses) {
        const auto purpose = std::find_if(guide.uses.cbegin(), guide.uses.cend(),
                                          [&](const CodeWords &one) { return one.code == use.purpose; });
        rows("uses").append(
            {Value::moment({use.date, use.from}),
             Value::of(purpose == guide.uses.cend() ? use.purpose : purpose->words.in(english)),
             Value::orDash(use.roomName), Value::of(QString::number(use.minutes)),
             Value::of(QString::number(use.people)), Value::of(use.person.name), Value::orDash(use.note)});
    }
    values.fields[QStringLiteral("source")] = Value::of(guide.source.in(english));
    values.fields[QStringLiteral("missing")] =
        missing.isEmpty() ? word("mark", "none") : Value::join(missing);
    values.fields[QStringLiteral("made_by")] = Value::of(facts.printer);
    return values;
}

} // namespace tingyu::report
