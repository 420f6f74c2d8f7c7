// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTime>

namespace tingyu::ui {

/// A line that takes times of day as people type them (9:05, 905, 9.05, 14, full-width figures); when left it
/// shows 09:05, and an unreadable text stays with a red edge.
class TimeField : public QLineEdit
{
    Q_OBJECT

public:
    explicit TimeField(QWidget *parent = nullptr);
    QTime time() const; ///< not valid when empty or not readable
    void setTime(QTime time);

Q_SIGNALS:
    void timeChanged(QTime time); ///< when left with another one
};

/// The time of day that a text means.
std::optional<QTime> typedTime(const QString &typed);

} // namespace tingyu::ui
