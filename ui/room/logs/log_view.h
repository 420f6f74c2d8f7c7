// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/logs/log_kinds.h"

class QLabel;

namespace tingyu::ui {

class DataTable;

/// One log of the room, a month at a time: Enter opens an entry, Delete takes it away (undo is offered).
class LogView : public QWidget
{
    Q_OBJECT

public:
    LogView(PageHost &host, LogKind kind, QWidget *parent = nullptr);
    void refresh();
    bool print(); ///< false for a log that is not printed
    void addNew();
    void edit(const Uid &uid); ///< its dialog; of a new entry with a null uid
    QWidget *firstFocus() const;
    const QString &code() const { return m_kind.code; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using LogPrint =
        std::function<Result<report::Printed>(Services &, const report::PrintOrder &, report::PrintWay)>;
    DaySpan span() const;
    void step(int months);
    void removeChosen();
    void printChosen();
    void openPrint(const LogPrint &print);
    Uid chosen() const;

    PageHost &m_host;
    LogKind m_kind;
    QDate m_month; ///< its first day
    QList<LogLine> m_lines;
    QLabel *m_title = nullptr;
    ValueTableModel *m_model = nullptr;
    DataTable *m_table = nullptr;
};

} // namespace tingyu::ui
