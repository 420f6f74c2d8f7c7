// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/duty/duty.h"

#include "core/base/text.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr int highestCount = 9999;
constexpr int mostVisitors = 500;
constexpr int mostChecks = 60;

qint64 minutesBetween(const WallTime &from, const WallTime &to)
{
    return from.date.daysTo(to.date) * 24 * 60 + from.time.secsTo(to.time) / 60;
}

bool isOneOf(const QStringList &codes, const QString &code)
{
    return code.isEmpty() || codes.contains(code);
}

Result<void> checkVisitors(const QList<DutyVisit> &visitors)
{
    if (visitors.size() > mostVisitors)
        return fail(Errc::BadInput, "duty.count", {QString::number(mostVisitors)});
    for (const DutyVisit &visit : visitors) {
        if (!isOneOf({QStringLiteral("M"), QStringLiteral("F")}, visit.sex))
            return fail(Errc::BadInput, "duty.code", {QStringLiteral("sex")});
        if (!isOneOf(visitKinds(), visit.kind))
            return fail(Errc::BadInput, "duty.code", {QStringLiteral("kind")});
        if (!isOneOf(visitOutcomes(), visit.outcome))
            return fail(Errc::BadInput, "duty.code", {QStringLiteral("outcome")});
        if (visit.code.size() > longestNumber || visit.grade.size() > longestNumber)
            return fail(Errc::BadInput, "text.too_long");
    }
    return {};
}

/// Words of small letters, as the guide writes its codes.
bool isCheckCode(const QString &code)
{
    return !code.isEmpty() && code.size() <= longestNumber &&
           std::all_of(code.cbegin(), code.cend(),
                       [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'_'; });
}

} // namespace

const QStringList &visitKinds()
{
    static const QStringList codes{QStringLiteral("study"),     QStringLiteral("life"),
                                   QStringLiteral("self"),      QStringLiteral("emotion"),
                                   QStringLiteral("relations"), QStringLiteral("future"),
                                   QStringLiteral("family"),    QStringLiteral("other")};
    return codes;
}

const QStringList &visitOutcomes()
{
    static const QStringList codes{QStringLiteral("class"), QStringLiteral("again"),
                                   QStringLiteral("guardian"), QStringLiteral("referral"),
                                   QStringLiteral("other")};
    return codes;
}

qint64 Duty::minutes() const
{
    return closedAt ? minutesBetween(openedAt, *closedAt) : 0;
}

Result<void> checkDutyTimes(const WallTime &openedAt, const WallTime &closedAt)
{
    if (!openedAt.isValid() || !closedAt.isValid() || closedAt <= openedAt)
        return fail(Errc::BadInput, "duty.times");
    if (minutesBetween(openedAt, closedAt) > longestDutyDays * 24 * 60)
        return fail(Errc::BadInput, "duty.too_long", {QString::number(longestDutyDays)});
    return {};
}

DutyNotes normalized(DutyNotes notes)
{
    for (QString *many : {&notes.note, &notes.environment, &notes.incidents, &notes.handover})
        *many = text::prose(*many);
    notes.weather = text::tidy(notes.weather);
    notes.handoverTo = text::normalName(notes.handoverTo);
    notes.checks.removeDuplicates();
    for (DutyVisit &visit : notes.visitors) {
        visit.code = text::tidy(visit.code);
        visit.grade = text::tidy(visit.grade);
    }
    notes.visitors.removeAll(DutyVisit());
    return notes;
}

Result<void> checkDutyNotes(const DutyNotes &notes)
{
    for (const int count : {notes.visits.students, notes.visits.teachers, notes.visits.parents,
                            notes.visits.others, notes.phoneCalls, notes.letters}) {
        if (count < 0 || count > highestCount)
            return fail(Errc::BadInput, "duty.count", {QString::number(highestCount)});
    }
    bool fits = notes.weather.size() <= longestLine && notes.handoverTo.size() <= longestLine;
    for (const QString *many : {&notes.note, &notes.environment, &notes.incidents, &notes.handover})
        fits = fits && many->size() <= longestText;
    if (!fits)
        return fail(Errc::BadInput, "text.too_long");
    if (notes.checks.size() > mostChecks ||
        !std::all_of(notes.checks.cbegin(), notes.checks.cend(), isCheckCode))
        return fail(Errc::BadInput, "duty.code", {QStringLiteral("checks")});
    return checkVisitors(notes.visitors);
}

bool collide(const DutyTurn &a, const DutyTurn &b)
{
    return a.expected().uid == b.expected().uid && a.date == b.date && a.from < b.to && b.from < a.to;
}

} // namespace tingyu
