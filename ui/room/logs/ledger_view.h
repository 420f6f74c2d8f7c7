// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ledger.h"
#include "core/school/school.h"
#include "ui/shell/page.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace tingyu::ui {

class ActionButton;
class DataTable;
class SegmentedChoice;
class ValueTableModel;

/// 台账: what the records of a month, a term or a school year hold, as one list or by kind (form 19). Nothing
/// is typed here. {"ledger": code} leads to one.
class LedgerView : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerView(PageHost &host, QWidget *parent = nullptr);
    void refresh();
    void open(const PageTarget &target);
    bool print();
    QWidget *firstFocus() const;

private:
    struct Read
    {
        report::LedgerQuestion question;
        report::Ledger ledger;
        QList<SchoolClass> classes;
    };
    void buildBar();
    void buildTable();
    void show(const Read &read);
    void step(int spans);
    void exportTable();
    report::LedgerUnit unit() const;
    /// As chosen now; the days are found on the vault thread, where the terms are known.
    report::LedgerQuestion question() const;

    PageHost &m_host;
    QDate m_day; ///< lies in the days that are shown
    report::LedgerQuestion m_shown;
    QList<SchoolClass> m_classes;
    QComboBox *m_kind = nullptr;
    QComboBox *m_class = nullptr;
    SegmentedChoice *m_unit = nullptr;
    QCheckBox *m_names = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_note = nullptr;
    ActionButton *m_print = nullptr;
    ActionButton *m_export = nullptr;
    ValueTableModel *m_model = nullptr;
    DataTable *m_table = nullptr;
};

} // namespace tingyu::ui
