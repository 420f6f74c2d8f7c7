// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/school_fixture.h"

namespace tingyu::test {

SchoolFixture::SchoolFixture()
{
    asCounsellor();
    Services all = services();
    School school;
    school.name = QStringLiteral("听屿示范学校");
    must(all.classes.setSchool(school));
    must(all.calendar.setTerm(2026, 1, QDate(2026, 9, 1), QDate(2027, 1, 22)));
    must(all.calendar.setTerm(2026, 2, QDate(2027, 2, 22), QDate(2027, 7, 2)));
    class71 = addClass(7, 1);
    class72 = addClass(7, 2);
    class81 = addClass(8, 1);
}

void SchoolFixture::asCounsellor()
{
    asUser(QStringLiteral("周老师"), {Role::Head, Role::Counsellor});
}

SchoolClassId SchoolFixture::addClass(int grade, int number, int schoolYear)
{
    SchoolClass one;
    one.stage = ordinaryStage(grade);
    one.grade = grade;
    one.number = number;
    one.schoolYear = schoolYear;
    return must(services().classes.add(one));
}

Student SchoolFixture::add(const QString &name, SchoolClassId classId, const QString &studentNo)
{
    Student student;
    student.name = name;
    student.classId = classId;
    student.studentNo = studentNo;
    return add(student);
}

Student SchoolFixture::add(const Student &student, const QList<Contact> &contacts)
{
    return stored(must(services().students.create(student, contacts)));
}

Student SchoolFixture::stored(const Uid &uid)
{
    auto found = must(StudentRepository(db()).byUid(uid));
    if (!found)
        failTest(fail(Errc::NotFound, "student.not_found"));
    return *found;
}

} // namespace tingyu::test
