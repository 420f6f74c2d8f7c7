// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/room_page.h"

#include "ui/room/schedule/schedule_commands.h"
#include "ui/widgets/card.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

const QString roomId = QStringLiteral("appointments");

} // namespace

RoomPage::RoomPage(PageHost &host, const QList<RoomTabEntry> &tabs)
    : Page(host)
    , m_bar(named(new QTabBar(this), "roomTabs", tr("预约页的各部分")))
    , m_stack(new QStackedWidget(this))
{
    m_bar->setExpanding(false);
    for (const RoomTabEntry &entry : tabs) {
        if (!entry.roles.intersects(host.facts().session.roles))
            continue;
        m_entries.append(entry);
        m_made.append(nullptr);
        const QSignalBlocker quiet(m_bar);
        m_bar->setTabData(m_bar->addTab(entry.title()), entry.code);
    }
    auto *head = new QWidget(this);
    auto *headColumn = new QVBoxLayout(head);
    headColumn->setContentsMargins(px(20), px(8), px(20), 0);
    headColumn->setSpacing(0);
    headColumn->addWidget(m_bar);
    headColumn->addWidget(Card::hairline(head));
    head->setVisible(m_entries.size() > 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        show(index);
        if (RoomTab *shown = current())
            shown->refresh();
    });
    for (const auto &[key, by] : {std::pair(Qt::Key_PageDown, 1), std::pair(Qt::Key_PageUp, -1)}) {
        auto *action = new QAction(this);
        action->setShortcut(QKeySequence(Qt::CTRL | key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, by = by] { step(by); });
        addAction(action);
    }
    show(0);
}

RoomTab *RoomPage::current() const
{
    return qobject_cast<RoomTab *>(m_stack->currentWidget());
}

RoomTab *RoomPage::tab(int index)
{
    if (m_made.at(index) == nullptr) {
        const RoomTabEntry &entry = m_entries.at(index);
        RoomTab *made = entry.make(host(), m_stack);
        made->setObjectName(QStringLiteral("room.") % entry.code);
        made->setAccessibleName(entry.title());
        connect(made, &RoomTab::titleChanged, this, &Page::titleChanged);
        m_stack->addWidget(made);
        m_made[index] = made;
    }
    return m_made.at(index);
}

void RoomPage::show(int index)
{
    if (index < 0 || index >= m_entries.size())
        return;
    if (RoomTab *left = current(); left != nullptr)
        left->flush();
    m_stack->setCurrentWidget(tab(index));
    const QSignalBlocker quiet(m_bar);
    m_bar->setCurrentIndex(index);
    Q_EMIT titleChanged();
}

void RoomPage::step(int by)
{
    const auto count = static_cast<int>(m_entries.size());
    m_bar->setCurrentIndex((m_bar->currentIndex() + by + count) % count);
    if (QWidget *first = firstFocus())
        first->setFocus(Qt::ShortcutFocusReason);
}

QString RoomPage::title() const
{
    return tr("预约");
}

QString RoomPage::subtitle() const
{
    const RoomTab *shown = current();
    return shown != nullptr ? shown->subtitle() : QString();
}

void RoomPage::refresh()
{
    if (RoomTab *shown = current())
        shown->refresh();
}

void RoomPage::open(const PageTarget &target)
{
    const QString code = target.value(QStringLiteral("tab")).toString();
    const auto wanted = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                     [&](const RoomTabEntry &entry) { return entry.code == code; });
    if (wanted != m_entries.cend() && m_bar->tabData(m_bar->currentIndex()).toString() != code) {
        show(static_cast<int>(wanted - m_entries.cbegin()));
        current()->refresh();
    }
    if (RoomTab *shown = current())
        shown->open(target);
}

PageTarget RoomPage::place() const
{
    const RoomTab *shown = current();
    if (shown == nullptr)
        return {};
    PageTarget place = shown->place();
    place.insert(QStringLiteral("tab"), m_bar->tabData(m_bar->currentIndex()));
    return place;
}

QString RoomPage::helpTask() const
{
    const RoomTab *shown = current();
    return shown != nullptr ? shown->helpTask() : QString();
}

void RoomPage::flush()
{
    for (RoomTab *made : std::as_const(m_made)) {
        if (made != nullptr)
            made->flush();
    }
}

QWidget *RoomPage::firstFocus()
{
    RoomTab *shown = current();
    return shown != nullptr ? shown->firstFocus() : nullptr;
}

bool RoomPage::print()
{
    RoomTab *shown = current();
    return shown != nullptr && shown->print();
}

bool RoomPage::addNew()
{
    RoomTab *shown = current();
    return shown != nullptr && shown->addNew();
}

void openRoomTab(PageHost &host, const QString &code, PageTarget target)
{
    target.insert(QStringLiteral("tab"), code);
    host.openPage(roomId, target);
}

void registerRoom(PageRegistry &registry)
{
    RoleSet roles;
    for (const RoomTabEntry &entry : roomTabs())
        roles = RoleSet::fromBits(static_cast<quint8>(roles.bits() | entry.roles.bits()));
    registry.add({roomId, 3, [] { return RoomPage::tr("预约"); }, QStringLiteral("appointment"), roles,
                  [](PageHost &host) { return new RoomPage(host); }});
    registerSchedule(registry);
}

} // namespace tingyu::ui
