// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment_service.h"
#include "core/room/appointments/waitlist.h"
#include "ui/shell/page_write.h"

class QMenu;

namespace tingyu::ui {

/// What is done with an appointment, in one place for the calendar and the lists. Everything written can be
/// undone under its own words; changed() follows.
class AppointmentDesk : public QObject
{
    Q_OBJECT

public:
    AppointmentDesk(PageHost &host, QWidget *parent);

    void arrive(const Appointment &one);
    void noShow(const Appointment &one);
    void reopen(const Appointment &one);
    void remove(const Appointment &one);
    void askCancel(const Appointment &one); ///< for the reason
    void askMove(const Appointment &one);   ///< for another time, room or counsellor
    /// The session's record about it, begun or gone on with, in the counselling tab; of a client who is
    /// expected or came.
    void writeNote(const Appointment &one);
    /// Whether opening it means that record: it came, or its time has begun, and it is the session's own.
    bool opensNote(const Appointment &one) const;
    void edit(const Appointment &one) { Q_EMIT editAsked(one.uid); }
    void askDrop(const WaitlistEntry &one); ///< for the reason
    /// Dragged there. A clash is told, and kept only when the person says so.
    void move(const Appointment &one, const AppointmentMove &to);

    /// What can be done with it now, each with its key; a group's meeting is only opened.
    void fillMenu(QMenu *menu, const Appointment &one);

Q_SIGNALS:
    void changed();
    void editAsked(const Uid &one);
    void slipAsked(const Uid &one);

private:
    void send(const QString &label, WriteJob job);
    QWidget *widget() const { return qobject_cast<QWidget *>(parent()); }
    PageHost &m_host;
};

/// 11-20 10:00 李同学
QString appointmentLine(const Appointment &one);

} // namespace tingyu::ui
