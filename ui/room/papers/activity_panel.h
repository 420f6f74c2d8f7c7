// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/room_desk.h"
#include "ui/room/room_panel.h"

class QLabel;

namespace tingyu::ui {

class ListCard;

/// Use of the function rooms, and visits to village schools and teaching
/// points, of this school year.
class ActivityPanel : public RoomPanel
{
    Q_OBJECT

public:
    explicit ActivityPanel(PageHost &host, QWidget *parent = nullptr);
    void refresh() override;
    QWidget *firstFocus() override;
    bool addNew() override;

private:
    struct Facts
    {
        RoomPeople choices;
        QList<SchoolUnit> units;
        QList<RoomUse> uses;
        QList<OutreachVisit> visits;
    };
    void fill();
    void askUse(const RoomUse &use);
    void askVisit(const OutreachVisit &visit);

    Facts m_facts;
    ListCard *m_uses = nullptr;
    ListCard *m_visits = nullptr;
    QLabel *m_units = nullptr;
};

} // namespace tingyu::ui
