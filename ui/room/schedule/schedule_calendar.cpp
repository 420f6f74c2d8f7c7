// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/schedule_calendar.h"

#include "ui/room/schedule/waiting_list.h"
#include "ui/room/schedule/week_view.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace tingyu::ui {

ScheduleCalendar::ScheduleCalendar(QWidget *parent)
    : QWidget(parent)
    , m_week(named(new WeekView(this), "scheduleWeek", tr("预约的格子")))
    , m_hint(label(tr("还没有预约:在时间上拖一下,或按 B。"), "caption", this))
{
    auto *left = new QVBoxLayout;
    left->setSpacing(px(6));
    left->addWidget(m_week, 1);
    left->addWidget(m_hint);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    row->addLayout(left, 1);
    row->addWidget(buildWaiting());
    connect(m_week, &WeekView::createAsked, this,
            [this](const WallTime &from, const WallTime &to, const Uid &owner) {
                BookingStart start = startAt(from, owner);
                start.minutes = static_cast<int>(CalendarEntry::minutesBetween(from, to));
                Q_EMIT bookAsked(start);
            });
    connect(m_week, &WeekView::moveAsked, this,
            [this](const Uid &entry, const WallTime &from, const WallTime &to, const Uid &owner) {
                AppointmentMove move;
                move.at = from;
                move.minutes = static_cast<int>(CalendarEntry::minutesBetween(from, to));
                (m_week->sheet().by == CalendarSheet::By::Room ? move.roomUid : move.counsellor) = owner;
                Q_EMIT moveAsked(entry, move);
            });
    connect(m_week, &WeekView::openAsked, this, &ScheduleCalendar::openAsked);
    connect(m_week, &WeekView::menuAsked, this, &ScheduleCalendar::menuAsked);
    connect(m_week, &WeekView::spanAsked, this, &ScheduleCalendar::spanAsked);
}

QWidget *ScheduleCalendar::buildWaiting()
{
    m_waitingCard = new Card(tr("候补"), this);
    m_waiting = named(new WaitingList(m_waitingCard), "scheduleWaiting",
                      tr("候补名单:拖到时间上,或按 Enter 安排在光标处"));
    m_waitingCard->body()->addWidget(m_waiting);
    m_waitingCard->setFixedWidth(px(220));
    m_waitingCard->hide();
    connect(m_week, &WeekView::dropAsked, this,
            [this](const QByteArray &what, const WallTime &from, const Uid &owner) {
                if (const WaitlistEntry *entry =
                        waiting(Uid::fromString(QString::fromLatin1(what)).value_or(Uid())))
                    Q_EMIT placeAsked(*entry, startAt(from, owner));
            });
    connect(m_waiting, &WaitingList::placeAsked, this, [this](const Uid &uid) {
        if (const WaitlistEntry *entry = waiting(uid))
            Q_EMIT placeAsked(*entry, startAt(m_week->cellTime(), m_week->cellOwner()));
    });
    connect(m_waiting, &WaitingList::dropAsked, this, [this](const Uid &uid) {
        if (const WaitlistEntry *entry = waiting(uid))
            Q_EMIT dropAsked(*entry);
    });
    return m_waitingCard;
}

void ScheduleCalendar::setFacts(const ScheduleFacts &facts, const ScheduleLook &look)
{
    m_counsellors = facts.counsellors;
    const CalendarSheet sheet = calendarOf(facts, look);
    m_week->setSheet(sheet);
    m_hint->setVisible(sheet.entries.isEmpty());
    m_waiting->setEntries(facts.waiting, look.now.date, m_week->isCovered());
    m_waitingCard->setNote(QString::number(facts.waiting.size()));
    m_waitingCard->setVisible(!facts.waiting.isEmpty());
}

void ScheduleCalendar::setCovered(bool covered)
{
    m_week->setCovered(covered);
}

Uid ScheduleCalendar::current() const
{
    const CalendarEntry *entry = m_week->current();
    return entry != nullptr ? entry->uid : Uid();
}

const WaitlistEntry *ScheduleCalendar::waiting(const Uid &uid) const
{
    return m_waiting->find(uid);
}

std::optional<BookingStart> ScheduleCalendar::emptyCell() const
{
    if (!m_week->hasFocus() || m_week->current() != nullptr)
        return {};
    return startAt(m_week->cellTime(), m_week->cellOwner());
}

BookingStart ScheduleCalendar::startAt(const WallTime &at, const Uid &column) const
{
    BookingStart start;
    start.at = at;
    if (m_week->sheet().by == CalendarSheet::By::Room) {
        start.room = column;
        return start;
    }
    const auto person = std::find_if(m_counsellors.cbegin(), m_counsellors.cend(),
                                     [&](const RoomPerson &one) { return one.uid == column; });
    if (person != m_counsellors.cend())
        start.counsellor = *person;
    return start;
}

} // namespace tingyu::ui
