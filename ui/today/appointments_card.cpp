// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/appointments_card.h"

#include "ui/room/counselling/counselling_tab.h"
#include "ui/room/room_desk.h"
#include "ui/room/room_tabs.h"
#include "ui/room/schedule/appointment_desk.h"
#include "ui/room/schedule/schedule_facts.h"
#include "ui/text/appointment_text.h"
#include "ui/text/language.h"
#include "ui/today/today_rows.h"

#include <QAction>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

/// What of the appointment is worth a chip: what became of it, what is still to be done, who it is.
ChipContent chipOf(const Appointment &one, NoteState note, const WallTime &now)
{
    const QString state = text::appointmentStateName(one.state);
    if (one.state == AppointmentState::NoShow)
        return {state, Tone::Amber, ChipShape::HalfDisc};
    if (one.state == AppointmentState::Booked && one.endsAt() < now)
        return {AppointmentsCard::tr("没记结果"), Tone::Orange, ChipShape::Disc};
    if (one.state == AppointmentState::Arrived) {
        switch (note) {
        case NoteState::Signed:
            return {AppointmentsCard::tr("已签名"), Tone::Primary, ChipShape::Check};
        case NoteState::Unsigned:
            return {AppointmentsCard::tr("待签名"), Tone::Amber, ChipShape::HalfDisc};
        case NoteState::Draft:
            return {AppointmentsCard::tr("记录未写完"), Tone::Amber, ChipShape::HalfDisc};
        case NoteState::None:
            return {state, Tone::Primary, ChipShape::Check};
        }
    }
    if (one.request.urgency == Urgency::Urgent)
        return {text::urgencyName(one.request.urgency), Tone::Crimson, ChipShape::Triangle};
    if (one.kind == AppointmentKind::Group)
        return {text::appointmentKindName(one.kind), Tone::Blue, ChipShape::None};
    return one.isFirst ? ChipContent{AppointmentsCard::tr("首次"), Tone::Blue, ChipShape::None}
                       : ChipContent{};
}

QString captionOf(const Appointment &one)
{
    QStringList parts;
    for (const QString &part : {one.client.classLabel, text::askedByName(one.request.askedBy),
                                text::concernName(one.request.concern), one.roomName}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

AppointmentsCard::AppointmentsCard(PageHost &host, QWidget *parent)
    : Card(tr("今天的预约"), parent), m_host(host), m_desk(new AppointmentDesk(host, this))
{
    body()->setSpacing(0);
    connect(m_desk, &AppointmentDesk::changed, this, &AppointmentsCard::changed);
}

void AppointmentsCard::show(const RoomToday &room)
{
    clearRows(body());
    const WallTime now = m_host.clock().nowLocal();
    const auto next =
        std::find_if(room.appointments.cbegin(), room.appointments.cend(), [&](const Appointment &one) {
            return one.state == AppointmentState::Booked && now < one.endsAt();
        });
    const auto count = static_cast<int>(room.appointments.size());
    QString note = count > 0 ? tr("%n 个", nullptr, count) : QString();
    if (next != room.appointments.cend())
        note += tr(" · 下一位 %1").arg(clockText(next->at.time));
    setNote(note);
    int number = 0;
    for (auto one = room.appointments.cbegin(); one != room.appointments.cend(); ++one)
        addRow(*one, ++number, one == next, room.notes.value(one->uid, NoteState::None));
    if (count == 0)
        body()->addWidget(quiet(tr("今天没有你的预约。按 B 新建预约,有人来按 N 登记。"), this));
    addOthers(room);
}

void AppointmentsCard::addRow(const Appointment &one, int number, bool isNext, NoteState note)
{
    auto *row = new LinkRow(QStringLiteral("appointment.%1").arg(number), whoShown(one), this);
    row->setLead(clockText(one.at.time));
    row->setChip(chipOf(one, note, m_host.clock().nowLocal()));
    row->setCaption(captionOf(one));
    row->setMarked(isNext);
    appendRow(this, row);
    connect(row, &QPushButton::clicked, this, [this, one] { open(one); });
    if (one.state != AppointmentState::Booked || one.kind != AppointmentKind::Client)
        return;
    const auto addKey = [row, this](Qt::Key key, auto does) {
        auto *action = new QAction(row);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, does);
        row->addAction(action);
    };
    addKey(Qt::Key_A, [this, one] { m_desk->arrive(one); });
    addKey(Qt::Key_X, [this, one] { m_desk->noShow(one); });
    row->setToolTip(tr("Enter 写记录,A 已到访,X 未到"));
}

/// How many come to colleagues; whom, the schedule says.
void AppointmentsCard::addOthers(const RoomToday &room)
{
    int others = 0;
    QStringList names;
    for (const CounsellorDay &one : room.others) {
        others += one.booked + one.arrived + one.noShow;
        names.append(one.counsellor.name);
    }
    if (others == 0)
        return;
    auto *row = new LinkRow(QStringLiteral("appointment.others"), tr("同事今天的预约"), this);
    row->setCount(others, Tone::Primary);
    row->setCaption(text::listed(names.mid(0, 2)));
    appendRow(this, row);
    connect(row, &QPushButton::clicked, this, [this] {
        openRoomTab(m_host, QStringLiteral("schedule"),
                    {{QStringLiteral("view"), QStringLiteral("day")},
                     {QStringLiteral("date"), m_host.clock().today().toString(Qt::ISODate)}});
    });
}

void AppointmentsCard::open(const Appointment &one)
{
    const bool isNote = one.kind == AppointmentKind::Client && one.isHeld() && !one.isWithheld;
    if (isNote) {
        openRoomTab(m_host, QLatin1String(counsellingTab),
                    {{QStringLiteral("appointment"), one.uid.toString()}});
        return;
    }
    openRoomTab(m_host, QStringLiteral("schedule"),
                {{QStringLiteral("appointment"), one.uid.toString()},
                 {QStringLiteral("date"), one.at.date.toString(Qt::ISODate)}});
}

} // namespace tingyu::ui
