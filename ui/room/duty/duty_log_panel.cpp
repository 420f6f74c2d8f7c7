// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/duty/duty_log_panel.h"

#include "core/report/room_report_service.h"
#include "ui/models/value_table_model.h"
#include "ui/room/duty/duty_form.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_field.h"
#include "ui/widgets/wrap_row.h"
#include "ui/widgets/wrapped_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int mostLacking = 6; // the rest is a figure: the card stays a card
constexpr int sideWidth = 356;

const Duty *mine(const QList<Duty> &open, const Uid &me)
{
    const auto found =
        std::find_if(open.cbegin(), open.cend(), [&](const Duty &duty) { return duty.by.uid == me; });
    return found == open.cend() ? nullptr : &*found;
}

} // namespace

DutyLogPanel::DutyLogPanel(PageHost &host, QWidget *parent)
    : RoomPanel(host, parent)
    , m_month(host.clock().today().year(), host.clock().today().month(), 1)
    , m_stack(new QStackedWidget(this))
    , m_form(new DutyForm(host, this))
{
    auto *list = new QWidget(this);
    auto *side = new QWidget(list);
    side->setProperty("ground", true);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, px(8), 0);
    sideColumn->setSpacing(px(12));
    sideColumn->addWidget(today());
    sideColumn->addWidget(lacking());
    sideColumn->addStretch(1);
    // What the log lacks may be longer than the page is high.
    auto *area = named(new QScrollArea(list), "dutySide", tr("现在,和还没有记录的值班"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(side);
    area->setFixedWidth(px(sideWidth));
    connect(&Theme::instance(), &Theme::changed, area, [area] { area->setFixedWidth(px(sideWidth)); });
    auto *row = new QHBoxLayout(list);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(16));
    row->addWidget(area);
    row->addWidget(log(), 1);
    m_stack->addWidget(list);
    m_stack->addWidget(m_form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_form, &DutyForm::left, this, [this] { m_stack->setCurrentIndex(0); });
    connect(m_form, &DutyForm::saved, this, [this] {
        m_stack->setCurrentIndex(0);
        refresh();
    });
}

QWidget *DutyLogPanel::today()
{
    m_todayCard = new Card(tr("现在"), this);
    m_todayLines = new QVBoxLayout;
    m_todayLines->setSpacing(px(6));
    m_todayCard->body()->addLayout(m_todayLines);
    m_room = named(new QComboBox(m_todayCard), "dutyOpenRoom", tr("开放哪个房间"));
    m_todayCard->body()->addWidget(m_room);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(10));
    m_open = named(new ActionButton(tr("开门值班"), m_todayCard), "dutyOpen", tr("开门值班"));
    m_open->setPrimary(true);
    m_open->setKey(QKeySequence(Qt::Key_F8));
    m_close = named(new ActionButton(tr("关门"), m_todayCard), "dutyClose", tr("关门,结束值班"));
    m_close->setPrimary(true);
    m_close->setKey(QKeySequence(Qt::Key_F9));
    row->addWidget(m_open);
    row->addWidget(m_close);
    row->addStretch(1);
    m_todayCard->body()->addLayout(row);
    connect(m_open, &QPushButton::clicked, this, &DutyLogPanel::openRoom);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (const Duty *own = mine(m_facts.openNow, myself(host())))
            closeDuty(*own);
    });
    return m_todayCard;
}

QWidget *DutyLogPanel::lacking()
{
    m_lackingCard = new Card(tr("还没有记录"), this);
    m_lackingCard->setAccent(Tone::Orange);
    m_lackingLines = new QVBoxLayout;
    m_lackingLines->setSpacing(px(8));
    m_lackingCard->body()->addLayout(m_lackingLines);
    m_lackingCard->hide();
    return m_lackingCard;
}

