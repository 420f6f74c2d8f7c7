// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/papers/activity_panel.h"

#include "ui/models/list_card.h"
#include "ui/shell/page_read.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_field.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

/// From the first of August: the school year of a day.
QDate yearBegins(QDate day)
{
    return QDate(day.month() >= 8 ? day.year() : day.year() - 1, 8, 1);
}

/// A whole number, or nothing when it is none.
std::optional<int> numberIn(const QLineEdit *line)
{
    bool isNumber = false;
    const int number = line->text().trimmed().toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

ActivityPanel::ActivityPanel(PageHost &host, QWidget *parent)
    : RoomPanel(host, parent), m_units(label(QString(), "second", this))
{
    m_uses = new ListCard(
        "room-uses", tr("功能室使用"),
        {tr("日期"), tr("开始"), tr("用途"), tr("房间"), tr("时长"), tr("人数"), tr("带领"), tr("备注")},
        host.settings(), this);
    m_uses->addButton(tr("登记使用"), "useAdd", tr("登记一次功能室使用"), [this] { addNew(); })
        ->setPrimary(true);
    m_uses->addButton(tr("移除所选"), "useRemove", tr("移除所选的使用登记"), [this] {
        if (const int row = m_uses->selected(); row >= 0)
            writeRoom(
                this->host(), this, tr("移除使用登记"),
                [uid = m_facts.uses.at(row).uid](Services &services) {
                    return services.room().activities.removeUse(uid);
                },
                [this] { refresh(); });
    });
    m_uses->setEmpty(QStringLiteral("clock"), tr("这个学年还没有登记功能室使用。"), tr("登记第一次使用"),
                     "useFirst", [this] { addNew(); });
    connect(m_uses, &ListCard::activated, this, [this](int row) { askUse(m_facts.uses.at(row)); });
    m_visits = new ListCard("outreach-visits", tr("送教走访(村小、教学点)"),
                            {tr("日期"), tr("教学点"), tr("谁去的"), tr("时长"), tr("人次"), tr("备注")},
                            host.settings(), this);
    m_visits->addButton(tr("登记走访"), "visitAdd", tr("登记一次送教走访"), [this] { askVisit({}); });
    m_visits->addButton(tr("移除所选"), "visitRemove", tr("移除所选的走访登记"), [this] {
        if (const int row = m_visits->selected(); row >= 0)
            writeRoom(
                this->host(), this, tr("移除走访登记"),
                [uid = m_facts.visits.at(row).uid](Services &services) {
                    return services.room().activities.removeVisit(uid);
                },
                [this] { refresh(); });
    });
    m_visits->setEmpty(QStringLiteral("school"), tr("这个学年还没有送教走访。"), tr("登记第一次走访"),
                       "visitFirst", [this] { askVisit({}); });
    connect(m_visits, &ListCard::activated, this, [this](int row) { askVisit(m_facts.visits.at(row)); });
    m_units->setWordWrap(true);
    m_visits->body()->addWidget(m_units);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(12));
    column->addWidget(m_uses, 1);
    column->addWidget(m_visits, 1);
}

void ActivityPanel::refresh()
{
    const QDate today = host().clock().today();
    readThen(
        host(), this,
        [from = yearBegins(today), today](Services &services) -> Result<Facts> {
            Facts facts;
            auto choices = readRoomPeople(services);
            if (!choices)
                return choices.error();
            facts.choices = *std::move(choices);
            auto units = services.classes.units();
            if (!units)
                return units.error();
            facts.units = *std::move(units);
            auto uses = services.room().activities.uses(from, today);
            if (!uses)
                return uses.error();
            facts.uses = *std::move(uses);
            auto visits = services.room().activities.visits(from, today);
            if (!visits)
                return visits.error();
            facts.visits = *std::move(visits);
            return facts;
        },
        [this](Facts facts) {
            m_facts = std::move(facts);
            std::reverse(m_facts.uses.begin(), m_facts.uses.end());
            std::reverse(m_facts.visits.begin(), m_facts.visits.end());
            fill();
        });
}

void ActivityPanel::fill()
{
    const QList<CodeName> purposes = guideChoices(roomGuide().uses);
    QList<QList<ValueCell>> uses;
    for (const RoomUse &use : std::as_const(m_facts.uses)) {
        uses.append({{dayWithWeekday(use.date)},
                     {clockText(use.from)},
                     {nameIn(purposes, use.purpose)},
                     {use.roomName},
                     {minutesText(use.minutes), use.minutes, {}, {}, true},
                     {QString::number(use.people), use.people, {}, {}, true},
                     {use.person.name},
                     {use.note}});
    }
    m_uses->setRows(uses);
    QList<QList<ValueCell>> visits;
    for (const OutreachVisit &visit : std::as_const(m_facts.visits)) {
        visits.append({{dayWithWeekday(visit.date)},
                       {visit.unitName},
                       {visit.person.name},
                       {minutesText(visit.minutes), visit.minutes, {}, {}, true},
                       {QString::number(visit.visitors), visit.visitors, {}, {}, true},
                       {visit.note}});
    }
    m_visits->setRows(visits);
    QStringList units;
    for (const OutreachFigures &unit : outreachFigures(m_facts.visits)) {
        units.append(tr("%1:%2 次,%3,%4 人次")
                         .arg(unit.unitName)
                         .arg(unit.visits)
                         .arg(minutesText(unit.minutes))
                         .arg(unit.visitors));
    }
    m_units->setText(units.join(tr(";")));
    m_units->setVisible(!units.isEmpty());
}

