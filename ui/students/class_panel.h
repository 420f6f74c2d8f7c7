// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student_service.h"

#include <QWidget>

class QListWidget;

namespace tingyu::ui {

/// Left of the student list: classes with how many students each has, and the students opened last. What was
/// opened is kept in memory only and ends with the session.
class ClassPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ClassPanel(QWidget *parent = nullptr);
    /// `figures` false: the person sees classes without numbers. The choice stays when its class is still
    /// there.
    void setClasses(const QList<ClassCount> &classes, bool figures);
    SchoolClassId chosen() const; ///< not valid: the whole school
    void choose(SchoolClassId id);
    void setRecent(const QList<StudentHeader> &students);
    QListWidget *classList() const { return m_classes; }

Q_SIGNALS:
    void classChosen();
    void studentChosen(const Uid &student);

private:
    QListWidget *m_classes = nullptr;
    QListWidget *m_recent = nullptr;
    QWidget *m_recentBox = nullptr;
    QList<StudentHeader> m_students;
};

} // namespace tingyu::ui