QWidget *DutyLogPanel::log()
{
    auto *card = new Card({}, this);
    auto *row = new WrapRow;
    row->setSpacing(px(8));
    auto *before = named(new ActionButton(QStringLiteral("‹"), card), "dutyMonthBefore", tr("上一个月"));
    auto *after = named(new ActionButton(QStringLiteral("›"), card), "dutyMonthAfter", tr("下一个月"));
    m_monthLabel = label(QString(), "cardTitle", card);
    auto *add = named(new ActionButton(tr("补记值班"), card), "dutyAdd", tr("补记一次值班"));
    add->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
    add->setShortcut({}); // the window's own key comes here too
    auto *remove = named(new ActionButton(tr("移除所选"), card), "dutyRemove", tr("移除所选的值班记录"));
    auto *paper = named(new ActionButton(tr("打印"), card), "dutyPrint", tr("打印这个月的值班记录"));
    auto *year = named(new ActionButton(tr("打印学年"), card), "dutyPrintYear",
                       tr("打印这个学年的值班记录,附各月一览"));
    row->addWidget(before);
    row->addWidget(m_monthLabel);
    row->addWidget(after);
    row->addStretch();
    row->addWidget(add);
    row->addWidget(remove);
    row->addWidget(paper);
    row->addWidget(year);
    card->body()->addLayout(row);
    m_model = new ValueTableModel({tr("日期"), tr("开放"), tr("时长"), tr("值班人"), tr("房间"), tr("来访"),
                                   tr("电话"), tr("信件"), tr("状态"), tr("备注")},
                                  this);
    m_table = new DataTable("duties", tr("这个月的值班"), host().settings(), card);
    m_table->setModel(m_model);
    auto *empty = new EmptyState(QStringLiteral("clock"), tr("这个月还没有值班记录。"), card);
    named(empty->setAction(tr("补记一次值班"), [this] { addNew(); }), "dutyFirst", tr("补记第一次值班"));
    m_table->setEmpty(empty);
    card->body()->addWidget(m_table, 1);
    connect(before, &QPushButton::clicked, this, [this] { step(-1); });
    connect(after, &QPushButton::clicked, this, [this] { step(1); });
    connect(add, &QPushButton::clicked, this, [this] { addNew(); });
    connect(remove, &QPushButton::clicked, this, &DutyLogPanel::removeSelected);
    connect(paper, &QPushButton::clicked, this, [this] { print(); });
    connect(year, &QPushButton::clicked, this, [this] {
        const int first = m_month.month() >= 8 ? m_month.year() : m_month.year() - 1; // August to July
        printDays(QDate(first, 8, 1), QDate(first + 1, 7, 31));
    });
    connect(m_table, &DataTable::activated, this, [this](int at) {
        if (at < m_facts.duties.size())
            enter(m_facts.duties.at(at));
    });
    return card;
}

Result<DutyLogPanel::Facts> DutyLogPanel::read(Services &services, const Uid &me, QDate from, QDate to)
{
    Facts facts;
    RoomServices &room = services.room();
    auto choices = readRoomPeople(services);
    if (!choices)
        return choices.error();
    facts.choices = *std::move(choices);
    auto open = room.duties.openNow();
    if (!open)
        return open.error();
    facts.openNow = *std::move(open);
    auto handed = room.duties.handovers(me, {});
    if (!handed)
        return handed.error();
    facts.handovers = *std::move(handed);
    auto missing = room.dutyTodos.missingThisTerm();
    if (!missing)
        return missing.error();
    facts.missing = *std::move(missing);
    auto duties = room.duties.list(from, to);
    if (!duties)
        return duties.error();
    facts.duties = *std::move(duties);
    std::reverse(facts.duties.begin(), facts.duties.end());
    auto gaps = room.dutyTodos.gaps(from, to);
    if (!gaps)
        return gaps.error();
    facts.gaps = *std::move(gaps);
    return facts;
}

void DutyLogPanel::refresh()
{
    host().tasks().run(
        this,
        [me = myself(host()), from = m_month, to = lastDay()](Services &services) {
            return read(services, me, from, to);
        },
        [this](Result<Facts> facts) {
            if (!facts) {
                host().showError(facts.error());
                return;
            }
            m_facts = *std::move(facts);
            m_form->setChoices(m_facts.choices);
            fillToday();
            fillLacking();
            fillLog();
        });
}

void DutyLogPanel::fillToday()
{
    emptyLayout(m_todayLines);
    const Duty *own = mine(m_facts.openNow, myself(host()));
    for (const Duty &duty : std::as_const(m_facts.openNow)) {
        const QString place = duty.roomName.isEmpty() ? QString() : tr(" · %1").arg(duty.roomName);
        const bool isOld = duty.openedAt.date < host().clock().today();
        m_todayLines->addWidget(wrapped(tr("%1%2,%3 开放")
                                            .arg(duty.by.name, place,
                                                 isOld ? dayWithWeekday(duty.openedAt.date) +
                                                             QLatin1Char(' ') + clockText(duty.openedAt.time)
                                                       : clockText(duty.openedAt.time)),
                                        "strong", m_todayCard));
        auto *late = named(new ActionButton(tr("补记关门…"), m_todayCard),
                           qPrintable(QStringLiteral("dutyCloseLate.") + duty.uid.toString()),
                           tr("补记 %1 的关门时间").arg(duty.by.name));
        m_todayLines->addWidget(late, 0, Qt::AlignLeft);
        connect(late, &QPushButton::clicked, this, [this, duty] { askCloseLate(duty); });
    }
    if (m_facts.openNow.isEmpty())
        m_todayLines->addWidget(wrapped(tr("辅导室现在没有开放。"), "second", m_todayCard));
    for (const Duty &duty : std::as_const(m_facts.handovers)) {
        m_todayLines->addWidget(wrapped(
            tr("%1 交接(%2):%3").arg(duty.by.name, dayWithWeekday(duty.openedAt.date), duty.notes.handover),
            nullptr, m_todayCard));
    }
    QList<CodeName> rooms = roomChoices(m_facts.choices.rooms);
    const QString before = chosenCode(m_room);
    fillChoices(m_room, rooms);
    chooseCode(m_room, m_room->findData(before) >= 0 ? before : rooms.value(0).first);
    m_room->setVisible(own == nullptr && rooms.size() > 1);
    m_open->setVisible(own == nullptr);
    m_close->setVisible(own != nullptr);
}

