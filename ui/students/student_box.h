// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"
#include "ui/shell/page.h"

namespace tingyu::ui {

/// A search line that finds students by name, initials or number.
class StudentBox : public SearchBox
{
    Q_OBJECT

public:
    explicit StudentBox(PageHost &host, QWidget *parent = nullptr);

Q_SIGNALS:
    void studentChosen(const StudentHeader &student);

private:
    void find(const QString &text);
    PageHost &m_host;
    QList<StudentHeader> m_found;
};

/// 林小满 · 七年级1班 · 20260101
QString whoText(const StudentHeader &student);

} // namespace tingyu::ui
