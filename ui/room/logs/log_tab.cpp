// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/logs/log_tab.h"

#include "ui/room/logs/ledger_view.h"
#include "ui/room/logs/log_view.h"
#include "ui/room/logs/month_view.h"
#include "ui/room/logs/workload_view.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {

LogTab::LogTab(PageHost &host, const char *choiceName, const QString &choiceWords,
               const QList<LogKind> &kinds, QWidget *parent)
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
    for (const LogKind &kind : kinds)
        add(kind.code, kind.title, new LogView(host, kind, m_stack));
    show(m_codes.constFirst());
    connect(m_choice, &SegmentedChoice::chosen, this, [this](const QString &code) {
        show(code);
        refresh();
    });
}

void LogTab::add(const QString &code, const QString &title, QWidget *part)
{
    m_choice->add(code, title);
    m_codes.append(code);
    m_stack->addWidget(part);
}

QWidget *LogTab::shown() const
{
    return m_stack->currentWidget();
}

void LogTab::show(const QString &code)
{
    const auto at = static_cast<int>(m_codes.indexOf(code));
    if (at < 0)
        return;
    m_stack->setCurrentIndex(at);
    m_choice->setCurrentCode(code);
}

void LogTab::refresh()
{
    if (auto *view = qobject_cast<LogView *>(shown()))
        view->refresh();
}

void LogTab::open(const PageTarget &target)
{
    const QString code = target.value(QStringLiteral("log")).toString();
    if (code.isEmpty())
        return;
    show(code);
    refresh();
    auto *view = qobject_cast<LogView *>(shown());
    if (view != nullptr && target.contains(QStringLiteral("entry")))
        view->edit(Uid::fromString(target.value(QStringLiteral("entry")).toString()).value_or(Uid()));
}

PageTarget LogTab::place() const
{
    return {{QStringLiteral("log"), m_choice->currentCode()}};
}

QWidget *LogTab::firstFocus()
{
    auto *view = qobject_cast<LogView *>(shown());
    return view != nullptr ? view->firstFocus() : nullptr;
}

bool LogTab::print()
{
    auto *view = qobject_cast<LogView *>(shown());
    return view != nullptr && view->print();
}

bool LogTab::addNew()
{
    auto *view = qobject_cast<LogView *>(shown());
    if (view == nullptr)
        return false;
    view->addNew();
    return true;
}

TalkLogTab::TalkLogTab(PageHost &host, QWidget *parent)
    : LogTab(host, "talkLogs", tr("看哪一种登记"), {phoneLog(), letterLog(), adviceLog()}, parent)
{
}

WorkTab::WorkTab(PageHost &host, QWidget *parent)
    : LogTab(host, "workLogs", tr("看哪一种工作记录"), {staffLog(), lessonLog()}, parent)
    , m_workload(new WorkloadView(host, this))
    , m_month(new MonthView(host, this))
    , m_ledger(new LedgerView(host, this))
{
    add(QStringLiteral("workload"), tr("工作量"), m_workload);
    add(QStringLiteral("month"), tr("月报"), m_month);
    add(QStringLiteral("ledger"), tr("台账"), m_ledger);
}

void WorkTab::refresh()
{
    if (shown() == m_workload)
        m_workload->refresh();
    else if (shown() == m_month)
        m_month->refresh();
    else if (shown() == m_ledger)
        m_ledger->refresh();
    else
        LogTab::refresh();
}

void WorkTab::open(const PageTarget &target)
{
    m_month->open(target);
    m_ledger->open(target);
    LogTab::open(target);
}

PageTarget WorkTab::place() const
{
    PageTarget place = LogTab::place();
    if (shown() == m_month)
        place.insert(m_month->place());
    return place;
}

QWidget *WorkTab::firstFocus()
{
    if (shown() == m_month)
        return m_month->firstFocus();
    if (shown() == m_ledger)
        return m_ledger->firstFocus();
    return shown() == m_workload ? m_workload->firstFocus() : LogTab::firstFocus();
}

bool WorkTab::print()
{
    if (shown() == m_month)
        return m_month->print();
    if (shown() == m_ledger)
        return m_ledger->print();
    return shown() == m_workload ? m_workload->print() : LogTab::print();
}

QString WorkTab::helpTask() const
{
    return shown() == m_ledger ? QStringLiteral("ledger") : QStringLiteral("room_logs");
}

} // namespace tingyu::ui
