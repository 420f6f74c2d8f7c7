// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/schedule_filters.h"

#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

namespace tingyu::ui {

ScheduleFilters::ScheduleFilters(QWidget *parent)
    : QWidget(parent)
    , m_counsellor(named(new QComboBox(this), "scheduleCounsellor", tr("看哪位老师的")))
    , m_room(named(new QComboBox(this), "scheduleRoom", tr("看哪个房间的")))
    , m_dayBy(named(new SegmentedChoice(this), "scheduleDayBy", tr("一天怎样分列")))
{
    m_dayBy->add(QStringLiteral("whole"), tr("合在一起"));
    m_dayBy->add(QStringLiteral("counsellor"), tr("按老师"));
    m_dayBy->add(QStringLiteral("room"), tr("按房间"));
    m_dayBy->setCurrentCode(QStringLiteral("counsellor"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(m_counsellor);
    row->addWidget(m_room);
    row->addWidget(m_dayBy);
    row->addStretch(1);
    hide();
    for (QComboBox *choice : {m_counsellor, m_room})
        connect(choice, &QComboBox::activated, this, &ScheduleFilters::chosen);
    connect(m_dayBy, &SegmentedChoice::chosen, this, &ScheduleFilters::chosen);
}

void ScheduleFilters::setChoices(const ScheduleFacts &facts, const QString &view)
{
    const auto fill = [](QComboBox *choice, const QList<CodeName> &choices) {
        const QString before = chosenCode(choice);
        fillChoices(choice, choices);
        choice->setCurrentIndex(std::max(0, choice->findData(before)));
        choice->setVisible(choices.size() > 2);
    };
    QList<CodeName> people{{QString(), tr("全部老师")}};
    for (const RoomPerson &person : facts.counsellors)
        people.append({person.uid.toString(), person.name});
    fill(m_counsellor, people);
    QList<CodeName> rooms{{QString(), tr("全部房间")}};
    for (const CounsellingRoom &room : facts.rooms)
        rooms.append({room.uid.toString(), room.name});
    fill(m_room, rooms);
    m_severalCounsellors = facts.counsellors.size() > 1;
    m_severalRooms = facts.rooms.size() > 1;
    const bool several = m_severalCounsellors || m_severalRooms;
    m_dayBy->setVisible(several && view == QLatin1String("day"));
    setVisible(several && view != QLatin1String("waitlist"));
}

void ScheduleFilters::fill(ScheduleLook *look) const
{
    if (const auto uid = Uid::fromString(chosenCode(m_counsellor)))
        look->counsellor = *uid;
    if (const auto uid = Uid::fromString(chosenCode(m_room)))
        look->room = *uid;
    const QString by = m_dayBy->currentCode();
    if (by == QLatin1String("counsellor") && m_severalCounsellors)
        look->dayBy = CalendarSheet::By::Counsellor;
    else if (by == QLatin1String("room") && m_severalRooms)
        look->dayBy = CalendarSheet::By::Room;
}

} // namespace tingyu::ui
