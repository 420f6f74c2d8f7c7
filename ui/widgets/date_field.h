// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

namespace tingyu::ui {

/// A line that takes dates as people type them (core/base/chinese_date.h: 20260301, 3.1, 今天, +7); when left
/// it shows 2026-03-01, and an unreadable text stays with a red edge.
class DateField : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateField(const QDate &today, QWidget *parent = nullptr);
    QDate date() const; ///< invalid when empty or not readable
    void setDate(const QDate &date);
    bool isProblem() const; ///< something is typed that is no date

Q_SIGNALS:
    void dateChanged(const QDate &date);

private:
    void settle();
    QDate m_today;
    QDate m_date;
};

} // namespace tingyu::ui
