// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/schedule_prints.h"

#include "core/base/platform.h"
#include "core/base/school_calendar.h"
#include "core/report/appointment_report_service.h"
#include "core/room/room_services.h"
#include "core/services.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/file_chooser.h"

#include <QCoreApplication>
#include <QMenu>

namespace tingyu::ui {
namespace {

struct SchedulePrintsWords
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::SchedulePrints)
};

report::PrintWay wayOf(bool record)
{
    return record ? report::PrintWay::Issue : report::PrintWay::Preview;
}

using Register = report::AppointmentReportService::Register;

void openRegister(PageHost &host, QWidget *parent, const QString &heading, QDate from, QDate to,
                  Register which)
{
    const auto make = [from, to, which](Services &services, const report::PrintOrder &order, bool record) {
        return report::AppointmentReportService(services.workplace)
            .registerOf(from, to, which, order, wayOf(record));
    };
    (new PrintDialog(host, heading, make, parent))->open();
}

/// From August to July, as the other books are printed.
std::pair<QDate, QDate> usualSchoolYear(QDate day)
{
    const int year = usualTerm(day).year;
    return {QDate(year, 8, 1), QDate(year + 1, 7, 31)};
}

void printRegisterYear(PageHost &host, QWidget *parent, QDate day)
{
    const auto [from, to] = usualSchoolYear(day);
    openRegister(host, parent, SchedulePrintsWords::tr("打印学年预约登记簿"), from, to, Register::General);
}

void printStaffRegister(PageHost &host, QWidget *parent, QDate day)
{
    const auto [from, to] = usualSchoolYear(day);
    openRegister(host, parent, SchedulePrintsWords::tr("打印教职工登记簿"), from, to, Register::Staff);
}

} // namespace

void printRegister(PageHost &host, QWidget *parent, QDate day)
{
    const QDate from(day.year(), day.month(), 1);
    openRegister(host, parent, SchedulePrintsWords::tr("打印预约登记表"), from,
                 from.addDays(from.daysInMonth() - 1), Register::General);
}

void askRegister(PageHost &host, QWidget *parent, QDate day, QWidget *below)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("scheduleRegisters"));
    menu->setAccessibleName(SchedulePrintsWords::tr("打印哪一本登记簿"));
    const auto add = [&](const char *name, const QString &words, auto print) {
        menu->addAction(words, menu, [=, &host] { print(host, parent, day); })
            ->setObjectName(QLatin1String(name));
    };
    add("scheduleRegisterMonth", SchedulePrintsWords::tr("这个月的登记表…"), printRegister);
    add("scheduleRegisterYear", SchedulePrintsWords::tr("整个学年,前面有各月一览…"), printRegisterYear);
    add("scheduleStaffRegister", SchedulePrintsWords::tr("教职工来访,单独存放…"), printStaffRegister);
    menu->popup(below->mapToGlobal(below->rect().bottomLeft()));
    menu->setActiveAction(menu->actions().constFirst());
}

void printWeek(PageHost &host, QWidget *parent, QDate day)
{
    const auto make = [day](Services &services, const report::PrintOrder &order, bool record) {
        return report::AppointmentReportService(services.workplace).week(day, order, wayOf(record));
    };
    (new PrintDialog(host, SchedulePrintsWords::tr("打印一周预约"), make, parent))->open();
}

void printSlip(PageHost &host, QWidget *parent, const Uid &appointment)
{
    const auto make = [appointment](Services &services, const report::PrintOrder &order, bool record) {
        return report::AppointmentReportService(services.workplace).slip(appointment, order, wayOf(record));
    };
    (new PrintDialog(host, SchedulePrintsWords::tr("打印预约条"), make, parent))->open();
}

void saveBusyHours(PageHost &host, QWidget *parent)
{
    const QString path =
        chooseSaveFile(parent, SchedulePrintsWords::tr("导出日历"), QStringLiteral("calendar.ics"),
                       SchedulePrintsWords::tr("日历文件 (*.ics)"));
    if (path.isEmpty())
        return;
    host.tasks().run(
        parent,
        [path, today = host.clock().today(),
         title = SchedulePrintsWords::tr("有预约")](Services &services) -> Result<int> {
            auto end = services.calendar.endOfSchoolYear(today);
            if (!end)
                return end.error();
            BusyHours wanted;
            wanted.filter.from = today;
            wanted.filter.to = *end;
            wanted.title = title;
            auto hours = services.room().appointments.busyHours(wanted);
            if (!hours)
                return hours.error();
            if (auto put = platform::replaceFile(path, hours->file); !put)
                return put.error();
            return hours->events;
        },
        [&host](const Result<int> &events) {
            if (events)
                host.say(SchedulePrintsWords::tr("已导出 %n 个时段,不含姓名。", nullptr, *events));
            else
                host.showError(events.error());
        });
}

} // namespace tingyu::ui
