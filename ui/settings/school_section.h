// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/school.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/page_write.h"

class QLineEdit;
class QStandardItemModel;

namespace tingyu::ui {

class ClassesCard;
class OpeningRuleCard;
class ScreeningMonthsCard;
class DataTable;
class DateField;
class SegmentedChoice;

/// The school: its particulars, its terms, its own days off and on, its classes.
class SchoolSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit SchoolSection(PageHost &host);
    void refresh() override;

private:
    QWidget *particulars();
    QWidget *terms();
    QWidget *days();
    void writeSchool();
    void writeTerm(int number);
    void writeDay();
    void change(const QString &label, WriteJob job);

    School m_school;
    int m_year = 0;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_principal = nullptr;
    QLineEdit *m_address = nullptr;
    DateField *m_termFrom[2] = {};
    DateField *m_termTo[2] = {};
    DateField *m_day = nullptr;
    SegmentedChoice *m_dayKind = nullptr;
    QLineEdit *m_dayNote = nullptr;
    QStandardItemModel *m_days = nullptr;
    DataTable *m_dayTable = nullptr;
    ClassesCard *m_classes = nullptr;
    OpeningRuleCard *m_openingRule = nullptr;
    ScreeningMonthsCard *m_months = nullptr;
};

} // namespace tingyu::ui
