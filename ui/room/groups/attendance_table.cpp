// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/groups/attendance_table.h"

#include "ui/text/group_text.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <array>

namespace tingyu::ui {
namespace {

constexpr int presenceColumn = 2;
constexpr int reasonColumn = 3;

constexpr std::array presences{GroupPresence::Present, GroupPresence::Late, GroupPresence::LeftEarly,
                               GroupPresence::Absent};

QTableWidgetItem *fixedCell(const QString &text)
{
    auto *cell = new QTableWidgetItem(text);
    cell->setFlags(cell->flags() & ~Qt::ItemIsEditable);
    return cell;
}

} // namespace

AttendanceTable::AttendanceTable(QWidget *parent) : QTableWidget(parent)
{
    named(this, "meeting.attendance", tr("出勤:按 1 到、2 迟到、3 早退、4 缺席"));
    setColumnCount(reasonColumn + 1);
    setHorizontalHeaderLabels({tr("姓名"), tr("班级"), tr("出勤"), tr("原因")});
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
    setTabKeyNavigation(false);
    connect(this, &QTableWidget::itemChanged, this, [this](QTableWidgetItem *cell) {
        if (m_filling || cell->column() != reasonColumn)
            return;
        m_attendance[cell->row()].reason = cell->text();
        Q_EMIT edited();
    });
    connect(this, &QTableWidget::currentCellChanged, this, &AttendanceTable::memberChanged);
}

void AttendanceTable::setAttendance(const QList<GroupAttendance> &attendance, bool mayEdit)
{
    m_filling = true;
    m_attendance = attendance;
    m_mayEdit = mayEdit;
    setEditTriggers(mayEdit ? QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            : QAbstractItemView::NoEditTriggers);
    setRowCount(static_cast<int>(attendance.size()));
    for (int row = 0; row < rowCount(); ++row) {
        setItem(row, 0, fixedCell(attendance.at(row).member.name));
        setItem(row, 1, fixedCell(attendance.at(row).member.classLabel));
        setItem(row, presenceColumn, fixedCell({}));
        setItem(row, reasonColumn, new QTableWidgetItem(attendance.at(row).reason));
        showPresence(row);
    }
    if (rowCount() > 0)
        setCurrentCell(0, presenceColumn);
    m_filling = false;
    Q_EMIT memberChanged();
}

QList<GroupAttendance> AttendanceTable::attendance() const
{
    return m_attendance;
}

Uid AttendanceTable::currentMember() const
{
    const int row = currentRow();
    return row >= 0 && row < m_attendance.size() ? m_attendance.at(row).member.uid : Uid();
}

void AttendanceTable::showPresence(int row)
{
    const auto presence = m_attendance.at(row).presence;
    item(row, presenceColumn)->setText(presence ? text::presenceName(*presence) : QStringLiteral("—"));
}

void AttendanceTable::mark(int row, GroupPresence presence)
{
    m_attendance[row].presence = presence;
    showPresence(row);
    if (row + 1 < rowCount())
        setCurrentCell(row + 1, presenceColumn);
    Q_EMIT edited();
}

void AttendanceTable::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_1;
    if (m_mayEdit && state() != EditingState && currentRow() >= 0 && digit >= 0 &&
        digit < static_cast<int>(presences.size())) {
        mark(currentRow(), presences[static_cast<size_t>(digit)]);
        return;
    }
    QTableWidget::keyPressEvent(event);
}

} // namespace tingyu::ui
