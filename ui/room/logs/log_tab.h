// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/logs/log_kinds.h"
#include "ui/shell/page_tab.h"

class QStackedWidget;

namespace tingyu::ui {

class LedgerView;
class LogView;
class MonthView;
class SegmentedChoice;
class WorkloadView;

/// Logs of the room side by side, of which one is shown. {"log": code} leads to one,
/// with {"entry": uid or "new"} to the dialog of an entry.
class LogTab : public PageTab
{
    Q_OBJECT

public:
    void refresh() override;
    void open(const PageTarget &target) override;
    PageTarget place() const override;
    QWidget *firstFocus() override;
    bool print() override;
    bool addNew() override;

protected:
    LogTab(PageHost &host, const char *choiceName, const QString &choiceWords, const QList<LogKind> &kinds,
           QWidget *parent);
    /// A part of another kind, behind the logs.
    void add(const QString &code, const QString &title, QWidget *part);
    QWidget *shown() const;

private:
    void show(const QString &code);
    SegmentedChoice *m_choice = nullptr;
    QStackedWidget *m_stack = nullptr;
    QStringList m_codes;
};

/// 电话与信箱: the phone log, the mailbox, advice to leaders and teachers.
class TalkLogTab : public LogTab
{
    Q_OBJECT

public:
    explicit TalkLogTab(PageHost &host, QWidget *parent = nullptr);
    QString helpTask() const override { return QStringLiteral("room_logs"); }
};

/// 工作: training, supervision and meetings; lessons; the workload by month; the month's sheet; the ledgers.
class WorkTab : public LogTab
{
    Q_OBJECT

public:
    explicit WorkTab(PageHost &host, QWidget *parent = nullptr);
    void refresh() override;
    void open(const PageTarget &target) override;
    PageTarget place() const override;
    QWidget *firstFocus() override;
    bool print() override;
    QString helpTask() const override;

private:
    WorkloadView *m_workload = nullptr;
    MonthView *m_month = nullptr;
    LedgerView *m_ledger = nullptr;
};

} // namespace tingyu::ui
