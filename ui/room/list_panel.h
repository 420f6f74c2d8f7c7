// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/chip.h"

class QStackedWidget;
class QStandardItem;
class QStandardItemModel;

namespace tingyu::ui {

class DataTable;

/// A list with one button, and while there is nothing in it one sentence with the same button.
class ListPanel : public QWidget
{
    Q_OBJECT

public:
    struct Look
    {
        const char *id; ///< of the table; the button is "<id>.new", while the list is empty "<id>.first"
        QString name;
        QStringList heads;
        QList<int> hidden; ///< columns that start hidden
        QString icon;
        QString empty;
        QString button; ///< empty: nothing is begun here
    };
    ListPanel(PageHost &host, const Look &look, QWidget *parent = nullptr);
    using Row = QList<QStandardItem *>;
    void setRows(const QList<Row> &rows);
    int count() const;
    void addTool(QWidget *tool);
    QWidget *firstFocus() const; ///< null while there is nothing to choose or to begin

    static QStandardItem *cell(const QString &text);
    static QStandardItem *cell(const ChipContent &chip);

Q_SIGNALS:
    void opened(int row); ///< of what was set
    void newAsked();

private:
    QStackedWidget *m_stack = nullptr;
    QWidget *m_first = nullptr;
    DataTable *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
};

} // namespace tingyu::ui