void DutyLogPanel::fillLacking()
{
    emptyLayout(m_lackingLines);
    const QList<ExpectedDuty> &missing = m_facts.missing;
    m_lackingCard->setVisible(!missing.isEmpty());
    m_lackingCard->setNote(tr("%n 次", nullptr, static_cast<int>(missing.size())));
    const qsizetype shown = std::min<qsizetype>(missing.size(), mostLacking);
    for (qsizetype i = 0; i < shown; ++i) {
        const ExpectedDuty &one = missing.at(missing.size() - 1 - i); // the latest first: still remembered
        auto *box = new QWidget(m_lackingCard);
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(px(4));
        const QString who =
            one.person && !host().facts().onePerson ? tr(" · %1").arg(one.person->name) : QString();
        column->addWidget(wrapped(
            tr("%1 %2%3").arg(dayWithWeekday(one.date), hoursText(one.from, one.to), who), nullptr, box));
        auto *row = new QHBoxLayout;
        row->setSpacing(px(8));
        const QString when = dayWithWeekday(one.date);
        auto *enterNow =
            named(new ActionButton(tr("现在补记"), box),
                  qPrintable(QStringLiteral("dutyEnter.%1").arg(i + 1)), tr("补记 %1 的值班").arg(when));
        auto *closed = named(new ActionButton(tr("没有开放…"), box),
                             qPrintable(QStringLiteral("dutyExplain.%1").arg(i + 1)),
                             tr("写明 %1 没有开放的原因").arg(when));
        row->addWidget(enterNow);
        row->addWidget(closed);
        row->addStretch(1);
        column->addLayout(row);
        m_lackingLines->addWidget(box);
        connect(enterNow, &QPushButton::clicked, this, [this, one] { enterMissing(one); });
        connect(closed, &QPushButton::clicked, this, [this, one] { askExplain(one); });
    }
    if (missing.size() > shown) {
        m_lackingLines->addWidget(
            label(tr("还有 %n 次更早的", nullptr, static_cast<int>(missing.size() - shown)), "caption",
                  m_lackingCard));
    }
}

void DutyLogPanel::fillLog()
{
    m_monthLabel->setText(tr("%1 年 %2 月").arg(m_month.year()).arg(m_month.month()));
    QList<QList<ValueCell>> rows;
    for (const Duty &duty : std::as_const(m_facts.duties)) {
        const DutyNotes &notes = duty.notes;
        ValueCell state;
        if (!duty.closedAt)
            state.chip = ChipContent{tr("开放中"), Tone::Primary, ChipShape::Disc};
        else if (duty.isLate)
            state.chip = ChipContent{tr("补记"), Tone::Amber, ChipShape::HalfDisc};
        const QStringList words{notes.incidents, notes.environment, notes.handover, notes.note};
        QString told;
        for (const QString &one : words) {
            if (told.isEmpty())
                told = one.section(QLatin1Char('\n'), 0, 0);
        }
        rows.append({{dayWithWeekday(duty.openedAt.date), duty.openedAt.toString()},
                     {duty.closedAt ? hoursText(duty.openedAt.time, duty.closedAt->time)
                                    : clockText(duty.openedAt.time)},
                     {minutesText(duty.minutes()), duty.minutes(), {}, {}, true},
                     {duty.by.name},
                     {duty.roomName},
                     {QString::number(notes.visits.total()), notes.visits.total(), {}, {}, true},
                     {QString::number(notes.phoneCalls), notes.phoneCalls, {}, {}, true},
                     {QString::number(notes.letters), notes.letters, {}, {}, true},
                     state,
                     {told}});
    }
    m_model->setRows(rows);
}

void DutyLogPanel::openRoom()
{
    Duty duty;
    duty.by.uid = myself(host());
    duty.roomUid = chosenUid(m_room);
    m_open->setEnabled(false);
    writeRoom(
        host(), this, tr("开门值班"),
        [duty](Services &services) { return outcomeOf(services.room().duties.open(duty)); },
        [this] {
            m_open->setEnabled(true);
            refresh();
        });
}

