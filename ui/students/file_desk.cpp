// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/file_desk.h"

namespace tingyu::ui {
namespace {

struct Read
{
    StudentFile file;
    QList<SchoolClass> classes;
};

Result<Read> readFile(Services &services, const Uid &student)
{
    auto file = services.students.show(student);
    if (!file)
        return file.error();
    auto year = services.classes.currentSchoolYear();
    if (!year)
        return year.error();
    auto classes = services.classes.classes(*year);
    if (!classes)
        return classes.error();
    return Read{std::move(*file), std::move(*classes)};
}

} // namespace

FileDesk::FileDesk(PageHost &host, QObject *parent) : QObject(parent), m_host(host) {}

void FileDesk::open(const Uid &student)
{
    m_uid = student;
    m_loaded = false;
    m_file = {};
    reload();
}

void FileDesk::reload()
{
    if (m_uid.isNull())
        return;
    m_host.tasks().run(
        this, [uid = m_uid](Services &services) { return readFile(services, uid); },
        [this, uid = m_uid](Result<Read> read) {
            if (uid != m_uid)
                return; // another file was opened meanwhile
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_file = std::move(read->file);
            m_classes = std::move(read->classes);
            m_loaded = true;
            Q_EMIT loaded();
        });
}

void FileDesk::write(const QString &label, WriteJob job)
{
    ui::write(m_host, this, label, std::move(job), [this](const Result<void> &outcome) {
        if (!outcome)
            m_host.showError(outcome.error());
        reload();
    });
}

void FileDesk::write(FormDialog *dialog, const QString &label, WriteJob job)
{
    ui::write(m_host, this, dialog, label, std::move(job), [this](const Result<void> &) { reload(); });
}

void FileDesk::editStudent(const QString &label, std::function<void(Student &)> change)
{
    write(label, [uid = m_uid, change = std::move(change)](Services &services) -> Result<void> {
        auto file = services.students.show(uid);
        if (!file)
            return file.error();
        change(file->student);
        auto edited = services.students.edit(file->student);
        return outcomeOf(edited);
    });
}

void FileDesk::editContacts(const QString &label, std::function<void(QList<Contact> &)> change)
{
    write(label, [uid = m_uid, change = std::move(change)](Services &services) -> Result<void> {
        auto file = services.students.show(uid);
        if (!file)
            return file.error();
        change(file->contacts);
        return services.students.setContacts(uid, file->contacts);
    });
}

} // namespace tingyu::ui
