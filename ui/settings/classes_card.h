// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/school.h"
#include "ui/shell/page_write.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace tingyu::ui {

class ActionButton;
class DataTable;
class OneTimeCode;
class ValueTableModel;

/// The classes of the school year: whole grades and single classes added, renamed, moved to another grade,
/// given a class teacher; a class teacher's own way in.
class ClassesCard : public Card
{
    Q_OBJECT

public:
    explicit ClassesCard(PageHost &host, QWidget *parent = nullptr);
    void refresh();

private:
    const SchoolClass *selected() const;
    const Staff *teacherOf(const SchoolClass &one) const;
    void showSelected();
    void askGrade();
    void askClass(const SchoolClass &one);
    void remove();
    void giveAccount();
    void change(FormDialog *dialog, const QString &label, WriteJob job); ///< without a dialog: null

    PageHost &m_host;
    int m_year = 0;
    QList<SchoolClass> m_list;
    QList<Staff> m_staff;
    ValueTableModel *m_model = nullptr;
    DataTable *m_table = nullptr;
    OneTimeCode *m_code = nullptr;
    ActionButton *m_edit = nullptr;
    ActionButton *m_remove = nullptr;
    ActionButton *m_account = nullptr;
};

} // namespace tingyu::ui
