// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/duty/expected_duty.h"
#include "ui/room/room_desk.h"
#include "ui/room/room_panel.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class Card;
class DataTable;
class DutyForm;
class ValueTableModel;

/// Today's duty with one key each for opening and closing, what was handed
/// over, what the log still lacks, and the log of a month.
class DutyLogPanel : public RoomPanel
{
    Q_OBJECT

public:
    explicit DutyLogPanel(PageHost &host, QWidget *parent = nullptr);
    void refresh() override;
    void flush() override;
    QWidget *firstFocus() override;
    bool print() override;
    bool addNew() override;

private:
    struct Facts
    {
        RoomPeople choices;
        QList<Duty> openNow;
        QList<Duty> handovers;
        QList<ExpectedDuty> missing;
        QList<Duty> duties;
        QList<DutyGap> gaps;
    };
    static Result<Facts> read(Services &services, const Uid &me, QDate from, QDate to);
    QWidget *today();
    QWidget *lacking();
    QWidget *log();
    void fillToday();
    void fillLacking();
    void fillLog();
    void openRoom();
    void closeDuty(const Duty &duty);
    void askCloseLate(const Duty &duty);
    void askExplain(const ExpectedDuty &expected);
    void enter(const Duty &duty);
    void enterMissing(const ExpectedDuty &expected);
    void removeSelected();
    void step(int months);
    void printDays(QDate from, QDate to);
    QDate lastDay() const { return m_month.addMonths(1).addDays(-1); }

    QDate m_month; ///< its first day
    Facts m_facts;
    QStackedWidget *m_stack = nullptr;
    DutyForm *m_form = nullptr;
    Card *m_todayCard = nullptr;
    QVBoxLayout *m_todayLines = nullptr;
    QComboBox *m_room = nullptr;
    ActionButton *m_open = nullptr;
    ActionButton *m_close = nullptr;
    Card *m_lackingCard = nullptr;
    QVBoxLayout *m_lackingLines = nullptr;
    QLabel *m_monthLabel = nullptr;
    DataTable *m_table = nullptr;
    ValueTableModel *m_model = nullptr;
};

} // namespace tingyu::ui
