// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/duty/opening_plan_panel.h"

#include "core/room/room_operations.h"
#include "ui/models/list_card.h"
#include "ui/shell/page_read.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

namespace tingyu::ui {
namespace {

QList<CodeName> weekdays()
{
    const QLocale locale(inEnglish() ? QLocale::English : QLocale::Chinese);
    QList<CodeName> days;
    for (int day = 1; day <= 7; ++day)
        days.append({QString::number(day), locale.dayName(day)});
    return days;
}

} // namespace

OpeningPlanPanel::OpeningPlanPanel(PageHost &host, QWidget *parent) : RoomPanel(host, parent)
{
    m_slots = new ListCard("opening-plan", tr("每周开放计划"),
                           {tr("星期"), tr("时间"), tr("房间"), tr("从"), tr("到")}, host.settings(), this);
    m_rooms = new ListCard("rooms", tr("房间"), {tr("名称"), tr("校区或教学点")}, host.settings(), this);
    if (may(op::roomEdit)) {
        addWriting();
    } else {
        m_slots->setEmpty(QStringLiteral("clock"), tr("还没有开放计划。"));
        m_rooms->setEmpty(QStringLiteral("school"), tr("还没有房间。"));
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(16));
    row->addWidget(m_slots, 3);
    row->addWidget(m_rooms, 2);
}

void OpeningPlanPanel::addWriting()
{
    m_slots->addButton(tr("加一段"), "planAdd", tr("加一段开放时间"), [this] { addNew(); })->setPrimary(true);
    m_slots->addButton(tr("移除所选"), "planRemove", tr("移除所选的开放时间"), [this] {
        if (const int row = m_slots->selected(); row >= 0)
            writeRoom(
                host(), this, tr("移除开放时间"),
                [uid = m_facts.plan.at(row).uid](Services &services) {
                    return services.room().rooms.removeSlot(uid);
                },
                [this] { refresh(); });
    });
    m_slots->setEmpty(QStringLiteral("clock"),
                      tr("还没有开放计划。写上每周哪些时间开放,缺的值班记录就会自己列出来。"),
                      tr("加第一段开放时间"), "planFirst", [this] { addNew(); });
    connect(m_slots, &ListCard::activated, this, [this](int row) { askSlot(m_facts.plan.at(row)); });
    m_rooms->addButton(tr("加房间"), "roomAdd", tr("加一个房间"), [this] { askRoom({}); });
    m_rooms->addButton(tr("加教学点"), "unitAdd", tr("加一个村小或教学点"), [this] { askUnit(); });
    m_rooms->setEmpty(QStringLiteral("school"), tr("还没有房间。"), tr("加第一个房间"), "roomFirst",
                      [this] { askRoom({}); });
    connect(m_rooms, &ListCard::activated, this, [this](int row) { askRoom(m_facts.rooms.at(row)); });
}

void OpeningPlanPanel::refresh()
{
    readThen(
        host(), this,
        [](Services &services) -> Result<Facts> {
            auto rooms = services.room().rooms.rooms();
            if (!rooms)
                return rooms.error();
            auto units = services.classes.units();
            if (!units)
                return units.error();
            auto plan = services.room().rooms.plan();
            if (!plan)
                return plan.error();
            return Facts{*std::move(rooms), *std::move(units), *std::move(plan)};
        },
        [this](Facts facts) {
            m_facts = std::move(facts);
            fill();
        });
}

QString OpeningPlanPanel::roomName(RoomId id) const
{
    for (const CounsellingRoom &room : m_facts.rooms) {
        if (room.id == id)
            return room.name;
    }
    return {};
}

void OpeningPlanPanel::fill()
{
    QList<QList<ValueCell>> rooms;
    for (const CounsellingRoom &room : std::as_const(m_facts.rooms)) {
        QString unit;
        for (const SchoolUnit &one : std::as_const(m_facts.units)) {
            if (one.id == room.unitId)
                unit = one.name;
        }
        rooms.append({{room.name}, {unit}});
    }
    m_rooms->setRows(rooms);
    const QList<CodeName> days = weekdays();
    QList<QList<ValueCell>> lines;
    for (const OpeningSlot &slot : std::as_const(m_facts.plan)) {
        lines.append({{days.value(slot.weekday - 1).second, slot.weekday},
                      {hoursText(slot.from, slot.to)},
                      {roomName(slot.roomId)},
                      {dateText(slot.validFrom)},
                      {slot.validTo.isValid() ? dateText(slot.validTo) : tr("一直")}});
    }
    m_slots->setRows(lines);
}

void OpeningPlanPanel::askRoom(const CounsellingRoom &room)
{
    const bool isNew = room.uid.isNull();
    const QString title = isNew ? tr("加房间") : tr("修改房间");
    auto *dialog = new FormDialog("room", title, this);
    auto *name = dialog->addLine("name", tr("名称"));
    QList<CodeName> units{{QString(), tr("不分教学点")}};
    for (const SchoolUnit &unit : std::as_const(m_facts.units))
        units.append({QString::number(unit.id.value()), unit.name});
    auto *unit = dialog->addChoice("unit", tr("校区或教学点"), units);
    dialog->setRowVisible(unit, units.size() > 1);
    name->setText(room.name);
    chooseCode(unit, room.unitId.isValid() ? QString::number(room.unitId.value()) : QString());
    dialog->setSubmit(isNew ? tr("添加") : tr("记下"), [=, this] {
        CounsellingRoom wanted = room;
        wanted.name = name->text();
        wanted.unitId = SchoolUnitId(chosenCode(unit).toLongLong());
        writeRoom(
            host(), dialog, title,
            [wanted, isNew](Services &services) {
                RoomService &rooms = services.room().rooms;
                return isNew ? outcomeOf(rooms.add(wanted)) : rooms.edit(wanted);
            },
            [this] { refresh(); });
    });
    dialog->open();
    name->setFocus();
}

void OpeningPlanPanel::askUnit()
{
    auto *dialog = new FormDialog("unit", tr("加教学点"), this);
    auto *name = dialog->addLine("name", tr("名称"));
    auto *kind = dialog->addSegments("kind", tr("类别(村小、教学点或校区)"),
                                     {{QStringLiteral("village"), tr("村小")},
                                      {QStringLiteral("point"), tr("教学点")},
                                      {QStringLiteral("campus"), tr("校区")}});
    dialog->setSubmit(tr("添加"), [=, this] {
        SchoolUnit unit;
        unit.name = name->text();
        unit.kind = kind->currentCode();
        writeRoom(
            host(), dialog, tr("加教学点"),
            [unit](Services &services) { return outcomeOf(services.classes.addUnit(unit)); },
            [this] { refresh(); });
    });
    dialog->open();
    name->setFocus();
}

void OpeningPlanPanel::askSlot(const OpeningSlot &slot)
{
    const bool isNew = slot.uid.isNull();
    const QString title = isNew ? tr("加一段开放时间") : tr("修改开放时间");
    const QDate today = host().clock().today();
    auto *dialog = new FormDialog("openingSlot", title, this);
    QList<CodeName> days = weekdays();
    if (isNew)
        days.prepend({QStringLiteral("0"), tr("周一到周五")});
    auto *weekday = dialog->addChoice("weekday", tr("星期"), days);
    auto *room = dialog->addChoice("room", tr("房间"), roomChoices(m_facts.rooms));
    auto *from = dialog->addLine("from", tr("开始"));
    auto *to = dialog->addLine("to", tr("结束"));
    auto *validFrom = dialog->addDate("validFrom", tr("从哪天起"), today);
    auto *validTo = dialog->addDate("validTo", tr("到哪天(可不写)"), today);
    dialog->setRowVisible(room, isNew && m_facts.rooms.size() > 1);
    chooseCode(weekday, isNew ? QStringLiteral("0") : QString::number(slot.weekday));
    from->setText(clockText(slot.from));
    to->setText(clockText(slot.to));
    validFrom->setDate(isNew ? today : slot.validFrom);
    validTo->setDate(slot.validTo);
    dialog->setSubmit(isNew ? tr("添加") : tr("记下"), [=, this] {
        OpeningSlot wanted = slot;
        const int day = chosenCode(weekday).toInt();
        wanted.from = typedTime(from->text()).value_or(QTime());
        wanted.to = typedTime(to->text()).value_or(QTime());
        wanted.validFrom = validFrom->date();
        wanted.validTo = validTo->date();
        const Uid chosen = chosenUid(room);
        writeRoom(
            host(), dialog, title,
            [wanted, day, chosen, isNew](Services &services) -> Result<void> {
                RoomService &rooms = services.room().rooms;
                OpeningSlot one = wanted;
                one.weekday = day;
                if (!isNew)
                    return rooms.editSlot(one);
                auto known = rooms.named(chosen.toString());
                if (!known)
                    return known.error();
                one.roomId = known->isEmpty() ? RoomId() : known->constFirst().id;
                if (day > 0)
                    return outcomeOf(rooms.addSlot(one));
                return outcomeOf(rooms.addWeekdays(one));
            },
            [this] { refresh(); });
    });
    dialog->open();
    from->setFocus();
}

QWidget *OpeningPlanPanel::firstFocus()
{
    return m_slots->table()->view();
}

bool OpeningPlanPanel::addNew()
{
    if (!may(op::roomEdit))
        return false;
    if (m_facts.rooms.isEmpty())
        askRoom({});
    else
        askSlot({});
    return true;
}

} // namespace tingyu::ui
