// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/schedule_tab.h"

#include "ui/room/room_tabs.h"
#include "ui/room/schedule/appointment_desk.h"
#include "ui/room/schedule/appointment_list.h"
#include "ui/room/schedule/booking_dialog.h"
#include "ui/room/schedule/booking_draft.h"
#include "ui/room/schedule/booking_facts.h"
#include "ui/room/schedule/schedule_bar.h"
#include "ui/room/schedule/schedule_calendar.h"
#include "ui/room/schedule/schedule_filters.h"
#include "ui/room/schedule/schedule_prints.h"
#include "ui/room/schedule/waitlist_view.h"
#include "ui/room/schedule/week_view.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace tingyu::ui {
namespace {

constexpr int nowLineMs = 60'000;

} // namespace

ScheduleTab::ScheduleTab(PageHost &host, QWidget *parent)
    : PageTab(host, parent), m_day(host.clock().today()), m_desk(new AppointmentDesk(host, this))
{
    buildHead();
    m_stack = new QStackedWidget(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(16), px(20), px(16));
    column->setSpacing(px(12));
    column->addWidget(m_bar);
    column->addWidget(m_filters);
    column->addWidget(m_stack, 1);
    buildCalendar();
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
        if (m_read && isVisible() && !m_calendar->week()->pending())
            showCalendar();
    });
    minute->start(nowLineMs);
}

void ScheduleTab::buildHead()
{
    m_bar = new ScheduleBar(this);
    connect(m_bar, &ScheduleBar::spanAsked, this, &ScheduleTab::go);
    connect(m_bar, &ScheduleBar::todayAsked, this, [this] { goTo(host().clock().today()); });
    connect(m_bar, &ScheduleBar::viewChosen, this, &ScheduleTab::setView);
    connect(m_bar, &ScheduleBar::coverAsked, this, &ScheduleTab::setCovered);
    connect(m_bar, &ScheduleBar::newAsked, this, &ScheduleTab::addNew);
    connect(m_bar, &ScheduleBar::printAsked, this, [this](QWidget *below) {
        if (view() == QLatin1String("register"))
            askRegister(host(), this, m_day, below);
        else
            print();
    });
    m_filters = new ScheduleFilters(this);
    connect(m_filters, &ScheduleFilters::chosen, this, [this] { show(m_facts); });
}

void ScheduleTab::buildCalendar()
{
    m_calendar = new ScheduleCalendar(m_stack);
    m_stack->addWidget(m_calendar);
    connect(m_calendar, &ScheduleCalendar::bookAsked, this, &ScheduleTab::book);
    connect(m_calendar, &ScheduleCalendar::placeAsked, this, &ScheduleTab::placeWaiting);
    connect(m_calendar, &ScheduleCalendar::dropAsked, m_desk, &AppointmentDesk::askDrop);
    connect(m_calendar, &ScheduleCalendar::moveAsked, this, &ScheduleTab::moved);
    connect(m_calendar, &ScheduleCalendar::openAsked, this, &ScheduleTab::openOne);
    connect(m_calendar, &ScheduleCalendar::menuAsked, this, &ScheduleTab::popUp);
    connect(m_calendar, &ScheduleCalendar::spanAsked, this, &ScheduleTab::go);
}

void ScheduleTab::buildWaitlist()
{
    m_waitlist = new WaitlistView(host(), m_stack);
    m_stack->addWidget(m_waitlist);
    connect(m_waitlist, &WaitlistView::addAsked, this,
            [this] { askWaiting(host(), this, [this] { refresh(); }); });
    connect(m_waitlist, &WaitlistView::dropAsked, m_desk, &AppointmentDesk::askDrop);
    connect(m_waitlist, &WaitlistView::placeAsked, this,
            [this](const WaitlistEntry &entry) { placeWaiting(entry, {}); });
}

/// Of the calendar and the lists, each for itself: beside them other things have keys of their own.
void ScheduleTab::addKeys()
{
    for (QWidget *place : {static_cast<QWidget *>(m_calendar->week()), static_cast<QWidget *>(m_list),
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
    return m_bar->view();
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
    m_filters->fill(&look);
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
    m_filters->setChoices(m_facts, view());
    showCalendar();
    showLists();
    if (!m_wanted.isNull()) {
        m_calendar->week()->goTo(m_wanted);
        m_wanted = {};
    }
    if (!m_wantedWaiting.isNull()) {
        const WaitlistEntry *entry = m_calendar->waiting(std::exchange(m_wantedWaiting, {}));
        if (entry != nullptr)
            placeWaiting(*entry, {});
    }
    Q_EMIT titleChanged();
}

void ScheduleTab::showCalendar()
{
    m_calendar->setFacts(m_facts, look());
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
    m_calendar->setCovered(covered);
    showCalendar();
    showLists();
}

void ScheduleTab::setView(const QString &code)
{
    m_bar->setView(code);
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
        return m_calendar->week();
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
    return isCalendar() ? find(m_calendar->current()) : nullptr;
}

// ---- doing

/// The register of the month in its view, elsewhere the week.
bool ScheduleTab::print()
{
    if (view() == QLatin1String("register"))
        printRegister(host(), this, m_day);
    else
        printWeek(host(), this, m_day);
    return true;
}

bool ScheduleTab::addNew()
{
    book((isCalendar() ? m_calendar->emptyCell() : std::nullopt).value_or(BookingStart()));
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

void ScheduleTab::placeWaiting(const WaitlistEntry &waiting, BookingStart start)
{
    if (waiting.isWithheld)
        return;
    start.waiting = waiting;
    book(start);
}

void ScheduleTab::moved(const Uid &entry, const AppointmentMove &to)
{
    const Appointment *one = find(entry);
    if (one == nullptr)
        return;
    m_wanted = entry;
    m_desk->move(*one, to);
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
