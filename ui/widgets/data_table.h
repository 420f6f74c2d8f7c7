// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chip.h"

#include <QTableView>
#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;

namespace tingyu::ui {

class EmptyState;
class Settings;
class WrapRow;

/// A list as people know it from their spreadsheet: sort by header, choose columns with the right button,
/// filter, copy. Widths, order, sort, hidden columns and the filter are remembered per list id; a chip shows
/// while a filter or a hidden column is in force. Cells: Qt::DisplayRole, alignment from the model; a
/// ChipContent in ChipRole is drawn as a chip.
class DataTable : public QWidget
{
    Q_OBJECT

public:
    static constexpr int ChipRole = Qt::UserRole + 40; ///< ChipContent as QVariant
    static constexpr int SortRole = Qt::UserRole + 41; ///< what the column sorts by; absent = display text

    /// `listId` is stable ("users", "audit"); `name` is what a screen reader says. `settings` outlives the
    /// table.
    DataTable(const char *listId, const QString &name, Settings &settings, QWidget *parent = nullptr);

    /// Not owned. Columns whose number is in `hiddenAtFirst` start hidden.
    void setModel(QAbstractItemModel *model, const QList<int> &hiddenAtFirst = {});
    QTableView *view() const { return m_view; }
    QWidget *firstFocus() const; ///< the list, or the button of the empty one
    QLineEdit *filterLine() const { return m_filter; }
    /// Rows of the source model, in order of selection.
    QList<int> selectedRows() const;
    int visibleRowCount() const;
    void selectSourceRow(int row);
    void addTool(QWidget *widget); ///< left of the filter line
    /// A list that stays short: so many rows are seen without scrolling, and there is nothing to filter.
    void keepWhole(int rows);
    /// Takes the place of the list while there is no row at all; becomes a child.
    void setEmpty(EmptyState *empty);

Q_SIGNALS:
    void activated(int sourceRow); ///< Enter or double click
    void selectionChanged();

public Q_SLOTS:
    void restoreDefaultColumns();
    void copySelection(); ///< as tab separated text, cleared from the clipboard after 30 s if still ours

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void headerMenu(const QPoint &at);
    void remember();
    void recall();
    void fitColumns();
    void fitFirstRows();
    void followTextSize();
    void showState();
    void showEmpty();
    QString m_listId;
    Settings &m_settings;
    QTableView *m_view = nullptr;
    QLineEdit *m_filter = nullptr;
    QWidget *m_stateChip = nullptr;
    WrapRow *m_tools = nullptr;
    QSortFilterProxyModel *m_proxy = nullptr;
    QByteArray m_defaultHeader;
    QList<int> m_hiddenAtFirst;
    EmptyState *m_empty = nullptr;
    bool m_recalling = false;
    bool m_fitted = false; ///< to rows, not to headings alone
    int m_wholeRows = 0;   ///< 0: as many as there is room for
    int m_unit = 0;        ///< what the widths were made for: px(100) of the text size
};

} // namespace tingyu::ui

Q_DECLARE_METATYPE(tingyu::ui::ChipContent)
