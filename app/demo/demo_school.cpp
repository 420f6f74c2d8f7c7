// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_room.h"

#include <algorithm>

namespace tingyu::demo {
namespace {

constexpr int usualClassSize = 41;
constexpr int firstGrade = 7;
constexpr int grades = 3;

Result<void> makeCalendar(Room &room)
{
    const int year = room.schoolYear;
    const auto autumn = room.services.calendar.setTerm(year, 1, QDate(year, 9, 1), QDate(year + 1, 1, 22));
    if (!autumn)
        return autumn.error();
    const auto spring =
        room.services.calendar.setTerm(year, 2, QDate(year + 1, 2, 22), QDate(year + 1, 7, 9));
    if (!spring)
        return spring.error();
    return {};
}

Result<void> makeStaff(Room &room)
{
    Staff self;
    self.name = room.words.text("user");
    self.post = QStringLiteral("counsellor_full");
    self.userId = room.services.workplace.session().userId;
    if (const auto added = room.services.staff.add(self); !added)
        return added.error();
    for (const QJsonObject &one : room.words.objects("staff")) {
        Staff staff;
        staff.name = one.value(QStringLiteral("name")).toString();
        staff.post = one.value(QStringLiteral("post")).toString();
        if (const auto added = room.services.staff.add(staff); !added)
            return added.error();
    }
    return {};
}

Result<void> makeClass(Room &room, int place)
{
    const QStringList surnames = room.words.texts("class_teachers");
    const QStringList given = room.words.texts("given");
    Staff teacher;
    teacher.name = surnames.at(place % surnames.size()) + room.dice.of(given) + room.dice.of(given);
    teacher.post = QStringLiteral("class_teacher");
    const auto teacherId = room.services.staff.add(teacher);
    if (!teacherId)
        return teacherId.error();
    SchoolClass one;
    one.stage = SchoolStage::Junior;
    one.grade = firstGrade + place % grades;
    one.number = 1 + place / grades;
    one.schoolYear = room.schoolYear;
    one.entryYear = room.schoolYear - place % grades;
    one.teacherId = *teacherId;
    const auto added = room.services.classes.add(one);
    if (!added)
        return added.error();
    one.id = *added;
    room.classes.append(one);
    room.teachers.append(teacher.name);
    return {};
}

} // namespace

Result<void> makeSchool(Room &room)
{
    School school;
    school.name = room.words.text("school/name");
    school.code = room.words.text("school/code");
    school.address = room.words.text("school/address");
    school.phone = room.words.text("school/phone");
    school.principal = room.words.text("school/principal");
    school.boarding = true;
    if (const auto set = room.services.classes.setSchool(school); !set)
        return set;
    if (const auto made = makeCalendar(room); !made)
        return made;
    if (const auto made = makeStaff(room); !made)
        return made;
    room.made.classes = std::max(grades, (room.made.students + usualClassSize / 2) / usualClassSize);
    for (int i = 0; i < room.made.classes; ++i) {
        if (const auto made = makeClass(room, i); !made)
            return made;
    }
    return {};
}

} // namespace tingyu::demo
