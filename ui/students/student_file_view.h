// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/student_plan.h"
#include "ui/students/file_desk.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class EmptyState;
class FileTab;
class WrapRow;

/// One student's file: what holds now as chips, the three things done most, and tabs that are filled when
/// they are looked at.
class StudentFileView : public QWidget
{
    Q_OBJECT

public:
    explicit StudentFileView(PageHost &host, QWidget *parent = nullptr);
    /// `tab`: timeline, particulars, assessments, plan, documents, consents, keeping, handover, viewers.
    /// `entry`: goes on with a new entry whose words were kept as a draft.
    void open(const Uid &student, const QString &tab = {}, bool entry = false);
    void reload();
    Uid student() const { return m_desk->student(); }
    QString tab() const;
    QString name() const;
    QString subtitle() const; ///< class, sex, age, number
    QString helpTask() const; ///< page of the help of the tab that is shown
    QWidget *firstFocus();
    void addEntry();
    void print(); ///< for who may: reason, preview, then paper or PDF
    bool isWritingEntry() const;
    void flush(); ///< writes the field that is being edited and the draft of an entry
    FileDesk &desk() { return *m_desk; }

Q_SIGNALS:
    void backAsked();
    void changed(); ///< read anew: titles may differ
    void opened(const StudentHeader &header);

private:
    QWidget *header();
    void addPage(const QString &code, const QString &words, FileTab *tab, const QString &help);
    void showFile();
    void showTab();
    void showChips();
    void readPlan(); ///< whether a watched student has one: a chip

    PageHost &m_host;
    FileDesk *m_desk = nullptr;
    WrapRow *m_chips = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QStackedWidget *m_whole = nullptr;
    EmptyState *m_missing = nullptr;
    PlanStanding m_plan;
    bool m_entryWhenLoaded = false;
    QList<FileTab *> m_pages;
    QList<bool> m_fresh; ///< tabs that show the file as it is
};

/// What a class teacher is shown: the level and whether to talk with the counsellor.
class StudentGlanceView : public QWidget
{
    Q_OBJECT

public:
    explicit StudentGlanceView(PageHost &host, QWidget *parent = nullptr);
    void open(const Uid &student);
    Uid student() const { return m_student; }
    QString name() const { return m_glance.header.name; }
    QString subtitle() const { return m_glance.header.classLabel; }
    QWidget *firstFocus();

Q_SIGNALS:
    void backAsked();
    void changed();

private:
    void fill();
    PageHost &m_host;
    Uid m_student;
    StudentGlance m_glance;
    QVBoxLayout *m_column = nullptr;
    ActionButton *m_back = nullptr;
    QWidget *m_card = nullptr;
};

} // namespace tingyu::ui
