// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tingyu::ui {

class SegmentedChoice;

/// Over the schedule: the span before and after, how it is looked at, covering names, printing, a new one.
class ScheduleBar : public QWidget
{
    Q_OBJECT

public:
    explicit ScheduleBar(QWidget *parent = nullptr);
    QString view() const; ///< week, day, list, register, waitlist
    void setView(const QString &code);

Q_SIGNALS:
    void spanAsked(int by); ///< the span before (-1) or after (1)
    void todayAsked();
    void viewChosen(const QString &code);
    void coverAsked(bool covered);
    void printAsked(QWidget *below); ///< where a menu may open
    void newAsked();

private:
    SegmentedChoice *m_view = nullptr;
};

} // namespace tingyu::ui
