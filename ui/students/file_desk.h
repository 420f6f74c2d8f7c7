// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/school.h"
#include "core/school/student_facts.h"
#include "ui/shell/page_write.h"

#include <QObject>

#include <functional>

namespace tingyu::ui {

/// One open student file: what all its parts show, and the one way in which they write. A write is a job on
/// the vault thread; when it is done the "saved" time moves, its undo is offered, and the file is read anew.
class FileDesk : public QObject
{
    Q_OBJECT

public:
    FileDesk(PageHost &host, QObject *parent);
    PageHost &host() const { return m_host; }
    QDate today() const { return m_host.clock().today(); }

    /// Reads this student's file; loaded() or failed() follows. A null uid closes the file.
    void open(const Uid &student);
    void reload();
    const Uid &student() const { return m_uid; }
    bool isLoaded() const { return m_loaded; }
    const StudentFile &file() const { return m_file; }
    const QList<SchoolClass> &classes() const { return m_classes; } ///< of this school year

    /// `label` names the undo ("改档案类别").
    void write(const QString &label, WriteJob job);
    /// The same for a dialog: closes it when done, else says in it why not.
    void write(FormDialog *dialog, const QString &label, WriteJob job);
    /// Changes the student as stored now, so that two fields left one after the other both arrive.
    void editStudent(const QString &label, std::function<void(Student &)> change);
    void editContacts(const QString &label, std::function<void(QList<Contact> &)> change);

Q_SIGNALS:
    void loaded();
    void failed(const Error &error);

private:
    PageHost &m_host;
    Uid m_uid;
    bool m_loaded = false;
    StudentFile m_file;
    QList<SchoolClass> m_classes;
};

} // namespace tingyu::ui
