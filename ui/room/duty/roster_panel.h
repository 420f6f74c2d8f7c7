// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty/expected_duty.h"
#include "ui/room/room_desk.h"
#include "ui/room/room_panel.h"

class QLabel;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class Card;
class WeekView;

/// The duty roster of a week: drawn, moved and stretched on the sheet; repeated
/// weekly, copied from the week before, swapped and stood in for; below it the
/// hours for which nobody is named.
class RosterPanel : public RoomPanel
{
    Q_OBJECT

public:
    explicit RosterPanel(PageHost &host, QWidget *parent = nullptr);
    void refresh() override;
    QWidget *firstFocus() override;
    bool addNew() override;
    bool print() override; ///< the week that is shown

private:
    struct Facts
    {
        RoomPeople choices;
        QList<DutyTurn> turns;
        QList<ExpectedDuty> unassigned;
        QList<OpeningSlot> plan;
        SchoolCalendar calendar;
    };
    static Result<Facts> read(Services &services, QDate monday);
    void show();
    void showChoice();
    void askTurn(const WallTime &from, const WallTime &to);
    void askStandIn(const DutyTurn &turn);
    void askSwap(const DutyTurn &turn);
    void move(const Uid &uid, const WallTime &from, const WallTime &to);
    void copyLastWeek();
    void removeCurrent();
    void tellMade(const QString &label, const TurnsMade &made, qint64 set);
    const DutyTurn *current() const;
    void printMonth();
    void printDays(QDate from, QDate to);
    void step(int weeks);

    QDate m_monday;
    Facts m_facts;
    QLabel *m_weekLabel = nullptr;
    WeekView *m_week = nullptr;
    Card *m_openCard = nullptr;
    QVBoxLayout *m_openLines = nullptr;
    ActionButton *m_swap = nullptr;
    ActionButton *m_standIn = nullptr;
    ActionButton *m_remove = nullptr;
};

} // namespace tingyu::ui
