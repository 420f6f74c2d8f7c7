// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/room_desk.h"
#include "ui/room/room_panel.h"

class QLabel;

namespace tingyu::ui {

class ActionButton;
class ListCard;

/// The directory of help: hotlines, hospitals, green channels, expert bodies,
/// the school's own line; what was not checked for a year is marked.
class HelpPanel : public RoomPanel
{
    Q_OBJECT

public:
    explicit HelpPanel(PageHost &host, QWidget *parent = nullptr);
    void refresh() override;
    QWidget *firstFocus() override;
    bool print() override;
    bool addNew() override;

private:
    void fill();
    void ask(const HelpPlace &place);
    void confirmSelected();
    void removeSelected();
    void printPoster();

    QList<HelpPlace> m_places;
    bool m_mayEdit = false;
    QLabel *m_stale = nullptr;
    ListCard *m_list = nullptr;
};

} // namespace tingyu::ui
