// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

/// One part of the room's page (预约): the appointments, the duty log, the groups. To the page it is what a
/// Page is to the window; its functions mean what those of Page mean.
class RoomTab : public QWidget
{
    Q_OBJECT

public:
    explicit RoomTab(PageHost &host, QWidget *parent = nullptr) : QWidget(parent), m_host(host) {}

    virtual QString subtitle() const { return {}; } ///< beside the page's title
    virtual void refresh() = 0;
    virtual void open(const PageTarget &target) { Q_UNUSED(target) }
    virtual PageTarget place() const { return {}; }
    virtual void flush() {}
    virtual QWidget *firstFocus() { return nullptr; }
    virtual bool print() { return false; }
    virtual bool addNew() { return false; }
    virtual QString helpTask() const { return {}; }

Q_SIGNALS:
    void titleChanged();

protected:
    PageHost &host() const { return m_host; }

private:
    PageHost &m_host;
};

struct RoomTabEntry
{
    QString code; ///< {"tab": code} in a page's target leads here; "room.<code>" is the tab's object name
    std::function<QString()> title;
    RoleSet roles; ///< who sees it
    std::function<RoomTab *(PageHost &, QWidget *parent)> make;
};

/// The tabs in their order; a new one adds its line in room_tabs.cpp.
QList<RoomTabEntry> roomTabs();

/// Opens a tab of the room's page from elsewhere; `target` is the tab's own.
void openRoomTab(PageHost &host, const QString &code, PageTarget target = {});

} // namespace tingyu::ui
