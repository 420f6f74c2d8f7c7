// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/schedule_commands.h"

#include "core/room/appointments/appointment_operations.h"
#include "core/room/room_services.h"
#include "ui/room/blank_forms.h"
#include "ui/room/room_tabs.h"
#include "ui/room/schedule/booking_dialog.h"
#include "ui/room/schedule/schedule_facts.h"
#include "ui/room/schedule/schedule_prints.h"
#include "ui/room/schedule/schedule_tab.h"
#include "ui/text/appointment_text.h"

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int shortestSearch = 2; ///< characters: fewer say too little
constexpr int mostHits = 5;
const QString tabCode = QStringLiteral("schedule");

QList<SearchHit> findAppointments(Services &services, const QString &text, int limit)
{
    // Names are found as they are written: initials would be looked for in vain at every keystroke. Asked
    // first, because a refusal would be put on record each time.
    const bool initials = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (initials || text.size() < shortestSearch ||
        !isAllowed(op::appointmentView, services.workplace.session(), {}))
        return {};
    auto found = services.room().appointments.search(text, std::min(limit, mostHits));
    if (!found)
        return {};
    QList<SearchHit> hits;
    for (const Appointment &one : std::as_const(*found))
        hits.append({whoShown(one),
                     one.at.date.toString(Qt::ISODate) % QLatin1Char(' ') %
                         one.at.time.toString(QStringLiteral("HH:mm")) % QLatin1Char(' ') %
                         text::appointmentStateName(one.state),
                     ScheduleTab::tr("预约"), QStringLiteral("appointment"),
                     QVariantMap{{QStringLiteral("appointment"), one.uid.toString()},
                                 {QStringLiteral("date"), one.at.date.toString(Qt::ISODate)}}});
    return hits;
}

} // namespace

PageTabEntry scheduleTab()
{
    return {tabCode, [] { return ScheduleTab::tr("日程"); }, op::appointmentView.everything,
            [](PageHost &host, QWidget *parent) { return new ScheduleTab(host, parent); }};
}

void registerSchedule(PageRegistry &registry)
{
    const RoleSet writers = op::appointmentWrite.everything;
    registry.newCommand = QStringLiteral("room.walkin");
    registry.commands.append({registry.newCommand, [] { return ScheduleTab::tr("登记来访"); },
                              QStringLiteral("add"), QKeySequence(QStringLiteral("Ctrl+Shift+N")), writers,
                              [](PageHost &host) {
                                  askWalkIn(host, host.dialogParent(),
                                            [&host](const Uid &) { host.refreshPage(); });
                              }});
    registry.commands.append({QStringLiteral("room.book"),
                              [] { return ScheduleTab::tr("新预约"); },
                              QStringLiteral("appointment"),
                              {},
                              writers,
                              [](PageHost &host) {
                                  openRoomTab(host, tabCode, {{QStringLiteral("new"), true}});
                              }});
    registry.commands.append({QStringLiteral("room.calendar"),
                              [] { return ScheduleTab::tr("导出日历(不含姓名)"); },
                              QStringLiteral("export"),
                              {},
                              op::appointmentBusy.everything,
                              [](PageHost &host) { saveBusyHours(host, host.dialogParent()); }});
    registry.commands.append({QStringLiteral("room.blanks"),
                              [] { return ScheduleTab::tr("打印空白表"); },
                              QStringLiteral("print"),
                              {},
                              op::appointmentPrint.everything,
                              [](PageHost &host) { printBlankForm(host, host.dialogParent()); }});
    registry.searches.append({findAppointments, [](PageHost &host, const QVariant &target) {
                                  openRoomTab(host, tabCode, target.toMap());
                              }});
}

} // namespace tingyu::ui
