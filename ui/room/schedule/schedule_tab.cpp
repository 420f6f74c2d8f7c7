// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/schedule_tab.h"

#include "core/room/appointments/appointment_operations.h"
#include "ui/room/schedule/appointment_desk.h"
#include "ui/room/schedule/appointment_list.h"
#include "ui/room/schedule/booking_dialog.h"
#include "ui/room/schedule/booking_draft.h"
#include "ui/room/schedule/booking_facts.h"
#include "ui/room/schedule/schedule_prints.h"
#include "ui/room/schedule/waiting_list.h"
#include "ui/room/schedule/waitlist_view.h"
#include "ui/room/schedule/week_view.h"
#include "ui/text/appointment_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/quick_key.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int nowLineMs = 60'000;

} // namespace

ScheduleTab::ScheduleTab(PageHost &host, QWidget *parent)
    : RoomTab(host, parent), m_day(host.clock().today()), m_desk(new AppointmentDesk(host, this))
{
    m_stack = new QStackedWidget(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(16), px(20), px(16));
    column->setSpacing(px(12));
    column->addWidget(buildBar());
    column->addWidget(buildFilters());
    column->addWidget(m_stack, 1);
    m_stack->addWidget(buildCalendar());
    const auto addList = [this](AppointmentList::Kind kind, const char *button) {
        auto *list = new AppointmentList(kind, this->host().settings(), m_stack);
        auto *empty = new EmptyState(QStringLiteral("appointment"), tr("这段时间没有预约。"), list);
        named(empty->setAction(tr("新预约"), [this] { book({}); }), button, tr("在空的列表里新建预约"));
        list->setEmpty(empty);
        connect(list, &AppointmentList::openAsked, this, &ScheduleTab::openOne);
        m_stack->addWidget(list);
        return list;
    };
    m_list = addList(AppointmentList::Kind::Days, "appointmentListFirst");
    m_register = addList(AppointmentList::Kind::Register, "appointmentRegisterFirst");
    buildWaitlist();
    addKeys();
    connect(m_desk, &AppointmentDesk::changed, this, &ScheduleTab::refresh);
    connect(m_desk, &AppointmentDesk::editAsked, this, &ScheduleTab::edit);
    connect(m_desk, &AppointmentDesk::slipAsked, this,
            [this](const Uid &uid) { printSlip(this->host(), this, uid); });
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, [this] {
        if (m_read && isVisible() && !m_week->pending())
            showCalendar();
    });
    minute->start(nowLineMs);
}

