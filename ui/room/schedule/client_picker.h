// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment.h"
#include "ui/room/schedule/booking_facts.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace tingyu::ui {

class SegmentedChoice;
class StudentBox;

/// Who comes: a student found by initials, a parent of one, a member of staff, or somebody who gives no name.
class ClientPicker : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object name; the parts are "<name>.<part>".
    ClientPicker(PageHost &host, const QString &name, QWidget *parent);
    void setStaff(const QList<Staff> &staff); ///< read after the dialog has opened
    void setClient(const Client &client);     ///< a known one: it is shown and cannot be changed
    void setStudent(const StudentHeader &student);
    /// As services take one; nothing while nobody is chosen.
    std::optional<Client> client() const;
    QString shownName() const; ///< of who is chosen
    /// Who was found; without a uid when nobody was.
    const StudentHeader &student() const { return m_student; }
    QWidget *firstFocus() const;

Q_SIGNALS:
    void chosen(); ///< somebody is chosen now, or somebody else

private:
    void showKind();
    PageHost &m_host;
    Client m_known;
    StudentHeader m_student;
    SegmentedChoice *m_kind = nullptr;
    StudentBox *m_box = nullptr;
    QLabel *m_who = nullptr;
    QWidget *m_parent = nullptr;
    QLineEdit *m_parentName = nullptr;
    QComboBox *m_relation = nullptr;
    QLineEdit *m_phone = nullptr;
    QComboBox *m_staff = nullptr;
    QLineEdit *m_code = nullptr;
};

} // namespace tingyu::ui
