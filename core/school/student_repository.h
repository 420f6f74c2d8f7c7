// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"
#include "core/school/student_index.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Which students a list shows. Empty parts do not restrict.
struct StudentFilter
{
    SchoolClassId classId;
    int grade = 0;
    QList<RollStatus> statuses = {RollStatus::OnRoll, RollStatus::OnLeave};
    std::optional<FileClass> fileClass; ///< this class of file
    bool watchedOnly = false;           ///< any class of file beyond the ordinary
    QString tag;                        ///< holds this vulnerability tag on `tagDate`
    QDate tagDate;
    std::optional<bool> boarding;
    std::optional<QList<SchoolClassId>> within; ///< only these classes; an empty list shows nobody
};

enum class StudentOrder : quint8
{
    Name, ///< by pinyin
    Class,
    Number,
    FileClass ///< the closest kept first, then by class
};

/// All that tells one student from another, for matching rolls and answer files.
struct StudentKey
{
    StudentId id;
    Uid uid;
    QString name;
    QString formerNames; ///< one a line
    QString rollNumber;
    QString idNumber;
    QString studentNo;
    QDate birthDate;
    SchoolClassId classId;
    RollStatus status = RollStatus::OnRoll;
    qint64 rev = 0;
};

struct ClassCount
{
    SchoolClassId classId;
    QString classLabel;
    qint64 onRoll = 0;
    qint64 onLeave = 0;
    bool operator==(const ClassCount &) const = default;
};

/// The only SQL for students and their contacts. Asks no permission: services do.
class StudentRepository
{
public:
    explicit StudentRepository(Connection &db) : m_db(db) {}

    /// Writes every field but id, rev and fileClass; `student.uid` null = make one.
    static Result<RowRef> add(Change &change, const Student &student);
    /// Writes what differs, fileClass excepted. False when nothing did.
    static Result<bool> update(Change &change, const Student &student);
    static Result<void> remove(Change &change, StudentId id);
    static Result<void> setFileClass(Change &change, StudentId id, FileClass fileClass);

    Result<std::optional<Student>> byId(StudentId id);
    Result<std::optional<Student>> byUid(const Uid &uid);
    Result<std::optional<StudentHeader>> header(StudentId id);
    Result<QList<StudentHeader>>
    headers(const QList<StudentId> &ids); ///< in the order asked, the gone left out
    /// Exact student number, national or local roll number.
    Result<QList<StudentHeader>> byNumber(const QString &number);
    Result<QList<StudentHeader>> byName(const QString &name);
    Result<QList<Student>> ofIds(const QList<StudentId> &ids);
    Result<QList<StudentKey>> keys(); ///< every student, by id
    /// Those who share a (non-empty) national roll number, ID number or school number with this one.
    Result<QList<StudentKey>> sameNumbers(const Student &student);
    /// By school year, grade and class; students without a class last, with an invalid class id.
    Result<QList<ClassCount>> countsByClass();
    Result<QList<StudentRow>> page(const StudentFilter &filter, StudentOrder order, int offset, int limit);
    Result<qint64> count(const StudentFilter &filter);

    /// What search keeps in memory, of these students or (with an empty list) of all, by id.
    Result<void> forIndex(const QList<StudentId> &ids,
                          const std::function<void(const IndexedStudent &)> &take);
    /// Last row of the change history, 0 when there is none.
    Result<qint64> lastChange();
    /// Students of whose files anything was changed after that row, removed ones included; at most `limit`.
    Result<QList<StudentId>> changedSince(qint64 change, qsizetype limit);

    static Result<RowRef> addContact(Change &change, const Contact &contact);
    static Result<bool> updateContact(Change &change, const Contact &contact);
    static Result<void> removeContact(Change &change, ContactId id);
    Result<QList<Contact>> contacts(StudentId id); ///< by position
    /// Contacts of every student in one pass, by student and position: for imports and packages.
    Result<QHash<StudentId, QList<Contact>>> contactsOfAll();

private:
    Connection &m_db;
};

} // namespace tingyu
