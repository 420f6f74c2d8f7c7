// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/logs/workload.h"
#include "ui/shell/page.h"

class QComboBox;

namespace tingyu::ui {

class ChartView;
class DataTable;
class ValueTableModel;

/// The workload of one person, month by month over the last twelve months: table and chart.
class WorkloadView : public QWidget
{
    Q_OBJECT

public:
    explicit WorkloadView(PageHost &host, QWidget *parent = nullptr);
    void refresh();
    bool print();
    QWidget *firstFocus() const;

private:
    QDate from() const;
    void showPerson();

    PageHost &m_host;
    QList<PersonWorkload> m_people;
    QComboBox *m_person = nullptr;
    ValueTableModel *m_model = nullptr;
    DataTable *m_table = nullptr;
    ChartView *m_chart = nullptr;
};

} // namespace tingyu::ui
