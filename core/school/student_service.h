// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student_facts.h"
#include "core/school/student_repository.h"

namespace tingyu {

struct StudentPage
{
    qint64 total = 0; ///< students the filter fits, within what the person may see
    QList<StudentRow> rows;
};

/// Students: what a person does with their files. Names and numbers are brought into stored form
/// (text::normalName, text::squeezed) before anything is compared or written.
///
/// Errors of all writes: Errc::NotFound "student.not_found"; Errc::Denied; Errc::BadInput "student.no_name",
/// "student.too_long" (detail[0] = field), "student.birth" (not the birth date of a pupil), "student.code"
/// (detail[0] = field: a code this program does not know), "reason.missing", "date.missing"; then nothing is
/// changed.
class StudentService
{
public:
    explicit StudentService(Workplace &place) : m_place(place) {}

    /// Errc::Conflict "student.roll_number_taken", "student.id_number_taken", "student.student_no_taken" (of
    /// a student on the roll); detail[0] = uid of the other.
    Result<Uid> create(const Student &student, const QList<Contact> &contacts = {});
    /// Identity and particulars. Class, status and class of the file stay as they are. A new name leaves the
    /// old one among the former names. Errc::Conflict "record.changed" when `student.rev` is no longer the
    /// stored one. False when nothing differed.
    Result<bool> edit(const Student &student);
    /// Puts this list in place of the contacts; those with an id are changed, the others made, the missing
    /// removed.
    Result<void> setContacts(const Uid &student, const QList<Contact> &contacts);

    Result<void> moveToClass(const Uid &student, SchoolClassId to, QDate on, const QString &reason);
    /// 休学. `until`: planned end, may be invalid. Errc::BadInput "student.status" when not on the roll.
    Result<void> takeLeave(const Uid &student, QDate on, QDate until, const QString &reason);
    /// 复学, or back after having left; into the class given, or the one kept when it is not valid.
    Result<void> comeBack(const Uid &student, QDate on, SchoolClassId to, const QString &reason);
    Result<void> leaveSchool(const Uid &student, QDate on, const QString &reason);
    Result<void> graduate(const Uid &student, QDate on, const QString &reason);

    /// The whole file, put on record as viewed.
    Result<StudentFile> show(const Uid &student);
    /// For a class teacher: level and whether to talk with the counsellor.
    Result<StudentGlance> glance(const Uid &student);
    /// Name, class, number: nothing to put on record.
    Result<StudentHeader> header(const Uid &student);
    Result<QList<StudentHeader>> headers(const QList<StudentId> &ids);
    /// Rows of a list; no view is put on record. Who may not see levels gets rows without, ordered by name
    /// where the order would show them, and filters on the file (class of the file, tags) are Errc::Denied
    /// for them.
    Result<StudentPage> list(const StudentFilter &filter, StudentOrder order, int offset, int limit);
    /// Figures by class, in the order of classes.
    Result<QList<ClassCount>> counts();

private:
    Result<Student> existing(const Uid &student);
    Result<void> checkNumbers(const Student &student);
    Result<void> turn(const Student &before, const Student &after, const RollEvent &event,
                      const Operation &operation);

    Workplace &m_place;
};

} // namespace tingyu
