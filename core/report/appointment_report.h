// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"
#include "core/room/appointments/appointment.h"

namespace tingyu::report {

/// Form 2, 预约登记表: what was registered in the days `from` to `to`, by number, month by month; over more
/// than one month with an index of months in front (variant "months"). An entry made after its day is marked.
struct AppointmentRegister
{
    QDate from;
    QDate to;
    QList<Appointment> entries; ///< by number
    QString printer;            ///< stands by the signature
};
QString registerVariant(const AppointmentRegister &facts);
FormValues registerValues(const AppointmentRegister &facts);

/// What a student takes along: when, where and with whom, nothing about why.
struct AppointmentSlip
{
    Appointment appointment;
    QString place; ///< as it may stand on the slip
};
FormValues slipValues(const AppointmentSlip &slip);
/// A room's name without the word that a slip leaves out (text "left_out" of its form).
QString plainPlace(const QString &roomName, const Words &leftOut);

/// The week from `monday` as one table: hours down, days across; Saturday and Sunday where anything is on.
FormValues weekValues(QDate monday, const QList<Appointment> &appointments);

} // namespace tingyu::report
