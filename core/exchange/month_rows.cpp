// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/month_rows.h"

#include "core/exchange/care_counts.h"
#include "core/exchange/told_once.h"
#include "core/room/groups/group_meeting_repository.h"
#include "core/room/logs/month_sheet.h"
#include "core/room/logs/room_log_repository.h"
#include "core/room/papers/activity_repository.h"
#include "core/screening/coverage.h"

#include <QSet>

#include <array>

namespace tingyu::exchange {
namespace {

const auto gradeSection = QStringLiteral("care_grades");
constexpr int minutesOfHalfHour = 30;

struct Days
{
    QDate first;
    QDate last;
};

Result<Days> daysOver(Workplace &place, const QString &month)
{
    const QDate first = QDate::fromString(month % QStringLiteral("-01"), Qt::ISODate);
    const Days days{first, first.addMonths(1).addDays(-1)};
    if (place.clock().today() <= days.last)
        return fail(Errc::Conflict, "stream.running", {month});
    return days;
}

using CountsOfGrade = QList<int> CareGrade::*;

void addGrades(const char *table, const QStringList &codes, const QList<CareGrade> &grades,
               CountsOfGrade counts, StreamRows *all)
{
    QList<QList<int>> whole;
    for (const CareGrade &grade : grades)
        whole.append(grade.*counts);
    const SmallTable shown = hideSmallTable(whole, Sums::Counted, {}, Totals::Exact);
    for (qsizetype line = 0; line < grades.size(); ++line) {
        for (qsizetype at = 0; at < codes.size(); ++at) {
            const SmallCell &cell = shown.lines[line].cells[at];
            all->rows.append(
                {gradeSection,
                 {{QStringLiteral("table"), QLatin1String(table)},
                  {QStringLiteral("stage"), grades[line].stage},
                  {QStringLiteral("grade"), grades[line].grade},
                  {QStringLiteral("code"), codes[at]},
                  {QStringLiteral("count"), cell.hidden ? QJsonValue() : QJsonValue(cell.count)}}});
        }
    }
}

struct Activity
{
    qint64 times = 0;
    qint64 minutes = 0;
    qint64 people = 0;

    StreamRow row(const QString &code) const
    {
        return {QStringLiteral("activities"),
                {{QStringLiteral("code"), code},
                 {QStringLiteral("times"), times},
                 {QStringLiteral("minutes"), minutes},
                 {QStringLiteral("people"), people}}};
    }
};

Result<StreamRow> lessonRow(Connection &db, const Days &days)
{
    auto lessons = RoomLogRepository(db).list<Lesson>(days.first, days.last);
    if (!lessons)
        return lessons.error();
    Activity sum;
    for (const Lesson &one : std::as_const(*lessons)) {
        sum.times += one.lessons;
        sum.minutes += one.halfHours * minutesOfHalfHour;
        sum.people += one.pupils;
    }
    return sum.row(QStringLiteral("lesson"));
}

Result<StreamRow> groupRow(Connection &db, const Days &days)
{
    auto meetings = GroupMeetingRepository(db).meetings(days.first, days.last);
    auto came = GroupMeetingRepository(db).attendedBetween(days.first, days.last);
    if (!meetings || !came)
        return meetings ? came.error() : meetings.error();
    Activity sum{0, 0, *came};
    for (const GroupMeeting &one : std::as_const(*meetings)) {
        sum.times += one.isCancelled ? 0 : 1;
        sum.minutes += one.isCancelled ? 0 : one.minutes;
    }
    return sum.row(QStringLiteral("group"));
}

Result<QList<StreamRow>> staffRows(Connection &db, const Days &days)
{
    auto entries = RoomLogRepository(db).list<StaffLogEntry>(days.first, days.last);
    if (!entries)
        return entries.error();
    std::array<Activity, staffLogKindCount> sums;
    for (const StaffLogEntry &one : std::as_const(*entries)) {
        Activity &sum = sums[static_cast<size_t>(one.kind)];
        ++sum.times;
        sum.minutes += one.halfHours * minutesOfHalfHour;
    }
    for (const StaffHours &hours : staffHours(*entries)) {
        for (size_t kind = 0; kind < sums.size(); ++kind)
            sums[kind].people += hours.halfHours[kind] > 0 ? 1 : 0;
    }
    QList<StreamRow> rows;
    for (size_t kind = 0; kind < sums.size(); ++kind)
        rows.append(sums[kind].row(staffLogKindCode(static_cast<StaffLogKind>(kind))));
    return rows;
}

Result<QList<StreamRow>> visitRows(Connection &db, const Days &days)
{
    auto visits = ActivityRepository(db).visits(days.first, days.last);
    auto uses = ActivityRepository(db).uses(days.first, days.last);
    if (!visits || !uses)
        return visits ? uses.error() : visits.error();
    Activity outreach;
    for (const OutreachVisit &one : std::as_const(*visits)) {
        ++outreach.times;
        outreach.minutes += one.minutes;
        outreach.people += one.visitors;
    }
    Activity rooms;
    for (const RoomUse &one : std::as_const(*uses)) {
        ++rooms.times;
        rooms.minutes += one.minutes;
        rooms.people += one.people;
    }
    return QList<StreamRow>{outreach.row(QStringLiteral("outreach")), rooms.row(QStringLiteral("room_use"))};
}

} // namespace

Result<StreamRows> careRows(Workplace &place, const QString &month, const QList<QByteArray> &sentLines)
{
    auto days = daysOver(place, month);
    if (!days)
        return days.error();
    auto counts = careCounts(place.db(), days->first, days->last);
    auto grades = careGrades(place.db(), days->last);
    if (!counts || !grades)
        return counts ? grades.error() : counts.error();
    StreamRows all;
    for (const CareCount &one : std::as_const(*counts))
        all.rows.append({QStringLiteral("care"),
                         {{QStringLiteral("table"), one.table},
                          {QStringLiteral("code"), one.code},
                          {QStringLiteral("count"), one.count}}});
    if (grades->size() > 1) { // one alone is what the totals say
        addGrades("open", careKinds(), *grades, &CareGrade::open, &all);
        addGrades("file_class", watchedClasses(), *grades, &CareGrade::fileClass, &all);
    }
    constexpr const char *table[] = {"table"};
    hideToldOtherwise(sentLines, {"care_grades", table, "count"}, &all);
    return all;
}

Result<StreamRows> activityRows(Workplace &place, const QString &month)
{
    auto days = daysOver(place, month);
    if (!days)
        return days.error();
    Connection &db = place.db();
    auto lessons = lessonRow(db, *days);
    auto groups = groupRow(db, *days);
    auto staff = staffRows(db, *days);
    auto visits = visitRows(db, *days);
    if (!lessons || !groups)
        return lessons ? groups.error() : lessons.error();
    if (!staff || !visits)
        return staff ? visits.error() : staff.error();
    return StreamRows{QList<StreamRow>{*lessons, *groups} + *staff + *visits, 0};
}

} // namespace tingyu::exchange
