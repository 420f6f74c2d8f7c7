// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/room_tabs.h"

#include "core/room/papers/papers_operations.h"
#include "core/room/room_operations.h"
#include "ui/room/counselling/counselling_tab.h"
#include "ui/room/duty/duty_tab.h"
#include "ui/room/groups/group_tab.h"
#include "ui/room/logs/log_tab.h"
#include "ui/room/schedule/schedule_commands.h"
#include "ui/shell/tabbed_page.h"

#include <QCoreApplication>

namespace tingyu::ui {
namespace {

const QString roomId = QStringLiteral("appointments");

struct RoomPage
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::RoomPage)
};

} // namespace

// A new tab adds its include and its line here, in the order of the tab bar.
QList<PageTabEntry> roomTabs()
{
    const RoleSet staff{Role::Head, Role::Counsellor};
    return {
        scheduleTab(),
        counsellingTabEntry(),
        {QStringLiteral("duty"), [] { return DutyTab::tr("值班"); }, op::dutyHours.everything,
         [](PageHost &host, QWidget *parent) { return new DutyTab(host, parent); }},
        {QStringLiteral("groups"), [] { return GroupTab::tr("团体"); }, staff,
         [](PageHost &host, QWidget *parent) { return new GroupTab(host, parent); }},
        {QStringLiteral("logs"), [] { return TalkLogTab::tr("电话与信箱"); }, staff,
         [](PageHost &host, QWidget *parent) { return new TalkLogTab(host, parent); }},
        {QStringLiteral("work"), [] { return WorkTab::tr("工作"); }, staff,
         [](PageHost &host, QWidget *parent) { return new WorkTab(host, parent); }},
        {QStringLiteral("papers"), [] { return PapersTab::tr("房间与制度"); }, op::paperView.everything,
         [](PageHost &host, QWidget *parent) { return new PapersTab(host, parent); }},
    };
}

Page *makeRoomPage(PageHost &host, const QList<PageTabEntry> &tabs)
{
    return new TabbedPage(host, {"room", RoomPage::tr("预约"), RoomPage::tr("预约页的各部分")}, tabs);
}

void openRoomTab(PageHost &host, const QString &code, PageTarget target)
{
    target.insert(QStringLiteral("tab"), code);
    host.openPage(roomId, target);
}

void registerRoom(PageRegistry &registry)
{
    RoleSet roles;
    for (const PageTabEntry &entry : roomTabs())
        roles = RoleSet::fromBits(static_cast<quint8>(roles.bits() | entry.roles.bits()));
    registry.add({roomId, 3, [] { return RoomPage::tr("预约"); }, QStringLiteral("appointment"), roles,
                  [](PageHost &host) { return makeRoomPage(host); }});
    registerSchedule(registry);
    registry.commands.append(
        {QStringLiteral("room.ledger"),
         [] { return RoomPage::tr("查看工作台账"); },
         QStringLiteral("report"),
         {},
         op::roomStaff,
         [](PageHost &host) {
             openRoomTab(host, QStringLiteral("work"), {{QStringLiteral("log"), QStringLiteral("ledger")}});
         }});
}

} // namespace tingyu::ui
