// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/assessments_tab.h"

#include "ui/screening/assessment_tab.h"

namespace tingyu::ui {

AssessmentsTab::AssessmentsTab(FileDesk &desk, QWidget *parent) : FileTab(desk, parent) {}

void AssessmentsTab::show(const StudentFile &file)
{
    if (m_view != nullptr) {
        m_view->hide();
        m_view->deleteLater();
    }
    m_view = makeAssessmentTab(desk().host(), file.student.uid);
    column()->addWidget(m_view, 1);
}

} // namespace tingyu::ui
