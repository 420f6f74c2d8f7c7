// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/student_plan.h"
#include "core/screening/evidence.h"
#include "core/screening/task_slip.h"
#include "ui/shell/page.h"

class QLineEdit;

namespace tingyu::ui {

class ActionButton;
class Banner;
class Card;
class DataTable;
class EmptyState;
class ValueTableModel;

/// What several sources say of a student side by side, the watch list made of it, and the slips that class
/// teachers have: out, back, and one line to key a tear-off half.
class EvidenceBoard : public QWidget
{
    Q_OBJECT

public:
    explicit EvidenceBoard(PageHost &host, QWidget *parent = nullptr);
    void refresh();
    QWidget *firstFocus() const;

private:
    struct Loaded
    {
        QList<EvidenceRow> rows;
        QList<TaskSlip> slips;
        QHash<Uid, PlanStanding> plans; ///< by student
    };
    void build();
    void buildSlips();
    void show(const Loaded &loaded);
    const EvidenceRow *current() const;
    void askSource();
    void askWatch();
    void askEnd();
    void printList();
    void exportList();
    void planTests();
    void takeBack();
    void reprint();

    PageHost &m_host;
    Loaded m_loaded;
    Banner *m_banner = nullptr;
    DataTable *m_list = nullptr;
    ValueTableModel *m_model = nullptr;
    QWidget *m_tools = nullptr;
    ActionButton *m_watch = nullptr;
    ActionButton *m_end = nullptr;
    ActionButton *m_printList = nullptr;
    ActionButton *m_exportList = nullptr;
    ActionButton *m_planTests = nullptr;
    Card *m_slipCard = nullptr;
    DataTable *m_slips = nullptr;
    ValueTableModel *m_slipModel = nullptr;
    QLineEdit *m_line = nullptr;
};

} // namespace tingyu::ui
