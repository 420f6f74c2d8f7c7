// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/duty/opening_hours.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace tingyu {
namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int minutesOfWeek = 7 * minutesOfDay;

/// Minutes since the Julian day 0: one figure for date and time, without any zone.
qint64 minuteOf(const WallTime &at)
{
    return at.date.toJulianDay() * minutesOfDay + at.time.hour() * 60 + at.time.minute();
}

struct Span
{
    qint64 from = 0;
    qint64 to = 0; ///< the first minute that no longer counts
};

/// What the openings cover within the frame, by time and without overlap.
QList<Span> covered(const QList<Opening> &openings, const Span &frame)
{
    QList<Span> spans;
    for (const Opening &opening : openings) {
        if (!opening.from.isValid() || !opening.to.isValid())
            continue;
        const Span span{std::max(minuteOf(opening.from), frame.from),
                        std::min(minuteOf(opening.to), frame.to)};
        if (span.from < span.to)
            spans.append(span);
    }
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.from < b.from; });
    QList<Span> joined;
    for (const Span &span : std::as_const(spans)) {
        if (!joined.isEmpty() && span.from <= joined.last().to)
            joined.last().to = std::max(joined.last().to, span.to);
        else
            joined.append(span);
    }
    return joined;
}

/// Minutes of one day that lie in `open` and in no lesson.
int minutesOutside(const QList<TeachingPeriod> &lessons, QDate date, const QList<Opening> &open)
{
    const Span day{date.toJulianDay() * minutesOfDay, (date.toJulianDay() + 1) * minutesOfDay};
    QList<Opening> taught;
    for (const TeachingPeriod &lesson : lessons)
        taught.append(Opening{{date, lesson.from}, {date, lesson.to}});
    const auto minutes = [&](const QList<Opening> &some) {
        qint64 sum = 0;
        for (const Span &span : covered(some, day))
            sum += span.to - span.from;
        return static_cast<int>(sum);
    };
    return minutes(taught + open) - minutes(taught);
}

QHash<qint64, int> minutesByDay(const QList<Span> &spans)
{
    QHash<qint64, int> minutes;
    for (const Span &span : spans) {
        for (qint64 at = span.from; at < span.to;) {
            const qint64 day = at / minutesOfDay;
            const qint64 end = std::min((day + 1) * minutesOfDay, span.to);
            minutes[day] += static_cast<int>(end - at);
            at = end;
        }
    }
    return minutes;
}

} // namespace

Result<OpeningRule> OpeningRule::fromJson(const QByteArray &json)
{
    const QByteArray text = json.startsWith("\xEF\xBB\xBF") ? json.mid(3) : json;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return fail(Errc::BadInput, "rule.syntax");
    const QJsonObject object = document.object();
    const QString kind = object.value(QLatin1String("kind")).toString();
    OpeningRule rule;
    int most = minutesOfDay;
    if (kind == QLatin1String("every_school_day"))
        return OpeningRule{Kind::EverySchoolDay, 1};
    if (kind == QLatin1String("per_teaching_week")) {
        rule.kind = Kind::PerTeachingWeek;
        most = minutesOfWeek;
    } else if (kind != QLatin1String("per_school_day")) {
        return fail(Errc::BadInput, "rule.kind");
    }
    const double minutes = object.value(QLatin1String("minutes")).toDouble(0);
    if (minutes < 1 || minutes > most || minutes != std::floor(minutes))
        return fail(Errc::BadInput, "rule.minutes", {QStringLiteral("1"), QString::number(most)});
    rule.minutes = static_cast<int>(minutes);
    return rule;
}

QByteArray OpeningRule::toJson() const
{
    QJsonObject object;
    switch (kind) {
    case Kind::PerSchoolDay:
        object.insert(QLatin1String("kind"), QLatin1String("per_school_day"));
        object.insert(QLatin1String("minutes"), minutes);
        break;
    case Kind::PerTeachingWeek:
        object.insert(QLatin1String("kind"), QLatin1String("per_teaching_week"));
        object.insert(QLatin1String("minutes"), minutes);
        break;
    case Kind::EverySchoolDay:
        object.insert(QLatin1String("kind"), QLatin1String("every_school_day"));
        break;
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

OpeningHours openingHours(const QList<Opening> &openings, const SchoolCalendar &calendar, QDate from,
                          QDate to, const OpeningRule &rule, const LessonTimes &lessons, QDate today)
{
    OpeningHours hours;
    if (!from.isValid() || !to.isValid() || to < from)
        return hours;
    const Span frame{from.toJulianDay() * minutesOfDay, (to.toJulianDay() + 1) * minutesOfDay};
    const QHash<qint64, int> minutes = minutesByDay(covered(openings, frame));
    const bool byWeek = rule.kind == OpeningRule::Kind::PerTeachingWeek;
    const bool anyOpening = rule.kind == OpeningRule::Kind::EverySchoolDay;
    for (const QDate &date : calendar.schoolDays(from, to)) {
        DayHours day;
        day.date = date;
        day.requiredMin = byWeek ? 0 : rule.minutes;
        day.openMin = minutes.value(date.toJulianDay());
        day.outsideLessonsMin = day.openMin;
        const auto taught = lessonsOn(lessons.periods, calendar, date, lessons.unit);
        if (!taught.isEmpty() && day.openMin > 0)
            day.outsideLessonsMin = minutesOutside(taught, date, openings);
        day.isOk = (anyOpening ? day.outsideLessonsMin : day.openMin) >= day.requiredMin;
        day.isOver = date != today;
        hours.days.append(day);
        hours.totalMin += day.openMin;
        if (hours.weeks.isEmpty() || hours.weeks.last().monday != mondayOf(date))
            hours.weeks.append({mondayOf(date), byWeek ? rule.minutes : 0, 0, true, true});
        hours.weeks.last().openMin += day.openMin;
    }
    for (WeekHours &week : hours.weeks) {
        week.isOk = week.openMin >= week.requiredMin;
        week.isOver = !today.isValid() || week.monday != mondayOf(today) ||
                      calendar.schoolDays(today, week.monday.addDays(6)).isEmpty();
    }
    const auto missesRule = [](const auto &one) { return one.isShort(); };
    hours.shortCount =
        static_cast<int>(byWeek ? std::count_if(hours.weeks.cbegin(), hours.weeks.cend(), missesRule)
                                : std::count_if(hours.days.cbegin(), hours.days.cend(), missesRule));
    return hours;
}

} // namespace tingyu
