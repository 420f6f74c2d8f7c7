// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/room_desk.h"
#include "ui/room/room_panel.h"

namespace tingyu::ui {

class ListCard;

/// Rooms, and the weekly plan of their hours.
class OpeningPlanPanel : public RoomPanel
{
    Q_OBJECT

public:
    explicit OpeningPlanPanel(PageHost &host, QWidget *parent = nullptr);
    void refresh() override;
    QWidget *firstFocus() override;
    bool addNew() override;

private:
    struct Facts
    {
        QList<CounsellingRoom> rooms;
        QList<SchoolUnit> units;
        QList<OpeningSlot> plan;
    };
    void addWriting(); ///< buttons and rows that open
    void fill();
    void askRoom(const CounsellingRoom &room);
    void askUnit();
    void askSlot(const OpeningSlot &slot);
    QString roomName(RoomId id) const;

    Facts m_facts;
    ListCard *m_rooms = nullptr;
    ListCard *m_slots = nullptr;
};

} // namespace tingyu::ui
