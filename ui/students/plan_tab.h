// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/student_plan.h"
#include "ui/students/file_tab.h"

class QLabel;

namespace tingyu::ui {

class Card;
class EmptyState;

/// 一生一策: the active plan with its measures and what was done under it, and the plans that ended.
class StudentPlanTab : public FileTab
{
    Q_OBJECT

public:
    StudentPlanTab(FileDesk &desk, QWidget *parent);
    void show(const StudentFile &file) override;

Q_SIGNALS:
    void planned(); ///< written to: whether the student has a plan may differ

private:
    void buildPlan();
    void buildMeasures();
    void buildEntries();
    void read();
    void fill(const QList<StudentPlan> &plans);
    void fillPlan();
    void fillMeasures();
    void fillEntries();
    void fillPast(const QList<StudentPlan> &past);
    void markDone(PlanMeasure measure);
    void drop(const Uid &measure);
    std::function<void()> again();

    Uid m_student;
    StudentPlan m_plan; ///< the active one; uid null: there is none
    EmptyState *m_empty = nullptr;
    QWidget *m_blank = nullptr;
    Card *m_planCard = nullptr;
    Card *m_measureCard = nullptr;
    Card *m_entryCard = nullptr;
    Card *m_pastCard = nullptr;
    QVBoxLayout *m_fields = nullptr;
    QVBoxLayout *m_measures = nullptr;
    QVBoxLayout *m_entries = nullptr;
    QVBoxLayout *m_past = nullptr;
    QLabel *m_missing = nullptr;
};

} // namespace tingyu::ui
