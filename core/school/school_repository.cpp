// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/school_repository.h"

#include "core/school/columns.h"
#include "core/vault/facts.h"

namespace tingyu {
namespace {

const QString &classColumns()
{
    static const QString sql = QStringLiteral(
        "SELECT id, uid, unit_id, stage, grade, number, name, entry_year, school_year, teacher_id "
        "FROM school_class WHERE removed_utc IS NULL");
    return sql;
}

SchoolClass classFrom(const Rows &rows)
{
    SchoolClass one;
    one.id = columns::idAt<SchoolClassId>(rows, 0);
    one.uid = columns::uidAt(rows, 1);
    one.unitId = columns::idAt<SchoolUnitId>(rows, 2);
    one.stage = schoolStageFromCode(rows.text(3)).value_or(SchoolStage::Primary);
    one.grade = static_cast<int>(rows.integer(4));
    one.number = static_cast<int>(rows.integer(5));
    one.name = rows.text(6);
    one.entryYear = static_cast<int>(rows.integer(7));
    one.schoolYear = static_cast<int>(rows.integer(8));
    one.teacherId = columns::idAt<StaffId>(rows, 9);
    return one;
}

Fields fieldsOf(const SchoolClass &one)
{
    using namespace columns;
    return {{QStringLiteral("unit_id"), reference(one.unitId)},
            {QStringLiteral("stage"), schoolStageCode(one.stage)},
            {QStringLiteral("grade"), one.grade},
            {QStringLiteral("number"), one.number},
            {QStringLiteral("name"), columns::text(one.name)},
            {QStringLiteral("entry_year"), one.entryYear > 0 ? QVariant(one.entryYear) : QVariant()},
            {QStringLiteral("school_year"), one.schoolYear},
            {QStringLiteral("teacher_id"), reference(one.teacherId)}};
}

Fields fieldsOf(const School &school)
{
    using namespace columns;
    return {{QStringLiteral("name"), columns::text(school.name)},
            {QStringLiteral("code"), columns::text(school.code)},
            {QStringLiteral("region"), columns::text(school.region)},
            {QStringLiteral("boarding"), flag(school.boarding)},
            {QStringLiteral("address"), columns::text(school.address)},
            {QStringLiteral("phone"), columns::text(school.phone)},
            {QStringLiteral("principal"), columns::text(school.principal)}};
}

Fields fieldsOf(const SchoolUnit &unit)
{
    using namespace columns;
    return {{QStringLiteral("name"), columns::text(unit.name)},
            {QStringLiteral("kind"), columns::text(unit.kind)},
            {QStringLiteral("address"), columns::text(unit.address)}};
}

const QString &staffColumns()
{
    static const QString sql = QStringLiteral(
        "SELECT id, uid, name, post, phone, user_id, left_on FROM staff WHERE removed_utc IS NULL");
    return sql;
}

Staff staffFrom(const Rows &rows)
{
    return {
        columns::idAt<StaffId>(rows, 0), columns::uidAt(rows, 1), rows.text(2), rows.text(3), rows.text(4),
        columns::idAt<UserId>(rows, 5),  columns::dateAt(rows, 6)};
}

Fields fieldsOf(const Staff &staff)
{
    using namespace columns;
    return {{QStringLiteral("name"), columns::text(staff.name)},
            {QStringLiteral("post"), columns::text(staff.post)},
            {QStringLiteral("phone"), columns::text(staff.phone)},
            {QStringLiteral("user_id"), reference(staff.userId)},
            {QStringLiteral("left_on"), date(staff.leftOn)}};
}

} // namespace

Result<std::optional<School>> SchoolRepository::school()
{
    auto found = columns::first<School>(
        m_db,
        QStringLiteral("SELECT name, code, region, boarding, address, phone, principal FROM school "
                       "WHERE removed_utc IS NULL ORDER BY id LIMIT 1"),
        {}, [](const Rows &rows) {
            return School{rows.text(0), rows.text(1), rows.text(2), columns::flagAt(rows, 3),
                          rows.text(4), rows.text(5), rows.text(6)};
        });
    if (!found || *found)
        return found;
    // Before anything was entered the school has the name its vault was made with.
    auto name = readFact(m_db, QStringLiteral("school_name"));
    if (!name)
        return name.error();
    if (!*name)
        return std::optional<School>();
    School made;
    made.name = QString::fromUtf8(**name);
    return std::optional(made);
}

Result<void> SchoolRepository::setSchool(Change &change, const School &school)
{
    auto id =
        m_db.value(QStringLiteral("SELECT id FROM school WHERE removed_utc IS NULL ORDER BY id LIMIT 1"));
    if (!id)
        return id.error();
    if (id->isNull()) {
        auto added = change.insert(QStringLiteral("school"), fieldsOf(school));
        return outcomeOf(added);
    }
    auto updated = change.update(QStringLiteral("school"), id->toLongLong(), fieldsOf(school));
    return outcomeOf(updated);
}

Result<QList<SchoolUnit>> SchoolRepository::units()
{
    return columns::all<SchoolUnit>(
        m_db,
        QStringLiteral(
            "SELECT id, uid, name, kind, address FROM school_unit WHERE removed_utc IS NULL ORDER BY id"),
        {}, [](const Rows &rows) {
            return SchoolUnit{columns::idAt<SchoolUnitId>(rows, 0), columns::uidAt(rows, 1), rows.text(2),
                              rows.text(3), rows.text(4)};
        });
}

Result<RowRef> SchoolRepository::addUnit(Change &change, const SchoolUnit &unit)
{
    return change.insert(QStringLiteral("school_unit"), fieldsOf(unit), unit.uid);
}

Result<bool> SchoolRepository::updateUnit(Change &change, const SchoolUnit &unit)
{
    return change.update(QStringLiteral("school_unit"), unit.id.value(), fieldsOf(unit));
}

Result<QList<SchoolClass>> SchoolRepository::classes(int schoolYear)
{
    static const QString sql =
        classColumns() +
        QStringLiteral(
            " AND (? = 0 OR school_year = ?) ORDER BY school_year, unit_id, grade, number, name, id");
    return columns::all<SchoolClass>(m_db, sql, {schoolYear, schoolYear}, classFrom);
}

Result<std::optional<SchoolClass>> SchoolRepository::classById(SchoolClassId id)
{
    static const QString sql = classColumns() + QStringLiteral(" AND id = ?");
    return columns::first<SchoolClass>(m_db, sql, {id.value()}, classFrom);
}

Result<RowRef> SchoolRepository::addClass(Change &change, const SchoolClass &one)
{
    return change.insert(QStringLiteral("school_class"), fieldsOf(one), one.uid);
}

Result<bool> SchoolRepository::updateClass(Change &change, const SchoolClass &one)
{
    return change.update(QStringLiteral("school_class"), one.id.value(), fieldsOf(one));
}

Result<void> SchoolRepository::removeClass(Change &change, SchoolClassId id)
{
    return change.remove(QStringLiteral("school_class"), id.value());
}

Result<qint64> SchoolRepository::studentsOf(SchoolClassId id)
{
    auto count =
        m_db.value(QStringLiteral("SELECT count(*) FROM student WHERE class_id = ? AND removed_utc IS NULL"),
                   {id.value()});
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<QList<Staff>> SchoolRepository::staff()
{
    static const QString sql = staffColumns() + QStringLiteral(" ORDER BY name, id");
    return columns::all<Staff>(m_db, sql, {}, staffFrom);
}

Result<std::optional<Staff>> SchoolRepository::staffById(StaffId id)
{
    static const QString sql = staffColumns() + QStringLiteral(" AND id = ?");
    return columns::first<Staff>(m_db, sql, {id.value()}, staffFrom);
}

Result<RowRef> SchoolRepository::addStaff(Change &change, const Staff &staff)
{
    return change.insert(QStringLiteral("staff"), fieldsOf(staff), staff.uid);
}

Result<bool> SchoolRepository::updateStaff(Change &change, const Staff &staff)
{
    return change.update(QStringLiteral("staff"), staff.id.value(), fieldsOf(staff));
}

} // namespace tingyu
