// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/room_tab.h"

class QStackedWidget;
class QTabBar;

namespace tingyu::ui {

/// 预约: the room's day in tabs, of which each is made when it is first looked at. Only the tabs of the
/// person's roles are there; a single one has no bar. Ctrl+PgDown and Ctrl+PgUp go from tab to tab.
class RoomPage : public Page
{
    Q_OBJECT

public:
    explicit RoomPage(PageHost &host, const QList<RoomTabEntry> &tabs = roomTabs());
    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    /// {"tab": code} and what the tab itself understands; without a tab, of the tab that is shown.
    void open(const PageTarget &target) override;
    PageTarget place() const override;
    QString helpTask() const override;
    void flush() override;
    QWidget *firstFocus() override;
    bool print() override;
    bool addNew() override;

private:
    void show(int index);
    void step(int by);
    RoomTab *tab(int index);
    RoomTab *current() const;

    QList<RoomTabEntry> m_entries;
    QList<RoomTab *> m_made; ///< as long as m_entries; null until looked at
    QTabBar *m_bar = nullptr;
    QStackedWidget *m_stack = nullptr;
};

void registerRoom(PageRegistry &registry);

} // namespace tingyu::ui
