// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/booking_fields.h"

#include "core/room/appointments/appointment.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/time_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace tingyu::ui {

TimeRow::TimeRow(QDate today, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_day(new DateField(today, this))
    , m_time(new TimeField(this))
    , m_minutes(new QSpinBox(this))
{
    m_day->setObjectName(name % QStringLiteral(".day"));
    m_day->setAccessibleName(tr("日期"));
    m_time->setObjectName(name % QStringLiteral(".time"));
    m_time->setAccessibleName(tr("几点开始"));
    m_time->setPlaceholderText(tr("如 1005"));
    m_minutes->setObjectName(name % QStringLiteral(".minutes"));
    m_minutes->setAccessibleName(tr("多少分钟"));
    m_minutes->setRange(shortestAppointment, longestAppointment);
    m_minutes->setSingleStep(5);
    m_minutes->setSuffix(tr(" 分钟"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(m_day, 4);
    row->addWidget(m_time, 3);
    row->addWidget(m_minutes, 3);
    setFocusProxy(m_day);
    for (QLineEdit *field : {static_cast<QLineEdit *>(m_day), static_cast<QLineEdit *>(m_time)})
        connect(field, &QLineEdit::textChanged, this, &TimeRow::look);
    connect(m_minutes, &QSpinBox::valueChanged, this, &TimeRow::look);
}

void TimeRow::look()
{
    if (at() == m_lastAt && minutes() == m_lastMinutes)
        return;
    m_lastAt = at();
    m_lastMinutes = minutes();
    Q_EMIT changed();
}

void TimeRow::set(const WallTime &at, int minutes)
{
    const QSignalBlocker quiet(this);
    m_day->setDate(at.date);
    if (at.time.isValid())
        m_time->setTime(at.time);
    m_minutes->setValue(minutes);
}

std::optional<WallTime> TimeRow::at() const
{
    const WallTime at{m_day->date(), m_time->time()};
    return at.isValid() ? std::optional(at) : std::nullopt;
}

int TimeRow::minutes() const
{
    return m_minutes->value();
}

QWidget *TimeRow::firstField() const
{
    return m_day->date().isValid() ? static_cast<QWidget *>(m_time) : m_day;
}

PlaceFields::PlaceFields(FormDialog *dialog, const Uid &self) : m_dialog(dialog), m_self(self)
{
    m_counsellor = dialog->addChoice("counsellor", TimeRow::tr("咨询教师"), {});
    m_room = dialog->addChoice("room", TimeRow::tr("房间"), {});
    m_room->setEditable(true);
    m_room->setInsertPolicy(QComboBox::NoInsert);
    m_room->lineEdit()->setPlaceholderText(TimeRow::tr("可不填;写一个新名称就添加一间"));
    for (QComboBox *choice : {m_counsellor, m_room})
        dialog->setRowVisible(choice, false);
}

void PlaceFields::show(const BookingFacts &facts, const RoomPerson &counsellor, const QString &room)
{
    QList<CodeName> people;
    for (const RoomPerson &person : facts.counsellors)
        people.append({person.uid.toString(), person.name});
    fillChoices(m_counsellor, people);
    if (!counsellor.uid.isNull() && m_counsellor->findData(counsellor.uid.toString()) < 0)
        m_counsellor->addItem(counsellor.name, counsellor.uid.toString()); // one of the staff, or who left
    m_counsellor->setCurrentIndex(std::max(0, m_counsellor->findData(counsellor.uid.toString())));
    QList<CodeName> rooms;
    for (const CounsellingRoom &one : facts.rooms)
        rooms.append({one.uid.toString(), one.name});
    fillChoices(m_room, rooms);
    m_room->setCurrentIndex(-1);
    m_room->setCurrentText(room.isEmpty() && facts.rooms.size() == 1 ? facts.rooms.first().name : room);
    m_dialog->setRowVisible(m_counsellor, m_counsellor->count() > 1);
    m_dialog->setRowVisible(m_room, facts.rooms.size() != 1);
}

Uid PlaceFields::counsellor() const
{
    return Uid::fromString(chosenCode(m_counsellor)).value_or(m_self);
}

QString PlaceFields::room() const
{
    return m_room->currentText().trimmed();
}

} // namespace tingyu::ui
