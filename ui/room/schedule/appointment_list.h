// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment.h"
#include "ui/widgets/data_table.h"

namespace tingyu::ui {

class ValueTableModel;

/// Appointments as lines: of some days by time, or as the register (form 2) by number.
class AppointmentList : public DataTable
{
    Q_OBJECT

public:
    enum class Kind
    {
        Days,
        Register
    };
    AppointmentList(Kind kind, Settings &settings, QWidget *parent = nullptr);
    void setAppointments(const QList<Appointment> &appointments, bool covered);
    const Appointment *current() const; ///< the chosen one; null for none or several

Q_SIGNALS:
    void openAsked(const Uid &one);

private:
    Kind m_kind;
    ValueTableModel *m_model = nullptr;
    QList<Appointment> m_rows;
};

} // namespace tingyu::ui
