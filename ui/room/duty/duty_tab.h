// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/room_panel.h"
#include "ui/shell/page_tab.h"

class QStackedWidget;

namespace tingyu::ui {

class SegmentedChoice;

/// A tab of several parts, of which one is shown; each is made when it is first looked at. {"view": code}
/// leads to one.
class PanelTab : public PageTab
{
    Q_OBJECT

public:
    using Make = std::function<RoomPanel *(PageHost &, QWidget *parent)>;
    PanelTab(PageHost &host, const char *choiceName, const QString &choiceWords, QWidget *parent);

    void refresh() override;
    void open(const PageTarget &target) override;
    PageTarget place() const override;
    void flush() override;
    QWidget *firstFocus() override;
    bool print() override;
    bool addNew() override;

protected:
    /// Only for who may do what its list begins with.
    void add(const QString &code, const QString &title, const Operation &reads, Make make);

private:
    struct Part
    {
        QString code;
        Make make;
        RoomPanel *panel = nullptr;
    };
    void show(const QString &code);
    RoomPanel *current() const;

    SegmentedChoice *m_choice = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<Part> m_parts;
};

/// 值班: today's duty and the log, the roster, the opening plan, the opening
/// hours.
class DutyTab : public PanelTab
{
    Q_OBJECT

public:
    explicit DutyTab(PageHost &host, QWidget *parent = nullptr);
    QString helpTask() const override { return QStringLiteral("duty"); }
};

/// 房间与制度: the written rules, areas and equipment, use of function rooms
/// and visits, the directory of help.
class PapersTab : public PanelTab
{
    Q_OBJECT

public:
    explicit PapersTab(PageHost &host, QWidget *parent = nullptr);
    QString helpTask() const override { return QStringLiteral("room_papers"); }
};

} // namespace tingyu::ui
