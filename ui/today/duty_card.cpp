// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/duty_card.h"

#include "ui/room/room_desk.h"
#include "ui/room/room_tabs.h"
#include "ui/room/schedule/booking_dialog.h"
#include "ui/today/today_rows.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/quick_key.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

struct Reached
{
    qint64 done = 0;
    qint64 asked = 0;
};

/// Minutes of the weeks, or days that keep the rule.
Reached reached(const OpeningRule &rule, const OpeningHours &hours)
{
    Reached sum;
    if (rule.kind == OpeningRule::Kind::PerTeachingWeek) {
        for (const WeekHours &week : hours.weeks) {
            sum.done += week.openMin;
            sum.asked += week.requiredMin;
        }
        return sum;
    }
    sum.asked = hours.days.size();
    sum.done =
        std::count_if(hours.days.cbegin(), hours.days.cend(), [](const DayHours &day) { return day.isOk; });
    return sum;
}

QString atClock(const WallTime &at, QDate today)
{
    return at.date == today ? clockText(at.time)
                            : at.date.toString(QStringLiteral("MM-dd")) % u' ' % clockText(at.time);
}

} // namespace

/// How far the hours are, without a figure: that stands above it.
class DutyCard::Bar : public QWidget
{
public:
    explicit Bar(QWidget *parent) : QWidget(parent) { setFixedHeight(px(8)); }
    double part = 0;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &p = ui::palette();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.primarySoft);
        painter.drawRoundedRect(rect(), px(4), px(4));
        if (part <= 0)
            return;
        painter.setBrush(p.primary);
        painter.drawRoundedRect(QRectF(0, 0, std::max(part * width(), double(px(8))), height()), px(4),
                                px(4));
    }
};

QString hoursNote(const OpeningRule &rule, const OpeningHours &hours, const QString &span)
{
    const Reached sum = reached(rule, hours);
    if (sum.asked == 0)
        return DutyCard::tr("%1没有上课日").arg(span);
    if (rule.kind == OpeningRule::Kind::PerTeachingWeek)
        return DutyCard::tr("%1已开放 %2 / 要求 %3").arg(span, minutesText(sum.done), minutesText(sum.asked));
    return DutyCard::tr("%1达标 %2 天 / %3 个上课日").arg(span).arg(sum.done).arg(sum.asked);
}

DutyCard::DutyCard(PageHost &host, QWidget *parent)
    : Card(tr("值班"), parent), m_host(host), m_bar(new Bar(this)), m_lines(new QVBoxLayout)
{
    m_lines->setSpacing(0);
    body()->setSpacing(px(8));
    body()->addWidget(m_bar);
    body()->addLayout(m_lines);
    m_open = named(new ActionButton(tr("开门值班"), this), "today.open", tr("开门值班"));
    setQuickKey(m_open, Qt::Key_F8);
    m_close = named(new ActionButton(tr("关门"), this), "today.close", tr("关门,结束值班"));
    setQuickKey(m_close, Qt::Key_F9);
    m_walkIn = named(new ActionButton(tr("登记来访"), this), "today.walkIn", tr("登记来访"));
    setQuickKey(m_walkIn, Qt::Key_N);
    auto *book = named(new ActionButton(tr("新预约"), this), "today.book", tr("新预约"));
    setQuickKey(book, Qt::Key_B);
    auto *row = new WrapRow;
    row->setSpacing(px(8));
    for (ActionButton *button : {m_open, m_close, m_walkIn, book})
        row->addWidget(button);
    body()->addLayout(row);
    m_close->hide();
    connect(m_open, &QPushButton::clicked, this, &DutyCard::openRoom);
    connect(m_close, &QPushButton::clicked, this, &DutyCard::closeRoom);
    connect(m_walkIn, &QPushButton::clicked, this,
            [this] { askWalkIn(m_host, this, [this](const Uid &) { Q_EMIT changed(); }); });
    connect(book, &QPushButton::clicked, this,
            [this] { askBooking(m_host, this, {}, [this](const Uid &) { Q_EMIT changed(); }); });
}

QWidget *DutyCard::firstFocus() const
{
    return m_open->isPrimary() && m_open->isVisibleTo(this) ? m_open : m_walkIn;
}

const Duty *DutyCard::mine() const
{
    const Uid me = myself(m_host);
    const auto own = std::find_if(m_room.openNow.cbegin(), m_room.openNow.cend(),
                                  [&](const Duty &duty) { return duty.by.uid == me; });
    return own == m_room.openNow.cend() ? nullptr : &*own;
}

const ExpectedDuty *DutyCard::promised() const
{
    const QTime now = m_host.clock().nowLocal().time;
    const auto next = std::find_if(m_room.expected.cbegin(), m_room.expected.cend(),
                                   [now](const ExpectedDuty &one) { return now < one.to; });
    return next == m_room.expected.cend() ? nullptr : &*next;
}

void DutyCard::show(const RoomToday &room, bool leads)
{
    m_room = room;
    showHours(room);
    showNow(room);
    showMonth(room);
    const bool isOpen = mine() != nullptr;
    m_open->setVisible(!isOpen);
    m_close->setVisible(isOpen);
    m_open->setPrimary(leads && !isOpen);
    m_walkIn->setPrimary(leads && isOpen);
    m_open->setEnabled(true);
    m_close->setEnabled(true);
}

