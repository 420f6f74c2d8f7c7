// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/groups/counselling_group.h"

#include <QTableWidget>

namespace tingyu::ui {

/// The members of the day, one a row: 1 present, 2 late, 3 left early, 4 absent, and the next row; a reason
/// is typed in the last column.
class AttendanceTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit AttendanceTable(QWidget *parent = nullptr);
    void setAttendance(const QList<GroupAttendance> &attendance, bool mayEdit);
    QList<GroupAttendance> attendance() const;
    Uid currentMember() const; ///< null: no row

Q_SIGNALS:
    void edited();
    void memberChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void mark(int row, GroupPresence presence);
    void showPresence(int row);
    QList<GroupAttendance> m_attendance;
    bool m_mayEdit = false;
    bool m_filling = false;
};

} // namespace tingyu::ui
