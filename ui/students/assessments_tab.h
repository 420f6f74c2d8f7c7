// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/students/file_tab.h"

namespace tingyu::ui {

/// The assessments of the student, as the room of screening shows them.
class AssessmentsTab : public FileTab
{
    Q_OBJECT

public:
    AssessmentsTab(FileDesk &desk, QWidget *parent);
    void show(const StudentFile &file) override;

private:
    QWidget *m_view = nullptr;
};

} // namespace tingyu::ui