void DutyLogPanel::closeDuty(const Duty &duty)
{
    m_close->setEnabled(false);
    host().tasks().run(
        this,
        [uid = duty.uid](Services &services) -> Result<std::pair<Duty, qint64>> {
            if (auto closed = services.room().duties.close(uid); !closed)
                return closed.error();
            const qint64 set = services.workplace.lastChangeSet();
            auto shown = services.room().duties.show(uid);
            if (!shown)
                return shown.error();
            return std::pair(*std::move(shown), set);
        },
        [this](const Result<std::pair<Duty, qint64>> &closed) {
            m_close->setEnabled(true);
            refresh();
            if (!closed) {
                host().showError(closed.error());
                return;
            }
            host().saved(tr("关门"), closed->second);
            enter(closed->first); // while it is fresh: who came, what to hand over
        });
}

void DutyLogPanel::askCloseLate(const Duty &duty)
{
    auto *dialog = new FormDialog("dutyCloseLate", tr("补记关门"), this);
    dialog->addNote(
        tr("%1 于 %2 %3 开放。")
            .arg(duty.by.name, dayWithWeekday(duty.openedAt.date), clockText(duty.openedAt.time)));
    auto *at = dialog->addLine("at", tr("关门时间"));
    auto *reason = dialog->addLine("reason", tr("为什么事后补记"));
    dialog->setSubmit(tr("记下"), [=, this] {
        const auto time = typedTime(at->text());
        if (!time) {
            dialog->refuse(tr("时间看不懂;请写成 14:05 或 1405。"), at);
            return;
        }
        const QDate date = *time < duty.openedAt.time ? duty.openedAt.date.addDays(1) : duty.openedAt.date;
        writeRoom(
            host(), dialog, tr("补记关门"),
            [uid = duty.uid, end = WallTime{date, *time}, why = reason->text()](Services &services) {
                return services.room().duties.closeLate(uid, end, why);
            },
            [this] { refresh(); });
    });
    dialog->open();
    at->setFocus();
}

void DutyLogPanel::askExplain(const ExpectedDuty &expected)
{
    auto *dialog = new FormDialog("dutyExplain", tr("没有开放"), this);
    dialog->addNote(
        tr("%1 %2,%3")
            .arg(dayWithWeekday(expected.date), hoursText(expected.from, expected.to), expected.roomName));
    auto *reason = dialog->addText("reason", tr("没有开放的原因"));
    dialog->setSubmit(tr("记下原因"), [=, this] {
        writeRoom(
            host(), dialog, tr("没有开放的原因"),
            [expected, why = reason->toPlainText()](Services &services) {
                return outcomeOf(services.room().dutyTodos.explain(expected, why));
            },
            [this] { refresh(); });
    });
    dialog->open();
    reason->setFocus();
}

void DutyLogPanel::enterMissing(const ExpectedDuty &expected)
{
    Duty duty;
    duty.by.uid = expected.person ? expected.person->uid : myself(host());
    duty.roomUid = expected.roomUid;
    duty.openedAt = {expected.date, expected.from};
    duty.closedAt = WallTime{expected.date, expected.to};
    enter(duty);
}

void DutyLogPanel::enter(const Duty &duty)
{
    m_form->edit(duty);
    m_stack->setCurrentWidget(m_form);
    m_form->firstFocus()->setFocus(Qt::OtherFocusReason);
}

bool DutyLogPanel::addNew()
{
    Duty duty;
    duty.by.uid = myself(host());
    duty.openedAt = {host().clock().today(), QTime()};
    enter(duty);
    return true;
}

void DutyLogPanel::removeSelected()
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.size() != 1 || rows.first() >= m_facts.duties.size())
        return;
    writeRoom(
        host(), this, tr("移除值班记录"),
        [uid = m_facts.duties.at(rows.first()).uid](Services &services) {
            return services.room().duties.remove(uid);
        },
        [this] { refresh(); });
}

void DutyLogPanel::step(int months)
{
    m_month = m_month.addMonths(months);
    refresh();
}

void DutyLogPanel::flush()
{
    m_form->flush();
}

QWidget *DutyLogPanel::firstFocus()
{
    if (m_stack->currentWidget() == m_form)
        return m_form->firstFocus();
    return m_close->isVisibleTo(this) ? m_close : m_open;
}

bool DutyLogPanel::print()
{
    printDays(m_month, lastDay());
    return true;
}

void DutyLogPanel::printDays(QDate from, QDate to)
{
    const auto make = [from, to](Services &services, const report::PrintOrder &order, bool record) {
        using Reports = report::RoomReportService;
        return Reports(services.workplace)
            .duties(from, to, {}, order, record ? Reports::Way::Issue : Reports::Way::Preview);
    };
    auto *dialog = new PrintDialog(host(), tr("打印值班记录表"), make, this);
    dialog->open();
}

} // namespace tingyu::ui