void ActivityPanel::askUse(const RoomUse &use)
{
    const bool isNew = use.uid.isNull();
    const QString title = isNew ? tr("登记功能室使用") : tr("修改使用登记");
    const QDate today = host().clock().today();
    auto *dialog = new FormDialog("roomUse", title, this);
    auto *purpose = dialog->addChoice("purpose", tr("用途"), guideChoices(roomGuide().uses));
    QList<CodeName> rooms{{QString(), tr("不分房间")}};
    rooms += roomChoices(m_facts.choices.rooms);
    auto *room = dialog->addChoice("room", tr("房间"), rooms);
    auto *date = dialog->addDate("date", tr("日期"), today);
    auto *from = dialog->addLine("from", tr("开始"));
    auto *minutes = dialog->addLine("minutes", tr("时长(分)"));
    auto *people = dialog->addLine("people", tr("人数"));
    auto *person = dialog->addChoice("person", tr("带领"), personChoices(m_facts.choices.people));
    auto *note = dialog->addLine("note", tr("备注(不写姓名)"));
    dialog->setRowVisible(room, rooms.size() > 1);
    dialog->setRowVisible(person, m_facts.choices.people.size() > 1);
    chooseCode(purpose, isNew ? roomGuide().uses.constFirst().code : use.purpose);
    chooseCode(room, use.roomUid.isNull() ? QString() : use.roomUid.toString());
    date->setDate(isNew ? today : use.date);
    from->setText(isNew ? QString() : clockText(use.from));
    minutes->setText(QString::number(isNew ? 40 : use.minutes));
    people->setText(QString::number(isNew ? 1 : use.people));
    chooseCode(person, isNew ? myself(host()).toString() : use.person.uid.toString());
    note->setText(use.note);
    dialog->setSubmit(isNew ? tr("登记") : tr("记下"), [=, this] {
        RoomUse wanted = use;
        wanted.purpose = chosenCode(purpose);
        wanted.roomUid = chosenUid(room);
        wanted.date = date->date();
        wanted.from = typedTime(from->text()).value_or(QTime());
        wanted.minutes = numberIn(minutes).value_or(0);
        wanted.people = numberIn(people).value_or(-1);
        wanted.person.uid = chosenUid(person);
        wanted.note = note->text();
        writeRoom(
            host(), dialog, title,
            [wanted, isNew](Services &services) {
                ActivityService &activities = services.room().activities;
                return isNew ? outcomeOf(activities.add(wanted)) : activities.edit(wanted);
            },
            [this] { refresh(); });
    });
    dialog->open();
    purpose->setFocus();
}

void ActivityPanel::askVisit(const OutreachVisit &visit)
{
    const bool isNew = visit.uid.isNull();
    if (m_facts.units.isEmpty()) {
        host().say(tr("学校还没有登记村小或教学点,请先在“开放计划”里加教学点。"));
        return;
    }
    const QString title = isNew ? tr("登记送教走访") : tr("修改走访登记");
    const QDate today = host().clock().today();
    auto *dialog = new FormDialog("outreachVisit", title, this);
    QList<CodeName> units;
    for (const SchoolUnit &unit : std::as_const(m_facts.units))
        units.append({unit.uid.toString(), unit.name});
    auto *unit = dialog->addChoice("unit", tr("教学点"), units);
    auto *date = dialog->addDate("date", tr("日期"), today);
    auto *person = dialog->addChoice("person", tr("谁去的"), personChoices(m_facts.choices.people));
    auto *minutes = dialog->addLine("minutes", tr("时长(分)"));
    auto *visitors = dialog->addLine("visitors", tr("人次"));
    auto *note = dialog->addLine("note", tr("备注(不写姓名)"));
    dialog->setRowVisible(person, m_facts.choices.people.size() > 1);
    chooseCode(unit, isNew ? units.constFirst().first : visit.unitUid.toString());
    date->setDate(isNew ? today : visit.date);
    chooseCode(person, isNew ? myself(host()).toString() : visit.person.uid.toString());
    minutes->setText(QString::number(isNew ? 60 : visit.minutes));
    visitors->setText(QString::number(visit.visitors));
    note->setText(visit.note);
    dialog->setSubmit(isNew ? tr("登记") : tr("记下"), [=, this] {
        OutreachVisit wanted = visit;
        wanted.unitUid = chosenUid(unit);
        wanted.date = date->date();
        wanted.person.uid = chosenUid(person);
        wanted.minutes = numberIn(minutes).value_or(0);
        wanted.visitors = numberIn(visitors).value_or(-1);
        wanted.note = note->text();
        writeRoom(
            host(), dialog, title,
            [wanted, isNew](Services &services) {
                ActivityService &activities = services.room().activities;
                return isNew ? outcomeOf(activities.add(wanted)) : activities.edit(wanted);
            },
            [this] { refresh(); });
    });
    dialog->open();
    unit->setFocus();
}

QWidget *ActivityPanel::firstFocus()
{
    return m_uses->table()->view();
}

bool ActivityPanel::addNew()
{
    askUse({});
    return true;
}

} // namespace tingyu::ui
