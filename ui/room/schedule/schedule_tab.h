// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/schedule/schedule_facts.h"
#include "ui/shell/page_tab.h"

class QStackedWidget;

namespace tingyu {
struct AppointmentMove;
}

namespace tingyu::ui {

class AppointmentDesk;
class AppointmentList;
class ScheduleBar;
class ScheduleCalendar;
class ScheduleFilters;
class WaitlistView;
struct BookingStart;

/// 日程: the appointments as a week, a day, a list, the register, and who waits for a time.
///
/// A target may hold "date" (ISO), "view" (week, day, list, register, waitlist), "appointment" (uid, opened
/// over its week), "new" (a new appointment), "booking" (the key of a draft: the dialog it is of), "walkIn"
/// and "waiting" (those dialogs).
class ScheduleTab : public PageTab
{
    Q_OBJECT

public:
    explicit ScheduleTab(PageHost &host, QWidget *parent = nullptr);
    QString subtitle() const override;
    void refresh() override;
    void open(const PageTarget &target) override;
    PageTarget place() const override;
    QWidget *firstFocus() override;
    bool print() override;
    bool addNew() override;
    QString helpTask() const override { return QStringLiteral("appointments"); }

private:
    void buildHead();
    void buildCalendar();
    void buildWaitlist();
    void addKeys();
    void show(const ScheduleFacts &facts);
    void showCalendar();
    void showLists();
    void setView(const QString &code);
    QString view() const;
    bool isCalendar() const;
    std::pair<QDate, QDate> span() const;
    ScheduleLook look() const;
    void go(int by);
    void goTo(QDate day);
    void book(BookingStart start);
    RoomPerson person(const Uid &uid) const;
    void placeWaiting(const WaitlistEntry &waiting, BookingStart start);
    void moved(const Uid &entry, const AppointmentMove &to);
    void openOne(const Uid &one);
    void edit(const Uid &one);
    void reopen(const QString &bookingKey);
    void popUp(const Uid &one, const QPoint &globalAt);
    void act(void (AppointmentDesk::*what)(const Appointment &));
    const Appointment *find(const Uid &uid) const;
    const Appointment *current() const;
    void setCovered(bool covered);

    ScheduleFacts m_facts;
    bool m_read = false;
    QDate m_day;
    Uid m_wanted;        ///< an appointment to stand on once it is read
    Uid m_wantedWaiting; ///< who waits, to be placed once they are read
    bool m_covered = false;
    AppointmentDesk *m_desk = nullptr;
    ScheduleBar *m_bar = nullptr;
    ScheduleFilters *m_filters = nullptr;
    QStackedWidget *m_stack = nullptr;
    ScheduleCalendar *m_calendar = nullptr;
    AppointmentList *m_list = nullptr;
    AppointmentList *m_register = nullptr;
    WaitlistView *m_waitlist = nullptr;
};

} // namespace tingyu::ui
