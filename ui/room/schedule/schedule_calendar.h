// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment_book.h"
#include "ui/room/schedule/booking_dialog.h"
#include "ui/room/schedule/schedule_facts.h"

#include <QWidget>

class QLabel;

namespace tingyu::ui {

class Card;
class WaitingList;
class WeekView;

/// The week, or a day in columns, and beside it who waits: they are put on a time. What the person wants is
/// said in appointments; the column of a day is its counsellor or its room.
class ScheduleCalendar : public QWidget
{
    Q_OBJECT

public:
    explicit ScheduleCalendar(QWidget *parent = nullptr);
    void setFacts(const ScheduleFacts &facts, const ScheduleLook &look);
    void setCovered(bool covered); ///< of the names; those who wait follow with the next facts
    WeekView *week() const { return m_week; }
    Uid current() const;                                ///< under the cursor; null: an empty time
    const WaitlistEntry *waiting(const Uid &uid) const; ///< null when nobody of this uid waits
    std::optional<BookingStart> emptyCell() const;      ///< the time under the cursor that has the focus

Q_SIGNALS:
    void bookAsked(const BookingStart &start);
    void placeAsked(const WaitlistEntry &waiting, const BookingStart &start);
    void dropAsked(const WaitlistEntry &waiting);
    void moveAsked(const Uid &entry, const AppointmentMove &move);
    void openAsked(const Uid &entry);
    void menuAsked(const Uid &entry, const QPoint &globalAt);
    void spanAsked(int by); ///< the span before (-1) or after (1)

private:
    QWidget *buildWaiting();
    BookingStart startAt(const WallTime &at, const Uid &column) const;

    QList<RoomPerson> m_counsellors;
    WeekView *m_week = nullptr;
    QLabel *m_hint = nullptr;
    Card *m_waitingCard = nullptr;
    WaitingList *m_waiting = nullptr;
};

} // namespace tingyu::ui
