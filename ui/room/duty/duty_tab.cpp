// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/duty/duty_tab.h"

#include "core/room/papers/papers_operations.h"
#include "core/room/room_operations.h"
#include "ui/room/duty/duty_log_panel.h"
#include "ui/room/duty/opening_hours_panel.h"
#include "ui/room/duty/opening_plan_panel.h"
#include "ui/room/duty/roster_panel.h"
#include "ui/room/papers/activity_panel.h"
#include "ui/room/papers/help_panel.h"
#include "ui/room/papers/register_panel.h"
#include "ui/room/papers/rules_panel.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

template<class Panel>
RoomPanel *makePanel(PageHost &host, QWidget *parent)
{
    return new Panel(host, parent);
}

} // namespace

PanelTab::PanelTab(PageHost &host, const char *choiceName, const QString &choiceWords, QWidget *parent)
    : PageTab(host, parent)
    , m_choice(named(new SegmentedChoice(this), choiceName, choiceWords))
    , m_stack(new QStackedWidget(this))
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_choice);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(12), px(20), px(16));
    column->setSpacing(px(12));
    column->addLayout(row);
    column->addWidget(m_stack, 1);
    connect(m_choice, &SegmentedChoice::chosen, this, [this](const QString &code) {
        show(code);
        refresh();
    });
}

void PanelTab::add(const QString &code, const QString &title, const Operation &reads, Make make)
{
    if (!isAllowed(reads, host().facts().session, {}))
        return;
    m_choice->add(code, title);
    m_parts.append({code, std::move(make)});
    if (m_parts.size() == 1)
        show(code);
}

RoomPanel *PanelTab::current() const
{
    return qobject_cast<RoomPanel *>(m_stack->currentWidget());
}

void PanelTab::show(const QString &code)
{
    for (Part &part : m_parts) {
        if (part.code != code)
            continue;
        if (RoomPanel *left = current())
            left->flush();
        if (part.panel == nullptr) {
            part.panel = part.make(host(), m_stack);
            m_stack->addWidget(part.panel);
        }
        m_stack->setCurrentWidget(part.panel);
        m_choice->setCurrentCode(code);
    }
}

void PanelTab::refresh()
{
    if (RoomPanel *panel = current())
        panel->refresh();
}

void PanelTab::open(const PageTarget &target)
{
    const QString code = target.value(QStringLiteral("view")).toString();
    if (!code.isEmpty() && code != m_choice->currentCode()) {
        show(code);
        refresh();
    }
}

PageTarget PanelTab::place() const
{
    return {{QStringLiteral("view"), m_choice->currentCode()}};
}

void PanelTab::flush()
{
    for (const Part &part : std::as_const(m_parts)) {
        if (part.panel != nullptr)
            part.panel->flush();
    }
}

QWidget *PanelTab::firstFocus()
{
    RoomPanel *panel = current();
    return panel != nullptr ? panel->firstFocus() : nullptr;
}

bool PanelTab::print()
{
    RoomPanel *panel = current();
    return panel != nullptr && panel->print();
}

bool PanelTab::addNew()
{
    RoomPanel *panel = current();
    return panel != nullptr && panel->addNew();
}

DutyTab::DutyTab(PageHost &host, QWidget *parent) : PanelTab(host, "dutyView", tr("值班的各部分"), parent)
{
    add(QStringLiteral("log"), tr("值班记录"), op::dutyView, makePanel<DutyLogPanel>);
    add(QStringLiteral("roster"), tr("值班表"), op::dutyView, makePanel<RosterPanel>);
    add(QStringLiteral("plan"), tr("开放计划"), op::roomView, makePanel<OpeningPlanPanel>);
    add(QStringLiteral("hours"), tr("开放时间"), op::dutyHours, makePanel<OpeningHoursPanel>);
}

PapersTab::PapersTab(PageHost &host, QWidget *parent)
    : PanelTab(host, "papersView", tr("房间与制度的各部分"), parent)
{
    add(QStringLiteral("rules"), tr("五项制度"), op::paperView, makePanel<RulesPanel>);
    add(QStringLiteral("register"), tr("场地设备"), op::paperView, makePanel<RegisterPanel>);
    add(QStringLiteral("activities"), tr("功能室与送教"), op::activityView, makePanel<ActivityPanel>);
    add(QStringLiteral("help"), tr("求助名录"), op::helpView, makePanel<HelpPanel>);
}

} // namespace tingyu::ui
