// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tabbed_page.h"

#include "ui/widgets/card.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {

TabbedPage::TabbedPage(PageHost &host, const Look &look, const QList<PageTabEntry> &tabs)
    : Page(host)
    , m_id(QLatin1String(look.id))
    , m_title(look.title)
    , m_bar(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    m_bar->setObjectName(m_id % QStringLiteral("Tabs"));
    m_bar->setAccessibleName(look.barName);
    m_bar->setExpanding(false);
    for (const PageTabEntry &entry : tabs) {
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
        if (PageTab *shown = current())
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

PageTab *TabbedPage::current() const
{
    return qobject_cast<PageTab *>(m_stack->currentWidget());
}

PageTab *TabbedPage::tab(int index)
{
    if (m_made.at(index) == nullptr) {
        const PageTabEntry &entry = m_entries.at(index);
        PageTab *made = entry.make(host(), m_stack);
        made->setObjectName(m_id % u'.' % entry.code);
        made->setAccessibleName(entry.title());
        connect(made, &PageTab::titleChanged, this, &Page::titleChanged);
        m_stack->addWidget(made);
        m_made[index] = made;
    }
    return m_made.at(index);
}

void TabbedPage::show(int index)
{
    if (index < 0 || index >= m_entries.size())
        return;
    if (PageTab *left = current(); left != nullptr)
        left->flush();
    m_stack->setCurrentWidget(tab(index));
    const QSignalBlocker quiet(m_bar);
    m_bar->setCurrentIndex(index);
    Q_EMIT titleChanged();
}

void TabbedPage::step(int by)
{
    const auto count = static_cast<int>(m_entries.size());
    m_bar->setCurrentIndex((m_bar->currentIndex() + by + count) % count);
    if (QWidget *first = firstFocus())
        first->setFocus(Qt::ShortcutFocusReason);
}

QString TabbedPage::title() const
{
    return m_title;
}

QString TabbedPage::subtitle() const
{
    const PageTab *shown = current();
    return shown != nullptr ? shown->subtitle() : QString();
}

void TabbedPage::refresh()
{
    if (PageTab *shown = current())
        shown->refresh();
}

void TabbedPage::open(const PageTarget &target)
{
    const QString code = target.value(QStringLiteral("tab")).toString();
    const auto wanted = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                     [&](const PageTabEntry &entry) { return entry.code == code; });
    if (wanted != m_entries.cend() && m_bar->tabData(m_bar->currentIndex()).toString() != code) {
        show(static_cast<int>(wanted - m_entries.cbegin()));
        current()->refresh();
    }
    if (PageTab *shown = current())
        shown->open(target);
}

PageTarget TabbedPage::place() const
{
    const PageTab *shown = current();
    if (shown == nullptr)
        return {};
    PageTarget place = shown->place();
    place.insert(QStringLiteral("tab"), m_bar->tabData(m_bar->currentIndex()));
    return place;
}

QString TabbedPage::helpTask() const
{
    const PageTab *shown = current();
    return shown != nullptr ? shown->helpTask() : QString();
}

void TabbedPage::flush()
{
    for (PageTab *made : std::as_const(m_made)) {
        if (made != nullptr)
            made->flush();
    }
}

QWidget *TabbedPage::firstFocus()
{
    PageTab *shown = current();
    return shown != nullptr ? shown->firstFocus() : nullptr;
}

bool TabbedPage::print()
{
    PageTab *shown = current();
    return shown != nullptr && shown->print();
}

bool TabbedPage::addNew()
{
    PageTab *shown = current();
    return shown != nullptr && shown->addNew();
}

} // namespace tingyu::ui
