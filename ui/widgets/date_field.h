// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

#include <optional>

namespace tingyu::ui {

/// A date as people type it: 20260301, 2026-3-1, 2026年3月1日, 3.1 (this year), 今天, 昨天, 明天, +7, -2.
/// Full-width digits too. `today` gives the year that is left out. Nothing for anything else.
std::optional<QDate> parseDate(const QString &typed, const QDate &today);

/// A line that takes dates so; when left it shows 2026-03-01, and an unreadable text stays with a red edge.
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
