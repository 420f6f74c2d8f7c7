// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/appointment.h"

#include "core/base/day_range.h"
#include "core/base/text.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

template<class T>
bool shareOne(const QList<T> &a, const QList<T> &b)
{
    return std::any_of(a.cbegin(), a.cend(), [&](const T &one) { return b.contains(one); });
}

/// A meeting takes the time of all who lead it.
QList<Uid> counsellorsOf(const Appointment &appointment)
{
    return QList<Uid>{appointment.counsellor.uid} + appointment.leaders;
}

} // namespace

QList<StudentId> expectedStudents(const Appointment &appointment)
{
    if (appointment.kind == AppointmentKind::Group)
        return appointment.members;
    // A parent talks about a child who is meant to be in class.
    const bool isThere =
        appointment.client.kind != ClientKind::Parent && appointment.client.studentId.isValid();
    return isThere ? QList<StudentId>{appointment.client.studentId} : QList<StudentId>();
}

WallTime plusMinutes(const WallTime &at, int minutes)
{
    if (!at.isValid())
        return {};
    constexpr int day = 24 * 60;
    const int sum = at.time.hour() * 60 + at.time.minute() + minutes;
    const int days = sum >= 0 ? sum / day : -((day - 1 - sum) / day);
    const int rest = sum - days * day;
    return {at.date.addDays(days), QTime(rest / 60, rest % 60)};
}

WallTime Appointment::endsAt() const
{
    return plusMinutes(at, minutes);
}

QString Appointment::registerText() const
{
    if (registerNumber == 0)
        return {};
    return QStringLiteral("%1-%2").arg(registerYear).arg(registerNumber, 4, 10, QLatin1Char('0'));
}

bool Appointment::isLate() const
{
    return registeredOn > firstAt.value_or(at).date;
}

bool overlap(const Appointment &a, const Appointment &b)
{
    return a.at < b.endsAt() && b.at < a.endsAt();
}

Request normalized(Request request)
{
    request.contact = text::tidy(request.contact);
    request.wantedTime = text::tidy(request.wantedTime);
    request.note = text::prose(request.note);
    return request;
}

Result<void> checkRequest(const Request &request)
{
    if (request.contact.size() > longestLine || request.wantedTime.size() > longestLine ||
        request.note.size() > longestText)
        return fail(Errc::BadInput, "text.too_long");
    return {};
}

Result<void> checkAppointment(const Appointment &appointment)
{
    if (!appointment.at.isValid())
        return fail(Errc::BadInput, "appointment.time");
    if (auto sane = checkDayOfLife(appointment.at.date); !sane)
        return sane;
    if (appointment.minutes < shortestAppointment || appointment.minutes > longestAppointment)
        return fail(Errc::BadInput, "appointment.minutes",
                    {QString::number(shortestAppointment), QString::number(longestAppointment)});
    if (appointment.kind != AppointmentKind::Client && appointment.title.isEmpty())
        return fail(Errc::BadInput, "appointment.no_title");
    if (appointment.title.size() > longestLine)
        return fail(Errc::BadInput, "text.too_long");
    return checkRequest(appointment.request);
}

QList<Clash> clashesOf(const Error &error)
{
    QList<Clash> clashes;
    if (error.subject != QLatin1String("appointment.clash"))
        return clashes;
    for (const QString &one : error.detail) {
        const auto kind = clashKindFromCode(one.section(u':', 0, 0));
        const auto uid = Uid::fromString(one.section(u':', 1));
        if (kind && uid)
            clashes.append({*kind, *uid});
    }
    return clashes;
}

QList<ClashKind> clashesBetween(const Appointment &wanted, const Appointment &other)
{
    QList<ClashKind> kinds;
    if ((wanted.id.isValid() && wanted.id == other.id) || !other.isHeld() || !overlap(wanted, other))
        return kinds;
    if (shareOne(counsellorsOf(wanted), counsellorsOf(other)))
        kinds.append(ClashKind::Person);
    if (wanted.roomId.isValid() && wanted.roomId == other.roomId)
        kinds.append(ClashKind::Room);
    if (shareOne(expectedStudents(wanted), expectedStudents(other)))
        kinds.append(ClashKind::Student);
    return kinds;
}

} // namespace tingyu