QWidget *ScheduleTab::buildBar()
{
    auto *bar = new QWidget(this);
    auto *row = new WrapRow(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    auto *before = named(new ActionButton({}, bar), "scheduleBefore", tr("前一段时间"));
    before->setIcon(icon(QStringLiteral("arrow-left")));
    before->setToolTip(tr("前一段时间  PgUp"));
    auto *now = named(new ActionButton(tr("今天"), bar), "scheduleToday", tr("回到今天"));
    setQuickKey(now, Qt::Key_T);
    auto *after = named(new ActionButton({}, bar), "scheduleAfter", tr("后一段时间"));
    after->setIcon(icon(QStringLiteral("arrow-right")));
    after->setToolTip(tr("后一段时间  PgDn"));
    connect(before, &QPushButton::clicked, this, [this] { go(-1); });
    connect(now, &QPushButton::clicked, this, [this] { goTo(host().clock().today()); });
    connect(after, &QPushButton::clicked, this, [this] { go(1); });
    m_view = named(new SegmentedChoice(bar), "scheduleView", tr("看法"));
    m_view->add(QStringLiteral("week"), tr("周"));
    m_view->add(QStringLiteral("day"), tr("日"));
    m_view->add(QStringLiteral("list"), tr("列表"));
    m_view->add(QStringLiteral("register"), tr("登记簿"));
    m_view->add(QStringLiteral("waitlist"), tr("候补"));
    m_view->setCurrentCode(QStringLiteral("week"));
    connect(m_view, &SegmentedChoice::chosen, this, &ScheduleTab::setView);
    auto *cover = named(new QToolButton(bar), "scheduleCover", tr("遮住姓名"));
    cover->setCheckable(true);
    cover->setIcon(icon(QStringLiteral("eye-off")));
    cover->setToolTip(tr("遮住姓名:旁边有人时用"));
    connect(cover, &QToolButton::toggled, this, &ScheduleTab::setCovered);
    auto *paper = named(new ActionButton(tr("打印…"), bar), "schedulePrint", tr("打印登记表或这一周"));
    paper->setToolTip(tr("打印登记表或这一周  Ctrl P"));
    connect(paper, &QPushButton::clicked, this, [this, paper] {
        if (view() == QLatin1String("register"))
            askRegister(paper);
        else
            print();
    });
    auto *add = named(new ActionButton(tr("新预约"), bar), "scheduleNew", tr("新预约"));
    add->setPrimary(true);
    setQuickKey(add, Qt::Key_B);
    connect(add, &QPushButton::clicked, this, &ScheduleTab::addNew);
    for (QWidget *one : {static_cast<QWidget *>(before), static_cast<QWidget *>(now),
                         static_cast<QWidget *>(after), static_cast<QWidget *>(m_view)})
        row->addWidget(one);
    row->addStretch();
    row->addWidget(cover);
    row->addWidget(paper);
    row->addWidget(add);
    return bar;
}

QWidget *ScheduleTab::buildFilters()
{
    m_filters = new QWidget(this);
    auto *row = new QHBoxLayout(m_filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    m_counsellor = named(new QComboBox(m_filters), "scheduleCounsellor", tr("看哪位老师的"));
    m_room = named(new QComboBox(m_filters), "scheduleRoom", tr("看哪个房间的"));
    m_dayBy = named(new SegmentedChoice(m_filters), "scheduleDayBy", tr("一天怎样分列"));
    m_dayBy->add(QStringLiteral("whole"), tr("合在一起"));
    m_dayBy->add(QStringLiteral("counsellor"), tr("按老师"));
    m_dayBy->add(QStringLiteral("room"), tr("按房间"));
    m_dayBy->setCurrentCode(QStringLiteral("counsellor"));
    row->addWidget(m_counsellor);
    row->addWidget(m_room);
    row->addWidget(m_dayBy);
    row->addStretch(1);
    m_filters->hide();
    for (QComboBox *choice : {m_counsellor, m_room})
        connect(choice, &QComboBox::activated, this, [this] { show(m_facts); });
    connect(m_dayBy, &SegmentedChoice::chosen, this, [this] { showCalendar(); });
    return m_filters;
}

QWidget *ScheduleTab::buildCalendar()
{
    m_calendar = new QWidget(m_stack);
    m_week = named(new WeekView(m_calendar), "scheduleWeek", tr("日程"));
    m_hint = label(tr("还没有预约:在时间上拖一下,或按 B。"), "caption", m_calendar);
    m_waitingCard = new Card(tr("候补"), m_calendar);
    m_waiting = named(new WaitingList(m_waitingCard), "scheduleWaiting",
                      tr("候补名单:拖到时间上,或按 Enter 安排在光标处"));
    m_waitingCard->body()->addWidget(m_waiting);
    m_waitingCard->setFixedWidth(px(220));
    m_waitingCard->hide();
    auto *left = new QVBoxLayout;
    left->setSpacing(px(6));
    left->addWidget(m_week, 1);
    left->addWidget(m_hint);
    auto *row = new QHBoxLayout(m_calendar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    row->addLayout(left, 1);
    row->addWidget(m_waitingCard);
    connect(m_week, &WeekView::createAsked, this,
            [this](const WallTime &from, const WallTime &to, const Uid &owner) {
                BookingStart start;
                start.at = from;
                start.minutes = static_cast<int>(CalendarEntry::minutesBetween(from, to));
                ownBy(owner, &start);
                book(start);
            });
    connect(m_week, &WeekView::openAsked, this, &ScheduleTab::openOne);
    connect(m_week, &WeekView::moveAsked, this, &ScheduleTab::moved);
    connect(m_week, &WeekView::menuAsked, this, &ScheduleTab::popUp);
    connect(m_week, &WeekView::spanAsked, this, &ScheduleTab::go);
    connect(m_week, &WeekView::dropAsked, this,
            [this](const QByteArray &what, const WallTime &from, const Uid &owner) {
                if (const WaitlistEntry *entry =
                        m_waiting->find(Uid::fromString(QString::fromLatin1(what)).value_or(Uid())))
                    place(*entry, from, owner);
            });
    connect(m_waiting, &WaitingList::placeAsked, this, [this](const Uid &uid) {
        if (const WaitlistEntry *entry = m_waiting->find(uid))
            place(*entry, m_week->cellTime(), m_week->cellOwner());
    });
    connect(m_waiting, &WaitingList::dropAsked, this, [this](const Uid &uid) {
        if (const WaitlistEntry *entry = m_waiting->find(uid))
            m_desk->askDrop(*entry);
    });
    return m_calendar;
}

void ScheduleTab::buildWaitlist()
{
    m_waitlist = new WaitlistView(host(), m_stack);
    m_stack->addWidget(m_waitlist);
    connect(m_waitlist, &WaitlistView::addAsked, this,
            [this] { askWaiting(host(), this, [this] { refresh(); }); });
    connect(m_waitlist, &WaitlistView::dropAsked, m_desk, &AppointmentDesk::askDrop);
    connect(m_waitlist, &WaitlistView::placeAsked, this,
            [this](const WaitlistEntry &entry) { place(entry, {}, {}); });
}

/// Of the calendar and the lists, each for itself: beside them other things have keys of their own.
void ScheduleTab::addKeys()
{
    for (QWidget *place : {static_cast<QWidget *>(m_week), static_cast<QWidget *>(m_list),
                           static_cast<QWidget *>(m_register)}) {
        for (const auto &[key, what] :
             {std::pair(Qt::Key_A, &AppointmentDesk::arrive), std::pair(Qt::Key_X, &AppointmentDesk::noShow),
              std::pair(Qt::Key_M, &AppointmentDesk::askMove),
              std::pair(Qt::Key_W, &AppointmentDesk::writeNote), std::pair(Qt::Key_E, &AppointmentDesk::edit),
              std::pair(Qt::Key_Delete, &AppointmentDesk::askCancel)}) {
            auto *action = new QAction(place);
            action->setShortcut(key);
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            connect(action, &QAction::triggered, this, [this, what = what] { act(what); });
            place->addAction(action);
        }
    }
}

void ScheduleTab::act(void (AppointmentDesk::*what)(const Appointment &))
{
    const Appointment *one = current();
    if (one == nullptr || one->isWithheld)
        return;
    const bool always = what == &AppointmentDesk::writeNote || what == &AppointmentDesk::edit;
    if (!always && one->state != AppointmentState::Booked)
        return;
    const bool ofClients = what == &AppointmentDesk::arrive || what == &AppointmentDesk::noShow;
    const bool client = one->kind == AppointmentKind::Client;
    if ((ofClients && !client) || one->meetingId.isValid()) // changed by the groups themselves
        return;
    (m_desk->*what)(*one);
}

// ---- reading and showing

QString ScheduleTab::view() const
{
    return m_view->currentCode();
}

bool ScheduleTab::isCalendar() const
{
    return view() == QLatin1String("week") || view() == QLatin1String("day");
}

std::pair<QDate, QDate> ScheduleTab::span() const
{
    if (view() == QLatin1String("register"))
        return {QDate(m_day.year(), m_day.month(), 1),
                QDate(m_day.year(), m_day.month(), m_day.daysInMonth())};
    return daysOf(look());
}

ScheduleLook ScheduleTab::look() const
{
    ScheduleLook look;
    look.day = m_day;
    look.week = view() != QLatin1String("day");
    look.now = host().clock().nowLocal();
    if (const auto uid = Uid::fromString(m_counsellor->currentData().toString()))
        look.counsellor = *uid;
    if (const auto uid = Uid::fromString(m_room->currentData().toString()))
        look.room = *uid;
    const QString by = m_dayBy->currentCode();
    if (by == QLatin1String("counsellor") && m_facts.counsellors.size() > 1)
        look.dayBy = CalendarSheet::By::Counsellor;
    else if (by == QLatin1String("room") && m_facts.rooms.size() > 1)
        look.dayBy = CalendarSheet::By::Room;
    return look;
}

void ScheduleTab::refresh()
{
    const auto [from, to] = span();
    host().tasks().run(
        this,
        [from = from, to = to](OpenVault &open) -> Result<ScheduleFacts> {
            auto users = counsellingUsers(*open.vault);
            if (!users)
                return users.error();
            return readSchedule(open.services, *users, from, to);
        },
        [this, span = span()](const Result<ScheduleFacts> &facts) {
            if (span != this->span())
                return; // the person went on meanwhile
            if (facts)
                show(*facts);
            else
                host().showError(facts.error());
        });
}

void ScheduleTab::show(const ScheduleFacts &facts)
{
    m_facts = facts;
    m_read = true;
    fillFilters();
    showCalendar();
    showLists();
    if (!m_wanted.isNull()) {
        m_week->goTo(m_wanted);
        m_wanted = {};
    }
    if (!m_wantedWaiting.isNull()) {
        const WaitlistEntry *entry = m_waiting->find(std::exchange(m_wantedWaiting, {}));
        if (entry != nullptr)
            place(*entry, {}, {});
    }
    Q_EMIT titleChanged();
}

/// One person and one room leave nothing to choose.
void ScheduleTab::fillFilters()
{
    const auto fill = [](QComboBox *choice, const QList<CodeName> &choices) {
        const QString before = chosenCode(choice);
        fillChoices(choice, choices);
        choice->setCurrentIndex(std::max(0, choice->findData(before)));
        choice->setVisible(choices.size() > 2);
    };
    QList<CodeName> people{{QString(), tr("全部老师")}};
    for (const RoomPerson &person : std::as_const(m_facts.counsellors))
        people.append({person.uid.toString(), person.name});
    fill(m_counsellor, people);
    QList<CodeName> rooms{{QString(), tr("全部房间")}};
    for (const CounsellingRoom &room : std::as_const(m_facts.rooms))
        rooms.append({room.uid.toString(), room.name});
    fill(m_room, rooms);
    const bool several = m_facts.counsellors.size() > 1 || m_facts.rooms.size() > 1;
    m_dayBy->setVisible(several && view() == QLatin1String("day"));
    m_filters->setVisible(several && view() != QLatin1String("waitlist"));
}

void ScheduleTab::showCalendar()
{
    const CalendarSheet sheet = calendarOf(m_facts, look());
    m_week->setSheet(sheet);
    m_hint->setVisible(sheet.entries.isEmpty());
    m_waiting->setEntries(m_facts.waiting, host().clock().today(), m_covered);
    m_waitingCard->setNote(QString::number(m_facts.waiting.size()));
    m_waitingCard->setVisible(!m_facts.waiting.isEmpty());
}

void ScheduleTab::showLists()
{
    QList<Appointment> shown = m_facts.appointments;
    shown.removeIf([look = look()](const Appointment &one) { return !isLookedFor(one, look); });
    m_list->setAppointments(shown, m_covered);
    m_register->setAppointments(shown, m_covered);
    m_waitlist->setEntries(m_facts.waiting, m_covered);
}

void ScheduleTab::setCovered(bool covered)
{
    m_covered = covered;
    m_week->setCovered(covered);
    showCalendar();
    showLists();
}

void ScheduleTab::setView(const QString &code)
{
    m_view->setCurrentCode(code);
    QWidget *wanted = m_calendar;
    if (code == QLatin1String("list"))
        wanted = m_list;
    else if (code == QLatin1String("register"))
        wanted = m_register;
    else if (code == QLatin1String("waitlist"))
        wanted = m_waitlist;
    m_stack->setCurrentWidget(wanted);
    refresh();
}

// ---- going about

void ScheduleTab::go(int by)
{
    if (view() == QLatin1String("register"))
        goTo(m_day.addMonths(by));
    else
        goTo(m_day.addDays(view() == QLatin1String("day") ? by : 7 * by));
}

void ScheduleTab::goTo(QDate day)
{
    m_day = day;
    refresh();
}

QString ScheduleTab::subtitle() const
{
    if (view() == QLatin1String("waitlist"))
        return tr("%n 人在候补", nullptr, static_cast<int>(m_facts.waiting.size()));
    if (view() == QLatin1String("register"))
        return tr("%1年%2月").arg(m_day.year()).arg(m_day.month());
    return spanTitle(m_facts, look());
}

void ScheduleTab::open(const PageTarget &target)
{
    if (const QDate day = QDate::fromString(target.value(QStringLiteral("date")).toString(), Qt::ISODate);
        day.isValid())
        m_day = day;
    m_wanted = Uid::fromString(target.value(QStringLiteral("appointment")).toString()).value_or(Uid());
    if (const QString code = target.value(QStringLiteral("view")).toString(); !code.isEmpty())
        setView(code);
    else if (!m_wanted.isNull() && !isCalendar())
        setView(QStringLiteral("week"));
    else
        refresh();
    if (target.contains(QStringLiteral("new")))
        book({});
    if (target.contains(QStringLiteral("walkIn")))
        askWalkIn(host(), this, [this](const Uid &) { refresh(); });
    if (target.contains(QStringLiteral("waiting")))
        askWaiting(host(), this, [this] { refresh(); });
    if (const QString key = target.value(QStringLiteral("booking")).toString(); !key.isEmpty())
        reopen(key);
    if (QWidget *first = firstFocus())
        first->setFocus();
}

PageTarget ScheduleTab::place() const
{
    PageTarget place{{QStringLiteral("view"), view()}, {QStringLiteral("date"), m_day.toString(Qt::ISODate)}};
    if (const Appointment *one = current())
        place.insert(QStringLiteral("appointment"), one->uid.toString());
    for (const auto *draft : findChildren<BookingDraft *>()) {
        if (draft->form() == QLatin1String(bookingDraft))
            place.insert(QStringLiteral("booking"), draft->key());
        else
            place.insert(draft->form() == QLatin1String(walkInDraft) ? QStringLiteral("walkIn")
                                                                     : QStringLiteral("waiting"),
                         true);
    }
    return place;
}

/// The dialog that a draft is of.
void ScheduleTab::reopen(const QString &bookingKey)
{
    const QString what = bookingKey.section(QLatin1Char(':'), 0, 0);
    if (what == QLatin1String("at")) {
        BookingStart start;
        start.at = WallTime::parse(bookingKey.section(QLatin1Char(':'), 1)).value_or(WallTime());
        book(start);
    } else if (what == QLatin1String("waiting")) {
        m_wantedWaiting = Uid::fromString(bookingKey.section(QLatin1Char(':'), 1)).value_or(Uid());
    } else if (const auto uid = Uid::fromString(bookingKey)) {
        edit(*uid);
    } else {
        book({});
    }
}

QWidget *ScheduleTab::firstFocus()
{
    if (isCalendar())
        return m_week;
    if (view() == QLatin1String("waitlist"))
        return m_waitlist->firstFocus();
    return (view() == QLatin1String("list") ? m_list : m_register)->firstFocus();
}

const Appointment *ScheduleTab::find(const Uid &uid) const
{
    for (const Appointment &one : m_facts.appointments) {
        if (one.uid == uid)
            return &one;
    }
    return nullptr;
}

const Appointment *ScheduleTab::current() const
{
    if (view() == QLatin1String("list"))
        return m_list->current();
    if (view() == QLatin1String("register"))
        return m_register->current();
    const CalendarEntry *entry = isCalendar() ? m_week->current() : nullptr;
    return entry != nullptr ? find(entry->uid) : nullptr;
}

// ---- doing

/// The register of the month in its view, elsewhere the week.
bool ScheduleTab::print()
{
    const auto [from, to] = span();
    if (view() == QLatin1String("register"))
        printRegister(host(), this, from, to);
    else
        printWeek(host(), this, m_day);
    return true;
}

/// Which register: the month that is shown, its school year, or the staff who came.
void ScheduleTab::askRegister(QWidget *below)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("scheduleRegisters"));
    menu->setAccessibleName(tr("打印哪一本登记簿"));
    const auto add = [menu](const char *name, const QString &words, std::function<void()> run) {
        menu->addAction(words, menu, std::move(run))->setObjectName(QLatin1String(name));
    };
    add("scheduleRegisterMonth", tr("这个月的登记表…"), [this] { print(); });
    add("scheduleRegisterYear", tr("整个学年,前面有各月一览…"),
        [this] { printRegisterYear(host(), this, m_day); });
    add("scheduleStaffRegister", tr("教职工来访,单独存放…"),
        [this] { printStaffRegister(host(), this, m_day); });
    menu->popup(below->mapToGlobal(below->rect().bottomLeft()));
    menu->setActiveAction(menu->actions().constFirst());
}

bool ScheduleTab::addNew()
{
    BookingStart start;
    if (isCalendar() && m_week->hasFocus() && m_week->current() == nullptr) {
        start.at = m_week->cellTime();
        ownBy(m_week->cellOwner(), &start);
    }
    book(start);
    return true;
}

RoomPerson ScheduleTab::person(const Uid &uid) const
{
    for (const RoomPerson &one : m_facts.counsellors) {
        if (one.uid == uid)
            return one;
    }
    return {};
}

/// In the column of a day: its counsellor or its room.
void ScheduleTab::ownBy(const Uid &column, BookingStart *start) const
{
    if (m_week->sheet().by == CalendarSheet::By::Room)
        start->room = column;
    else
        start->counsellor = person(column);
}

void ScheduleTab::book(BookingStart start)
{
    const ScheduleLook now = look();
    if (start.counsellor.uid.isNull() && now.counsellor)
        start.counsellor = person(*now.counsellor);
    if (start.room.isNull() && now.room)
        start.room = *now.room;
    askBooking(host(), this, start, [this](const Uid &uid) {
        m_wanted = uid;
        refresh();
    });
}

void ScheduleTab::place(const WaitlistEntry &waiting, const WallTime &at, const Uid &owner)
{
    if (waiting.isWithheld)
        return;
    BookingStart start;
    start.at = at;
    ownBy(owner, &start);
    start.waiting = waiting;
    book(start);
}

void ScheduleTab::moved(const Uid &entry, const WallTime &from, const WallTime &to, const Uid &owner)
{
    const Appointment *one = find(entry);
    if (one == nullptr)
        return;
    AppointmentMove move;
    move.at = from;
    move.minutes = static_cast<int>(CalendarEntry::minutesBetween(from, to));
    (m_week->sheet().by == CalendarSheet::By::Room ? move.roomUid : move.counsellor) = owner;
    m_wanted = entry;
    m_desk->move(*one, move);
}

/// One that has begun is written about; another is looked at.
void ScheduleTab::openOne(const Uid &one)
{
    const Appointment *known = find(one);
    if (known != nullptr && m_desk->opensNote(*known))
        m_desk->writeNote(*known);
    else
        edit(one);
}

void ScheduleTab::edit(const Uid &one)
{
    const Appointment *known = find(one);
    if (known != nullptr && known->isWithheld)
        return;
    if (known != nullptr && known->meetingId.isValid()) {
        openRoomTab(host(), QStringLiteral("groups"),
                    {{QStringLiteral("group"), known->groupUid.toString()},
                     {QStringLiteral("meeting"), known->meetingUid.toString()}});
        return;
    }
    editBooking(host(), this, one, [this](const Uid &uid) {
        m_wanted = uid;
        refresh();
    });
}

void ScheduleTab::popUp(const Uid &one, const QPoint &globalAt)
{
    const Appointment *known = find(one);
    if (known == nullptr)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("appointmentMenu"));
    m_desk->fillMenu(menu, *known);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(globalAt);
}

} // namespace tingyu::ui
