// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/schedule/schedule_facts.h"

#include <QWidget>

class QComboBox;

namespace tingyu::ui {

class SegmentedChoice;

/// Whose appointments and of which room are shown, and how a day is divided.
class ScheduleFilters : public QWidget
{
    Q_OBJECT

public:
    explicit ScheduleFilters(QWidget *parent = nullptr);
    /// One person and one room leave nothing to choose; a day is divided in the view "day".
    void setChoices(const ScheduleFacts &facts, const QString &view);
    void fill(ScheduleLook *look) const;

Q_SIGNALS:
    void chosen();

private:
    QComboBox *m_counsellor = nullptr;
    QComboBox *m_room = nullptr;
    SegmentedChoice *m_dayBy = nullptr;
    bool m_severalCounsellors = false;
    bool m_severalRooms = false;
};

} // namespace tingyu::ui
