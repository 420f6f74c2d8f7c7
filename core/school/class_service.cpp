// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/class_service.h"

#include "core/base/class_name.h"
#include "core/base/text.h"
#include "core/school/calendar_service.h"
#include "core/school/class_reach.h"
#include "core/school/school_codes.h"
#include "core/school/school_operations.h"
#include "core/school/student_rules.h"

namespace tingyu {
namespace {

SchoolClass normalized(SchoolClass one)
{
    one.name = one.number > 0 ? QString() : text::tidy(one.name);
    return one;
}

Result<void> checkClass(const SchoolClass &one)
{
    const bool named = one.number > 0 || !one.name.isEmpty();
    if (one.grade < 1 || one.grade > 13 || one.number < 0 || one.number > 99 || !named ||
        one.schoolYear < 1950 || one.schoolYear > 2200 || one.name.size() > longestName)
        return fail(Errc::BadInput, "class.place");
    return {};
}

bool samePlace(const SchoolClass &a, const SchoolClass &b)
{
    return a.schoolYear == b.schoolYear && a.unitId == b.unitId && a.stage == b.stage && a.grade == b.grade &&
           a.number == b.number && a.name == b.name;
}

Result<std::optional<SchoolClass>> atPlaceOf(Connection &db, const SchoolClass &wanted)
{
    auto classes = SchoolRepository(db).classes(wanted.schoolYear);
    if (!classes)
        return classes.error();
    for (const SchoolClass &one : std::as_const(*classes)) {
        if (samePlace(one, wanted) && one.id != wanted.id)
            return std::optional(one);
    }
    return std::optional<SchoolClass>();
}

/// Does the text name the class, by label or by another way to write it?
bool isNamed(const SchoolClass &one, const QString &typed, const ClassText &parsed)
{
    if (classLabel(one) == typed)
        return true;
    return parsed.grade.grade == one.grade && one.number > 0 && parsed.number == one.number &&
           one.stage != SchoolStage::Vocational;
}

Result<void> checkUnit(const SchoolUnit &unit)
{
    if (unit.name.isEmpty())
        return fail(Errc::BadInput, "unit.no_name");
    if (unit.name.size() > longestName || unit.address.size() > longestLine)
        return fail(Errc::BadInput, "student.too_long", {QStringLiteral("unit")});
    static const QStringList kinds = {QStringLiteral("main"), QStringLiteral("village"),
                                      QStringLiteral("point"), QStringLiteral("campus")};
    if (!kinds.contains(unit.kind))
        return fail(Errc::BadInput, "student.code", {QStringLiteral("unit_kind")});
    return {};
}

Result<void> unitNameIsFree(Connection &db, const SchoolUnit &unit)
{
    auto units = SchoolRepository(db).units();
    if (!units)
        return units.error();
    for (const SchoolUnit &one : std::as_const(*units)) {
        if (one.name == unit.name && one.id != unit.id)
            return fail(Errc::Conflict, "unit.exists");
    }
    return {};
}

SchoolUnit normalized(SchoolUnit unit)
{
    unit.name = text::tidy(unit.name);
    unit.address = text::tidy(unit.address);
    return unit;
}

} // namespace

Result<School> ClassService::school()
{
    if (auto allowed = m_place.allow(op::schoolView); !allowed)
        return allowed.error();
    auto found = SchoolRepository(m_place.db()).school();
    if (!found)
        return found.error();
    return found->value_or(School());
}

Result<void> ClassService::setSchool(const School &school)
{
    School wanted = school;
    for (QString *line : {&wanted.name, &wanted.address, &wanted.principal})
        *line = text::tidy(*line);
    for (QString *number : {&wanted.code, &wanted.region})
        *number = text::squeezed(*number);
    wanted.phone = text::normalPhone(wanted.phone);
    if (wanted.name.isEmpty())
        return fail(Errc::BadInput, "school.no_name");
    if (wanted.name.size() > longestName || wanted.address.size() > longestLine ||
        wanted.code.size() > longestNumber)
        return fail(Errc::BadInput, "student.too_long", {QStringLiteral("school")});
    return m_place.change(op::schoolEdit, [&](Change &change) -> Result<void> {
        return SchoolRepository(m_place.db()).setSchool(change, wanted);
    });
}

Result<QList<SchoolUnit>> ClassService::units()
{
    if (auto allowed = m_place.allow(op::schoolView); !allowed)
        return allowed.error();
    return SchoolRepository(m_place.db()).units();
}

Result<SchoolUnitId> ClassService::addUnit(const SchoolUnit &unit)
{
    const SchoolUnit wanted = normalized(unit);
    if (auto checked = checkUnit(wanted); !checked)
        return checked.error();
    return m_place.change(op::schoolEdit, [&](Change &change) -> Result<SchoolUnitId> {
        if (auto free = unitNameIsFree(m_place.db(), wanted); !free)
            return free.error();
        auto row = SchoolRepository::addUnit(change, wanted);
        if (!row)
            return row.error();
        return SchoolUnitId(row->id);
    });
}

Result<void> ClassService::editUnit(const SchoolUnit &unit)
{
    const SchoolUnit wanted = normalized(unit);
    if (auto checked = checkUnit(wanted); !checked)
        return checked.error();
    return m_place.change(op::schoolEdit, [&](Change &change) -> Result<void> {
        if (auto free = unitNameIsFree(m_place.db(), wanted); !free)
            return free.error();
        return outcomeOf(SchoolRepository::updateUnit(change, wanted));
    });
}

Result<int> ClassService::currentSchoolYear()
{
    auto terms = CalendarRepository(m_place.db()).terms();
    if (!terms)
        return terms.error();
    return SchoolCalendar(schoolTerms(*terms), {}).termNameOf(m_place.clock().today()).year;
}

Result<QList<SchoolClass>> ClassService::classes(int schoolYear)
{
    auto reach = reachableClasses(m_place, op::studentFind);
    if (!reach)
        return reach.error();
    auto classes = SchoolRepository(m_place.db()).classes(schoolYear);
    if (classes && *reach)
        classes->removeIf([&](const SchoolClass &one) { return !(*reach)->contains(one.id); });
    return classes;
}

Result<SchoolClass> ClassService::resolve(const QString &typed)
{
    auto all = classes();
    if (!all)
        return all.error();
    auto year = currentSchoolYear();
    if (!year)
        return year.error();
    const QString plain = text::squeezed(typed);
    const auto uid = Uid::fromString(plain);
    const ClassText parsed = parseClass({}, plain, *year);
    QList<SchoolClass> fits;
    int best = 0;
    for (const SchoolClass &one : std::as_const(*all)) {
        if (uid && one.uid == *uid)
            return one;
        if (!isNamed(one, plain, parsed))
            continue;
        // The current year before every other, and of the others the latest.
        const int rank = one.schoolYear == *year ? std::numeric_limits<int>::max() : one.schoolYear;
        if (rank > best) {
            best = rank;
            fits.clear();
        }
        if (rank == best)
            fits.append(one);
    }
    if (fits.isEmpty())
        return fail(Errc::NotFound, "class.not_found");
    if (fits.size() > 1)
        return fail(Errc::Ambiguous, "class.ambiguous");
    return fits.first();
}

Result<SchoolClassId> ClassService::add(const SchoolClass &one)
{
    const SchoolClass wanted = normalized(one);
    if (auto checked = checkClass(wanted); !checked)
        return checked.error();
    return m_place.change(op::classEdit, [&](Change &change) -> Result<SchoolClassId> {
        auto there = atPlaceOf(m_place.db(), wanted);
        if (!there)
            return there.error();
        if (*there)
            return fail(Errc::Conflict, "class.exists");
        auto row = SchoolRepository::addClass(change, wanted);
        if (!row)
            return row.error();
        return SchoolClassId(row->id);
    });
}

Result<void> ClassService::edit(const SchoolClass &one)
{
    const SchoolClass wanted = normalized(one);
    if (auto checked = checkClass(wanted); !checked)
        return checked.error();
    return m_place.change(op::classEdit, [&](Change &change) -> Result<void> {
        auto there = atPlaceOf(m_place.db(), wanted);
        if (!there)
            return there.error();
        if (*there)
            return fail(Errc::Conflict, "class.exists");
        auto stored = SchoolRepository(m_place.db()).classById(wanted.id);
        if (!stored)
            return stored.error();
        if (!*stored)
            return fail(Errc::NotFound, "class.not_found");
        return outcomeOf(SchoolRepository::updateClass(change, wanted));
    });
}

Result<int> ClassService::addGrade(const SchoolClass &like, int count)
{
    if (count < 1 || count > mostOfGrade)
        return fail(Errc::BadInput, "class.place");
    return m_place.change(op::classEdit, [&](Change &change) -> Result<int> {
        int made = 0;
        for (int number = 1; number <= count; ++number) {
            SchoolClass one;
            one.unitId = like.unitId;
            one.stage = like.stage;
            one.grade = like.grade;
            one.schoolYear = like.schoolYear;
            one.number = number;
            if (auto checked = checkClass(one); !checked)
                return checked.error();
            auto there = atPlaceOf(change.db(), one);
            if (!there)
                return there.error();
            if (*there)
                continue;
            if (auto row = SchoolRepository::addClass(change, one); !row)
                return row.error();
            ++made;
        }
        return made;
    });
}

Result<void> ClassService::setTeacher(SchoolClassId one, StaffId teacher)
{
    return m_place.change(op::classEdit, [&](Change &change) -> Result<void> {
        SchoolRepository school(m_place.db());
        auto stored = school.classById(one);
        if (!stored)
            return stored.error();
        if (!*stored)
            return fail(Errc::NotFound, "class.not_found");
        if (teacher.isValid()) {
            auto staff = school.staffById(teacher);
            if (!staff)
                return staff.error();
            if (!*staff)
                return fail(Errc::NotFound, "staff.not_found");
        }
        SchoolClass wanted = **stored;
        wanted.teacherId = teacher;
        return outcomeOf(SchoolRepository::updateClass(change, wanted));
    });
}

Result<void> ClassService::remove(SchoolClassId one)
{
    return m_place.change(op::classEdit, [&](Change &change) -> Result<void> {
        SchoolRepository school(m_place.db());
        auto stored = school.classById(one);
        if (!stored)
            return stored.error();
        if (!*stored)
            return fail(Errc::NotFound, "class.not_found");
        auto students = school.studentsOf(one);
        if (!students)
            return students.error();
        if (*students > 0)
            return fail(Errc::Conflict, "class.not_empty", {QString::number(*students)});
        return SchoolRepository::removeClass(change, one);
    });
}

Result<SchoolClassId> ClassService::ensure(Change &change, const SchoolClass &wanted)
{
    const SchoolClass plain = normalized(wanted);
    if (auto checked = checkClass(plain); !checked)
        return checked.error();
    auto there = atPlaceOf(change.db(), plain);
    if (!there)
        return there.error();
    if (*there)
        return (*there)->id;
    auto row = SchoolRepository::addClass(change, plain);
    if (!row)
        return row.error();
    return SchoolClassId(row->id);
}

Result<QList<Staff>> StaffService::list()
{
    if (auto allowed = m_place.allow(op::staffView); !allowed)
        return allowed.error();
    return SchoolRepository(m_place.db()).staff();
}

namespace {

Result<Staff> checkedStaff(Staff staff)
{
    staff.name = text::normalName(staff.name);
    staff.phone = text::normalPhone(staff.phone);
    if (staff.name.isEmpty())
        return fail(Errc::BadInput, "staff.no_name");
    if (staff.name.size() > longestName || staff.phone.size() > longestNumber)
        return fail(Errc::BadInput, "student.too_long", {QStringLiteral("staff")});
    if (!staff.post.isEmpty() && !isCode(postCodes(), staff.post))
        return fail(Errc::BadInput, "student.code", {QStringLiteral("post")});
    return staff;
}

} // namespace

Result<StaffId> StaffService::add(const Staff &staff)
{
    const auto wanted = checkedStaff(staff);
    if (!wanted)
        return wanted.error();
    return m_place.change(op::staffEdit, [&](Change &change) -> Result<StaffId> {
        auto row = SchoolRepository::addStaff(change, *wanted);
        if (!row)
            return row.error();
        return StaffId(row->id);
    });
}

Result<void> StaffService::edit(const Staff &staff)
{
    const auto wanted = checkedStaff(staff);
    if (!wanted)
        return wanted.error();
    return m_place.change(op::staffEdit, [&](Change &change) -> Result<void> {
        return outcomeOf(SchoolRepository::updateStaff(change, *wanted));
    });
}

} // namespace tingyu
