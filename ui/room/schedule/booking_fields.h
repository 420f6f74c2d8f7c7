// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/room/schedule/booking_facts.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QSpinBox;

namespace tingyu::ui {

class DateField;
class FormDialog;
class TimeField;

/// Day, time and minutes of an appointment in one row. Its parts are named "<name>.day", ".time", ".minutes".
class TimeRow : public QWidget
{
    Q_OBJECT

public:
    TimeRow(QDate today, const QString &name, QWidget *parent);
    void set(const WallTime &at, int minutes);
    std::optional<WallTime> at() const; ///< nothing where day or time is missing or not readable
    int minutes() const;
    QWidget *firstField() const;

Q_SIGNALS:
    void changed(); ///< while it is typed, and to something else each time

private:
    void look();
    std::optional<WallTime> m_lastAt;
    int m_lastMinutes = 0;
    DateField *m_day = nullptr;
    TimeField *m_time = nullptr;
    QSpinBox *m_minutes = nullptr;
};

/// Who counsels and where, as rows of a dialog that is open already when the choices are read.
class PlaceFields
{
public:
    /// Until show() the person of the session counsels, nowhere in particular.
    PlaceFields(FormDialog *dialog, const Uid &self);
    /// One person and the school's one room need no row; another name of a room is another room.
    void show(const BookingFacts &facts, const RoomPerson &counsellor, const QString &room);
    Uid counsellor() const;
    QString room() const;
    QComboBox *counsellorChoice() const { return m_counsellor; }
    QComboBox *roomChoice() const { return m_room; }

private:
    FormDialog *m_dialog = nullptr;
    Uid m_self;
    QComboBox *m_counsellor = nullptr;
    QComboBox *m_room = nullptr;
};

} // namespace tingyu::ui
