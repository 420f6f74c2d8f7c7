// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/busy_calendar.h"

namespace tingyu {
namespace {

constexpr qsizetype longestLine = 75; // octets without the line end, RFC 5545 3.1

/// One content line, folded where it is longer; never within a character.
QByteArray folded(const QString &line)
{
    QByteArray out;
    qsizetype used = 0;
    const QByteArray bytes = line.toUtf8();
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = at + 1;
        while (end < bytes.size() && (static_cast<quint8>(bytes[end]) & 0xC0U) == 0x80U)
            ++end;
        if (used + (end - at) > longestLine) {
            out += "\r\n ";
            used = 1;
        }
        out += bytes.mid(at, end - at);
        used += end - at;
        at = end;
    }
    return out + "\r\n";
}

/// TEXT of RFC 5545 3.3.11.
QString escaped(const QString &text)
{
    QString out;
    for (const QChar one : text) {
        if (one == u'\\' || one == u';' || one == u',')
            out += u'\\';
        if (one == u'\n')
            out += QStringLiteral("\\n");
        else if (one >= u' ')
            out += one;
    }
    return out;
}

QString stamp(const WallTime &at)
{
    return at.date.toString(QStringLiteral("yyyyMMdd")) + at.time.toString(QStringLiteral("'T'HHmm'00'"));
}

} // namespace

BusyCalendar busyCalendar(const QList<Appointment> &appointments, const QString &title, bool withRooms,
                          const QDateTime &stampUtc)
{
    BusyCalendar calendar;
    const auto line = [&](const QString &text) { calendar.file += folded(text); };
    line(QStringLiteral("BEGIN:VCALENDAR"));
    line(QStringLiteral("VERSION:2.0"));
    line(QStringLiteral("PRODID:-//Tingyu//Tingyu//ZH"));
    line(QStringLiteral("CALSCALE:GREGORIAN"));
    line(QStringLiteral("METHOD:PUBLISH"));
    const QString made = stampUtc.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    for (const Appointment &one : appointments) {
        if (!one.isHeld())
            continue;
        ++calendar.events;
        line(QStringLiteral("BEGIN:VEVENT"));
        line(QStringLiteral("UID:%1@tingyu").arg(one.uid.toString()));
        line(QStringLiteral("DTSTAMP:") + made);
        line(QStringLiteral("DTSTART:") + stamp(one.at));
        line(QStringLiteral("DTEND:") + stamp(one.endsAt()));
        line(QStringLiteral("SUMMARY:") + escaped(title));
        if (withRooms && !one.roomName.isEmpty())
            line(QStringLiteral("LOCATION:") + escaped(one.roomName));
        line(QStringLiteral("CLASS:PRIVATE"));
        line(QStringLiteral("TRANSP:OPAQUE"));
        line(QStringLiteral("END:VEVENT"));
    }
    line(QStringLiteral("END:VCALENDAR"));
    return calendar;
}

} // namespace tingyu
