// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/today/room_today.h"
#include "ui/widgets/card.h"

namespace tingyu::ui {

class AppointmentDesk;

/// 今天的预约: who comes, in time order, the next one marked. Enter on one opens its note; A says that who is
/// expected came, X that nobody did.
class AppointmentsCard : public Card
{
    Q_OBJECT

public:
    explicit AppointmentsCard(PageHost &host, QWidget *parent = nullptr);
    void show(const RoomToday &room);

Q_SIGNALS:
    void changed();

private:
    void addRow(const Appointment &one, int number, bool isNext, NoteState note);
    void addOthers(const RoomToday &room);
    void open(const Appointment &one);

    PageHost &m_host;
    AppointmentDesk *m_desk = nullptr;
};

} // namespace tingyu::ui
