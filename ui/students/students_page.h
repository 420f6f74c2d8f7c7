// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace tingyu::ui {

class RollView;
class RosterWizard;
class StudentFileView;
class StudentGlanceView;
class StudentListView;

/// 学生: the list, one open file, the roster import. Counsellors see whole files, class teachers a glance at
/// their own classes. The students opened last are remembered in memory until the window locks.
class StudentsPage : public Page
{
    Q_OBJECT

public:
    explicit StudentsPage(PageHost &host);
    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    /// {"student": uid, "tab": code} opens a file ("entry": with the entry that was being written), {"class":
    /// id} the list of a class, {"roster": path} the import of a file ("" asks for one), {"new": true} the
    /// form of a new student, {"work": rollOver, leavers, gone or doubles} a piece of work on the roll.
    void open(const PageTarget &target) override;
    PageTarget place() const override;
    QString helpTask() const override;
    QWidget *firstFocus() override;
    bool addNew() override;
    bool print() override;
    void flush() override;
    QList<StudentHeader> recent() const { return m_recent; }

private:
    void openStudent(const Uid &student, const QString &tab = {}, bool entry = false);
    void showList();
    void openRoster(const QString &path);
    void openWork(const QString &work);
    RollView *shownWork() const; ///< nullptr: something else is shown
    void askNew();
    void remember(const StudentHeader &header);
    bool maySeeFiles() const;

    QStackedWidget *m_stack = nullptr;
    StudentListView *m_list = nullptr;
    StudentFileView *m_file = nullptr;
    StudentGlanceView *m_glance = nullptr;
    RosterWizard *m_roster = nullptr;   ///< made at its first use
    QHash<QString, RollView *> m_works; ///< each made at its first use
    QList<StudentHeader> m_recent;
};

void registerStudents(PageRegistry &registry);

} // namespace tingyu::ui
