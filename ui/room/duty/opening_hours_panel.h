// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/room_desk.h"
#include "ui/room/room_panel.h"

class QLabel;

namespace tingyu::ui {

class ListCard;
class SegmentedChoice;

/// How long the room was open, held against the school's rule: what falls short
/// by name, weeks and days.
class OpeningHoursPanel : public RoomPanel
{
    Q_OBJECT

public:
    explicit OpeningHoursPanel(PageHost &host, QWidget *parent = nullptr);
    void refresh() override;
    QWidget *firstFocus() override;
    bool print() override;

private:
    struct Facts
    {
        HoursQuestion question;
        HoursAnswer answer;
        SchoolCalendar calendar;
    };
    /// "week", "month" or "term" around a day.
    static Result<Facts> read(Services &services, const QString &span, QDate today);
    void fill();
    void fillWeeks();
    void fillDays();
    void showList();

    Facts m_facts;
    bool m_isListChosen = false; ///< until then the list is the one the rule speaks of
    SegmentedChoice *m_span = nullptr;
    SegmentedChoice *m_unit = nullptr;
    QLabel *m_rule = nullptr;
    QLabel *m_total = nullptr;
    QLabel *m_short = nullptr;
    QLabel *m_notes = nullptr;
    ListCard *m_weeks = nullptr;
    ListCard *m_days = nullptr;
};

} // namespace tingyu::ui
