// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/roll_over_service.h"
#include "ui/students/roll_view.h"

class QLabel;
class QListWidget;

namespace tingyu::ui {

class ActionButton;
class Banner;
class DataTable;
class SegmentedChoice;
class ValueTableModel;

/// 升级: what is proposed for every class, what will be, what is still to be decided; done in one step and
/// taken back in one.
class RollOverView : public RollView
{
    Q_OBJECT

public:
    RollOverView(PageHost &host, QWidget *parent);
    QString title() const override;
    QString subtitle() const override;
    QString helpTask() const override { return QStringLiteral("roll_over"); }
    void refresh() override;
    QWidget *firstFocus() override;
    const RollOverPlan &plan() const { return m_plan; }

private:
    struct Facts
    {
        RollOverPlan plan;
        std::optional<RollOverDone> last;
        QList<Staff> staff;
        int year = 0;
    };
    void load(int toYear);
    void fill();
    int chosenLine() const;
    void askClass();
    void askStudents();
    void askRun();
    void askTakeBack();
    void run(QDate on);

    RollOverPlan m_plan;
    std::optional<RollOverDone> m_last;
    QList<Staff> m_staff;
    int m_thisYear = 0;
    Banner *m_banner = nullptr;
    SegmentedChoice *m_year = nullptr;
    DataTable *m_table = nullptr;
    ValueTableModel *m_model = nullptr;
    bool m_modelGiven = false;
    QListWidget *m_targets = nullptr;
    QListWidget *m_questions = nullptr;
    QLabel *m_sum = nullptr;
    ActionButton *m_class = nullptr;
    ActionButton *m_students = nullptr;
    ActionButton *m_run = nullptr;
    ActionButton *m_back = nullptr;
    QWidget *m_below = nullptr;
};

} // namespace tingyu::ui
