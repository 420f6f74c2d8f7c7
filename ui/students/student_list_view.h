// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student_service.h"
#include "ui/shell/page.h"

#include <QElapsedTimer>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace tingyu::ui {

class ActionButton;
class ClassPanel;
class DataTable;
class EmptyState;
class SegmentedChoice;
class StudentTableModel;

/// All students the person may see. Rows come in pages from the service and are added while they arrive, so
/// that the first ones show at once however many there are.
class StudentListView : public QWidget
{
    Q_OBJECT

public:
    explicit StudentListView(PageHost &host, QWidget *parent = nullptr);
    void refresh();
    ClassPanel &panel() { return *m_panel; }
    QWidget *firstFocus() const;
    QString summary() const; ///< "486 名学生 · 休学 2"
    void chooseClass(SchoolClassId id);
    SchoolClassId chosenClass() const;
    bool isComplete() const { return m_complete; }
    int rowCount() const;
    void select(const Uid &student);
    void showExpiringTags(); ///< whose tags are to be asked again within 30 days

Q_SIGNALS:
    void studentChosen(const Uid &student);
    void addAsked();
    void importAsked();
    void workAsked(const QString &work); ///< rollOver, leavers, doubles
    void summaryChanged();

private:
    void buildTools();
    void load();
    void loadPage(int offset);
    StudentFilter filter() const;
    void showRows();
    bool isWholeSchool() const;
    bool mayWrite() const;

    PageHost &m_host;
    bool m_levels = false;
    bool m_figures = false;
    ClassPanel *m_panel = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_nobody = nullptr;
    DataTable *m_table = nullptr;
    StudentTableModel *m_model = nullptr;
    bool m_modelGiven = false;
    SegmentedChoice *m_status = nullptr;
    QComboBox *m_fileClass = nullptr;
    QComboBox *m_tag = nullptr;
    ActionButton *m_add = nullptr;
    ActionButton *m_import = nullptr;
    QList<ActionButton *> m_works;
    QLabel *m_count = nullptr;
    QList<ClassCount> m_counts;
    qint64 m_total = 0;
    int m_round = 0; ///< answers of an earlier round are dropped
    bool m_complete = false;
    bool m_answered = false;
    Uid m_selectWhenThere;
};

} // namespace tingyu::ui