void DutyCard::showHours(const RoomToday &room)
{
    const Reached sum = reached(room.rule, room.week);
    setNote(room.hasTerm ? hoursNote(room.rule, room.week, tr("本周")) : tr("还没有填写学期"));
    m_bar->part = sum.asked > 0 ? std::min(1.0, double(sum.done) / double(sum.asked)) : 0;
    m_bar->setVisible(sum.asked > 0);
    m_bar->update();
}

void DutyCard::showNow(const RoomToday &room)
{
    clearRows(m_lines);
    const QDate today = m_host.clock().today();
    int number = 0;
    for (const Duty &duty : room.openNow) {
        const bool isMine = duty.by.uid == myself(m_host);
        auto *line = new LinkRow(QStringLiteral("duty.now.%1").arg(++number),
                                 isMine ? tr("你在值班") : tr("%1 在值班").arg(duty.by.name), this);
        line->setChip({tr("开放中"), Tone::Primary, ChipShape::Disc});
        line->setCaption(tr("%1 起").arg(atClock(duty.openedAt, today)) %
                         (duty.roomName.isEmpty() ? QString() : tr(" · %1").arg(duty.roomName)));
        m_lines->addWidget(line);
        connect(line, &QPushButton::clicked, this, [this] { goTo(QStringLiteral("log")); });
    }
    const ExpectedDuty *next = promised();
    QString words;
    if (next != nullptr)
        words = tr("%1 %2").arg(hoursText(next->from, next->to),
                                next->person ? next->person->name : tr("没有排人"));
    else if (!room.hasPlan)
        words = tr("还没有开放计划和值班表:先排一周");
    else
        words = room.expected.isEmpty() ? tr("今天没有排值班") : tr("今天排的值班都过了");
    auto *line = new LinkRow(QStringLiteral("duty.next"), words, this);
    if (next != nullptr) {
        const bool isNow = next->from <= m_host.clock().nowLocal().time;
        if (isNow && room.openNow.isEmpty())
            line->setChip({tr("该开门了"), Tone::Orange, ChipShape::Disc});
        else
            line->setChip({isNow ? tr("值班表") : tr("下一班"), Tone::Plain, ChipShape::None});
        line->setCaption(next->roomName);
    }
    m_lines->addWidget(line);
    connect(line, &QPushButton::clicked, this, [this, planned = room.hasPlan] {
        goTo(planned ? QStringLiteral("roster") : QStringLiteral("plan"));
    });
    if (room.openNow.isEmpty() && room.duties > 0) {
        auto *log = new LinkRow(QStringLiteral("duty.log"), tr("今天的值班记录:补写来访和交接"), this);
        log->setCount(room.duties, Tone::Primary);
        QStringList counted;
        if (room.counts.groupVisits > 0)
            counted.append(tr("团体 %n 人次", nullptr, room.counts.groupVisits));
        if (room.counts.phoneCalls > 0)
            counted.append(tr("电话 %n 次", nullptr, room.counts.phoneCalls));
        if (room.counts.letters > 0)
            counted.append(tr("来信 %n 封", nullptr, room.counts.letters));
        log->setCaption(counted.join(QStringLiteral(" · ")));
        m_lines->addWidget(log);
        connect(log, &QPushButton::clicked, this, [this] { goTo(QStringLiteral("log")); });
    }
}

/// What of the month misses the rule, and how far it is.
void DutyCard::showMonth(const RoomToday &room)
{
    if (!room.hasTerm) {
        if (!room.writesTerms)
            return;
        auto *first =
            new LinkRow(QStringLiteral("duty.term"), tr("先填写学期的起止日:开放时间按学期核对"), this);
        m_lines->addWidget(first);
        connect(first, &QPushButton::clicked, this, [this] {
            m_host.openPage(QStringLiteral("settings"),
                            {{QStringLiteral("section"), QStringLiteral("school")}});
        });
        return;
    }
    const OpeningHours &month = room.month;
    auto *line = new LinkRow(QStringLiteral("duty.hours"), hoursNote(room.rule, month, tr("本月")), this);
    if (month.shortCount > 0) {
        const bool byWeek = room.rule.kind == OpeningRule::Kind::PerTeachingWeek;
        line->setChip({byWeek ? tr("不足 %n 周", nullptr, month.shortCount)
                              : tr("不足 %n 天", nullptr, month.shortCount),
                       Tone::Amber, ChipShape::HalfDisc});
    }
    m_lines->addWidget(line);
    connect(line, &QPushButton::clicked, this, [this] { goTo(QStringLiteral("hours")); });
}

void DutyCard::goTo(const QString &view)
{
    openRoomTab(m_host, QStringLiteral("duty"), {{QStringLiteral("view"), view}});
}

void DutyCard::openRoom()
{
    Duty duty;
    duty.by.uid = myself(m_host);
    if (const ExpectedDuty *next = promised())
        duty.roomUid = next->roomUid;
    m_open->setEnabled(false);
    writeRoom(
        m_host, this, tr("开门值班"),
        [duty](Services &services) { return outcomeOf(services.room().duties.open(duty)); },
        [this] { Q_EMIT changed(); });
}

void DutyCard::closeRoom()
{
    const Duty *own = mine();
    if (own == nullptr)
        return;
    m_close->setEnabled(false);
    writeRoom(
        m_host, this, tr("关门"),
        [uid = own->uid](Services &services) { return services.room().duties.close(uid); },
        [this] { Q_EMIT changed(); });
}

} // namespace tingyu::ui
