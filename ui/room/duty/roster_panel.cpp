// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/duty/roster_panel.h"

#include "core/report/room_report_service.h"
#include "ui/room/schedule/week_view.h"
#include "ui/shell/page_read.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/card.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_field.h"
#include "ui/widgets/wrap_row.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int usualMinutes = 60;
constexpr int mostOpen = 8;

int minuteOf(QTime time)
{
    return time.hour() * 60 + time.minute();
}

} // namespace

RosterPanel::RosterPanel(PageHost &host, QWidget *parent)
    : RoomPanel(host, parent)
    , m_monday(mondayOf(host.clock().today()))
    , m_weekLabel(label(QString(), "cardTitle", this))
    , m_week(named(new WeekView(this), "rosterWeek", tr("一周的值班表")))
    , m_openCard(new Card(tr("还没有人"), this))
    , m_openLines(new QVBoxLayout)
{
    const auto button = [this](const QString &words, const char *name, const QString &spoken, auto slot) {
        auto *made = named(new ActionButton(words, this), name, spoken);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    auto *row = new WrapRow;
    row->setSpacing(px(8));
    row->addWidget(button(QStringLiteral("‹"), "rosterBefore", tr("上一周"), [this] { step(-1); }));
    row->addWidget(m_weekLabel);
    row->addWidget(button(QStringLiteral("›"), "rosterAfter", tr("下一周"), [this] { step(1); }));
    row->addStretch();
    auto *add = button(tr("排班"), "rosterAdd", tr("排一次值班"), [this] { addNew(); });
    add->setPrimary(true);
    row->addWidget(add);
    row->addWidget(button(tr("照上周"), "rosterCopy", tr("照上一周排这一周"), [this] { copyLastWeek(); }));
    m_swap = button(tr("对调…"), "rosterSwap", tr("与另一次值班对调"), [this] {
        if (const DutyTurn *turn = current())
            askSwap(*turn);
    });
    m_standIn = button(tr("代班…"), "rosterStandIn", tr("安排代班"), [this] {
        if (const DutyTurn *turn = current())
            askStandIn(*turn);
    });
    m_remove = button(tr("取下"), "rosterRemove", tr("取下这次值班"), [this] { removeCurrent(); });
    for (QWidget *one : {m_swap, m_standIn, m_remove})
        row->addWidget(one);
    row->addWidget(
        button(tr("打印周表"), "rosterPrintWeek", tr("打印这一周贴墙的值班表"), [this] { print(); }));
    row->addWidget(
        button(tr("打印月表"), "rosterPrintMonth", tr("打印这个月贴墙的值班表"), [this] { printMonth(); }));
    m_week->setNewMinutes(usualMinutes);
    m_openLines->setSpacing(px(2));
    m_openCard->body()->addLayout(m_openLines);
    m_openCard->setAccent(Tone::Amber);
    m_openCard->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addLayout(row);
    column->addWidget(m_week, 1);
    column->addWidget(m_openCard);
    connect(m_week, &WeekView::createAsked, this,
            [this](const WallTime &from, const WallTime &to) { askTurn(from, to); });
    connect(m_week, &WeekView::openAsked, this, [this](const Uid &uid) {
        m_week->goTo(uid);
        showChoice();
    });
    connect(m_week, &WeekView::moveAsked, this, &RosterPanel::move);
    connect(m_week, &WeekView::spanAsked, this, &RosterPanel::step);
    connect(m_week, &WeekView::currentChanged, this, &RosterPanel::showChoice);
    showChoice();
}

Result<RosterPanel::Facts> RosterPanel::read(Services &services, QDate monday)
{
    Facts facts;
    auto choices = readRoomPeople(services);
    if (!choices)
        return choices.error();
    facts.choices = *std::move(choices);
    auto turns = services.room().dutyTurns.list(monday, monday.addDays(6));
    if (!turns)
        return turns.error();
    facts.turns = *std::move(turns);
    auto open = services.room().dutyTodos.unassigned(monday, monday.addDays(6));
    if (!open)
        return open.error();
    facts.unassigned = *std::move(open);
    auto plan = services.room().rooms.plan();
    if (!plan)
        return plan.error();
    facts.plan = *std::move(plan);
    auto calendar = services.calendar.calendar();
    if (!calendar)
        return calendar.error();
    facts.calendar = *std::move(calendar);
    return facts;
}

void RosterPanel::refresh()
{
    readThen(
        host(), this, [monday = m_monday](Services &services) { return read(services, monday); },
        [this](Facts facts) {
            m_facts = std::move(facts);
            show();
        });
}

void RosterPanel::show()
{
    const int number = m_facts.calendar.teachingWeek(m_monday.addDays(4));
    const QString days =
        tr("%1 至 %2").arg(m_monday.toString(Qt::ISODate), m_monday.addDays(6).toString(Qt::ISODate));
    m_weekLabel->setText(number > 0 ? tr("第 %1 周 · %2").arg(number).arg(days) : days);
    CalendarSheet sheet;
    sheet.now = host().clock().nowLocal();
    for (int i = 0; i < 7; ++i) {
        const QDate date = m_monday.addDays(i);
        const bool isTaught = m_facts.calendar.isSchoolDay(date);
        if (i >= 5 && !isTaught &&
            std::none_of(m_facts.turns.cbegin(), m_facts.turns.cend(),
                         [&](const DutyTurn &turn) { return turn.date == date; }))
            continue; // weekends stand there where something is on
        const QString note = m_facts.calendar.days().note(date);
        CalendarColumn column;
        column.date = date;
        column.title = dayWithWeekday(date).section(QLatin1Char('-'), 1);
        if (!isTaught)
            column.title += QLatin1Char(' ') + (note.isEmpty() ? tr("不上课") : note);
        column.spoken = column.title;
        column.isToday = date == host().clock().today();
        const auto at = static_cast<int>(sheet.columns.size());
        sheet.columns.append(column);
        for (const OpeningSlot &slot : std::as_const(m_facts.plan)) {
            if (isTaught && slot.weekday == date.dayOfWeek() && slot.holdsOn(date))
                sheet.bands.append(
                    {CalendarBand::Kind::Opening, at, minuteOf(slot.from), minuteOf(slot.to), tr("开放")});
        }
    }
    for (const DutyTurn &turn : std::as_const(m_facts.turns)) {
        CalendarEntry entry;
        entry.uid = turn.uid;
        entry.from = {turn.date, turn.from};
        entry.to = {turn.date, turn.to};
        entry.title = turn.expected().name;
        entry.cover = tr("值班");
        for (const CounsellingRoom &room : std::as_const(m_facts.choices.rooms)) {
            if (room.id == turn.roomId && m_facts.choices.rooms.size() > 1)
                entry.lines.append(room.name);
        }
        if (turn.standIn) {
            entry.lines.append(tr("代 %1:%2").arg(turn.person.name, turn.standInReason));
            entry.tone = Tone::Amber;
        }
        entry.state = turn.standIn ? tr("代班") : tr("值班");
        entry.mayMove = true;
        sheet.entries.append(entry);
    }
    m_week->setSheet(sheet);
    emptyLayout(m_openLines);
    const QList<ExpectedDuty> &open = m_facts.unassigned;
    m_openCard->setVisible(!open.isEmpty());
    m_openCard->setNote(tr("按开放计划,这些时间值班表里没有人"));
    QStringList words;
    for (const ExpectedDuty &one : open) {
        if (words.size() < mostOpen)
            words.append(tr("%1 %2 %3")
                             .arg(dayWithWeekday(one.date).section(QLatin1Char('-'), 1),
                                  hoursText(one.from, one.to), one.roomName));
    }
    if (open.size() > words.size())
        words.append(tr("还有 %n 段", nullptr, static_cast<int>(open.size() - words.size())));
    auto *line = label(words.join(tr(";")), nullptr, m_openCard);
    line->setWordWrap(true);
    m_openLines->addWidget(line);
    showChoice();
}

const DutyTurn *RosterPanel::current() const
{
    const CalendarEntry *entry = m_week->current();
    if (entry == nullptr)
        return nullptr;
    const auto found = std::find_if(m_facts.turns.cbegin(), m_facts.turns.cend(),
                                    [&](const DutyTurn &turn) { return turn.uid == entry->uid; });
    return found == m_facts.turns.cend() ? nullptr : &*found;
}

void RosterPanel::showChoice()
{
    const DutyTurn *turn = current();
    const bool shared = m_facts.choices.people.size() > 1; // one person has nobody to change with
    m_swap->setVisible(shared);
    m_standIn->setVisible(shared);
    m_standIn->setText(turn != nullptr && turn->standIn ? tr("不代班了") : tr("代班…"));
    for (ActionButton *one : {m_swap, m_standIn, m_remove})
        one->setEnabled(turn != nullptr);
}

void RosterPanel::askTurn(const WallTime &from, const WallTime &to)
{
    if (m_facts.choices.rooms.isEmpty()) {
        host().say(tr("请先在“开放计划”里加一个房间。"));
        return;
    }
    auto *dialog = new FormDialog("turn", tr("排班"), this);
    auto *person = dialog->addChoice("person", tr("值班人"), personChoices(m_facts.choices.people));
    auto *room = dialog->addChoice("room", tr("房间"), roomChoices(m_facts.choices.rooms));
    auto *date = dialog->addDate("date", tr("日期"), host().clock().today());
    auto *begin = dialog->addLine("from", tr("开始"));
    auto *end = dialog->addLine("to", tr("结束"));
    auto *repeat = dialog->addDate("repeatTo", tr("每周重复到(可不写)"), host().clock().today());
    dialog->addNote(tr("重复时不上课的日子和已有安排的日子不排,排完逐一列出。"));
    chooseCode(person, myself(host()).toString());
    dialog->setRowVisible(person, m_facts.choices.people.size() > 1);
    dialog->setRowVisible(room, m_facts.choices.rooms.size() > 1);
    date->setDate(from.date);
    begin->setText(clockText(from.time));
    end->setText(clockText(to.time));
    dialog->setSubmit(tr("排入"), [=, this] {
        DutyTurn turn;
        turn.person.uid = chosenUid(person);
        for (const CounsellingRoom &one : std::as_const(m_facts.choices.rooms)) {
            if (one.uid == chosenUid(room))
                turn.roomId = one.id;
        }
        turn.date = date->date();
        turn.from = typedTime(begin->text()).value_or(QTime());
        turn.to = typedTime(end->text()).value_or(QTime());
        const QDate last = repeat->date();
        host().tasks().run(
            dialog,
            [turn, last](Services &services) -> Result<std::pair<TurnsMade, qint64>> {
                DutyTurnService &turns = services.room().dutyTurns;
                TurnsMade made;
                if (last.isValid()) {
                    auto repeated = turns.repeatWeekly(turn, last);
                    if (!repeated)
                        return repeated.error();
                    made = *std::move(repeated);
                } else {
                    auto added = turns.add(turn);
                    if (!added)
                        return added.error();
                    made.made = 1;
                }
                return std::pair(made, made.made > 0 ? services.workplace.lastChangeSet() : 0);
            },
            [this, dialog](const Result<std::pair<TurnsMade, qint64>> &made) {
                if (!made) {
                    dialog->refuse(made.error());
                    return;
                }
                dialog->finish();
                tellMade(tr("排班"), made->first, made->second);
            });
    });
    dialog->open();
    (m_facts.choices.people.size() > 1 ? static_cast<QWidget *>(person) : begin)->setFocus();
}

void RosterPanel::tellMade(const QString &label, const TurnsMade &made, qint64 set)
{
    QStringList days;
    for (const TurnsMade::LeftOut &one : made.leftOut) {
        const QString why = one.isBusy ? tr("已有安排") : one.day.isEmpty() ? tr("不上课") : one.day;
        days.append(tr("%1 %2").arg(one.date.toString(QStringLiteral("M-d")), why));
    }
    if (set != 0)
        host().saved(label, set);
    if (!days.isEmpty())
        host().say(tr("排了 %1 次;没有排:%2").arg(made.made).arg(days.join(tr("、"))));
    refresh();
}

void RosterPanel::copyLastWeek()
{
    host().tasks().run(
        this,
        [monday = m_monday](Services &services) -> Result<std::pair<TurnsMade, qint64>> {
            auto made = services.room().dutyTurns.copyWeek(monday.addDays(-7), monday);
            if (!made)
                return made.error();
            return std::pair(*made, made->made > 0 ? services.workplace.lastChangeSet() : 0);
        },
        [this](const Result<std::pair<TurnsMade, qint64>> &made) {
            if (!made)
                host().showError(made.error());
            else
                tellMade(tr("照上周排班"), made->first, made->second);
        });
}

void RosterPanel::move(const Uid &uid, const WallTime &from, const WallTime &to)
{
    const auto found = std::find_if(m_facts.turns.cbegin(), m_facts.turns.cend(),
                                    [&](const DutyTurn &turn) { return turn.uid == uid; });
    if (found == m_facts.turns.cend())
        return;
    DutyTurn turn = *found;
    turn.date = from.date;
    turn.from = from.time;
    turn.to = to.date == from.date ? to.time : QTime(23, 59);
    writeRoom(
        host(), this, tr("移动值班"),
        [turn](Services &services) { return services.room().dutyTurns.move(turn); }, [this] { refresh(); });
}

void RosterPanel::removeCurrent()
{
    const DutyTurn *turn = current();
    if (turn == nullptr)
        return;
    writeRoom(
        host(), this, tr("取下值班"),
        [uid = turn->uid](Services &services) { return services.room().dutyTurns.remove(uid); },
        [this] { refresh(); });
}

void RosterPanel::askStandIn(const DutyTurn &turn)
{
    if (turn.standIn) {
        writeRoom(
            host(), this, tr("取消代班"),
            [uid = turn.uid](Services &services) { return services.room().dutyTurns.clearStandIn(uid); },
            [this] { refresh(); });
        return;
    }
    auto *dialog = new FormDialog("standIn", tr("代班"), this);
    dialog->addNote(
        tr("%1 %2,%3").arg(dayWithWeekday(turn.date), hoursText(turn.from, turn.to), turn.person.name));
    QList<RoomPerson> others = m_facts.choices.people;
    others.removeIf([&](const RoomPerson &person) { return person.uid == turn.person.uid; });
    auto *person = dialog->addChoice("person", tr("谁来代班"), personChoices(others));
    auto *reason = dialog->addLine("reason", tr("原因"));
    dialog->setSubmit(tr("安排代班"), [=, this] {
        writeRoom(
            host(), dialog, tr("代班"),
            [uid = turn.uid, who = chosenUid(person), why = reason->text()](Services &services) {
                return services.room().dutyTurns.standIn(uid, who, why);
            },
            [this] { refresh(); });
    });
    dialog->open();
    person->setFocus();
}

void RosterPanel::askSwap(const DutyTurn &turn)
{
    QList<CodeName> others;
    for (const DutyTurn &one : std::as_const(m_facts.turns)) {
        if (one.person.uid != turn.person.uid)
            others.append(
                {one.uid.toString(),
                 tr("%1 %2 %3").arg(dayWithWeekday(one.date), hoursText(one.from, one.to), one.person.name)});
    }
    if (others.isEmpty()) {
        host().say(tr("这一周没有别人的值班可以对调。"));
        return;
    }
    auto *dialog = new FormDialog("swapTurns", tr("对调值班"), this);
    dialog->addNote(
        tr("%1 %2,%3").arg(dayWithWeekday(turn.date), hoursText(turn.from, turn.to), turn.person.name));
    auto *other = dialog->addChoice("other", tr("与哪一次对调"), others);
    dialog->setSubmit(tr("对调"), [=, this] {
        writeRoom(
            host(), dialog, tr("对调值班"),
            [uid = turn.uid, with = chosenUid(other)](Services &services) {
                return services.room().dutyTurns.swap(uid, with);
            },
            [this] { refresh(); });
    });
    dialog->open();
    other->setFocus();
}

void RosterPanel::step(int weeks)
{
    m_monday = m_monday.addDays(7 * weeks);
    refresh();
}

QWidget *RosterPanel::firstFocus()
{
    return m_week;
}

bool RosterPanel::print()
{
    printDays(m_monday, m_monday.addDays(6));
    return true;
}

/// The month in which most of the week lies.
void RosterPanel::printMonth()
{
    const QDate midweek = m_monday.addDays(3);
    const QDate first(midweek.year(), midweek.month(), 1);
    printDays(first, first.addMonths(1).addDays(-1));
}

void RosterPanel::printDays(QDate from, QDate to)
{
    const auto make = [from, to](Services &services, const report::PrintOrder &order, bool record) {
        using Reports = report::RoomReportService;
        return Reports(services.workplace)
            .roster(from, to, order, record ? Reports::Way::Issue : Reports::Way::Preview);
    };
    (new PrintDialog(host(), tr("打印贴墙的值班表"), make, this))->open();
}

bool RosterPanel::addNew()
{
    const WallTime from = m_week->cellTime();
    const QDate date = from.date.isValid() ? from.date : m_monday;
    const QTime begin = from.time.isValid() ? from.time : QTime(12, 0);
    askTurn({date, begin}, {date, begin < QTime(22, 59) ? begin.addSecs(usualMinutes * 60) : QTime(23, 59)});
    return true;
}

} // namespace tingyu::ui
