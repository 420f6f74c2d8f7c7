// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/appointment_text.h"

#include "core/school/timeline.h"
#include "ui/text/language.h"
#include "ui/text/school_text.h"

#include <QCoreApplication>

namespace tingyu::text {
namespace {

QString said(const char *source)
{
    return QCoreApplication::translate("AppointmentText", source);
}

} // namespace

QString clientKindName(ClientKind kind)
{
    switch (kind) {
    case ClientKind::Student:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "学生"));
    case ClientKind::Parent:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "家长"));
    case ClientKind::Staff:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "教职工"));
    case ClientKind::Code:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "代号"));
    }
    return {};
}

QString appointmentKindName(AppointmentKind kind)
{
    switch (kind) {
    case AppointmentKind::Client:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "来访预约"));
    case AppointmentKind::Placeholder:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "候补时段"));
    case AppointmentKind::Group:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "团体活动"));
    }
    return {};
}

QString appointmentStateName(AppointmentState state)
{
    switch (state) {
    case AppointmentState::Booked:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "已预约"));
    case AppointmentState::Arrived:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "到访"));
    case AppointmentState::NoShow:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "未到"));
    case AppointmentState::Cancelled:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "取消"));
    }
    return {};
}

QString askedByName(AskedBy askedBy)
{
    switch (askedBy) {
    case AskedBy::NotSaid:
        return {};
    case AskedBy::Self:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "本人"));
    case AskedBy::ClassTeacher:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "班主任"));
    case AskedBy::Parent:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "家长"));
    case AskedBy::Mailbox:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "信箱"));
    case AskedBy::Other:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "其他"));
    }
    return {};
}

QString concernName(Concern concern)
{
    switch (concern) {
    case Concern::NotSaid:
        return {};
    case Concern::Study:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "学习"));
    case Concern::Life:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "生活"));
    case Concern::SelfAwareness:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "自我意识"));
    case Concern::Mood:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "情绪调适"));
    case Concern::Relations:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "人际交往"));
    case Concern::Future:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "升学就业"));
    case Concern::Family:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "家庭"));
    case Concern::Other:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "其他"));
    }
    return {};
}

QString urgencyName(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Ordinary:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "一般"));
    case Urgency::Soon:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "尽快"));
    case Urgency::Urgent:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "紧急"));
    }
    return {};
}

QString consentMarkName(ConsentMark consent)
{
    switch (consent) {
    case ConsentMark::NotAsked:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "尚未询问"));
    case ConsentMark::Given:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "同意"));
    case ConsentMark::Refused:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "不同意"));
    }
    return {};
}

QString clashKindName(ClashKind kind)
{
    switch (kind) {
    case ClashKind::Person:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "咨询教师这时已有安排"));
    case ClashKind::Room:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "房间这时已有安排"));
    case ClashKind::Student:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "学生这时已有安排"));
    case ClashKind::Lesson:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "学生这时有课"));
    }
    return {};
}

QString waitlistStateName(WaitlistState state)
{
    switch (state) {
    case WaitlistState::Waiting:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "等候中"));
    case WaitlistState::Placed:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "已安排"));
    case WaitlistState::Dropped:
        return said(QT_TRANSLATE_NOOP("AppointmentText", "已撤下"));
    }
    return {};
}

QString clientShown(const Client &client)
{
    switch (client.kind) {
    case ClientKind::Student:
        return client.name;
    case ClientKind::Parent: {
        if (client.relation.isEmpty())
            return said(QT_TRANSLATE_NOOP("AppointmentText", "%1(%2的家长)"))
                .arg(client.name, client.studentName);
        return said(QT_TRANSLATE_NOOP("AppointmentText", "%1(%2的%3)"))
            .arg(client.name, client.studentName, relationName(client.relation));
    }
    case ClientKind::Staff:
        return client.name.isEmpty() ? clientKindName(client.kind) : client.name;
    case ClientKind::Code:
        if (client.studentName.isEmpty())
            return client.name;
        return said(QT_TRANSLATE_NOOP("AppointmentText", "%1(%2)")).arg(client.name, client.studentName);
    }
    return {};
}

QString appointmentShown(const Appointment &appointment)
{
    return appointment.kind == AppointmentKind::Client ? clientShown(appointment.client) : appointment.title;
}

QString hourShown(const Appointment &appointment)
{
    const WallTime end = appointment.endsAt();
    const QString hour = said(QT_TRANSLATE_NOOP("AppointmentText", "%1 %2–%3"))
                             .arg(appointment.at.date.toString(Qt::ISODate),
                                  appointment.at.time.toString(QStringLiteral("HH:mm")),
                                  end.time.toString(QStringLiteral("HH:mm")));
    return appointment.isWithheld ? hour : QString(hour % QLatin1Char(' ') % appointmentShown(appointment));
}

QString hoursShown(const QList<Appointment> &appointments)
{
    QStringList hours;
    for (const Appointment &one : appointments)
        hours.append(hourShown(one));
    return listed(hours);
}

QString appointmentTimelineTitle(const TimelineEntry &entry)
{
    const QString room = entry.kind.section(u'.', 0, 0);
    const QString rest = entry.kind.section(u'.', 1);
    if (room == QLatin1String("client"))
        return said(QT_TRANSLATE_NOOP("AppointmentText", "代号 %1 归到名下")).arg(entry.codes.value(0));
    const auto state = appointmentStateFromCode(rest);
    if (room != QLatin1String("appointment") || !state)
        return {};
    const QString concern = concernName(concernFromCode(entry.codes.value(0)).value_or(Concern::NotSaid));
    const bool isParent = entry.codes.value(1) == clientKindCode(ClientKind::Parent);
    const QString title = (isParent ? said(QT_TRANSLATE_NOOP("AppointmentText", "家长预约:%1"))
                                    : said(QT_TRANSLATE_NOOP("AppointmentText", "预约:%1")))
                              .arg(appointmentStateName(*state));
    return concern.isEmpty() ? title
                             : said(QT_TRANSLATE_NOOP("AppointmentText", "%1,%2")).arg(title, concern);
}

} // namespace tingyu::text
