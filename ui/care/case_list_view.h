// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/care/case_desk.h"

#include <QWidget>

class QStackedWidget;
class QStandardItemModel;

namespace tingyu::ui {

class Card;
class DataTable;
class EmptyState;
class SegmentedChoice;

/// All cases the person may read: open ones first, filtered by state.
class CaseListView : public QWidget
{
    Q_OBJECT

public:
    explicit CaseListView(PageHost &host, QWidget *parent = nullptr);
    void refresh();
    void setState(const QString &code); ///< open, closed, all
    QWidget *firstFocus() const;
    int count() const { return static_cast<int>(m_cases.size()); }

Q_SIGNALS:
    void opened(const Uid &one);
    void openNewAsked();
    void counted();

private:
    struct Row
    {
        CareCase one;
        StudentHeader student;
        QDate due; ///< the next step's day
    };
    struct Read
    {
        QList<Row> rows;
    };
    static Result<Read> read(Services &services);
    void showRows();
    PageHost &m_host;
    QList<Row> m_all;
    QList<Row> m_cases; ///< shown, in the order of the model
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_emptyButton = nullptr;
    SegmentedChoice *m_state = nullptr;
    DataTable *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
};

} // namespace tingyu::ui
