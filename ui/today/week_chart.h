// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/today_facts.h"

#include <QWidget>

class QStandardItemModel;

namespace tingyu::ui {

class ItemTable;

/// Reviews of the school year by week, drawn with the painter of the printed charts. The same figures stand
/// in a table one key away (T).
class WeekChart : public QWidget
{
    Q_OBJECT

public:
    explicit WeekChart(QWidget *parent = nullptr);
    void setWeeks(const QList<WeekCount> &weeks);
    void setTableShown(bool shown);
    bool isTableShown() const;

private:
    class Drawing;
    QList<WeekCount> m_weeks;
    Drawing *m_drawing = nullptr;
    QStandardItemModel *m_model = nullptr;
    ItemTable *m_table = nullptr;
};

} // namespace tingyu::ui
