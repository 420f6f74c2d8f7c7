// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/district_service.h"
#include "ui/models/value_table_model.h"
#include "ui/shell/page_tab.h"

class QCheckBox;
class QComboBox;

namespace tingyu::ui {

class ActionButton;
class ListCard;

/// A month of the district: each school with what it handed in, what is late and what was sent back.
class SchoolsTab : public PageTab
{
    Q_OBJECT

public:
    SchoolsTab(PageHost &host, QWidget *parent);
    QString subtitle() const override;
    void refresh() override;
    QWidget *firstFocus() override;
    bool print() override;
    QString helpTask() const override;

private:
    void build();
    void fill();
    QDate month() const;
    QStringList heads() const;
    QList<ValueCell> cellsOf(const exchange::UnitDesk &desk) const;
    /// What is chosen: the school of the row and, of its dues, the one the person says.
    const exchange::UnitDesk *chosen() const;
    void judge(bool accepted);
    void askReturn(const exchange::UnitDesk &desk, const exchange::Due &due);
    void showPackage(int row);
    void showRows(const exchange::UnitDesk &desk, const exchange::Due &due);
    void say(EnrolledUnitId unit, const exchange::Due &due, bool accepted, const QString &reason);
    void askDue(const QString &title, const std::function<void(const exchange::Due &)> &then);

    QList<exchange::UnitDesk> m_desks;
    QList<exchange::UnitDesk> m_shown; ///< in the order of the rows
    QComboBox *m_month = nullptr;
    QCheckBox *m_owing = nullptr;
    ListCard *m_list = nullptr;
};

} // namespace tingyu::ui
