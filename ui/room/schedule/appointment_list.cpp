// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/appointment_list.h"

#include "ui/models/value_table_model.h"
#include "ui/room/schedule/schedule_facts.h"
#include "ui/text/appointment_text.h"

#include <algorithm>

namespace tingyu::ui {
namespace {

ChipContent stateChip(const Appointment &one)
{
    const QString words = text::appointmentStateName(one.state);
    switch (one.state) {
    case AppointmentState::Booked:
        return {words, Tone::Blue, ChipShape::None};
    case AppointmentState::Arrived:
        return {words, Tone::Primary, ChipShape::Check};
    case AppointmentState::NoShow:
        return {words, Tone::Amber, ChipShape::HalfDisc};
    case AppointmentState::Cancelled:
        return {words, Tone::Plain, ChipShape::None};
    }
    return {};
}

ValueCell stateCell(const Appointment &one)
{
    ValueCell cell;
    cell.chip = stateChip(one);
    cell.text = cell.chip->text;
    return cell;
}

ValueCell urgencyCell(Urgency urgency)
{
    ValueCell cell{text::urgencyName(urgency), static_cast<int>(urgency)};
    if (urgency == Urgency::Urgent)
        cell.chip = {cell.text, Tone::Crimson, ChipShape::Triangle};
    else if (urgency == Urgency::Soon)
        cell.chip = {cell.text, Tone::Amber, ChipShape::HalfDisc};
    return cell;
}

QList<ValueCell> cellsOf(const Appointment &one, bool covered)
{
    const bool client = one.kind == AppointmentKind::Client && !one.isWithheld;
    const QString when = one.at.date.toString(QStringLiteral("MM-dd")) % QLatin1Char(' ') %
                         weekdayText(one.at.date) % QLatin1Char(' ') %
                         one.at.time.toString(QStringLiteral("HH:mm"));
    QString said = client ? text::consentMarkName(one.request.consent) : QString();
    return {{one.registerText()},
            {one.registeredOn.toString(Qt::ISODate)},
            {when, one.at.toString()},
            {QString::number(one.minutes), one.minutes, {}, {}, true},
            {covered ? coverShown(one) : whoShown(one)},
            {covered || !client ? QString() : one.client.classLabel},
            {text::askedByName(one.request.askedBy)},
            {text::concernName(one.request.concern)},
            client ? urgencyCell(one.request.urgency) : ValueCell(),
            {one.request.wantedTime},
            {one.counsellor.name},
            {one.roomName},
            {client && one.isFirst ? AppointmentList::tr("首次") : QString()},
            {said},
            stateCell(one),
            {one.handledBy}};
}

QStringList headers()
{
    return {AppointmentList::tr("登记号"),   AppointmentList::tr("登记日期"), AppointmentList::tr("时间"),
            AppointmentList::tr("分钟"),     AppointmentList::tr("来访者"),   AppointmentList::tr("年级班级"),
            AppointmentList::tr("预约方式"), AppointmentList::tr("求助类别"), AppointmentList::tr("紧急程度"),
            AppointmentList::tr("期望时间"), AppointmentList::tr("咨询教师"), AppointmentList::tr("房间"),
            AppointmentList::tr("是否首次"), AppointmentList::tr("知情同意"), AppointmentList::tr("结果"),
            AppointmentList::tr("经手人")};
}

} // namespace

AppointmentList::AppointmentList(Kind kind, Settings &settings, QWidget *parent)
    : DataTable(kind == Kind::Days ? "appointmentList" : "appointmentRegister",
                kind == Kind::Days ? tr("预约列表") : tr("预约登记簿"), settings, parent)
    , m_kind(kind)
    , m_model(new ValueTableModel(headers(), this))
{
    setModel(m_model, kind == Kind::Days ? QList<int>{0, 1, 6, 9, 13, 15} : QList<int>{3});
    connect(this, &DataTable::activated, this, [this](int row) {
        if (row >= 0 && row < m_rows.size() && !m_rows.at(row).isWithheld)
            Q_EMIT openAsked(m_rows.at(row).uid);
    });
}

void AppointmentList::setAppointments(const QList<Appointment> &appointments, bool covered)
{
    const Appointment *before = current();
    const Uid stood = before != nullptr ? before->uid : Uid();
    m_rows = appointments;
    if (m_kind == Kind::Register) {
        // Meetings of groups have no number and follow those that have.
        const auto place = [](const Appointment &one) {
            return std::tuple(one.registerNumber == 0, one.registerYear, one.registerNumber);
        };
        m_rows.removeIf([](const Appointment &one) { return one.kind == AppointmentKind::Placeholder; });
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [&](const Appointment &a, const Appointment &b) { return place(a) < place(b); });
    }
    QList<QList<ValueCell>> rows;
    int again = 0;
    for (int i = 0; i < m_rows.size(); ++i) {
        rows.append(cellsOf(m_rows.at(i), covered));
        if (m_rows.at(i).uid == stood)
            again = i;
    }
    m_model->setRows(rows);
    if (!m_rows.isEmpty())
        selectSourceRow(again);
}

const Appointment *AppointmentList::current() const
{
    const QList<int> rows = selectedRows();
    return rows.size() == 1 && rows.first() < m_rows.size() ? &m_rows.at(rows.first()) : nullptr;
}

} // namespace tingyu::ui
